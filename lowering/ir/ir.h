// The IR: a whole program as functions of structured, typed operations. Built by lowering/build, improved by
// lowering/passes, printed as C++ by codegen/cpp. The operations are declared in ops.def.
//
// Types and representations. A null type is `object`. What a value is in C++ follows from its type (the table
// in docs/architecture.md) and its form: `natural` is that table's row, `word` an `int` proven to fit a
// machine word. Where ops.def says `any`, an operand may have every representation that is a py::Ref for
// free: all but float, word and enumerations, which need a Convert (box) first. What is stored, given or
// returned, and the operands of CallDirect, CallNative and of typed forms, must have exactly the
// representation of the place they go to.
#pragma once

#include "frontend/source/location.h"
#include "frontend/syntax/ast.h"
#include "lowering/ir/op_kind.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/ilist.h"
#include "llvm/ADT/ilist_node.h"

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace p2c::types {
class Type;
struct ClassInfo;
struct FunctionInstance;
} // namespace p2c::types
namespace p2c::api {
struct Constant;
struct Function;
} // namespace p2c::api
namespace p2c::modules {
struct Module;
} // namespace p2c::modules

namespace p2c::ir {

struct Operation;
struct Region;
struct Function;
struct Class;
struct Module;

/// How an `int` is held; `natural` for all other types.
enum class Form : uint8_t { natural, word };

/// Whether a value is a reference of its own. Everything starts as `owned`; passes/ownership may lend.
enum class Ownership : uint8_t {
  owned,    ///< a new reference (py::Object, py::Own<T>, py::Int)
  borrowed, ///< lent by the variable, field or constant it was read from (py::Ref, T*, py::IntRef)
};

/// A single-assignment temporary: a result of an operation, or an argument of a region (the item of a `for`,
/// the exception of a handler). Visible from there to the end of its region, nested regions included.
struct Value {
  const types::Type* type = nullptr; ///< null is `object`
  Form form = Form::natural;
  Ownership ownership = Ownership::owned;
  Operation* operation = nullptr; ///< that it is a result of; else null
  Region* region = nullptr;       ///< that it is an argument of; else null
};

/// A constant of the program, kept once.
struct Constant {
  ast::ConstantValue value; ///< unused for a tuple
  bool is_tuple = false;
  std::vector<const Constant*> elements; ///< of a tuple
  uint32_t number = 0;                   ///< dense in the program
};

enum class Storage : uint8_t {
  local,    ///< a variable of the function's frame
  cell,     ///< the same, in a py::Cell that inner functions share
  captured, ///< a cell of an enclosing function, reached through the function value
  global,   ///< a variable of a module
};

/// A Python variable, or a hidden one that lowering made.
struct Variable {
  llvm::StringRef
      name; ///< as in Python (mangled: `_C__x`); hidden ones have no Python name and begin with '.'
  Storage storage = Storage::local;
  const types::Type* type = nullptr;
  Form form = Form::natural;
  bool may_be_unset = true; ///< it has an unset state that some operation looks at
  bool is_parameter = false;
  Function* function = nullptr;   ///< local, cell, captured
  Module* module = nullptr;       ///< global
  bool made_by_operation = false; ///< cell: MakeCell makes its cell, not the function's entry
  uint32_t number = 0;            ///< among the variables of its function or module; two may share a name
};

/// The hidden global that is `__class__` in the methods of a class that is made once.
constexpr llvm::StringLiteral class_variable = ".__class__";

/// The exception class and text for a use of an unset variable, as CPython words it.
struct UnsetMessage {
  llvm::StringRef exception; ///< "UnboundLocalError" or "NameError"
  std::string text;
};
UnsetMessage unset_message(const Variable& variable);

enum class ParameterKind : uint8_t { positional_only, positional, varargs, keyword_only, kwargs };

struct Parameter {
  Variable* variable = nullptr; ///< a local of the same type, or a cell
  const types::Type* type = nullptr;
  Form form = Form::natural;
  ParameterKind kind = ParameterKind::positional;
  bool has_default = false;
};

/// How Convert gets from one representation to another.
enum class Conversion : uint8_t {
  box,          ///< any representation to `object` or a union (float and word may run out of memory)
  unbox,        ///< `object` or a union to one of its types, proven: no check
  check,        ///< the same, unproven: TypeError if the value has another type
  widen,        ///< word to int (may run out of memory)
  widen_small,  ///< the same of a word proven to fit a small int
  narrow,       ///< int to word, proven to fit
  clamp,        ///< int to word: the nearest that a word can hold
  narrow_check, ///< the same, unproven: OverflowError if it does not fit
  bool_to_int,  ///< bool to int or word
  int_to_float, ///< int or word to float: OverflowError if it is too large
  bool_to_float,
  upcast,   ///< class to one of its bases
  downcast, ///< class to a derived one, proven
};

/// One step of the program. Which fields a kind uses is said in ops.def.
struct Operation : llvm::ilist_node<Operation> {
  explicit Operation(OpKind kind, source::Range range) : kind(kind), range(range) {}

  OpKind kind;
  /// Whether it may raise: at first what ops.def allows at most, then what passes/errors proved.
  bool raises = true;
  /// Of Elements: nobody else has the list (filled by passes/task_functions).
  bool hands_over = false;
  /// Of LoadChecked: a class body or comprehension reads a variable of the function that it stands in.
  bool is_free = false;
  source::Range range; ///< of the Python it stands for; its line is the traceback's
  Region* parent = nullptr;

  llvm::SmallVector<Value*, 3> operands;
  /// Bit i: operand i is not used after this operation and owned: it may be moved from (passes/ownership).
  uint64_t last_uses = 0;
  llvm::SmallVector<std::unique_ptr<Value>, 1> results;
  llvm::SmallVector<std::unique_ptr<Region>, 0> regions;

  llvm::StringRef name;
  const Constant* constant = nullptr;
  Variable* variable = nullptr;
  Function* function = nullptr;
  Class* klass = nullptr;
  Module* module = nullptr;
  const api::Function* entry = nullptr;
  const api::Constant* native_constant = nullptr;
  Operation* target = nullptr;
  ast::UnaryOperator unary_operator = ast::UnaryOperator::Not;
  ast::Operator binary_operator = ast::Operator::Add;
  ast::CompareOperator compare_operator = ast::CompareOperator::Eq;
  Conversion conversion = Conversion::box;
  char format_conversion = 0;
  uint16_t before = 0;
  llvm::SmallVector<llvm::StringRef, 0> keywords;
  llvm::SmallVector<Variable*, 0> cells; ///< cell or captured variables of the function that it is in

  Value* result(size_t i = 0) const { return results[i].get(); }
  Region& region(size_t i = 0) const { return *regions[i]; }
  const OpInfo& info() const { return ir::info(kind); }
};

/// Whether control never comes to what follows the operation.
bool leaves(const Operation& op);

/// A list of operations, with the values that are there when it begins.
struct Region {
  explicit Region(Operation* owner = nullptr) : owner(owner) {}

  Operation* owner; ///< null for a function's body
  llvm::SmallVector<std::unique_ptr<Value>, 1> arguments;
  llvm::iplist<Operation> operations;

  bool empty() const { return operations.empty(); }
  /// Whether its end is never reached: its last operation leaves, or is an If, Loop, Try, ... whose paths all
  /// do.
  bool ends_in_leave() const;
};

enum class FunctionKind : uint8_t { function, coroutine, generator, async_generator, module_init };

/// One C++ function: a Python function for one set of argument types, or the body of a module. Class bodies
/// and list, set and dict comprehensions are inside the function they stand in (Frame).
struct Function {
  llvm::StringRef name;       ///< Python's `__name__`: "f", "<lambda>", "<genexpr>", "<module>"
  std::string qualified_name; ///< Python's `__qualname__`
  FunctionKind kind = FunctionKind::function;
  Module* module = nullptr;
  source::Range range;           ///< of the `def`
  const Constant* doc = nullptr; ///< docstring or null

  std::vector<Parameter> parameters;    ///< in Python's order: positional, *args, keyword-only, **kwargs
  const types::Type* returns = nullptr; ///< what `return` gives; null is `object`
  Form returns_form = Form::natural;

  /// All variables but globals, in order of first appearance; parameters first.
  std::vector<std::unique_ptr<Variable>> variables;
  /// Those with storage `captured`, in the order of the cells of the py::Function.
  std::vector<Variable*> captures;

  Region body;
  /// Whether calling it may raise; for a coroutine or generator, whether making it may (filled by
  /// passes/errors).
  bool raises = true;
  /// It may call itself, directly or through others, by direct calls: it must look at the stack first and may
  /// raise RecursionError (filled by passes/errors). Dynamic calls look for themselves.
  bool checks_stack = false;
  /// It is used as a value: codegen prints its entry for dynamic calls too.
  bool needs_entry = false;
  /// A coroutine function whose every call is given to what starts a task (filled by passes/task_functions).
  bool makes_tasks = false;
  uint32_t instance = 0; ///< 0, or counts the further typed instances of one `def`
  uint32_t number = 0;   ///< dense in the program
  const types::FunctionInstance* types = nullptr;

  /// It reads its cells from the function value, which direct calls must then pass.
  bool needs_self() const { return !captures.empty(); }
};

/// An attribute that a class's instances hold in their struct.
struct Slot {
  llvm::StringRef name;
  const types::Type* type = nullptr;
  Form form = Form::natural;
  bool may_be_unset = true;
};

/// A class statement.
struct Class {
  llvm::StringRef name;
  std::string qualified_name;
  Module* module = nullptr;
  source::Range range;
  const Constant* doc = nullptr;
  /// The class whose struct this one's derives from; null: py::Instance, or `native_base`.
  Class* layout_base = nullptr;
  /// The builtin or native class whose struct this one's derives from (`class E(Exception)`), by Python name.
  llvm::StringRef native_base;
  llvm::StringRef native_struct; ///< its C++ struct; empty for a builtin
  /// A base is only known at run time: no slots, and the layout is what the bases turn out to have.
  bool is_dynamic = false;
  /// Nothing looks a name up on it: it is a constant, and there is no class statement (passes/seal_classes).
  bool is_sealed = false;
  Function* repr = nullptr; ///< its `__repr__`, if that of a base, and `__str__`; null: none that is known
  Function* str = nullptr;
  std::string unsealed_because; ///< what in its own statement forbids that, in the user's words
  std::vector<Slot> slots;      ///< beside those of layout_base
  uint32_t number = 0;          ///< dense in the program
  const types::ClassInfo* info = nullptr;
};

/// A module of the program, or a native one that it imports.
struct Module {
  llvm::StringRef name;                             ///< dotted; "__main__" for the script
  llvm::StringRef file;                             ///< as tracebacks show it; empty for a native module
  std::vector<std::unique_ptr<Variable>> variables; ///< globals, in order of first appearance
  Function* init = nullptr;       ///< its body; null for a native module and a folder without `__init__.py`
  Module* package = nullptr;      ///< the package that holds it
  Variable* in_package = nullptr; ///< the package's global that import sets to this module
  llvm::StringRef native;         ///< its name in the API; empty for a module of the program
  uint32_t number = 0;            ///< dense in the program
  const modules::Module* source = nullptr;
};

/// Owns everything. The text of names lives in the program or in the syntax trees, which must outlive it.
struct Program {
  std::vector<std::unique_ptr<Module>> modules; ///< in the order of first import
  Module* main = nullptr;
  bool lists_modules = false; ///< `f.__globals__`, `sys.modules`: any module may be looked into by name
  bool shows_awaited = false; ///< `coroutine.cr_await`: what is awaited has to be an object
  std::vector<std::string> replaceable_builtins; ///< what it stores in the module `builtins`
  llvm::StringSet<> board_pins;                  ///< the names of the board's pins in the module `board`
  std::vector<std::unique_ptr<Function>> functions;
  std::vector<std::unique_ptr<Class>> classes;
  std::deque<Constant> constants;
  llvm::StringSet<> names;       ///< text that is in no syntax tree
  std::deque<uint64_t> integers; ///< the same for int constants
  /// The least number of bits of a machine word that passes/words counted on; 0: none.
  unsigned word_bits = 0;

  /// A copy of a name that lives as long as the program.
  llvm::StringRef intern(llvm::StringRef name) { return names.insert(name).first->getKey(); }
};

} // namespace p2c::ir

// Prints one function of the IR as C++. Its methods stand in one file for each group of constructs:
// variables.cpp, operators.cpp, calls.cpp, control.cpp, unwinding.cpp, ...
//
// How values become C++. Each has an expression that borrows it; most also have one that gives it away. A
// value used once, right where it is made, is printed in place; the others get a local `tN`. What may raise
// is held as a py::Result in `tN` and checked at once. See docs/generated-code.md for what a reader is told.
#pragma once

#include "codegen/cpp/names.h"
#include "codegen/cpp/representation.h"
#include "frontend/source/source_manager.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

#include <fmt/format.h>
#include <string>
#include <vector>

namespace p2c::cpp {

class ConstantPool;

/// What every function printer shares.
struct ProgramContext {
  const ir::Program& program;
  const source::SourceManager& sources;
  const ProgramNames& names;
  ConstantPool& constants;
  bool has_lines;      ///< PrintOptions::lines
  bool has_tracebacks; ///< otherwise nobody is told the names of files and functions
  llvm::DenseSet<const ir::Function*>
      values; ///< functions that are values: they have an entry for dynamic calls
};

/// Where the C++ of a value is.
struct Printed {
  enum class Held : uint8_t {
    scalar,    ///< a value to copy: bool, a number, py::Ref, a pointer
    result,    ///< a local py::Result<T>, seen not to have failed
    local,     ///< a local owned handle
    place,     ///< an owned handle that belongs to something else: a variable, a field
    fresh,     ///< an expression that makes an owned handle
    unstarted, ///< a local that holds a task not yet begun
  };
  std::string text;
  Held held = Held::scalar;
};

class FunctionPrinter {
public:
  FunctionPrinter(const ProgramContext& context, const ir::Function& function);

  /// `py::Result<py::Object> f(py::Ref a)` without what follows; `in_definition` adds what a prototype lacks.
  std::string signature(bool in_definition);
  /// The whole definition.
  std::string definition();
  /// The entry for dynamic calls, the constants that describe the function; empty when it is not used as a
  /// value.
  std::string entry();
  /// What a class that is a constant calls to show an instance, if the function is its `__repr__` or
  /// `__str__`.
  std::string shows();
  /// Declarations of what `entry` defines, and of the py::CodeInfo.
  std::string declarations();

private:
  std::string definition_text();
  /// The CodeInfo of this function, or of what of it shows as one of its own.
  std::string code_info(llvm::StringRef specifiers, const std::string& name, llvm::StringRef shown);
  // -- Text
  // ---------------------------------------------------------------------------------------------------
  template <class... T>
  void line(fmt::format_string<T...> format, T&&... arguments) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<T>(arguments)...);
    out_ += '\n';
  }
  /// A name of the printer's own, and one for a Python variable.
  std::string fresh(llvm::StringRef base) { return scope_.make(base); }
  std::string claim(llvm::StringRef python_name) { return scope_.claim(python_name); }
  uint32_t python_line(const ir::Operation& op) const;
  std::string python_text(source::Range range) const;

  // -- Values (values.cpp)
  // ------------------------------------------------------------------------------------
  Representation rep(const ir::Value* value) const { return representation(value, context_.names); }
  Representation rep(const ir::Variable& variable) const { return representation(variable, context_.names); }
  const Printed& printed(const ir::Value* value) const;
  /// An expression that borrows the value; what C++ takes where a parameter has the borrowed type.
  std::string borrow(const ir::Value* value) const;
  /// The same as a py::Ref and nothing else, for overloaded dynamic operations.
  std::string as_ref(const ir::Value* value);
  /// A float, word or enumeration as an object in a local; others borrowed as they are.
  std::string boxed(const ir::Value* value);
  /// The same with exactly the borrowed type of its representation, for overloaded typed operations.
  std::string exact(const ir::Value* value) const;
  /// An expression of the owned type, given away if this is the last use.
  std::string own(const ir::Value* value, const ir::Operation& user, unsigned operand) const;
  /// The same, converted to py::Object.
  std::string own_object(const ir::Value* value, const ir::Operation& user, unsigned operand);
  std::string refs(llvm::ArrayRef<ir::Value*> values, unsigned from);
  /// Whether an iterator is only walked by loops, and so can be a cursor instead of an object.
  bool is_cursor(const ir::Value* value) const;
  bool is_last_use(const ir::Value* value, const ir::Operation& user, unsigned operand) const;
  unsigned uses(const ir::Value* value) const { return uses_.lookup(value); }
  bool can_inline(const ir::Operation& op) const;
  /// Whether what is read from a place can be read inside its user: nothing that runs before the user is done
  /// with it can change the place.
  bool is_read_at_once(const ir::Operation& op) const;
  /// What becomes of an object that is only made into a scalar, in the region where it is taken: the result
  /// of that conversion. Null: it has other uses.
  const ir::Value* scalar_made_of(const ir::Value* object) const;
  /// The same, and the conversions print nothing, as the value is printed as a scalar at once.
  const ir::Value* take_scalar(const ir::Value* object);
  /// `list[index]` where only the scalar in the item counts; false if that is not so.
  bool scalar_item(const ir::Operation& op);
  void count_uses(const ir::Region& region);

  /// Gives the operation's result an expression that has no effect and needs no temporary.
  void define_inline(const ir::Operation& op, std::string text, Printed::Held held);
  /// The same for one that must be evaluated here: in place where nothing can come between, else in a local.
  void define_scalar(const ir::Operation& op, const std::string& text);
  /// Makes the result of an expression that gives a py::Result<T> (when the operation raises) or a T.
  void define(const ir::Operation& op, const std::string& expression);
  /// The same for an expression that always gives a py::Result, or never does.
  void define_result(const ir::Operation& op, const std::string& expression);
  void define_value(const ir::Operation& op, const std::string& expression);
  /// For an expression that gives Result<Object> where the operation's result may have a narrower type.
  void define_from_object(const ir::Operation& op, const std::string& expression);
  /// For an operation without results: a Status expression.
  void perform(const ir::Operation& op, const std::string& expression);
  std::string unboxed(const Representation& to, const std::string& owned_object) const;
  std::string constant(const ir::Constant& constant);

  // -- Failure and other ways out (unwinding.cpp)
  // ---------------------------------------------------------------
  struct Exit {
    enum class Kind : uint8_t { failure, return_, break_, continue_ } kind;
    const ir::Operation* loop = nullptr;
    unsigned number = 0;
    friend bool same(const Exit& a, const Exit& b) { return a.kind == b.kind && a.loop == b.loop; }
  };
  struct Enclosing {
    enum class Kind : uint8_t { loop, try_body, finally_body, with_body, frame } kind;
    explicit Enclosing(Kind kind) : kind(kind) {}
    const ir::Operation* op = nullptr;
    std::string label;       ///< where failure goes (try), or every exit (finally, with)
    std::string exit_label;  ///< with: where exits other than failure go
    std::string exit_name;   ///< finally, with: the variable that says which exit it is
    std::vector<Exit> exits; ///< finally, with: those that were taken
    bool label_used = false, exit_label_used = false;
    std::string break_label, continue_label;
    bool break_used = false, continue_used = false;
    bool is_cpp_loop = true;
    std::string code;  ///< frame: its py::CodeInfo
    uint32_t line = 0; ///< frame: the line where it stands
  };
  /// The statement that leaves because of a failure at `op`; `raise` is an expression that raises first, or
  /// empty.
  std::string fail(const ir::Operation& op, const std::string& raise = {});
  /// `fail` behind a condition, as a whole line.
  void fail_if(const std::string& condition, const ir::Operation& op, const std::string& raise = {});
  /// Goes on with a failure that has been traced here already, from `depth` enclosing constructs outward.
  std::string fail_on(size_t depth, bool crossing_frames);
  std::string leave(const Exit& exit, size_t depth);
  std::string return_statement();
  void dispatch_exits(const Enclosing& enclosing, bool falls_through);
  unsigned exit_number(Enclosing& enclosing, const Exit& exit);
  const std::string& result_variable();

  // -- Operations
  // -----------------------------------------------------------------------------------------------
  void region(const ir::Region& region);
  void block(const ir::Region& region);
  void operation(const ir::Operation& op);
  void statement_mark(const ir::Operation& op);
  // variables.cpp
  std::string place_of(const ir::Variable& variable) const;
  /// Whether a parameter that the body leaves alone: the caller's value itself, which is always there.
  bool is_borrowed_parameter(const ir::Variable& variable) const;
  std::string is_unset(const ir::Variable& variable) const;
  /// `is_free`: it is read in a scope within the function whose variable it is (ir::Operation::is_free).
  std::string raise_unset(const ir::Variable& variable, bool is_free = false) const;
  void declare_variables();
  void load(const ir::Operation& op);
  void load_or_builtin(const ir::Operation& op);
  void store(const ir::Operation& op);
  void clear(const ir::Operation& op);
  void load_name(const ir::Operation& op);
  // operators.cpp
  void unary(const ir::Operation& op);
  void binary(const ir::Operation& op);
  void compare(const ir::Operation& op);
  void convert(const ir::Operation& op);
  bool native_operation(const ir::Operation& op);
  bool word_operation(const ir::Operation& op);
  std::string word(const ir::Value* value, const ir::Value* other) const;
  // attributes.cpp
  void attribute(const ir::Operation& op);
  void item(const ir::Operation& op);
  void get_field(const ir::Operation& op);
  void set_field(const ir::Operation& op);
  // calls.cpp
  void call(const ir::Operation& op);
  void call_direct(const ir::Operation& op);
  const ir::Value* as_object(const ir::Value* value);
  std::string taken(const ir::Value* value);
  bool is_taken(const ir::Value* operand, const ir::Operation& op) const;
  void call_native(const ir::Operation& op);
  std::vector<std::string> native_arguments(const ir::Operation& op);
  void new_instance(const ir::Operation& op);
  std::string direct_call(const ir::Operation& op);
  std::string keyword_names(const ir::Operation& op) const;
  // displays.cpp
  void display(const ir::Operation& op);
  std::string from_table(const ir::Operation& op);
  void unpack(const ir::Operation& op);
  void unpack_into(const std::string& array, const ir::Operation& op);
  void join_str(const ir::Operation& op);
  void iterate(const ir::Operation& op);
  // definitions.cpp
  void make_function(const ir::Operation& op);
  void method(const ir::Operation& op);
  void has_field(const ir::Operation& op);
  void is_class(const ir::Operation& op);
  void elements(const ir::Operation& op);
  void own_exception(const ir::Operation& op);
  void is_instance(const ir::Operation& op);
  void make_class(const ir::Operation& op);
  void import(const ir::Operation& op);
  // control.cpp
  void if_op(const ir::Operation& op);
  void give(const ir::Operation& op);
  void loop(const ir::Operation& op);
  bool walks_scalars(const ir::Operation& loop) const;
  const ir::Operation* unpacked_pair(const ir::Operation& loop) const;
  void for_op(const ir::Operation& op);
  void for_range(const ir::Operation& op);
  void leave_op(const ir::Operation& op);
  void loop_body(Enclosing& enclosing, const ir::Region& body);
  void after_loop(const Enclosing& enclosing, const ir::Region& otherwise);
  // unwinding.cpp
  void try_op(const ir::Operation& op);
  void finally(const ir::Operation& op);
  void with(const ir::Operation& op);
  void frame(const ir::Operation& op);
  void handler(const ir::Region& region, const std::string& label);
  void raise(const ir::Operation& op);
  // async.cpp
  void await(const ir::Operation& op);
  void async_for(const ir::Operation& op);
  bool is_coroutine() const { return function_.kind == ir::FunctionKind::coroutine; }
  /// Whether it is a C++ coroutine: it owns its parameters and leaves by co_return.
  bool is_suspendable() const;
  std::string return_type() const;

  const ProgramContext& context_;
  const ir::Function& function_;
  std::string out_;
  Scope scope_;
  llvm::DenseMap<const ir::Value*, Printed> printed_;
  llvm::DenseMap<const ir::Value*, unsigned> uses_;
  llvm::DenseMap<const ir::Value*, const ir::Operation*> only_user_;
  llvm::DenseMap<const ir::Value*, bool>
      used_in_other_turn_; ///< the only use is inside a loop the value is not
  llvm::DenseMap<const ir::Variable*, std::string> variables_;
  llvm::DenseMap<const ir::Variable*, std::string> parameters_;
  llvm::DenseMap<const ir::Variable*, bool> assigned_;
  /// The py::Handling of an exception, and how many constructs were around it when it began.
  struct Handler {
    std::string name;
    size_t depth = 0;
  };
  llvm::DenseMap<const ir::Value*, Handler> handlers_;
  llvm::DenseMap<const ir::Operation*, std::string>
      unpacked_;                                    ///< what a loop unpacks for itself, and into which array
  llvm::DenseSet<const ir::Operation*> done_;       ///< conversions that what they convert has done already
  llvm::DenseSet<const ir::Value*> used_as_object_; ///< iterators that something other than a loop takes
  std::vector<Enclosing> enclosing_;
  std::string code_;                       ///< the name of the innermost py::CodeInfo
  std::string result_;                     ///< the variable of a return that goes through a cleanup
  std::string frames_;                     ///< the py::CodeInfo constants of Frame operations
  const ir::Operation* current_ = nullptr; ///< the operation that is being printed
  std::string self_;
};

} // namespace p2c::cpp

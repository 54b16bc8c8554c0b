// The typed program: what lowering reads. Made by types::analyse (analyse.h).
//
// Everything known of code is known for one *instance* of a function: the function analysed for one set of
// argument types. An answer of `object`, `Dynamic` or null promises nothing and is always right: with
// inference off
// (`-fno-inference`) every answer is that, and there is one instance of each function.
#pragma once

#include "frontend/modules/module.h"
#include "frontend/types/type.h"

#include "llvm/ADT/BitVector.h"

namespace p2c::api {
struct Function;
struct Model;
} // namespace p2c::api

namespace p2c::types {

struct FunctionInstance;

/// Code with a frame of its own: a module, `def`, `async def`, `lambda` or generator expression. Class bodies
/// and the other comprehensions belong to the function they stand in (names::executes_in_place).
struct Function {
  uint32_t number = 0; ///< dense in the program
  names::Scope* scope = nullptr;
  modules::Module* module = nullptr;
  ClassInfo* owner = nullptr; ///< the class whose body holds the `def`
  /// Unknown code may call it: it needs an entry that takes any arguments.
  bool is_escaped = true;
  /// Some code may call it. Where not, no table of it is filled: its code can be left out, and calling it all
  /// the same would show a fault in inference.
  bool is_reached = true;
  /// At least one. Lowering emits one C++ function for each; all but the first are called directly only.
  std::vector<FunctionInstance*> instances;

  bool is_coroutine() const { return scope->is_async && !scope->is_generator; }
  const ast::Arguments* arguments() const; ///< null for modules and generator expressions
};

/// An attribute that the program stores on instances of a class.
struct Field {
  llvm::StringRef name;
  const Type* type = nullptr;
  bool may_be_unset =
      true; ///< a load may find it unset: the class attribute, `__getattr__` or AttributeError
};

/// A class statement. It may run more than once (in a function); all it makes are one here.
struct ClassInfo {
  uint32_t number = 0; ///< dense in the program
  ast::ClassDef* node = nullptr;
  names::Scope* scope = nullptr;
  modules::Module* module = nullptr;
  /// In the order written; empty means `object`.
  std::vector<ClassRef> bases;
  /// Method resolution order, itself first, without `object`.
  std::vector<ClassRef> mro;
  std::vector<ClassInfo*> subclasses; ///< direct ones
  /// Something about it is only known at run time (a computed base, a metaclass, a decorator): instances of
  /// it are `object` and none of the rest may be relied on.
  bool is_dynamic = true;
  bool has_getattr = false; ///< defines `__getattr__` or `__getattribute__`, or inherits one
  bool has_setattr = false; ///< the same of `__setattr__` and `__delattr__`
  /// Slots that its struct should have beside those of its bases. Others go to the overflow dictionary.
  llvm::MapVector<llvm::StringRef, Field> fields;

  bool derives_from(ClassRef base) const;
  /// One of its bases is only known when the statement runs, and is not in `bases`.
  bool has_computed_base() const { return bases.size() != node->bases.size(); }
};

/// Whether the class, or one derived from it, defines one of these methods, or may have it from a base that
/// is no class of the program.
bool may_define(const ClassInfo& cls, llvm::ArrayRef<llvm::StringRef> names);

/// A function of the API with all its overloads, as a value.
struct NativeCallable {
  uint32_t number = 0;                 ///< dense in the program
  const api::Module* module = nullptr; ///< of a module function
  const api::Class* owner = nullptr;   ///< of a method
  llvm::StringRef name;
  llvm::ArrayRef<const api::Function*> overloads;
};

/// One thing a call may reach.
struct CallTarget {
  enum class Kind : uint8_t {
    User,      ///< a function of the program: `instance`
    Construct, ///< a class of the program: `cls`, `instance` is its __init__ (null where it has none)
    Native,    ///< a function or method of the API: `native`, `overload` (null where run-time types choose)
    NativeConstruct, ///< a class of the API: `native_class`, `overload` as above
  };
  Kind kind = Kind::User;
  FunctionInstance* instance = nullptr;
  const ClassInfo* cls = nullptr;
  const NativeCallable* native = nullptr;
  const api::Class* native_class = nullptr;
  const api::Function* overload = nullptr;
  /// The first argument is what stands before the dot of the called attribute (or the class, for a class
  /// method).
  bool passes_receiver = false;
};

/// All that a call may reach. Lowering binds the arguments itself (bind_arguments.h).
struct CallInfo {
  llvm::SmallVector<CallTarget, 1> targets;
  /// Nothing else can be reached. (FunctionInstance::call gives no other.)
  bool is_complete = true;
};

/// What an attribute access finds.
struct AttributeInfo {
  enum class Kind : uint8_t {
    Dynamic,      ///< anything: look it up at run time
    Field,        ///< slot `name` of the struct of `cls`
    Method,       ///< a function of a class body, bound to the receiver: `method`; null where the
                  ///< receiver's class decides which
    ClassMember,  ///< class attribute `member` of `cls` that no instance shadows; null where the receiver's
                  ///< class decides which, and then `is_constant`
    Property,     ///< `getter` (and for stores `setter`), called with the receiver
    Global,       ///< variable `member` of a module of the program
    NativeMember, ///< a member of the API's class or module: method, property, constant
  };
  Kind kind = Kind::Dynamic;
  const ClassInfo* cls = nullptr;
  const names::Symbol* member = nullptr;
  const Function* method = nullptr;
  FunctionInstance* getter = nullptr;
  FunctionInstance* setter = nullptr;
  const NativeCallable* native = nullptr;
  bool may_be_unset = true; ///< Field, Global
  bool is_plain = false;    ///< reading it runs no code of the program
  /// ClassMember: what the class statement stored is what is read; nothing else stores there, or is asked.
  bool is_constant = false;
  /// Field: what instances without it have, a constant ClassMember of this class: `member`.
  const ClassInfo* default_of = nullptr;
};

/// What is known of an attribute that is either of the two.
AttributeInfo merge(const AttributeInfo& a, const AttributeInfo& b);

/// One function for one set of argument types.
struct FunctionInstance {
  const Function* function = nullptr;
  uint32_t number = 0;           ///< among the function's instances
  const Type* result = nullptr;  ///< what a call gives: for `async def`, the coroutine
  const Type* returns = nullptr; ///< what `return` gives
  const Type* yields = nullptr;  ///< of a generator, else null

  /// What an expression gives, narrowing applied. `never` where it does not end normally. The type of a
  /// stored-to Name, Attribute or Subscript is that of the value stored.
  const Type* type(const ast::Expr* expr) const;
  /// What a variable of this frame may hold while it is set; parameters included. For cells and globals see
  /// Program::variable_type.
  const Type* local_type(const names::Symbol* variable) const;
  /// Null where the callee is not known.
  const CallInfo* call(const ast::Call* call) const;
  /// `Dynamic` where nothing is known.
  const AttributeInfo& attribute(const ast::Attribute* attribute) const;
  /// False for a statement, expression or handler that no run can reach: it has no types and needs no code.
  bool is_reachable(const ast::Node* node) const;

  // Filled by inference; empty without.
  const Type* object = nullptr;
  uint32_t first_node = 0;
  std::vector<const Type*> types; ///< by node_id - first_node; null is unknown
  llvm::DenseMap<const names::Symbol*, const Type*> locals;
  llvm::DenseMap<const ast::Node*, CallInfo> calls;
  llvm::DenseMap<const ast::Node*, AttributeInfo> attributes;
  llvm::BitVector unreachable; ///< by node_id - first_node
};

/// The whole program.
struct Program {
  modules::ModuleGraph* graph = nullptr;
  const api::Model* api = nullptr;
  std::unique_ptr<TypeContext> types;
  std::vector<std::unique_ptr<Function>> functions; ///< modules first, in the graph's order
  std::vector<std::unique_ptr<ClassInfo>> classes;
  bool inferred = false;
  bool mentions_defaults = false; ///< the words `__defaults__` or `__kwdefaults__` stand somewhere in it
  bool replaces_defaults = false; ///< it stores to one of them: calls have to look there

  /// The function of a Module, FunctionDef, AsyncFunctionDef, Lambda or GeneratorExp.
  Function* function(const ast::Node* node) const { return function_by_node.lookup(node); }
  Function* body(const modules::Module* module) const; ///< null for Folder and Native
  ClassInfo* cls(const ast::ClassDef* node) const { return class_by_node.lookup(node); }
  /// What a cell, a global or a name of a class body may hold while it is set: the join of all its stores.
  const Type* variable_type(const names::Symbol* variable) const;

  std::vector<std::unique_ptr<FunctionInstance>> instances;
  llvm::DenseMap<const ast::Node*, Function*> function_by_node;
  llvm::DenseMap<const ast::Node*, ClassInfo*> class_by_node;
  llvm::DenseMap<const names::Symbol*, const Type*> variables;
  std::deque<NativeCallable> natives;
  std::deque<std::vector<const api::Function*>> overloads;
};

} // namespace p2c::types

// What the compiler knows of builtins and native modules: what the annotated headers of the runtime say
// (runtime/api.h is the language they say it in), read once when the compiler is built. Used by
// frontend/modules, frontend/types, lowering/build (to choose a typed form) and codegen/cpp (to print the
// call).
#pragma once
#include "frontend/api/signature.h"

#include <memory>
#include <string>
#include <vector>

namespace p2c::api {

/// How a value of a type stands in C++.
enum class Shape {
#define API_SHAPE(name, description) name,
#include "frontend/api/shapes.def"
};

struct CppType {
  Shape shape = Shape::none;
  std::string text;       ///< as C++ code outside of any namespace, without references: `py::Own<py::Str>`
  bool owned = false;     ///< Object, Int, Own<T>: the holder gives the reference back
  std::string class_name; ///< heap, enumeration: the Python class, dotted
  /// heap with an empty class_name: the classes whose structs derive from this one. A parameter takes them
  /// all; a result is to be cast to what `type` or `result` says. None: a struct that Python has no name for,
  /// as a result (an `object`).
  std::vector<std::string> sharers;
  std::vector<CppType>
      inner; ///< optional: the type inside. cursor: what `next()` gives (the stop word at the end)
  bool step_may_raise = false; ///< cursor: `next()` returns a Result
};

/// What a C++ function is in Python.
enum class Form {
#define API_FORM(name, annotation, arguments) name,
#include "frontend/api/forms.def"
};

struct Parameter {
  std::string name; ///< in Python
  ParameterKind kind = ParameterKind::positional_or_keyword;
  CppType cpp;
  TypeExpr type; ///< in Python; class names are dotted, builtins' without a module
  std::optional<std::string> default_text = std::nullopt; ///< a Python expression
  bool optional = false; ///< may be left out without having a default: C++ takes a null Ref or pointer
  bool omitted = false;  ///< no argument of this form: C++ takes the default, or null if `optional`
};

/// One typed form. A Python function has as many as C++ functions are annotated with its name, times their
/// signatures; the first that fits the arguments counts.
struct Function {
  std::string name; ///< `append`; the symbol, if an operation; `sleep`, if the awaited form of `sleep`
  Form form = Form::function;
  std::string cpp_name; ///< `py::List::append`
  bool member = false;  ///< called on its first parameter: `receiver->append(value)`. A static member is none
  /// All parameters in C++'s order: the receiver of a method, getter or setter first, `member` or not; then,
  /// of a class method or constructor, the class, if C++ wants it (Shape::type_info). Those that
  /// follow each other with Shape::span are one in C++: a span of these arguments, or of what a variadic one
  /// gathered.
  std::vector<Parameter> parameters;
  CppType cpp_result; ///< without the Result around it; of an awaited form, what `co_await` gives
  TypeExpr result;
  bool may_raise = false;     ///< returns a Result
  bool always_raises = false; ///< returns Failed
  /// Takes `const Args&` and binds the call's arguments itself: what stands in `parameters` after the
  /// receiver is Python's view only.
  bool unbound = false;
  bool has_signature = false; ///< PY_SIGNATURE was there: `type` may say more than `cpp` does
  std::vector<std::string> effects;
  std::string worded; ///< PY_WORDED: `python`, `counted` or nothing
  std::string doc;
  std::string location; ///< `runtime/core/list.h:40`

  bool has_effect(llvm::StringRef effect) const;
};

struct Constant {
  std::string name;
  std::string cpp_name;
  CppType cpp;
  TypeExpr type;
  std::string value; ///< as a Python literal, if it is a number or a truth value that C++ knows; else empty
  std::string doc;
  std::string location;
};

struct Class {
  std::string name;   ///< `DigitalInOut`
  std::string module; ///< `digitalio`; `builtins`
  std::string
      cpp_name; ///< the struct of its instances, or the enum; empty for a primitive, or if it has none
  std::string type_info;           ///< its type object as a C++ expression; empty for a primitive
  bool unnamed = false;            ///< no name in its module leads to it: `dict_keys`, `coroutine`
  bool enumeration = false;        ///< its constants are the enumerators
  std::vector<std::string> bases;  ///< dotted names; empty: object
  std::vector<Function> functions; ///< every form but `function`
  std::vector<Constant> constants;
  std::string doc;
  std::string location;

  std::string dotted() const; ///< `digitalio.DigitalInOut`; a builtin's is its name
  /// All forms of one kind and name, in the order of declaration.
  std::vector<const Function*> find(Form form, llvm::StringRef name) const;
  const Constant* find_constant(llvm::StringRef name) const;
};

struct Module {
  std::string name; ///< `builtins` is namespace py itself
  std::vector<std::unique_ptr<Class>> classes;
  std::vector<Function> functions; ///< functions, their awaited forms, and all operations that are no members
  std::vector<Constant> constants;

  const Class* find_class(llvm::StringRef name) const;
  std::vector<const Function*> find(Form form, llvm::StringRef name) const;
  const Constant* find_constant(llvm::StringRef name) const;
};

/// The whole API. Modules and classes keep their addresses; so do the functions, once it has been read.
struct Model {
  std::vector<std::unique_ptr<Module>> modules;

  Module& add_module(llvm::StringRef name); ///< the one there is, or a new one
  const Module* find_module(llvm::StringRef name) const;
  const Class* find_class(llvm::StringRef dotted) const;
  Class* find_class(llvm::StringRef dotted);
};

/// The names of the enumerators, as in the JSON form.
llvm::StringRef to_text(Shape shape);
llvm::StringRef to_text(Form form);
std::optional<Shape> shape_of(llvm::StringRef name);
std::optional<Form> form_of(llvm::StringRef name);

} // namespace p2c::api

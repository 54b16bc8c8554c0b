// Functions as values: what a `def` or `lambda` makes, how arguments are bound, cells, bound methods.
// Codegen prints, for a function that is used as a value, one constant FunctionInfo and one entry:
//
//   Result<Object> f_call(Ref self, const Args& args) {
//     BoundArguments<3> bound;                              // one place for each parameter
//     if (bound.bind(self, args).failed()) return Failed{};
//     ... f(bound[0], bound[1], ...), with a conversion or check where f's parameter is typed
//   }
//
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/ops.h"
#include "runtime/core/type_info.h"

namespace py {

/// A function's parameters, constant. `names` is in the order of the places in BoundArguments:
/// positional-only, positional or keyword, keyword-only, then the name of *args, then that of **kwargs.
struct Signature {
  Str* const* names = nullptr;
  uint8_t positional_only = 0;
  uint8_t positional = 0; // all that can be given by position, the positional-only among them
  uint8_t keyword_only = 0;
  bool has_varargs = false;
  bool has_varkeywords = false;

  constexpr size_t count() const { return size_t(positional) + keyword_only + has_varargs + has_varkeywords; }
};

/// What is constant of a function.
struct FunctionInfo {
  enum Flags : uint8_t {
    coroutine = 1,
    generator = 2,
    async_generator = 4,
    more_variables = 8, ///< than its parameters
  };
  CallEntry entry;
  const Signature* signature;
  Str* name;
  Str* qualname;         // `C.method`, `f.<locals>.<lambda>`
  Str* module = nullptr; // `__main__` when null
  Str* doc = nullptr;
  uint8_t flags = 0;
};

/// A captured variable. Null inside: not assigned yet, or deleted.
struct Cell : Header {
  Object value;
};
Result<Own<Cell>> make_cell(Object&& value = Object());
/// NameError `cannot access free variable 'x' where it is not associated with a value in enclosing scope`.
Failed raise_unset_free_variable(Str* name);

struct Function : Header {
  const FunctionInfo* info = nullptr;
  Own<Tuple> defaults;        // of the last positional parameters; may be null
  Own<Dict> keyword_defaults; // by name; may be null
  Own<Dict> attributes;       // f.x = 1, and __name__ etc. once assigned; may be null
  size_t cell_count = 0;      // the cells stand right behind

  /// Captured variable number `i`, in the order they were given to make_function.
  Cell* cell(size_t i) { return reinterpret_cast<Own<Cell>*>(this + 1)[i].get(); }
};

/// The value of a `def`: `defaults` and `keyword_defaults` may be null.
Result<Own<Function>> make_function(const FunctionInfo& info, Own<Tuple>&& defaults,
                                    Own<Dict>&& keyword_defaults, Cell* const* cells, size_t cell_count);
template <class... C>
Result<Own<Function>> make_function(const FunctionInfo& info, Own<Tuple>&& defaults = Own<Tuple>(),
                                    Own<Dict>&& keyword_defaults = Own<Dict>(), const C&... cells) {
  Cell* const list[sizeof...(C) + 1] = {static_cast<Cell*>(cells)..., nullptr};
  return make_function(info, static_cast<Own<Tuple>&&>(defaults), static_cast<Own<Dict>&&>(keyword_defaults),
                       list, sizeof...(C));
}

/// `__name__` and `__qualname__`, which may have been assigned.
Str* function_name(Function* function);
Str* function_qualname(Function* function);

/// Binds by Python's rules. `values` has signature.count() places, of which those of *args and **kwargs point
/// to `rest[0]` and `rest[1]`. TypeError in CPython's words.
Result<void> bind_arguments(Function* function, const Args& args, Ref* values, Object* rest);

/// The arguments of one call in their places. Borrows the caller's values and the function's defaults; owns
/// the tuple and dict made for *args and **kwargs.
template <size_t N>
struct BoundArguments {
  Ref values[N ? N : 1];
  Object rest[2];

  Result<void> bind(Ref function, const Args& args) {
    return bind_arguments(function.as<Function>(), args, values, rest);
  }
  Ref operator[](size_t i) const { return values[i]; }
};

/// `instance.method`: calling it puts `self` before the arguments.
struct BoundMethod : Header {
  Object function;
  Object self;
};
Result<Own<BoundMethod>> make_bound_method(Ref function, Ref self);
/// A function that captures nothing and has no defaults as a value, bound. MemoryError.
Result<Own<BoundMethod>> make_method(const FunctionInfo& info, Ref self);
/// Whether what is called by calling the function or bound method is that function.
bool is_call_of(Ref callee, const FunctionInfo& info);

/// A function of the runtime as a value: `len`, `[].append` (then `self` is the receiver), `dict.fromkeys`
/// (the class).
struct BuiltinFunction : Header {
  const AttrEntry* entry = nullptr;
  Object self;                     // null for a plain function
  const TypeInfo* owner = nullptr; // whose table the entry is in; null for a module's function
};
Result<Own<BuiltinFunction>> make_builtin_function(const AttrEntry* entry, Ref self, const TypeInfo* owner);

/// `list.append`: a method of a builtin type, got from the class. Its first argument is the receiver.
struct MethodDescriptor : Header {
  const AttrEntry* entry = nullptr;
  const TypeInfo* owner = nullptr;
};

Result<Own<MethodDescriptor>> make_method_descriptor(const AttrEntry* entry, const TypeInfo* owner);

/// A call from C++ with positional values only.
template <class... T>
Result<Object> call_with(Ref callee, const T&... values) {
  const Ref refs[sizeof...(T) + 1] = {Ref(values)..., Ref()};
  return call(callee, Args{refs, static_cast<uint16_t>(sizeof...(T)), 0, nullptr});
}
template <class... T>
Result<Object> call_method_with(Ref object, Str* name, const T&... values) {
  const Ref refs[sizeof...(T) + 1] = {Ref(values)..., Ref()};
  return call_method(object, name, Args{refs, static_cast<uint16_t>(sizeof...(T)), 0, nullptr});
}

// How `repr` shows them.
Result<Own<Str>> to_repr(Function* function);
Result<Own<Str>> to_repr(BuiltinFunction* function);
Result<Own<Str>> to_repr(MethodDescriptor* descriptor);
Result<Own<Str>> to_repr(BoundMethod* method);
Result<Own<Str>> to_repr(Cell* cell);

/// `callable(value)`.
PY_FUNCTION("callable")
bool is_callable(PY_POSITIONAL_ONLY Ref value);

// Recursion. A thread of control may use the stack down to a limit; past it RecursionError is raised, with
// room left to handle it.

/// Called once at start-up: `lowest` is the last address that calls may reach.
void set_stack_limit(const void* lowest);
extern uintptr_t stack_limit;
/// RecursionError `maximum recursion depth exceeded`.
Failed raise_recursion_error();
/// What `call` and generated functions that can recurse do first.
inline Result<void> check_stack() {
  if (reinterpret_cast<uintptr_t>(__builtin_frame_address(0)) < stack_limit) [[unlikely]]
    return raise_recursion_error();
  return {};
}

} // namespace py

// The dynamic form of every operation of the language, on values of any type: what generated code calls where
// inference does not know better, and the reference for the typed forms. Each raises what Python raises, with
// CPython 3.11's message. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/api.h"
#include "runtime/core/call.h"

namespace py {

struct Tuple;
struct Dict;

// Arithmetic: `a + b` and `a += b` with the reflected and in-place protocols.
// clang-format off
#define PY_BINARY_OPS(X)                                                                        \
  X(add, "+") X(subtract, "-") X(multiply, "*") X(matrix_multiply, "@") X(true_divide, "/")      \
  X(floor_divide, "//") X(modulo, "%") X(power, "**") X(shift_left, "<<") X(shift_right, ">>")   \
  X(bit_and, "&") X(bit_or, "|") X(bit_xor, "^")
// clang-format on
#define X(name, symbol)                                                                                      \
  Result<Object> name(Ref a, Ref b);                                                                         \
  Result<Object> inplace_##name(Ref a, Ref b);
PY_BINARY_OPS(X)
#undef X
Result<Object> negative(Ref a);
Result<Object> positive(Ref a);
Result<Object> invert(Ref a);

// Rich comparison (any object may come out) and its truth (what `if a < b` needs).
#define PY_COMPARE_OPS(X) X(eq, "==") X(ne, "!=") X(lt, "<") X(le, "<=") X(gt, ">") X(ge, ">=")
#define X(name, symbol)                                                                                      \
  Result<Object> compare_##name(Ref a, Ref b);                                                               \
  Result<bool> is_##name(Ref a, Ref b);
PY_COMPARE_OPS(X)
#undef X
Result<bool> contains(Ref container, Ref value); // value in container
Result<bool> truth(Ref a);

// Attributes. `name` is interned. get raises AttributeError.
Result<Object> get_attr(Ref object, Str* name);
Result<void> set_attr(Ref object, Str* name, Ref value);
Result<void> del_attr(Ref object, Str* name);

// Subscripts; `make_slice` takes None for what is left out.
Result<Object> get_item(Ref object, Ref index);
Result<void> set_item(Ref object, Ref index, Ref value);
Result<void> del_item(Ref object, Ref index);
Result<Object> make_slice(Ref start, Ref stop, Ref step);

// Calls. call_method(o, n, args) is get_attr(o, n)(args) without the bound method object.
Result<Object> call(Ref callee, const Args& args);
Result<Object> call_method(Ref object, Str* name, const Args& args);
/// f(*positional, **keywords): `positional` any iterable, `keywords` a mapping or None.
Result<Object> call_unpacked(Ref callee, Ref positional, Ref keywords);

// Iteration. next gives the value, or the stop word when the iterator has ended.
namespace word {
constexpr Word stop = 0x16;
} // namespace word
Result<Object> iter(Ref iterable);
Result<Object> next(Ref iterator);
/// Spreads an iterable into exactly `count` owned values; ValueError as CPython words it.
Result<void> unpack(Ref iterable, Object* out, size_t count);
/// a, *b, c = iterable: `before` values, then a list, then `after` values.
Result<void> unpack_star(Ref iterable, Object* out, size_t before, size_t after);

// Conversions that syntax needs.
Result<Own<Str>> format_value(Ref value, char conversion /* 0, 'r', 's', 'a' */, Str* spec);
Result<Own<Str>> to_str(Ref value);
Result<Own<Str>> to_repr(Ref value);

// Exceptions (see error.h for raising builtin ones from C++).
/// `raise value [from cause]`; a class is instantiated. Always fails. A null `cause` means none was written.
Failed raise(Ref value, Ref cause = Ref());
/// `except types:` for the exception `exception`; TypeError when `types` is no class or tuple of classes.
Result<bool> exception_matches(Ref exception, Ref types);

} // namespace py

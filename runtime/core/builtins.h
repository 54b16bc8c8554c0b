// Python's builtin functions, those that are not a type: len, print, sorted, ... The typed forms of a type
// stand in its own header. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/class.h"
#include "runtime/core/list.h"

namespace py {

/// `print(*values, sep=' ', end='\n', file=None, flush=False)`.
PY_FUNCTION("print") PY_EFFECT("plain_of_shown")
PY_SIGNATURE("(*values: object, sep: str | None = ' ', end: str | None = '\\n', file: object = None, flush: "
             "bool = False) -> None")
Result<void> print(PY_VARARGS Span<const Ref> values, PY_KEYWORD_ONLY PY_DEFAULT("None") Ref sep = none,
                   PY_DEFAULT("None") Ref end = none, PY_DEFAULT("None") Ref file = none,
                   PY_DEFAULT("False") Ref flush = Ref(false));
/// One line from the console, without its newline; EOFError at the end.
PY_FUNCTION("input") PY_WORDED("counted") PY_EFFECT("blocking")
Result<Own<Str>> input(PY_POSITIONAL_ONLY PY_OPTIONAL Ref prompt);

PY_FUNCTION("len") PY_EFFECT("plain_of_values") PY_SIGNATURE("(value: object) -> int")
Result<SWord> len(PY_POSITIONAL_ONLY Ref value);
PY_FUNCTION("iter") PY_SIGNATURE("(value: Iterable[E]) -> Iterator[E]")
PY_SIGNATURE("(value: Callable[[], E], sentinel: object) -> Iterator[E]")
Result<Object> builtin_iter(Ref value, PY_POSITIONAL_ONLY PY_OPTIONAL Ref sentinel);
/// StopIteration at the end unless there is a default.
PY_FUNCTION("next") PY_EFFECT("plain_of_items") PY_SIGNATURE("(iterator: Iterator[E]) -> E")
PY_SIGNATURE("(iterator: Iterator[E], default: D) -> E | D")
Result<Object> builtin_next(Ref iterator, PY_POSITIONAL_ONLY PY_OPTIONAL Ref default_value);

PY_FUNCTION("sorted") PY_EFFECT("plain_of_elements") PY_WORDED("counted")
PY_SIGNATURE("(iterable: Iterable[E], /, *, key: Callable[[E], object] | None = None, reverse: int = 0) "
             "-> list[E]")
Result<Own<List>> sorted(PY_POSITIONAL_ONLY Ref iterable, PY_KEYWORD_ONLY PY_DEFAULT("None") Ref key = none,
                         PY_DEFAULT("0") SWord reverse = 0);
PY_FUNCTION("min") PY_EFFECT("plain_of_elements")
PY_SIGNATURE("(values: Iterable[E], /, *, key: Callable[[E], object] | None = None) -> E")
PY_SIGNATURE("(values: Iterable[E], /, *, key: Callable[[E], object] | None = None, default: D) -> E | D")
PY_SIGNATURE("(*values: E, key: Callable[[E], object] | None = None) -> E")
Result<Object> builtin_min(PY_VARARGS Span<const Ref> values,
                           PY_KEYWORD_ONLY PY_DEFAULT("None") Ref key = none,
                           PY_NAME("default") PY_OPTIONAL Ref default_value = Ref());
PY_FUNCTION("max") PY_EFFECT("plain_of_elements")
PY_SIGNATURE("(values: Iterable[E], /, *, key: Callable[[E], object] | None = None) -> E")
PY_SIGNATURE("(values: Iterable[E], /, *, key: Callable[[E], object] | None = None, default: D) -> E | D")
PY_SIGNATURE("(*values: E, key: Callable[[E], object] | None = None) -> E")
Result<Object> builtin_max(PY_VARARGS Span<const Ref> values,
                           PY_KEYWORD_ONLY PY_DEFAULT("None") Ref key = none,
                           PY_NAME("default") PY_OPTIONAL Ref default_value = Ref());
PY_FUNCTION("sum") PY_EFFECT("plain_of_elements") PY_SIGNATURE("(iterable: Iterable[E], /, start: S = 0) -> E | S")
Result<Object> sum(PY_POSITIONAL_ONLY Ref iterable,
                   PY_DEFAULT("0") Ref start = IntRef(word::from_small_int(0)));
PY_FUNCTION("any") PY_EFFECT("plain_of_elements")
Result<bool> any(PY_POSITIONAL_ONLY Ref iterable);
PY_FUNCTION("all") PY_EFFECT("plain_of_elements")
Result<bool> all(PY_POSITIONAL_ONLY Ref iterable);

PY_FUNCTION("abs") PY_EFFECT("plain_of_values") PY_SIGNATURE("(value: object) -> object")
Result<Object> absolute(PY_POSITIONAL_ONLY Ref value);
PY_FUNCTION("divmod") PY_EFFECT("plain_of_values") PY_SIGNATURE("(a: object, b: object) -> tuple[object, object]")
Result<Object> divmod(Ref a, PY_POSITIONAL_ONLY Ref b);
PY_FUNCTION("pow") PY_EFFECT("plain_of_values")
Result<Object> builtin_pow(Ref base, PY_NAME("exp") Ref exponent,
                           PY_NAME("mod") PY_DEFAULT("None") Ref modulus = none);
PY_FUNCTION("round") PY_EFFECT("plain_of_values")
Result<Object> round(PY_NAME("number") Ref number, PY_DEFAULT("None") Ref ndigits = none);
PY_FUNCTION("ord") PY_EFFECT("plain_of_values")
Result<SWord> ord(PY_POSITIONAL_ONLY Ref character);
PY_FUNCTION("chr") PY_EFFECT("plain_of_values")
Result<Own<Str>> chr(PY_POSITIONAL_ONLY Ref code_point);
PY_FUNCTION("hex") PY_EFFECT("plain_of_values")
Result<Own<Str>> hex(PY_POSITIONAL_ONLY Ref number);
PY_FUNCTION("oct") PY_EFFECT("plain_of_values")
Result<Own<Str>> oct(PY_POSITIONAL_ONLY Ref number);
PY_FUNCTION("bin") PY_EFFECT("plain_of_values")
Result<Own<Str>> bin(PY_POSITIONAL_ONLY Ref number);
PY_FUNCTION("repr") PY_EFFECT("plain_of_shown")
Result<Own<Str>> builtin_repr(PY_POSITIONAL_ONLY Ref value);
PY_FUNCTION("ascii")
Result<Own<Str>> ascii(PY_POSITIONAL_ONLY Ref value);
PY_FUNCTION("format") PY_EFFECT("plain_of_shown") PY_SIGNATURE("(value: object, spec: str = '') -> str")
Result<Own<Str>> builtin_format(Ref value, PY_POSITIONAL_ONLY PY_OPTIONAL Ref spec);
PY_FUNCTION("hash") PY_EFFECT("plain_of_values")
Result<SWord> hash(PY_POSITIONAL_ONLY Ref value);
PY_FUNCTION("id") PY_SIGNATURE("(value: object) -> int")
Result<Int> id(PY_POSITIONAL_ONLY Ref value);

PY_FUNCTION("getattr") PY_SIGNATURE("(object: object, name: str) -> object")
PY_SIGNATURE("(object: object, name: str, default: D) -> object | D")
Result<Object> builtin_getattr(Ref object, Ref name, PY_POSITIONAL_ONLY PY_OPTIONAL Ref default_value);
PY_FUNCTION("setattr")
Result<void> builtin_setattr(Ref object, Ref name, PY_POSITIONAL_ONLY Ref value);
PY_FUNCTION("delattr")
Result<void> builtin_delattr(Ref object, PY_POSITIONAL_ONLY Ref name);
PY_FUNCTION("hasattr")
Result<bool> builtin_hasattr(Ref object, PY_POSITIONAL_ONLY Ref name);
PY_FUNCTION("dir") PY_WORDED("counted") PY_SIGNATURE("(object: object) -> list[str]")
Result<Own<List>> dir(PY_POSITIONAL_ONLY Ref object);
PY_FUNCTION("vars") PY_WORDED("counted") PY_SIGNATURE("(object: object) -> object")
Result<Object> vars(PY_POSITIONAL_ONLY Ref object);
PY_FUNCTION("isinstance")
Result<bool> isinstance(Ref object, PY_POSITIONAL_ONLY Ref types);
PY_FUNCTION("issubclass")
Result<bool> issubclass(Ref type, PY_POSITIONAL_ONLY Ref types);

} // namespace py

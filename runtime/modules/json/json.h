// The module `json`. The text is CPython's to the letter. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/exception_types.h"

namespace py::json {

/// What `loads` raises: where the text stops being JSON. `pos` counts code points from 0, `lineno` and
/// `colno` from 1.
struct PY_CLASS("JSONDecodeError") JSONDecodeError : ValueError {
  static const TypeInfo info;

  Object message, document, position, line, column;

  PY_INIT static Result<Own<JSONDecodeError>> construct(const TypeInfo* cls, Str* msg, Str* doc,
                                                                   SWord pos);
  PY_GET("msg") Object get_message() { return value_of(message); }
  PY_GET("doc") Object get_document() { return value_of(document); }
  PY_GET("pos") Object get_position() { return value_of(position); }
  PY_GET("lineno") Object get_line() { return value_of(line); }
  PY_GET("colno") Object get_column() { return value_of(column); }

private:
  static Object value_of(const Object& field) { return Object(field.is_null() ? Ref(none) : field.ref()); }
};
/// "MSG: line L column C (char N)" for a byte of the text.
Failed raise_decode_error(const char* message, Str* document, const char* at);

/// TypeError for what JSON has no word for, unless `default` finds another value; ValueError for what
/// contains itself, and for infinities and NaN without `allow_nan`.
PY_FUNCTION("dumps") PY_WORDED("python")
PY_SIGNATURE("(obj: object, *, skipkeys: bool = False, ensure_ascii: bool = True, check_circular: bool = True, "
             "allow_nan: bool = True, indent: int | str | None = None, separators: tuple[str, str] | None = None, "
             "default: Callable[[object], object] | None = None, sort_keys: bool = False) -> str")
Result<Own<Str>> dumps(Ref obj, PY_KEYWORD_ONLY PY_DEFAULT("False") bool skipkeys,
                       PY_DEFAULT("True") bool ensure_ascii, PY_DEFAULT("True") bool check_circular,
                       PY_DEFAULT("True") bool allow_nan, PY_DEFAULT("None") Ref indent,
                       PY_DEFAULT("None") Ref separators, PY_NAME("default") PY_DEFAULT("None") Ref otherwise,
                       PY_DEFAULT("False") bool sort_keys);
/// Calls `fp.write` once, with all of the text.
PY_FUNCTION("dump") PY_WORDED("python") PY_SIGNATURE(
    "(obj: object, fp: object, *, skipkeys: bool = False, ensure_ascii: bool = True, "
    "check_circular: bool = True, allow_nan: bool = True, indent: int | str | None = None, "
    "separators: tuple[str, str] | None = None, default: Callable[[object], object] | None = None, "
    "sort_keys: bool = False) -> None")
Status
    dump(Ref obj, Ref fp, PY_KEYWORD_ONLY PY_DEFAULT("False") bool skipkeys,
         PY_DEFAULT("True") bool ensure_ascii, PY_DEFAULT("True") bool check_circular,
         PY_DEFAULT("True") bool allow_nan, PY_DEFAULT("None") Ref indent, PY_DEFAULT("None") Ref separators,
         PY_NAME("default") PY_DEFAULT("None") Ref otherwise, PY_DEFAULT("False") bool sort_keys);

/// JSONDecodeError; TypeError for what is no text; what the hooks raise.
PY_FUNCTION("loads") PY_WORDED("python")
PY_SIGNATURE("(s: str | bytes | bytearray, *, object_hook: Callable[[object], object] | None = None, "
             "parse_float: Callable[[str], object] | None = None, parse_int: Callable[[str], object] | None = None, "
             "parse_constant: Callable[[str], object] | None = None, "
             "object_pairs_hook: Callable[[object], object] | None = None, strict: bool = True) -> object")
Result<Object> loads(Ref s, PY_KEYWORD_ONLY PY_DEFAULT("None") Ref object_hook,
                     PY_DEFAULT("None") Ref parse_float, PY_DEFAULT("None") Ref parse_int,
                     PY_DEFAULT("None") Ref parse_constant, PY_DEFAULT("None") Ref object_pairs_hook,
                     PY_DEFAULT("True") bool strict);
/// The same for what `fp.read()` gives.
PY_FUNCTION("load") PY_WORDED("python")
PY_SIGNATURE("(fp: object, *, object_hook: Callable[[object], object] | None = None, "
             "parse_float: Callable[[str], object] | None = None, parse_int: Callable[[str], object] | None = None, "
             "parse_constant: Callable[[str], object] | None = None, "
             "object_pairs_hook: Callable[[object], object] | None = None, strict: bool = True) -> object")
Result<Object> load(Ref fp, PY_KEYWORD_ONLY PY_DEFAULT("None") Ref object_hook,
                    PY_DEFAULT("None") Ref parse_float, PY_DEFAULT("None") Ref parse_int,
                    PY_DEFAULT("None") Ref parse_constant, PY_DEFAULT("None") Ref object_pairs_hook,
                    PY_DEFAULT("True") bool strict);

} // namespace py::json

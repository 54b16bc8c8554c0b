// Formatting: format specs (`format(x, spec)`, f-strings, str.format) and `%`. Nothing here may be called
// from an interrupt.
#pragma once
#include "runtime/core/float.h"
#include "runtime/core/ops.h"
#include "runtime/core/text.h"

namespace py {

/// `format(value, spec)`: by type, or its `__format__`. A null spec is the empty one.
Result<Own<Str>> format_object(Ref value, Str* spec);
/// Typed forms, for f-strings whose values have known types.
Result<Own<Str>> format_int(IntRef value, Str* spec);
Result<Own<Str>> format_float(Float value, Str* spec);
Result<Own<Str>> format_str(Str* value, Str* spec);
Result<Own<Str>> format_bool(bool value, Str* spec);

/// `text.format(*positional, **keywords)` and `text.format_map(mapping)`.
PY_METHOD("format")
PY_SIGNATURE("(self: str, *args: object, **kwargs: object) -> str")
Result<Own<Str>> format_text(Str* self, PY_VARARGS Span<const Ref> args, PY_VARKEYWORDS Dict* kwargs);
PY_METHOD("format_map")
Result<Own<Str>> format_map(Str* self, PY_POSITIONAL_ONLY Ref mapping);

/// A spec taken apart: [[fill]align][sign][z][#][0][width][grouping][.precision][type].
struct FormatSpec {
  uint32_t fill = ' ';
  char align = '<'; // < > ^ =
  char sign = 0;    // + - or space, 0 when not given
  bool no_negative_zero = false;
  bool alternate = false;
  SWord width = -1;
  SWord precision = -1;
  char grouping = 0; // , or _
  uint32_t type = 0;
};
/// ValueError in CPython's words. `type` and `align` are the defaults of the value's type; `value` is for
/// messages.
Status parse_format_spec(Str* text, char type, char align, Ref value, FormatSpec& out);
Failed raise_unknown_format_code(uint32_t type, Ref value);

/// The pieces of a number: sign, prefix ("0x"), digits, and the rest (".5e+10", "%"). Lays them out in the
/// spec's width.
struct NumberText {
  bool is_negative = false;
  const char* prefix = "";
  const char* digits = nullptr; // integer digits
  size_t digit_count = 0;
  const char* rest = "";
  size_t rest_size = 0;
};
void append_number(TextBuilder& out, const NumberText& number, const FormatSpec& spec);

/// Whether such a text has no digit but zeros.
bool is_all_zeros(const TextBuilder& digits);
/// Text of a float's magnitude as the type letter asks: e E f F g G % (n as g), or 'r' for the shortest.
/// `precision` is at least 0 unless it is 'r'. With `dot_zero`, what looks like an integer gets ".0".
void append_float_digits(TextBuilder& out, Float value, char type, SWord precision, bool alternate,
                         bool dot_zero);

} // namespace py

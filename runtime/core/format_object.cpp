// `format(value, spec)` on values of any type, and the replacement fields of f-strings.
#include "runtime/core/complex.h"
#include "runtime/core/format.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/repr.h"
#include "runtime/core/special.h"

namespace py {

Result<Own<Str>> format_object(Ref value, Str* spec) {
  if (has_special_methods(value)) {
    Object text;
    PY_TRY(found, try_special(value, PY_STR("__format__"), text, Ref(spec == nullptr ? empty_str() : spec)));
    if (found) {
      if (!is<Str>(text.ref()))
        return raise_type_error("__format__ must return a str, not %T", text.word());
      return Own<Str>::adopt_word(text.leak());
    }
  }
  if (spec == nullptr || spec->size == 0)
    return to_str(value);
  if (value.is_bool())
    return format_bool(value.is_true(), spec);
  value = plain(value);
  if (is_int(value))
    return format_int(IntRef(value.word()), spec);
  if (Str* text = try_as<Str>(value))
    return format_str(text, spec);
  if (is_float(value))
    return format_float(float_of(value), spec);
#if !defined(PY_NO_COMPLEX)
  if (is<Complex>(value))
    return format_complex(value.as<Complex>(), spec);
#endif
  return raise_type_error("unsupported format string passed to %T.__format__", value.word());
}

PY_OPENING Result<Own<Str>> format_value(Ref value, char conversion, Str* spec) {
  switch (conversion) {
  case 0:
    return format_object(value, spec);
  case 's': {
    PY_TRY(text, to_str(value));
    return format_str(text, spec);
  }
  case 'r': {
    PY_TRY(text, to_repr(value));
    return format_str(text, spec);
  }
  default: {
    PY_TRY(text, to_repr(value));
    PY_TRY(ascii, ascii_of_repr(text));
    return format_str(ascii, spec);
  }
  }
}

} // namespace py

#include "runtime/core/call_errors.h"
#include "runtime/core/text.h"

namespace py {

static const char* plural(size_t count) {
  return count == 1 ? "" : "s";
}

Failed raise_too_many_positional(Str* name, size_t least, size_t most, size_t given, size_t keywords_given) {
  TextBuilder text;
  text.append(name);
  text.append("() takes ");
  if (least != most) {
    text.append("from ");
    text.append_decimal(static_cast<int64_t>(least));
    text.append(" to ");
  }
  text.append_decimal(static_cast<int64_t>(most));
  text.append(" positional argument");
  text.append_c_string(least != most ? "s" : plural(most));
  text.append(" but ");
  text.append_decimal(static_cast<int64_t>(given));
  if (keywords_given) {
    text.append(" positional argument");
    text.append_c_string(plural(given));
    text.append(" (and ");
    text.append_decimal(static_cast<int64_t>(keywords_given));
    text.append(" keyword-only argument");
    text.append_c_string(plural(keywords_given));
    text.append(")");
  }
  text.append_c_string(given == 1 && !keywords_given ? " was given" : " were given");
  PY_TRY(message, text.finish());
  return raise_type_error("%U", message.get());
}

Failed raise_missing_arguments(Str* name, const char* kind, ParameterNames parameters, const Ref* values,
                               size_t first, size_t end) {
  size_t count = 0;
  for (size_t i = first; i < end; ++i)
    count += values[i].is_null();
  TextBuilder names;
  size_t seen = 0;
  for (size_t i = first; i < end; ++i) {
    if (!values[i].is_null())
      continue;
    if (seen)
      names.append_c_string(seen + 1 < count ? ", " : count == 2 ? " and " : ", and ");
    names.append("'");
    names.append(parameters[i]);
    names.append("'");
    ++seen;
  }
  PY_TRY(list, names.finish());
  return raise_type_error("%U() missing %zd required %s argument%s: %U", name, static_cast<SWord>(count),
                          kind, plural(count), list.get());
}

} // namespace py

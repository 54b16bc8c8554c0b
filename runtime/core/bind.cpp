// The arguments of a builtin function: each into its place, or TypeError as CPython words it for a function
// of that shape. (For functions written in Python, function.h has other rules and other words.)
#include "runtime/core/bind.h"
#include "runtime/core/call_errors.h"
#include "runtime/core/dict.h"
#include "runtime/core/message.h"
#include "runtime/core/protocol.h"
#include "runtime/core/text.h"

namespace py {

namespace {

/// The name behind the last dot: some messages show that alone.
const char* short_name(const Callable& callable) {
  const char *name = callable.name->text(), *at = name + callable.name->size;
  while (at != name && at[-1] != '.')
    --at;
  return at;
}

const char* plural(size_t n) {
  return n == 1 ? "" : "s";
}

enum class Style {
  no_arguments,  // str.upper
  one_argument,  // len, list.append
  positional,    // str.replace
  with_keywords, // str.split
};
Style style_of(const Callable& callable) {
  const Callable::Counts& c = callable.counts;
  if (c.words == Callable::Words::counted)
    return c.positional_only == callable.named() ? Style::positional : Style::with_keywords;
  if (c.varargs || c.varkeywords || c.keyword_only != 0 || c.positional_only != c.positional)
    return Style::with_keywords;
  if (c.positional == 0)
    return Style::no_arguments;
  return c.positional == 1 && c.required == 1 ? Style::one_argument : Style::positional;
}

/// Methods of str, bytes and bytearray that CPython parses in the old way, and words so.
bool is_searching(const Callable& callable) {
  const char* cls = callable.name->text();
  if (__builtin_memcmp(cls, "str.", 4) != 0 && __builtin_memcmp(cls, "byte", 4) != 0)
    return false;
  static constexpr const char* names[] = {"find",  "rfind",      "index",   "rindex",
                                          "count", "startswith", "endswith"};
  for (const char* name : names)
    if (__builtin_strcmp(short_name(callable), name) == 0)
      return true;
  return false;
}

/// A call that a function without keywords cannot take.
Failed raise_wrong_count(const Callable& callable, Style style, size_t given) {
  const Callable::Counts& c = callable.counts;
  if (style == Style::no_arguments)
    return raise_type_error("%U() takes no arguments (%zd given)", callable.name, SWord(given));
  if (style == Style::one_argument)
    return raise_type_error("%U() takes exactly one argument (%zd given)", callable.name, SWord(given));
  bool exact = c.required == c.positional, few = given < c.required;
  size_t wanted = few ? c.required : c.positional;
  if (is_searching(callable))
    return raise_type_error("%s() takes %s %zd argument%s (%zd given)", short_name(callable),
                            few ? "at least" : "at most", SWord(wanted), plural(wanted), SWord(given));
  // Without arguments, these look at their caller.
  const bool is_super = callable.name->equals("super", 5);
  if (is_super || callable.name->equals("vars", 4) || callable.name->equals("dir", 3))
    exact = false;
  return raise_type_error("%s%s expected %s%zd argument%s, got %zd", short_name(callable),
                          is_super ? "()" : "",
                          exact ? ""
                          : few ? "at least "
                                : "at most ",
                          SWord(wanted), plural(wanted), SWord(given));
}

/// More arguments than there are parameters.
Failed raise_too_many(const Callable& callable, const Args& args) {
  const Callable::Counts& c = callable.counts;
  size_t all = callable.named();
  if (args.count() > all)
    return raise_type_error("%s() takes at most %zd %sargument%s (%zd given)", short_name(callable),
                            SWord(all), args.positional == 0 ? "keyword " : "", plural(all),
                            SWord(args.count()));
  if (c.positional == 0)
    return raise_type_error("%s() takes no positional arguments", short_name(callable));
  return raise_type_error("%s() takes %s %zd positional argument%s (%zd given)", short_name(callable),
                          c.required < c.positional ? "at most" : "exactly", SWord(c.positional),
                          plural(c.positional), SWord(args.positional));
}

bool is_enumerate(const Callable& callable) {
  return callable.name->equals("enumerate.__init__", 18) || callable.name->equals("enumerate", 9);
}
bool is_sorted(const Callable& callable) {
  return callable.name->equals("sorted", 6);
}

/// More positional arguments than a function that CPython has in Python takes.
Failed raise_too_many_for_python(const Callable& callable, const Args& args) {
  const Callable::Counts& c = callable.counts;
  size_t keywords_given = 0;
  for (size_t k = 0; k < args.keywords; ++k)
    for (size_t i = c.positional; i < callable.named(); ++i)
      keywords_given += is_eq(callable.parameters[i].name, args.keyword_names[k]);
  return raise_too_many_positional(callable.name, c.required, c.positional, args.positional, keywords_given);
}

/// The place of a keyword among the named parameters, or their count.
size_t place_of(const Callable& callable, Str* name) {
  size_t count = callable.named();
  for (size_t i = callable.counts.positional_only; i < count; ++i)
    if (callable.parameters[i].name == name)
      return i;
  for (size_t i = callable.counts.positional_only; i < count; ++i)
    if (is_eq(callable.parameters[i].name, name))
      return i;
  return count;
}

/// `unknown` becomes the first keyword that no parameter has: said when it is clear that none is missing.
Status bind_keywords(const Callable& callable, const Args& args, Ref* places, Own<Dict>* keywords,
                     Str*& unknown) {
  size_t count = callable.named();
  for (size_t k = 0; k < args.keywords; ++k) {
    Str* name = args.keyword_names[k];
    Ref value = args.values[args.positional + k];
    size_t i = place_of(callable, name);
    if (i == count) {
      if (callable.counts.words == Callable::Words::python && !callable.counts.varkeywords)
        return raise_type_error("%U() got an unexpected keyword argument '%U'", callable.name, name);
      if (!callable.counts.varkeywords) {
        if (unknown == nullptr)
          unknown = name;
        continue;
      }
      if (keywords->is_null()) {
        PY_TRY(dict, make_dict());
        *keywords = static_cast<Own<Dict>&&>(dict);
      }
      PY_CHECK((*keywords)->set(name, value));
      continue;
    }
    if (!places[i].is_null() && callable.counts.words == Callable::Words::python)
      return raise_type_error("%U() got multiple values for argument '%U'", callable.name, name);
    if (!places[i].is_null())
      return raise_type_error("argument for %s() given by name ('%U') and position (%zd)",
                              short_name(callable), name, SWord(i + 1));
    places[i] = value;
  }
  return {};
}

} // namespace

Status bind_native(const Callable& callable, const Args& args, Ref* places, Span<const Ref>* rest,
                   Own<Dict>* keywords) {
  const Callable::Counts& c = callable.counts;
  Style style = style_of(callable);
  if (style != Style::with_keywords) {
    if (args.keywords != 0)
      return is_searching(callable)
                 ? raise_type_error("%s() takes no keyword arguments", short_name(callable))
                 : raise_type_error("%U() takes no keyword arguments", callable.name);
    if (args.positional < c.required || args.positional > c.positional)
      return raise_wrong_count(callable, style, args.positional);
  } else if (c.words == Callable::Words::counted &&
             (args.positional < c.required || args.positional > c.positional)) {
    return raise_wrong_count(callable, Style::positional, args.positional);
  } else if (args.keywords != 0 && c.varargs && !c.varkeywords && c.keyword_only == 0 &&
             c.positional_only == c.positional && c.words != Callable::Words::python) {
    return raise_type_error("%U() takes no keyword arguments", callable.name);
  } else if (args.positional == 0 && (callable.name->equals("max", 3) || callable.name->equals("min", 3))) {
    return raise_type_error("%U expected at least 1 argument, got 0", callable.name);
  } else if (c.words == Callable::Words::python) {
    if (args.positional > c.positional && !c.varargs)
      return raise_too_many_for_python(callable, args);
  } else {
    bool too_many = args.positional > c.positional && !c.varargs;
    if (too_many && callable.name->equals("dict.update", 11))
      return raise_wrong_count(callable, Style::positional, args.positional);
    if (too_many || (args.count() > callable.named() && !c.varargs && !c.varkeywords))
      return raise_too_many(callable, args);
    if (args.positional < c.positional_only && args.positional < c.required) {
      size_t least = c.required < c.positional_only ? c.required : c.positional_only;
      return raise_type_error("%s() takes %s %zd positional argument%s (%zd given)", short_name(callable),
                              least < callable.named() ? "at least" : "exactly", SWord(least), plural(least),
                              SWord(args.positional));
    }
  }
  size_t taken = args.positional < c.positional ? args.positional : c.positional;
  for (size_t i = 0; i < taken; ++i)
    places[i] = args.values[i];
  size_t count = callable.named();
  for (size_t i = taken; i < count; ++i)
    places[i] = Ref();
  if (rest != nullptr)
    *rest = {args.values + taken, size_t(args.positional) - taken};
  Str* unknown = nullptr;
  if (args.keywords != 0)
    PY_CHECK(bind_keywords(callable, args, places, keywords, unknown));
  const bool looks_at_names_first = unknown != nullptr && is_enumerate(callable);
  for (size_t i = taken; i < count && !looks_at_names_first; ++i) {
    if (!places[i].is_null())
      continue;
    bool is_required = i < c.positional ? i < c.required : i - c.positional < c.required_keywords;
    if (is_required && c.words == Callable::Words::python)
      return i < c.positional
                 ? raise_missing_arguments(callable.name, "positional",
                                           {callable.parameters, sizeof(Parameter)}, places, 0, c.required)
                 : raise_missing_arguments(callable.name, "keyword-only",
                                           {callable.parameters, sizeof(Parameter)}, places, c.positional,
                                           c.positional + c.required_keywords);
    if (is_required && is_enumerate(callable))
      return raise_type_error("enumerate() missing required argument 'iterable'");
    if (is_required)
      return i < c.positional
                 ? raise_type_error("%s() missing required argument '%U' (pos %zd)", short_name(callable),
                                    callable.parameters[i].name, SWord(i + 1))
                 : raise_type_error("%s() missing 1 required keyword-only argument: '%U'",
                                    short_name(callable), callable.parameters[i].name);
    places[i] = callable.parameters[i].fallback.ref();
  }
  if (unknown != nullptr)
    return raise_type_error("'%U' is an invalid keyword argument for %s()", unknown,
                            is_sorted(callable) ? "sort" : short_name(callable)); // it hands on to list.sort
  return {};
}

Result<Object> construct_of(const TypeInfo* cls, Object&& made) {
  if (cls == type_of(made))
    return static_cast<Object&&>(made);
  if (!is<Dict>(made))
    return call_with(Ref(cls), made);
  PY_TRY(instance, call_with(Ref(cls)));
  Dict* entries = made.ref().as<Dict>();
  PY_CHECK(for_each(entries, [&](Ref key) -> Status {
    PY_TRY(value, entries->get(key, none));
    return set_item(instance, key, value);
  }));
  return instance;
}

// --- Conversions that fail
// -------------------------------------------------------------------------------------------

namespace {

/// Functions whose argument CPython checks by hand, and what it then says.
struct OwnWords {
  const char* function;
  uint8_t index;
  const char* message; // the type of the value follows after "not "
};
constexpr OwnWords own_words[] = {
    {"str.find", 0, "must be str, not %T"},
    {"str.rfind", 0, "must be str, not %T"},
    {"str.index", 0, "must be str, not %T"},
    {"str.rindex", 0, "must be str, not %T"},
    {"str.count", 0, "must be str, not %T"},
    {"str.partition", 0, "must be str, not %T"},
    {"str.rpartition", 0, "must be str, not %T"},
    {"str.split", 0, "must be str or None, not %T"},
    {"str.rsplit", 0, "must be str or None, not %T"},
    {"str.strip", 0, "strip arg must be None or str"},
    {"str.lstrip", 0, "lstrip arg must be None or str"},
    {"str.rstrip", 0, "rstrip arg must be None or str"},
    {"str.center", 1, "The fill character must be a unicode character, not %T"},
    {"str.ljust", 1, "The fill character must be a unicode character, not %T"},
    {"str.rjust", 1, "The fill character must be a unicode character, not %T"},
    {"float.fromhex", 0, "bad argument type for built-in operation"},
};

} // namespace

Failed raise_bad_argument(const ArgumentPlace& place, const char* expected, Ref value) {
  if (place.callable == nullptr)
    return raise_type_error("must be %s, not %T", expected, value.word());
  const Callable& callable = *place.callable;
  for (const OwnWords& row : own_words)
    if (row.index == place.index && callable.name->equals(row.function, __builtin_strlen(row.function)))
      return raise_new(types::TypeError, row.message, value.word());
  TextBuilder type;
  if (value.is_none())
    type.append("None");
  else
    append_shown_name(type, type_of(value));
  PY_TRY(given, type.finish());
  switch (style_of(callable)) {
  case Style::no_arguments:
  case Style::one_argument:
    return raise_type_error("%s() argument must be %s, not %U", short_name(callable), expected, given.get());
  case Style::positional:
    return raise_type_error("%s() argument %zd must be %s, not %U", short_name(callable),
                            SWord(place.index) + 1, expected, given.get());
  case Style::with_keywords:
    if (place.index < callable.counts.positional_only)
      return raise_type_error("%s() argument %zd must be %s, not %U", short_name(callable),
                              SWord(place.index) + 1, expected, given.get());
    return raise_type_error("%s() argument '%U' must be %s, not %U", short_name(callable),
                            callable.parameters[place.index].name, expected, given.get());
  }
}

Failed raise_bad_argument(const ArgumentPlace& place, const TypeInfo& expected, Ref value) {
  return raise_bad_argument(place, expected.name->text(), value);
}

Result<Int> to_slice_bound(Ref value) {
  if (!has_index(value))
    return raise_type_error("slice indices must be integers or None or have an __index__ method");
  return to_index(value);
}

} // namespace py

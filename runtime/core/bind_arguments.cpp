// Binding the arguments of a call to a Python function's parameters, with CPython's messages.
#include "runtime/core/call_errors.h"
#include "runtime/core/dict.h"
#include "runtime/core/error.h"
#include "runtime/core/function.h"
#include "runtime/core/text.h"
#include "runtime/core/tuple.h"

namespace py {

namespace {

bool same_name(Str* a, Str* b) {
  return a == b || is_eq(a, b);
}

/// One call being bound.
struct Binding {
  Function* function;
  const Signature& signature;
  const Args& args;
  Ref* values;

  Str* name() const { return function_qualname(function); }
  size_t default_count() const { return function->defaults.is_null() ? 0 : function->defaults->count; }

  Failed too_many_positional() const;
  Failed missing(const char* kind, size_t first, size_t end) const;
  Failed positional_only_as_keywords(size_t count) const;
  Result<void> bind_keywords(Dict* rest) const;
  Result<void> fill_defaults() const;
};

Failed Binding::too_many_positional() const {
  size_t keywords_given = 0;
  for (size_t i = 0; i < signature.keyword_only; ++i)
    keywords_given += !values[signature.positional + i].is_null();
  return raise_too_many_positional(name(), signature.positional - default_count(), signature.positional,
                                   args.positional, keywords_given);
}

/// Names the parameters of [first, end) that have no value.
Failed Binding::missing(const char* kind, size_t first, size_t end) const {
  return raise_missing_arguments(name(), kind, {signature.names, sizeof(Str*)}, values, first, end);
}

/// When positional-only parameters were named as keywords: says so. Otherwise nothing is raised by this.
Failed Binding::positional_only_as_keywords(size_t count) const {
  TextBuilder names;
  for (size_t p = 0; p < signature.positional_only; ++p)
    for (size_t k = 0; k < args.keywords; ++k)
      if (same_name(signature.names[p], args.keyword_names[k])) {
        if (count++)
          names.append(", ");
        names.append(signature.names[p]);
      }
  PY_TRY(list, names.finish());
  return raise_type_error("%U() got some positional-only arguments passed as keyword arguments: '%U'", name(),
                          list.get());
}

Result<void> Binding::bind_keywords(Dict* rest) const {
  const size_t named = size_t(signature.positional) + signature.keyword_only;
  for (size_t k = 0; k < args.keywords; ++k) {
    Str* keyword = args.keyword_names[k];
    size_t place = named;
    for (size_t p = signature.positional_only; p < named && place == named; ++p)
      if (signature.names[p] == keyword)
        place = p;
    for (size_t p = signature.positional_only; p < named && place == named; ++p)
      if (is_eq(signature.names[p], keyword))
        place = p;
    const Ref value = args.values[args.positional + k];
    if (place < named) {
      if (!values[place].is_null())
        return raise_type_error("%U() got multiple values for argument '%U'", name(), keyword);
      values[place] = value;
      continue;
    }
    if (rest) {
      PY_CHECK(rest->set(keyword, value));
      continue;
    }
    for (size_t p = 0; p < signature.positional_only; ++p)
      for (size_t other = 0; other < args.keywords; ++other)
        if (same_name(signature.names[p], args.keyword_names[other]))
          return positional_only_as_keywords(0);
    return raise_type_error("%U() got an unexpected keyword argument '%U'", name(), keyword);
  }
  return {};
}

Result<void> Binding::fill_defaults() const {
  const size_t positional = signature.positional, defaults = default_count();
  const size_t required = positional - defaults;
  for (size_t i = args.positional; i < required; ++i)
    if (values[i].is_null())
      return missing("positional", 0, required);
  for (size_t i = required; i < positional; ++i)
    if (values[i].is_null())
      values[i] = (*function->defaults)[i - required];
  bool all = true;
  for (size_t i = positional; i < positional + signature.keyword_only; ++i) {
    if (values[i].is_null() && !function->keyword_defaults.is_null())
      values[i] = function->keyword_defaults->find(signature.names[i]);
    all &= !values[i].is_null();
  }
  return all ? Result<void>() : missing("keyword-only", positional, positional + signature.keyword_only);
}

} // namespace

Result<void> bind_arguments(Function* function, const Args& args, Ref* values, Object* rest) {
  const Signature& signature = *function->info->signature;
  const size_t positional = signature.positional, named = positional + signature.keyword_only;
  // The common call: exactly the positional parameters, nothing else.
  const size_t given = args.positional < positional ? args.positional : positional;
  for (size_t i = 0; i < given; ++i)
    values[i] = args.values[i];
  if (args.positional == positional && args.keywords == 0 && signature.count() == positional)
    return {};
  for (size_t i = given; i < named; ++i)
    values[i] = Ref();
  Binding binding{function, signature, args, values};
  Dict* rest_keywords = nullptr;
  if (signature.has_varkeywords) {
    PY_TRY(dict, make_dict());
    rest_keywords = dict.get();
    rest[1] = Object(static_cast<Own<Dict>&&>(dict));
    values[named + signature.has_varargs] = rest[1];
  }
  if (signature.has_varargs) {
    PY_TRY(tuple, make_tuple(args.values + given, args.positional - given));
    rest[0] = Object(static_cast<Own<Tuple>&&>(tuple));
    values[named] = rest[0];
  }
  if (args.keywords)
    PY_CHECK(binding.bind_keywords(rest_keywords));
  if (args.positional > positional && !signature.has_varargs)
    return binding.too_many_positional();
  return binding.fill_defaults();
}

} // namespace py

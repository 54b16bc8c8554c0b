// For a program without dynamic operations that neither shows nor compares nor iterates over values by what
// they turn out to be: every such operation of it is the form of one type. What the runtime itself shows, in
// a traceback, are texts, names and small numbers. (Beside without/dynamic, never without it.)
#include "runtime/core/exceptions.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/protocol.h"
#include "runtime/core/text.h"

namespace py {

Result<Object> iter(Ref) {
  __builtin_trap();
}
Result<Object> next(Ref) {
  __builtin_trap();
}
Result<Object> compare(Ref, Ref, Comparison) {
  __builtin_trap();
}

/// Nothing is shown but by messages of exceptions, which show names and small numbers.
Result<Own<Str>> to_repr(Ref value) {
  if (is<Str>(value))
    return to_repr(value.as<Str>());
  TextBuilder text;
  if (value.is_none()) {
    text.append("None");
  } else if (value.is_bool()) {
    text.append_c_string(value.is_true() ? "True" : "False");
  } else if (value.is_small_int()) {
    text.append_decimal(value.small_int());
  } else {
    text.append("<");
    text.append(type_of(value)->name);
    text.append(" object>");
  }
  return text.finish();
}
Result<Own<Str>> builtin_to_repr(Ref value) {
  return to_repr(value);
}
Result<Own<Str>> format_value(Ref value, char, Str*) {
  return to_repr(value);
}

/// An exception has one argument or none; but an OSError a number and the words for it.
static Result<Own<Str>> text_of(BaseException* exception) {
  const Span<const Ref> args = exception->arguments();
  if (args.count == 0)
    return Own<Str>(empty_str());
  if (args.count == 1)
    return exception->type == &types::KeyError ? to_repr(args[0]) : to_str(args[0]);
  TextBuilder text;
  text.append("[Errno ");
  PY_TRY(number, to_repr(args[0]));
  text.append(number);
  text.append("] ");
  text.append(args[1].as<Str>());
  return text.finish();
}
Result<Own<Str>> to_str(Ref value) {
  if (is<Str>(value))
    return Own<Str>(value.as<Str>());
  if (is<BaseException>(value))
    return text_of(value.as<BaseException>());
  return to_repr(value);
}

} // namespace py

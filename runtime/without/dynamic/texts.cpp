// The exceptions and texts of a program without dynamic operations: what the runtime itself raises, and shows
// in a traceback. There are no user classes, no groups of exceptions, and no exception that a program has
// made.
#include "runtime/core/exceptions.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/protocol.h"
#include "runtime/core/text.h"

namespace py {

Str* kept_character(uint32_t) {
  return nullptr;
}

/// No type has two bases.
[[gnu::noinline]] bool is_subtype(const TypeInfo* type, const TypeInfo* base) {
  while (type != nullptr && type != base)
    type = type->base;
  return type != nullptr;
}

bool is_exception_group(BaseException*) {
  return false;
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
  Tuple* args = exception->args;
  if (args == nullptr || args->count == 0)
    return Own<Str>(empty_str());
  if (args->count == 1)
    return exception->type == &types::KeyError ? to_repr((*args)[0]) : to_str((*args)[0]);
  TextBuilder text;
  text.append("[Errno ");
  PY_TRY(number, to_repr((*args)[0]));
  text.append(number);
  text.append("] ");
  text.append((*args)[1].as<Str>());
  return text.finish();
}
Result<Own<Str>> to_str(Ref value) {
  if (is<Str>(value))
    return Own<Str>(value.as<Str>());
  if (is<BaseException>(value))
    return text_of(value.as<BaseException>());
  return to_repr(value);
}

/// Nobody asks an exception for anything but its text. (Without messages, not even for that.)
PY_OPENING Result<Own<BaseException>> make_exception(const TypeInfo& type, Span<const Ref> values) {
  Own<Tuple> args;
  if (values.count != 0) {
    PY_TRY(made, make_tuple(values.data, values.count));
    args = static_cast<Own<Tuple>&&>(made);
  }
  void* block = allocate(type.size);
  if (block == nullptr)
    return raise_memory_error();
  __builtin_memset(block, 0, type.size);
  auto* exception = static_cast<BaseException*>(block);
  exception->type = &type;
  exception->refs = 1;
  exception->args = static_cast<Own<Tuple>&&>(args);
  return Own<BaseException>::adopt(exception);
}

} // namespace py

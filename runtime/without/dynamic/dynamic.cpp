// For a program that looks nothing up by name, and calls and iterates over nothing whose type is unknown
// (every operation of its IR is a typed one, and every function of the runtime it calls is "plain":
// lowering/passes/needs.cpp). What the dynamic operations begin with is not there, and so nothing behind it
// is linked. That such a program came here would be a fault of the compiler.
#include "runtime/aio/async_generator.h"
#include "runtime/aio/loop.h"
#include "runtime/aio/unraisable.h"
#include "runtime/core/class.h"
#include "runtime/core/construct.h"
#include "runtime/core/error.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/str.h"
#include "runtime/core/text.h"
#include "runtime/generated/tables.h"

namespace py {

/// No module is a value: with this, the tables of names are not linked.
const NativeModule native_modules[] = {{nullptr, nullptr}};

/// No type of such a program has special methods that the runtime would have to find.
bool find_in_type(const TypeInfo*, Str*, TypeAttr&) {
  return false;
}

Result<Object> call(Ref, const Args&) {
  __builtin_trap();
}
Result<Object> get_attr(Ref, Str*) {
  __builtin_trap();
}
Result<void> set_attr(Ref, Str*, Ref) {
  __builtin_trap();
}
bool advance(Ref) {
  __builtin_trap();
}
Result<Object> construct_type(Ref, const Args&) {
  __builtin_trap();
}
Result<Object> construct_object(Ref, const Args&) {
  __builtin_trap();
}
Result<Object> construct_exception(Ref, const Args&) {
  __builtin_trap();
}
Result<Object> iter(Ref) {
  __builtin_trap();
}
Result<Object> next(Ref) {
  __builtin_trap();
}
Result<Object> compare(Ref, Ref, Comparison) {
  __builtin_trap();
}
Result<Own<CoroutineObject>> close_later(AsyncGeneratorObject&) {
  __builtin_trap();
}

/// Nothing is shown but by messages of exceptions, which show names and small numbers.
Result<Own<Str>> builtin_to_repr(Ref value) {
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
Result<Own<Str>> format_value(Ref value, char, Str*) {
  return builtin_to_repr(value);
}

namespace asyncio {
/// No handler of exceptions can have been set.
Status report_unseen(Task& task) {
  if (task.state == FutureState::unseen && task.raised)
    print_traceback(task.outcome.ref().as<BaseException>());
  task.state = FutureState::seen;
  return {};
}
} // namespace asyncio

} // namespace py

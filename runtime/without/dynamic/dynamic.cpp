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
#include "runtime/core/protocol.h"
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
Result<Own<CoroutineObject>> close_later(AsyncGeneratorObject&) {
  __builtin_trap();
}

/// There are no async generators, and nothing has to be closed at the end of a run.
bool AsyncGeneratorObject::begin_step(const char*, bool&) {
  __builtin_trap();
}

/// No class derives from a native one.
void forget_slots(Class*, Header*) {
  __builtin_trap();
}
Result<Object> allocate_instance(Class*) {
  __builtin_trap();
}

namespace asyncio {
/// No handler of exceptions can have been set.
Status report_unseen(Task& task) {
  if (task.stage == FutureState::unseen && task.raised)
    print_traceback(task.value.ref().as<BaseException>());
  task.stage = FutureState::seen;
  return {};
}
} // namespace asyncio

} // namespace py

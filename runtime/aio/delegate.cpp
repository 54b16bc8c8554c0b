// Delegation to a plain iterator: what `yield from` does, and `await` on an object whose `__await__` gives an
// iterator.
#include "runtime/aio/coroutine.h"
#include "runtime/aio/generator.h"
#include "runtime/aio/task.h"
#include "runtime/aio/unraisable.h"
#include "runtime/core/class.h"
#include "runtime/core/iterate.h"

namespace py {

/// The value that a StopIteration carries; takes the pending exception.
static Object take_stop_value() {
  Own<BaseException> stop = take_pending();
  Object& value = static_cast<StopIteration*>(stop.get())->value;
  return value.is_null() ? Object(none) : Object(value.ref());
}

/// Sorts out what a step gave.
static bool settle(Result<Object>&& result, GeneratorObject* generator) {
  if (result.failed()) {
    if (generator == nullptr && pending_is(types::StopIteration))
      control.send(take_stop_value());
    else
      control.transfer = 0;
    return false;
  }
  Object value = result.take();
  if (is_stop(value)) {
    control.send(generator == nullptr ? Object(none) : generator->take_result());
    return false;
  }
  control.send(static_cast<Object&&>(value));
  return true;
}

/// A method that an iterator may lack: null in `method` then. The pending exception is the caller's to keep.
static Status find_method(Ref object, Str* name, Object& method) {
  Result<Object> found = get_attr(object, name);
  if (!found.failed()) {
    method = found.take();
    return {};
  }
  if (!pending_is(types::AttributeError))
    return Failed{};
  clear_pending();
  return {};
}

static bool fail() {
  control.transfer = 0;
  return false;
}

static bool throw_into(Ref iterator) {
  Own<BaseException> thrown = take_pending();
  Object method;
  if (is_instance(thrown, &types::GeneratorExit)) {
    if (find_method(iterator, PY_STR("close"), method).failed())
      report_unraisable(iterator);
    if (!method.is_null() && call_with(method).failed())
      return fail();
    (void)resume(static_cast<Own<BaseException>&&>(thrown));
    return fail();
  }
  if (find_method(iterator, PY_STR("throw"), method).failed())
    return fail();
  if (method.is_null()) {
    (void)resume(static_cast<Own<BaseException>&&>(thrown));
    return fail();
  }
  if (thrown_as.exception != thrown.get() || is<BaseException>(thrown_as.type))
    return settle(call_with(method, thrown), nullptr);
  const Ref given[] = {thrown_as.type, thrown_as.value, thrown_as.traceback};
  const auto count = static_cast<uint16_t>(given[1].is_none() ? 1 : given[2].is_none() ? 2 : 3);
  return settle(call(method, Args{given, count, 0, nullptr}), nullptr);
}

/// A coroutine that a generator awaits by `yield from coroutine.__await__()`: it waits as a part of whatever
/// task runs, whose next turn comes back here through the generator.
static bool advance(CoroutineObject& coroutine) {
  Own<CoroutineObject> keep(&coroutine);
  if (control.transfer == 0) {
    if (coroutine.state == FrameState::created) {
      coroutine.state = FrameState::finished;
      return fail();
    }
  } else if (coroutine.is_finished()) {
    (void)raise_runtime_error("cannot reuse already awaited coroutine");
    return fail();
  } else if (check_stack().failed()) {
    control.receive().clear();
    return fail();
  }
  run(&coroutine.innermost());
  if (!coroutine.is_finished()) {
    if (control.transfer == 0)
      control.transfer = word::none;
    return true;
  }
  control.transfer = coroutine.value.leak();
  return false;
}

PY_OPENING bool advance(Ref iterator) {
  if (exactly<asyncio::CoroutineWrapper>(iterator))
    return advance(*iterator.as<asyncio::CoroutineWrapper>()->coroutine);
  GeneratorObject* generator = try_as<GeneratorObject>(iterator);
  if (control.transfer == 0) {
    if (generator == nullptr)
      return throw_into(iterator);
    if (!pending_is(types::GeneratorExit))
      return settle(generator->resume(), generator);
    Own<BaseException> thrown = take_pending();
    if (!generator->close().failed())
      (void)resume(static_cast<Own<BaseException>&&>(thrown));
    return fail();
  }
  if (generator != nullptr)
    return settle(generator->resume(), generator);
  Object sent = control.receive();
  if (!sent.ref().is_none())
    return settle(call_method_with(iterator, PY_STR("send"), sent), nullptr);
  if (kind_of(iterator) == Kind::instance)
    return settle(call_method_with(iterator, PY_STR("__next__")), nullptr);
  return settle(next(iterator), nullptr);
}

} // namespace py

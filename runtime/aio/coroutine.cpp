#include "runtime/aio/coroutine.h"
#include "runtime/aio/scheduler.h"
#include "runtime/core/iterate.h"
#include "runtime/core/memory.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(asyncio, coroutine_wrapper)

namespace py {

void CoroutineObject::Yield::await_suspend(std::coroutine_handle<> handle) noexcept {
  Frame& frame = Frame::of(handle);
  frame.suspend_at_leaf();
  yielded_by(frame);
}

/// What a call of send or throw gives: StopIteration with the result at the end.
static Result<Object> step_by_call(CoroutineObject& coroutine) {
  Result<Object> result = drive(coroutine, "coroutine");
  if (result.failed() || !is_stop(*result))
    return result;
  Object value = static_cast<Object&&>(coroutine.value);
  return raise_stop_iteration(value);
}

Result<Object> CoroutineObject::send(Ref sent) {
  if (is_finished())
    return raise_runtime_error("cannot reuse already awaited coroutine");
  if (state == FrameState::created && !sent.is_none())
    return raise_type_error("can't send non-None value to a just-started coroutine");
  control.send(Object(sent));
  return step_by_call(*this);
}

Result<Object> CoroutineObject::throw_in(Ref type, Ref thrown, Ref traceback) {
  PY_CHECK(check_thrown(type, thrown, traceback));
  if (is_finished())
    return raise_runtime_error("cannot reuse already awaited coroutine");
  raise_thrown(type, thrown);
  return step_by_call(*this);
}

constinit const TypeInfo asyncio::CoroutineWrapper::info =
    builtin_type({.name = PY_STR("coroutine_wrapper"),
                  .base = &types::object,
                  .size = sizeof(CoroutineWrapper),
                  .kind = Kind::native,
                  .flags = TypeInfo::final | TypeInfo::abstract,
                  .drop = drop_object<CoroutineWrapper>,
                  .attrs = &attrs::asyncio::coroutine_wrapper});

Result<Own<asyncio::CoroutineWrapper>> CoroutineObject::wrap() {
  PY_TRY(wrapper, create<asyncio::CoroutineWrapper>());
  wrapper->coroutine = Own<CoroutineObject>(this);
  return wrapper;
}

Status CoroutineObject::close() {
  Own<CoroutineObject> keep(this);
  return close_frame(*this, "coroutine");
}

} // namespace py

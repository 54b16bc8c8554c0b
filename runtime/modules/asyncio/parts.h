// The modules that CircuitPython's asyncio consists of beside `core` and `stream`, for programs that import
// from them: `from asyncio.event import Event`. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/modules/asyncio/core.h"

namespace py::asyncio::event {

PY_CONST("Event") inline constexpr const TypeInfo* event_class = &Event::info;
PY_CONST("ThreadSafeFlag") inline constexpr const TypeInfo* thread_safe_flag_class =
    &ThreadSafeFlag::info;

} // namespace py::asyncio::event

namespace py::asyncio::lock {

PY_CONST("Lock") inline constexpr const TypeInfo* lock_class = &Lock::info;

} // namespace py::asyncio::lock

namespace py::asyncio::task {

PY_CONST("Task") inline constexpr const TypeInfo* task_class = &Task::info;
PY_CONST("TaskQueue") inline constexpr const TypeInfo* task_queue_class = &core::TaskQueue::info;

} // namespace py::asyncio::task

namespace py::asyncio::funcs {

PY_FUNCTION("gather") PY_EFFECT("makes_task")
PY_SIGNATURE("(*aws: coroutine[T]) -> coroutine[list[T]]")
PY_SIGNATURE("(*aws: object, return_exceptions: bool = False) -> coroutine[list[object]]")
inline Result<Own<CoroutineObject>> gather(PY_VARARGS Span<const Ref> aws,
                                           PY_KEYWORD_ONLY PY_DEFAULT("False") bool return_exceptions) {
  return asyncio::gather(aws, return_exceptions);
}
PY_FUNCTION("wait_for") PY_SIGNATURE("(aw: object, timeout: float | None) -> coroutine[object]")
inline Result<Own<CoroutineObject>> wait_for(Ref aw, Ref timeout) {
  return asyncio::wait_for(aw, timeout);
}
PY_FUNCTION("wait_for_ms") PY_SIGNATURE("(aw: object, timeout: int | None) -> coroutine[object]")
inline Result<Own<CoroutineObject>> wait_for_ms(Ref aw, Ref timeout) {
  return asyncio::wait_for_ms(aw, timeout);
}

} // namespace py::asyncio::funcs

namespace py::asyncio::traceback {

PY_FUNCTION("print_exception")
inline Status print_exception(Ref type, PY_DEFAULT("None") Ref value, PY_DEFAULT("None") Ref tb) {
  return core::print_exception(type, value, tb);
}

} // namespace py::asyncio::traceback

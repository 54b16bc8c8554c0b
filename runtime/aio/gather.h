// asyncio.gather, wait_for and wait_for_ms. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/aio/await_new.h"
#include "runtime/aio/task.h"
#include "runtime/core/list.h"

namespace py::asyncio {

/// Results in the order of the arguments, as a list. The first exception ends it and the other tasks go on,
/// unless exceptions are to be returned. Cancelled: so are its unfinished tasks. RuntimeError "can't gather"
/// for a task that something awaits.
PY_FUNCTION("gather") PY_EFFECT("makes_task") PY_EFFECT("takes_tasks")
PY_SIGNATURE("(*aws: coroutine[T]) -> coroutine[list[T]]")
PY_SIGNATURE("(*aws: object, return_exceptions: bool = False) -> coroutine[list[object]]")
Result<Own<CoroutineObject>> gather(PY_VARARGS Span<const Ref> aws,
                                    PY_KEYWORD_ONLY PY_DEFAULT("False") bool return_exceptions);
PY_AWAITED("gather") PY_EFFECT("plain") PY_EFFECT("takes_tasks")
inline AwaitNew awaited_gather(PY_VARARGS Span<const Ref> aws,
                               PY_KEYWORD_ONLY PY_DEFAULT("False") bool return_exceptions) {
  return AwaitNew(gather(aws, return_exceptions));
}

/// What stands for a sub-task that has ended where exceptions are returned. One that was cancelled gives a
/// new CancelledError, with an empty message unless a Future was given one.
Result<Object> returned_outcome(Future& future);
/// asyncio.TimeoutError, of what was cancelled for it.
Failed raise_timeout(Future& cancelled);

/// A list that nobody else has.
struct Given {
  Own<List> list;
  explicit Given(Own<List>&& given) : list(static_cast<Own<List>&&>(given)) {}
};
/// The same for the elements of such a list, which becomes that of the results.
Result<Own<CoroutineObject>> gather(Given&& aws, bool return_exceptions);
inline AwaitNew awaited_gather(Given&& aws, bool return_exceptions) {
  return AwaitNew(gather(static_cast<Given&&>(aws), return_exceptions));
}

/// The result of `aw`, or asyncio.TimeoutError after so many seconds (None: never), when `aw` has been
/// cancelled and has ended.
PY_FUNCTION("wait_for") PY_EFFECT("makes_task")
PY_SIGNATURE("(aw: coroutine[T], timeout: float | None) -> coroutine[T]")
PY_SIGNATURE("(aw: object, timeout: float | None) -> coroutine[object]")
Result<Own<CoroutineObject>> wait_for(Ref aw, Ref timeout);
PY_AWAITED("wait_for")
PY_EFFECT("plain") inline AwaitNew awaited_wait_for(Ref aw,
                                                                                           Ref timeout) {
  return AwaitNew(wait_for(aw, timeout));
}
PY_FUNCTION("wait_for_ms") PY_EFFECT("makes_task")
PY_SIGNATURE("(aw: coroutine[T], timeout: int | None) -> coroutine[T]")
PY_SIGNATURE("(aw: object, timeout: int | None) -> coroutine[object]")
Result<Own<CoroutineObject>> wait_for_ms(Ref aw, Ref timeout);
PY_AWAITED("wait_for_ms")
PY_EFFECT("plain") inline AwaitNew
awaited_wait_for_ms(Ref aw, Ref timeout) {
  return AwaitNew(wait_for_ms(aw, timeout));
}

} // namespace py::asyncio

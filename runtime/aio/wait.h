// asyncio.wait, as_completed and shield, as CPython 3.11 has them. Nothing here may be called from an
// interrupt.
#pragma once
#include "runtime/aio/future.h"

namespace py::asyncio {

PY_CONST("FIRST_COMPLETED") extern Str* const FIRST_COMPLETED;
PY_CONST("FIRST_EXCEPTION") extern Str* const FIRST_EXCEPTION;
PY_CONST("ALL_COMPLETED") extern Str* const ALL_COMPLETED;

/// The sets of those that are done and of those that are not.
PY_FUNCTION("wait")
PY_SIGNATURE("(fs: object, *, timeout: float | None = None, return_when: str = 'ALL_COMPLETED') -> coroutine[tuple[set[object], set[object]]]")
Result<Own<CoroutineObject>> wait(PY_NAME("fs") Ref futures, PY_KEYWORD_ONLY PY_DEFAULT("None") Ref timeout,
                                  PY_DEFAULT("'ALL_COMPLETED'") Ref return_when);
/// The same for futures in a list, until all have ended.
Result<Own<CoroutineObject>> wait_all(Own<List>&& futures);

/// An iterator of coroutines, each of which gives the next result.
PY_FUNCTION("as_completed")
PY_SIGNATURE("(fs: object, *, timeout: float | None = None) -> Iterator[object]")
Result<Object> as_completed(PY_NAME("fs") Ref awaitables, PY_KEYWORD_ONLY PY_DEFAULT("None") Ref timeout);

/// A future that ends as `arg` does and whose cancellation does not reach it.
PY_FUNCTION("shield") PY_SIGNATURE("(arg: object) -> Future") Result<Own<Future>>
shield(PY_NAME("arg") Ref awaitable);

PY_FUNCTION("isfuture") bool is_future(PY_NAME("obj") Ref value);
PY_FUNCTION("iscoroutine") bool is_coroutine(PY_NAME("obj") Ref value);
/// Whether calling it gives a coroutine: an `async def` function, or a method that is one.
PY_FUNCTION("iscoroutinefunction") bool is_coroutine_function(PY_NAME("func") Ref value);

} // namespace py::asyncio

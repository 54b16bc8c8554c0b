// asyncio.Runner, as CPython 3.11 has it. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/aio/loop.h"

namespace py::asyncio {

/// `with asyncio.Runner() as runner: runner.run(main())`; its end cancels what is left.
struct PY_CLASS("Runner") Runner : Header {
  static const TypeInfo info;

  bool is_closed = false;

  PY_INIT static Result<Own<Runner>> construct(PY_KEYWORD_ONLY PY_DEFAULT("None") Ref debug,
                                                          PY_DEFAULT("None") Ref loop_factory);
  /// ValueError for what is no coroutine; RuntimeError in a running loop and once it is closed.
  PY_METHOD("run") PY_SIGNATURE("(self, coro: coroutine[T], *, context: object = None) -> T")
  Result<Object> run(PY_NAME("coro") Ref coroutine, PY_KEYWORD_ONLY PY_DEFAULT("None") Ref context);
  PY_METHOD("get_loop")
  PY_SIGNATURE("(self) -> type[Loop]") Result<Object> get_loop();
  /// Cancels every task and runs them to their end.
  PY_METHOD("close") Status close();
  PY_METHOD("__enter__")
  PY_OPERATOR("enter") Result<Own<Runner>> enter();
  PY_METHOD("__exit__") PY_OPERATOR("exit") Status exit(Ref, Ref, Ref) { return close(); }
};

} // namespace py::asyncio

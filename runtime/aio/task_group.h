// asyncio.TaskGroup, as CPython 3.11 has it. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/aio/scheduler.h"
#include "runtime/core/list.h"

namespace py::asyncio {

/// All its tasks are awaited when the block ends. A task that fails cancels the others and the block; what
/// failed is raised as an ExceptionGroup.
struct PY_CLASS("TaskGroup") TaskGroup : Header {
  static const TypeInfo info;

  /// On one of its tasks.
  struct Member : Watch {
    static const Kind a_kind;
    Own<TaskGroup> group;
    Future* task = nullptr;
    Member* after = nullptr; ///< in the group's list
  };

  Task* parent = nullptr; ///< whose block it is; null before it is entered
  Member* members = nullptr;
  TaskList completed; ///< the parent, while it waits for the last member
  Own<List> errors;
  Own<BaseException> base_error; ///< KeyboardInterrupt, SystemExit
  bool exiting = false;
  bool aborting = false;
  bool has_cancelled_parent = false;

  PY_INIT static Result<Own<TaskGroup>> construct();
  /// RuntimeError before the block, after it, and once it is being cancelled.
  PY_METHOD("create_task") PY_SIGNATURE("(self, coro: object, *, name: object = None, context: object = None) -> Task")
  Result<Own<Task>> create_task(PY_NAME("coro") Ref coroutine, PY_KEYWORD_ONLY PY_DEFAULT("None") Ref name,
                                PY_DEFAULT("None") Ref context);
  PY_METHOD("__aenter__")
  PY_SIGNATURE("(self) -> coroutine[TaskGroup]") Result<Own<CoroutineObject>>
  aenter();
  PY_METHOD("__aexit__")
  PY_SIGNATURE("(self, type: object, value: object, traceback: object) -> coroutine[None]")
  Result<Own<CoroutineObject>> aexit(Ref type, Ref value, Ref traceback);

  /// Cancels every task that is still in it.
  void abort();
  void member_ended(Future& task);
};

} // namespace py::asyncio

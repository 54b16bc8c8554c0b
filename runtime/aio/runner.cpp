#include "runtime/aio/runner.h"
#include "runtime/aio/wait.h"
#include "runtime/core/dict.h"
#include "runtime/core/list.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(asyncio, Runner)

namespace py::asyncio {

constinit const TypeInfo Runner::info =
    native_type<Runner>(PY_STR("asyncio"), PY_STR("Runner"), constructors::asyncio::Runner,
                        &attrs::asyncio::Runner, TypeInfo::final);

Result<Own<Runner>> Runner::construct(Ref, Ref) {
  return create<Runner>();
}

Result<Own<Runner>> Runner::enter() {
  PY_CHECK(get_loop());
  return Own<Runner>(this);
}

Result<Object> Runner::get_loop() {
  if (is_closed)
    return raise_runtime_error("Runner is closed");
  return get_event_loop();
}

Result<Object> Runner::run(Ref coroutine, Ref) {
  if (!is<CoroutineObject>(coroutine))
    return raise_value_error("a coroutine was expected, got %R", coroutine.word());
  if (scheduler.is_running())
    return raise_runtime_error("Runner.run() cannot be called from a running event loop");
  PY_CHECK(get_loop());
  PY_TRY(task, create_unnamed(coroutine));
  return run_until_complete(task);
}

/// What a task that was cancelled here has raised instead of CancelledError goes to the exception handler.
static Status report_failed(Future& future) {
  if (!future.raised || future.is_cancelled())
    return {};
  PY_TRY(context, make_dict());
  PY_CHECK(set_item(context.get(), PY_STR("message"),
                    PY_STR("unhandled exception during asyncio.run() shutdown")));
  PY_CHECK(set_item(context.get(), PY_STR("exception"), future.value));
  PY_CHECK(set_item(context.get(), PY_STR("task"), &future));
  return Loop::call_exception_handler(context);
}

Status Runner::close() {
  if (is_closed)
    return {};
  is_closed = true;
  PY_TRY(left, make_list(nullptr, 0));
  Status listed;
  scheduler.each_task([&](Task& task) {
    if (!task.hidden && !task.is_finished() && !listed.failed())
      listed = left->append(&task);
  });
  PY_CHECK(listed);
  if (left->count == 0)
    return at_end_of_run != nullptr ? at_end_of_run() : Status();
  for (size_t i = 0; i < left->count; ++i)
    PY_CHECK((*left)[i].as<Task>()->cancel(none));
  PY_TRY(futures, make_list(reinterpret_cast<const Ref*>(left->items), left->count));
  PY_TRY(coroutine, wait_all(static_cast<Own<List>&&>(futures)));
  PY_TRY(task, create_unnamed(coroutine));
  PY_CHECK(run_until_complete(task));
  for (size_t i = 0; i < left->count; ++i)
    PY_CHECK(report_failed(*(*left)[i].as<Future>()));
  return at_end_of_run != nullptr ? at_end_of_run() : Status();
}

} // namespace py::asyncio

#include "runtime/aio/loop.h"
#include "runtime/aio/sleep.h"
#include "runtime/aio/unraisable.h"
#include "runtime/core/dict.h"

namespace py::asyncio {

// What a program can replace or see again.
[[clang::no_destroy]] static Object exception_handler;
[[clang::no_destroy]] static Own<Dict> shared_context;
Status (*at_end_of_run)();
/// Ends run_forever.
static Task* stop_task;

static Result<Object> run_main(Future& main) {
  if (scheduler.is_running())
    return raise_runtime_error("This event loop is already running");
  return scheduler.run_until(main);
}

bool refuses_to_run() {
  if (control.current == nullptr) [[likely]]
    return false;
  (void)raise_runtime_error("asyncio.run() cannot be called from a running event loop");
  return true;
}

Result<Object> run(Ref coroutine) {
  if (refuses_to_run())
    return Failed{};
  PY_TRY(task, create_unnamed(coroutine));
  return run_task(*task);
}

Result<Object> run_task(Task& main) {
  Result<Object> result = run_main(main);
  if (at_end_of_run == nullptr)
    return result;
  Own<BaseException> raised;
  if (result.failed())
    raised = take_pending();
  Status ended = at_end_of_run();
  if (raised.is_null())
    return ended.failed() ? Result<Object>(Failed{}) : static_cast<Result<Object>&&>(result);
  if (ended.failed())
    clear_pending();
  return resume(static_cast<Own<BaseException>&&>(raised));
}

Result<Object> run_until_complete(Ref main) {
  Future* future = as_future(main);
  if (future == nullptr)
    return raise_type_error("run_until_complete() argument must be a task, not '%T'", main.word());
  return run_main(*future);
}

Result<Own<Task>> current_task(Ref) {
  if (control.current == nullptr)
    return raise_no_running_loop();
  return Own<Task>(control.current);
}

Result<Own<Set>> all_tasks(Ref) {
  PY_TRY(tasks, make_set(nullptr, 0));
  Status added;
  scheduler.each_task([&](Task& task) {
    if (!task.hidden && !task.is_finished() && !added.failed())
      added = tasks->add(&task);
  });
  PY_CHECK(added);
  return tasks;
}

// --- Loop
// ------------------------------------------------------------------------------------------------------------

Result<Object> Loop::run_until_complete(Ref aw) {
  PY_TRY(task, promote_to_future(aw));
  return run_main(*task);
}

inline constexpr CodeInfo stopper_code{"asyncio", "Loop.stop"};
static TaskOf<stopper_code> stopper() {
  co_return none;
}

Result<Object> Loop::run_forever() {
  PY_TRY(task, start_hidden(stopper(), hal::now()));
  scheduler.take_out(*task);
  stop_task = task.get();
  Result<Object> result = run_main(*task);
  stop_task = nullptr;
  if (!task->is_finished())
    scheduler.discard(*task);
  return result;
}

void Loop::stop() {
  if (stop_task == nullptr)
    return;
  scheduler.ready(*stop_task);
  stop_task = nullptr;
}

void Loop::set_exception_handler(Ref handler) {
  exception_handler = Object(handler);
}
Object Loop::get_exception_handler() {
  return exception_handler.is_null() ? Object(none) : Object(exception_handler.ref());
}

Status Loop::default_exception_handler(Ref, Ref context) {
  PY_TRY(exception, get_item(context, PY_STR("exception")));
  if (is<BaseException>(exception))
    print_traceback(exception.ref().as<BaseException>());
  return {};
}

Status Loop::call_exception_handler(Ref context) {
  if (exception_handler.is_null() || exception_handler.ref().is_none())
    return default_exception_handler(get_event_loop(), context);
  Object handler = Object(exception_handler.ref());
  PY_CHECK(call_with(handler, get_event_loop(), context));
  return {};
}

Object get_event_loop() {
  return Object(Ref(&Loop::info));
}
Object get_running_loop() {
  return get_event_loop();
}
Object new_event_loop() {
  scheduler.forget();
  exception_handler.clear();
  return get_event_loop();
}

bool Loop::is_running() {
  return scheduler.is_running();
}
Result<Own<Future>> Loop::create_future() {
  return create<Future>();
}
Float Loop::time() {
  hal::observe();
  return Float(hal::now()) / 1000000;
}
Result<Own<Handle>> Loop::call_soon(Ref callback, Span<const Ref> args) {
  return asyncio::call_soon(callback, args);
}
Result<Own<TimerHandle>> Loop::call_later(Float delay, Ref callback, Span<const Ref> args) {
  PY_TRY(when, deadline_in_seconds(delay));
  return asyncio::call_at(when, callback, args);
}
Result<Own<TimerHandle>> Loop::call_at(Float when, Ref callback, Span<const Ref> args) {
  if (!(when >= 0))
    when = 0;
  return asyncio::call_at(Micros(when * 1000000 + Float(0.5)), callback, args);
}

Status report_failed_callback(Handle* handle) {
  Own<BaseException> exception = take_pending();
  PY_TRY(context, make_dict());
  PY_CHECK(set_item(context.get(), PY_STR("message"), PY_STR("Exception in callback")));
  PY_CHECK(set_item(context.get(), PY_STR("exception"), exception));
  PY_CHECK(set_item(context.get(), PY_STR("handle"), handle));
  return Loop::call_exception_handler(context);
}

static Result<Own<Dict>> context_of(Task& task) {
  if (shared_context.is_null()) {
    PY_TRY(dict, make_dict());
    shared_context = static_cast<Own<Dict>&&>(dict);
    PY_CHECK(set_item(shared_context.get(), PY_STR("message"), PY_STR("Task exception wasn't retrieved")));
  }
  PY_CHECK(set_item(shared_context.get(), PY_STR("exception"), task.value));
  PY_CHECK(set_item(shared_context.get(), PY_STR("future"), &task));
  return Own<Dict>(shared_context.get());
}

PY_OPENING Status report_unseen(Task& task) {
  if (task.stage != FutureState::unseen)
    return {};
  task.stage = FutureState::seen;
  PY_TRY(context, context_of(task));
  return Loop::call_exception_handler(context);
}

} // namespace py::asyncio

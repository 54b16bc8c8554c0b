#include "runtime/aio/scheduler.h"
#include "runtime/aio/gather.h"
#include "runtime/aio/loop.h"
#include "runtime/hal/console.h"

namespace py {

using asyncio::Place;
using asyncio::TaskState;

Scheduler scheduler;
#if defined(PY_OBSERVE_TASKS)
TaskObserver* task_observer = nullptr;
#endif

static Task& task_of(TaskLinks& links) {
  return static_cast<Task&>(links);
}

Failed raise_no_running_loop() {
  return raise_runtime_error("no running event loop");
}

// --- Where tasks wait
// ------------------------------------------------------------------------------------------------

void Scheduler::add(Task& task) {
  task.number = ++made_;
  task.previous_unfinished = newest_;
  (newest_ == nullptr ? oldest_ : newest_->next_unfinished) = &task;
  newest_ = &task;
  PY_OBSERVE(made, task);
}

void Scheduler::remove(Task& task) {
  (task.previous_unfinished == nullptr ? oldest_ : task.previous_unfinished->next_unfinished) =
      task.next_unfinished;
  (task.next_unfinished == nullptr ? newest_ : task.next_unfinished->previous_unfinished) =
      task.previous_unfinished;
  task.next_unfinished = task.previous_unfinished = nullptr;
}

void Scheduler::sleep(Task& task, Micros deadline) {
  if (task.cancelling || deadline == 0 || deadline <= hal::now()) {
    ready(task);
    return;
  }
  task.place = Place::timer;
  timers_.push(task, deadline);
}

Task& Scheduler::wake_first(TaskList& list) {
  Task& task = task_of(list.pop());
  task.waits_on = nullptr;
  ready(task);
  PY_OBSERVE(woken, task);
  return task;
}

void Scheduler::wake_all(TaskList& list) {
  while (!list.is_empty())
    wake_first(list);
}

void Scheduler::take_out(Task& task) {
  switch (task.place) {
  case Place::nowhere:
  case Place::apart:
    break;
  case Place::ready:
    ready_.remove(task);
    break;
  case Place::timer:
    timers_.remove(task);
    break;
  case Place::list:
    task.waits_in->remove(task);
    task.waits_on = nullptr;
    break;
  }
  task.place = Place::nowhere;
}

// --- Signals
// ---------------------------------------------------------------------------------------------------------

void Signal::raise() {
  raised = true;
  hal::attention = true;
}

void Scheduler::wait(Task& task, Signal& signal) {
  signal.waiter = &task;
  signal.next = signals_;
  signals_ = &signal;
  wait_apart(task);
  if (signal.raised)
    hal::attention = true;
}

void Scheduler::stop_waiting(Signal& signal) {
  for (Signal** place = &signals_; *place != nullptr; place = &(*place)->next)
    if (*place == &signal) {
      *place = signal.next;
      break;
    }
  signal.waiter = nullptr;
}

void Scheduler::deliver_signals() {
  for (Signal** place = &signals_; *place != nullptr;) {
    Signal& signal = **place;
    if (!signal.raised) {
      place = &signal.next;
      continue;
    }
    *place = signal.next;
    Task& task = *signal.waiter;
    signal.waiter = nullptr;
    signal.raised = false;
    if (task.place == Place::apart) {
      ready(task);
      PY_OBSERVE(woken, task);
    }
  }
}

Status check_interrupt_now() {
  if (hal::console_interrupted())
    return raise_with(types::KeyboardInterrupt, {});
  return {};
}

// --- Running
// ---------------------------------------------------------------------------------------------------------

/// What interrupts have said.
Status Scheduler::look_outside() {
  hal::attention = false;
  PY_CHECK(check_interrupt_now());
  deliver_signals();
  return {};
}

/// The task whose turn it is; rests until there is one. Null when an exception ends the loop.
inline Task* Scheduler::next_task() {
  for (;;) {
    if (hal::attention) [[unlikely]]
      if (look_outside().failed())
        return nullptr;
    TaskLinks* ready = ready_.first();
    TaskLinks* timer = timers_.first();
    if (ready != nullptr && (timer == nullptr || timer->when > ready->when)) {
      hal::turn();
      return &task_of(ready_.pop());
    }
    if (timer != nullptr && timer->when <= hal::now()) {
      Task& task = task_of(timers_.pop());
      PY_OBSERVE(woken, task);
      return &task;
    }
    if (!hal::idle_until(timer == nullptr ? hal::never : timer->when))
      report_deadlock();
  }
}

inline Status Scheduler::step(Task& task, Task& main) {
  task.place = Place::nowhere;
  if (task.is_finished()) [[unlikely]] {
    Own<Task> keep(&task);
    release_finished(task);
    return asyncio::report_unseen(task);
  }
  control.current = control.driver = &task;
  HandlingScopes::Mark mark = task.scopes.resume();
  PY_OBSERVE(resumes, task);
  if (task.cancelling) [[unlikely]] {
    task.cancelling = false;
    control.transfer = 0;
    (void)raise_with(types::CancelledError, {});
    if (task.leaf->state == FrameState::created)
      task.leaf->state = FrameState::finished; // it is never entered
    else
      run(task.leaf);
  } else {
    control.transfer = word::none;
    run(task.leaf);
  }
  while (task.place == Place::nowhere && !task.coroutine->is_finished()) [[unlikely]]
    settle_yield(task);
  task.scopes.suspend(mark);
  control.current = control.driver = nullptr;
  if (Word left = control.transfer) {
    control.transfer = 0;
    word::release(left);
  }
  if (task.coroutine->is_finished())
    return finish(task, main);
  PY_OBSERVE(suspends, task);
  return {};
}

Result<Object> Scheduler::run_until(Task& main) {
  Own<Task> keep(&main);
  running_ = true;
  while (!main.is_finished()) {
    Task* task = next_task();
    if (task == nullptr || step(*task, main).failed()) {
      running_ = false;
      return Failed{};
    }
  }
  running_ = false;
  main.state = TaskState::seen;
  if (!main.raised)
    return Object(main.outcome.ref());
  return resume(Own<BaseException>(main.outcome.ref().as<BaseException>()));
}

/// A chain that suspended without waiting for anything has yielded to us. None: let the others go first.
/// Anything else must have made the task wait already; it did not, and says so.
void Scheduler::settle_yield(Task& task) {
  Object yielded = control.receive();
  if (yielded.ref().is_none()) {
    ready(task);
    return;
  }
  control.transfer = 0;
  (void)raise_runtime_error("Task got bad yield: %R", yielded.word());
  run(task.leaf);
}

/// An unfinished task keeps itself alive; this one no longer does.
void Scheduler::release_finished(Task& task) {
  remove(task);
  if (!task.keeps_itself)
    return;
  task.keeps_itself = false;
  release(&task);
}

Status Scheduler::finish(Task& task, Task& main) {
  Own<Task> keep(&task);
  task.leaf = nullptr;
  Frame& frame = *task.coroutine;
  task.raised = frame.value.is_null();
  task.outcome = task.raised ? Object(take_pending()) : static_cast<Object&&>(frame.value);
  task.coroutine.clear();
  PY_OBSERVE(ended, task);

  if (task.raised && &task != &main && !is_instance(task.outcome, &types::Exception) &&
      !is_instance(task.outcome, &types::CancelledError)) {
    // KeyboardInterrupt, SystemExit: not the affair of whoever awaits the task.
    task.state = TaskState::seen;
    release_finished(task);
    return resume(Own<BaseException>(task.outcome.ref().as<BaseException>()));
  }
  bool awaited = true;
  if (task.state == TaskState::gathered)
    task.gathering->task_ended(task);
  else if (!task.waiters.is_empty())
    wake_all(task.waiters);
  else
    awaited = &task == &main;
  task.state = awaited ? TaskState::seen : TaskState::unseen;
  if (!awaited && task.raised && !is_instance(task.outcome, &types::CancelledError))
    ready(task); // on that turn its exception is reported, if nobody has awaited it by then
  else
    release_finished(task);
  return {};
}

void Scheduler::forget() {
  while (ready_.first() != nullptr || timers_.first() != nullptr) {
    Task& task = task_of(*(ready_.first() != nullptr ? ready_.first() : timers_.first()));
    take_out(task);
    release_finished(task);
  }
}

} // namespace py

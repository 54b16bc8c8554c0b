#include "runtime/aio/scheduler.h"
#include "runtime/aio/callbacks.h"
#include "runtime/aio/loop.h"
#include "runtime/hal/console.h"

namespace py {

using asyncio::FutureState;
using asyncio::Place;

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

void yielded_by(Frame& leaf) {
  if (control.driver == nullptr)
    return;
  Task& task = *control.driver;
  task.leaf = &leaf;
  task.delegates = leaf.state == FrameState::delegating;
  if (task.place != Place::nowhere && control.transfer != 0)
    control.receive().clear();
}

// --- Where tasks wait
// ------------------------------------------------------------------------------------------------

void Scheduler::add(Task& task) {
  if (!task.hidden)
    task.number = ++made_;
  enter(task);
  PY_OBSERVE(made, task);
}

void Scheduler::enter(Task& task) {
  task.keeps_itself = true;
  task.next_unfinished = nullptr;
  task.previous_unfinished = newest_;
  (newest_ == nullptr ? oldest_ : newest_->next_unfinished) = &task;
  newest_ = &task;
}

void Scheduler::take_back(Task& task) {
  if (task.keeps_itself || task.is_finished())
    return;
  retain(&task);
  enter(task);
}

// Every switch of tasks comes here: what it calls is better inside, also where that takes more room.
[[gnu::noinline, gnu::flatten]] void Scheduler::ready(Task& task) {
  task.place = Place::ready;
  task.when = hal::now();
  ready_.push(task);
}

void Scheduler::sleep(Task& task, Micros deadline) {
  if (task.cancelling || deadline == 0) {
    ready(task);
    return;
  }
  const Micros now = hal::now();
  if (deadline == now) {
    ready(task);
    return;
  }
  if (deadline > now) {
    task.place = Place::timer;
    timers_.push(task, deadline);
    return;
  }
  task.place = Place::ready;
  task.when = deadline;
  ready_.push_by_time(task);
}

Task& Scheduler::wake_first(TaskList& list) {
  Task& task = task_of(list.pop());
  ready(task);
  PY_OBSERVE(woken, task);
  return task;
}

#if defined(PY_OBSERVE_TASKS)
[[gnu::noinline]] static void tell_of_woken(TaskLinks* links) {
  for (; links != nullptr; links = links->next)
    PY_OBSERVE(woken, task_of(*links));
}
#endif

[[gnu::flatten]] void Scheduler::wake_all(TaskList& list) {
  TaskLinks* last = list.take_all();
  if (last == nullptr)
    return;
  const Micros now = hal::now();
  TaskLinks* const first = last->next;
  for (TaskLinks* links = first;; links = links->next) {
    task_of(*links).place = Place::ready;
    links->when = now;
    if (links == last)
      break;
  }
  ready_.push_all(*first, *last);
#if defined(PY_OBSERVE_TASKS)
  if (task_observer != nullptr) [[unlikely]]
    tell_of_woken(first);
#endif
}

void Scheduler::take_out(Task& task) {
  switch (task.place) {
  case Place::nowhere:
    break;
  case Place::apart:
    for (Signal* signal = signals_; signal != nullptr; signal = signal->next)
      if (signal->waiter == &task) {
        stop_waiting(*signal);
        break;
      }
    if (streams_ != nullptr)
      streams_->forget(task);
    break;
  case Place::ready:
    ready_.remove(task);
    break;
  case Place::timer:
    timers_.remove(task);
    break;
  case Place::list:
  case Place::future:
    task.list->remove(task);
    break;
  }
  task.place = Place::nowhere;
  task.looks_again = false; // `list` may not stay what it was
}

// --- Signals
// ---------------------------------------------------------------------------------------------------------

void Signal::raise() {
  raised = true;
  hal::attention = true;
}

void Scheduler::wait(Task& task, Signal& signal) {
  if (task.cancelling) [[unlikely]] {
    ready(task);
    return;
  }
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

void Scheduler::wait_for_streams(const StreamWaits& waits, Task& task) {
  streams_ = &waits;
  if (task.cancelling) [[unlikely]] {
    waits.forget(task);
    ready(task);
    return;
  }
  task.place = Place::apart;
  hal::attention = true;
}

Status check_interrupt_now() {
  if (hal::console_interrupted())
    return raise_with(types::KeyboardInterrupt, {});
  return {};
}

// --- Running
// ---------------------------------------------------------------------------------------------------------

/// What interrupts have said.
PY_OPENING Status Scheduler::look_outside() {
  hal::attention = false;
  PY_CHECK(check_interrupt_now());
  deliver_signals();
  if (streams_ == nullptr)
    return {};
  run_none(); // a stream of the program's own runs its code
  PY_CHECK(streams_->look());
  if (streams_->must_ask())
    hal::attention = true;
  return {};
}

/// Nothing is to be done before the deadline.
PY_OPENING void Scheduler::rest(Micros deadline) {
  if (streams_ == nullptr ? !hal::idle_until(deadline) : !streams_->rest(deadline))
    report_deadlock();
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
    if (memory::collector != nullptr && (memory::garbage_waits || memory::is_collection_due()) &&
        memory::collector(true) != 0)
      continue; // a `__del__` may have made a task ready
    rest(timer == nullptr ? hal::never : timer->when);
  }
}

/// No task runs. (Between two tasks nothing asks, so nothing says so.)
void Scheduler::run_none() {
  control.driver = nullptr;
  set_current(nullptr);
}

/// Most tasks are resumed and suspend again, somewhere else or deeper in their chain: that is all here.
inline Status Scheduler::step(Task& task, Future& main, HandlingScopes::Mark mark) {
  task.place = Place::nowhere;
  if (task.needs_care()) [[unlikely]] {
    if (task.is_finished())
      return report(task);
    enter_with_care(task);
  } else {
    control.driver = &task;
    set_current(&task);
    PY_OBSERVE(resumes, task);
    control.transfer = word::none;
    Frame& leaf = *task.leaf;
    leaf.state = FrameState::running;
    leaf.handle().resume();
  }
  if (control.next != nullptr || task.place == Place::nowhere || HandlingScopes::mark() != mark) [[unlikely]]
    return settle(task, main, mark);
  PY_OBSERVE(suspends, task);
  return {};
}

void Scheduler::enter_with_care(Task& task) {
  if (task.looks_again && looks_(task))
    return;
  control.driver = &task;
  set_current(task.hidden ? nullptr : &task);
  (void)task.scopes.resume();
  task.in_scopes = task.delegates = false;
  PY_OBSERVE(resumes, task);
  control.transfer = word::none;
  if (task.cancelling) {
    task.cancelling = false;
    control.transfer = 0;
    asyncio::raise_cancelled(task);
    if (task.leaf->state == FrameState::created) {
      task.leaf->state = FrameState::finished; // it is never entered
      control.next = Frame::task_end();
      return;
    }
  }
  run(task.leaf);
}

/// The turn of a task that has ended by an exception of which nobody took notice.
Status Scheduler::report(Task& task) {
  run_none();
  Own<Task> keep(&task);
  release_finished(task);
  return asyncio::report_unseen(task);
}

/// Goes on with whoever awaits what has just ended, until the task waits for something or has ended itself.
Status Scheduler::settle(Task& task, Future& main, HandlingScopes::Mark mark) {
  Frame* next;
  for (;;) {
    next = control.next;
    control.next = nullptr;
    if (next == Frame::task_end())
      break;
    if (next != nullptr)
      run(next);
    else if (task.place == Place::nowhere)
      settle_yield(task);
    else
      break;
  }
  task.scopes.suspend(mark);
  if (next != nullptr)
    return finish(task, main);
  task.in_scopes = !task.scopes.is_empty();
  PY_OBSERVE(suspends, task);
  return {};
}

Result<Object> Scheduler::run_until(Future& main) {
  Own<Future> keep(&main);
  running_ = true;
  const HandlingScopes::Mark mark = HandlingScopes::mark();
  while (!main.is_finished()) {
    Task* task = next_task();
    if (task == nullptr || step(*task, main, mark).failed()) {
      run_none();
      running_ = false;
      return Failed{};
    }
  }
  run_none();
  running_ = false;
  main.state = FutureState::seen;
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

/// A task that has ended is no longer among the unfinished ones, and does not keep itself alive.
[[gnu::noinline]] void Scheduler::release_finished(Task& task) {
  if (!task.keeps_itself)
    return;
  task.keeps_itself = false;
  (task.previous_unfinished == nullptr ? oldest_ : task.previous_unfinished->next_unfinished) =
      task.next_unfinished;
  (task.next_unfinished == nullptr ? newest_ : task.next_unfinished->previous_unfinished) =
      task.previous_unfinished;
  release(&task);
}

/// Lets go of a coroutine that has ended, and with it of what it holds.
static void release_ended(Object&& coroutine) {
  auto* frame = coroutine.ref().as<CoroutineObject>();
  if (frame->refs == 1) {
    (void)coroutine.leak();
    frame->handle().destroy();
  } else {
    coroutine.clear();
  }
}

Status Scheduler::finish(Task& task, Future& main) {
  run_none();
  task.leaf = nullptr;
  Frame& frame = *task.coroutine();
  bool raised = frame.value.is_null();
  Object outcome = raised ? Object(take_pending()) : static_cast<Object&&>(frame.value);
  PY_OBSERVE(ended, task);
  release_ended(static_cast<Object&&>(task.outcome)); // before anybody is told

  const bool is_main = static_cast<Future*>(&task) == &main;
  bool is_lost = raised && !is_main;
  Own<BaseException> leaving; // KeyboardInterrupt, SystemExit: not the affair of whoever awaits the task
  if (is_lost) {
    auto* exception = outcome.ref().as<BaseException>();
    if (is_subtype(exception->type, &types::CancelledError))
      is_lost = false;
    else if (!is_subtype(exception->type, &types::Exception))
      leaving = Own<BaseException>(exception);
  }
  // As Future::end, whose outcome may have to go first.
  new (PyPlacement{&task.outcome}) Object(static_cast<Object&&>(outcome));
  task.raised = raised;
  task.notify();
  if (is_main || !leaving.is_null())
    task.state = FutureState::seen;
  if (is_lost && task.state == FutureState::unseen) {
    ready(task); // on that turn its exception is reported, if nobody has awaited it by then
    return {};
  }
  release_finished(task);
  if (leaving.is_null())
    return {};
  return resume(static_cast<Own<BaseException>&&>(leaving));
}

void Scheduler::discard(Task& task) {
  Own<Task> keep(&task);
  take_out(task);
  task.leaf = nullptr;
  task.coroutine()->state = FrameState::finished;
  task.outcome.clear();
  task.state = FutureState::seen;
  release_finished(task);
}

void Scheduler::forget() {
  while (ready_.first() != nullptr || timers_.first() != nullptr) {
    Task& task = task_of(*(ready_.first() != nullptr ? ready_.first() : timers_.first()));
    take_out(task);
    release_finished(task);
  }
  while (Task* task = streams_ == nullptr ? nullptr : streams_->any()) {
    take_out(*task);
    release_finished(*task);
  }
}

} // namespace py

#include "runtime/aio/scheduler.h"
#include "runtime/aio/callbacks.h"
#include "runtime/aio/loop.h"
#include "runtime/core/interruption.h"
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
/// The same where much is asked of the task: each field is to be found from its beginning. Left alone, clang
/// takes the way from the links to each.
static inline Task* whole_task_of(TaskLinks& links) {
  Task* task = &task_of(links);
  asm("" : "+r"(task));
  return task;
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

void Scheduler::take_back(Task& task) {
  if (task.keeps_itself || task.is_finished())
    return;
  retain(&task);
  task.keeps_itself = true;
  enter(task);
}

// Every switch of tasks comes here: what it calls is better inside, also where that takes more room.
[[gnu::noinline, gnu::flatten]] void Scheduler::ready(Task& task) {
  ready_now(task);
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
  task.set_when(deadline);
  ready_.push_by_time(task);
}

Task& Scheduler::wake_first(TaskList& list) {
  Task& task = task_of(list.pop());
  ready_now(task);
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
  TaskLinks* const first = last->next;
  if (first == last) [[likely]] {
    ready_now(task_of(*first));
    PY_OBSERVE(woken, task_of(*first));
    return;
  }
  wake_several(*first, *last);
}

void Scheduler::wake_several(TaskLinks& first, TaskLinks& last) {
  const Micros now = hal::now();
  for (TaskLinks* links = &first;; links = links->next) {
    task_of(*links).place = Place::ready;
    links->set_when(now);
    if (links == &last)
      break;
  }
  ready_.push_all(first, last);
#if defined(PY_OBSERVE_TASKS)
  if (task_observer != nullptr) [[unlikely]]
    tell_of_woken(&first);
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
      ready_now(task);
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
    return raise_interruption();
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

/// The task whose turn it is; rests until there is one. Null when the main one has ended, or an exception
/// ends the loop.
inline Task* Scheduler::next_task() {
  for (;;) {
    if (hal::attention) [[unlikely]]
      if (main_->is_finished() || look_outside().failed())
        return nullptr;
    TaskLinks* ready = ready_.first();
    TaskLinks* timer = timers_.first();
    if (ready != nullptr && (timer == nullptr || timer->when() > ready->when())) {
      hal::turn();
      return whole_task_of(ready_.pop());
    }
    if (timer != nullptr && timer->when() <= hal::now()) {
      Task& task = task_of(timers_.pop());
      PY_OBSERVE(woken, task);
      return &task;
    }
    if (memory::collector != nullptr && (memory::garbage_waits || memory::is_collection_due())) {
      run_none();
      if (memory::collector(true) != 0)
        continue; // a `__del__` may have made a task ready
    }
    rest(timer == nullptr ? hal::never : timer->when());
  }
}

/// No task runs. Between two tasks nothing asks, so nothing says so; the last one may even be gone.
void Scheduler::run_none() {
  control.driver = nullptr;
  set_current(nullptr);
}

/// Most tasks are resumed and suspend again, somewhere else or deeper in their chain: that is all here.
inline Status Scheduler::step(Task& task, HandlingScopes::Mark mark) {
  task.place = Place::nowhere;
  bool with_care = task.needs_care();
  if (with_care) [[unlikely]] {
    if (task.reports)
      return report(task);
    if (task.looks_again && looks_(task)) {
      PY_OBSERVE(suspends, task);
      return {};
    }
    with_care = task.needs_care();
  }
  if (with_care) [[unlikely]] {
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
    return finish(task, mark);
  PY_OBSERVE(suspends, task);
  return {};
}

void Scheduler::enter_with_care(Task& task) {
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
Status Scheduler::settle(Task& task, HandlingScopes::Mark mark) {
  while (control.next != Frame::task_end()) {
    if (Frame* next = control.next; next != nullptr) {
      control.next = nullptr;
      run(next);
    } else if (task.place == Place::nowhere) {
      settle_yield(task);
    } else {
      break;
    }
  }
  task.scopes.suspend(mark);
  if (control.next != nullptr)
    return finish(task, mark);
  task.in_scopes = !task.scopes.is_empty();
  PY_OBSERVE(suspends, task);
  return {};
}

Result<Object> Scheduler::run_until(Future& main) {
  Own<Future> keep(&main);
  Future* const outer = main_;
  main_ = &main;
  hal::attention = true; // it may have ended already
  const HandlingScopes::Mark mark = HandlingScopes::mark();
  while (Task* task = next_task())
    if (step(*task, mark).failed())
      break;
  run_none();
  main_ = outer;
  hal::attention = true; // the outer one may have ended meanwhile
  if (is_pending())
    return Failed{};
  main.stage = FutureState::seen;
  if (!main.raised)
    return Object(main.value.ref());
  return resume(Own<BaseException>(main.value.ref().as<BaseException>()));
}

/// A chain that suspended without waiting for anything has yielded to us. None: let the others go first.
/// Anything else must have made the task wait already; it did not, and says so.
void Scheduler::settle_yield(Task& task) {
  Object yielded = control.receive();
  if (put_in_at_yield != nullptr && put_in_at_yield(task))
    return;
  if (yielded.ref().is_none()) {
    ready(task);
    return;
  }
  control.transfer = 0;
  (void)raise_runtime_error("Task got bad yield: %R", yielded.word());
  run(task.leaf);
}

/// A task that has ended is no longer among the unfinished ones, and does not keep itself alive.
[[gnu::always_inline]] inline void Scheduler::leave_unfinished(Task& task) {
  task.keeps_itself = false;
  leave(task);
}

[[gnu::noinline]] void Scheduler::release_finished(Task& task) {
  if (!task.keeps_itself)
    return;
  leave_unfinished(task);
  release_task(&task);
}

/// Mostly, the task's coroutine has ended: what its frame owns goes, and whoever waits for it is told.
Status Scheduler::finish(Task& task, HandlingScopes::Mark mark) {
  if (control.next != Frame::task_end() || HandlingScopes::mark() != mark)
    return settle(task, mark);
  control.next = nullptr;
  if (task.is_apart())
    ::new (PyPlacement{&task.value}) Object(static_cast<Object&&>(task.child->value));
  if (task.value.is_null()) [[unlikely]] {
    ::new (PyPlacement{&task.value}) Object(take_pending());
    task.raised = true;
  }
  PY_OBSERVE(ended, task);
  task.end_frame(); // before anybody is told
  task.notify();
  if (task.raised || &task == main_ || !task.keeps_itself) [[unlikely]]
    return finish_with_care(task);
  leave_unfinished(task);
  if (task.refs < immortal_refs && --task.refs == 0) {
    run_none();
    asyncio::end_task(&task);
  }
  return {};
}

/// What is left to do for a task that has ended by an exception, and for the main one.
Status Scheduler::finish_with_care(Task& task) {
  run_none();
  notice_end(task);
  if (&task == main_) {
    task.stage = FutureState::seen;
  } else if (task.raised) {
    auto* exception = task.value.ref().as<BaseException>();
    if (is_subtype(exception->type, &types::CancelledError)) {
    } else if (!is_subtype(exception->type, &types::Exception)) {
      // KeyboardInterrupt, SystemExit: not the affair of whoever awaits the task
      task.stage = FutureState::seen;
      retain(exception);
      release_finished(task);
      return resume(Own<BaseException>::adopt(exception));
    } else if (task.stage == FutureState::unseen) {
      task.reports = true;
      ready(task); // on that turn it is reported, if nobody has awaited the task by then
      return {};
    }
  }
  release_finished(task);
  return {};
}

void Scheduler::discard(Task& task) {
  Own<Task> keep(&task);
  take_out(task);
  task.root().state = FrameState::finished;
  task.end_frame();
  task.stage = FutureState::seen;
  notice_end(task);
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

// The scheduler: which task runs next, and when the processor may rest. One loop for the whole program.
//
// Order: tasks run by the time they became ready or their deadline came, whichever it is; equal times in the
// order in which they got there. A task that only lets others go first (`sleep(0)`) is ready again now,
// behind every task whose deadline has come.
//
// Called by asyncio's functions and by awaitables. Interrupts do not touch tasks: they `raise` a Signal, and
// the loop moves whoever waits for it.
#pragma once
#include "runtime/aio/task.h"

namespace py {

using asyncio::Future;
using asyncio::Task;

/// Something an interrupt can say. One task at a time may wait for it.
struct Signal {
  volatile bool raised = false;
  Task* waiter = nullptr;
  Signal* next = nullptr; ///< in the scheduler's list, while a task waits

  /// The only thing here that an interrupt may call.
  void raise();
};

/// The tasks that wait for streams, kept by runtime/aio/poll.cpp: programs without any are linked without it.
struct StreamWaits {
  Status (*look)();              ///< asks each stream and makes ready who waits for what it can do now
  bool (*must_ask)();            ///< one of them never says by itself that something has changed
  bool (*rest)(Micros deadline); ///< hal::idle_until, and back in time to ask such a one
  void (*forget)(Task& task);
  Task* (*any)(); ///< null: nobody waits
};

class Scheduler {
public:
  /// Makes a task that is nowhere ready now.
  void ready(Task& task);
  /// The same where it is written: where that is worth its room.
  [[gnu::always_inline]] void ready_now(Task& task) {
    task.place = asyncio::Place::ready;
    task.set_when(hal::now());
    ready_.push(task);
  }
  /// Likewise at a time. One that has passed counts: before those that became ready later.
  void sleep(Task& task, Micros deadline);
  /// Makes a task that is nowhere wait in a list.
  void wait(Task& task, TaskList& list, asyncio::Place place = asyncio::Place::list) {
    if (task.cancelling) [[unlikely]] { // it was cancelled while it ran: it learns so at this await
      ready(task);
      return;
    }
    task.place = place;
    task.list = &list;
    list.push(task);
  }
  /// Makes it wait for whoever keeps a pointer to it, who calls `ready`.
  void wait_apart(Task& task) {
    if (task.cancelling) [[unlikely]]
      ready(task);
    else
      task.place = asyncio::Place::apart;
  }
  /// Makes the tasks of a list ready, the first or all. `granted` says that the first one now has what it
  /// waited for.
  Task& wake_first(TaskList& list);
  void grant_first(TaskList& list) { wake_first(list).granted = true; }
  void wake_all(TaskList& list);
  /// Makes a task that is nowhere wait in a list, for something that another task may have taken by the time
  /// of its turn: `looks` is called then. True: it has made the task wait again; else it clears
  /// `looks_again`.
  void wait_looking(Task& task, TaskList& list, bool (*looks)(Task& task)) {
    looks_ = looks;
    task.looks_again = true;
    wait(task, list);
  }
  /// Takes a task out of wherever it waits: it is nowhere then.
  PY_COLD void take_out(Task& task);
  /// Makes a task that is nowhere wait for a signal (ready at once if it was raised already).
  void wait(Task& task, Signal& signal);

  /// Makes the running task wait for a stream, which is entered in `waits`.
  void wait_for_streams(const StreamWaits& waits, Task& task);

  /// Set where a program puts the running task into a queue itself: makes a task that has yielded wait there,
  /// or is false.
  bool (*put_in_at_yield)(Task& task) = nullptr;

  /// Runs tasks until `main` has finished: its result. KeyboardInterrupt and other exceptions that are
  /// neither Exception nor CancelledError leave from here whichever task raised them.
  Result<Object> run_until(Future& main);
  bool is_running() const { return main_ != nullptr; }
  /// A future has ended: is it what run_until waits for?
  void notice_end(Future& future) {
    if (&future == main_) [[unlikely]]
      hal::attention = true;
  }
  /// The task that runs next, or null.
  TaskLinks* first() const {
    TaskLinks *ready = ready_.first(), *timer = timers_.first();
    return ready != nullptr && (timer == nullptr || timer->when() > ready->when()) ? ready : timer;
  }
  /// Forgets every task that is ready, sleeps or waits for a stream.
  void forget();

  /// A new task, which keeps itself.
  [[gnu::always_inline]] void add(Task& task, bool hidden) {
    enter(task);
    task.number = hidden ? 0 : ++made_;
  }
  /// A program puts a task into a queue itself: should it have been forgotten, it is known again.
  void take_back(Task& task);
  /// Ends a task that has not begun and never will; nobody waits for it.
  PY_COLD void discard(Task& task);
  /// Every unfinished task, the oldest first.
  template <class Visit>
  void each_task(Visit&& visit) {
    for (Task* task = after(nullptr); task != nullptr; task = after(task))
      visit(*task);
  }

private:
  [[gnu::always_inline]] Task* next_task();
  [[gnu::always_inline]] Status step(Task& task, HandlingScopes::Mark mark);
  [[gnu::noinline]] PY_COLD void enter_with_care(Task& task);
  [[gnu::noinline]] PY_COLD Status report(Task& task);
  [[gnu::noinline]] PY_COLD Status settle(Task& task, HandlingScopes::Mark mark);
  [[gnu::noinline]] Status finish(Task& task, HandlingScopes::Mark mark);
  [[gnu::noinline]] PY_COLD Status finish_with_care(Task& task);
  void leave_unfinished(Task& task);
  [[gnu::noinline]] PY_COLD Status look_outside();
  [[gnu::noinline]] PY_COLD void rest(Micros deadline);
  void settle_yield(Task& task);
  [[gnu::noinline]] PY_COLD void wake_several(TaskLinks& first, TaskLinks& last);
  PY_COLD void release_finished(Task& task);
  /// The next younger unfinished task; of null, the oldest. (unfinished.cpp)
  Task* after(Task* task);
#if __STDC_HOSTED__
  void enter(Task& task) {
    task.next_unfinished = nullptr;
    task.previous_unfinished = newest_;
    (newest_ == nullptr ? oldest_ : newest_->next_unfinished) = &task;
    newest_ = &task;
  }
  void leave(Task& task) {
    Task *const next = task.next_unfinished, *const previous = task.previous_unfinished;
    (previous == nullptr ? oldest_ : previous->next_unfinished) = next;
    (next == nullptr ? newest_ : next->previous_unfinished) = previous;
  }
#else // they are found in the heap
  void enter(Task&) {}
  void leave(Task&) {}
#endif
  static void run_none();
  void deliver_signals();
  void stop_waiting(Signal& signal);

  ReadyList ready_;
  TimerHeap timers_;
  Signal* signals_ = nullptr;
  const StreamWaits* streams_ = nullptr; ///< null until a task has waited for one
  bool (*looks_)(Task& task) = nullptr;  ///< of wait_looking; there is one kind of what can be taken
#if __STDC_HOSTED__
  Task* oldest_ = nullptr;
  Task* newest_ = nullptr;
#endif
  uint32_t made_ = 0;
  Future* main_ = nullptr; ///< of the innermost run_until; its end asks for attention
};
extern Scheduler scheduler;

/// RuntimeError "no running event loop", for an awaitable that no task drives.
Failed raise_no_running_loop();

/// The leaf of a chain that suspends: the task that is running, whose chain ends in `frame`. Only if
/// `control.driver` is set.
inline Task& suspend_driver(std::coroutine_handle<> leaf) {
  Frame& frame = Frame::of(leaf);
  frame.suspend_at_leaf();
  control.driver->leaf = &frame;
  return *control.driver;
}

// An awaitable of one step: its `await_ready` ends with one of these two, and its `await_resume` asks
// `control.is_let_go()`.

/// What is awaited is there.
inline bool is_there() {
  control.transfer = word::none;
  return true;
}
/// It has to be waited for. Without a task that cannot be: RuntimeError "no running event loop".
inline bool must_wait() {
  if (control.driver != nullptr) [[likely]]
    return false;
  control.transfer = 0;
  (void)raise_no_running_loop();
  return true;
}
/// Whether the running task was given what it waited for (Scheduler::grant_first), even if it was cancelled
/// since; asked once after each wait that may be granted.
inline bool take_grant() {
  if (control.driver == nullptr)
    return false;
  const bool granted = control.driver->granted;
  control.driver->granted = false;
  return granted;
}
/// A frame that suspends by yielding a value, left in `control.transfer`, to whoever drives it: likewise, but
/// it may have no driver. A task that waits for something already has no use for the value.
void yielded_by(Frame& leaf);

/// Hooks for traces; set by the simulator. Programs on a chip are built without them.
struct TaskObserver {
  void (*made)(Task& task);
  void (*woken)(Task& task);   ///< has become ready, or its time has come
  void (*resumes)(Task& task); ///< gets control
  void (*suspends)(Task& task);
  void (*ended)(Task& task);
};
#if defined(PY_OBSERVE_TASKS)
extern TaskObserver* task_observer;
#define PY_OBSERVE(what, task)                                                                               \
  do                                                                                                         \
    if (task_observer != nullptr) [[unlikely]]                                                               \
      task_observer->what(task);                                                                             \
  while (false)
#else
#define PY_OBSERVE(what, task)
#endif

/// KeyboardInterrupt when Ctrl-C was typed: for code that runs long without an await.
Status check_interrupt_now();
inline Status check_interrupt() {
  if (hal::attention) [[unlikely]]
    return check_interrupt_now();
  return {};
}

/// Tells on the console's errors which tasks wait, and where; ends the program. For when nothing can wake any
/// of them.
[[noreturn]] void report_deadlock();

} // namespace py

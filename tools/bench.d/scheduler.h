// A small coroutine scheduler, written by hand as the yardstick for the compiled programs: a FIFO of ready
// tasks, resumed one after the other from one loop, frames from a free list. It has what no program with
// tasks can do without: at every turn it looks whether an interrupt wants something and whether a sleeper's
// time has come (such a one goes first), and any number of tasks may wait for one thing. It has no
// cancellation, no errors and no values but numbers, so it is a lower bound for what a runtime with all of
// these can reach.
#pragma once

#include <algorithm>
#include <coroutine>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <utility>
#include <vector>

namespace bench {

/// Frames of up to 256 bytes come from here, larger ones from malloc.
class FramePool {
public:
  static void* take(size_t size) {
    if (size > slot_size)
      return std::malloc(size);
    if (Slot* slot = free_) {
      free_ = slot->next;
      return slot;
    }
    return std::malloc(slot_size);
  }
  static void give(void* frame, size_t size) {
    if (size > slot_size)
      return std::free(frame);
    free_ = new (frame) Slot{free_};
  }

private:
  struct Slot {
    Slot* next;
  };
  static constexpr size_t slot_size = 256;
  static inline Slot* free_ = nullptr;
};

struct Promise;

/// Tasks that are ready, or wait for the same thing: first in, first out.
class TaskList {
public:
  bool is_empty() const { return !first_; }
  inline void push(Promise* task);
  inline Promise* pop();
  /// Adds all tasks of another list, which is empty then.
  inline void take(TaskList& other);

private:
  Promise* first_ = nullptr;
  Promise* last_ = nullptr;
};

/// What the scheduler knows of a coroutine.
struct Promise {
  Promise* next = nullptr; // in the list in which it waits
  TaskList waiters;        // who awaits the end of this one
  std::coroutine_handle<> handle;
  long result = 0;
  bool done = false;

  void* operator new(size_t size) { return FramePool::take(size); }
  void operator delete(void* frame, size_t size) { FramePool::give(frame, size); }
};

inline void TaskList::push(Promise* task) {
  task->next = nullptr;
  (last_ ? last_->next : first_) = task;
  last_ = task;
}
inline Promise* TaskList::pop() {
  Promise* task = first_;
  first_ = task->next;
  if (!first_)
    last_ = nullptr;
  return task;
}
inline void TaskList::take(TaskList& other) {
  if (!other.first_)
    return;
  (last_ ? last_->next : first_) = other.first_;
  last_ = other.last_;
  other.first_ = other.last_ = nullptr;
}

class Scheduler {
public:
  static void push(Promise* task) { ready_.push(task); }
  static void wake(TaskList& waiters) { ready_.take(waiters); }
  static Promise* current() { return current_; }
  /// Set by an interrupt.
  static inline volatile bool attention = false;

  /// The clock jumps when nothing is ready.
  static long now() { return now_; }
  static void sleep(Promise* task, long when) {
    sleeping_.push_back({when, task});
    std::push_heap(sleeping_.begin(), sleeping_.end(), later);
  }
  static void run() {
    for (;;) {
      if (attention)
        attend();
      if (!sleeping_.empty() && (ready_.is_empty() || sleeping_.front().when <= now_))
        wake_sleeper();
      else if (ready_.is_empty())
        return;
      else
        current_ = ready_.pop();
      current_->handle.resume();
    }
  }

private:
  struct Sleeping {
    long when;
    Promise* task;
  };
  static bool later(const Sleeping& a, const Sleeping& b) { return a.when > b.when; }
  [[gnu::noinline]] static void attend() { attention = false; }
  static void wake_sleeper() {
    std::pop_heap(sleeping_.begin(), sleeping_.end(), later);
    now_ = std::max(now_, sleeping_.back().when);
    current_ = sleeping_.back().task;
    sleeping_.pop_back();
  }

  static inline TaskList ready_;
  static inline std::vector<Sleeping> sleeping_;
  static inline Promise* current_ = nullptr;
  static inline long now_ = 0;
};

/// A coroutine that runs as a task of its own from the moment it is made. Awaiting it gives its result.
class Task {
public:
  struct promise_type : Promise {
    Task get_return_object() {
      handle = std::coroutine_handle<promise_type>::from_promise(*this);
      Scheduler::push(this);
      return Task(this);
    }
    std::suspend_always initial_suspend() noexcept { return {}; }
    auto final_suspend() noexcept {
      done = true;
      Scheduler::wake(waiters);
      return std::suspend_always();
    }
    void return_value(long value) { result = value; }
    void unhandled_exception() { std::abort(); }
  };

  Task(Task&& other) : promise_(std::exchange(other.promise_, nullptr)) {}
  ~Task() {
    if (promise_)
      promise_->handle.destroy();
  }

  auto operator co_await() const {
    struct Join {
      Promise* task;
      bool await_ready() const { return task->done; }
      void await_suspend(std::coroutine_handle<>) { task->waiters.push(Scheduler::current()); }
      long await_resume() const { return task->result; }
    };
    return Join{promise_};
  }

  long result() const { return promise_->result; }

private:
  explicit Task(promise_type* promise) : promise_(promise) {}

  promise_type* promise_;
};

/// `await asyncio.sleep(0)`: to the end of the queue.
struct Yield {
  bool await_ready() const { return false; }
  void await_suspend(std::coroutine_handle<>) { Scheduler::push(Scheduler::current()); }
  void await_resume() const {}
};

} // namespace bench

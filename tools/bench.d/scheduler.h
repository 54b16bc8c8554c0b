// A small coroutine scheduler, written by hand as the yardstick for the compiled programs: a FIFO of ready
// tasks, resumed one after the other from one loop, frames from a free list. It has no timers, no
// cancellation and no errors, so it is a lower bound for what a runtime with all of these can reach.
#pragma once

#include <coroutine>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <utility>

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

/// What the scheduler knows of a coroutine.
struct Promise {
  Promise* next_ready = nullptr;
  Promise* waiter = nullptr; // who awaits the end of this one
  std::coroutine_handle<> handle;
  long result = 0;
  bool done = false;

  void* operator new(size_t size) { return FramePool::take(size); }
  void operator delete(void* frame, size_t size) { FramePool::give(frame, size); }
};

/// The ready tasks, first in first out.
class Scheduler {
public:
  static void push(Promise* task) {
    task->next_ready = nullptr;
    (last_ ? last_->next_ready : first_) = task;
    last_ = task;
  }
  static void run() {
    while (Promise* task = first_) {
      first_ = task->next_ready;
      if (!first_)
        last_ = nullptr;
      current_ = task;
      task->handle.resume();
    }
  }
  static Promise* current() { return current_; }

private:
  static inline Promise* first_ = nullptr;
  static inline Promise* last_ = nullptr;
  static inline Promise* current_ = nullptr;
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
      if (waiter)
        Scheduler::push(waiter);
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
      void await_suspend(std::coroutine_handle<>) { task->waiter = Scheduler::current(); }
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

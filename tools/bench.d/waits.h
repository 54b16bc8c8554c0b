// What the hand-written counterparts use beside tasks: coroutines that are awaited where they are called,
// events, queues and sleeps. As plain as they can be; nothing here can be cancelled or fail.
#pragma once

#include "tools/bench.d/scheduler.h"

#include <deque>

namespace bench {

/// A coroutine that runs when it is awaited, within the task that awaits it.
class Call {
public:
  struct promise_type {
    std::coroutine_handle<> caller;
    long result = 0;

    void* operator new(size_t size) { return FramePool::take(size); }
    void operator delete(void* frame, size_t size) { FramePool::give(frame, size); }
    Call get_return_object() { return Call(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    auto final_suspend() noexcept {
      struct Return {
        bool await_ready() noexcept { return false; }
        std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> ended) noexcept {
          return ended.promise().caller;
        }
        void await_resume() noexcept {}
      };
      return Return();
    }
    void return_value(long value) { result = value; }
    void unhandled_exception() { std::abort(); }
  };

  Call(Call&& other) : handle_(std::exchange(other.handle_, nullptr)) {}
  ~Call() {
    if (handle_)
      handle_.destroy();
  }
  bool await_ready() const { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller) {
    handle_.promise().caller = caller;
    return handle_;
  }
  long await_resume() const { return handle_.promise().result; }

private:
  explicit Call(std::coroutine_handle<promise_type> handle) : handle_(handle) {}
  std::coroutine_handle<promise_type> handle_;
};

/// `await asyncio.sleep(0)`, however deep the task stands.
struct YieldHere {
  bool await_ready() const { return false; }
  void await_suspend(std::coroutine_handle<> here) {
    Scheduler::current()->handle = here;
    Scheduler::push(Scheduler::current());
  }
  void await_resume() const {}
};

class Event {
public:
  void set() {
    set_ = true;
    Scheduler::wake(waiters_);
  }
  void clear() { set_ = false; }
  bool await_ready() const { return set_; }
  void await_suspend(std::coroutine_handle<>) { waiters_.push(Scheduler::current()); }
  void await_resume() const {}

private:
  bool set_ = false;
  TaskList waiters_;
};

/// A getter that was woken finds its item: nobody takes one without waiting for it.
class Queue {
public:
  void put(long item) {
    items_.push_back(item);
    if (!waiters_.is_empty())
      Scheduler::push(waiters_.pop());
  }
  auto get() {
    struct Get {
      Queue& queue;
      bool await_ready() const { return !queue.items_.empty(); }
      void await_suspend(std::coroutine_handle<>) { queue.waiters_.push(Scheduler::current()); }
      long await_resume() const {
        long item = queue.items_.front();
        queue.items_.pop_front();
        return item;
      }
    };
    return Get{*this};
  }

private:
  std::deque<long> items_;
  TaskList waiters_;
};

struct Sleep {
  long when;
  explicit Sleep(long duration) : when(Scheduler::now() + duration) {}
  bool await_ready() const { return false; }
  void await_suspend(std::coroutine_handle<>) { Scheduler::sleep(Scheduler::current(), when); }
  void await_resume() const {}
};

} // namespace bench

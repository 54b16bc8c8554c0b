// Where a task is while it does not run: in one list (ready, or waiting on an event, a lock, another task) or
// in the timer heap. The links are inside the task, so that waiting allocates nothing. No list owns its
// tasks: an unfinished task keeps itself alive. Called by the scheduler and by what tasks wait on. Nothing
// here may be called from an interrupt.
#pragma once
#include "runtime/hal/clock.h"

namespace py {

using hal::Micros;

/// The links of a task. Base of asyncio::Task.
struct TaskLinks {
  TaskLinks* next = nullptr;
  TaskLinks* previous = nullptr; ///< in the heap: the left sibling, or the parent of a first child
  TaskLinks* child = nullptr;    ///< in the heap: the first child
  Micros when = 0;               ///< ready: since when; in the heap: its deadline
  uint32_t order = 0;            ///< among equal deadlines, who came first
};

/// First in, first out; any task can be taken out.
class TaskList {
public:
  bool is_empty() const { return first_ == nullptr; }
  TaskLinks* first() const { return first_; }

  void push(TaskLinks& task) {
    task.next = nullptr;
    task.previous = last_;
    (last_ == nullptr ? first_ : last_->next) = &task;
    last_ = &task;
  }
  TaskLinks& pop() {
    TaskLinks& task = *first_;
    first_ = task.next;
    (first_ == nullptr ? last_ : first_->previous) = nullptr;
    return task;
  }
  void remove(TaskLinks& task) {
    (task.previous == nullptr ? first_ : task.previous->next) = task.next;
    (task.next == nullptr ? last_ : task.next->previous) = task.previous;
  }

private:
  TaskLinks* first_ = nullptr;
  TaskLinks* last_ = nullptr;
};

/// A pairing heap by (when, order).
class TimerHeap {
public:
  bool is_empty() const { return root_ == nullptr; }
  TaskLinks* first() const { return root_; }
  void push(TaskLinks& task, Micros when);
  TaskLinks& pop();
  void remove(TaskLinks& task);

private:
  TaskLinks* root_ = nullptr;
  uint32_t pushed_ = 0;
};

} // namespace py

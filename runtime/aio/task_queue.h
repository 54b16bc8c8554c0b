// Where a task is while it does not run: in one list (ready, or waiting on an event, a lock, another task) or
// in the timer heap. The links are inside the task, so that waiting allocates nothing. No list owns its
// tasks: an unfinished task keeps itself alive. Called by the scheduler and by what tasks wait on. Nothing
// here may be called from an interrupt.
#pragma once
#include "runtime/hal/clock.h"

namespace py {

using hal::Micros;

class TaskList;

/// The links of a task. Base of asyncio::Task. They mean nothing before the task is somewhere.
struct TaskLinks {
#if __STDC_HOSTED__
  Micros when_;
  uint32_t number; ///< counted from 1; 0: the runtime's own
#else              // room is dear: nine years, and tasks are counted to 65,535, then from 0 again
  uint32_t when_low;
  uint16_t when_high, number;
#endif
  TaskLinks* next;     ///< in the heap: the right sibling; of the last one, the parent, marked
  TaskLinks* previous; ///< in the heap: the left sibling; of the first one, the last; ready: unused
  union {
    TaskLinks* first_child; ///< in the heap: the first child
    TaskList* list;         ///< Place::list: which
  };

  TaskLinks();
  /// Ready: since when; in the heap: its deadline.
#if __STDC_HOSTED__
  Micros when() const { return when_; }
  void set_when(Micros when) { when_ = when; }
#else
  Micros when() const { return Micros(when_high) << 32 | when_low; }
  void set_when(Micros when) {
    when_low = uint32_t(when);
    when_high = uint16_t(when >> 32);
  }
#endif
};
// Not in the struct, so that what derives from it begins right behind its last field.
inline TaskLinks::TaskLinks() = default;

/// The tasks that are ready. Linked one way, since one is hardly ever taken out of the middle.
class ReadyList {
public:
  TaskLinks* first() const { return first_; }
  void push(TaskLinks& task) {
    task.next = nullptr;
    *end_ = &task;
    end_ = &task.next;
  }
  /// The same of several, linked from the first to the last.
  void push_all(TaskLinks& first, TaskLinks& last) {
    last.next = nullptr;
    *end_ = &first;
    end_ = &last.next;
  }
  /// In the order of `when`, behind its equals.
  void push_by_time(TaskLinks& task);
  TaskLinks& pop() {
    TaskLinks& task = *first_;
    first_ = task.next;
    if (first_ == nullptr)
      end_ = &first_;
    return task;
  }
  void remove(TaskLinks& task);

private:
  TaskLinks* first_ = nullptr;
  TaskLinks** end_ = &first_; ///< where the next one is linked
};

/// First in, first out; any task can be taken out. A ring, known by its last task.
class TaskList {
public:
  bool is_empty() const { return last_ == nullptr; }
  /// What stands in the place of the tasks, for an owner that has something else to say when there are none.
  /// A marked list takes no tasks.
  bool is_marked() const { return last_ == mark(); }
  void set_mark(bool marked) { last_ = marked ? mark() : nullptr; }
  TaskLinks* first() const { return last_ == nullptr ? nullptr : last_->next; }

  void push(TaskLinks& task) {
    if (last_ == nullptr)
      task.next = task.previous = &task;
    else
      insert_after(*last_, task);
    last_ = &task;
  }
  /// In the order of `when`, behind its equals.
  void push_by_time(TaskLinks& task);
  TaskLinks& pop() {
    TaskLinks& task = *last_->next;
    remove(task);
    return task;
  }
  void remove(TaskLinks& task) {
    if (task.next == &task) {
      last_ = nullptr;
      return;
    }
    task.previous->next = task.next;
    task.next->previous = task.previous;
    if (last_ == &task)
      last_ = task.previous;
  }
  /// Empties it; gives its last task, whose `next` is the first, or null.
  TaskLinks* take_all() {
    TaskLinks* last = last_;
    last_ = nullptr;
    return last;
  }
  /// The next one of those that wait here, null at the end.
  TaskLinks* after(const TaskLinks& task) const { return &task == last_ ? nullptr : task.next; }

private:
  static void insert_after(TaskLinks& before, TaskLinks& task) {
    task.previous = &before;
    task.next = before.next;
    before.next->previous = &task;
    before.next = &task;
  }

  static TaskLinks* mark() { return reinterpret_cast<TaskLinks*>(1); }

  TaskLinks* last_ = nullptr;
};

/// A pairing heap by `when`; of equal ones, the one that was pushed first comes first.
class TimerHeap {
public:
  bool is_empty() const { return root_ == nullptr; }
  TaskLinks* first() const { return root_; }
  void push(TaskLinks& task, Micros when);
  TaskLinks& pop();
  void remove(TaskLinks& task);

private:
  TaskLinks* root_ = nullptr;
};

} // namespace py

// Where a task is while it does not run: in one list (ready, or waiting on an event, a lock, another task) or
// in the timer heap. The links are inside the task, so that waiting allocates nothing. No list owns its
// tasks: an unfinished task keeps itself alive. Called by the scheduler and by what tasks wait on. Nothing
// here may be called from an interrupt.
#pragma once
#include "runtime/core/near.h"
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
  static constexpr unsigned links_phase = 4; ///< what the address of a task's links leaves, divided by 8

  bool is_empty() const { return bits_ <= flag; }
  /// What stands in the place of the tasks, for an owner that has something else to say when there are none.
  /// A marked list takes no tasks.
  bool is_marked() const { return bits_ == mark; }
  void set_mark(bool marked) { bits_ = marked ? mark : 0; }
  /// One bit of the owner's, which stays when tasks come and go; of a list that is not marked.
  bool is_flagged() const { return bits_ & flag; }
  void set_flag() { bits_ |= flag; }
  void clear_flag() { bits_ &= NearBits(~flag); }
  TaskLinks* first() const { return is_empty() ? nullptr : last()->next; }

  void push(TaskLinks& task) {
    if (is_empty())
      task.next = task.previous = &task;
    else
      insert_after(*last(), task);
    set_last(task);
  }
  /// In the order of `when`, behind its equals.
  void push_by_time(TaskLinks& task);
  TaskLinks& pop() {
    TaskLinks& task = *last()->next;
    remove(task);
    return task;
  }
  void remove(TaskLinks& task) {
    if (task.next == &task) {
      bits_ &= flag;
      return;
    }
    task.previous->next = task.next;
    task.next->previous = task.previous;
    if (last() == &task)
      set_last(*task.previous);
  }
  /// Empties it; gives its last task, whose `next` is the first, or null.
  TaskLinks* take_all() {
    if (is_empty())
      return nullptr;
    TaskLinks* ended = last();
    bits_ &= flag;
    return ended;
  }
  /// The next one of those that wait here, null at the end.
  TaskLinks* after(const TaskLinks& task) const { return &task == last() ? nullptr : task.next; }

private:
  static void insert_after(TaskLinks& before, TaskLinks& task) {
    task.previous = &before;
    task.next = before.next;
    before.next->previous = &task;
    before.next = &task;
  }

  // Even numbers are tasks (near.h); none has the number of the mark, as the first block's links are further
  // from the heap's start.
  static constexpr NearBits flag = 1, mark = 2;
  using Way = NearWay<TaskLinks, links_phase>;

  /// Of one that is not empty.
  TaskLinks* last() const { return Way::pointer(bits_ & NearBits(~flag)); }
  void set_last(TaskLinks& task) { bits_ = NearBits(Way::bits(&task) | (bits_ & flag)); }

  NearBits bits_ = 0;
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

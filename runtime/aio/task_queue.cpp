#include "runtime/aio/task_queue.h"

namespace py {

void ReadyList::push_by_time(TaskLinks& task) {
  TaskLinks** place = &first_;
  while (*place != nullptr && (*place)->when() <= task.when())
    place = &(*place)->next;
  task.next = *place;
  *place = &task;
  if (task.next == nullptr)
    end_ = &task.next;
}

void ReadyList::remove(TaskLinks& task) {
  TaskLinks** place = &first_;
  while (*place != &task)
    place = &(*place)->next;
  *place = task.next;
  if (task.next == nullptr)
    end_ = place;
}

void TaskList::push_by_time(TaskLinks& task) {
  TaskLinks* before = is_empty() ? nullptr : last();
  TaskLinks* const after_all = before;
  while (before != nullptr && before->when() > task.when())
    before = before == first() ? nullptr : before->previous;
  if (before == after_all) {
    push(task);
    return;
  }
  insert_after(before == nullptr ? *after_all : *before, task);
}

// The heap keeps the order of equal deadlines without counting: wherever two heaps stand side by side (two
// siblings, or the operands of `meld`), what is equal in both was pushed to the left one first.

static TaskLinks* mark(TaskLinks* parent) {
  return reinterpret_cast<TaskLinks*>(reinterpret_cast<uintptr_t>(parent) | 1);
}
static TaskLinks* unmark(TaskLinks* parent) {
  return reinterpret_cast<TaskLinks*>(reinterpret_cast<uintptr_t>(parent) & ~uintptr_t(1));
}
static bool is_last(const TaskLinks& task) {
  return (reinterpret_cast<uintptr_t>(task.next) & 1) != 0;
}

static void make_only_child(TaskLinks& parent, TaskLinks& child) {
  parent.first_child = child.previous = &child;
  child.next = mark(&parent);
}
static void prepend_child(TaskLinks& parent, TaskLinks& child) {
  TaskLinks* first = parent.first_child;
  if (first == nullptr)
    return make_only_child(parent, child);
  child.next = first;
  child.previous = first->previous;
  first->previous = parent.first_child = &child;
}
static void append_child(TaskLinks& parent, TaskLinks& child) {
  TaskLinks* first = parent.first_child;
  if (first == nullptr)
    return make_only_child(parent, child);
  child.previous = first->previous;
  child.next = mark(&parent);
  first->previous->next = &child;
  first->previous = &child;
}

/// Makes one heap of two; either may be null.
static TaskLinks* meld(TaskLinks* left, TaskLinks* right) {
  if (left == nullptr)
    return right;
  if (right == nullptr)
    return left;
  if (right->when() < left->when()) {
    prepend_child(*right, *left);
    return right;
  }
  append_child(*left, *right);
  return left;
}

/// Makes one heap of a task's children: pairs from the left, then all from the right.
static TaskLinks* meld_children(TaskLinks& parent) {
  TaskLinks* pairs = nullptr; // linked by `next`, the rightmost first
  TaskLinks* first = parent.first_child;
  while (first != nullptr) {
    TaskLinks* second = is_last(*first) ? nullptr : first->next;
    TaskLinks* rest = second == nullptr || is_last(*second) ? nullptr : second->next;
    TaskLinks* pair = meld(first, second);
    pair->next = pairs;
    pairs = pair;
    first = rest;
  }
  TaskLinks* root = nullptr;
  while (pairs != nullptr) {
    TaskLinks* rest = pairs->next;
    root = meld(pairs, root);
    pairs = rest;
  }
  return root;
}

/// Puts a heap, or nothing, into a task's place among its siblings.
static void replace(TaskLinks& task, TaskLinks* heap) {
  bool first = is_last(*task.previous), last = is_last(task);
  TaskLinks* parent = last ? unmark(task.next) : first ? unmark(task.previous->next) : nullptr;
  if (first && last) {
    parent->first_child = nullptr;
    if (heap != nullptr)
      make_only_child(*parent, *heap);
    return;
  }
  if (heap != nullptr) {
    heap->next = task.next;
    heap->previous = task.previous;
  }
  TaskLinks* left = heap != nullptr ? heap : task.previous; // what the right neighbour follows
  TaskLinks* right = heap != nullptr ? heap : task.next;    // what the left neighbour is followed by
  (first ? parent->first_child : task.previous->next) = right;
  (last ? parent->first_child : task.next)->previous = left;
}

void TimerHeap::push(TaskLinks& task, Micros when) {
#if __STDC_HOSTED__
  task.set_when(when);
#else
  task.set_when(when >> 48 == 0 ? when : ~Micros(0));
#endif
  task.first_child = nullptr;
  root_ = meld(root_, &task);
}

TaskLinks& TimerHeap::pop() {
  TaskLinks& task = *root_;
  root_ = meld_children(task);
  return task;
}

void TimerHeap::remove(TaskLinks& task) {
  TaskLinks* children = meld_children(task);
  if (&task == root_)
    root_ = children;
  else
    replace(task, children);
}

} // namespace py

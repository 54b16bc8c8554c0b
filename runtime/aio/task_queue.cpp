#include "runtime/aio/task_queue.h"

namespace py {

static bool comes_before(const TaskLinks& a, const TaskLinks& b) {
  if (a.when != b.when)
    return a.when < b.when;
  return static_cast<int32_t>(a.order - b.order) < 0; // the counter may wrap
}

/// Makes one heap of two; either may be null. The roots' own `next` and `previous` are not looked at.
static TaskLinks* meld(TaskLinks* a, TaskLinks* b) {
  if (a == nullptr)
    return b;
  if (b == nullptr)
    return a;
  if (comes_before(*b, *a)) {
    TaskLinks* other = a;
    a = b;
    b = other;
  }
  b->next = a->child;
  if (b->next != nullptr)
    b->next->previous = b;
  b->previous = a;
  a->child = b;
  return a;
}

/// Makes one heap of a list of siblings: pairs from the left, then all from the right.
static TaskLinks* meld_siblings(TaskLinks* first) {
  TaskLinks* pairs = nullptr; // linked by `next`, the rightmost first
  while (first != nullptr) {
    TaskLinks* second = first->next;
    TaskLinks* rest = second == nullptr ? nullptr : second->next;
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

void TimerHeap::push(TaskLinks& task, Micros when) {
  task.when = when;
  task.order = pushed_++;
  task.child = nullptr;
  root_ = meld(root_, &task);
}

TaskLinks& TimerHeap::pop() {
  TaskLinks& task = *root_;
  root_ = meld_siblings(task.child);
  return task;
}

void TimerHeap::remove(TaskLinks& task) {
  if (&task == root_) {
    pop();
    return;
  }
  if (task.previous->child == &task)
    task.previous->child = task.next;
  else
    task.previous->next = task.next;
  if (task.next != nullptr)
    task.next->previous = task.previous;
  root_ = meld(root_, meld_siblings(task.child));
}

} // namespace py

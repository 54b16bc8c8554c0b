// The unfinished tasks, from the oldest to the youngest. A host links them; a chip, where that would take a
// tenth of each task's memory, looks for them in the heap: few programs ever ask.
#include "runtime/aio/scheduler.h"
#if !__STDC_HOSTED__
#include "runtime/core/heap.h"
#endif

namespace py {

#if __STDC_HOSTED__

Task* Scheduler::after(Task* task) {
  return task == nullptr ? oldest_ : task->next_unfinished;
}

#else

/// Tasks are counted modulo 65,536: of equal numbers, where they are decides.
static bool is_before(const Task& a, const Task& b) {
  return a.number != b.number ? a.number < b.number : &a < &b;
}

PY_COLD Task* Scheduler::after(Task* task) {
  using heap::Block;
  Task* found = nullptr;
  for (char* at = heap::start(); at < heap::end(); at = Block::at(at)->end()) {
    if ((Block::at(at)->bits & (Block::is_free | Block::is_task)) != Block::is_task)
      continue;
    Task& other =
        static_cast<Task&>(Frame::of(std::coroutine_handle<>::from_address(Block::at(at)->contents())));
    if (other.type == &Task::info && other.keeps_itself && (task == nullptr || is_before(*task, other)) &&
        (found == nullptr || is_before(other, *found)))
      found = &other;
  }
  return found;
}

#endif

} // namespace py

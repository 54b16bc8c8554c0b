// The end of an object whose last reference has gone.
#include "runtime/core/memory.h"
#include "runtime/core/near.h"

namespace py {

size_t (*memory::collector)(bool may_run_code) = nullptr;
bool memory::garbage_waits = false;

namespace {

// A chain of objects that own each other (a linked list) must not use the stack once a link: past this depth
// an object waits until those around it are done.
constexpr unsigned deepest = 12;
unsigned depth = 0;
Header* waiting = nullptr;

// A dead object needs its type but not its count: what has the room of that links those that wait.
Near<Header>& next_waiting(Header* object) {
  static_assert(sizeof(Near<Header>) == sizeof(RefCount));
  return *reinterpret_cast<Near<Header>*>(&object->refs);
}

void destroy_now(Header* object) {
  const TypeInfo* type = object->type;
  const bool frees_itself = type->flags & TypeInfo::frees_itself; // the class may go with its last instance
  type->drop(object);
  if (!frees_itself)
    free(object);
}

[[gnu::noinline]] void destroy_waiting() {
  while (waiting != nullptr) {
    Header* next = waiting;
    waiting = next_waiting(next).get();
    next->refs = 0;
    destroy_now(next);
  }
}

} // namespace

bool memory::is_destroying() {
  return depth != 0;
}

void destroy(Header* object) {
  if (object->type->drop == nullptr) {
    free(object);
    return;
  }
  if (depth >= deepest) {
    next_waiting(object) = Near(waiting);
    waiting = object;
    return;
  }
  ++depth;
  destroy_now(object);
  if (waiting != nullptr && depth == 1) [[unlikely]]
    destroy_waiting();
  --depth;
}

} // namespace py

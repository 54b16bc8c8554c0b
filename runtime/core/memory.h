// The one door to the heap: everything the runtime and generated code allocate goes through here, so that
// memory can be accounted for and tests can make any allocation fail. Coroutine frames too (runtime/aio).
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/type_info.h"

/// Placement new, without <new>.
struct PyPlacement {
  void* at;
};
inline void* operator new(size_t, PyPlacement place) noexcept {
  return place.at;
}

namespace py {

/// A block aligned for any object, or null when there is none: nothing is raised, the caller decides.
void* allocate(size_t size);
/// `block` may be null.
void free(void* block);
/// Grows or shrinks in place or by moving; null (and `block` untouched) when it cannot. `block` may be null.
void* reallocate(void* block, size_t size);

/// MemoryError, from an object kept for the purpose: raising it allocates nothing.
Failed raise_memory_error();

/// A new object of a type with `extra` bytes after it (text, elements), its fields value-initialised, its
/// count 1. `info` is T's own type object or that of a subtype laid out from T. Raises MemoryError.
template <class T>
Result<Own<T>> create(const TypeInfo& info = TypeOf<T>::info, size_t extra = 0) {
  void* block = allocate(sizeof(T) + extra);
  if (block == nullptr) [[unlikely]]
    return raise_memory_error();
  T* object = new (PyPlacement{block}) T{};
  object->type = &info;
  object->refs = 1;
  return Own<T>::adopt(object);
}

/// A TypeInfo's `drop` for a struct whose fields know how to go.
template <class T>
void drop_object(Header* object) {
  static_cast<T*>(object)->~T();
}

namespace memory {
/// For tests: the `n`-th allocation from now fails (1 is the next), and with `sticky` all after it too; 0
/// stops it.
void fail_after(size_t n, bool sticky = false);
/// Whether the failure that fail_after asked for is still to come.
bool is_failing();
/// Allocations fail that would make more than this live, as on a board with so much memory; 0 is no limit.
void set_limit(size_t bytes);
/// What is live now, and the most that ever was, in blocks and bytes (as asked for).
struct Usage {
  size_t blocks, bytes, peak_bytes;
};
Usage usage();
} // namespace memory

} // namespace py

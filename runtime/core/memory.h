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
/// A block for an object of a type. If the cycle collector is linked, it knows the object from now on.
void* allocate_object(size_t size, const TypeInfo& info);
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
  void* block = allocate_object(sizeof(T) + extra, info);
  if (block == nullptr) [[unlikely]]
    return raise_memory_error();
  T* object = ::new (PyPlacement{block}) T{};
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

// The cycle collector (collector.h), and what it needs of the heap. Without it none of this is linked.

/// Looks for garbage cycles; `may_run_code`: Python code may run now. Gives how many objects went. Null while
/// it is off. The heap calls it when many objects are there or memory is short.
extern size_t (*collector)(bool may_run_code);
/// Garbage is there whose end runs Python code: it waits until that may run.
extern bool garbage_waits;
/// Whether destroy() is at work: what has lost its last reference is not yet gone.
bool is_destroying();

/// The block of an object.
inline const void* block_of(const Header* object) {
  return reinterpret_cast<void* const*>(object) - (object->type->flags & TypeInfo::in_frame ? 2 : 0);
}
/// An object whose block came from `allocate` or `allocate_known` can be part of a cycle from now on; its
/// type has `traverse`. Does nothing for one that the collector knows, or without a collector.
void note_object(Header* object);

/// What the collector notes of an object.
enum Mark : uint8_t { reached = 1, scanned = 2, garbage = 4, finalized = 8 };
bool has_mark(const Header* object, Mark mark);
void set_mark(Header* object, Mark mark);
void clear_mark(Header* object, Mark mark);
/// Calls for each object that can be part of a cycle: its type has `traverse`. Between hold_objects and
/// release_objects, the visitor may end objects and make new ones: the blocks of objects that are freed are
/// kept until then.
void for_each_object(void (*visit)(Header* object, void* state), void* state);
void hold_objects();
void release_objects();
/// Enough objects were made since the last collection to look again; and: it has ended.
bool is_collection_due();
void collection_ended();
/// A frame of a coroutine, from now on known to for_each_frame; the same function at every call.
void note_frame(void* block, void (*end)(void* block, bool only_detach));
/// Ends all frames that are left, first only detaching each, so that references to them do nothing. For the
/// end of the program: nothing is closed. True: there were some.
bool end_frames();
/// Registers what is called when the program has ended and its globals are gone.
void call_at_end(void (*function)());

#if __STDC_HOSTED__
/// The program has ended: what goes from now on runs no Python code any more, neither `__del__` nor what
/// generators that are not at their end would still do.
inline bool is_over = false;
#else
constexpr bool is_over = false; // never
#endif

/// What is live now, and the most that ever was, in blocks and bytes (as asked for).
struct Usage {
  size_t blocks, bytes, peak_bytes;
};
Usage usage();
} // namespace memory

} // namespace py

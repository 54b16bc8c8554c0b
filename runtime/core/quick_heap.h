// Blocks whose size is known when compiling, and that the cycle collector need not know when they are made:
// coroutine frames and tasks. On a chip they are taken and given back where that is written, in a few
// instructions. Nothing here may be called from an interrupt.
#pragma once
#if __STDC_HOSTED__
#include "runtime/core/memory.h"
#else
#include "runtime/core/heap.h"
#endif

namespace py {

#if __STDC_HOSTED__
inline void* allocate_known(size_t size) {
  return allocate(size);
}
inline void* allocate_task(size_t size) {
  return allocate(size);
}
inline void free_known(void* block, size_t) {
  free(block);
}
inline void free_quickly(void* block) {
  free(block);
}
#else
template <uint32_t notes>
[[gnu::always_inline]] inline void* allocate_noted(size_t contents) {
  const size_t size = heap::whole_size(contents);
  if (size <= heap::largest_quick)
    if (heap::Block* block = heap::quick[size / heap::grain]) [[likely]] {
      heap::quick[size / heap::grain] = block->next;
      block->bits = uint32_t(size) | notes;
      return block->contents();
    }
  void* block = allocate(contents);
  if (notes != 0 && block != nullptr)
    heap::Block::of(block)->bits |= notes;
  return block;
}
/// As `allocate`.
[[gnu::always_inline]] inline void* allocate_known(size_t contents) {
  return allocate_noted<0>(contents);
}
/// The same for the frame of a task.
[[gnu::always_inline]] inline void* allocate_task(size_t contents) {
  return allocate_noted<heap::Block::is_task>(contents);
}
/// Gives back what allocate_known gave for the same size; not null.
[[gnu::always_inline]] inline void free_known(void* block, size_t contents) {
  if (contents > heap::largest_quick - heap::header) {
    free(block);
    return;
  }
  const size_t size = heap::whole_size(contents);
  heap::Block* const freed = heap::Block::of(block);
  freed->bits = uint32_t(size) | heap::Block::is_free;
  freed->next = heap::quick[size / heap::grain];
  heap::quick[size / heap::grain] = freed;
}
/// Gives back what these gave, for a size not known here.
[[gnu::always_inline]] inline void free_quickly(void* block) {
  heap::Block* const freed = heap::Block::of(block);
  const size_t size = freed->size();
  if (size > heap::largest_quick) {
    free(block);
    return;
  }
  freed->bits = uint32_t(size) | heap::Block::is_free;
  freed->next = heap::quick[size / heap::grain];
  heap::quick[size / heap::grain] = freed;
}
#endif

} // namespace py

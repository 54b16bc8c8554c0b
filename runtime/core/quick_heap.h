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
inline void free_known(void* block, size_t) {
  free(block);
}
#else
/// As `allocate`.
[[gnu::always_inline]] inline void* allocate_known(size_t contents) {
  if (contents > heap::largest_quick - heap::header)
    return allocate(contents);
  const size_t size = heap::whole_size(contents);
  heap::Block* block = heap::quick[size / heap::grain];
  if (block == nullptr) [[unlikely]]
    return allocate(contents);
  heap::quick[size / heap::grain] = block->next;
  block->bits = uint32_t(size);
  return block->contents();
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
#endif

} // namespace py

// How the heap of a chip is laid out (heap.cpp): one block after the other. For the heap itself, and for what
// the cycle collector needs of it (heap_objects.cpp). Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/memory.h"

namespace py::heap {

/// What stands before each block's contents. Contents are aligned to 8 bytes, so a block begins 4 before
/// that.
struct Block {
  uint32_t bits; ///< its size, a multiple of 8, and what follows
  Block* next;   ///< while it is free; contents begin here

  static constexpr uint32_t is_free = 1;
  static constexpr uint32_t is_object = 2;     ///< that can be part of a cycle
  static constexpr uint32_t is_dead = 4;       ///< freed while objects are held
  static constexpr uint32_t is_task = 1 << 27; ///< the frame of a task (runtime/aio/unfinished.cpp)
  static constexpr unsigned marks_at = 28;     ///< memory::Mark
  static constexpr uint32_t size_mask = 0x07fffff8;

  size_t size() const { return bits & size_mask; }
  uint32_t notes() const { return bits & ~size_mask; }
  char* end() { return reinterpret_cast<char*>(this) + size(); }
  void* contents() { return &next; }
  static Block* of(const void* contents) {
    return reinterpret_cast<Block*>(static_cast<char*>(const_cast<void*>(contents)) - sizeof(uint32_t));
  }
  static Block* at(char* place) { return reinterpret_cast<Block*>(place); }
};

constexpr size_t grain = 8, header = sizeof(uint32_t), smallest = 2 * grain, largest_quick = 128;

/// The size that a block for so many bytes has when it is given out, exactly.
constexpr size_t whole_size(size_t contents) {
  const size_t size = (contents + header + grain - 1) & ~(grain - 1);
  return size < smallest ? smallest : size;
}

extern Block* quick[largest_quick / grain + 1]; ///< the free ones, by size

/// Where the first block is, and the end of the last.
char* start();
char* end();
/// Whether a block that is freed must stay as it is for now: it has been noted. The collector's definition.
bool hold(Block* block);

} // namespace py::heap

// The heap of a chip: the memory between what the linker placed and the end. Blocks of up to `largest_quick`
// bytes come from and go to lists of their exact size, a few instructions each; larger ones from a list that
// is searched. Nothing is merged until an allocation finds no place: then one walk over the heap joins all
// free neighbours.
#include "runtime/core/memory.h"

#if !__STDC_HOSTED__

extern "C" {
// From the linker script.
extern char py_heap_start[], py_heap_end[];
void* memcpy(void* to, const void* from, size_t size);
}

namespace py {

namespace {

/// What stands before each block's contents. Contents are aligned to 8 bytes, so a block begins 4 before
/// that.
struct Block {
  uint32_t size; ///< of all of it, a multiple of 8; the lowest bit: it is free
  Block* next;   ///< while it is free; contents begin here
  static constexpr uint32_t is_free = 1;
  char* end() { return reinterpret_cast<char*>(this) + (size & ~is_free); }
  void* contents() { return &next; }
  static Block* of(void* contents) {
    return reinterpret_cast<Block*>(static_cast<char*>(contents) - sizeof(uint32_t));
  }
  static Block* at(char* place) { return reinterpret_cast<Block*>(place); }
};

constexpr size_t grain = 8, header = sizeof(uint32_t), smallest = 2 * grain, largest_quick = 128;

Block* quick[largest_quick / grain + 1]; // by size
Block* large;
char* top; // above it, nothing was ever given out, or all of it came back
char* highest;

char* heap_start() {
  return py_heap_start + header;
}
size_t room_above() {
  return size_t(py_heap_end - top);
}

void put(Block* block, size_t size) {
  block->size = uint32_t(size) | Block::is_free;
  Block*& list = size <= largest_quick ? quick[size / grain] : large;
  block->next = list;
  list = block;
}

Block* take_large(size_t size) {
  for (Block** place = &large; *place != nullptr; place = &(*place)->next) {
    Block* block = *place;
    const size_t has = block->size & ~Block::is_free;
    if (has < size)
      continue;
    *place = block->next;
    if (has - size >= smallest) {
      put(Block::at(reinterpret_cast<char*>(block) + size), has - size);
      block->size = uint32_t(size);
    } else {
      block->size = uint32_t(has);
    }
    return block;
  }
  return nullptr;
}

Block* take_new(size_t size) {
  if (top == nullptr)
    top = heap_start();
  if (room_above() < size)
    return nullptr;
  Block* block = Block::at(top);
  top += size;
  if (top > highest)
    highest = top;
  block->size = uint32_t(size);
  return block;
}

/// Joins free neighbours; what lies free below `top` goes back above it.
void merge() {
  for (Block*& list : quick)
    list = nullptr;
  large = nullptr;
  char* run = nullptr; // where the free blocks began that are being joined
  for (char* at = heap_start(); at < top; at = Block::at(at)->end()) {
    if (Block::at(at)->size & Block::is_free) {
      if (run == nullptr)
        run = at;
    } else if (run != nullptr) {
      put(Block::at(run), size_t(at - run));
      run = nullptr;
    }
  }
  if (run != nullptr)
    top = run;
}

Block* take(size_t size) {
  if (Block* block = take_large(size))
    return block;
  if (Block* block = take_new(size))
    return block;
  if (top == nullptr)
    return nullptr;
  merge();
  if (size <= largest_quick)
    if (Block* block = quick[size / grain]) {
      quick[size / grain] = block->next;
      block->size = uint32_t(size);
      return block;
    }
  if (Block* block = take_large(size))
    return block;
  // A larger quick block will do too.
  for (size_t other = size + smallest; other <= largest_quick; other += grain)
    if (Block* block = quick[other / grain]) {
      quick[other / grain] = block->next;
      put(Block::at(reinterpret_cast<char*>(block) + size), other - size);
      block->size = uint32_t(size);
      return block;
    }
  return take_new(size);
}

size_t whole_size(size_t contents) {
  const size_t size = (contents + header + grain - 1) & ~(grain - 1);
  return size < smallest ? smallest : size;
}

} // namespace

void* allocate(size_t contents) {
  if (contents > size_t(py_heap_end - py_heap_start)) [[unlikely]]
    return nullptr;
  const size_t size = whole_size(contents);
  if (size <= largest_quick)
    if (Block* block = quick[size / grain]) [[likely]] {
      quick[size / grain] = block->next;
      block->size = uint32_t(size);
      return block->contents();
    }
  Block* block = take(size);
  return block == nullptr ? nullptr : block->contents();
}

void free(void* contents) {
  if (contents == nullptr)
    return;
  Block* block = Block::of(contents);
  put(block, block->size);
}

void* reallocate(void* contents, size_t wanted) {
  if (contents == nullptr)
    return allocate(wanted);
  if (wanted > size_t(py_heap_end - py_heap_start)) [[unlikely]]
    return nullptr;
  Block* block = Block::of(contents);
  const size_t size = whole_size(wanted), has = block->size;
  if (size <= has) {
    if (has - size >= smallest) {
      block->size = uint32_t(size);
      put(Block::at(reinterpret_cast<char*>(block) + size), has - size);
    }
    return contents;
  }
  if (block->end() == top && room_above() >= size - has) {
    top += size - has;
    if (top > highest)
      highest = top;
    block->size = uint32_t(size);
    return contents;
  }
  void* moved = allocate(wanted);
  if (moved == nullptr)
    return nullptr;
  memcpy(moved, contents, has - header);
  free(contents);
  return moved;
}

memory::Usage memory::usage() {
  Usage usage{0, 0, highest == nullptr ? 0 : size_t(highest - heap_start())};
  if (top != nullptr)
    for (char* at = heap_start(); at < top; at = Block::at(at)->end())
      if (!(Block::at(at)->size & Block::is_free)) {
        ++usage.blocks;
        usage.bytes += Block::at(at)->size;
      }
  return usage;
}

} // namespace py

#endif

// The heap of a chip: the memory between what the linker placed and the end. Blocks of up to `largest_quick`
// bytes come from and go to lists of their exact size, a few instructions each; larger ones from a list that
// is searched. Nothing is merged until an allocation finds no place: then one walk over the heap joins all
// free neighbours. With the cycle collector (heap_objects.cpp) a block also tells whether it is an object.
#include "runtime/core/heap.h"

#if !__STDC_HOSTED__

extern "C" {
// From the linker script.
extern char py_heap_start[], py_heap_end[];
void* memcpy(void* to, const void* from, size_t size);
}

namespace py {

// The cycle collector's definitions (heap_objects.cpp) come before these.
[[gnu::weak]] void* allocate_object(size_t size, const TypeInfo&) {
  return allocate(size);
}
[[gnu::weak]] void memory::note_object(Header*) {}
[[gnu::weak]] bool heap::hold(Block*) {
  return false;
}

heap::Block* heap::quick[largest_quick / grain + 1];

namespace {

using heap::Block;

using heap::grain, heap::header, heap::smallest, heap::largest_quick, heap::quick, heap::whole_size;

Block* large;
char* top; // above it, nothing was ever given out, or all of it came back
char* highest;

size_t room_above() {
  return size_t(py_heap_end - top);
}

[[gnu::always_inline]] inline void put_here(Block* block, size_t size) {
  block->bits = uint32_t(size) | Block::is_free;
  Block*& list = size <= largest_quick ? quick[size / grain] : large;
  block->next = list;
  list = block;
}
[[gnu::noinline]] PY_COLD void put(Block* block, size_t size) {
  put_here(block, size);
}

PY_COLD Block* take_large(size_t size) {
  for (Block** place = &large; *place != nullptr; place = &(*place)->next) {
    Block* block = *place;
    const size_t has = block->size();
    if (has < size || has - size == grain) // what would be left is too small for a block
      continue;
    *place = block->next;
    if (has != size)
      put(Block::at(reinterpret_cast<char*>(block) + size), has - size);
    block->bits = uint32_t(size);
    return block;
  }
  return nullptr;
}

Block* take_new(size_t size) {
  if (top == nullptr)
    top = heap::start();
  if (room_above() < size)
    return nullptr;
  Block* block = Block::at(top);
  top += size;
  if (top > highest)
    highest = top;
  block->bits = uint32_t(size);
  return block;
}

/// Joins free neighbours; what lies free below `top` goes back above it.
PY_COLD void merge() {
  for (Block*& list : quick)
    list = nullptr;
  large = nullptr;
  char* run = nullptr; // where the free blocks began that are being joined
  for (char* at = heap::start(); at < top; at = Block::at(at)->end()) {
    if (Block::at(at)->bits & Block::is_free) {
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

PY_COLD Block* take(size_t size) {
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
      block->bits = uint32_t(size);
      return block;
    }
  if (Block* block = take_large(size))
    return block;
  // A larger quick block will do too.
  for (size_t other = size + smallest; other <= largest_quick; other += grain)
    if (Block* block = quick[other / grain]) {
      quick[other / grain] = block->next;
      put(Block::at(reinterpret_cast<char*>(block) + size), other - size);
      block->bits = uint32_t(size);
      return block;
    }
  return take_new(size);
}

} // namespace

char* heap::start() {
  return py_heap_start + header;
}
char* heap::end() {
  return top == nullptr ? start() : top;
}

/// Where no block of the size lies ready.
[[gnu::noinline]] PY_COLD static void* allocate_elsewhere(size_t contents) {
  if (contents > size_t(py_heap_end - py_heap_start)) [[unlikely]]
    return nullptr;
  const size_t size = whole_size(contents);
  Block* block = take(size);
  if (block == nullptr && memory::collector != nullptr && memory::collector(false) != 0)
    block = take(size);
  return block == nullptr ? nullptr : block->contents();
}

void* allocate(size_t contents) {
  if (contents <= largest_quick - header) [[likely]] {
    const size_t size = whole_size(contents);
    if (Block* block = quick[size / grain]) [[likely]] {
      quick[size / grain] = block->next;
      block->bits = uint32_t(size);
      return block->contents();
    }
  }
  return allocate_elsewhere(contents);
}

void free(void* contents) {
  if (contents == nullptr)
    return;
  Block* block = Block::of(contents);
  if (block->bits & Block::is_object && heap::hold(block))
    return;
  put_here(block, block->size());
}

void* reallocate(void* contents, size_t wanted) {
  if (contents == nullptr)
    return allocate(wanted);
  if (wanted > size_t(py_heap_end - py_heap_start)) [[unlikely]]
    return nullptr;
  Block* block = Block::of(contents);
  const size_t size = whole_size(wanted), has = block->size();
  if (size <= has) {
    if (has - size >= smallest) {
      block->bits = uint32_t(size) | block->notes();
      put(Block::at(reinterpret_cast<char*>(block) + size), has - size);
    }
    return contents;
  }
  if (block->end() == top && room_above() >= size - has) {
    top += size - has;
    if (top > highest)
      highest = top;
    block->bits = uint32_t(size) | block->notes();
    return contents;
  }
  void* moved = allocate(wanted);
  if (moved == nullptr)
    return nullptr;
  memcpy(moved, contents, has - header);
  Block::of(moved)->bits |= block->notes();
  free(contents);
  return moved;
}

memory::Usage memory::usage() {
  Usage usage{0, 0, highest == nullptr ? 0 : size_t(highest - heap::start())};
  if (top != nullptr)
    for (char* at = heap::start(); at < top; at = Block::at(at)->end())
      if (!(Block::at(at)->bits & Block::is_free)) {
        ++usage.blocks;
        usage.bytes += Block::at(at)->size();
      }
  return usage;
}

} // namespace py

#endif

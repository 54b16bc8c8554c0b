// What the cycle collector needs of the heap of a chip: the heap is walked, and what is noted of an object
// stands in its block. Linked with the collector only.
#include "runtime/core/heap.h"

#if !__STDC_HOSTED__

namespace py {

using heap::Block;

static bool is_holding = false;

void* allocate_object(size_t size, const TypeInfo& info) {
  void* contents = allocate(size);
  if (contents != nullptr && info.traverse != nullptr)
    Block::of(contents)->bits |= Block::is_object;
  return contents;
}

void memory::note_object(Header* object) {
  Block* block = Block::of(block_of(object));
  if (!(block->bits & Block::is_object))
    block->bits = uint32_t(block->size()) | (block->bits & Block::is_task) |
                  Block::is_object; // no marks: it was met as what others refer to
}

bool heap::hold(Block* block) {
  if (!is_holding || !(block->bits & Block::is_object))
    return false;
  block->bits |= Block::is_dead;
  return true;
}

bool memory::has_mark(const Header* object, Mark mark) {
  return Block::of(block_of(object))->bits & (uint32_t(mark) << Block::marks_at);
}
void memory::set_mark(Header* object, Mark mark) {
  Block::of(block_of(object))->bits |= uint32_t(mark) << Block::marks_at;
}
void memory::clear_mark(Header* object, Mark mark) {
  Block::of(block_of(object))->bits &= ~(uint32_t(mark) << Block::marks_at);
}

void memory::for_each_object(void (*visit)(Header* object, void* state), void* state) {
  for (char* at = heap::start(); at < heap::end(); at = Block::at(at)->end())
    if ((Block::at(at)->bits & (Block::is_free | Block::is_object | Block::is_dead)) == Block::is_object)
      visit(static_cast<Header*>(Block::at(at)->bits & Block::is_task
                                     ? static_cast<void**>(Block::at(at)->contents()) + 2
                                     : Block::at(at)->contents()),
            state);
}

void memory::hold_objects() {
  is_holding = true;
}
void memory::release_objects() {
  is_holding = false;
  for (char* at = heap::start(); at < heap::end(); at = Block::at(at)->end())
    if ((Block::at(at)->bits & (Block::is_free | Block::is_dead)) == Block::is_dead)
      free(Block::at(at)->contents());
}

/// The heap is not looked at before it is full.
bool memory::is_collection_due() {
  return false;
}
void memory::collection_ended() {}
/// A chip's program never ends.
bool memory::end_frames() {
  return false;
}
void memory::call_at_end(void (*)()) {}

} // namespace py

#endif

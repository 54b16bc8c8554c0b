// The heap seam on a machine with a C library: malloc, counted. (A chip has its own heap: heap.cpp.)
// Small blocks that come back are kept by size and given out again: malloc takes several times as long for
// that.
#include "runtime/core/memory.h"

#if __STDC_HOSTED__

extern "C" {
void* malloc(size_t size);
void* realloc(void* block, size_t size);
void free(void* block);
int atexit(void (*function)());
}

namespace py {

namespace {

// Before each block: its size and what the cycle collector notes of it, keeping malloc's alignment.
struct alignas(16) Prefix {
  size_t size;
  uint32_t place; ///< in the table of objects
  uint8_t marks;
  bool is_dead; ///< freed while objects are held
  bool is_frame;
};
constexpr uint32_t no_place = UINT32_MAX;

Prefix* prefix_of(const void* block) {
  return static_cast<Prefix*>(const_cast<void*>(block)) - 1;
}

// Every object that can be part of a cycle, while there is a collector.
Header** objects = nullptr;
uint32_t object_count = 0, object_capacity = 0;
bool is_holding = false;
constexpr uint32_t fewest = 2000; ///< so many objects are not worth a collection
uint32_t due_at = fewest;

/// Without memory for it the object will not be collected.
void enter(Prefix* prefix) {
  if (object_count == object_capacity) {
    const uint32_t capacity = object_capacity == 0 ? 1024 : object_capacity * 2;
    void* grown = ::realloc(objects, capacity * sizeof(Header*));
    if (grown == nullptr)
      return;
    objects = static_cast<Header**>(grown);
    object_capacity = capacity;
  }
  prefix->place = object_count;
  objects[object_count++] = reinterpret_cast<Header*>(prefix + 1);
}
void leave(Prefix* prefix) {
  Header* last = objects[--object_count];
  objects[prefix->place] = last;
  prefix_of(last)->place = prefix->place;
  prefix->place = no_place;
}

constexpr size_t largest = SIZE_MAX / 2;

#if __has_feature(address_sanitizer)
// The sanitizer must see every block come and go, and where it ends.
size_t room_for(size_t size) {
  return sizeof(Prefix) + size;
}
Prefix* take_quick(size_t) {
  return nullptr;
}
bool put_quick(Prefix*) {
  return false;
}
Prefix* resize(Prefix* prefix, size_t size) {
  return static_cast<Prefix*>(::realloc(prefix, room_for(size)));
}
#else
constexpr size_t grain = 16, largest_quick = 256;
/// What malloc is asked for: all blocks of a quick size have the same room.
size_t room_for(size_t size) {
  return sizeof(Prefix) + ((size + grain - 1) & ~(grain - 1));
}
struct Quick {
  Quick* next;
};
Quick* quick[largest_quick / grain + 1]; // contents of free blocks, by size

Prefix* take_quick(size_t size) {
  if (size > largest_quick)
    return nullptr;
  Quick*& list = quick[(size + grain - 1) / grain];
  if (list == nullptr)
    return nullptr;
  Quick* taken = list;
  list = taken->next;
  return reinterpret_cast<Prefix*>(taken) - 1;
}
bool put_quick(Prefix* prefix) {
  if (prefix->size > largest_quick || prefix->size == 0)
    return false;
  Quick*& list = quick[(prefix->size + grain - 1) / grain];
  auto* given = reinterpret_cast<Quick*>(prefix + 1);
  given->next = list;
  list = given;
  return true;
}

/// The block with room for so much, moved or not; null and untouched when there is no memory.
Prefix* resize(Prefix* prefix, size_t size) {
  if (room_for(size) == room_for(prefix->size))
    return prefix;
  Prefix* moved = take_quick(size);
  if (moved == nullptr)
    return static_cast<Prefix*>(::realloc(prefix, room_for(size)));
  *moved = *prefix;
  __builtin_memcpy(moved + 1, prefix + 1, size < prefix->size ? size : prefix->size);
  if (!put_quick(prefix))
    ::free(prefix);
  return moved;
}
#endif

memory::Usage current;
size_t failing_in = 0;
bool failing_sticky = false;
size_t limit = SIZE_MAX;
bool is_watched = false; // one of the two may say no

bool may_have(size_t size) {
  if (failing_in != 0 && --failing_in == 0) {
    failing_in = failing_sticky;
    return false;
  }
  return size <= limit && current.bytes <= limit - size;
}

void count(size_t size) {
  current.bytes += size;
  if (current.bytes > current.peak_bytes)
    current.peak_bytes = current.bytes;
}

} // namespace

void* allocate(size_t size) {
  if (is_watched && !may_have(size) &&
      !(memory::collector != nullptr && memory::collector(false) != 0 && may_have(size))) [[unlikely]]
    return nullptr;
  Prefix* prefix = take_quick(size);
  if (prefix == nullptr) {
    prefix = size > largest ? nullptr : static_cast<Prefix*>(malloc(room_for(size)));
    if (prefix == nullptr) [[unlikely]]
      return nullptr;
  }
  *prefix = {size, no_place, 0, false, false};
  ++current.blocks;
  count(size);
  return prefix + 1;
}

void* allocate_object(size_t size, const TypeInfo& info) {
  if (memory::collector == nullptr)
    return allocate(size);
  if (object_count >= due_at && !is_holding)
    memory::collector(false);
  void* block = allocate(size);
  if (block != nullptr && info.traverse != nullptr)
    enter(prefix_of(block));
  return block;
}

void free(void* block) {
  if (block == nullptr)
    return;
  Prefix* prefix = prefix_of(block);
  if (prefix->place != no_place) {
    if (is_holding) {
      prefix->is_dead = true;
      return;
    }
    leave(prefix);
  }
  --current.blocks;
  current.bytes -= prefix->size;
  if (!put_quick(prefix))
    ::free(prefix);
}

void* reallocate(void* block, size_t size) {
  if (block == nullptr)
    return allocate(size);
  Prefix* prefix = static_cast<Prefix*>(block) - 1;
  size_t old_size = prefix->size;
  if (size > largest || (is_watched && !may_have(size > old_size ? size - old_size : 0))) [[unlikely]]
    return nullptr;
  prefix = resize(prefix, size);
  if (prefix == nullptr) [[unlikely]]
    return nullptr;
  prefix->size = size;
  if (prefix->place != no_place)
    objects[prefix->place] = reinterpret_cast<Header*>(prefix + 1);
  current.bytes -= old_size;
  count(size);
  return prefix + 1;
}

void memory::fail_after(size_t n, bool sticky) {
  failing_in = n;
  failing_sticky = sticky;
  is_watched = failing_in != 0 || limit != SIZE_MAX;
}
bool memory::is_failing() {
  return failing_in != 0;
}
void memory::set_limit(size_t bytes) {
  limit = bytes == 0 ? SIZE_MAX : bytes;
  is_watched = failing_in != 0 || limit != SIZE_MAX;
}
memory::Usage memory::usage() {
  return current;
}

void memory::note_object(Header* object) {
  Prefix* prefix = prefix_of(block_of(object));
  if (collector == nullptr || prefix->place != no_place)
    return;
  prefix->marks = 0; // it was met as what others refer to
  enter(prefix);
}
bool memory::has_mark(const Header* object, Mark mark) {
  return prefix_of(block_of(object))->marks & mark;
}
void memory::set_mark(Header* object, Mark mark) {
  prefix_of(block_of(object))->marks |= mark;
}
void memory::clear_mark(Header* object, Mark mark) {
  prefix_of(block_of(object))->marks &= uint8_t(~mark);
}
void memory::for_each_object(void (*visit)(Header* object, void* state), void* state) {
  for (uint32_t i = 0; i < object_count; ++i) { // the visitor may make more, and the table move
    if (prefix_of(objects[i])->is_dead)
      continue;
    if (!prefix_of(objects[i])->is_frame) {
      visit(objects[i], state);
      continue;
    }
    auto* inside = reinterpret_cast<Header*>(reinterpret_cast<void**>(objects[i]) + 2);
    if (inside->type != nullptr && inside->type->flags & TypeInfo::in_frame) // a task that has begun
      visit(inside, state);
  }
}
static void (*end_frame)(void* block, bool only_detach) = nullptr;
void memory::note_frame(void* block, void (*end)(void* block, bool only_detach)) {
  end_frame = end;
  prefix_of(block)->is_frame = true;
  enter(prefix_of(block));
}
bool memory::end_frames() {
  bool found = false;
  for (int round = 0; round < 2; ++round)
    for (uint32_t i = 0; i < object_count; ++i)
      if (prefix_of(objects[i])->is_frame && !prefix_of(objects[i])->is_dead) {
        end_frame(objects[i], round == 0);
        found = true;
      }
  return found;
}
void memory::hold_objects() {
  is_holding = true;
}
void memory::release_objects() {
  is_holding = false;
  for (uint32_t i = object_count; i-- > 0;)
    if (prefix_of(objects[i])->is_dead)
      free(objects[i]);
}
bool memory::is_collection_due() {
  return object_count >= due_at / 2 + fewest / 2;
}
void memory::collection_ended() {
  due_at = object_count < fewest / 2 ? fewest : object_count * 2;
}

namespace {
void (*at_end)() = nullptr;
void end() {
  if (at_end != nullptr)
    at_end();
  memory::collector = nullptr;
  for (uint32_t i = 0; i < object_count; ++i)
    prefix_of(objects[i])->place = no_place;
  object_count = object_capacity = 0;
  ::free(objects);
  objects = nullptr;
}
// Before the globals are constructed: it runs after they are gone.
[[gnu::constructor(200)]] void begin() {
  atexit(end);
}
} // namespace

void memory::call_at_end(void (*function)()) {
  at_end = function;
}

} // namespace py

#endif

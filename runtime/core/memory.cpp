// The heap seam on a machine with a C library: malloc, counted. (A chip has its own heap: heap.cpp.)
#include "runtime/core/memory.h"

#if __STDC_HOSTED__

extern "C" {
void* malloc(size_t size);
void* realloc(void* block, size_t size);
void free(void* block);
}

namespace py {

namespace {

// Before each block: its size, keeping malloc's alignment.
struct alignas(16) Prefix {
  size_t size;
};

memory::Usage current;
size_t failing_in = 0;
bool failing_sticky = false;
size_t limit = SIZE_MAX;

bool may_have(size_t size) {
  if (failing_in != 0 && --failing_in == 0) {
    failing_in = failing_sticky;
    return false;
  }
  return size <= SIZE_MAX - sizeof(Prefix) && size <= limit && current.bytes <= limit - size;
}

void count(size_t size) {
  current.bytes += size;
  if (current.bytes > current.peak_bytes)
    current.peak_bytes = current.bytes;
}

} // namespace

void* allocate(size_t size) {
  if (!may_have(size)) [[unlikely]]
    return nullptr;
  auto* prefix = static_cast<Prefix*>(malloc(sizeof(Prefix) + size));
  if (prefix == nullptr) [[unlikely]]
    return nullptr;
  prefix->size = size;
  ++current.blocks;
  count(size);
  return prefix + 1;
}

void free(void* block) {
  if (block == nullptr)
    return;
  Prefix* prefix = static_cast<Prefix*>(block) - 1;
  --current.blocks;
  current.bytes -= prefix->size;
  ::free(prefix);
}

void* reallocate(void* block, size_t size) {
  if (block == nullptr)
    return allocate(size);
  Prefix* prefix = static_cast<Prefix*>(block) - 1;
  size_t old_size = prefix->size;
  if (!may_have(size > old_size ? size - old_size : 0)) [[unlikely]]
    return nullptr;
  prefix = static_cast<Prefix*>(::realloc(prefix, sizeof(Prefix) + size));
  if (prefix == nullptr) [[unlikely]]
    return nullptr;
  prefix->size = size;
  current.bytes -= old_size;
  count(size);
  return prefix + 1;
}

void memory::fail_after(size_t n, bool sticky) {
  failing_in = n;
  failing_sticky = sticky;
}
bool memory::is_failing() {
  return failing_in != 0;
}
void memory::set_limit(size_t bytes) {
  limit = bytes == 0 ? SIZE_MAX : bytes;
}
memory::Usage memory::usage() {
  return current;
}

} // namespace py

#endif

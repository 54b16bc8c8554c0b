// Bytes that the world sends to the program, each stream in its order.
#include "targets/sim/machine.h"

#include <stdlib.h>
#include <string.h>

namespace py::sim {

namespace {

struct Waiting {
  char* bytes = nullptr;
  size_t size = 0, taken = 0;
};
Waiting streams[size_t(Stream::count)];

} // namespace

void send(Stream stream, const char* bytes, size_t size) {
  Waiting& to = streams[size_t(stream)];
  to.bytes = static_cast<char*>(realloc(to.bytes, to.size + size));
  memcpy(to.bytes + to.size, bytes, size);
  to.size += size;
  hal::attention = true;
}

size_t waiting(Stream stream) {
  return streams[size_t(stream)].size - streams[size_t(stream)].taken;
}

size_t take(Stream stream, uint8_t* bytes, size_t size) {
  Waiting& from = streams[size_t(stream)];
  if (size > waiting(stream))
    size = waiting(stream);
  if (size != 0)
    memcpy(bytes, from.bytes + from.taken, size);
  from.taken += size;
  return size;
}

} // namespace py::sim

#include "runtime/modules/gc/gc.h"
#include "runtime/core/memory.h"

namespace py::gc {

namespace {
bool is_enabled = true;
SWord amount_given = -1;
constexpr size_t usual_heap = 208 * 1024;
} // namespace

SWord collect(SWord) {
  return memory::collector == nullptr ? 0 : SWord(memory::collector(true));
}
void enable() {
  is_enabled = true;
}
void disable() {
  is_enabled = false;
}
bool isenabled() {
  return is_enabled;
}
SWord mem_alloc() {
  return SWord(memory::usage().bytes);
}
SWord mem_free() {
  size_t used = memory::usage().bytes;
  return used < usual_heap ? SWord(usual_heap - used) : 0;
}
Result<Object> threshold(Ref amount) {
  if (amount.is_null())
    return box_result(amount_given);
  PY_TRY(number, to_index(amount));
  PY_TRY(word, to_sword(number));
  amount_given = word < 0 ? -1 : word;
  return Object(none);
}

} // namespace py::gc

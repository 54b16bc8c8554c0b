#include "runtime/modules/micropython/micropython.h"
#include "runtime/core/memory.h"
#include "runtime/core/text.h"
#include "runtime/hal/console.h"

namespace py::micropython {

Object constant(Ref value) {
  return Object(value);
}
Object native(Ref function) {
  return Object(function);
}
Result<Object> opt_level(Ref level) {
  static SWord given = 0;
  if (level.is_null())
    return box_result(given);
  PY_TRY(number, to_index(level));
  PY_TRY(word, to_sword(number));
  given = word;
  return Object(none);
}
void alloc_emergency_exception_buf(SWord) {}
Status mem_info(bool) {
  TextBuilder text;
  text.append("mem: total=");
  text.append_decimal(int64_t(memory::usage().bytes));
  text.append(", peak=");
  text.append_decimal(int64_t(memory::usage().peak_bytes));
  text.append("\n");
  PY_TRY(line, text.finish());
  hal::console_write(line->text(), line->size);
  return {};
}

static SWord heap_locks = 0;
void heap_lock() {
  ++heap_locks;
}
SWord heap_unlock() {
  return heap_locks == 0 ? 0 : --heap_locks;
}
SWord heap_locked() {
  return heap_locks;
}

} // namespace py::micropython

// The reports of a firmware that has a console.
#include "runtime/generated/program.h"
#include "runtime/hal/console.h"
#include "targets/cores/firmware/firmware.h"

namespace py::firmware {

static void say(const char* text) {
  hal::console_write_error(text, __builtin_strlen(text));
}

void report_end(bool failed) {
  if (failed)
    (void)report_exit(take_pending());
  say("\nCode done running.\n");
}

static void say_hex(uint32_t value) {
  char text[9] = {};
  for (int i = 0; i < 8; ++i)
    text[i] = "0123456789abcdef"[value >> (28 - 4 * i) & 0xF];
  say(text);
}

void say_fault(uint32_t pc, uint32_t lr) {
  say("\nfault: the program stopped at 0x");
  say_hex(pc);
  say(", called from 0x");
  say_hex(lr);
  say("; restarting. This is a fault of pyasync2cpp.\n");
}

} // namespace py::firmware

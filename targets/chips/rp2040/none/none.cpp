// --console=none: nothing is said and nothing read.
#include "runtime/hal/console.h"
#include "targets/cores/firmware/firmware.h"

namespace py {

namespace hal {

void console_write(const char*, size_t) {}
void console_write_error(const char*, size_t) {}
int console_read() {
  return -1;
}
size_t console_available() {
  return 0;
}
bool console_at_end() {
  return true;
}
bool console_interrupted() {
  return false;
}
bool console_has_interrupt() {
  return false;
}
bool console_connected() {
  return false;
}

} // namespace hal

namespace firmware {

const unsigned console_pins = 0;

void start_console() {}
void report_end(bool) {}
void say_fault(uint32_t, uint32_t) {}

} // namespace firmware
} // namespace py

#include "targets/sim/trace.h"

#include "runtime/aio/scheduler.h"
#include "runtime/hal/console.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

namespace py::sim {

namespace {

VcdTrace* vcd;
JsonTrace* json;

bool ends_with(const char* text, const char* end) {
  size_t length = strlen(text), end_length = strlen(end);
  return length >= end_length && strcmp(text + length - end_length, end) == 0;
}

/// The time and the name of a line, up to its `=`. False: nothing is shown.
bool begin_line(const char* name) {
  if (options.quiet)
    return false;
  Micros now = hal::now();
  char line[64];
  int size = snprintf(line, sizeof line, "%" PRIu64 ".%06u ", now / 1000000, unsigned(now % 1000000));
  hal::console_write(line, size_t(size));
  hal::console_write(name, strlen(name));
  hal::console_write("=", 1);
  return true;
}

void say(const char* name, const char* value) {
  if (!begin_line(name))
    return;
  hal::console_write(value, strlen(value));
  hal::console_write("\n", 1);
}

template <void (JsonTrace::*what)(asyncio::Task&)>
void tell(asyncio::Task& task) {
  (json->*what)(task);
}

TaskObserver observer{tell<&JsonTrace::task_made>, tell<&JsonTrace::task_woken>,
                      tell<&JsonTrace::task_resumes>, tell<&JsonTrace::task_suspends>,
                      tell<&JsonTrace::task_ended>};

template <class T>
T* open_trace(T*& place, const char* path) {
  if (place != nullptr) {
    fprintf(stderr, "error: two traces of one kind: '%s'\n", path);
    exit(2);
  }
  place = new (PyPlacement{calloc(1, sizeof(T))}) T();
  if (!place->open(path)) {
    perror(path);
    exit(2);
  }
  return place;
}

} // namespace

void start_traces() {
  for (size_t i = 0; i < options.trace_count; ++i) {
    const char* path = options.traces[i];
    if (ends_with(path, ".vcd")) {
      open_trace(vcd, path);
    } else if (ends_with(path, ".json")) {
      open_trace(json, path);
      task_observer = &observer;
    } else {
      fprintf(stderr, "error: a trace is called FILE.vcd or FILE.json: '%s'\n", path);
      exit(2);
    }
  }
}

void finish_traces() {
  task_observer = nullptr;
  if (vcd != nullptr)
    vcd->finish();
  if (json != nullptr)
    json->finish();
  vcd = nullptr;
  json = nullptr;
}

void trace_level(hal::Pin pin, bool level, bool output) {
  if (output)
    say(name_of(pin), level ? "1" : "0");
  if (vcd != nullptr)
    vcd->level(pin, level);
  if (json != nullptr)
    json->level(pin, level);
}

void trace_number(hal::Pin pin, double value) {
  if (vcd != nullptr)
    vcd->number(pin, value);
  if (json != nullptr)
    json->number(pin, value);
}

void trace_text(hal::Pin pin, const char* text) {
  say(name_of(pin), text);
  if (vcd != nullptr)
    vcd->text(pin, text);
  if (json != nullptr)
    json->text(pin, text);
}

void trace_device(const char* device, const char* text) {
  say(device, text);
}

void trace_bytes(const char* device, const uint8_t* bytes, size_t size) {
  if (!begin_line(device))
    return;
  for (size_t i = 0; i < size; ++i) {
    char text[4];
    hal::console_write(text, size_t(snprintf(text, sizeof text, "%c%02x", i == 0 ? '[' : ' ', bytes[i])));
  }
  hal::console_write(size == 0 ? "[]\n" : "]\n", size == 0 ? 3 : 2);
}

void trace_quoted(const char* device, const char* bytes, size_t size) {
  if (!begin_line(device))
    return;
  hal::console_write("\"", 1);
  for (size_t i = 0; i < size; ++i) {
    unsigned char c = static_cast<unsigned char>(bytes[i]);
    char text[5];
    int length = c == '\n'               ? snprintf(text, sizeof text, "\\n")
                 : c == '\r'             ? snprintf(text, sizeof text, "\\r")
                 : c == '\t'             ? snprintf(text, sizeof text, "\\t")
                 : c == '"' || c == '\\' ? snprintf(text, sizeof text, "\\%c", c)
                 : c < 32 || c >= 127    ? snprintf(text, sizeof text, "\\x%02x", c)
                                         : snprintf(text, sizeof text, "%c", c);
    hal::console_write(text, size_t(length));
  }
  hal::console_write("\"\n", 2);
}

} // namespace py::sim

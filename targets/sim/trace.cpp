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

void say(hal::Pin pin, const char* value) {
  if (options.quiet)
    return;
  Micros now = hal::now();
  char line[64];
  int size = snprintf(line, sizeof line, "%" PRIu64 ".%06u ", now / 1000000, unsigned(now % 1000000));
  hal::console_write(line, size_t(size));
  const char* name = name_of(pin);
  hal::console_write(name, strlen(name));
  hal::console_write("=", 1);
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
    say(pin, level ? "1" : "0");
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
  say(pin, text);
  if (vcd != nullptr)
    vcd->text(pin, text);
  if (json != nullptr)
    json->text(pin, text);
}

} // namespace py::sim

#include "targets/sim/trace.h"

#include <inttypes.h>
#include <stdlib.h>

namespace py::sim {

namespace {

constexpr unsigned task_process = 1, pin_process = 2;

/// The innermost frame of the user's own code; the runtime's have no line.
Frame* waiting_frame(asyncio::Task& task) {
  Frame* found = nullptr;
  task.each_frame([&](Frame& frame) {
    if (frame.line != 0)
      found = &frame;
  });
  return found;
}

/// When and where each task has suspended, by its number.
struct Wait {
  Micros since;
  const CodeInfo* code;
  uint32_t line;
};
Wait* waits;
size_t wait_count;

Wait& wait_of(asyncio::Task& task) {
  if (task.number >= wait_count) {
    size_t count = task.number * 2 + 16;
    waits = static_cast<Wait*>(realloc(waits, count * sizeof(Wait)));
    for (size_t i = wait_count; i < count; ++i)
      waits[i] = Wait{hal::never, nullptr, 0};
    wait_count = count;
  }
  return waits[task.number];
}

} // namespace

bool JsonTrace::open(const char* path) {
  out_ = fopen(path, "w");
  if (out_ == nullptr)
    return false;
  fputs("{\"displayTimeUnit\": \"ms\", \"traceEvents\": [", out_);
  begin_event();
  fprintf(out_, "\"ph\": \"M\", \"name\": \"process_name\", \"pid\": %u, \"args\": {\"name\": \"tasks\"}}",
          task_process);
  begin_event();
  fprintf(out_, "\"ph\": \"M\", \"name\": \"process_name\", \"pid\": %u, \"args\": {\"name\": \"pins\"}}",
          pin_process);
  return true;
}

void JsonTrace::begin_event() {
  fputs(any_ ? ",\n{" : "\n{", out_);
  any_ = true;
}

void JsonTrace::string(const char* text) {
  fputc('"', out_);
  for (; *text != '\0'; ++text) {
    unsigned char c = static_cast<unsigned char>(*text);
    if (c == '"' || c == '\\')
      fprintf(out_, "\\%c", c);
    else if (c < 0x20)
      fprintf(out_, "\\u%04x", c);
    else
      fputc(c, out_);
  }
  fputc('"', out_);
}

// --- Pins: each is a counter, whose graph is the level
// -----------------------------------------------------------------

void JsonTrace::number(hal::Pin pin, double value) {
  begin_event();
  fprintf(out_, "\"ph\": \"C\", \"pid\": %u, \"ts\": %" PRIu64 ", \"name\": ", pin_process, hal::now());
  string(name_of(pin));
  fprintf(out_, ", \"args\": {\"value\": %.16g}}", value);
}

void JsonTrace::level(hal::Pin pin, bool level) {
  number(pin, level);
}

void JsonTrace::text(hal::Pin pin, const char* text) {
  if (!named_[pin]) {
    named_[pin] = true;
    begin_event();
    fprintf(out_, "\"ph\": \"M\", \"name\": \"thread_name\", \"pid\": %u, \"tid\": %u, \"args\": {\"name\": ",
            pin_process, unsigned(pin) + 1);
    string(name_of(pin));
    fputs("}}", out_);
  }
  begin_event();
  fprintf(out_, "\"ph\": \"i\", \"s\": \"t\", \"pid\": %u, \"tid\": %u, \"ts\": %" PRIu64 ", \"name\": ",
          pin_process, unsigned(pin) + 1, hal::now());
  string(text);
  fputs("}", out_);
}

// --- Tasks
// -------------------------------------------------------------------------------------------------------------

void JsonTrace::task_made(asyncio::Task& task) {
  begin_event();
  fprintf(out_, "\"ph\": \"M\", \"name\": \"thread_name\", \"pid\": %u, \"tid\": %u, \"args\": {\"name\": ",
          task_process, unsigned(task.number));
  string(short_name(*task.root().code));
  fputs("}}", out_);
}

void JsonTrace::task_woken(asyncio::Task& task) {
  begin_event();
  fprintf(out_,
          "\"ph\": \"i\", \"s\": \"t\", \"pid\": %u, \"tid\": %u, \"ts\": %" PRIu64 ", \"name\": \"woken\"}",
          task_process, unsigned(task.number), hal::now());
}

void JsonTrace::task_resumes(asyncio::Task& task) {
  Wait& wait = wait_of(task);
  if (wait.since == hal::never)
    return;
  begin_event();
  fprintf(out_,
          "\"ph\": \"X\", \"pid\": %u, \"tid\": %u, \"ts\": %" PRIu64 ", \"dur\": %" PRIu64 ", \"name\": ",
          task_process, unsigned(task.number), wait.since, hal::now() - wait.since);
  char place[256];
  if (wait.code == nullptr)
    snprintf(place, sizeof place, "waits");
  else
    snprintf(place, sizeof place, "waits at %s:%u", wait.code->file, unsigned(wait.line));
  string(place);
  fputs("}", out_);
  wait.since = hal::never;
}

void JsonTrace::task_suspends(asyncio::Task& task) {
  Wait& wait = wait_of(task);
  wait.since = hal::now();
  Frame* frame = waiting_frame(task);
  wait.code = frame == nullptr ? nullptr : frame->code;
  wait.line = frame == nullptr ? 0 : frame->line;
}

void JsonTrace::task_ended(asyncio::Task& task) {
  begin_event();
  fprintf(out_,
          "\"ph\": \"i\", \"s\": \"t\", \"pid\": %u, \"tid\": %u, \"ts\": %" PRIu64 ", \"name\": \"ended\"}",
          task_process, unsigned(task.number), hal::now());
}

void JsonTrace::finish() {
  fputs("\n]}\n", out_);
  fclose(out_);
  ::free(waits);
}

} // namespace py::sim

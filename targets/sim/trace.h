// The recordings of a run: each kind is told of every change, with the time it has now.
#pragma once
#include "runtime/aio/task.h"
#include "targets/sim/machine.h"

#include <stdio.h>

namespace py::sim {

/// GTKWave's format: one signal for each pin that the run touches. The header, which names the signals, is
/// only known at the end, so what happens is kept in a temporary file until then.
class VcdTrace {
public:
  bool open(const char* path);
  void level(hal::Pin pin, bool level);
  void number(hal::Pin pin, double value);
  void text(hal::Pin pin, const char* text);
  void finish();

private:
  struct Signals {
    bool level, number, text;
  };
  void at_now();
  FILE* out_ = nullptr;
  FILE* body_ = nullptr;
  Micros time_ = hal::never;
  Signals used_[pin_count] = {};
};

/// Chrome's trace format, for Perfetto: one row for each task and each pin; what a task waits for and where;
/// instants when it is woken.
class JsonTrace {
public:
  bool open(const char* path);
  void level(hal::Pin pin, bool level);
  void number(hal::Pin pin, double value);
  void text(hal::Pin pin, const char* text);
  void task_made(asyncio::Task& task);
  void task_woken(asyncio::Task& task);
  void task_resumes(asyncio::Task& task);
  void task_suspends(asyncio::Task& task);
  void task_ended(asyncio::Task& task);
  void finish();

private:
  void begin_event();
  void name_pin(hal::Pin pin);
  void string(const char* text);
  FILE* out_ = nullptr;
  bool any_ = false;
  bool named_[pin_count] = {};
};

} // namespace py::sim

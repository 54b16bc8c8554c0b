// The command line of a simulated program (docs/simulator.md). Read once, before anything else runs.
#pragma once
#include "runtime/hal/clock.h"

namespace py::sim {

constexpr size_t most_traces = 4;

struct Options {
  bool real_time = false;
  bool quiet = false; ///< no pin changes on the console
  hal::Micros until = hal::never;
  const char* stimulus = nullptr;
  const char* root = nullptr; ///< the folder that is the board's drive; null: the current one
  const char* traces[most_traces] = {};
  size_t trace_count = 0;
};
extern Options options;

/// Fills `options`; on a mistake says so and ends the process with status 2.
void read_options(int argc, char** argv);

/// "1.5", "1.5s", "150ms", "40us" at the start of `text`: moves `text` past it. False when there is none.
bool read_time(const char*& text, hal::Micros& time);

} // namespace py::sim

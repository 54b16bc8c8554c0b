// Runs the stages on one script, from its text to what was asked for.
#pragma once

#include "tools/pyasync2cpp/options.h"

namespace p2c::driver {

/// The exit statuses of docs/architecture.md.
constexpr int exit_done = 0, exit_program = 1, exit_usage = 2, exit_compiler = 3;

/// `program` is argv[0]. Gives the exit status; with `--run` it is the program's own.
int run_pipeline(const Options& options, const char* program);

} // namespace p2c::driver

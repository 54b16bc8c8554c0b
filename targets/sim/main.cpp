// Where a simulated program begins and ends.
#include "runtime/core/function.h"
#include "runtime/core/memory.h"
#include "runtime/generated/program.h"
#include "targets/sim/machine.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

namespace py::sim {

void end(int status) {
  flush_console();
  finish_traces();
  memory::is_over = true;
  exit(status);
}

static void say_nothing_failed() {
  fputs("no allocation failed\n", stderr);
}

/// Leaves a margin for what runs below the check: one C++ function of the runtime, a traceback.
static void find_stack_limit() {
  rlimit limit;
  size_t size = 8 << 20;
  if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
    size = limit.rlim_cur;
  constexpr size_t margin = 256 << 10;
  char* here = static_cast<char*>(__builtin_frame_address(0));
  set_stack_limit(here - (size > 2 * margin ? size - margin : size / 2));
}

} // namespace py::sim

int main(int argc, char** argv) {
  using namespace py;
  sim::read_options(argc, argv);
  sim::start_console();
  sim::start_clock();
  sim::start_traces();
  if (sim::options.stimulus != nullptr)
    sim::load_stimulus(sim::options.stimulus);
  sim::find_stack_limit();
  int status = 0;
  if (run_program().failed())
    status = report_exit(take_pending());
  if (end_program != nullptr)
    end_program();
  if (memory::is_failing())
    sim::say_nothing_failed();
  sim::end(status);
}

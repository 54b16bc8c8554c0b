// Where a simulated program begins and ends.
#include "runtime/aio/unraisable.h"
#include "runtime/core/function.h"
#include "runtime/core/int.h"
#include "runtime/generated/program.h"
#include "runtime/hal/console.h"
#include "targets/sim/machine.h"

#include <stdlib.h>
#include <sys/resource.h>

namespace py::sim {

void end(int status) {
  flush_console();
  finish_traces();
  exit(status);
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

/// The exit status for what left the program: SystemExit says one, anything else is 1 and its traceback.
static int status_of(Own<BaseException>&& exception) {
  if (!is_instance(exception, &types::SystemExit)) {
    print_traceback(exception);
    return 1;
  }
  Ref code = static_cast<SystemExit*>(exception.get())->code;
  if (code.is_null() || code.is_none())
    return 0;
  if (code.is_small_int())
    return int(code.small_int() & 0xFF);
  Result<Own<Str>> text = to_str(code);
  if (text.failed()) {
    clear_pending();
    return 1;
  }
  hal::console_write_error((*text)->text(), (*text)->size);
  hal::console_write_error("\n", 1);
  return 1;
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
    status = sim::status_of(take_pending());
  sim::end(status);
}

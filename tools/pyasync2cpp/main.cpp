// The driver: reads the command line and runs the stages it asks for.
#include "codegen/native/places.h"
#include "tools/pyasync2cpp/boards.h"
#include "tools/pyasync2cpp/explain.h"
#include "tools/pyasync2cpp/options.h"
#include "tools/pyasync2cpp/pipeline.h"

#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/PrettyStackTrace.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/thread.h"

#include <csignal>
#include <optional>
#include <unistd.h>

// An assertion or a fault of memory ends as every other fault of the compiler does.
static void report_faults() {
  llvm::setBugReportMsg(
      "pyasync2cpp: this is a fault of pyasync2cpp, not of the script. Please report it with the script "
      "and what stands below.\n");
  llvm::sys::AddSignalHandler([](void*) { _exit(p2c::driver::exit_compiler); }, nullptr);
}

/// Programs may be nested deeply, and every stage walks them by recursion: on a stack that is large enough
/// for all that the parser lets through.
static int compile(const p2c::driver::Options& options, const char* program) {
  int status = p2c::driver::exit_compiler;
  llvm::thread worker(std::optional<unsigned>(512u << 20), [&] {
    // An overflow of this stack is reported from another one.
    static char reporting_stack[64 << 10];
    stack_t alternative = {};
    alternative.ss_sp = reporting_stack;
    alternative.ss_size = sizeof reporting_stack;
    sigaltstack(&alternative, nullptr);
    status = p2c::driver::run_pipeline(options, program);
  });
  worker.join();
  return status;
}

int main(int argc, char** argv) {
  llvm::InitLLVM init(argc, argv);
  report_faults();
  p2c::driver::CommandLine command_line = p2c::driver::read_command_line(argc, argv);
  switch (command_line.action) {
  case p2c::driver::Action::compile:
    return compile(command_line.options, argv[0]);
  case p2c::driver::Action::explain:
    return p2c::driver::explain(command_line.explain_id);
  case p2c::driver::Action::list_boards:
    return p2c::driver::list_boards(p2c::native::find_places(argv[0]).include);
  case p2c::driver::Action::completion:
    llvm::outs() << command_line.completion;
    return p2c::driver::exit_done;
  case p2c::driver::Action::done:
    return p2c::driver::exit_done;
  case p2c::driver::Action::usage_error:
    return p2c::driver::exit_usage;
  }
}

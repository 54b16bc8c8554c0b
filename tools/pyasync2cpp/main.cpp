// The driver: reads the command line and runs the stages it asks for.
#include "codegen/native/places.h"
#include "tools/pyasync2cpp/boards.h"
#include "tools/pyasync2cpp/explain.h"
#include "tools/pyasync2cpp/options.h"
#include "tools/pyasync2cpp/pipeline.h"

#include "llvm/Support/InitLLVM.h"

int main(int argc, char** argv) {
  llvm::InitLLVM init(argc, argv);
  p2c::driver::CommandLine command_line = p2c::driver::read_command_line(argc, argv);
  switch (command_line.action) {
  case p2c::driver::Action::compile:
    return p2c::driver::run_pipeline(command_line.options, argv[0]);
  case p2c::driver::Action::explain:
    return p2c::driver::explain(command_line.explain_id);
  case p2c::driver::Action::list_boards:
    return p2c::driver::list_boards(p2c::native::find_places(argv[0]).include);
  case p2c::driver::Action::done:
    return p2c::driver::exit_done;
  case p2c::driver::Action::usage_error:
    return p2c::driver::exit_usage;
  }
}

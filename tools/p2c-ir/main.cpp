// Prints the IR of a script, for the tests of lowering: after lowering alone, or after the passes that are
// named.
//
//   p2c-ir [-fno-inference] [-passes=none|all|NAME,...] SCRIPT
#include "frontend/api/builtin.h"
#include "frontend/modules/load.h"
#include "frontend/types/analyse.h"
#include "lowering/build/lower.h"
#include "lowering/ir/printer.h"
#include "lowering/passes/passes.h"

#include "llvm/Support/CommandLine.h"

using namespace p2c;

static llvm::cl::opt<std::string> script(llvm::cl::Positional, llvm::cl::Required, llvm::cl::desc("SCRIPT"));
static llvm::cl::opt<bool> no_inference("fno-inference", llvm::cl::desc("every value is an object"));
static llvm::cl::opt<std::string> pass_names("passes", llvm::cl::init("none"),
                                             llvm::cl::desc("none, all, or names of passes with commas"));

int main(int argc, char** argv) {
  llvm::cl::ParseCommandLineOptions(argc, argv);
  source::SourceManager sources;
  source::DiagnosticEngine diagnostics(sources);
  auto finish = [&](int status) {
    diagnostics.render(llvm::errs());
    return diagnostics.has_errors() ? 1 : status;
  };

  modules::LoadOptions load_options;
  load_options.script = script;
  auto graph = modules::load(load_options, api::builtin_model(), sources, diagnostics);
  if (diagnostics.has_errors())
    return finish(1);
  types::Options type_options;
  type_options.inference = !no_inference;
  auto typed = types::analyse(*graph, api::builtin_model(), type_options, diagnostics);
  if (diagnostics.has_errors())
    return finish(1);
  auto program = build::lower(*typed, diagnostics);
  if (diagnostics.has_errors())
    return finish(1);
  bool ok = passes::run_named(*program, pass_names, llvm::errs(), 64);
  ir::print(*program, llvm::outs(), &sources);
  return finish(ok ? 0 : 3);
}

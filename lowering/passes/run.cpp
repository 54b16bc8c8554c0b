#include "lowering/ir/verifier.h"
#include "lowering/passes/passes.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace p2c::passes {

static constexpr struct {
  llvm::StringLiteral name;
  void (*run)(ir::Program&);
} all_passes[] = {
    {"board-pins", find_board_pins},
    {"dead-code", remove_dead_code},
    {"unused-globals", remove_unused_globals},
    {"dead-code", remove_dead_code}, // what made the globals' values
    {"errors", find_errors},
    {"ownership", find_ownership},
};

bool run_named(ir::Program& program, llvm::StringRef names, llvm::raw_ostream& out) {
  if (!ir::verify(program, out)) {
    out << "ir: after lowering\n";
    return false;
  }
  llvm::SmallVector<llvm::StringRef, 8> wanted;
  names.split(wanted, ',');
  for (const auto& pass : all_passes) {
    if (names != "all" && !llvm::is_contained(wanted, pass.name))
      continue;
    pass.run(program);
    if (!ir::verify(program, out)) {
      out << "ir: after the pass " << pass.name << "\n";
      return false;
    }
  }
  return true;
}

bool run_all(ir::Program& program, llvm::raw_ostream& out) {
  return run_named(program, "all", out);
}

} // namespace p2c::passes

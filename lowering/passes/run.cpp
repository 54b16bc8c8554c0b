#include "lowering/ir/verifier.h"
#include "lowering/passes/passes.h"

namespace p2c::passes {

bool run_all(ir::Program& program, llvm::raw_ostream& out) {
  static constexpr struct {
    const char* name;
    void (*run)(ir::Program&);
  } passes[] = {
      {"dead code", remove_dead_code},
      {"errors", find_errors},
      {"ownership", find_ownership},
  };
  if (!ir::verify(program, out)) {
    out << "ir: after lowering\n";
    return false;
  }
  for (const auto& pass : passes) {
    pass.run(program);
    if (!ir::verify(program, out)) {
      out << "ir: after the pass `" << pass.name << "`\n";
      return false;
    }
  }
  return true;
}

} // namespace p2c::passes

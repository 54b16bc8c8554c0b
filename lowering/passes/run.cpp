#include "lowering/ir/verifier.h"
#include "lowering/passes/passes.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace p2c::passes {

static constexpr struct {
  llvm::StringLiteral name;
  void (*run)(ir::Program&, unsigned);
} all_passes[] = {
    {"board-pins", [](ir::Program& program, unsigned) { find_board_pins(program); }},
    {"dead-code", [](ir::Program& program, unsigned) { remove_dead_code(program); }},
    {"unused-globals", [](ir::Program& program, unsigned) { remove_unused_globals(program); }},
    {"modules", [](ir::Program& program, unsigned) { settle_modules(program); }},
    {"constant-globals", [](ir::Program& program, unsigned) { fold_constant_globals(program); }},
    {"dead-code", [](ir::Program& program, unsigned) { remove_dead_code(program); }},
    {"unused-globals", [](ir::Program& program, unsigned) { remove_unused_globals(program); }},
    {"dead-code",
     [](ir::Program& program, unsigned) { remove_dead_code(program); }}, // what made the globals' values
    {"words", hold_in_words},
    {"seal-classes", [](ir::Program& program, unsigned) { seal_classes(program); }},
    {"task-functions", [](ir::Program& program, unsigned) { find_task_functions(program); }},
    {"errors", [](ir::Program& program, unsigned) { find_errors(program); }},
    {"ownership", [](ir::Program& program, unsigned) { find_ownership(program); }},
};

static bool run(ir::Program& program, llvm::StringRef names, llvm::StringRef but, llvm::raw_ostream& out,
                unsigned word_bits) {
  if (!ir::verify(program, out)) {
    out << "ir: after lowering\n";
    return false;
  }
  llvm::SmallVector<llvm::StringRef, 8> wanted;
  names.split(wanted, ',');
  for (const auto& pass : all_passes) {
    if ((names != "all" && !llvm::is_contained(wanted, pass.name)) || pass.name == but)
      continue;
    pass.run(program, word_bits);
    if (!ir::verify(program, out)) {
      out << "ir: after the pass " << pass.name << "\n";
      return false;
    }
  }
  return true;
}

bool run_named(ir::Program& program, llvm::StringRef names, llvm::raw_ostream& out, unsigned word_bits) {
  return run(program, names, names == "all" ? "seal-classes" : "", out, word_bits);
}

bool run_all(ir::Program& program, llvm::raw_ostream& out, unsigned word_bits, bool whole) {
  return run(program, "all", whole ? "" : "seal-classes", out, word_bits);
}

} // namespace p2c::passes

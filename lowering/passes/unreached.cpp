// Functions that no code calls, methods of libraries as a rule: their code goes, so that it asks for nothing.
// Should inference be wrong, the program says so.
#include "frontend/types/program.h"
#include "lowering/ir/builder.h"
#include "lowering/passes/passes.h"

namespace p2c::passes {

using namespace ir;

/// Its cells are made by what it does.
static bool has_cells(const Function& function) {
  return llvm::any_of(function.variables, [](const auto& variable) { return variable->made_by_operation; });
}

void leave_out_unreached(Program& program) {
  for (const auto& function : program.functions) {
    if (!function->types || function->types->function->is_reached || has_cells(*function))
      continue;
    while (!function->body.operations.empty()) // what uses a value before what makes it
      function->body.operations.pop_back();
    Builder builder(program);
    builder.set_region(&function->body);
    builder.set_range(function->range);
    Operation* raise = builder.append(OpKind::RaiseError);
    raise->name = "SystemError";
    raise->constant = builder.constant(ast::ConstantValue::string(program.intern(unreachable_text)));
  }
}

} // namespace p2c::passes

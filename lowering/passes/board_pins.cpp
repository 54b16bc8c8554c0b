// `board.LED` is known when the program is compiled: the board's pins are constants. The module is left alone
// only if the program puts something into it.
#include "lowering/ir/walk.h"
#include "lowering/passes/passes.h"

#include "frontend/types/type.h"

namespace p2c::passes {

using namespace ir;

/// The module that a value is known to be; null when there is none.
static const Module* module_of(const Program& program, const Value& value) {
  const Operation* op = value.operation;
  if (op && op->kind == OpKind::ImportModule)
    return op->module;
  if (!op || (op->kind != OpKind::Load && op->kind != OpKind::LoadChecked) || !value.type ||
      value.type->kind() != types::Kind::Module)
    return nullptr;
  for (const auto& module : program.modules)
    if (module->source == value.type->module())
      return module.get();
  return nullptr;
}

void find_board_pins(Program& program) {
  if (program.board_pins.empty())
    return;
  std::vector<Operation*> reads;
  bool is_changed = false;
  for (const auto& function : program.functions)
    for_each_operation(function->body, [&](Operation& op) {
      if (op.kind == OpKind::SetAttr || op.kind == OpKind::DelAttr) {
        const Module* module = module_of(program, *op.operands[0]);
        is_changed |= module && module->native == "board";
      }
      if (op.kind != OpKind::GetAttr || op.entry || !program.board_pins.contains(op.name))
        return;
      const Module* module = module_of(program, *op.operands[0]);
      if (module && module->native == "board")
        reads.push_back(&op);
    });
  if (is_changed)
    return;
  for (Operation* op : reads) {
    op->kind = OpKind::BoardPin;
    op->operands.clear();
    op->raises = false;
  }
}

} // namespace p2c::passes

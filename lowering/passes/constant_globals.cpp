// A global that is stored once, a constant, where its module begins is that constant wherever it is read: a
// program's settings. Folding and ranges then know it.
#include "lowering/ir/walk.h"
#include "lowering/passes/passes.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace p2c::passes {

using namespace ir;

namespace {

/// What is done with a global beside reading it.
struct Writes {
  const Operation* store = nullptr; ///< of a constant, when the module begins; the only one
  bool is_constant = true;
};

bool is_constant_store(const Operation& op) {
  const Operation* made = op.operands[0]->operation;
  return made && made->kind == OpKind::Constant && op.parent == &op.variable->module->init->body &&
         op.operands[0]->type == op.variable->type && op.operands[0]->form == op.variable->form;
}

} // namespace

void fold_constant_globals(Program& program) {
  llvm::DenseMap<const Variable*, Writes> globals;
  llvm::DenseSet<const Module*> seen_whole; // whose names can be stored to by name
  if (program.lists_modules)
    for (const auto& module : program.modules)
      seen_whole.insert(module.get());
  for (const auto& function : program.functions)
    for_each_operation(std::as_const(function->body), [&](const Operation& op) {
      if (op.kind == OpKind::Globals)
        seen_whole.insert(function->module);
      if (op.kind == OpKind::ImportModule)
        seen_whole.insert(op.module);
      if (!op.variable || op.variable->storage != Storage::global)
        return;
      Writes& writes = globals[op.variable];
      if (op.kind == OpKind::Store) {
        writes.is_constant &= writes.store == nullptr && is_constant_store(op);
        writes.store = &op;
      } else if (op.kind == OpKind::Delete || op.kind == OpKind::Clear) {
        writes.is_constant = false;
      }
    });
  for (const auto& function : program.functions)
    for_each_operation(function->body, [&](Operation& op) {
      if (op.kind != OpKind::Load || op.variable->storage != Storage::global ||
          seen_whole.contains(op.variable->module))
        return;
      const Writes& writes = globals[op.variable];
      if (!writes.is_constant || !writes.store || op.result()->type != op.variable->type ||
          op.result()->form != op.variable->form)
        return;
      op.kind = OpKind::Constant;
      op.constant = writes.store->operands[0]->operation->constant;
      op.variable = nullptr;
    });
}

} // namespace p2c::passes

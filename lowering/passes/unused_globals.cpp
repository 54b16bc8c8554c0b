// Removes globals that nothing reads, where what they hold is of no interest to anyone: a native module, a
// function, a constant. What made the value then goes too, as dead code, and with it a program on a chip
// loses the by-name form of everything that it only ever calls directly.
#include "lowering/ir/walk.h"
#include "lowering/passes/passes.h"

#include "frontend/api/builtin.h"
#include "frontend/api/model.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace p2c::passes {

using namespace ir;

namespace {

class UnusedGlobals {
public:
  explicit UnusedGlobals(Program& program) : program_(program) {}
  void run();

private:
  void look_at(const Function& function);
  bool is_removable(const Variable& variable) const;
  void remove(Function& function);

  Program& program_;
  llvm::DenseSet<const Module*> seen_whole_; // modules whose names can be looked up at run time
  llvm::DenseSet<const Variable*> read_;
  llvm::DenseMap<const Variable*, bool> plain_; // whether all stores are of values that no one misses
};

/// Whether nothing happens when the module is imported: it is a native one, and none that the runtime sets up
/// then.
bool does_nothing(const Module& module) {
  return !module.native.empty() && module.native != "sys";
}

/// Whether the operation takes from a native module what is certain to be in it, and nothing else happens.
bool is_plain_import(const Operation& op) {
  const Operation* module = op.operands[0]->operation;
  if (!module || module->kind != OpKind::ImportModule || !does_nothing(*module->module))
    return false;
  const api::Module* api = api::builtin_model().find_module(module->module->native);
  return api && (api->find_class(op.name) || api->find_constant(op.name) ||
                 !api->find(api::Form::function, op.name).empty());
}

/// Whether nothing happens when the value is dropped at once instead of being kept.
bool is_plain(const Value& value) {
  const Operation* op = value.operation;
  if (!op)
    return false;
  switch (op->kind) {
  case OpKind::Constant:
  case OpKind::Builtin:
    return true;
  case OpKind::Convert:
    return op->conversion != Conversion::check && is_plain(*op->operands[0]);
  case OpKind::ImportModule:
    return does_nothing(*op->module);
  case OpKind::ImportFrom:
    return is_plain_import(*op);
  case OpKind::MakeFunction:
    return op->cells.empty() &&
           llvm::all_of(op->operands, [](const Value* operand) { return is_plain(*operand); });
  default:
    return false;
  }
}

void UnusedGlobals::look_at(const Function& function) {
  for_each_operation(function.body, [&](const Operation& op) {
    for (const Variable* cell : op.cells)
      read_.insert(cell);
    if (op.kind == OpKind::Globals)
      seen_whole_.insert(function.module);
    // A module as a value can be asked for any name. The script is never imported.
    if (op.kind == OpKind::ImportModule && op.module)
      seen_whole_.insert(op.module);
    if (!op.variable)
      return;
    if (op.kind == OpKind::Store) {
      bool& plain = plain_.try_emplace(op.variable, true).first->second;
      plain = plain && is_plain(*op.operands[0]);
    } else {
      read_.insert(op.variable);
    }
  });
}

bool UnusedGlobals::is_removable(const Variable& variable) const {
  if (variable.storage != Storage::global || read_.contains(&variable) ||
      seen_whole_.contains(variable.module))
    return false;
  auto found = plain_.find(&variable);
  return found == plain_.end() || found->second;
}

bool is_used(const Function& function, const Operation& made) {
  bool used = false;
  for_each_operation(function.body, [&](const Operation& other) {
    used |= llvm::is_contained(other.operands, made.result());
  });
  return used;
}

void UnusedGlobals::remove(Function& function) {
  std::vector<Operation*> gone;
  for_each_operation(function.body, [&](Operation& op) {
    if (op.kind == OpKind::Store && is_removable(*op.variable))
      gone.push_back(&op);
  });
  for (Operation* op : gone) {
    Operation* made = op->operands[0]->operation;
    delete op->parent->operations.remove(*op);
    // A native module does nothing when it is imported, or looked into; dead code does not know that.
    while (made && (made->kind == OpKind::ImportModule || made->kind == OpKind::ImportFrom) &&
           !is_used(function, *made)) {
      Operation* before = made->operands.empty() ? nullptr : made->operands[0]->operation;
      delete made->parent->operations.remove(*made);
      made = before;
    }
  }
}

void UnusedGlobals::run() {
  for (const auto& function : program_.functions)
    look_at(*function);
  for (const auto& function : program_.functions)
    remove(*function);
  for (const auto& module : program_.modules)
    if (module->native.empty() && !seen_whole_.contains(module.get())) {
      llvm::erase_if(module->variables, [&](const auto& variable) { return is_removable(*variable); });
      uint32_t number = 0;
      for (const auto& variable : module->variables)
        variable->number = number++;
    }
}

} // namespace

void remove_unused_globals(Program& program) {
  UnusedGlobals(program).run();
}

} // namespace p2c::passes

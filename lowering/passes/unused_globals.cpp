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
  bool is_plain(const Value& value) const;
  bool is_stored_once(const Variable& variable) const;
  bool is_removable(const Variable& variable) const;
  void find_kept();
  bool remove(Function& function);
  void remove_variables();

  Program& program_;
  llvm::DenseSet<const Module*> seen_whole_; // modules whose names can be looked up at run time
  llvm::DenseMap<const Value*, unsigned> uses_;
  llvm::DenseSet<const Variable*> read_;
  llvm::DenseMap<const Variable*, llvm::SmallVector<const Operation*, 1>> stores_; // what changes it
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
bool UnusedGlobals::is_plain(const Value& value) const {
  const Operation* op = value.operation;
  if (!op)
    return false;
  switch (op->kind) {
  case OpKind::Constant:
  case OpKind::Builtin:
    return true;
  case OpKind::Convert:
    return op->conversion != Conversion::check && is_plain(*op->operands[0]);
  case OpKind::ImportModule: // what it does is done all the same
    return true;
  case OpKind::ImportFrom:
    return is_plain_import(*op);
  case OpKind::Load: // for good, there
    return op->variable->storage == Storage::global && is_stored_once(*op->variable);
  case OpKind::MakeFunction:
    return op->cells.empty() &&
           llvm::all_of(op->operands, [this](const Value* operand) { return is_plain(*operand); });
  default:
    return false;
  }
}

void UnusedGlobals::look_at(const Function& function) {
  for_each_operation(function.body, [&](const Operation& op) {
    for (const Value* operand : op.operands)
      ++uses_[operand];
    for (const Variable* cell : op.cells)
      read_.insert(cell);
    if (op.kind == OpKind::Globals)
      seen_whole_.insert(function.module);
    // A module as a value can be asked for any name. The script is never imported.
    if (op.kind == OpKind::ImportModule && op.module)
      seen_whole_.insert(op.module);
    if (!op.variable)
      return;
    if (op.kind == OpKind::Store)
      stores_[op.variable].push_back(&op);
    else if (op.kind == OpKind::Delete || op.kind == OpKind::Clear)
      stores_[op.variable].push_back(&op), read_.insert(op.variable);
    else
      read_.insert(op.variable);
  });
}

bool UnusedGlobals::is_stored_once(const Variable& variable) const {
  auto found = stores_.find(&variable);
  return found != stores_.end() && found->second.size() == 1 && !seen_whole_.contains(variable.module) &&
         found->second.front()->parent == &variable.module->init->body;
}

bool UnusedGlobals::is_removable(const Variable& variable) const {
  if (read_.contains(&variable))
    return false;
  auto found = stores_.find(&variable);
  if (variable.storage == Storage::local) // `import m` in a function
    return found != stores_.end() && llvm::all_of(found->second, [](const Operation* op) {
             const Operation* made = op->operands.empty() ? nullptr : op->operands[0]->operation;
             return made && made->kind == OpKind::ImportModule;
           });
  if (variable.storage != Storage::global || seen_whole_.contains(variable.module))
    return false;
  return found == stores_.end() ||
         llvm::all_of(found->second, [&](const Operation* op) { return is_plain(*op->operands[0]); });
}

/// Takes out what is stored in vain, and imports whose module nobody wants. Gives whether it found any.
bool UnusedGlobals::remove(Function& function) {
  std::vector<Operation*> gone, imports;
  for_each_operation(function.body, [&](Operation& op) {
    if (op.kind == OpKind::Store && is_removable(*op.variable))
      gone.push_back(&op);
  });
  for (Operation* op : gone) {
    --uses_[op->operands[0]];
    delete op->parent->operations.remove(*op);
  }
  for_each_operation(function.body, [&](Operation& op) {
    if (op.kind == OpKind::ImportModule || op.kind == OpKind::ImportFrom)
      imports.push_back(&op);
  });
  bool found = !gone.empty();
  for (Operation* op : llvm::reverse(imports)) {
    if (uses_.lookup(op->result()) != 0)
      continue;
    if (op->kind == OpKind::ImportModule && op->module->init) {
      op->kind = OpKind::InitModule;
      op->results.clear();
      found = true;
      continue;
    }
    // A native module does nothing when it is imported, or looked into; nor does a folder.
    const bool is_vain = op->kind == OpKind::ImportFrom
                             ? is_plain_import(*op)
                             : does_nothing(*op->module) || op->module->native.empty();
    if (!is_vain)
      continue;
    if (!op->operands.empty())
      --uses_[op->operands[0]];
    delete op->parent->operations.remove(*op);
    found = true;
  }
  return found;
}

void UnusedGlobals::find_kept() {
  seen_whole_.clear();
  uses_.clear();
  read_.clear();
  stores_.clear();
  if (program_.lists_modules)
    for (const auto& module : program_.modules)
      seen_whole_.insert(module.get());
  for (const auto& function : program_.functions)
    look_at(*function);
  // Importing a part of a package puts it there, as a value.
  for (const auto& module : program_.modules)
    if (module->in_package && (read_.contains(module->in_package) || seen_whole_.contains(module->package)))
      seen_whole_.insert(module.get());
}

void UnusedGlobals::remove_variables() {
  for (const auto& module : program_.modules)
    if (module->in_package && module->package->native.empty() && is_removable(*module->in_package))
      module->in_package = nullptr;
  for (const auto& module : program_.modules)
    if (module->native.empty() && !seen_whole_.contains(module.get())) {
      llvm::erase_if(module->variables, [&](const auto& variable) { return is_removable(*variable); });
      uint32_t number = 0;
      for (const auto& variable : module->variables)
        variable->number = number++;
    }
}

void UnusedGlobals::run() {
  bool found = true;
  while (found) { // what a module leaves out, others need not have
    found = false;
    find_kept();
    for (const auto& function : program_.functions)
      found |= remove(*function);
  }
  remove_variables();
}

} // namespace

void remove_unused_globals(Program& program) {
  UnusedGlobals(program).run();
}

} // namespace p2c::passes

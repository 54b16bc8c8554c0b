// Modules of the program that nobody has as values, only what is in them: their globals are known to be there
// once they have been imported, and a global that another module takes from them is the same one.
#include "lowering/ir/builder.h"
#include "lowering/ir/walk.h"
#include "lowering/passes/passes.h"

#include "frontend/types/type.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

namespace p2c::passes {

using namespace ir;

namespace {

class Modules {
public:
  explicit Modules(Program& program) : program_(program) {}
  void run();

private:
  void look_at(Function& function);
  bool imports(const Module& module, const Module& wanted, llvm::DenseSet<const Module*>& seen) const;
  bool is_finished(const Module& module) const;
  bool is_set_for_good(const Variable& variable) const;
  const Variable* same_as(const Variable& variable) const;
  void find_first(const Module& module);
  bool is_wanted(const Variable& variable) const;
  bool is_value(const Operation& import) const;
  void find_values();
  void fold(Function& function);
  void forget_unset();

  Program& program_;
  llvm::DenseSet<const Module*> values_; // whose names can be looked up, set and deleted at run time
  llvm::DenseSet<const Module*> late_;   // imported by functions
  llvm::DenseMap<const Module*, llvm::SmallVector<const Module*, 4>> imports_;
  llvm::DenseMap<const Variable*, llvm::SmallVector<Operation*, 1>> stores_;
  llvm::DenseSet<const Variable*> deleted_;
  llvm::SmallVector<const Operation*, 8> made_; // imports
  llvm::DenseMap<const Value*, llvm::SmallVector<const Operation*, 2>> users_;
  llvm::DenseMap<const Variable*, llvm::SmallVector<const Operation*, 2>> accesses_;
  llvm::DenseSet<const Variable*> wanted_; // by functions inside
  llvm::DenseSet<const Variable*> first_;  // set before any function of their module can be called
};

/// Whether functions of the module whose body does this may be called by it, or from then on by others.
bool lets_out(const Operation& op, const Module& module) {
  auto is_harmless = [](const Value* value) {
    const types::Type* type = value->type;
    return value->operation && value->operation->kind == OpKind::Absent
               ? true
               : type && llvm::all_of(type->alternatives(), [](const types::Type* each) {
                   return each->is_none() || each->is(types::Kind::Bool) || each->is(types::Kind::Int) ||
                          each->is(types::Kind::Float) || each->is(types::Kind::Str) ||
                          each->is(types::Kind::Native);
                 });
  };
  switch (op.kind) {
  case OpKind::Constant:
  case OpKind::NativeConstant:
  case OpKind::Absent:
  case OpKind::BoardPin:
  case OpKind::Builtin:
  case OpKind::Load:
  case OpKind::LoadChecked:
  case OpKind::IsBound:
  case OpKind::Statement:
  case OpKind::Convert:
  case OpKind::MakeFunction:
  case OpKind::MakeNamespace:
  case OpKind::StoreName:
  case OpKind::LoadName:
  case OpKind::MakeClass:
  case OpKind::Frame:
  case OpKind::If:
  case OpKind::Give:
  case OpKind::RaiseError:
  case OpKind::MakeTuple:
  case OpKind::MakeList:
  case OpKind::MakeDict:
  case OpKind::ImportModule:
  case OpKind::InitModule:
  case OpKind::ImportFrom:
    return false;
  case OpKind::Store:
    return op.variable->storage == Storage::global && op.variable->module != &module;
  case OpKind::CallNative:
    return !llvm::all_of(op.operands, is_harmless);
  default:
    return true;
  }
}

void Modules::look_at(Function& function) {
  for_each_operation(function.body, [&](Operation& op) {
    if (op.kind == OpKind::Globals)
      values_.insert(function.module);
    for (const Value* operand : op.operands)
      users_[operand].push_back(&op);
    for (const Variable* cell : op.cells)
      wanted_.insert(cell);
    if (op.variable)
      accesses_[op.variable].push_back(&op);
    if (op.kind == OpKind::ImportModule)
      made_.push_back(&op);
    if (op.kind == OpKind::ImportModule || op.kind == OpKind::InitModule) {
      imports_[function.module].push_back(op.module);
      if (function.kind != FunctionKind::module_init)
        late_.insert(op.module);
    }
    if (!op.variable || op.variable->storage != Storage::global)
      return;
    if (op.kind == OpKind::Store)
      stores_[op.variable].push_back(&op);
    else if (op.kind == OpKind::Delete || op.kind == OpKind::Clear)
      deleted_.insert(op.variable);
  });
}

/// Whether anyone has what the variable holds, or may have.
bool Modules::is_wanted(const Variable& variable) const {
  if (wanted_.contains(&variable) ||
      (variable.storage == Storage::global && values_.contains(variable.module)))
    return true;
  auto found = accesses_.find(&variable);
  return found != accesses_.end() && llvm::any_of(found->second, [&](const Operation* op) {
           return op->kind != OpKind::Store && op->kind != OpKind::IsBound &&
                  ((op->kind != OpKind::Load && op->kind != OpKind::LoadChecked) ||
                   users_.contains(op->result()));
         });
}

bool Modules::is_value(const Operation& import) const {
  auto found = users_.find(import.result());
  return found != users_.end() && llvm::any_of(found->second, [&](const Operation* user) {
           return user->kind != OpKind::Store || is_wanted(*user->variable);
         });
}

void Modules::find_values() {
  bool found = true;
  while (found) {
    found = false;
    for (const Operation* import : made_)
      found |= is_value(*import) && values_.insert(import->module).second;
    // Importing a part of a package puts it there.
    for (const auto& module : program_.modules)
      found |= module->in_package && is_wanted(*module->in_package) && values_.insert(module.get()).second;
  }
}

bool Modules::imports(const Module& module, const Module& wanted, llvm::DenseSet<const Module*>& seen) const {
  auto found = imports_.find(&module);
  return found != imports_.end() && llvm::any_of(found->second, [&](const Module* next) {
           return next == &wanted || (seen.insert(next).second && imports(*next, wanted, seen));
         });
}

/// Whether the module has been run to its end wherever another one has come to know it.
bool Modules::is_finished(const Module& module) const {
  llvm::DenseSet<const Module*> seen;
  return !values_.contains(&module) && !late_.contains(&module) && !imports(module, module, seen);
}

/// Whether the body of the module sets it for certain, and nothing unsets it.
bool Modules::is_set_for_good(const Variable& variable) const {
  auto found = stores_.find(&variable);
  return !deleted_.contains(&variable) && found != stores_.end() &&
         llvm::any_of(found->second,
                      [&](const Operation* store) { return store->parent == &variable.module->init->body; });
}

/// `from m import x` stores what `m.x` is for good.
const Variable* Modules::same_as(const Variable& variable) const {
  auto found = stores_.find(&variable);
  if (deleted_.contains(&variable) || values_.contains(variable.module) || found == stores_.end() ||
      found->second.size() != 1)
    return nullptr;
  const Operation* load = found->second.front()->operands[0]->operation;
  if (!load || load->kind != OpKind::Load || load->variable->storage != Storage::global ||
      load->variable->module == variable.module || values_.contains(load->variable->module))
    return nullptr;
  auto stores = stores_.find(load->variable);
  const bool is_same = stores != stores_.end() && stores->second.size() == 1 &&
                       is_set_for_good(*load->variable) && load->variable->type == variable.type &&
                       load->variable->form == variable.form;
  return is_same ? load->variable : nullptr;
}

/// Notes what the module sets before its functions can run.
void Modules::find_first(const Module& module) {
  for (const Operation& op : module.init->body.operations) {
    bool stops = lets_out(op, module);
    for (const auto& region : op.regions)
      for_each_operation(std::as_const(*region),
                         [&](const Operation& inner) { stops |= lets_out(inner, module); });
    if (stops)
      return;
    if (op.kind == OpKind::Store && op.variable->storage == Storage::global &&
        !deleted_.contains(op.variable))
      first_.insert(op.variable);
  }
}

void Modules::fold(Function& function) {
  for_each_operation(function.body, [&](Operation& op) {
    if (!op.variable || op.variable->storage != Storage::global)
      return;
    if (op.kind == OpKind::IsBound && op.variable->module != function.module &&
        is_set_for_good(*op.variable) && is_finished(*op.variable->module)) {
      op.kind = OpKind::Constant;
      op.constant = Builder(program_).constant(ast::ConstantValue::boolean(true));
      op.variable = nullptr;
      return;
    }
    if (op.kind == OpKind::LoadChecked && function.kind != FunctionKind::module_init &&
        op.variable->module == function.module && first_.contains(op.variable)) {
      op.kind = OpKind::Load;
      op.raises = false;
    }
    if (op.kind == OpKind::Load)
      while (const Variable* other = same_as(*op.variable))
        op.variable = const_cast<Variable*>(other);
  });
}

/// What no operation looks at, nor anyone by name, needs no unset state.
void Modules::forget_unset() {
  llvm::DenseSet<const Variable*> checked;
  for (const auto& function : program_.functions)
    for_each_operation(std::as_const(function->body), [&](const Operation& op) {
      if (op.variable && op.kind != OpKind::Load && op.kind != OpKind::Store)
        checked.insert(op.variable);
      for (const Variable* cell : op.cells)
        checked.insert(cell);
    });
  for (const auto& module : program_.modules)
    if (!values_.contains(module.get()) && module->native.empty())
      for (const auto& variable : module->variables)
        if (!checked.contains(variable.get()) && stores_.contains(variable.get()))
          variable->may_be_unset = false;
}

void Modules::run() {
  for (const auto& function : program_.functions)
    look_at(*function);
  find_values();
  // Deriving a class may run functions, if there are such.
  const bool may_run = llvm::any_of(program_.functions, [](const auto& function) {
    return function->name == "__init_subclass__" || function->name == "__set_name__";
  });
  for (const auto& module : program_.modules)
    if (module->init && !may_run && is_finished(*module))
      find_first(*module);
  for (const auto& function : program_.functions)
    fold(*function);
  forget_unset();
}

} // namespace

void settle_modules(Program& program) {
  Modules(program).run();
}

} // namespace p2c::passes

// Removes operations that no run can reach, and values that no one uses; folds branches whose condition is
// known.
#include "lowering/ir/builder.h"
#include "lowering/ir/representation.h"
#include "lowering/ir/walk.h"
#include "lowering/passes/passes.h"

#include "frontend/types/type.h"

#include "llvm/ADT/DenseMap.h"

namespace p2c::passes {

using namespace ir;

namespace {
class DeadCode {
public:
  DeadCode(Program& program, Function& function) : program_(program), function_(function) {}

  void run() {
    do {
      changed_ = false;
      count_uses();
      region(function_.body);
      replace_uses();
    } while (changed_);
  }

private:
  void count_uses() {
    uses_.clear();
    for_each_operation(function_.body, [&](Operation& op) {
      for (Value* operand : op.operands)
        ++uses_[operand];
    });
  }
  void replace_uses();
  void region(Region& region);
  void remove_unreachable(Region& region);
  bool fold(Region& region, Operation& op);
  bool fold_branch(Region& region, Operation& branch);
  void inline_region(Region& region, Operation& branch, Region& taken);
  bool is_unused(const Operation& op);
  void replace(Value* value, Value* by) { replaced_[value] = by; }

  Program& program_;
  Function& function_;
  bool changed_ = false;
  llvm::DenseMap<const Value*, unsigned> uses_;
  llvm::DenseMap<const Value*, Value*> replaced_;
  std::vector<std::unique_ptr<Operation>> kept_; // removed in this round
};
} // namespace

/// What a value is, if it is the constant True or False.
static std::optional<bool> known_truth(const Value* value) {
  const Operation* op = value->operation;
  if (!op || op->kind != OpKind::Constant || op->constant->is_tuple)
    return std::nullopt;
  if (op->constant->value.kind == ast::ConstantKind::True)
    return true;
  if (op->constant->value.kind == ast::ConstantKind::False)
    return false;
  return std::nullopt;
}

void DeadCode::replace_uses() {
  for_each_operation(function_.body, [&](Operation& op) {
    for (Value*& operand : op.operands)
      for (auto found = replaced_.find(operand); found != replaced_.end(); found = replaced_.find(operand))
        operand = found->second;
  });
  replaced_.clear();
  kept_.clear();
}

bool DeadCode::is_unused(const Operation& op) {
  switch (op.info().effect) {
  case Effect::pure:
  case Effect::makes:
    break;
  case Effect::reads:
    if (op.info().errors != Errors::never)
      return false;
    break;
  case Effect::writes:
  case Effect::runs:
  case Effect::suspends:
  case Effect::structure:
  case Effect::leaves:
    return false;
  }
  if (op.kind == OpKind::Convert && op.conversion == Conversion::check)
    return false;
  return llvm::none_of(op.results, [&](const auto& result) { return uses_.lookup(result.get()) != 0; });
}

void DeadCode::remove_unreachable(Region& region) {
  for (auto op = region.operations.begin(); op != region.operations.end(); ++op) {
    if (!leaves(*op))
      continue;
    changed_ |= std::next(op) != region.operations.end();
    while (std::next(op) != region.operations.end())
      kept_.emplace_back(region.operations.remove(std::next(op)));
    return;
  }
}

void DeadCode::region(Region& here) {
  for (auto next = here.operations.begin(); next != here.operations.end();) {
    Operation& op = *next++;
    if (is_unused(op)) {
      kept_.emplace_back(here.operations.remove(op));
      changed_ = true;
      continue;
    }
    for (const auto& nested : op.regions)
      region(*nested);
    if (fold(here, op))
      changed_ = true;
  }
  remove_unreachable(here);
}

/// Whether the value is held as something that cannot be None.
static bool is_never_none(const Value* value) {
  const Operation* op = value->operation;
  if (op && op->kind == OpKind::Convert && op->conversion == Conversion::box)
    return is_never_none(op->operands[0]);
  const Representation held = representation(*value);
  return held != Representation::object && held != Representation::none;
}

static bool is_none(const Value* value) {
  return value->type && value->type->is_none();
}

bool DeadCode::fold(Region& here, Operation& op) {
  if (op.kind == OpKind::If)
    return fold_branch(here, op);
  if (op.kind == OpKind::Is && ((is_none(op.operands[0]) && is_never_none(op.operands[1])) ||
                                (is_none(op.operands[1]) && is_never_none(op.operands[0])))) {
    op.kind = OpKind::Constant;
    op.operands.clear();
    op.constant = Builder(program_).constant(ast::ConstantValue::boolean(false));
    return true;
  }
  if (op.kind == OpKind::Is && is_none(op.operands[0]) && is_none(op.operands[1])) {
    op.kind = OpKind::Constant;
    op.operands.clear();
    op.constant = Builder(program_).constant(ast::ConstantValue::boolean(true));
    return true;
  }
  if (op.kind == OpKind::Not && known_truth(op.operands[0])) {
    op.kind = OpKind::Constant;
    op.constant = Builder(program_).constant(ast::ConstantValue::boolean(!*known_truth(op.operands[0])));
    op.operands.clear();
    return true;
  }
  if (op.kind == OpKind::Not && op.operands[0]->operation && op.operands[0]->operation->kind == OpKind::Not) {
    replace(op.result(), op.operands[0]->operation->operands[0]);
    return uses_.lookup(op.result()) != 0;
  }
  return false;
}

/// The values that a region gives, if it does nothing else.
static const Operation* only_gives(const Region& region) {
  const Operation& last = region.operations.back();
  if (last.kind != OpKind::Give)
    return nullptr;
  for (const Operation& op : region.operations)
    if (op.kind != OpKind::Give && op.kind != OpKind::Constant)
      return nullptr;
  return &last;
}

bool DeadCode::fold_branch(Region& here, Operation& branch) {
  if (std::optional<bool> truth = known_truth(branch.operands[0])) {
    inline_region(here, branch, branch.region(*truth ? 0 : 1));
    return true;
  }
  if (branch.region(0).empty() && branch.region(1).empty()) {
    kept_.emplace_back(here.operations.remove(branch));
    return true;
  }
  // `if c {give True} else {give False}` is c.
  if (branch.results.size() != 1 || !uses_.lookup(branch.result()))
    return false;
  const Operation* then = only_gives(branch.region(0));
  const Operation* otherwise = only_gives(branch.region(1));
  if (!then || !otherwise || known_truth(then->operands[0]) != true ||
      known_truth(otherwise->operands[0]) != false)
    return false;
  replace(branch.result(), branch.operands[0]);
  return true;
}

void DeadCode::inline_region(Region& here, Operation& branch, Region& taken) {
  auto position = branch.getIterator();
  while (!taken.empty()) {
    Operation* op = taken.operations.remove(taken.operations.begin());
    if (op->kind == OpKind::Give) {
      for (auto [result, given] : llvm::zip_equal(branch.results, op->operands))
        replace(result.get(), given);
      delete op;
      continue;
    }
    op->parent = &here;
    here.operations.insert(position, op);
  }
  // Its results are looked at until their uses are replaced.
  kept_.emplace_back(here.operations.remove(branch));
}

void remove_dead_code(Program& program) {
  for (const auto& function : program.functions)
    DeadCode(program, *function).run();
}

} // namespace p2c::passes

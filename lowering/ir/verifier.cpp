#include "lowering/ir/verifier.h"
#include "lowering/ir/printer.h"

#include "fmt/format.h"
#include "llvm/ADT/DenseSet.h"

namespace p2c::ir {

namespace {
class Verifier {
public:
  Verifier(const Function& function, llvm::raw_ostream& out) : function_(function), out_(out) {}

  bool run() {
    region(function_.body);
    return ok_;
  }

private:
  void region(const Region& region);
  void operation(const Operation& op, const Region& parent);
  void attributes(const Operation& op);
  void control(const Operation& op);

  void fault(const Operation& op, std::string_view rule) {
    ok_ = false;
    out_ << "ir: " << function_.qualified_name << ": " << op.info().text << ": " << rule << "\n";
  }
  void require(bool holds, const Operation& op, std::string_view rule) {
    if (!holds)
      fault(op, rule);
  }

  const Function& function_;
  llvm::raw_ostream& out_;
  bool ok_ = true;
  llvm::DenseSet<const Value*> visible_;
  llvm::SmallVector<const Operation*, 8> enclosing_; // operations whose region we are in, outermost first
};
} // namespace

void Verifier::region(const Region& region) {
  llvm::SmallVector<const Value*, 16> ours;
  auto forget = [&] {
    for (const Value* value : ours)
      visible_.erase(value);
    ours.clear();
  };
  for (const auto& argument : region.arguments)
    visible_.insert(argument.get());
  for (const Operation& op : region.operations) {
    if (op.kind == OpKind::Statement)
      forget();
    operation(op, region);
    for (const auto& result : op.results) {
      visible_.insert(result.get());
      ours.push_back(result.get());
    }
    if (op.info().effect == Effect::leaves)
      require(&op == &region.operations.back(), op, "something follows it");
  }
  forget();
  for (const auto& argument : region.arguments)
    visible_.erase(argument.get());
}

void Verifier::operation(const Operation& op, const Region& parent) {
  const OpInfo& info = op.info();
  require(op.parent == &parent, op, "its parent is another region");
  require(info.operands.holds(op.operands.size()), op, "wrong number of operands");
  require(info.results.holds(op.results.size()), op, "wrong number of results");
  require(info.regions.holds(op.regions.size()), op, "wrong number of regions");
  require(!op.raises || info.errors != Errors::never, op, "marked as raising, but never does");
  for (const Value* operand : op.operands)
    require(visible_.contains(operand), op, "uses a value that is not visible here");
  for (const auto& result : op.results)
    require(result->operation == &op, op, "a result names another operation");
  attributes(op);
  control(op);
  enclosing_.push_back(&op);
  for (const auto& nested : op.regions) {
    require(nested->owner == &op, op, "a region names another owner");
    region(*nested);
  }
  enclosing_.pop_back();
}

void Verifier::attributes(const Operation& op) {
  const OpInfo& info = op.info();
  auto field = [&](bool present, uint32_t must, uint32_t may, std::string_view name) {
    if (info.uses(must))
      require(present, op, fmt::format("has no {}", name));
    else if (!info.uses(may))
      require(!present, op, fmt::format("has a {} it does not use", name));
  };
  field(!op.name.empty(), has_name, 0, "name");
  field(op.constant, has_constant, 0, "constant");
  field(op.variable, has_variable, may_have_variable, "variable");
  field(op.function, has_function, may_have_function, "function");
  field(op.klass, has_class, may_have_class, "class");
  field(op.module, has_module, 0, "module");
  field(op.entry, needs_entry, has_entry, "entry");
  field(op.native_constant, has_native_constant, 0, "native constant");
  field(op.target, has_target, 0, "target");
  if (!info.uses(has_keywords))
    require(op.keywords.empty(), op, "has keywords");
  require(op.cells.size() == (info.uses(has_cells) ? op.function->captures.size() : 0), op,
          "wrong number of cells");
  for (const Variable* cell : op.cells)
    require(cell->function == &function_ &&
                (cell->storage == Storage::cell || cell->storage == Storage::captured),
            op, "passes on what is no cell of this function");
  if (op.variable && op.variable->storage != Storage::global)
    require(op.variable->function == &function_, op, "its variable is another function's");
}

void Verifier::control(const Operation& op) {
  if (op.target)
    require(llvm::is_contained(enclosing_, op.target), op, "its target is not around it");
  if (op.kind == OpKind::Give) {
    bool in_if = !enclosing_.empty() && enclosing_.back()->kind == OpKind::If;
    require(in_if, op, "is not at the end of a region of an if");
    if (in_if)
      require(enclosing_.back()->results.size() == op.operands.size(), op, "gives another number of values");
  }
  if (op.kind == OpKind::If && !op.results.empty())
    for (const auto& nested : op.regions)
      require(nested->ends_in_leave(), op, "a region ends without giving its values");
  if (op.kind == OpKind::While)
    require(!op.region(0).empty() && op.region(0).operations.back().kind == OpKind::Condition, op,
            "its condition region does not end in a condition");
  if (op.kind == OpKind::Condition)
    require(!enclosing_.empty() && op.parent == enclosing_.back()->regions[0].get() &&
                enclosing_.back()->kind == OpKind::While,
            op, "is not in the condition region of a while");
}

bool verify(const Program& program, llvm::raw_ostream& out) {
  bool ok = true;
  for (const auto& function : program.functions)
    ok &= Verifier(*function, out).run();
  return ok;
}

} // namespace p2c::ir

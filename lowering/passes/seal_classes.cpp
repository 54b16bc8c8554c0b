// A class statement makes an object in which names are looked up when the program runs. Where every operation
// on instances knows its class, and nothing else asks for names, nobody looks: the statement goes, and the
// class is a constant that says how its instances are laid out.
#include "lowering/ir/walk.h"
#include "lowering/passes/needs.h"
#include "lowering/passes/passes.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/StringSwitch.h"

namespace p2c::passes {

using namespace ir;

namespace {

/// What becomes of one class statement.
struct Statement {
  Class* klass = nullptr;
  Operation* names = nullptr; ///< MakeNamespace
  Operation* body = nullptr;  ///< Frame
  Operation* make = nullptr;  ///< MakeClass
  llvm::SmallVector<Operation*, 1> stores;
  llvm::SmallVector<Operation*, 1> bases; ///< loads
};

class Sealing {
public:
  explicit Sealing(Program& program) : program_(program) {}
  void run();

private:
  void look_at(Function& function);
  bool find_parts(Statement& statement);
  bool is_plain_body(const Statement& statement) const;
  bool is_plain_base(const Value* base, Statement& statement) const;
  bool is_used_by_statements_alone(const Variable* variable) const;
  void remove(Statement& statement);
  void remove_variable(Variable& variable);

  Program& program_;
  std::vector<Statement> statements_;
  llvm::DenseMap<const Value*, llvm::SmallVector<Operation*, 2>> users_;
  llvm::DenseMap<const Variable*, llvm::SmallVector<Operation*, 2>> accesses_;
  llvm::DenseSet<const Operation*> going_;
};

/// Special methods that only operations look for, never the runtime by itself: when an instance dies, or a
/// class is derived from.
bool is_found_by_operations(llvm::StringRef name) {
  if (!name.starts_with("__") || !name.ends_with("__"))
    return true;
  return llvm::StringSwitch<bool>(name)
      .Cases("__init__", "__enter__", "__exit__", "__aenter__", "__aexit__", "__doc__", true)
      .Cases("__str__", "__repr__", "__len__", "__bool__", "__contains__", "__call__", "__hash__", true)
      .Cases("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", true)
      .Cases("__getitem__", "__setitem__", "__delitem__", "__iter__", "__next__", true)
      .Cases("__add__", "__sub__", "__mul__", "__truediv__", "__floordiv__", "__mod__", true)
      .Cases("__iadd__", "__isub__", "__neg__", "__abs__", "__and__", "__or__", "__xor__", true)
      .Default(false);
}

/// `property`, and what else only says how a function is called.
bool is_decorator(const Value* value) {
  const Operation* op = value->operation;
  return op && op->kind == OpKind::Builtin &&
         (op->name == "property" || op->name == "staticmethod" || op->name == "classmethod");
}

/// `value.setter`, where `value` is a name of the class's body: in one of decorated functions, a property.
bool is_accessor(const Value* value) {
  const Operation* op = value->operation;
  if (!op || op->kind != OpKind::GetAttr ||
      (op->name != "setter" && op->name != "getter" && op->name != "deleter"))
    return false;
  const Operation* property = op->operands[0]->operation;
  return property && property->kind == OpKind::LoadName;
}

bool is_property(const Value* value) {
  const Operation* op = value->operation;
  return op && op->kind == OpKind::Call &&
         (is_accessor(op->operands[0]) ||
          (is_decorator(op->operands[0]) && op->operands[0]->operation->name == "property"));
}

void Sealing::look_at(Function& function) {
  for_each_operation(function.body, [&](Operation& op) {
    for (const Value* operand : op.operands)
      users_[operand].push_back(&op);
    if (op.variable)
      accesses_[op.variable].push_back(&op);
    for (const Variable* cell : op.cells)
      accesses_[cell].push_back(&op);
    if (op.kind != OpKind::MakeClass)
      return;
    Statement& statement = statements_.emplace_back();
    statement.klass = op.klass;
    statement.make = &op;
    if (op.parent != &op.klass->module->init->body || !op.keywords.empty())
      statement.klass = nullptr; // it may run again
  });
}

/// Whether the body only names functions and constants.
bool Sealing::is_plain_body(const Statement& statement) const {
  bool plain = true;
  llvm::StringSet<> properties; // names of the body that are properties just now
  for_each_operation(std::as_const(statement.body->region()), [&](const Operation& op) {
    switch (op.kind) {
    case OpKind::Statement:
    case OpKind::Constant:
    case OpKind::NativeConstant:
    case OpKind::BoardPin:
    case OpKind::Builtin:
      return;
    case OpKind::Convert:
      plain &= op.conversion != Conversion::check;
      return;
    case OpKind::MakeFunction:
      plain &= op.cells.empty();
      return;
    case OpKind::Call:
      plain &= op.operands.size() == 2 && (is_decorator(op.operands[0]) || is_accessor(op.operands[0])) &&
               op.operands[1]->operation && op.operands[1]->operation->kind == OpKind::MakeFunction;
      return;
    case OpKind::LoadName:
      plain &= properties.contains(op.name) && llvm::all_of(users_.lookup(op.result()), [](Operation* user) {
                 return user->kind == OpKind::GetAttr;
               });
      return;
    case OpKind::GetAttr:
      plain &= is_accessor(op.result());
      return;
    case OpKind::StoreName:
      plain &= op.operands[0] == statement.names->result() && is_found_by_operations(op.name);
      if (is_property(op.operands[1]))
        properties.insert(op.name);
      else
        properties.erase(op.name);
      return;
    default:
      plain = false;
    }
  });
  return plain;
}

/// A class of the same module, loaded to be derived from.
bool Sealing::is_plain_base(const Value* base, Statement& statement) const {
  Operation* load = base->operation;
  if (!load || (load->kind != OpKind::Load && load->kind != OpKind::LoadChecked) ||
      load->variable->storage != Storage::global)
    return false;
  statement.bases.push_back(load);
  return llvm::all_of(users_.lookup(base), [](const Operation* user) {
    return user->kind == OpKind::MakeClass || user->kind == OpKind::MakeNamespace;
  });
}

bool Sealing::find_parts(Statement& statement) {
  const Class* klass = statement.klass;
  if (!klass || klass->is_dynamic || !klass->native_base.empty())
    return false;
  statement.names = statement.make->operands[0]->operation;
  if (!statement.names || statement.names->kind != OpKind::MakeNamespace)
    return false;
  for (Operation& op : statement.make->parent->operations)
    if (op.kind == OpKind::Frame && op.name == klass->name && !statement.body &&
        llvm::any_of(users_.lookup(statement.names->result()),
                     [&](const Operation* user) { return user->parent == &op.region(); }))
      statement.body = &op;
  if (!statement.body || !is_plain_body(statement))
    return false;
  llvm::ArrayRef<Value*> bases = llvm::ArrayRef(statement.make->operands).drop_front();
  if (!llvm::all_of(bases, [&](const Value* base) { return is_plain_base(base, statement); }) ||
      (klass->layout_base == nullptr) != bases.empty())
    return false;
  for (Operation* user : users_.lookup(statement.make->result())) {
    if (user->kind != OpKind::Store || user->variable->storage != Storage::global)
      return false;
    statement.stores.push_back(user);
  }
  return true;
}

/// Whether all that is done with a class is to derive others from it.
bool Sealing::is_used_by_statements_alone(const Variable* variable) const {
  return llvm::all_of(accesses_.lookup(variable), [&](const Operation* op) { return going_.contains(op); });
}

void Sealing::run() {
  if (program_.classes.empty())
    return;
  for (const auto& function : program_.functions)
    look_at(*function);
  llvm::SmallPtrSet<const Class*, 8> made;
  for (Statement& statement : statements_)
    if (!find_parts(statement) || !made.insert(statement.klass).second)
      return;
  if (made.size() != program_.classes.size())
    return;
  for (const Statement& statement : statements_) {
    for (const Operation* op : {statement.names, statement.body, statement.make})
      going_.insert(op);
    for_each_operation(std::as_const(statement.body->region()),
                       [&](const Operation& op) { going_.insert(&op); });
    going_.insert(statement.stores.begin(), statement.stores.end());
    going_.insert(statement.bases.begin(), statement.bases.end());
    statement.klass->is_sealed = true;
  }
  bool possible = true;
  for (const Statement& statement : statements_)
    for (const Operation* store : statement.stores)
      possible &= is_used_by_statements_alone(store->variable);
  for (const auto& function : program_.functions)
    for_each_operation(std::as_const(function->body), [&](const Operation& op) {
      possible &= going_.contains(&op) || asked_by(op) != Asks::names;
    });
  for (Statement& statement : statements_)
    if (possible)
      remove(statement);
    else
      statement.klass->is_sealed = false;
}

void Sealing::remove_variable(Variable& variable) {
  auto& variables = variable.module->variables;
  llvm::erase_if(variables, [&](const auto& each) { return each.get() == &variable; });
  for (uint32_t number = 0; number < variables.size(); ++number)
    variables[number]->number = number;
}

void Sealing::remove(Statement& statement) {
  for_each_operation(statement.body->region(), [&](Operation& op) {
    if (op.kind == OpKind::MakeFunction)
      op.function->needs_entry = false; // nobody has it as a value any more
  });
  llvm::SmallPtrSet<Variable*, 2> variables;
  for (Operation* store : statement.stores) {
    variables.insert(store->variable);
    delete store->parent->operations.remove(*store);
  }
  for (Operation* op : {statement.make, statement.body, statement.names})
    delete op->parent->operations.remove(*op);
  for (Operation* load : statement.bases)
    delete load->parent->operations.remove(*load);
  for (Variable* variable : variables)
    remove_variable(*variable);
}

} // namespace

void seal_classes(Program& program) {
  Sealing(program).run();
}

} // namespace p2c::passes

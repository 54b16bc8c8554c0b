// A class statement makes an object in which names are looked up when the program runs. Where every operation
// on instances knows its class, and nothing else asks for names, nobody looks: the statement goes, and the
// class is a constant that says how its instances are laid out. What its body stores beside functions becomes
// hidden globals.
#include "lowering/ir/builder.h"
#include "lowering/ir/exceptions.h"
#include "lowering/ir/representation.h"
#include "lowering/ir/walk.h"
#include "lowering/passes/needs.h"
#include "lowering/passes/passes.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringMap.h"
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
  /// Of the body: what defines functions, which goes; what stores other values, and reads them.
  llvm::SmallVector<Operation*, 8> definitions;
  llvm::SmallVector<Operation*, 4> data_stores, data_loads;
  llvm::StringMap<Variable*> data; ///< names that are certain to be stored; the variables are made in the end
};

class Sealing {
public:
  explicit Sealing(Program& program) : program_(program) {}
  void run();

private:
  void look_at(Function& function);
  bool find_parts(Statement& statement);
  static std::string words_for_body(const Statement& statement);
  bool is_plain_body(Statement& statement) const;
  bool is_definition(const Operation& made) const;
  bool is_plain_base(const Value* base, Statement& statement) const;
  void remove(Statement& statement);
  void keep_data(Statement& statement);
  static void load_data(Operation& op, Variable* variable);
  llvm::DenseSet<const Function*> find_reached() const;
  void remove_unreached();
  void find_readers(const Operation& store);
  void read_data();
  void remove_variable(Variable& variable);

  Program& program_;
  std::vector<Statement> statements_;
  llvm::DenseMap<const Value*, llvm::SmallVector<Operation*, 2>> users_;
  llvm::DenseMap<const Variable*, llvm::SmallVector<Operation*, 2>> accesses_;
  llvm::DenseSet<const Operation*> going_;
  llvm::SmallVector<Operation*, 8> readers_;
  llvm::DenseMap<std::pair<const Class*, llvm::StringRef>, Variable*> data_;
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
    if (op.parent != &op.klass->module->init->body || !op.keywords.empty()) {
      op.klass->unsealed_because = "a class in a function or under a condition may be made again";
      statement.klass = nullptr;
    }
  });
}

/// A function of which all that happens is that the class names it, be it decorated.
bool Sealing::is_definition(const Operation& made) const {
  return llvm::all_of(users_.lookup(made.result()), [&](const Operation* user) {
    return (user->kind == OpKind::StoreName && user->operands[1] == made.result()) ||
           (user->kind == OpKind::Call && user->operands.size() == 2 && user->operands[1] == made.result() &&
            (is_decorator(user->operands[0]) || is_accessor(user->operands[0])) && is_definition(*user));
  });
}

/// Whether the body names functions, and besides does nothing to its namespace but to store data and read it.
bool Sealing::is_plain_body(Statement& statement) const {
  bool plain = true;
  llvm::StringSet<> properties; // names of the body that are properties just now
  const Value* names = statement.names->result();
  const Region* body = &statement.body->region();
  for_each_operation(statement.body->region(), [&](Operation& op) {
    switch (op.kind) {
    case OpKind::MakeFunction:
      if (op.cells.empty() && is_definition(op))
        statement.definitions.push_back(&op);
      return;
    case OpKind::Call:
      if (op.operands.size() == 2 && (is_decorator(op.operands[0]) || is_accessor(op.operands[0]))) {
        const Operation* function = op.operands[1]->operation;
        plain &= function && function->kind == OpKind::MakeFunction && is_definition(op);
        if (is_decorator(op.operands[0]))
          statement.definitions.push_back(op.operands[0]->operation);
        statement.definitions.push_back(&op);
      }
      return;
    case OpKind::LoadName:
      if (properties.contains(op.name) && llvm::all_of(users_.lookup(op.result()), [](Operation* user) {
            return user->kind == OpKind::GetAttr && is_accessor(user->result());
          })) {
        statement.definitions.push_back(&op);
      } else {
        plain &= op.operands[0] == names && statement.data.contains(op.name);
        statement.data_loads.push_back(&op);
      }
      return;
    case OpKind::GetAttr:
      if (is_accessor(op.result()) && llvm::all_of(users_.lookup(op.result()), [&](const Operation* user) {
            return user->kind == OpKind::Call && user->operands[0] == op.result();
          }))
        statement.definitions.push_back(&op);
      return;
    case OpKind::StoreName: {
      plain &= op.operands[0] == names && is_found_by_operations(op.name);
      // How an exception shows itself is asked wherever one is shown.
      plain &= !exception_root(*statement.klass) || !op.name.starts_with("__") || op.name == "__init__" ||
               op.name == "__doc__";
      if (is_property(op.operands[1]))
        properties.insert(op.name);
      else
        properties.erase(op.name);
      const Operation* made = op.operands[1]->operation;
      if (made && (made->kind == OpKind::MakeFunction || made->kind == OpKind::Call) &&
          is_definition(*made)) {
        statement.definitions.push_back(&op);
        plain &= op.parent == body;
        return;
      }
      statement.data_stores.push_back(&op);
      if (op.parent == body)
        statement.data.try_emplace(op.name, nullptr);
      return;
    }
    case OpKind::DeleteName:
      plain = false;
      return;
    default: // nothing else touches the namespace, or it asks for names
      return;
    }
  });
  return plain && llvm::all_of(statement.data_stores,
                               [&](const Operation* store) { return statement.data.contains(store->name); });
}

/// A class of the same module, loaded to be derived from.
bool Sealing::is_plain_base(const Value* base, Statement& statement) const {
  Operation* load = base->operation;
  if (builtin_exception(base))
    return true;
  if (!load || (load->kind != OpKind::Load && load->kind != OpKind::LoadChecked) ||
      load->variable->storage != Storage::global)
    return false;
  statement.bases.push_back(load);
  return llvm::all_of(users_.lookup(base), [](const Operation* user) {
    return user->kind == OpKind::MakeClass || user->kind == OpKind::MakeNamespace;
  });
}

/// Why the body is not plain, to who wrote it.
std::string Sealing::words_for_body(const Statement& statement) {
  std::string words = "the body of the class does more than define methods and constants";
  for_each_operation(std::as_const(statement.body->region()), [&](const Operation& op) {
    if (op.kind == OpKind::StoreName &&
        (!is_found_by_operations(op.name) || (exception_root(*statement.klass) && op.name.starts_with("__") &&
                                              op.name != "__init__" && op.name != "__doc__")))
      words = "the runtime itself calls `" + op.name.str() + "`";
  });
  return words;
}

bool Sealing::find_parts(Statement& statement) {
  Class* klass = statement.klass;
  if (!klass)
    return false;
  auto fails = [&](std::string words) {
    klass->unsealed_because = std::move(words);
    return false;
  };
  if (!klass->unsealed_because.empty())
    return false;
  if (klass->is_dynamic)
    return fails("the base class is known only when the program runs");
  if (!klass->native_base.empty() && !exception_root(*klass))
    return fails("the class derives from `" + klass->native_base.str() + "`");
  statement.names = statement.make->operands[0]->operation;
  if (!statement.names || statement.names->kind != OpKind::MakeNamespace)
    return false;
  // It stands between the two.
  for (auto op = statement.names->getIterator(); op != statement.make->getIterator(); ++op)
    if (op->kind == OpKind::Frame && op->name == klass->name)
      statement.body = &*op;
  if (!statement.body)
    return false;
  if (!is_plain_body(statement))
    return fails(words_for_body(statement));
  llvm::ArrayRef<Value*> bases = llvm::ArrayRef(statement.make->operands).drop_front();
  if (!llvm::all_of(bases, [&](const Value* base) { return is_plain_base(base, statement); }) ||
      (klass->layout_base == nullptr && klass->native_base.empty()) != bases.empty())
    return fails("a base class is used as a value");
  for (Operation* user : users_.lookup(statement.make->result())) {
    if (user->kind != OpKind::Store || user->variable->storage != Storage::global)
      return fails("the class is used as a value");
    statement.stores.push_back(user);
  }
  return true;
}

/// Takes out what loads a class to read what its statement stored.
void Sealing::find_readers(const Operation& store) {
  for (Operation* load : accesses_.lookup(store.variable))
    if (load->kind == OpKind::Load && llvm::all_of(users_.lookup(load->result()), [](const Operation* user) {
          return user->kind == OpKind::GetAttr && user->klass;
        })) {
      going_.insert(load);
      readers_.push_back(load);
    }
}

void Sealing::run() {
  if (program_.classes.empty())
    return;
  for (const auto& function : program_.functions)
    look_at(*function);
  llvm::SmallPtrSet<const Class*, 8> made;
  for (Statement& statement : statements_)
    if (find_parts(statement))
      made.insert(statement.klass);
  if (made.size() != program_.classes.size() || made.size() != statements_.size())
    return;
  for (const Statement& statement : statements_) {
    for (const Operation* op : {statement.names, statement.make})
      going_.insert(op);
    going_.insert(statement.definitions.begin(), statement.definitions.end());
    for (const auto* gone : {&statement.data_stores, &statement.data_loads})
      going_.insert(gone->begin(), gone->end());
    going_.insert(statement.stores.begin(), statement.stores.end());
    going_.insert(statement.bases.begin(), statement.bases.end());
    statement.klass->is_sealed = true;
    for (const Operation* store : statement.stores)
      find_readers(*store);
  }
  llvm::DenseMap<const Variable*, Class*> variables; // all that may be done with these is to derive others
  for (const Statement& statement : statements_)
    for (const Operation* store : statement.stores)
      variables.insert({store->variable, statement.klass});
  bool possible = true;
  for (const Function* function : find_reached())
    for_each_operation(function->body, [&](const Operation& op) {
      if (going_.contains(&op))
        return;
      possible &= asked_by(op) != Asks::names;
      if (Class* klass = op.variable ? variables.lookup(op.variable) : nullptr) {
        possible = false;
        klass->unsealed_because = "the class is used as a value";
      }
    });
  for (Statement& statement : statements_)
    if (possible)
      remove(statement);
    else
      statement.klass->is_sealed = false;
  if (!possible)
    return;
  read_data();
  remove_unreached();
  remove_dead_code(program_); // what was only there for the statements
}

/// The functions that modules lead to, by operations that stay: nothing else can call one.
llvm::DenseSet<const Function*> Sealing::find_reached() const {
  llvm::DenseSet<const Function*> reached;
  llvm::SmallVector<const Function*, 16> todo;
  for (const auto& module : program_.modules)
    if (module->init && reached.insert(module->init).second)
      todo.push_back(module->init);
  for (const auto& klass : program_.classes)
    for (const Function* function : {klass->repr, klass->str})
      if (function && reached.insert(function).second)
        todo.push_back(function);
  while (!todo.empty())
    for_each_operation(todo.pop_back_val()->body, [&](const Operation& op) {
      if (op.function && !going_.contains(&op) && reached.insert(op.function).second)
        todo.push_back(op.function);
    });
  return reached;
}

void Sealing::remove_unreached() {
  const llvm::DenseSet<const Function*> reached = find_reached();
  llvm::erase_if(program_.functions, [&](const auto& function) { return !reached.contains(function.get()); });
  for (uint32_t number = 0; number < program_.functions.size(); ++number)
    program_.functions[number]->number = number;
}

/// What the body stores under names goes to globals, boxed as it was.
void Sealing::keep_data(Statement& statement) {
  const Class& klass = *statement.klass;
  for (auto& entry : statement.data) {
    const llvm::StringRef name = entry.getKey();
    auto& global = *klass.module->variables.emplace_back(std::make_unique<Variable>());
    std::string flat = "." + klass.qualified_name + "_" + name.str();
    std::replace(flat.begin() + 1, flat.end(), '.', '_');
    global.name = program_.intern(flat);
    global.storage = Storage::global;
    global.module = klass.module;
    global.may_be_unset = false;
    global.number = klass.module->variables.size() - 1;
    entry.getValue() = &global;
    data_[{&klass, program_.intern(name)}] = &global;
  }
  for (Operation* store : statement.data_stores) {
    Value* stored = store->operands[1];
    if (!same_representation(stored->type, stored->form, nullptr, Form::natural)) {
      auto* box = new Operation(OpKind::Convert, store->range);
      box->operands.push_back(stored);
      box->parent = store->parent;
      store->parent->operations.insert(store->getIterator(), box);
      stored = Builder::add_result(box, nullptr);
    }
    store->kind = OpKind::Store;
    store->raises = false;
    store->variable = statement.data[store->name];
    store->name = {};
    store->operands = {stored};
  }
  for (Operation* load : statement.data_loads)
    load_data(*load, statement.data[load->name]);
}

void Sealing::load_data(Operation& op, Variable* variable) {
  op.kind = OpKind::Load;
  op.raises = false;
  op.name = {};
  op.klass = nullptr;
  op.operands.clear();
  op.variable = variable;
}

/// `self.LIMIT`, `Settings.LIMIT`.
void Sealing::read_data() {
  for (const auto& function : program_.functions)
    for_each_operation(function->body, [&](Operation& op) {
      if (op.kind == OpKind::GetAttr && op.function) {
        op.kind = OpKind::MakeMethod;
        op.name = {};
        op.klass = nullptr;
      } else if (op.kind == OpKind::GetAttr && op.klass)
        load_data(op, data_.lookup({op.klass, program_.intern(op.name)}));
    });
  for (Operation* load : readers_)
    delete load->parent->operations.remove(*load);
}

void Sealing::remove_variable(Variable& variable) {
  auto& variables = variable.module->variables;
  llvm::erase_if(variables, [&](const auto& each) { return each.get() == &variable; });
  for (uint32_t number = 0; number < variables.size(); ++number)
    variables[number]->number = number;
}

void Sealing::remove(Statement& statement) {
  keep_data(statement);
  for (Operation* op : llvm::reverse(statement.definitions)) {
    if (op->kind == OpKind::MakeFunction)
      op->function->needs_entry = false; // nobody has it as a value any more
    delete op->parent->operations.remove(*op);
  }
  llvm::SmallPtrSet<Variable*, 2> variables;
  for (Operation* store : statement.stores) {
    variables.insert(store->variable);
    delete store->parent->operations.remove(*store);
  }
  bool is_empty = true;
  for_each_operation(std::as_const(statement.body->region()), [&](const Operation& op) {
    is_empty &= op.info().effect == Effect::pure || op.kind == OpKind::Statement;
  });
  if (is_empty)
    delete statement.body->parent->operations.remove(*statement.body);
  for (Operation* op : {statement.make, statement.names})
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

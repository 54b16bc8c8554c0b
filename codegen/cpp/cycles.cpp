#include "codegen/cpp/cycles.h"

#include "frontend/api/model.h"
#include "frontend/names/scope.h"
#include "frontend/types/program.h"
#include "lowering/ir/walk.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace p2c::cpp {

namespace {

using ir::OpKind;
using types::Kind;

bool is_holder(const api::Class& cls) {
  return llvm::StringSwitch<bool>(cls.name)
      .Cases("Task", "Future", "Queue", "LifoQueue", "PriorityQueue", true)
      .Default(false);
}

/// What a value may lead to, as far as references go: the question is whether it leads back.
class Reach {
public:
  explicit Reach(const ir::Value* value) {
    // What was made `object` only for a call or a store. What it is known to be tells more than that.
    while (value->operation && value->operation->kind == OpKind::Convert &&
           value->operation->conversion != ir::Conversion::unbox &&
           value->operation->conversion != ir::Conversion::check)
      value = value->operation->operands[0];
    const ir::Operation* op = value->operation;
    if (op && (op->kind == OpKind::Constant || op->kind == OpKind::Builtin || op->kind == OpKind::Absent ||
               op->kind == OpKind::NativeConstant || op->kind == OpKind::BoardPin))
      return;
    if (op && op->kind == OpKind::MakeFunction && op->cells.empty())
      return;
    visit(value->type);
  }

  bool is_unknown() const { return is_unknown_; }
  /// A task, a future or a queue is among it, which may lead further: its type does not say where.
  bool has_holder() const { return is_unknown_ || has_holder_; }
  bool has_container() const { return is_unknown_ || has_container_; }
  bool is_leaf() const { return !is_unknown_ && !has_container_ && !has_holder_ && classes_.empty(); }
  bool has_class(const types::ClassInfo* cls) const { return is_unknown_ || classes_.contains(cls); }

private:
  void visit(const types::Type* type) {
    if (!type) {
      is_unknown_ = true;
      return;
    }
    for (const types::Type* alternative : type->alternatives())
      if (!is_unknown_ && seen_.insert(alternative).second)
        visit_one(alternative);
  }

  void visit_one(const types::Type* type) {
    switch (type->kind()) {
    case Kind::Never:
    case Kind::None:
    case Kind::Bool:
    case Kind::Int:
    case Kind::Float:
    case Kind::Complex:
    case Kind::Str:
    case Kind::Bytes:
    case Kind::ByteArray:
    case Kind::Ellipsis:
    case Kind::NotImplemented:
    case Kind::Range:
    case Kind::Module:
    case Kind::ClassValue: // a class is garbage only where its statement runs again (MakeClass)
    case Kind::Coroutine:  // the collector does not look into suspended frames
    case Kind::Generator:
    case Kind::AsyncGenerator:
      return;
    case Kind::List:
    case Kind::Set:
      has_container_ = true;
      return visit(type->element());
    case Kind::Dict:
      has_container_ = true;
      visit(type->element());
      return visit(type->value_element());
    case Kind::FrozenSet:
    case Kind::Tuple:
    case Kind::VarTuple:
      for (const types::Type* part : type->parts())
        visit(part);
      return;
    case Kind::Instance:
      return visit_class(type->cls().user);
    case Kind::Native:
      has_holder_ |= is_holder(*type->cls().native);
      // Of the API's other classes a deque and the exceptions hold references that can be looked into.
      is_unknown_ |= type->cls().native->name == "deque" || types::takes_any_attribute(*type->cls().native);
      return;
    case Kind::Function:
      for (types::Target target : type->targets())
        is_unknown_ |= target.user && target.user->scope->parent &&
                       target.user->scope->parent->kind != names::ScopeKind::Module &&
                       target.user->scope->parent->kind != names::ScopeKind::Class;
      return;
    case Kind::BoundMethod:
      for (const types::Type* part : type->parts())
        visit(part);
      return;
    case Kind::Slice:
    case Kind::Iterator:
    case Kind::Union:
    case Kind::Object:
      is_unknown_ = true;
      return;
    }
  }

  /// An instance of the class, or of one derived from it.
  void visit_class(const types::ClassInfo* cls) {
    if (!classes_.insert(cls).second)
      return;
    is_unknown_ |= cls->is_dynamic;
    for (types::ClassRef base : cls->mro)
      if (base.user)
        visit_fields(*base.user);
      else // a list or an exception, and whatever it holds
        is_unknown_ = true;
    for (const types::ClassInfo* derived : cls->subclasses)
      visit_class(derived);
  }

  void visit_fields(const types::ClassInfo& cls) {
    for (const auto& [name, field] : cls.fields)
      visit(field.type);
  }

  llvm::DenseSet<const types::Type*> seen_;
  llvm::DenseSet<const types::ClassInfo*> classes_;
  bool has_container_ = false, has_holder_ = false, is_unknown_ = false;
};

bool stores_into_container(llvm::StringRef method) {
  return llvm::StringSwitch<bool>(method)
      .Cases("append", "insert", "extend", "add", "update", "setdefault", "appendleft", "extendleft", true)
      .Cases("__setitem__", "__setattr__", "__iadd__", "__ior__", true)
      .Default(false);
}

/// Likewise for tasks, futures and queues.
bool stores_into_holder(llvm::StringRef method) {
  return llvm::StringSwitch<bool>(method)
      .Cases("put", "put_nowait", "set_result", "set_exception", "add_done_callback", true)
      .Default(false);
}

/// Whether a store of one of the values into a container that is there already can close a cycle.
bool may_lead_to_container(llvm::ArrayRef<ir::Value*> values) {
  return llvm::any_of(values, [](const ir::Value* value) { return Reach(value).has_container(); });
}

/// Whether an instance of a class may be what the value leads to.
bool may_lead_to_instance(const ir::Value* value, const ir::Value* instance) {
  Reach reach(value);
  if (reach.is_unknown() || !instance->type || !instance->type->is(Kind::Instance))
    return !reach.is_leaf();
  const types::ClassInfo* cls = instance->type->cls().user;
  // An exception may be what ends the task.
  if (reach.has_holder() && llvm::any_of(cls->mro, [](types::ClassRef base) { return !base.user; }))
    return true;
  // The instance may be of a derived class, and the value's class be one of its bases.
  auto has_derived = [&](auto&& self, const types::ClassInfo* at) -> bool {
    return reach.has_class(at) ||
           llvm::any_of(at->subclasses, [&](const types::ClassInfo* derived) { return self(self, derived); });
  };
  return has_derived(has_derived, cls) || llvm::any_of(cls->mro, [&](types::ClassRef base) {
           return base.user && reach.has_class(base.user);
         });
}

/// Whether the value was made here, and of a task or the like: `raise Error(task)`.
bool is_made_of_holder(const ir::Value* value) {
  while (value->operation && value->operation->kind == OpKind::Convert)
    value = value->operation->operands[0];
  return value->operation && llvm::any_of(value->operation->operands, [](const ir::Value* part) {
           Reach reach(part);
           return !reach.is_unknown() && reach.has_holder();
         });
}

/// Whether the operation can make an object that is there already refer to another one that leads to it.
bool may_close_cycle(const ir::Operation& op, ir::FunctionKind function, bool may_repeat) {
  llvm::ArrayRef<ir::Value*> operands = op.operands;
  switch (op.kind) {
  case OpKind::MakeClass:
    return may_repeat;
  case OpKind::Return: // the outcome of a task
    return function == ir::FunctionKind::coroutine && Reach(operands[0]).has_holder();
  case OpKind::Raise:
    return function == ir::FunctionKind::coroutine && is_made_of_holder(operands[0]);
  case OpKind::Store: // a function that finds itself, or another closure, in a cell
    return op.variable->storage == ir::Storage::cell && Reach(operands[0]).is_unknown();
  case OpKind::SetAttr:
    if (operands[0]->type && (operands[0]->type->is(Kind::ClassValue) || operands[0]->type->is(Kind::Module)))
      return false;
    return may_lead_to_instance(operands[1], operands[0]);
  case OpKind::SetField:
    return may_lead_to_instance(operands[1], operands[0]);
  case OpKind::SetItem:
  case OpKind::Inplace:
    return may_lead_to_container(operands.drop_front());
  case OpKind::GetAttr: // as a value: what it will be called with is not known
    return stores_into_container(op.name);
  case OpKind::Builtin:
    return op.name == "setattr" || op.name == "vars";
  case OpKind::CallMethod:
    if (stores_into_holder(op.name))
      return operands.size() < 2 || Reach(operands[1]).has_holder();
    return stores_into_container(op.name) && may_lead_to_container(operands.drop_front());
  case OpKind::CallNative: {
    llvm::StringRef called = op.entry->cpp_name;
    if (called == "py::setattr")
      return operands.size() < 3 || may_lead_to_instance(operands[2], operands[0]);
    if (stores_into_holder(op.entry->name))
      return operands.size() < 2 || Reach(operands[1]).has_holder();
    const bool is_store = stores_into_container(op.entry->name) && !operands.empty();
    return is_store && may_lead_to_container(operands.drop_front());
  }
  default: // all others give new objects, or change none
    return false;
  }
}

bool may_close_cycle(const ir::Region& region, ir::FunctionKind function, bool may_repeat) {
  return llvm::any_of(region.operations, [&](const ir::Operation& op) {
    const bool inside = may_repeat || ir::is_loop(op.kind);
    return may_close_cycle(op, function, may_repeat) || llvm::any_of(op.regions, [&](const auto& nested) {
             return may_close_cycle(*nested, function, inside);
           });
  });
}

} // namespace

bool may_form_cycles(const ir::Program& program) {
  return llvm::any_of(program.functions, [](const std::unique_ptr<ir::Function>& function) {
    return may_close_cycle(function->body, function->kind, function.get() != function->module->init);
  });
}

} // namespace p2c::cpp

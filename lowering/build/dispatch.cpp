// Calls that reach one of several known functions: which one is told by the class of the receiver, or by the
// value that is called.
#include "frontend/types/type.h"
#include "lowering/build/function_builder.h"

#include "llvm/ADT/MapVector.h"

#include <functional>

namespace p2c::build {

using types::AttributeInfo;
using types::CallTarget;
using types::Kind;

/// Whether the arguments can be bound to each of the targets; `choices` then are these.
bool FunctionBuilder::plan(ast::Call* call, llvm::ArrayRef<CallTarget> targets, Choices& choices) {
  for (const CallTarget& target : targets) {
    if (target.kind != CallTarget::Kind::User)
      return false;
    Choice& choice = choices.emplace_back();
    choice.target = &target;
    choice.callee = program_.function(target.instance);
    if (!choice.callee || !choice.callee->types->function->arguments() ||
        (target.passes_receiver && choice.callee->needs_self()) ||
        !bind(*choice.callee, call, target.passes_receiver, choice.binding))
      return false;
  }
  return true;
}

/// The call by its known targets; null where it must be found at run time, and nothing was built.
Value* FunctionBuilder::dispatch(ast::Call* call, llvm::ArrayRef<CallTarget> targets) {
  Choices choices;
  if (!plan(call, targets, choices))
    return nullptr;
  auto* attribute = llvm::dyn_cast<ast::Attribute>(call->func);
  if (attribute && instance_.attribute(attribute).kind == AttributeInfo::Kind::Method)
    return dispatch_by_class(call, choices);
  return dispatch_by_value(call, choices);
}

/// The classes that instances may have, as far as is known of them.
static void classes_below(const types::ClassInfo* cls,
                          llvm::SmallVectorImpl<const types::ClassInfo*>& found) {
  if (llvm::is_contained(found, cls))
    return;
  found.push_back(cls);
  for (const types::ClassInfo* derived : cls->subclasses)
    classes_below(derived, found);
}

/// The classes that a receiver's instances may have; false where it may be something else.
static bool find_classes_of(const Type* receiver, llvm::SmallVectorImpl<const types::ClassInfo*>& found) {
  for (const Type* alternative : receiver->alternatives()) {
    if (!alternative->is(Kind::Instance))
      return false;
    classes_below(alternative->cls().user, found);
  }
  return true;
}

const types::ClassInfo* find_owner(const types::ClassInfo* cls, llvm::StringRef name) {
  for (types::ClassRef base : cls->mro) {
    if (!base.user)
      return nullptr;
    if (const names::Symbol* symbol = base.user->scope->find(name); symbol && symbol->variable == symbol)
      return base.user;
  }
  return nullptr;
}

/// Whether an instance is of one of the classes itself, not of one derived from it.
Value* FunctionBuilder::is_one_of(Value* object, llvm::ArrayRef<ir::Class*> classes) {
  Value* any_of_them = nullptr;
  for (ir::Class* cls : classes) {
    auto is_class = [&, cls] {
      Value* result = value(OpKind::IsClass, bool_type(), {object});
      result->operation->klass = cls;
      return result;
    };
    any_of_them =
        any_of_them ? choose(any_of_them, bool_type(), [&] { return boolean(true); }, is_class) : is_class();
  }
  return any_of_them;
}

/// `shape.title`, where each class has a constant of its own; null where it must be found at run time, and
/// nothing was built.
Value* FunctionBuilder::member_by_class(ast::Attribute* expr, Value* object) {
  const Type* receiver = instance_.type(expr->value);
  if (!receiver || !object->type || !object->type->is(Kind::Instance))
    return nullptr;
  llvm::SmallVector<const types::ClassInfo*, 8> classes;
  if (!find_classes_of(receiver, classes))
    return nullptr;
  const llvm::StringRef name = mangled(expr->attr);
  llvm::MapVector<const types::ClassInfo*, llvm::SmallVector<ir::Class*, 2>> owners;
  for (const types::ClassInfo* cls : classes) {
    const types::ClassInfo* owner = cls->is_dynamic ? nullptr : find_owner(cls, name);
    if (!owner)
      return nullptr;
    owners[owner].push_back(program_.klass(cls->node));
  }
  std::function<Value*(size_t)> choose_from = [&](size_t at) {
    auto& [owner, instances] = owners.begin()[at];
    auto read = [&, owner = owner] { return class_member(object, name, owner, owner->scope->find(name)); };
    if (at + 1 == owners.size())
      return read(); // what all others are
    return choose(is_one_of(object, instances), type_of(expr), read, [&] { return choose_from(at + 1); });
  };
  return choose_from(0);
}

/// `shape.draw()`, where each class has a method of its own.
Value* FunctionBuilder::dispatch_by_class(ast::Call* call, Choices& choices) {
  auto* attribute = llvm::cast<ast::Attribute>(call->func);
  const Type* receiver = instance_.type(attribute->value);
  const Type* held = type_of(attribute->value);
  if (!receiver || !held || !held->is(Kind::Instance))
    return nullptr;
  llvm::SmallVector<const types::ClassInfo*, 8> classes;
  if (!find_classes_of(receiver, classes))
    return nullptr;
  for (const types::ClassInfo* cls : classes) {
    const types::ClassInfo* owner = cls->is_dynamic ? nullptr : find_owner(cls, mangled(attribute->attr));
    auto chosen = llvm::find_if(
        choices, [&](const Choice& choice) { return choice.callee->types->function->owner == owner; });
    if (!owner || chosen == choices.end())
      return nullptr;
    chosen->classes.push_back(program_.klass(cls->node));
  }
  llvm::erase_if(choices, [](const Choice& choice) { return choice.classes.empty(); });
  // The last one is what all others are.
  auto* most = std::max_element(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) {
    return a.classes.size() < b.classes.size();
  });
  std::swap(*most, choices.back());
  Value* self = expression(attribute->value);
  const Arguments arguments = arguments_of(call);
  At at(*this, call_range(call));
  auto is_chosen = [&](const Choice& choice) { return is_one_of(self, choice.classes); };
  return call_chosen(call, choices, arguments, is_chosen, [&](const Choice&) { return self; }, nullptr);
}

/// `self.handlers[state]()`, where it is known which functions and bound methods may stand there.
Value* FunctionBuilder::dispatch_by_value(ast::Call* call, Choices& choices) {
  const Type* type = instance_.type(call->func);
  if (!type)
    return nullptr;
  bool may_be_none = false;
  for (const Type* alternative : type->alternatives()) {
    may_be_none |= alternative->is_none();
    if (!alternative->is(Kind::Function) && !alternative->is(Kind::BoundMethod) && !alternative->is_none())
      return nullptr;
  }
  // One function may be there by itself and bound.
  for (const Choice& choice : choices)
    for (const Choice& other : choices)
      if (&choice != &other && choice.callee->types->function == other.callee->types->function)
        return nullptr;
  Value* callee = any(expression(call->func));
  const Arguments arguments = arguments_of(call);
  At at(*this, call_range(call));
  if (may_be_none)
    branch(
        value(OpKind::Is, bool_type(), {callee, none()}),
        [&] { raise_error("TypeError", "'NoneType' object is not callable"); }, [] {});
  auto is_chosen = [&](const Choice& choice) {
    Value* result = value(OpKind::IsFunction, bool_type(), {callee});
    result->operation->function = choice.callee;
    return result;
  };
  auto receiver_of = [&](const Choice&) { return value(OpKind::MethodSelf, nullptr, {callee}); };
  return call_chosen(call, choices, arguments, is_chosen, receiver_of, callee);
}

Value* FunctionBuilder::call_chosen(ast::Call* call, llvm::ArrayRef<Choice> choices,
                                    const Arguments& arguments,
                                    llvm::function_ref<Value*(const Choice&)> is_chosen,
                                    llvm::function_ref<Value*(const Choice&)> receiver_of, Value* callee) {
  const Choice& choice = choices.front();
  auto make = [&] {
    const bool has_receiver = choice.target->passes_receiver;
    Values operands;
    if (choice.callee->needs_self())
      operands.push_back(callee);
    operands.append(bound_arguments(*choice.callee, arguments, choice.binding, has_receiver,
                                    has_receiver ? receiver_of(choice) : nullptr));
    return call_function(choice.callee, operands);
  };
  const Type* type = type_of(call);
  if (choices.size() == 1)
    return make();
  return choose(is_chosen(choice), type, make, [&] {
    return call_chosen(call, choices.drop_front(), arguments, is_chosen, receiver_of, callee);
  });
}

} // namespace p2c::build

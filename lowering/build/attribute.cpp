// Attributes: slots of known classes, properties, members of native classes and modules; else by name.
#include "frontend/types/type.h"
#include "lowering/build/function_builder.h"

#include <fmt/format.h>

namespace p2c::build {

using types::AttributeInfo;
using types::Kind;

/// The slot that holds the attribute in every instance of the type; null where there is none for certain.
const ir::Slot* FunctionBuilder::slot_of(const Type* type, llvm::StringRef name) {
  if (!type || !type->is(Kind::Instance))
    return nullptr;
  for (const ir::Class* cls = program_.klass(type->cls().user->node); cls; cls = cls->layout_base)
    for (const ir::Slot& slot : cls->slots)
      if (slot.name == name) {
        ir::Representation held = ir::representation(slot.type, slot.form);
        bool is_plain = held != ir::Representation::enumeration && held != ir::Representation::none;
        return is_plain ? &slot : nullptr;
      }
  return nullptr;
}

/// What stands before the dot of a constant is looked at for what it may raise alone. A class of the API is
/// certain to be in its module: nothing is looked up by name for `digitalio.Direction.OUTPUT`.
void FunctionBuilder::owner_of_constant(ast::Expr* owner) {
  if (auto* attribute = llvm::dyn_cast<ast::Attribute>(owner); attribute && native_class(attribute))
    return owner_of_constant(attribute->value);
  expression(owner);
}

/// The class of the API that the value is for certain, if it is looked up in its module; else null.
const api::Class* FunctionBuilder::native_class(ast::Attribute* expr) {
  const Type* module = type_of(expr->value);
  const Type* cls = type_of(expr);
  if (!module || !module->is(Kind::Module) || !module->module()->native || !cls ||
      !cls->is(Kind::ClassValue) || !cls->exact())
    return nullptr;
  return cls->cls().native;
}

Value* FunctionBuilder::class_constant(const api::Class& cls, const Type* type) {
  const std::string name = cls.module == "builtins" ? cls.name : cls.module + "." + cls.name;
  return named(OpKind::Builtin, program_.program().intern(name), type);
}

/// Attributes of modules and classes that are constants, whatever happens; null for all others, and nothing
/// was built.
Value* FunctionBuilder::typed_attribute(ast::Attribute* expr) {
  if (const api::Class* cls = native_class(expr)) {
    owner_of_constant(expr->value);
    return class_constant(*cls, type_of(expr));
  }
  const Type* receiver = type_of(expr->value);
  if (!receiver || instance_.attribute(expr).kind != AttributeInfo::Kind::NativeMember)
    return nullptr;
  const api::Constant* constant = nullptr;
  if (receiver->is(Kind::Module) && receiver->module()->native)
    constant = receiver->module()->native->find_constant(expr->attr);
  else if (receiver->is(Kind::ClassValue) && receiver->cls().native)
    if (const api::Class* owner = program_.forms().find_owner(*receiver->cls().native, expr->attr))
      constant = owner->find_constant(expr->attr);
  if (!constant)
    return nullptr;
  api::Function as_result;
  as_result.cpp_result = constant->cpp;
  const Type* type = program_.forms().result_type(as_result);
  if (!type)
    return nullptr;
  owner_of_constant(expr->value);
  Value* result = value(OpKind::NativeConstant, type);
  result->operation->native_constant = constant;
  if (constant->cpp.shape == api::Shape::word)
    result->form = ir::Form::word;
  return natural(result);
}

Value* FunctionBuilder::load_attribute(ast::Attribute* expr, Value* object) {
  llvm::StringRef name = mangled(expr->attr);
  const AttributeInfo& info = instance_.attribute(expr);
  switch (info.kind) {
  case AttributeInfo::Kind::Field:
    if (const ir::Slot* slot = slot_of(object->type, name)) {
      if (info.default_of)
        return field_or_default(object, name, *slot, info);
      Value* result =
          named(slot->may_be_unset ? OpKind::GetFieldChecked : OpKind::GetField, name, slot->type, {object});
      result->form = slot->form;
      result->operation->klass = program_.klass(object->type->cls().user->node);
      return result;
    }
    break;
  case AttributeInfo::Kind::Property:
    if (object->type && object->type->is(Kind::Instance) && info.getter) {
      ir::Function* getter = program_.function(info.getter);
      if (getter && !getter->needs_self() && getter->parameters.size() == 1)
        return call_function(getter, {object});
    }
    break;
  case AttributeInfo::Kind::NativeMember:
    if (const api::Class* cls = program_.forms().api().find_class(TypedForms::class_name(object->type)))
      if (const api::Class* owner = program_.forms().find_owner(*cls, name))
        for (const api::Function* getter : owner->find(api::Form::getter, name))
          if (getter->parameters.size() == 1 && program_.forms().cost(getter->parameters[0], given(object)))
            return natural(native(OpKind::CallNative, *getter, {object}));
    break;
  case AttributeInfo::Kind::Global: {
    ir::Variable* global = program_.module_variable(info.member);
    if (global->module->source->names->module_scope()->find("__getattr__"))
      break;
    // In a circle of imports it may not be there yet.
    return load_of_module(
        *global, "AttributeError",
        fmt::format("module '{}' has no attribute '{}'", global->module->name.str(), name.str()));
  }
  case AttributeInfo::Kind::ClassMember: {
    if (!info.is_constant || !object->type ||
        !(object->type->is(Kind::Instance) || object->type->is(Kind::ClassValue)))
      break;
    if (info.cls)
      return class_member(object, name, info.cls, info.member);
    if (Value* chosen = member_by_class(expr, object))
      return chosen;
    break;
  }
  case AttributeInfo::Kind::Method:
    if (object->type && object->type->is(Kind::Instance) && info.method && info.method->instances.size() == 1)
      if (ir::Function* method = program_.function(info.method->instances.front()); !method->needs_self()) {
        Value* result = named(OpKind::GetAttr, name, nullptr, {object});
        result->operation->klass = program_.klass(info.cls->node);
        result->operation->function = method;
        return result;
      }
    break;
  case AttributeInfo::Kind::Dynamic:
    break;
  }
  return named(OpKind::GetAttr, name, nullptr, {any(object)});
}

/// A global of another module, should it be there.
Value* FunctionBuilder::load_of_module(ir::Variable& global, llvm::StringRef error, llvm::StringRef text) {
  global.may_be_unset = true;
  Value* is_bound = value(OpKind::IsBound, bool_type());
  is_bound->operation->variable = &global;
  branch(is_bound, [] {}, [&] { raise_error(error, text); });
  return load(&global, false);
}

/// What the statement of a class stored, for good.
Value* FunctionBuilder::class_member(Value* object, llvm::StringRef name, const types::ClassInfo* cls,
                                     const names::Symbol* member) {
  if (const ast::Expr* stored = class_literal(cls, member))
    return literal(stored);
  Value* result = named(OpKind::GetAttr, name, nullptr, {any(object)});
  result->operation->klass = program_.klass(cls->node);
  return result;
}

/// An attribute that instances without it have from their class.
Value* FunctionBuilder::field_or_default(Value* object, llvm::StringRef name, const ir::Slot& slot,
                                         const AttributeInfo& info) {
  ir::Class* klass = program_.klass(object->type->cls().user->node);
  Value* is_there = named(OpKind::HasField, name, bool_type(), {object});
  is_there->operation->klass = klass;
  // What the class has is of the slot's type, as a rule.
  const ast::Expr* stored = class_literal(info.default_of, info.member);
  auto* number = stored ? llvm::dyn_cast<ast::Constant>(stored) : nullptr;
  const bool is_same = slot.type && number &&
                       ((slot.type->is(Kind::Int) && number->value.kind == ast::ConstantKind::Int) ||
                        (slot.type->is(Kind::Float) && number->value.kind == ast::ConstantKind::Float) ||
                        (slot.type->is(Kind::Str) && number->value.kind == ast::ConstantKind::Str) ||
                        (slot.type->is(Kind::Bool) && (number->value.kind == ast::ConstantKind::True ||
                                                       number->value.kind == ast::ConstantKind::False)));
  return choose(
      is_there, is_same ? slot.type : nullptr,
      [&] {
        Value* held = named(OpKind::GetField, name, slot.type, {object});
        held->form = slot.form;
        held->operation->klass = klass;
        return held;
      },
      [&] { return class_member(object, name, info.default_of, info.member); });
}

/// The literal that the body of a class gives to the name, and nothing else; null where it is no literal.
const ast::Expr* FunctionBuilder::class_literal(const types::ClassInfo* cls, const names::Symbol* member) {
  if (!member->is_bound_once)
    return nullptr;
  for (const ast::Stmt* statement : cls->node->body) {
    const ast::Expr* target = nullptr;
    const ast::Expr* value = nullptr;
    if (auto* assign = llvm::dyn_cast<ast::Assign>(statement)) {
      target = assign->targets.front();
      value = assign->value;
    } else if (auto* annotated = llvm::dyn_cast<ast::AnnAssign>(statement)) {
      target = annotated->target;
      value = annotated->value;
    }
    if (target && target == member->bindings.front())
      return value && is_literal(value) && !llvm::isa<ast::Tuple>(value) ? value : nullptr;
  }
  return nullptr;
}

void FunctionBuilder::store_attribute(ast::Attribute* target, Value* object, Value* value) {
  if (target->attr == "__class__")
    program_.diagnostics().report(diag::class_assignment, target->range);
  if (target->attr == "__dict__")
    program_.diagnostics().report(diag::dict_assignment, target->range);
  if (typed_store(target, object, value))
    return;
  op(OpKind::SetAttr, {any(object), any(value)})->name = mangled(target->attr);
}

bool FunctionBuilder::typed_store(ast::Attribute* target, Value* object, Value* value) {
  llvm::StringRef name = mangled(target->attr);
  const AttributeInfo& info = instance_.attribute(target);
  switch (info.kind) {
  case AttributeInfo::Kind::Field:
    if (const ir::Slot* slot = slot_of(object->type, name)) {
      Operation* store = op(OpKind::SetField, {object, convert(value, slot->type, slot->form)});
      store->name = name;
      store->klass = program_.klass(object->type->cls().user->node);
      return true;
    }
    return false;
  case AttributeInfo::Kind::Property:
    if (object->type && object->type->is(Kind::Instance) && info.setter) {
      ir::Function* setter = program_.function(info.setter);
      if (setter && !setter->needs_self() && setter->parameters.size() == 2) {
        call_function(setter, {object, value});
        return true;
      }
    }
    return false;
  case AttributeInfo::Kind::NativeMember:
    if (const api::Class* cls = program_.forms().api().find_class(TypedForms::class_name(object->type)))
      if (const api::Class* owner = program_.forms().find_owner(*cls, name))
        for (const api::Function* setter : owner->find(api::Form::setter, name)) {
          const api::Parameter& parameter = setter->parameters[1];
          // A truth value is made of anything.
          bool fits = parameter.cpp.shape == api::Shape::boolean ||
                      program_.forms().cost(parameter, given(value)).has_value();
          if (!fits || !program_.forms().cost(setter->parameters[0], given(object)))
            continue;
          native(OpKind::CallNative, *setter, {object, value});
          return true;
        }
    return false;
  case AttributeInfo::Kind::Global:
    if (!typed_.inferred)
      return false;
    store(program_.module_variable(info.member), value);
    return true;
  case AttributeInfo::Kind::Dynamic:
  case AttributeInfo::Kind::Method:
  case AttributeInfo::Kind::ClassMember:
    return false;
  }
  llvm_unreachable("a kind that is none");
}

} // namespace p2c::build

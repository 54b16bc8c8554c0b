// Stores to attributes, by what the receiver is.
#include "frontend/types/infer/body.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

/// Gives whether the store is all that happens: the attribute then holds `value` until something changes it.
bool Body::store_attribute(const Type* receiver, llvm::StringRef name, const Type* value, ast::Node* place,
                           AttributeInfo& info, bool& missing) {
  switch (receiver->kind()) {
  case Kind::Object:
    in_.store_dynamically(name, value);
    return false;
  case Kind::Instance:
    return store_on_instance(receiver, name, value, place, info);
  case Kind::ClassValue:
    in_.store_member(receiver->cls(), name, value, place->range);
    if (receiver->cls().user && receiver->cls().user->is_dynamic) { // its instances are objects
      types().widen(value);
      in_.store_dynamically(name, value);
    }
    if (!receiver->exact() && receiver->cls().user)
      for (ClassInfo* cls : in_.state(receiver->cls().user).below)
        in_.store_member({.user = cls}, name, value, place->range);
    missing = receiver->cls().native != nullptr;
    return false;
  case Kind::Module:
    return store_on_module(receiver->module(), name, value, place, info, missing);
  case Kind::Function:
  case Kind::BoundMethod:
    types().widen(value); // functions take any attribute; no one looks at them here
    in_.note_store_on_function(receiver, name);
    return false;
  default: // not a table's enum: the kinds of the API
    break;
  }
  const api::Class* cls = in_.class_of(receiver);
  if (!cls) {
    missing = true;
    return false;
  }
  return store_on_native(receiver, *cls, name, value, place, info, missing);
}

bool Body::store_on_instance(const Type* receiver, llvm::StringRef name, const Type* value, ast::Node* place,
                             AttributeInfo& info) {
  const ClassInfo* cls = receiver->cls().user;
  if (cls->is_dynamic) {
    in_.store_dynamically(name, value);
    return false;
  }
  if (cls->has_setattr) {
    // It decides what is stored where.
    types().widen(value);
    call_special(receiver, "__setattr__", Arguments::of({types().str(), value}), place);
    in_.store_field(cls, name, value, place->range);
    return false;
  }
  bool is_plain = true, is_field = true;
  llvm::SmallVector<ClassRef, 2> owners;
  for (ClassInfo* below : in_.state(cls).below) {
    ClassRef owner = find_member(below->mro, name);
    if (owner && !llvm::is_contained(owners, owner))
      owners.push_back(owner);
  }
  for (ClassRef owner : owners) {
    if (owner.native) {
      bool missing = false;
      is_plain &=
          store_on_native(types().native(owner.native), *owner.native, name, value, place, info, missing);
      is_field = is_field && missing;
      continue;
    }
    const names::Symbol* symbol = owner.user->scope->find(name);
    Member member = symbol ? in_.member_kind(symbol) : Member();
    if (member.kind == Member::Kind::Property) {
      is_plain = is_field = false;
      info = {.kind = AttributeInfo::Kind::Property, .cls = owner.user};
      if (member.setter) {
        if (!member.setter->instances.empty())
          info.setter = member.setter->instances.front();
        call_function(*member.setter, Arguments::of({receiver, value}), place, true);
      }
    } else if (!may_shadow(owner.user, name)) {
      // Some value with `__set__` may stand there: it gets the instance and the value.
      is_plain = false;
      types().widen(receiver);
      types().widen(value);
      if (symbol)
        types().widen(read(in_.variable(symbol)));
    }
  }
  if (is_field || owners.size() > 1) {
    in_.store_field(cls, name, value, place->range);
    if (owners.empty()) {
      info = {.kind = AttributeInfo::Kind::Field, .cls = cls};
    } else if (owners.size() == 1 && is_plain && is_field) {
      // What `x.name += 1` reads where the instance has none.
      AttributeInfo of_class;
      bind_member(owners.front(), name, receiver, false, nullptr, &of_class);
      if (of_class.kind == AttributeInfo::Kind::ClassMember && of_class.is_constant)
        info = {.kind = AttributeInfo::Kind::Field,
                .cls = cls,
                .member = of_class.member,
                .default_of = of_class.cls};
    }
  }
  return is_plain;
}

/// Whether an instance's own attribute hides what the class has under the name: it is no data descriptor.
bool Body::may_shadow(const ClassInfo* owner, llvm::StringRef name) {
  const names::Symbol* symbol = owner->scope->find(name);
  const Type* value = symbol ? read(in_.variable(symbol)) : never();
  value = types().join(value, read(in_.state(owner).members[name]));
  return llvm::all_of(value->alternatives(), [&](const Type* type) {
    switch (type->kind()) {
    case Kind::Object:
      return false;
    case Kind::Instance:
      return !has_special(type, "__set__");
    case Kind::Native:
      return class_name(type->cls()) != "property";
    default: // not a table's enum: no other kind is a data descriptor
      return true;
    }
  });
}

bool Body::store_on_module(const modules::Module* module, llvm::StringRef name, const Type* value,
                           ast::Node* place, AttributeInfo& info, bool& missing) {
  if (module->native) {
    missing = module->name != "builtins" || !in_.is_replaceable_builtin(name);
    types().widen(value);
    return false;
  }
  const names::Symbol* variable = module->names ? module->names->module_scope()->find(name) : nullptr;
  if (!variable || variable->variable != variable) {
    types().widen(value); // only code that asks for it by name can find it again
    in_.store_dynamically(name, value);
    return false;
  }
  in_.write(in_.variable(variable), value, place->range);
  info = {.kind = AttributeInfo::Kind::Global, .member = variable};
  return true;
}

bool Body::store_on_native(const Type* receiver, const api::Class& cls, llvm::StringRef name,
                           const Type* value, ast::Node* place, AttributeInfo& info, bool& missing) {
  const api::Class* owner = in_.find_member_class(cls, name);
  if (!owner) {
    // Instances of user classes derived from it take any attribute.
    if (in_.has_user_subclasses(cls) || takes_any_attribute(cls))
      in_.store_dynamically(name, value);
    else
      missing = true;
    types().widen(value);
    return false;
  }
  info = {.kind = AttributeInfo::Kind::NativeMember};
  std::vector<const api::Function*> setters = owner->find(api::Form::setter, name);
  if (setters.empty()) {
    missing = true;
    return false;
  }
  Arguments arguments = Arguments::of({receiver, value});
  bool fits = true;
  call_overloads(setters, arguments, place, nullptr, &fits);
  return false;
}

void Body::delete_attribute(const Type* receiver, ast::Attribute* target) {
  llvm::StringRef name = stored_name(target->attr);
  for (const Type* alternative : receiver->alternatives()) {
    if (alternative->is(Kind::ClassValue) && alternative->cls().user)
      in_.open_class(alternative->cls().user);
    else if (alternative->is_object())
      in_.open_escaped_classes(name);
    if (alternative->is_object() || alternative->is(Kind::Function))
      in_.note_store_on_function(alternative, name);
    if (!alternative->is(Kind::Instance))
      continue;
    const ClassInfo* cls = alternative->cls().user;
    if (cls->has_setattr)
      call_special(alternative, "__delattr__", Arguments::of({types().str()}), target);
    for (ClassInfo* below : in_.state(cls).below)
      if (ClassRef owner = find_member(below->mro, name); owner.user)
        if (const names::Symbol* symbol = owner.user->scope->find(name))
          if (Member member = in_.member_kind(symbol); member.deleter)
            call_function(*member.deleter, Arguments::of({alternative}), target, true);
  }
  may_run_code();
}

} // namespace p2c::types

// Reading attributes, by what the receiver is.
#include "frontend/types/infer/body.h"

#include "frontend/names/bind.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

/// The name under which an attribute written in this place is stored.
llvm::StringRef Body::stored_name(llvm::StringRef name) const {
  if (!name.starts_with("__") || name.ends_with("__"))
    return name;
  return unit_.function->module->tree->intern(names::mangled(scope_, name));
}

const Type* Body::attribute(ast::Attribute* expr) {
  bool is_super = false;
  const Type* through_super = super_attribute(expr, is_super);
  if (is_super)
    return through_super;
  const Type* receiver = expression(expr->value);
  if (!state_.is_reachable)
    return never();
  AttributeInfo info;
  const Type* type = load_attribute(receiver, stored_name(expr->attr), expr, &info);
  record_attribute(expr, info);
  if (Path path = path_of(expr))
    if (const Type* held = state_.fact(path))
      return types().resolve(held);
  return type;
}

/// The join over the receiver's alternatives. Those that have no such attribute raise AttributeError.
const Type* Body::load_attribute(const Type* receiver, llvm::StringRef name, ast::Attribute* place,
                                 AttributeInfo* info) {
  const Type* result = never();
  bool is_plain = true, can_succeed = false, is_first = true;
  for (const Type* alternative : types().resolve(receiver)->alternatives()) {
    AttributeInfo one;
    bool missing = false;
    one.is_plain = false;
    result = types().join(result, attribute_of(alternative, name, place, one, missing));
    if (missing)
      continue;
    can_succeed = true;
    is_plain &= one.is_plain;
    if (info)
      *info = is_first ? one : merge(*info, one);
    is_first = false;
  }
  if (place && can_succeed && is_plain)
    plain_.insert(place);
  else if (place)
    plain_.erase(place);
  if (!is_plain)
    may_run_code();
  if (!can_succeed && state_.is_reachable && place && !receiver->is_never())
    warn_of_attribute(receiver, place);
  return result;
}

const Type* Body::attribute_of(const Type* receiver, llvm::StringRef name, ast::Attribute* place,
                               AttributeInfo& info, bool& missing) {
  switch (receiver->kind()) {
  case Kind::Object:
    return object_attribute(name, place);
  case Kind::Instance:
    return instance_attribute(receiver, name, place, info, missing);
  case Kind::ClassValue:
    return class_attribute(receiver, name, place, info, missing);
  case Kind::Module:
    return module_attribute(receiver->module(), name, info, missing);
  case Kind::Function:
  case Kind::BoundMethod:
    if (name == "__name__" || name == "__qualname__")
      return types().str();
    types().widen(receiver);
    return object_attribute(name);
  default: // not a table's enum: the kinds of the API
    break;
  }
  if (const api::Class* cls = in_.class_of(receiver))
    return native_attribute(receiver, *cls, name, place, info, missing);
  if (name.starts_with("__") && name.ends_with("__"))
    return object_attribute(name);
  if (receiver->is(Kind::Iterator)) {
    types().widen(receiver);
    return object_attribute(name);
  }
  missing = true;
  return never();
}

/// On a value of unknown class: anything that may be there.
const Type* Body::object_attribute(llvm::StringRef name, ast::Attribute* place) {
  warn_of_unknown_attribute(name, place);
  in_.load_dynamically(name);
  may_run_code();
  return object();
}

const Type* Body::instance_attribute(const Type* receiver, llvm::StringRef name, ast::Attribute* place,
                                     AttributeInfo& info, bool& missing) {
  const ClassInfo* cls = receiver->cls().user;
  if (cls->is_dynamic)
    return object_attribute(name);
  if (name == "__class__")
    return types().class_value({.user = cls}, false);
  if (name == "__dict__") {
    // All of it, by any name.
    types().widen(receiver);
    in_.store_any_name(object());
    return object();
  }
  // What the classes of the family have under the name, and what instances have.
  llvm::SmallVector<ClassRef, 2> owners;
  bool some_have_none = false;
  for (ClassInfo* below : in_.state(cls).below) {
    ClassRef owner = find_member(below->mro, name);
    if (!owner)
      some_have_none = true;
    else if (!llvm::is_contained(owners, owner))
      owners.push_back(owner);
  }
  const Type* result = never();
  bool is_property = false;
  bool is_first = true;
  info.is_plain = true;
  for (ClassRef owner : owners) {
    AttributeInfo one;
    one.is_plain = true;
    // What a derived class defines is found on instances of that class alone.
    const bool is_below = owner.user && owner.user != cls && owner.user->derives_from(receiver->cls());
    const Type* found_on = is_below ? types().instance(owner.user) : receiver;
    result = types().join(result, bind_member(owner, name, found_on, false, place, &one));
    is_property |= one.kind == AttributeInfo::Kind::Property;
    bool was_plain = info.is_plain;
    info = is_first ? one : merge(info, one);
    info.is_plain = was_plain && one.is_plain;
    is_first = false;
  }
  if (some_have_none && !owners.empty())
    info = AttributeInfo{.is_plain = info.is_plain};
  const Type* held = never();
  if (!is_property || owners.size() > 1 || some_have_none) {
    held = in_.load_field(cls, name, &unit_);
    if (!held->is_never()) {
      bool was_plain = info.is_plain;
      if (owners.empty())
        info = {.kind = AttributeInfo::Kind::Field, .cls = cls};
      else if (info.kind == AttributeInfo::Kind::ClassMember && info.is_constant && info.cls)
        info = {
            .kind = AttributeInfo::Kind::Field, .cls = cls, .member = info.member, .default_of = info.cls};
      else
        info = AttributeInfo();
      info.is_plain = was_plain;
    }
    result = types().join(result, held);
  }
  if (cls->has_getattr) {
    for (llvm::StringRef special : {"__getattr__", "__getattribute__"})
      if (has_special(receiver, special))
        result = types().join(result, call_special(receiver, special, Arguments::of({types().str()}),
                                                   nullptr)); // not certain to be asked
    info = AttributeInfo();
    info.is_plain = false;
    return result;
  }
  if (owners.empty() && name.starts_with("__") && name.ends_with("__")) {
    info = AttributeInfo();
    return object_attribute(name); // what `object` has, if the instance has none
  }
  missing = owners.empty() && held->is_never();
  return result;
}

/// What every class has from `type`.
static bool is_of_type(llvm::StringRef name) {
  return name == "mro" || (name.starts_with("__") && name.ends_with("__"));
}

const Type* Body::class_attribute(const Type* value, llvm::StringRef name, ast::Attribute* place,
                                  AttributeInfo& info, bool& missing) {
  ClassRef cls = value->cls();
  if (name == "__name__" || name == "__qualname__" || name == "__module__")
    return types().str();
  if (cls.native) {
    const api::Class* owner = in_.find_member_class(*cls.native, name);
    if (owner && (owner != cls.native || !value->exact()) && in_.makes_instances(*owner, name))
      return object_attribute(name); // the class says of what
    if (owner)
      return native_class_attribute(*owner, name, info);
    if (is_of_type(name))
      return object_attribute(name);
    missing = true;
    return never();
  }
  if (cls.user->is_dynamic || name == "__dict__") {
    types().widen(value);
    return object_attribute(name);
  }
  const Type* result = never();
  bool is_found = false, is_one = true;
  ClassRef first;
  llvm::ArrayRef<ClassInfo*> candidates = in_.state(cls.user).below;
  if (value->exact())
    candidates = candidates.take_front();
  for (ClassInfo* below : candidates) {
    ClassRef owner = find_member(below->mro, name);
    is_one &= !is_found || owner == first;
    if (!owner)
      continue;
    is_found = true;
    first = owner;
    result = types().join(result, bind_member(owner, name, value, true, place, &info));
  }
  info.is_constant &= is_one;
  if (!is_found) {
    if (is_of_type(name))
      return object_attribute(name);
    missing = true;
  }
  return result;
}

const Type* Body::module_attribute(const modules::Module* module, llvm::StringRef name, AttributeInfo& info,
                                   bool& missing) {
  if (name == "__name__" || name == "__file__")
    return types().str();
  if (module->name == "builtins" && in_.is_replaceable_builtin(name))
    return object_attribute(name);
  if (module->native) {
    const Type* type = in_.module_member(*module->native, name);
    if (module->name == "board" && !modules::module_behind_board(name).empty())
      type = object();
    if (type->is_never() && module->name == "board")
      if (const api::Class* pin = in_.api().find_class("microcontroller.Pin"))
        type = types().native(pin);
    if (type->is_never() && module->has_pins_of_chip() && name == "pin")
      type = object();
    info.kind = AttributeInfo::Kind::NativeMember;
    info.is_plain = true;
    if (!type->is_never())
      return type;
  }
  const names::Symbol* variable = module->names ? module->names->module_scope()->find(name) : nullptr;
  const Type* type = never();
  if (variable && variable->variable == variable) {
    type = read(in_.variable(variable));
    info = {.kind = AttributeInfo::Kind::Global, .member = variable};
    info.is_plain = true;
    if (variable->is_exposed)
      type = types().join(type, in_.stored_dynamically(name, &unit_));
  }
  if (const modules::Module* inner = module->submodules.lookup(name))
    type = types().join(type, types().module(inner));
  if (!variable && module->names && module->names->module_scope()->find("__getattr__"))
    return object_attribute(name);
  if (name.starts_with("__") && name.ends_with("__") && type->is_never())
    return object_attribute(name);
  if (type->is_never() && !variable) {
    // Code that knows the module as an object may have set it.
    type = in_.stored_dynamically(name, &unit_);
    missing = type->is_never();
  }
  return type;
}

const Type* Body::native_class_attribute(const api::Class& owner, llvm::StringRef name, AttributeInfo& info) {
  info.kind = AttributeInfo::Kind::NativeMember;
  info.is_plain = true;
  if (const api::Constant* constant = owner.find_constant(name))
    return owner.enumeration ? types().native(&owner) : in_.type_of(constant->type);
  if (const NativeCallable* method = in_.native_method(owner, name)) {
    info.native = method;
    bool is_bound = method->overloads.front()->form == api::Form::class_method;
    return is_bound ? types().bound_method(types().class_value({.native = &owner}), Target{.native = method})
                    : types().function(Target{.native = method});
  }
  return object_attribute(name); // a getter, as a descriptor
}

const Type* Body::native_attribute(const Type* receiver, const api::Class& cls, llvm::StringRef name,
                                   ast::Attribute* place, AttributeInfo& info, bool& missing) {
  const api::Class* owner = in_.find_member_class(cls, name);
  if (name == "__class__")
    return receiver->is(Kind::Native) && in_.has_user_subclasses(cls)
               ? object_attribute(name)
               : types().class_value({.native = &cls}, false);
  // An instance of a user class derived from it may stand there, with attributes of its own.
  bool may_be_user = receiver->is(Kind::Native) && in_.has_user_subclasses(cls);
  if (!owner || may_be_user) {
    bool is_shadowed = may_be_user && (!owner || is_redefined(cls, name));
    if (is_shadowed || (name.starts_with("__") && name.ends_with("__"))) {
      types().widen(receiver);
      return object_attribute(name);
    }
    if (!owner && (takes_any_attribute(cls) || cls.name == "type"))
      return object_attribute(name); // `type`: some class, and what it has
    if (!owner) {
      missing = true;
      return never();
    }
  }
  info.kind = AttributeInfo::Kind::NativeMember;
  if (const api::Constant* constant = owner->find_constant(name)) {
    info.is_plain = true;
    return owner->enumeration ? types().native(owner) : in_.type_of(constant->type);
  }
  if (std::vector<const api::Function*> getters = owner->find(api::Form::getter, name); !getters.empty()) {
    bool fits = true;
    const api::Function* chosen = nullptr;
    return call_overloads(getters, Arguments::of({receiver}), place, &chosen, &fits);
  }
  if (const NativeCallable* method = in_.native_method(*owner, name)) {
    info.native = method;
    info.is_plain = true;
    api::Form form = method->overloads.front()->form;
    if (form == api::Form::static_method)
      return types().function(Target{.native = method});
    return types().bound_method(form == api::Form::class_method ? types().class_value({.native = &cls}, false)
                                                                : receiver,
                                Target{.native = method});
  }
  return object_attribute(name); // only a setter
}

/// Whether some user class derived from the native one has an own member of the name, or instances with a
/// field.
bool Body::is_redefined(const api::Class& cls, llvm::StringRef name) {
  for (const auto& user : in_.program().classes) {
    if (!user->derives_from({.native = &cls}))
      continue;
    if (user->is_dynamic || user->has_getattr || find_member(user->mro, name).user ||
        !in_.load_field(user.get(), name, &unit_)->is_never())
      return true;
  }
  return false;
}

} // namespace p2c::types

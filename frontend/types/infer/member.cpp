// What a class has under a name, and what that gives when it is read through an instance or the class.
#include "frontend/types/infer/body.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

bool Body::defines(ClassRef cls, llvm::StringRef name) {
  if (cls.native)
    return cls.native == in_.find_member_class(*cls.native, name);
  const names::Symbol* symbol = cls.user->scope->find(name);
  if (symbol && symbol->variable == symbol)
    return true;
  return !read(in_.state(cls.user).members[name])->is_never();
}

/// The first class in the order that has the name.
ClassRef Body::find_member(llvm::ArrayRef<ClassRef> order, llvm::StringRef name) {
  for (ClassRef cls : order)
    if (defines(cls, name))
      return cls;
  return {};
}

const Type* Body::bind_member(ClassRef owner, llvm::StringRef name, const Type* receiver, bool through_class,
                              ast::Attribute* place, AttributeInfo* info) {
  if (owner.native) {
    AttributeInfo unused;
    bool missing = false;
    if (in_.makes_instances(*owner.native, name)) { // of the user's class, by calling it
      types().widen(through_class ? receiver : class_of_instance(receiver));
      return object_attribute(name);
    }
    if (through_class)
      return native_class_attribute(*owner.native, name, info ? *info : unused);
    if (info)
      info->is_plain = false;
    // The instance passes for one of the API's class. What that holds is not known.
    return native_attribute(in_.instance_of(*owner.native), *owner.native, name, place, unused, missing);
  }
  const names::Symbol* symbol = owner.user->scope->find(name);
  bool has_symbol = symbol && symbol->variable == symbol;
  Member member = has_symbol ? in_.member_kind(symbol) : Member();
  const Type* added = read(in_.state(owner.user).members[name]);
  if (info && !added->is_never())
    member.kind = member.kind == Member::Kind::Property ? member.kind : Member::Kind::Variable;
  const Type* result = bind_value(added, receiver, through_class);

  switch (member.kind) {
  case Member::Kind::Method:
    if (info && added->is_never())
      info->kind = through_class ? AttributeInfo::Kind::ClassMember : AttributeInfo::Kind::Method;
    if (info)
      info->cls = owner.user, info->member = symbol, info->method = member.function;
    return types().join(
        result, bind_value(types().function(Target{.user = member.function}), receiver, through_class));
  case Member::Kind::StaticMethod:
    if (info && added->is_never())
      *info = {
          .kind = AttributeInfo::Kind::ClassMember, .cls = owner.user, .member = symbol, .is_plain = true};
    return types().join(result, types().function(Target{.user = member.function}));
  case Member::Kind::ClassMethod: {
    const Type* cls = through_class ? receiver : class_of_instance(receiver);
    return types().join(result, types().bound_method(cls, Target{.user = member.function}));
  }
  case Member::Kind::Property:
    if (through_class) { // the property itself: its functions can be called with any object
      in_.open_property(member, object());
      return types().join(result, object());
    }
    if (info)
      *info = {.kind = AttributeInfo::Kind::Property,
               .cls = owner.user,
               .member = symbol,
               .getter = member.getter ? member.getter->instances.front() : nullptr,
               .is_plain = false};
    if (!member.getter)
      return result;
    return types().join(result, call_function(*member.getter, Arguments::of({receiver}), nullptr, true));
  case Member::Kind::Variable:
    break;
  }
  if (has_symbol) {
    const Type* value = read(in_.variable(symbol));
    if (info)
      info->kind = AttributeInfo::Kind::ClassMember, info->cls = owner.user, info->member = symbol;
    if (info && llvm::any_of(value->alternatives(), [](const Type* t) {
          return t->is_object() || t->is(Kind::Instance) || t->is(Kind::Native);
        }))
      info->is_plain = !llvm::any_of(value->alternatives(), [&](const Type* t) {
        return t->is_object() || (t->is(Kind::Instance) && has_special(t, "__get__")) ||
               (t->is(Kind::Native) && class_name(t->cls()) == "property");
      });
    if (info)
      info->is_constant = added->is_never() && !symbol->is_exposed &&
                          in_.stored_dynamically(name, &unit_)->is_never() && is_read_as_stored(value);
    result = types().join(result, bind_value(value, receiver, through_class));
  }
  return result;
}

/// Whether a value found in a class is what reading the attribute gives: it is no function and is asked
/// nothing.
bool Body::is_read_as_stored(const Type* value) {
  return llvm::all_of(value->alternatives(), [&](const Type* type) {
    switch (type->kind()) {
    case Kind::Object:
    case Kind::Function:
    case Kind::BoundMethod:
    case Kind::Native:
    case Kind::ClassValue:
      return false;
    case Kind::Instance:
      return !type->cls().user->is_dynamic && !inherits_native(type) && !has_special(type, "__get__");
    default: // not a table's enum: data
      return true;
    }
  });
}

const Type* Body::class_of_instance(const Type* receiver) {
  return receiver->is(Kind::Instance) ? types().class_value(receiver->cls(), false) : object();
}

/// A value found in a class: functions become methods, descriptors are asked.
const Type* Body::bind_value(const Type* value, const Type* receiver, bool through_class) {
  const Type* result = never();
  for (const Type* alternative : types().resolve(value)->alternatives()) {
    if (alternative->is(Kind::Function) && !through_class) {
      for (Target target : alternative->targets())
        result = types().join(result, target.user ? types().bound_method(receiver, target)
                                                  : types().function(target));
    } else if (alternative->is(Kind::Instance) && has_special(alternative, "__get__")) {
      Arguments arguments;
      arguments.positional.push_back({{}, through_class ? types().none() : receiver});
      arguments.positional.push_back({{}, through_class ? receiver : class_of_instance(receiver)});
      result = types().join(result, call_special(alternative, "__get__", arguments, nullptr));
    } else if (alternative->is(Kind::Native) &&
               llvm::is_contained({"property", "classmethod", "staticmethod"},
                                  class_name(alternative->cls()))) {
      // Its function has escaped into it.
      types().widen(receiver);
      result = types().join(result, object());
    } else if (alternative->is_object()) {
      types().widen(receiver); // it may be a function or a descriptor
      result = types().join(result, object());
    } else {
      result = types().join(result, alternative);
    }
  }
  return result;
}

/// `super().name` in a method: what comes after the method's class in the order of whatever the instance is.
const Type* Body::super_attribute(ast::Attribute* expr, bool& is_super) {
  auto* call = llvm::dyn_cast<ast::Call>(expr->value);
  auto* callee = call ? llvm::dyn_cast<ast::Name>(call->func) : nullptr;
  const names::Use* use = callee ? names().use(callee) : nullptr;
  if (!use || use->access != names::Access::Builtin || callee->id != "super" || !call->args.empty() ||
      !call->keywords.empty())
    return never();
  names::Scope* function = scope_->frame();
  const ast::Arguments* arguments = unit_.function->arguments();
  const ClassInfo* owner = unit_.function->owner;
  if (!owner || !arguments || function->kind != names::ScopeKind::Function || owner->is_dynamic)
    return never();
  const ast::Arg* first = !arguments->posonlyargs.empty() ? arguments->posonlyargs.front()
                          : !arguments->args.empty()      ? arguments->args.front()
                                                          : nullptr;
  const names::Use* self_use = first ? names().use(first) : nullptr;
  if (!self_use)
    return never();
  const Type* self = load_variable(*self_use, first->arg);
  const Type* result = never();
  llvm::StringRef name = stored_name(expr->attr);
  for (const Type* alternative : self->alternatives()) {
    bool through_class = alternative->is(Kind::ClassValue);
    if (!(alternative->is(Kind::Instance) || through_class) || !alternative->cls().user ||
        alternative->cls().user->is_dynamic || !alternative->cls().user->derives_from({.user = owner}))
      return never();
    for (ClassInfo* below : in_.state(alternative->cls().user).below) {
      auto at = llvm::find(below->mro, ClassRef{.user = owner});
      if (at == below->mro.end() || below->is_dynamic)
        continue;
      ClassRef found =
          find_member(llvm::ArrayRef<ClassRef>(below->mro).drop_front(at - below->mro.begin() + 1), name);
      if (!found) {
        result = types().join(result, super_of_object(name, alternative));
        continue;
      }
      const Type* member;
      if (found.native && name == "__init__")
        member = types().function(Target{.native = in_.any_call()});
      else
        member = bind_member(found, name, alternative, through_class && name != "__new__", nullptr, nullptr);
      result = types().join(result, member);
    }
  }
  is_super = true;
  mark_reached(call);
  mark_reached(callee);
  record(call, object());
  record(callee, in_.builtin("super"));
  return result;
}

/// What `object` itself has.
const Type* Body::super_of_object(llvm::StringRef name, const Type* self) {
  if (name == "__init__" || name == "__init_subclass__")
    return types().function(Target{.native = in_.any_call()});
  types().widen(self);
  return object_attribute(name);
}

} // namespace p2c::types

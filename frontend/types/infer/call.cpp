// Calls: the arguments, and who is called.
#include "frontend/types/infer/body.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

const Type* Body::call_expression(ast::Call* expr) {
  // Some builtins mean more than a call.
  const Type* result_of_builtin = never();
  if (auto* name = llvm::dyn_cast<ast::Name>(expr->func)) {
    const names::Use* use = names().use(name);
    const bool is_builtin = use && use->access == names::Access::Builtin;
    if (is_builtin || (use && use->may_be_builtin)) {
      bool is_handled = false;
      result_of_builtin = call_builtin(name, expr, is_handled);
      if (is_handled && is_builtin)
        return result_of_builtin;
    }
  }
  const Type* callee = expression(expr->func);
  Arguments arguments = arguments_of(expr);
  if (!state_.is_reachable)
    return never();
  in_.set_place(expr->range);
  open_to_attribute_method(expr, arguments);
  const Type* result = types().join(result_of_builtin, call(callee, arguments, expr));
  warn_of_blocking(callee, expr);
  return result;
}

/// `object.__setattr__(x, name, value)`, `super().__setattr__(name, value)` and their kin reach attributes by
/// name, past what the class says of it.
void Body::open_to_attribute_method(ast::Call* expr, const Arguments& arguments) {
  auto* method = llvm::dyn_cast<ast::Attribute>(expr->func);
  if (!method)
    return;
  const bool is_store = method->attr == "__setattr__", is_delete = method->attr == "__delattr__";
  if (!is_store && !is_delete && method->attr != "__getattribute__")
    return;
  widen_arguments(arguments);
  if (auto* receiver = llvm::dyn_cast<ast::Name>(method->value))
    types().widen(expression(receiver));
  const size_t after_name = is_store ? 1 : 0;
  const size_t count = arguments.positional.size();
  std::optional<llvm::StringRef> name;
  if (!arguments.has_star() && count > after_name && count == expr->args.size())
    name = literal_text(expr->args[count - 1 - after_name]);
  if (name)
    in_.load_dynamically(unit_.function->module->tree->intern(*name));
  else
    in_.load_any_name();
  if (!is_store)
    return;
  const Type* value = count > 0 && !arguments.has_star() ? arguments.positional.back().type : object();
  if (name)
    in_.store_dynamically(unit_.function->module->tree->intern(*name), value);
  else
    in_.store_any_name(value);
}

Arguments Body::arguments_of(ast::Call* expr) {
  Arguments arguments;
  for (ast::Expr* arg : expr->args) {
    const Type* type = expression(arg);
    if (!state_.is_reachable)
      return arguments;
    if (!llvm::isa<ast::Starred>(arg)) {
      arguments.positional.push_back({{}, type, false, arg});
    } else if (type->is(Kind::Tuple)) {
      for (const Type* part : type->parts())
        arguments.positional.push_back({{}, part, false, nullptr});
    } else {
      arguments.positional.push_back({{}, iterate(type, arg), true, arg});
    }
  }
  for (ast::Keyword* keyword : expr->keywords) {
    const Type* type = expression(keyword->value);
    if (!state_.is_reachable)
      return arguments;
    if (keyword->arg.data()) {
      arguments.keywords.push_back({keyword->arg, type, false, keyword});
      continue;
    }
    const Type* value = never();
    for (const Type* alternative : type->alternatives()) {
      if (alternative->is(Kind::Dict)) {
        value = types().join(value, element(alternative, 1));
      } else {
        types().widen(alternative);
        value = types().join(value, object());
      }
    }
    arguments.keywords.push_back({{}, value, true, keyword});
  }
  return arguments;
}

void Body::widen_arguments(const Arguments& arguments) {
  for (const auto* list : {&arguments.positional, &arguments.keywords})
    for (const Argument& argument : *list)
      types().widen(argument.type);
}

const Type* Body::call_unknown(const Arguments& arguments) {
  widen_arguments(arguments);
  may_run_code();
  return object();
}

/// `place` is what the call is recorded at; null for calls that have no expression.
const Type* Body::call(const Type* callee, const Arguments& arguments, ast::Node* place) {
  const Type* result = never();
  for (const Type* alternative : types().resolve(callee)->alternatives())
    result = types().join(result, call_alternative(alternative, arguments, place));
  // One callee that goes well is enough: then the call is not certain to fail.
  if (!result->is_never())
    reconsider(place);
  return result;
}

const Type* Body::call_alternative(const Type* callee, const Arguments& arguments, ast::Node* place) {
  switch (callee->kind()) {
  case Kind::Object:
    record_unknown_call(place);
    return call_unknown(arguments);
  case Kind::Function: {
    const Type* result = never();
    for (Target target : callee->targets())
      result = types().join(result, call_target(target, arguments, place, false));
    return result;
  }
  case Kind::BoundMethod: {
    Arguments with_receiver = arguments.with_first(callee->parts()[0]);
    const Type* result = never();
    for (Target target : callee->targets())
      result = types().join(result, call_target(target, with_receiver, place, true));
    return result;
  }
  case Kind::ClassValue:
    return call_class(callee, arguments, place);
  case Kind::Instance:
    record_unknown_call(place);
    if (callee->cls().user->is_dynamic)
      return call_unknown(arguments);
    may_run_code();
    if (has_special(callee, "__call__"))
      return call_special(callee, "__call__", arguments, nullptr);
    if (inherits_native(callee))
      return call_unknown(arguments);
    warn_of_call(callee, place);
    return never();
  case Kind::Native: {
    record_unknown_call(place);
    bool fits = true;
    const Type* result =
        call_overloads(in_.operators("call"), arguments.with_first(callee), place, nullptr, &fits);
    return fits ? result : call_unknown(arguments);
  }
  case Kind::Iterator:
    return call_unknown(arguments);
  case Kind::Never:
    return never();
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
  case Kind::Slice:
  case Kind::List:
  case Kind::Dict:
  case Kind::Set:
  case Kind::FrozenSet:
  case Kind::Tuple:
  case Kind::VarTuple:
  case Kind::Module:
  case Kind::Coroutine:
  case Kind::Generator:
  case Kind::AsyncGenerator:
    warn_of_call(callee, place);
    return never();
  case Kind::Union:
    break;
  }
  llvm_unreachable("not an alternative");
}

const Type* Body::call_target(Target target, const Arguments& arguments, ast::Node* place,
                              bool passes_receiver) {
  if (target.user)
    return call_function(*target.user, arguments, place, passes_receiver);
  return call_native(*target.native, arguments, place, passes_receiver);
}

// Classes.

const Type* Body::call_class(const Type* value, const Arguments& arguments, ast::Node* place) {
  ClassRef cls = value->cls();
  if (cls.native) {
    if (!value->exact() && in_.has_user_subclasses(*cls.native))
      return call_unknown(arguments);
    return construct_native(*cls.native, arguments, place);
  }
  if (value->exact())
    return construct(cls.user, arguments, place);
  const Type* result = never();
  for (ClassInfo* below : in_.state(cls.user).below)
    result = types().join(result, construct(below, arguments, place));
  return result;
}

const Type* Body::construct(const ClassInfo* cls, const Arguments& arguments, ast::Node* place) {
  may_run_code();
  if (cls->is_dynamic) {
    types().widen(types().class_value({.user = cls}));
    record_unknown_call(place);
    return call_unknown(arguments);
  }
  in_.instantiate(cls);
  const Type* made = types().instance(cls);
  if (ClassRef owner = find_member(cls->mro, "__new__"); owner.user) {
    // It decides what is made.
    record_unknown_call(place);
    const Type* member =
        bind_member(owner, "__new__", types().class_value({.user = cls}), true, nullptr, nullptr);
    made = call(member, arguments.with_first(types().class_value({.user = cls})), nullptr);
    if (made->is_object())
      types().widen(types().instance(cls));
  }
  ClassRef owner = find_member(cls->mro, "__init__");
  CallTarget target{.kind = CallTarget::Kind::Construct, .cls = cls};
  if (owner.user) {
    const Type* member = bind_member(owner, "__init__", types().instance(cls), false, nullptr, nullptr);
    if (member->is(Kind::BoundMethod) && member->targets().size() == 1 && member->targets()[0].user)
      target.instance = member->targets()[0].user->instances.front();
    // The call is one of the class; only what is wrong with its arguments is said at its place.
    const ast::Node* outer = std::exchange(constructing_, place);
    if (call(member, arguments, nullptr)->is_never())
      made = never(); // __init__ never returns
    constructing_ = outer;
  } else if (owner.native || inherits_native(types().instance(cls))) {
    widen_arguments(arguments); // a class of the API may keep them
  } else if (!arguments.has_star() && (!arguments.positional.empty() || !arguments.keywords.empty()) &&
             !find_member(cls->mro, "__new__")) {
    warn_of_arguments(class_name({.user = cls}) + "() takes no arguments", place);
    return never();
  }
  record_call(place, target);
  return made;
}

const Type* Body::construct_native(const api::Class& cls, const Arguments& arguments, ast::Node* place) {
  std::vector<const api::Function*> inits;
  for (const api::Class* at = &cls; at && inits.empty(); at = in_.first_base(*at))
    inits = in_.inits(*at);
  CallTarget target{.kind = CallTarget::Kind::NativeConstruct, .native_class = &cls};
  if (inits.empty()) {
    // `reversed`: the class is there for its instances, the function of that name says what a call gives.
    const api::Module* module = in_.api().find_module(cls.module);
    if (const NativeCallable* function = module ? in_.native_function(*module, cls.name) : nullptr)
      return call_native(*function, arguments, place, false);
    record_unknown_call(place);
    widen_arguments(arguments);
    return in_.instance_of(cls);
  }
  bool fits = true;
  const Type* made = call_overloads(inits, arguments, place, &target.overload, &fits);
  if (!fits) {
    warn_of_native_arguments(cls.dotted(), arguments, place);
    if (!made->is_never())
      record_unknown_call(place);
    return made;
  }
  // A constructor that is inherited makes an instance of the class that is called.
  bool is_inherited = in_.inits(cls).empty();
  record_call(place, target);
  return is_inherited && !made->is_never() ? in_.instance_of(cls) : made;
}

} // namespace p2c::types

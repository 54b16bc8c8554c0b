// Builtin functions whose meaning the API's signatures cannot say.
#include "frontend/types/infer/body.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace p2c::types {

namespace {
enum class Special : uint8_t {
  none,
  getattr,
  setattr,
  hasattr,
  type,
  super,
  namespaces,
  abs,
  round,
  pow,
  divmod,
  sum,
};
} // namespace

static Special special_of(llvm::StringRef name) {
  return llvm::StringSwitch<Special>(name)
      .Case("getattr", Special::getattr)
      .Cases("setattr", "delattr", Special::setattr)
      .Case("hasattr", Special::hasattr)
      .Case("type", Special::type)
      .Case("super", Special::super)
      .Cases("globals", "locals", "vars", "dir", Special::namespaces)
      .Case("abs", Special::abs)
      .Case("round", Special::round)
      .Case("pow", Special::pow)
      .Case("divmod", Special::divmod)
      .Case("sum", Special::sum)
      .Default(Special::none);
}

const Type* Body::call_builtin(ast::Name* name, ast::Call* expr, bool& is_handled) {
  Special special = special_of(name->id);
  if (special == Special::none)
    return never();
  is_handled = true;
  record_unknown_call(expr);
  const Type* callee = expression(name);
  Arguments arguments = arguments_of(expr);
  if (!state_.is_reachable)
    return never();
  if (arguments.has_star() || (!arguments.keywords.empty() && special != Special::round)) {
    in_.load_any_name();
    return call(callee, arguments, expr);
  }
  auto argument = [&](size_t i) {
    return i < arguments.positional.size() ? types().resolve(arguments.positional[i].type) : nullptr;
  };
  size_t count = arguments.positional.size();
  switch (special) {
  case Special::getattr:
    return count >= 2 ? get_attribute_call(arguments, expr) : call(callee, arguments, expr);
  case Special::setattr:
    if (count >= 2)
      set_attribute_call(arguments, expr);
    return count >= 2 ? types().none() : call(callee, arguments, expr);
  case Special::hasattr:
    if (count == 2) {
      // A property runs.
      if (auto literal = literal_text(expr->args[1]))
        in_.load_dynamically(*literal);
      else
        in_.load_any_name();
      types().widen(argument(0));
      may_run_code();
    }
    return count == 2 ? types().boolean() : call(callee, arguments, expr);
  case Special::type:
    if (count == 1)
      return types_of_value(argument(0));
    if (count > 1)
      open_bases(argument(1));
    return call_unknown(arguments);
  case Special::super:
    widen_frame();
    // Whatever the instance is: what the bases of the class define may be reached.
    if (const ClassInfo* owner = unit_.function->owner)
      for (ClassRef base : owner->mro)
        if (base.user && base.user != owner)
          types().widen(types().class_value(base, false));
    return call_unknown(arguments);
  case Special::namespaces:
    open_namespaces(name->id, arguments);
    return count ? call(callee, arguments, expr) : object();
  case Special::abs:
    return count == 1 ? absolute(argument(0), expr) : call(callee, arguments, expr);
  case Special::round:
    return round_call(arguments, expr, callee);
  case Special::pow:
    return count == 2 ? binary("**", argument(0), argument(1), expr) : call(callee, arguments, expr);
  case Special::divmod: {
    if (count != 2)
      return call(callee, arguments, expr);
    // What `__divmod__` of a class of the program gives need not be a tuple.
    auto may_define = [](const Type* type) {
      return llvm::any_of(type->alternatives(),
                          [](const Type* one) { return one->is_object() || one->is(Kind::Instance); });
    };
    if (may_define(argument(0)) || may_define(argument(1)))
      return call_unknown(arguments);
    const Type* quotient = binary("//", argument(0), argument(1), expr);
    if (!state_.is_reachable || quotient->is_never())
      return never();
    return types().tuple({quotient, binary("%", argument(0), argument(1), expr)});
  }
  case Special::sum: {
    if (count < 1)
      return call(callee, arguments, expr);
    // Additions, from the start value on.
    const Type* start = count > 1 ? argument(1) : types().integer();
    const Type* each = iterate(argument(0), expr);
    const Type* total = start;
    while (state_.is_reachable) {
      const Type* next = types().join(total, each->is_never() ? total : binary("+", total, each, expr));
      if (next == types().resolve(total))
        break;
      total = next;
    }
    return total;
  }
  case Special::none:
    break;
  }
  llvm_unreachable("not a special builtin");
}

std::optional<llvm::StringRef> Body::literal_text(const ast::Expr* expr) {
  auto* constant = llvm::dyn_cast<ast::Constant>(expr);
  if (!constant || constant->value.kind != ast::ConstantKind::Str)
    return std::nullopt;
  return constant->value.text;
}

const Type* Body::get_attribute_call(const Arguments& arguments, ast::Call* expr) {
  const Type* receiver = types().resolve(arguments.positional[0].type);
  const Type* result = arguments.positional.size() > 2 ? arguments.positional[2].type : never();
  auto name = literal_text(expr->args[1]);
  if (!name) {
    types().widen(receiver);
    in_.load_any_name();
    may_run_code();
    return types().join(result, object());
  }
  for (const Type* alternative : receiver->alternatives()) {
    AttributeInfo info;
    bool missing = false;
    result = types().join(result, attribute_of(alternative, *name, nullptr, info, missing));
  }
  may_run_code();
  return result;
}

void Body::set_attribute_call(const Arguments& arguments, ast::Call* expr) {
  const Type* receiver = types().resolve(arguments.positional[0].type);
  bool is_store = arguments.positional.size() > 2;
  auto name = literal_text(expr->args[1]);
  state_.facts.clear();
  if (!name || !is_store) {
    for (const Type* alternative : receiver->alternatives()) {
      if (alternative->is(Kind::ClassValue) && alternative->cls().user)
        in_.open_class(alternative->cls().user);
      else if (alternative->is_object())
        in_.open_escaped_classes(name.value_or(llvm::StringRef()));
    }
  }
  if (!is_store)
    return;
  const Type* value = arguments.positional[2].type;
  if (!name) {
    types().widen(receiver);
    in_.store_any_name(value);
    may_run_code();
    return;
  }
  for (const Type* alternative : receiver->alternatives()) {
    AttributeInfo info;
    bool missing = false;
    store_attribute(alternative, unit_.function->module->tree->intern(*name), value, expr, info, missing);
  }
}

/// `type(x)`
const Type* Body::types_of_value(const Type* value) {
  const Type* result = never();
  for (const Type* alternative : value->alternatives()) {
    if (alternative->is(Kind::Instance) && !alternative->cls().user->is_dynamic)
      result = types().join(result, types().class_value(alternative->cls(), false));
    else if (const api::Class* cls = in_.class_of(alternative))
      result = types().join(result, types().class_value({.native = cls}, !alternative->is(Kind::Native)));
    else
      result = types().join(result, object());
  }
  return result;
}

/// Everything that a frame holds may be read by name.
void Body::widen_frame() {
  for (const Type* held : state_.locals)
    if (held)
      types().widen(held);
}

void Body::open_namespaces(llvm::StringRef name, const Arguments& arguments) {
  in_.load_any_name();
  may_run_code();
  widen_arguments(arguments);
  if (name == "vars" && !arguments.positional.empty())
    in_.store_any_name(object());
  if (!arguments.positional.empty())
    return;
  widen_frame();
  if (name != "globals" && unit_.function->scope->kind != names::ScopeKind::Module)
    return;
  types().widen(types().module(unit_.function->module));
  // Through what it gives, anything may be stored.
  if (names().is_set_by_name && name != "dir")
    for (const auto& [known, symbol] : names().module_scope()->symbols)
      if (symbol->variable == symbol && symbol->is_exposed)
        in_.write(in_.variable(symbol), object());
}

const Type* Body::absolute(const Type* value, ast::Node* place) {
  const Type* result = never();
  for (const Type* alternative : value->alternatives()) {
    if (alternative->is(Kind::Int) || alternative->is(Kind::Bool))
      result = types().join(result, types().integer());
    else if (alternative->is(Kind::Float) || alternative->is(Kind::Complex))
      result = types().join(result, types().floating());
    else if (alternative->is(Kind::Instance) && has_special(alternative, "__abs__"))
      result = types().join(result, call_special(alternative, "__abs__", {}, place));
    else if (alternative->is_object() || alternative->is(Kind::Instance) || alternative->is(Kind::Native))
      result = types().join(result, call_unknown(Arguments::of({alternative})));
  }
  return result;
}

const Type* Body::round_call(const Arguments& arguments, ast::Call* expr, const Type* callee) {
  bool is_plain =
      arguments.keywords.empty() && (arguments.positional.size() == 1 || arguments.positional.size() == 2);
  if (!is_plain)
    return call(callee, arguments, expr);
  const Type* result = never();
  const Type* digits = arguments.positional.size() == 2 ? arguments.positional[1].type : types().none();
  for (const Type* alternative : types().resolve(arguments.positional[0].type)->alternatives()) {
    if (alternative->is(Kind::Int) || alternative->is(Kind::Bool)) {
      result = types().join(result, types().integer());
    } else if (alternative->is(Kind::Float)) {
      if (digits->may_be_none())
        result = types().join(result, types().integer());
      if (!digits->is_none())
        result = types().join(result, types().floating());
    } else {
      result = types().join(result, call_unknown(arguments));
    }
  }
  return result;
}

} // namespace p2c::types

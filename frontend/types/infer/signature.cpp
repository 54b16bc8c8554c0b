// What a call of a function of the API does with its arguments, and what it gives.
#include "frontend/types/infer/signature.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

using api::TypeExpr;

SignatureMatch::Variable& SignatureMatch::variable(llvm::StringRef name) {
  for (Variable& known : variables_)
    if (known.name == name)
      return known;
  return variables_.emplace_back(Variable{name, types_.never(), {}});
}

const Type* SignatureMatch::value_of(Variable& variable) {
  const Type* type = types_.resolve(variable.type);
  for (auto [site, which] : variable.sites) {
    in_.read_site(site, &body_.unit_);
    type = types_.join(type, site->find()->elements[which]);
  }
  return type;
}

static bool is_callable(const TypeExpr& expr) {
  return expr.is("Callable") ||
         (expr.kind == TypeExpr::Kind::alternatives && llvm::any_of(expr.arguments, is_callable));
}

const Type* SignatureMatch::apply() {
  for (const Bound& bound : bound_)
    if (!is_callable(bound.parameter->type))
      bind(bound.parameter->type, bound.type);
  for (const api::Parameter* parameter : left_out_)
    bind_default(*parameter);
  store_variables();
  for (const Bound& bound : bound_) {
    if (is_callable(bound.parameter->type))
      bind(bound.parameter->type, bound.type);
    release(*bound.parameter, bound.type);
  }
  store_variables();
  if (function_.always_raises)
    return types_.never();
  return build(function_.result);
}

void SignatureMatch::bind(const TypeExpr& expected, const Type* given) {
  if (expected.kind == TypeExpr::Kind::variable) {
    Variable& bound = variable(expected.name);
    bound.type = types_.join(bound.type, given);
    return;
  }
  for (const Type* alternative : types_.resolve(given)->alternatives())
    bind_one(expected, alternative);
}

void SignatureMatch::bind_one(const TypeExpr& expected, const Type* given) {
  if (expected.kind == TypeExpr::Kind::alternatives) {
    // The first that takes it.
    for (const TypeExpr& one : expected.arguments) {
      unsigned cost = 0;
      if (accepts_one(one, given, cost) == Fit::No)
        continue;
      bind(one, given);
      if (!given->is_object())
        return;
    }
    return;
  }
  if (expected.kind != TypeExpr::Kind::name || expected.arguments.empty())
    return;
  llvm::StringRef name = expected.name;
  auto argument = [&](size_t i) -> const TypeExpr& {
    return expected.arguments[std::min(i, expected.arguments.size() - 1)];
  };
  if (name == "Callable")
    return bind_callable(expected, given);
  if (given->is_object()) {
    for (const TypeExpr& inner : expected.arguments)
      bind(inner, given);
    return;
  }
  if (name == "Iterable" || name == "Iterator" || name == "Sequence") {
    bind(argument(0), body_.iterate(given, nullptr));
  } else if (name == "Mapping") {
    bool is_dict = given->is(Kind::Dict);
    bind(argument(0), is_dict ? body_.element(given, 0) : types_.object());
    bind(argument(1), is_dict ? body_.element(given, 1) : types_.object());
  } else if (name == "Awaitable" || name == "coroutine") {
    bind(argument(0), body_.await(given, nullptr));
  } else if (name == "AsyncIterable" || name == "AsyncIterator") {
    bind(argument(0), body_.async_iterate(given, nullptr));
  } else if (name == "tuple") {
    if (given->is(Kind::VarTuple)) {
      for (const TypeExpr& inner : expected.arguments)
        if (inner.kind != TypeExpr::Kind::ellipsis)
          bind(inner, given->element());
    } else if (given->is(Kind::Tuple)) {
      bool is_open = expected.arguments.back().kind == TypeExpr::Kind::ellipsis;
      for (auto [i, part] : llvm::enumerate(given->parts()))
        bind(argument(is_open ? 0 : i), part);
    }
  } else if (name == "type") {
    bind(argument(0), in_.any_instance_of(given->cls()));
  } else if (given->site()) {
    bind_site(expected, given);
  } else {
    // An instance of a user class derived from the container, or one of which nothing is known.
    for (const TypeExpr& inner : expected.arguments)
      bind(inner, given->is(Kind::FrozenSet) ? given->element() : types_.object());
  }
}

/// `list[E]` and the like: E stands for the elements of this very container.
void SignatureMatch::bind_site(const TypeExpr& expected, const Type* given) {
  for (auto [i, inner] : llvm::enumerate(expected.arguments)) {
    if (i > 1)
      break;
    if (inner.kind != TypeExpr::Kind::variable) {
      types_.widen(given); // more than a variable: unknown use
      continue;
    }
    Variable& bound = variable(inner.name);
    if (!bound.sites.empty())
      bound.type = types_.join(value_of(bound), body_.element(given, static_cast<unsigned>(i)));
    bound.sites.push_back({given->site(), static_cast<unsigned>(i)});
  }
}

/// The runtime calls it with what the signature says.
void SignatureMatch::bind_callable(const TypeExpr& expected, const Type* given) {
  const TypeExpr& result = expected.arguments.back();
  bool is_open = expected.arguments.size() < 2 || expected.arguments[0].kind == TypeExpr::Kind::ellipsis;
  if (given->is_none())
    return;
  if (is_open || given->is_object()) {
    types_.widen(given);
    bind(result, types_.object());
    return;
  }
  Arguments arguments;
  for (const TypeExpr& parameter : expected.arguments[0].arguments)
    arguments.positional.push_back({{}, build(parameter)});
  body_.may_run_code();
  bind(result, body_.call(given, arguments, nullptr));
}

void SignatureMatch::bind_default(const api::Parameter& parameter) {
  llvm::StringRef text = parameter.default_text ? llvm::StringRef(*parameter.default_text) : "";
  const Type* type = text == "None"                                    ? types_.none()
                     : text == "True" || text == "False"               ? types_.boolean()
                     : text == "()"                                    ? types_.tuple({})
                     : text.starts_with("'") || text.starts_with("\"") ? types_.str()
                     : !text.empty() && std::isdigit(text.front())
                         ? (text.contains('.') ? types_.floating() : types_.integer())
                         : types_.never();
  if (!type->is_never())
    bind(parameter.type, type);
}

/// What was passed for a variable becomes an element of the containers it stands for.
void SignatureMatch::store_variables() {
  for (Variable& bound : variables_)
    for (auto [site, which] : bound.sites)
      types_.store(site, which, bound.type);
}

bool keeps_arguments(const api::Function& function, const api::Class* owner) {
  if (function.has_effect("no_escape") || function.has_effect("pure"))
    return false;
  // In the API of builtins, what a function keeps has a type variable.
  // (`py::sorted`, `py::List::append`; `py::re::sub` is none of them.)
  bool is_builtin = llvm::StringRef(function.cpp_name).starts_with("py::") &&
                    llvm::StringRef(function.cpp_name).count("::") <= (owner ? 2 : 1);
  if (!is_builtin)
    return true;
  if (!owner)
    return function.name == "setattr" || function.form == api::Form::init;
  static constexpr llvm::StringLiteral keeping[] = {"property", "staticmethod", "classmethod", "super",
                                                    "object",   "type",         "generator",   "coroutine"};
  return function.form == api::Form::init || llvm::is_contained(keeping, owner->name) ||
         !owner->bases.empty();
}

/// What happens to an argument that is passed as more than its type says.
void SignatureMatch::release(const api::Parameter& parameter, const Type* type) {
  const TypeExpr& expected = parameter.type;
  if (parameter.name == "file") { // print calls its methods
    types_.widen(type);
    in_.load_dynamically("write");
    in_.load_dynamically("flush");
  }
  bool is_bare_container = expected.arguments.empty() && (expected.is("list") || expected.is("dict") ||
                                                          expected.is("set") || expected.is("Iterable"));
  if (!expected.is("object") && !is_bare_container) {
    if (expected.kind == TypeExpr::Kind::variable || function_.has_effect("plain_of_elements"))
      in_.touch(type); // it, or what it holds, may be compared, hashed, added
    for (const Type* alternative : type->alternatives())
      if (alternative->is(Kind::Instance)) // and by what it can be gone through is seen when it runs
        in_.touch_class_of(alternative, {"__len__", "__length_hint__", "__iter__", "__reversed__",
                                         "__getitem__", "__contains__", "keys"});
    return;
  }
  if (function_.form == api::Form::operation ? function_.name == "setitem"
                                             : keeps_arguments(function_, in_.owner_of(function_)))
    types_.widen(type);
  else
    in_.touch(type);
  for (const Type* alternative : type->alternatives())
    if (alternative->is(Kind::Instance) || alternative->is_object())
      body_.may_run_code();
}

// Results.

const Type* SignatureMatch::build_container(const TypeExpr& expr, Kind kind, const api::Class* native) {
  unsigned which = (static_cast<unsigned>(kind) + 1) * 256 + made_++;
  Site* site = in_.site(body_.unit_, place_, kind, which);
  for (auto [i, inner] : llvm::enumerate(expr.arguments))
    if (i < 2)
      types_.store(site, static_cast<unsigned>(i), build(inner));
  site = site->find();
  return kind == Kind::List   ? types_.list(site)
         : kind == Kind::Dict ? types_.dict(site)
         : kind == Kind::Set  ? types_.set(site)
                              : types_.native(native, site);
}

const Type* SignatureMatch::build(const TypeExpr& expr) {
  switch (expr.kind) {
  case TypeExpr::Kind::variable: {
    for (Variable& bound : variables_)
      if (bound.name == expr.name)
        return value_of(bound);
    return types_.object();
  }
  case TypeExpr::Kind::alternatives: {
    const Type* result = types_.never();
    for (const TypeExpr& one : expr.arguments)
      result = types_.join(result, build(one));
    return result;
  }
  case TypeExpr::Kind::name:
    break;
  case TypeExpr::Kind::argument_list:
  case TypeExpr::Kind::ellipsis:
  case TypeExpr::Kind::nothing:
  case TypeExpr::Kind::text:
  case TypeExpr::Kind::number:
    return types_.object();
  }
  llvm::StringRef name = expr.name;
  if (expr.arguments.empty())
    return in_.type_of(expr);
  auto part = [&](size_t i) {
    return i < expr.arguments.size() ? build(expr.arguments[i]) : types_.object();
  };
  if (name == "list")
    return build_container(expr, Kind::List);
  if (name == "dict")
    return build_container(expr, Kind::Dict);
  if (name == "set")
    return build_container(expr, Kind::Set);
  if (name == "frozenset")
    return types_.frozen_set(part(0));
  if (name == "Iterator")
    return types_.iterator(part(0));
  if (name == "coroutine" || name == "Awaitable")
    return name == "coroutine" ? types_.coroutine(part(0)) : types_.object();
  if (name == "Generator")
    return types_.generator(part(0), types_.object());
  if (name == "tuple") {
    if (expr.arguments.back().kind == TypeExpr::Kind::ellipsis)
      return types_.var_tuple(part(0));
    llvm::SmallVector<const Type*, 4> parts;
    for (const TypeExpr& inner : expr.arguments)
      if (inner.kind != TypeExpr::Kind::nothing) // `tuple[()]`
        parts.push_back(build(inner));
    return types_.tuple(parts);
  }
  if (name == "type") {
    const api::Class* cls = in_.api().find_class(expr.arguments[0].name);
    return cls ? types_.class_value({.native = cls}) : types_.object();
  }
  if (name == "Literal")
    return expr.arguments[0].kind == TypeExpr::Kind::number ? types_.integer() : types_.str();
  if (const api::Class* cls = in_.api().find_class(name))
    return build_container(expr, Kind::Native, cls);
  return types_.object();
}

} // namespace p2c::types

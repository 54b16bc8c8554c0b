// Whether arguments fit a signature.
#include "frontend/types/infer/signature.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace p2c::types {

using api::ParameterKind;
using api::TypeExpr;

SignatureMatch::SignatureMatch(Body& body, const api::Function& function, const Arguments& arguments,
                               ast::Node* place)
    : body_(body), in_(body.in_), types_(body.types()), function_(function), place_(place) {
  bind_parameters(arguments);
}

bool SignatureMatch::give(const api::Parameter& parameter, const Type* type) {
  unsigned cost = 0;
  Fit fit = accepts(parameter.type, type, cost);
  if (fit != Fit::Yes && parameter.cpp.shape == api::Shape::boolean && parameter.default_text)
    fit = Fit::Maybe; // a flag: any object has a truth
  if (fit == Fit::No && parameter.cpp.shape == api::Shape::any && function_.form != api::Form::operation)
    fit = Fit::Doubtful;
  fit_ = std::min(fit_, fit);
  cost_ += cost;
  bound_.push_back({&parameter, type});
  return fit_ != Fit::No;
}

void SignatureMatch::bind_parameters(const Arguments& arguments) {
  llvm::SmallVector<const api::Parameter*, 8> positional;
  const api::Parameter* rest = nullptr;
  const api::Parameter* keywords = nullptr;
  for (const api::Parameter& parameter : function_.parameters) {
    if (parameter.omitted || parameter.cpp.shape == api::Shape::type_info)
      continue; // no argument of this form; the class called is none
    switch (parameter.kind) {
    case ParameterKind::positional_only:
    case ParameterKind::positional_or_keyword:
      positional.push_back(&parameter);
      break;
    case ParameterKind::var_positional:
      rest = &parameter;
      break;
    case ParameterKind::var_keyword:
      keywords = &parameter;
      break;
    case ParameterKind::keyword_only:
      break;
    }
  }
  for (auto [i, argument] : llvm::enumerate(arguments.positional)) {
    const api::Parameter* parameter = i < positional.size() ? positional[i] : rest;
    if (!parameter) {
      fit_ = Fit::No;
      return;
    }
    if (!give(*parameter, argument.type))
      return;
  }
  for (const Argument& argument : arguments.keywords) {
    auto named = llvm::find_if(function_.parameters, [&](const api::Parameter& parameter) {
      return parameter.name == argument.name && !parameter.omitted &&
             parameter.kind != ParameterKind::positional_only &&
             parameter.kind != ParameterKind::var_positional && parameter.kind != ParameterKind::var_keyword;
    });
    const api::Parameter* parameter = named != function_.parameters.end() ? &*named : keywords;
    bool is_double = parameter != keywords &&
                     llvm::any_of(bound_, [&](const Bound& bound) { return bound.parameter == parameter; });
    if (!parameter || is_double) {
      fit_ = Fit::No;
      return;
    }
    if (!give(*parameter, argument.type))
      return;
  }
  for (const api::Parameter& parameter : function_.parameters) {
    if (&parameter == rest || &parameter == keywords || parameter.cpp.shape == api::Shape::type_info ||
        llvm::any_of(bound_, [&](const Bound& bound) { return bound.parameter == &parameter; }))
      continue;
    if (!parameter.default_text && !parameter.optional && !parameter.omitted)
      fit_ = Fit::No;
    left_out_.push_back(&parameter);
  }
}

/// Of a union all alternatives have to fit; when only some do, it may.
Fit SignatureMatch::accepts(const TypeExpr& expected, const Type* given, unsigned& cost) {
  bool some = false, all = true;
  for (const Type* alternative : types_.resolve(given)->alternatives()) {
    unsigned one_cost = 0;
    Fit fit = accepts_one(expected, alternative, one_cost);
    cost = std::max(cost, one_cost);
    some |= fit != Fit::No;
    all &= fit == Fit::Yes;
  }
  return all ? Fit::Yes : some ? Fit::Maybe : Fit::No;
}

Fit SignatureMatch::accepts_one(const TypeExpr& expected, const Type* given, unsigned& cost) {
  switch (expected.kind) {
  case TypeExpr::Kind::variable:
    cost = 8;
    return Fit::Yes;
  case TypeExpr::Kind::alternatives: {
    Fit best = Fit::No;
    cost = ~0u;
    for (const TypeExpr& one : expected.arguments) {
      unsigned one_cost = 0;
      Fit fit = accepts_one(one, given, one_cost);
      if (fit > best || (fit == best && one_cost < cost))
        cost = one_cost;
      best = std::max(best, fit);
    }
    return best;
  }
  case TypeExpr::Kind::name:
    break;
  case TypeExpr::Kind::argument_list:
  case TypeExpr::Kind::ellipsis:
  case TypeExpr::Kind::nothing:
  case TypeExpr::Kind::text:
  case TypeExpr::Kind::number:
    return Fit::Maybe;
  }

  llvm::StringRef name = expected.name;
  if (name == "object") {
    cost = 10;
    return Fit::Yes;
  }
  if (given->is_object() || (given->is(Kind::Instance) && given->cls().user->is_dynamic))
    return Fit::Maybe;
  if (name == "None")
    return given->is_none() ? Fit::Yes : Fit::No;
  if (name == "NotImplemented")
    return given->is(Kind::NotImplemented) ? Fit::Yes : Fit::No;
  if (name == "Never")
    return Fit::No;
  if (name == "Literal")
    return given->is(Kind::Str) || given->is(Kind::Int) ? Fit::Maybe : Fit::No;

  // Numbers: a bool is an int, and an int passes for a float.
  if (given->is(Kind::Bool) || given->is(Kind::Int) || given->is(Kind::Float)) {
    unsigned rank = given->is(Kind::Bool) ? 0 : given->is(Kind::Int) ? 1 : 2;
    unsigned wanted = llvm::StringSwitch<unsigned>(name)
                          .Case("bool", 0)
                          .Case("int", 1)
                          .Case("float", 2)
                          .Case("complex", 3)
                          .Default(~0u);
    if (wanted != ~0u) {
      cost = wanted >= rank ? wanted - rank : 0;
      return wanted >= rank ? Fit::Yes : Fit::No;
    }
  }
  if (Fit fit = accepts_abstract(name, given); fit != Fit::No) {
    cost = 2;
    return fit;
  }
  const api::Class* wanted = in_.api().find_class(name);
  if (!wanted)
    return Fit::No;
  ClassRef own = given->is(Kind::Instance) ? given->cls() : ClassRef{.native = in_.class_of(given)};
  if (own && class_derives(own, {.native = wanted}))
    return Fit::Yes;
  // An instance of a base class may be one of the derived class.
  if (own.native && native_derives(wanted, own.native))
    return Fit::Maybe;
  if (given->is(Kind::Instance) && (name == "int" || name == "float" || name == "bool"))
    return Fit::Maybe; // by `__index__` or `__float__`
  return Fit::No;
}

/// The types that say what a value can do.
Fit SignatureMatch::accepts_abstract(llvm::StringRef name, const Type* given) {
  auto is_any = [&](std::initializer_list<Kind> kinds) {
    return llvm::is_contained(kinds, given->kind()) ? Fit::Yes : Fit::No;
  };
  bool is_opaque = given->is(Kind::Instance) || given->is(Kind::Native);
  if (name == "Iterable" || name == "Sequence") {
    if (is_opaque || (given->is(Kind::ClassValue) && name == "Iterable"))
      return Fit::Maybe;
    return is_any({Kind::List, Kind::Dict, Kind::Set, Kind::FrozenSet, Kind::Tuple, Kind::VarTuple, Kind::Str,
                   Kind::Bytes, Kind::ByteArray, Kind::Range, Kind::Iterator, Kind::Generator});
  }
  if (name == "Iterator")
    return is_opaque ? Fit::Maybe : is_any({Kind::Iterator, Kind::Generator});
  if (name == "Mapping")
    return is_opaque ? Fit::Maybe : is_any({Kind::Dict});
  if (name == "Callable")
    return is_opaque ? Fit::Maybe : is_any({Kind::Function, Kind::BoundMethod, Kind::ClassValue});
  if (name == "Awaitable" || name == "Coroutine")
    return is_opaque && name == "Awaitable" ? Fit::Maybe : is_any({Kind::Coroutine});
  if (name == "AsyncIterable" || name == "AsyncIterator")
    return is_opaque ? Fit::Maybe : is_any({Kind::AsyncGenerator});
  if (name == "ReadableBuffer")
    return is_opaque ? Fit::Maybe : is_any({Kind::Bytes, Kind::ByteArray});
  if (name == "WriteableBuffer")
    return is_opaque ? Fit::Maybe : is_any({Kind::ByteArray});
  if (name == "type")
    return is_any({Kind::ClassValue});
  if (name == "function")
    return is_any({Kind::Function});
  return Fit::No;
}

} // namespace p2c::types

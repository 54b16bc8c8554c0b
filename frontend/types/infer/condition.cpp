// Conditions: which way they go, and what each way teaches.
#include "frontend/names/static_truth.h"
#include "frontend/types/infer/body.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

/// Evaluates a test and splits the current state by its outcome. `tested_` is then the type of its value.
Body::Outcomes Body::condition(ast::Expr* test) {
  tested_ = never();
  if (!state_.is_reachable)
    return {};
  mark_reached(test);
  Outcomes outcomes;
  if (auto* operation = llvm::dyn_cast<ast::UnaryOp>(test);
      operation && operation->op == ast::UnaryOperator::Not) {
    outcomes = condition(operation->operand);
    std::swap(outcomes.holds, outcomes.fails);
    tested_ = types().boolean();
    record(test, tested_);
    return outcomes;
  }
  if (auto truth = names::static_truth(test, names())) {
    tested_ = expression(test);
    (*truth ? outcomes.holds : outcomes.fails) = state_;
    leave();
    return outcomes;
  }
  if (auto* operation = llvm::dyn_cast<ast::BoolOp>(test))
    return bool_op_condition(operation);

  if (auto* comparison = llvm::dyn_cast<ast::Compare>(test); comparison && comparison->ops.size() == 1) {
    reconsider(test);
    const Type* left = expression(comparison->left);
    const Type* right = expression(comparison->comparators[0]);
    tested_ = state_.is_reachable ? this->comparison(comparison->ops[0], left, right, test) : never();
    record(test, tested_);
    if (tested_->is_never())
      leave();
    outcomes = both(state_);
    if (tested_->is(Kind::Bool))
      narrow_compare(comparison, outcomes, left, right);
  } else {
    tested_ = expression(test);
    outcomes = both(state_);
    auto* call = llvm::dyn_cast<ast::Call>(test);
    if (state_.is_reachable && (!call || !narrow_call(call, outcomes)))
      narrow_truth(test, outcomes);
  }
  leave();
  return outcomes;
}

Body::Outcomes Body::bool_op_condition(ast::BoolOp* test) {
  bool is_and = test->op == ast::BoolOperator::And;
  Outcomes result;
  const Type* type = never();
  for (ast::Expr* value : test->values) {
    Outcomes outcomes = condition(value);
    State& stops = is_and ? outcomes.fails : outcomes.holds;
    State& goes_on = is_and ? outcomes.holds : outcomes.fails;
    if (value == test->values.back()) {
      type = types().join(type, tested_);
      (is_and ? result.holds : result.fails) = goes_on;
    } else if (stops.is_reachable) {
      type = types().join(type, truthy(tested_, !is_and));
    }
    (is_and ? result.fails : result.holds).join(types(), stops);
    state_ = std::move(goes_on);
  }
  leave();
  tested_ = type;
  record(test, type);
  return result;
}

/// What a value's truth teaches about the place it was read from.
void Body::narrow_truth(ast::Expr* test, Outcomes& outcomes) {
  for (const Type* alternative : tested_->alternatives())
    if (alternative->is(Kind::Instance) && !alternative->cls().user->is_dynamic) {
      llvm::StringRef special = has_special(alternative, "__bool__") ? "__bool__" : "__len__";
      if (has_special(alternative, special)) {
        state_ = outcomes.holds;
        call_special(alternative, special, {}, nullptr);
        outcomes = both(state_);
      }
    } else if (alternative->is_object()) {
      state_ = outcomes.holds;
      may_run_code();
      outcomes = both(state_);
    }
  const Type* if_true = truthy(tested_, true);
  const Type* if_false = truthy(tested_, false);
  if (if_true->is_never())
    outcomes.holds.is_reachable = false;
  if (if_false->is_never())
    outcomes.fails.is_reachable = false;
  if (Path path = path_of(test)) {
    learn(outcomes.holds, path, if_true);
    learn(outcomes.fails, path, if_false);
  }
}

/// The alternatives that can be true (or false).
const Type* Body::truthy(const Type* type, bool is_true) {
  if (type->is_object())
    return type;
  return types().filter(type, [&](const Type* alternative) {
    Truth truth = truth_of(alternative);
    return truth == Truth::Maybe || (truth == Truth::Always) == is_true;
  });
}

Body::Truth Body::truth_of(const Type* type) {
  switch (type->kind()) {
  case Kind::None:
    return Truth::Never;
  case Kind::Tuple:
    return type->parts().empty() ? Truth::Never : Truth::Always;
  case Kind::ClassValue:
    return type->exact() && type->cls().user && type->cls().user->node->keywords.empty() ? Truth::Always
                                                                                         : Truth::Maybe;
  case Kind::Function:
  case Kind::BoundMethod:
  case Kind::Module:
  case Kind::Coroutine:
  case Kind::Generator:
  case Kind::AsyncGenerator:
  case Kind::Ellipsis:
    return Truth::Always;
  case Kind::Instance: {
    const ClassInfo* cls = type->cls().user;
    if (cls->is_dynamic || cls->has_getattr || inherits_native(type) || has_special(type, "__bool__") ||
        has_special(type, "__len__"))
      return Truth::Maybe;
    return Truth::Always;
  }
  case Kind::Union: {
    Truth all = truth_of(type->parts().front());
    for (const Type* part : type->parts())
      if (truth_of(part) != all)
        return Truth::Maybe;
    return all;
  }
  case Kind::Never:
  case Kind::Bool:
  case Kind::Int:
  case Kind::Float:
  case Kind::Complex:
  case Kind::Str:
  case Kind::Bytes:
  case Kind::ByteArray:
  case Kind::NotImplemented:
  case Kind::Range:
  case Kind::Slice:
  case Kind::List:
  case Kind::Dict:
  case Kind::Set:
  case Kind::FrozenSet:
  case Kind::VarTuple:
  case Kind::Native:
  case Kind::Iterator:
  case Kind::Object:
    return Truth::Maybe;
  }
  llvm_unreachable("not a kind of type");
}

// Places.

/// The place an expression reads, if nothing but a store or code elsewhere can change what it gives.
Path Body::path_of(ast::Expr* expr) const {
  if (auto* walrus = llvm::dyn_cast<ast::NamedExpr>(expr))
    return path_of(walrus->target);
  if (auto* name = llvm::dyn_cast<ast::Name>(expr)) {
    const names::Use* use = names().use(name);
    if (!use || !use->variable || use->access == names::Access::Class || use->may_be_builtin)
      return {};
    return {use->variable, {}};
  }
  auto* attribute = llvm::dyn_cast<ast::Attribute>(expr);
  if (!attribute || (attribute->ctx == ast::ExprContext::Load && !plain_.contains(attribute)))
    return {};
  Path path = path_of(attribute->value);
  if (path && path.attributes.size() < 3)
    path.attributes.push_back(stored_name(attribute->attr));
  else
    path = {};
  return path;
}

void Body::learn(State& state, const Path& path, const Type* type) {
  if (!state.is_reachable)
    return;
  if (type->is_never()) {
    state.is_reachable = false;
  } else if (path.attributes.empty() && is_tracked(path.root)) {
    state.forget_root(path.root);
    state.locals[index_of(path.root)] = type;
  } else {
    state.learn(path, type);
  }
}

} // namespace p2c::types

// What comparisons and calls of `isinstance` and `callable` teach.
#include "frontend/types/infer/body.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

/// Whether values of the two alternatives can be equal, as far as the kinds say.
static bool may_be_equal(const Type* a, const Type* b) {
  auto group = [](const Type* type) {
    switch (type->kind()) {
    case Kind::None:
      return 1;
    case Kind::Bool:
    case Kind::Int:
    case Kind::Float:
    case Kind::Complex:
      return 2;
    case Kind::Str:
      return 3;
    case Kind::Bytes:
    case Kind::ByteArray:
      return 4;
    case Kind::List:
      return 5;
    case Kind::Dict:
      return 6;
    case Kind::Tuple:
    case Kind::VarTuple:
      return 7;
    default: // not a table's enum: the others decide for themselves
      return 0;
    }
  };
  return !group(a) || !group(b) || group(a) == group(b);
}

/// `type(x)` in `type(x) is C`: gives x.
static ast::Expr* asked_for_type(ast::Expr* expr) {
  auto* call = llvm::dyn_cast<ast::Call>(expr);
  auto* callee = call ? llvm::dyn_cast<ast::Name>(call->func) : nullptr;
  return callee && callee->id == "type" && call->args.size() == 1 && call->keywords.empty() ? call->args[0]
                                                                                            : nullptr;
}

void Body::narrow_compare(ast::Compare* test, Outcomes& outcomes, const Type* left, const Type* right) {
  ast::CompareOperator op = test->ops[0];
  ast::Expr *left_expr = test->left, *right_expr = test->comparators[0];
  bool is_negated = op == ast::CompareOperator::IsNot || op == ast::CompareOperator::NotEq ||
                    op == ast::CompareOperator::NotIn;
  State& equal = is_negated ? outcomes.fails : outcomes.holds;
  State& unequal = is_negated ? outcomes.holds : outcomes.fails;
  bool is_identity = op == ast::CompareOperator::Is || op == ast::CompareOperator::IsNot;
  bool is_equality = op == ast::CompareOperator::Eq || op == ast::CompareOperator::NotEq;

  if (is_identity || is_equality) {
    if (ast::Expr* subject = asked_for_type(left_expr); subject && right->is(Kind::ClassValue)) {
      if (Path path = path_of(subject)) {
        const Type* type = known(equal, path, subject);
        learn(equal, path, narrowed_to_class(type, right, true));
      }
      return;
    }
    // From either side: `None is x` teaches about x.
    for (auto [expr, type, other] :
         {std::tuple(left_expr, left, right), std::tuple(right_expr, right, left)}) {
      const Type* same = type;
      const Type* different = type;
      if (is_identity && other->is_none()) {
        same = type->is_object() ? other : types().filter(type, [](const Type* t) { return t->is_none(); });
        different = types().without(type, types().none());
      } else if (is_identity && other->is(Kind::Bool)) {
        same =
            type->is_object() ? other : types().filter(type, [](const Type* t) { return t->is(Kind::Bool); });
      } else if (is_equality) {
        same = without_unequal(type, other);
        if (other->is_none() && llvm::all_of(type->alternatives(), [](const Type* t) {
              return !t->is(Kind::Instance) && !t->is(Kind::Native) && !t->is_object();
            }))
          different = types().without(type, types().none());
      }
      teach(expr, type, same, equal);
      teach(expr, type, different, unequal);
    }
    return;
  }
  if (op == ast::CompareOperator::In || op == ast::CompareOperator::NotIn) {
    const Type* among = never();
    for (const Type* alternative : right->alternatives()) {
      if (alternative->is(Kind::Tuple))
        for (const Type* part : alternative->parts())
          among = types().join(among, part);
      else if (alternative->is(Kind::VarTuple) || alternative->is(Kind::FrozenSet))
        among = types().join(among, alternative->element());
      else if (alternative->is(Kind::List) || alternative->is(Kind::Set) || alternative->is(Kind::Dict))
        among = types().join(among, element(alternative));
      else
        return;
    }
    if (!among->is_never())
      teach(left_expr, left, without_unequal(left, among), equal);
  }
}

/// The alternatives of `type` that can equal some value of `other`.
const Type* Body::without_unequal(const Type* type, const Type* other) {
  if (type->is_object() || other->is_object())
    return type;
  return types().filter(type, [&](const Type* mine) {
    return llvm::any_of(other->alternatives(),
                        [&](const Type* theirs) { return may_be_equal(mine, theirs); });
  });
}

/// In `state`, what `expr` gave is of type `now`, where `before` was all that was known.
void Body::teach(ast::Expr* expr, const Type* before, const Type* now, State& state) {
  if (now == before)
    return;
  if (Path path = path_of(expr))
    learn(state, path, now);
  else if (now->is_never())
    state.is_reachable = false;
}

/// What is known in a state of a place whose value was `expr`.
const Type* Body::known(const State& state, const Path& path, ast::Expr* expr) {
  if (path.attributes.empty() && is_tracked(path.root) && state.is_reachable)
    if (const Type* held = state.locals[index_of(path.root)])
      return types().resolve(held);
  if (const Type* held = state.fact(path))
    return types().resolve(held);
  auto found = values_.find(expr);
  return found == values_.end() ? object() : types().resolve(found->second);
}

bool Body::narrow_call(ast::Call* call, Outcomes& outcomes) {
  auto* callee = llvm::dyn_cast<ast::Name>(call->func);
  const names::Use* use = callee ? names().use(callee) : nullptr;
  if (!use || use->access != names::Access::Builtin || call->args.empty() || !call->keywords.empty())
    return false;
  ast::Expr* subject = call->args[0];
  auto type_of = [&](ast::Expr* expr) {
    auto found = values_.find(expr);
    return found == values_.end() ? object() : types().resolve(found->second);
  };
  if (callee->id == "isinstance" && call->args.size() == 2) {
    const Type* type = type_of(subject);
    const Type* classes = type_of(call->args[1]);
    teach(subject, type, narrowed_to_class(type, classes, true), outcomes.holds);
    teach(subject, type, narrowed_to_class(type, classes, false), outcomes.fails);
    return true;
  }
  if (callee->id == "callable" && call->args.size() == 1) {
    const Type* type = type_of(subject);
    auto is_never_callable = [](const Type* t) {
      switch (t->kind()) {
      case Kind::None:
      case Kind::Bool:
      case Kind::Int:
      case Kind::Float:
      case Kind::Str:
      case Kind::Bytes:
      case Kind::List:
      case Kind::Dict:
      case Kind::Tuple:
      case Kind::VarTuple:
        return true;
      default: // not a table's enum: the others may be
        return false;
      }
    };
    if (!type->is_object()) {
      teach(subject, type, types().filter(type, [&](const Type* t) { return !is_never_callable(t); }),
            outcomes.holds);
      teach(subject, type,
            types().filter(type,
                           [](const Type* t) {
                             return !t->is(Kind::Function) && !t->is(Kind::BoundMethod) &&
                                    !t->is(Kind::ClassValue);
                           }),
            outcomes.fails);
    }
    return true;
  }
  return false;
}

/// Every class that `classes` names, if it names nothing else.
static bool list_classes(const Type* classes, llvm::SmallVectorImpl<ClassRef>& list) {
  if (classes->is(Kind::ClassValue)) {
    list.push_back(classes->cls());
    return true;
  }
  return classes->is(Kind::Tuple) &&
         llvm::all_of(classes->parts(), [&](const Type* part) { return list_classes(part, list); });
}

/// What is left of a type where the value is (or is not) an instance of one of the classes.
const Type* Body::narrowed_to_class(const Type* type, const Type* classes, bool is_instance) {
  llvm::SmallVector<ClassRef, 4> list;
  if (!list_classes(classes, list))
    return type;
  if (type->is_object()) {
    if (!is_instance)
      return type;
    const Type* narrowed = never();
    for (ClassRef cls : list)
      narrowed = types().join(narrowed, in_.any_instance_of(cls));
    return narrowed;
  }
  llvm::SmallVector<const Type*, 8> kept;
  for (const Type* alternative : types().resolve(type)->alternatives()) {
    bool is_certain = false;
    llvm::SmallVector<const Type*, 2> inside;
    for (ClassRef cls : list)
      narrow_alternative(alternative, cls, is_certain, inside);
    if (!is_instance) {
      if (!is_certain)
        kept.push_back(alternative);
    } else if (is_certain) {
      kept.push_back(alternative);
    } else {
      kept.append(inside.begin(), inside.end());
    }
  }
  return types().any_of(kept);
}

/// Adds what of the alternative can be an instance of the class; `is_certain` if it is one in any case.
void Body::narrow_alternative(const Type* alternative, ClassRef cls, bool& is_certain,
                              llvm::SmallVectorImpl<const Type*>& inside) {
  if (cls.native && cls.native->dotted() == "object") {
    is_certain = true;
    return;
  }
  ClassRef own =
      alternative->is(Kind::Instance) ? alternative->cls() : ClassRef{.native = in_.class_of(alternative)};
  if (alternative->is(Kind::Instance) && alternative->cls().user->is_dynamic) {
    inside.push_back(alternative);
    return;
  }
  if (!own) {
    // A kind that the API has no class for: functions, None, modules, ...
    if (alternative->is(Kind::Function) || alternative->is(Kind::BoundMethod) ||
        alternative->is(Kind::Iterator) || alternative->is(Kind::ClassValue))
      inside.push_back(alternative);
    return;
  }
  bool is_bool_as_int = alternative->is(Kind::Bool) && cls.native && cls.native->dotted() == "int";
  if (is_bool_as_int || class_derives(own, cls)) {
    is_certain = true;
    return;
  }
  if (class_derives(cls, own)) {
    inside.push_back(in_.any_instance_of(cls));
    return;
  }
  // A class may derive from both.
  for (const auto& user : in_.program().classes)
    if (user->is_dynamic)
      inside.push_back(alternative);
    else if (user->derives_from(own) && user->derives_from(cls))
      inside.push_back(types().instance(user.get()));
}

} // namespace p2c::types

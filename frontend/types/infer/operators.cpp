// Operators. The typed forms in the API say what builtin operands give; classes of the program have special
// methods.
#include "frontend/syntax/exponent.h"
#include "frontend/types/infer/body.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace p2c::types {

/// `__add__` and `__radd__` for `+`.
static std::pair<llvm::StringRef, llvm::StringRef> binary_names(llvm::StringRef symbol) {
  using Names = std::pair<llvm::StringRef, llvm::StringRef>;
  return llvm::StringSwitch<Names>(symbol)
      .Case("+", {"__add__", "__radd__"})
      .Case("-", {"__sub__", "__rsub__"})
      .Case("*", {"__mul__", "__rmul__"})
      .Case("@", {"__matmul__", "__rmatmul__"})
      .Case("/", {"__truediv__", "__rtruediv__"})
      .Case("//", {"__floordiv__", "__rfloordiv__"})
      .Case("%", {"__mod__", "__rmod__"})
      .Case("**", {"__pow__", "__rpow__"})
      .Case("<<", {"__lshift__", "__rlshift__"})
      .Case(">>", {"__rshift__", "__rrshift__"})
      .Case("&", {"__and__", "__rand__"})
      .Case("|", {"__or__", "__ror__"})
      .Case("^", {"__xor__", "__rxor__"})
      .Case("==", {"__eq__", "__eq__"})
      .Case("!=", {"__ne__", "__ne__"})
      .Case("<", {"__lt__", "__gt__"})
      .Case("<=", {"__le__", "__ge__"})
      .Case(">", {"__gt__", "__lt__"})
      .Case(">=", {"__ge__", "__le__"})
      .Default({});
}

static std::string in_place_name(llvm::StringRef symbol) {
  return ("__i" + binary_names(symbol).first.drop_front(2)).str();
}

/// The special method that an operation on one operand, or on a container, looks for.
static llvm::StringRef special_name(llvm::StringRef operation) {
  return llvm::StringSwitch<llvm::StringRef>(operation)
      .Case("neg", "__neg__")
      .Case("pos", "__pos__")
      .Case("invert", "__invert__")
      .Case("abs", "__abs__")
      .Case("len", "__len__")
      .Case("in", "__contains__")
      .Case("getitem", "__getitem__")
      .Case("setitem", "__setitem__")
      .Case("delitem", "__delitem__")
      .Case("enter", "__enter__")
      .Case("exit", "__exit__")
      .Case("aenter", "__aenter__")
      .Case("aexit", "__aexit__")
      .Case("await", "__await__")
      .Case("reversed", "__reversed__")
      .Default({});
}

static bool is_user(const Type* type) {
  return type->is(Kind::Instance);
}

const Type* Body::binary(llvm::StringRef symbol, const Type* left, const Type* right, ast::Node* place) {
  const Type* result = never();
  for (const Type* a : types().resolve(left)->alternatives())
    for (const Type* b : types().resolve(right)->alternatives())
      result = types().join(result, binary_alternative(symbol, a, b, place));
  if (result->is_never() && state_.is_reachable)
    warn_of_operands(symbol, left, right, place);
  return result;
}

const Type* Body::binary_alternative(llvm::StringRef symbol, const Type* left, const Type* right,
                                     ast::Node* place) {
  if (left->is_object() || right->is_object()) {
    // The other one may be passed to a special method of whatever this is.
    types().widen(left);
    types().widen(right);
    may_run_code();
    return object();
  }
  if (!is_user(left) && !is_user(right)) {
    const bool is_natural = symbol == "**" && (left->is(Kind::Int) || left->is(Kind::Bool)) &&
                            right->is(Kind::Int) && place && ast::has_natural_exponent(place);
    return operation(is_natural ? "**+" : symbol, {left, right}, place);
  }

  may_run_code();
  auto [plain, reflected] = binary_names(symbol);
  const Type* result = never();
  bool may_decline = true;
  auto ask = [&](const Type* receiver, llvm::StringRef name, const Type* other) {
    if (!has_special(receiver, name))
      return;
    const Type* given = call_special(receiver, name, Arguments::of({other}), place);
    may_decline = false;
    for (const Type* alternative : given->alternatives())
      may_decline |= alternative->is(Kind::NotImplemented) || alternative->is_object();
    result = types().join(result, types().without(given, types().simple(Kind::NotImplemented)));
  };
  // A class derived from the left operand's is asked first; that only changes the order.
  if (is_user(left))
    ask(left, plain, right);
  bool right_may_come_first = is_user(right) && has_special(right, reflected);
  if (is_user(right) && (may_decline || right_may_come_first))
    ask(right, reflected, left);
  if (may_decline && (inherits_native(left) || inherits_native(right))) {
    types().widen(left);
    types().widen(right);
    return object();
  }
  if (may_decline && (symbol == "==" || symbol == "!="))
    return types().join(result, types().boolean()); // identity decides
  // What the builtin operand does with a value of any class: `"%s" % x`, `[0] * x` with an `__index__`.
  bool formats = symbol == "%" && !is_user(left) && !left->is(Kind::Int) && !left->is(Kind::Float);
  bool repeats = symbol == "*" && ((is_user(left) && has_special(left, "__index__")) ||
                                   (is_user(right) && has_special(right, "__index__")));
  if (may_decline && (formats || repeats)) {
    types().widen(left);
    types().widen(right);
    return object();
  }
  return result;
}

const Type* Body::in_place(llvm::StringRef symbol, const Type* left, const Type* right, ast::Node* place) {
  if (!state_.is_reachable)
    return never();
  const Type* result = never();
  std::string name = in_place_name(symbol), in_place_symbol = symbol.str() + "=";
  for (const Type* a : types().resolve(left)->alternatives()) {
    if (is_user(a) && has_special(a, name)) {
      may_run_code();
      const Type* given = call_special(a, name, Arguments::of({right}), place);
      bool may_decline = llvm::any_of(
          given->alternatives(), [](const Type* t) { return t->is(Kind::NotImplemented) || t->is_object(); });
      result = types().join(result, types().without(given, types().simple(Kind::NotImplemented)));
      if (!may_decline)
        continue;
    } else if (is_changed_in_place(a, symbol) && !may_reflect(symbol, right)) {
      // The very same container, with more in it.
      if (!operation(in_place_symbol, {a, right}, place)->is_never())
        result = types().join(result, a);
      continue;
    }
    for (const Type* b : types().resolve(right)->alternatives())
      result = types().join(result, binary_alternative(symbol, a, b, place));
  }
  if (result->is_never() && state_.is_reachable) {
    warn_of_operands(in_place_symbol, left, right, place);
    leave();
  }
  return result;
}

/// Whether some right operand has a reflected method, or may have: a sequence asks it before it grows in
/// place.
bool Body::may_reflect(llvm::StringRef symbol, const Type* right) {
  return llvm::any_of(types().resolve(right)->alternatives(), [&](const Type* b) {
    return b->is_object() || (is_user(b) && has_special(b, binary_names(symbol).second));
  });
}

/// Whether the API has an in-place form for the left operand's class: such a form gives the operand itself.
bool Body::is_changed_in_place(const Type* left, llvm::StringRef symbol) {
  const api::Class* cls = in_.class_of(left);
  if (!cls || left->is(Kind::Int) || left->is(Kind::Bool) || left->is(Kind::Float) || left->is(Kind::Str))
    return false;
  std::string in_place_symbol = symbol.str() + "=";
  return llvm::any_of(in_.operators(in_place_symbol),
                      [&](const api::Function* form) { return accepts_receiver(*form, left); });
}

const Type* Body::unary(ast::UnaryOp* expr) {
  if (expr->op == ast::UnaryOperator::Not) {
    Outcomes outcomes = condition(expr);
    state_ = std::move(outcomes.holds);
    state_.join(types(), outcomes.fails);
    return state_.is_reachable ? types().boolean() : never();
  }
  const Type* operand = expression(expr->operand);
  if (!state_.is_reachable)
    return never();
  static constexpr llvm::StringLiteral names[] = {"invert", "not", "pos", "neg"};
  return operation(names[static_cast<unsigned>(expr->op)], {operand}, expr);
}

/// Whether the typed forms in the API are all that these operands can do, so that what has none is a
/// TypeError.
static bool has_typed_forms(llvm::StringRef symbol, llvm::ArrayRef<const Type*> operands) {
  auto has_all_forms = [](const Type* type) {
    return llvm::all_of(type->alternatives(), [](const Type* t) {
      return t->is_none() || t->is(Kind::Bool) || t->is(Kind::Int) || t->is(Kind::Float) ||
             t->is(Kind::Str) || t->is(Kind::Bytes) || t->is(Kind::ByteArray) || t->is(Kind::List) ||
             t->is(Kind::Dict) || t->is(Kind::Set) || t->is(Kind::FrozenSet) || t->is(Kind::Tuple) ||
             t->is(Kind::VarTuple) || t->is(Kind::Range) || t->is(Kind::Function) ||
             t->is(Kind::BoundMethod) || t->is(Kind::Module) || is_user(t);
    });
  };
  bool is_order = symbol == "<" || symbol == "<=" || symbol == ">" || symbol == ">=";
  bool is_bytes =
      llvm::all_of(operands, [](const Type* t) { return t->is(Kind::Bytes) || t->is(Kind::ByteArray); });
  return llvm::all_of(operands, has_all_forms) && !(is_order && is_bytes);
}

/// An operation whose first operand decides, or (for those with two equal operands) one between builtin
/// values.
const Type* Body::operation(llvm::StringRef symbol, llvm::ArrayRef<const Type*> operands, ast::Node* place) {
  const Type* result = never();
  Arguments rest;
  for (const Type* operand : operands.drop_front())
    rest.positional.push_back({{}, operand});
  for (const Type* receiver : types().resolve(operands.front())->alternatives()) {
    if (receiver->is_object() || (is_user(receiver) && receiver->cls().user->is_dynamic)) {
      widen_arguments(rest);
      may_run_code();
      result = types().join(result, object());
      continue;
    }
    llvm::StringRef special = special_name(symbol);
    if (is_user(receiver) && !special.empty() && has_special(receiver, special)) {
      may_run_code();
      result = types().join(result, call_special(receiver, special, rest, place));
      continue;
    }
    if (is_user(receiver) && inherits_native(receiver)) {
      // What it inherits; nothing is known of what it holds.
      widen_arguments(rest);
      may_run_code();
      result = types().join(result, object());
      continue;
    }
    if (is_user(receiver) && symbol == "in") {
      iterate(receiver, place); // looked for one by one
      result = types().join(result, types().boolean());
      continue;
    }
    if (is_user(receiver))
      continue; // it has no such operation: a TypeError
    const api::Function* chosen = nullptr;
    bool fits = true;
    result = types().join(
        result, call_overloads(in_.operators(symbol), rest.with_first(receiver), place, &chosen, &fits));
    // A class of the API may have the operation without a typed form.
    if (!fits && !has_typed_forms(symbol, operands)) {
      widen_arguments(rest);
      may_run_code();
      result = types().join(result, object());
    }
  }
  return result;
}

// Comparisons.

const Type* Body::compare(ast::Compare* expr) {
  const Type* left = expression(expr->left);
  if (!state_.is_reachable)
    return never();
  const Type* result = never();
  State end;
  for (auto [i, op, comparator] : llvm::enumerate(expr->ops, expr->comparators)) {
    const Type* right = expression(comparator);
    if (!state_.is_reachable)
      break;
    const Type* type = comparison(op, left, right, expr);
    if (type->is_never()) {
      leave();
      break;
    }
    bool is_last = i + 1 == expr->ops.size();
    result = types().join(result, is_last ? type : truthy(type, false));
    if (!is_last)
      end.join(types(), state_); // false: the chain ends here
    left = right;
  }
  state_.join(types(), end);
  return result;
}

const Type* Body::comparison(ast::CompareOperator op, const Type* left, const Type* right, ast::Node* place) {
  switch (op) {
  case ast::CompareOperator::Is:
  case ast::CompareOperator::IsNot:
    return types().boolean();
  case ast::CompareOperator::In:
  case ast::CompareOperator::NotIn: {
    const Type* found = operation("in", {right, left}, place);
    if (found->is_never() && state_.is_reachable)
      warn_of_operands(ast::text_of(op), left, right, place);
    return found->is_never() ? never() : types().boolean();
  }
  case ast::CompareOperator::Eq:
  case ast::CompareOperator::NotEq:
    return equality(op == ast::CompareOperator::Eq ? "==" : "!=", left, right, place);
  case ast::CompareOperator::Lt:
  case ast::CompareOperator::LtE:
  case ast::CompareOperator::Gt:
  case ast::CompareOperator::GtE:
    return binary(ast::text_of(op), left, right, place);
  }
  llvm_unreachable("not a comparison");
}

/// Any two values can be compared for equality; without a special method the answer is a bool.
const Type* Body::equality(llvm::StringRef symbol, const Type* left, const Type* right, ast::Node* place) {
  const Type* result = never();
  for (const Type* a : types().resolve(left)->alternatives())
    for (const Type* b : types().resolve(right)->alternatives()) {
      if (a->is_object() || b->is_object() || is_user(a) || is_user(b)) {
        result = types().join(result, binary_alternative(symbol, a, b, place));
        continue;
      }
      // Elements of containers are compared in turn.
      in_.touch(a);
      in_.touch(b);
      result = types().join(result, types().boolean());
    }
  return result;
}

// Special methods.

/// Whether some class that the receiver can be of defines the special method.
bool Body::has_special(const Type* receiver, llvm::StringRef name) {
  if (!receiver->is(Kind::Instance) || receiver->cls().user->is_dynamic)
    return receiver->is(Kind::Instance);
  return llvm::any_of(in_.state(receiver->cls().user).below, [&](ClassInfo* cls) {
    ClassRef owner = find_member(cls->mro, name);
    return owner.user != nullptr;
  });
}

/// Calls a special method: looked up in the class, as Python does, not in the instance.
const Type* Body::call_special(const Type* receiver, llvm::StringRef name, const Arguments& arguments,
                               ast::Node* place) {
  const Type* result = never();
  llvm::SmallVector<ClassRef, 2> owners;
  for (ClassInfo* cls : in_.state(receiver->cls().user).below) {
    if (cls->is_dynamic) {
      types().widen(receiver);
      widen_arguments(arguments);
      return object();
    }
    ClassRef owner = find_member(cls->mro, name);
    if (owner && !llvm::is_contained(owners, owner))
      owners.push_back(owner);
  }
  for (ClassRef owner : owners) {
    if (!owner.user) {
      widen_arguments(arguments);
      result = types().join(result, object());
      continue;
    }
    const Type* member = bind_member(owner, name, receiver, false, nullptr, nullptr);
    result = types().join(result, call(member, arguments, place));
  }
  return result;
}

/// Whether an instance of a user class is also one of a class of the API (beside `object`).
bool Body::inherits_native(const Type* type) {
  return type->is(Kind::Instance) &&
         llvm::any_of(type->cls().user->mro, [](ClassRef cls) { return cls.native != nullptr; });
}

} // namespace p2c::types

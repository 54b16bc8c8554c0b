// Iteration and subscripts.
#include "frontend/types/infer/body.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

/// What a loop over the value gives each time.
const Type* Body::iterate(const Type* iterable, ast::Node* place) {
  const Type* result = never();
  bool can_succeed = false;
  for (const Type* alternative : types().resolve(iterable)->alternatives()) {
    bool fails = false;
    result = types().join(result, iterate_alternative(alternative, place, fails));
    can_succeed |= !fails;
  }
  if (!can_succeed && !iterable->is_never() && state_.is_reachable)
    warn_of_iteration(iterable, place);
  return result;
}

const Type* Body::iterate_alternative(const Type* iterable, ast::Node* place, bool& fails) {
  switch (iterable->kind()) {
  case Kind::Object:
    may_run_code();
    return object();
  case Kind::List:
  case Kind::Dict:
  case Kind::Set:
    return element(iterable);
  case Kind::FrozenSet:
  case Kind::VarTuple:
    return iterable->element();
  case Kind::Tuple:
    return types().any_of(iterable->parts());
  case Kind::Str:
    return types().str();
  case Kind::Bytes:
  case Kind::ByteArray:
  case Kind::Range:
    return types().integer();
  case Kind::Iterator:
    may_run_code(); // a `map` calls its function now
    return iterable->parts()[0];
  case Kind::Generator:
    may_run_code();
    return iterable->parts()[0];
  case Kind::Instance: {
    may_run_code();
    if (iterable->cls().user->is_dynamic)
      return object();
    // Whoever gathers the items may ask how many there are.
    in_.touch_class_of(iterable, {"__len__", "__length_hint__"});
    if (has_special(iterable, "__iter__")) {
      const Type* iterator = call_special(iterable, "__iter__", {}, place);
      return next_of(iterator, place);
    }
    if (has_special(iterable, "__getitem__"))
      return call_special(iterable, "__getitem__", Arguments::of({types().integer()}), place);
    if (inherits_native(iterable) || iterable->cls().user->has_getattr)
      return object();
    fails = true;
    return never();
  }
  case Kind::Native: {
    may_run_code();
    bool fits = true;
    Arguments arguments = Arguments::of({iterable});
    // The form for any iterable asks for the iterator again: only those of a class of their own say more.
    llvm::SmallVector<const api::Function*, 8> forms;
    for (const api::Function* form : in_.operators("iter"))
      if (form->parameters[0].cpp.shape != api::Shape::any)
        forms.push_back(form);
    const Type* iterator = call_overloads(forms, arguments, place, nullptr, &fits);
    if (!fits || iterator->is_never()) {
      // By index, if it has one.
      arguments.positional.push_back({{}, types().integer()});
      const Type* each = call_overloads(in_.operators("getitem"), arguments, place, nullptr, &fits);
      if (!each->is_never())
        return each;
      // What gives its iterator by name, and the iterators of the builtins, which have no form of their own.
      const api::Class& cls = *iterable->cls().native;
      if (cls.module == "builtins" || in_.native_method(cls, "__iter__") ||
          in_.native_method(cls, "__next__"))
        return object();
      fails = true;
      return each;
    }
    return next_of(iterator, place);
  }
  case Kind::ClassValue:
    if (iterable->cls().native && iterable->cls().native->enumeration)
      return types().native(iterable->cls().native);
    types().widen(iterable);
    return object();
  case Kind::Never:
    return never();
  case Kind::None:
  case Kind::Bool:
  case Kind::Int:
  case Kind::Float:
  case Kind::Complex:
  case Kind::Ellipsis:
  case Kind::NotImplemented:
  case Kind::Slice:
  case Kind::Function:
  case Kind::BoundMethod:
  case Kind::Module:
  case Kind::Coroutine:
  case Kind::AsyncGenerator:
    fails = true;
    return never();
  case Kind::Union:
    break;
  }
  llvm_unreachable("not an alternative");
}

/// What an iterator gives.
const Type* Body::next_of(const Type* iterator, ast::Node* place) {
  const Type* result = never();
  for (const Type* alternative : types().resolve(iterator)->alternatives()) {
    if (alternative->is(Kind::Iterator) || alternative->is(Kind::Generator))
      result = types().join(result, alternative->parts()[0]);
    else if (alternative->is(Kind::Instance) && has_special(alternative, "__next__"))
      result = types().join(result, call_special(alternative, "__next__", {}, place));
    else if (alternative->is(Kind::Native))
      result = types().join(result, operation("next", {alternative}, place));
    else
      result = types().join(result, object());
  }
  return result;
}

/// `container[index]`
const Type* Body::item(const Type* container, const Type* index, ast::Expr* index_expr, ast::Node* place) {
  const Type* result = never();
  for (const Type* alternative : types().resolve(container)->alternatives()) {
    if (alternative->is(Kind::Tuple)) {
      result = types().join(result, tuple_item(alternative, index_expr, index, place));
    } else if (alternative->is(Kind::ClassValue)) {
      // `list[int]`, or a class with `__class_getitem__`.
      types().widen(alternative);
      types().widen(index);
      result = types().join(result, object());
    } else {
      for (const Type* one : types().resolve(index)->alternatives())
        result = types().join(result, operation("getitem", {alternative, one}, place));
    }
  }
  if (result->is_never() && state_.is_reachable)
    warn_of_operands("[]", container, index, place);
  return result;
}

/// The value of a literal index, if it is one.
static std::optional<int64_t> literal_index(const ast::Expr* expr) {
  bool is_negative = false;
  if (auto* minus = llvm::dyn_cast<ast::UnaryOp>(expr); minus && minus->op == ast::UnaryOperator::USub) {
    is_negative = true;
    expr = minus->operand;
  }
  auto* constant = llvm::dyn_cast<ast::Constant>(expr);
  if (!constant || constant->value.kind != ast::ConstantKind::Int || !constant->value.fits_uint64() ||
      constant->value.low_word() > 1000)
    return std::nullopt;
  auto value = static_cast<int64_t>(constant->value.low_word());
  return is_negative ? -value : value;
}

const Type* Body::tuple_item(const Type* tuple, ast::Expr* index_expr, const Type* index, ast::Node* place) {
  llvm::ArrayRef<const Type*> parts = tuple->parts();
  auto size = static_cast<int64_t>(parts.size());
  if (auto literal = index_expr ? literal_index(index_expr) : std::nullopt) {
    int64_t at = *literal < 0 ? *literal + size : *literal;
    return at >= 0 && at < size ? parts[static_cast<size_t>(at)] : never(); // an IndexError
  }
  const Type* result = never();
  for (const Type* one : types().resolve(index)->alternatives()) {
    if (one->is(Kind::Int) || one->is(Kind::Bool))
      result = types().join(result, types().any_of(parts));
    else if (one->is(Kind::Slice))
      result = types().join(result, slice_of_tuple(tuple, index_expr));
    else
      result =
          types().join(result, operation("getitem", {types().var_tuple(types().any_of(parts)), one}, place));
  }
  return result;
}

/// `tuple[a:b]` with literal bounds keeps the elements apart.
const Type* Body::slice_of_tuple(const Type* tuple, ast::Expr* index_expr) {
  llvm::ArrayRef<const Type*> parts = tuple->parts();
  const Type* any = types().var_tuple(types().any_of(parts));
  auto* slice = llvm::dyn_cast_or_null<ast::Slice>(index_expr);
  if (!slice || slice->step)
    return any;
  auto size = static_cast<int64_t>(parts.size());
  auto bound = [&](ast::Expr* expr, int64_t absent) -> std::optional<int64_t> {
    if (!expr)
      return absent;
    auto literal = literal_index(expr);
    if (!literal)
      return std::nullopt;
    int64_t at = *literal < 0 ? *literal + size : *literal;
    return std::clamp<int64_t>(at, 0, size);
  };
  auto first = bound(slice->lower, 0), last = bound(slice->upper, size);
  if (!first || !last)
    return any;
  return types().tuple(*first < *last
                           ? parts.slice(static_cast<size_t>(*first), static_cast<size_t>(*last - *first))
                           : llvm::ArrayRef<const Type*>());
}

} // namespace p2c::types

// The join: the least type above two others, and what it does to the containers among them.
#include "frontend/types/program.h"
#include "frontend/types/type.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

/// The result is resolved: what was joined with itself compares equal to what it was.
const Type* TypeContext::join(const Type* a, const Type* b) {
  if (a == b || b->is_never())
    return resolve(a);
  if (a->is_never())
    return resolve(b);
  if (a->is_object())
    return widen(b);
  if (b->is_object())
    return widen(a);
  a = resolve(a);
  b = resolve(b);
  llvm::SmallVector<const Type*, 8> alternatives(a->alternatives());
  for (const Type* added : b->alternatives())
    if (!add_alternative(alternatives, added))
      return overflow(alternatives);
  return resolve(make_union(alternatives));
}

const Type* TypeContext::any_of(llvm::ArrayRef<const Type*> alternatives) {
  const Type* all = never();
  for (const Type* type : alternatives)
    all = join(all, type);
  return all;
}

/// Adds one alternative, merging it into those it cannot stand beside. False where there are now too many.
bool TypeContext::add_alternative(llvm::SmallVectorImpl<const Type*>& alternatives, const Type* added) {
  for (size_t i = 0; i < alternatives.size();) {
    const Type* merged = merge(resolve(alternatives[i]), resolve(added));
    if (!merged) {
      ++i;
      continue;
    }
    // The merged type may take in others that the two did not.
    alternatives.erase(alternatives.begin() + i);
    added = merged;
    if (added->is_object()) {
      alternatives.push_back(added);
      return false;
    }
    i = 0;
  }
  alternatives.push_back(added);
  return alternatives.size() <= most_alternatives || merge_instances(alternatives);
}

const Type* TypeContext::overflow(llvm::SmallVectorImpl<const Type*>& alternatives) {
  for (const Type* type : alternatives)
    widen(type);
  return object();
}

const Type* TypeContext::make_union(llvm::SmallVectorImpl<const Type*>& alternatives) {
  for (const Type*& type : alternatives)
    type = resolve(type);
  // Unifications during the join may have made some of them equal.
  llvm::sort(alternatives, [](const Type* x, const Type* y) {
    return x->kind() != y->kind() ? x->kind() < y->kind() : x->id() < y->id();
  });
  alternatives.erase(std::unique(alternatives.begin(), alternatives.end()), alternatives.end());
  if (alternatives.empty())
    return never();
  if (alternatives.size() == 1)
    return alternatives.front();
  Type prototype;
  prototype.kind_ = Kind::Union;
  prototype.parts_ = alternatives;
  return intern(prototype);
}

/// The one type for both, or null where they stay two alternatives.
const Type* TypeContext::merge(const Type* a, const Type* b) {
  if (a == b)
    return a;
  switch (a->kind()) {
  case Kind::List:
  case Kind::Dict:
  case Kind::Set:
    if (b->kind() != a->kind())
      return nullptr;
    unify(a->site(), b->site());
    return of_site(a->kind(), a->site());
  case Kind::Native:
    if (b->is(Kind::Instance))
      return merge(b, a);
    if (!b->is(Kind::Native))
      return nullptr;
    if (a->class_ == b->class_ && a->site_ && b->site_) {
      unify(a->site(), b->site());
      return of_site(Kind::Native, a->site(), a->class_.native);
    }
    if (a->site_ || b->site_)
      return nullptr;
    if (native_derives(b->class_.native, a->class_.native))
      return a;
    return native_derives(a->class_.native, b->class_.native) ? b : nullptr;
  case Kind::Instance:
    if (b->is(Kind::Instance)) {
      if (b->class_.user->derives_from(a->class_))
        return a;
      return a->class_.user->derives_from(b->class_) ? b : nullptr;
    }
    // What is known of the user's class is lost, so its instances are in unknown hands.
    if (!b->is(Kind::Native) || b->site_ || !a->class_.user->derives_from(b->class_))
      return nullptr;
    widen(a);
    return b;
  case Kind::ClassValue:
    if (!b->is(Kind::ClassValue))
      return nullptr;
    if (a->class_ == b->class_)
      return class_value(a->class_, false);
    if (!a->exact_ && class_derives(b->class_, a->class_))
      return a;
    return !b->exact_ && class_derives(a->class_, b->class_) ? b : nullptr;
  case Kind::Tuple:
  case Kind::VarTuple:
    return b->is(Kind::Tuple) || b->is(Kind::VarTuple) ? merge_tuples(a, b) : nullptr;
  case Kind::FrozenSet:
  case Kind::Coroutine:
  case Kind::Generator:
  case Kind::AsyncGenerator:
  case Kind::Iterator: {
    if (b->kind() != a->kind())
      return nullptr;
    llvm::SmallVector<const Type*, 2> parts;
    for (auto [x, y] : llvm::zip_equal(a->parts_, b->parts_))
      parts.push_back(join(x, y));
    return of_parts(a->kind(), parts);
  }
  case Kind::Function:
    return b->is(Kind::Function) ? merge_targets(a, b) : nullptr;
  case Kind::BoundMethod:
    return b->is(Kind::BoundMethod) && a->parts_ == b->parts_ ? merge_targets(a, b) : nullptr;
  case Kind::Module:
  case Kind::Never:
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
    return nullptr;
  case Kind::Union:
  case Kind::Object:
    break;
  }
  llvm_unreachable("not an alternative of a union");
}

const Type* TypeContext::merge_targets(const Type* a, const Type* b) {
  llvm::SmallVector<Target, 8> targets(a->targets_);
  for (Target target : b->targets_)
    if (!llvm::is_contained(targets, target))
      targets.push_back(target);
  if (targets.size() <= most_targets)
    return of_targets(a->kind(), a->parts_, targets);
  widen(a);
  return widen(b);
}

const Type* TypeContext::merge_tuples(const Type* a, const Type* b) {
  if (a->is(Kind::Tuple) && b->is(Kind::Tuple) && a->parts_.size() == b->parts_.size()) {
    llvm::SmallVector<const Type*, 4> elements;
    for (auto [x, y] : llvm::zip_equal(a->parts_, b->parts_))
      elements.push_back(join(x, y));
    return tuple(elements);
  }
  return var_tuple(join(any_of(a->parts_), any_of(b->parts_)));
}

/// Too many alternatives: instances of classes with a common base become instances of that base.
bool TypeContext::merge_instances(llvm::SmallVectorImpl<const Type*>& alternatives) {
  auto common_base = [](const Type* x, const Type* y) -> const ClassInfo* {
    for (ClassRef base : x->class_.user->mro)
      if (base.user && y->class_.user->derives_from(base))
        return base.user;
    return nullptr;
  };
  for (size_t i = 0; i < alternatives.size(); ++i)
    for (size_t j = i + 1; j < alternatives.size(); ++j) {
      if (!alternatives[i]->is(Kind::Instance) || !alternatives[j]->is(Kind::Instance))
        continue;
      if (const ClassInfo* base = common_base(alternatives[i], alternatives[j])) {
        alternatives.erase(alternatives.begin() + j);
        alternatives.erase(alternatives.begin() + i);
        return add_alternative(alternatives, instance(base));
      }
    }
  return false;
}

} // namespace p2c::types

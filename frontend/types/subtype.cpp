// Subtyping, and taking alternatives out of types: what narrowing is made of. Nothing here unifies.
#include "frontend/types/program.h"
#include "frontend/types/type.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

bool ClassInfo::derives_from(ClassRef base) const {
  return llvm::any_of(mro, [&](ClassRef entry) {
    return entry == base || (entry.native && base.native && native_derives(entry.native, base.native));
  });
}

bool may_define(const ClassInfo& cls, llvm::ArrayRef<llvm::StringRef> names) {
  auto defines = [&](ClassRef entry) {
    return !entry.user ||
           llvm::any_of(names, [&](llvm::StringRef name) { return entry.user->scope->find(name); });
  };
  return cls.is_dynamic || llvm::any_of(cls.mro, defines) ||
         llvm::any_of(cls.subclasses, [&](const ClassInfo* derived) { return may_define(*derived, names); });
}

bool class_derives(ClassRef cls, ClassRef base) {
  if (cls.user)
    return cls.user->derives_from(base);
  return base.native && native_derives(cls.native, base.native);
}

/// `b` is one alternative, and so is `a`.
static bool is_alternative_below(TypeContext& types, const Type* a, const Type* b) {
  auto parts_below = [&](llvm::ArrayRef<const Type*> x, llvm::ArrayRef<const Type*> y) {
    return x.size() == y.size() && llvm::all_of(llvm::zip(x, y), [&](auto pair) {
             return types.is_subtype(std::get<0>(pair), std::get<1>(pair));
           });
  };
  if (a == b)
    return true;
  switch (b->kind()) {
  case Kind::Instance:
    return a->is(Kind::Instance) && a->cls().user->derives_from(b->cls());
  case Kind::Native:
    if (b->site())
      return a->site() == b->site();
    return (a->is(Kind::Instance) || (a->is(Kind::Native) && !a->site())) &&
           class_derives(a->cls(), b->cls());
  case Kind::ClassValue:
    return a->is(Kind::ClassValue) && !b->exact() && class_derives(a->cls(), b->cls());
  case Kind::VarTuple:
    if (a->is(Kind::Tuple))
      return llvm::all_of(a->parts(), [&](const Type* e) { return types.is_subtype(e, b->element()); });
    return a->is(Kind::VarTuple) && parts_below(a->parts(), b->parts());
  case Kind::Tuple:
  case Kind::FrozenSet:
  case Kind::Coroutine:
  case Kind::Generator:
  case Kind::AsyncGenerator:
  case Kind::Iterator:
    return a->kind() == b->kind() && parts_below(a->parts(), b->parts());
  case Kind::Function:
  case Kind::BoundMethod:
    return a->kind() == b->kind() && a->parts() == b->parts() &&
           llvm::all_of(a->targets(), [&](Target t) { return llvm::is_contained(b->targets(), t); });
  case Kind::List:
  case Kind::Dict:
  case Kind::Set:
    return a->kind() == b->kind() && a->site() == b->site();
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
  case Kind::Module:
    return false;
  case Kind::Union:
  case Kind::Object:
    break;
  }
  llvm_unreachable("not an alternative of a union");
}

bool TypeContext::is_subtype(const Type* a, const Type* b) {
  if (a == b || b->is_object() || a->is_never())
    return true;
  if (a->is_object())
    return false;
  a = resolve(a);
  b = resolve(b);
  return llvm::all_of(a->alternatives(), [&](const Type* x) {
    return llvm::any_of(b->alternatives(), [&](const Type* y) { return is_alternative_below(*this, x, y); });
  });
}

const Type* TypeContext::cover(const Type* a, const Type* b) {
  if (a->is_object() || b->is_object())
    return object();
  llvm::SmallVector<const Type*, 8> all(resolve(a)->alternatives());
  for (const Type* added : resolve(b)->alternatives()) {
    bool is_held = llvm::any_of(all, [&](const Type* known) {
      return known == added || (known->kind() == added->kind() && known->cls() == added->cls() &&
                                !added->is(Kind::ClassValue) && !added->is(Kind::Module));
    });
    if (!is_held)
      all.push_back(added);
  }
  return all.size() <= most_alternatives ? make_union(all) : object();
}

const Type* TypeContext::filter(const Type* type, llvm::function_ref<bool(const Type*)> keep) {
  type = resolve(type);
  llvm::SmallVector<const Type*, 8> kept;
  for (const Type* alternative : type->alternatives())
    if (keep(alternative))
      kept.push_back(alternative);
  return kept.size() == type->alternatives().size() ? type : make_union(kept);
}

const Type* TypeContext::without(const Type* type, const Type* other) {
  if (type->is_object())
    return type;
  return filter(type, [&](const Type* alternative) { return !is_subtype(alternative, other); });
}

} // namespace p2c::types

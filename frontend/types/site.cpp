// What flows into containers, and what happens to values that unknown code gets hold of.
#include "frontend/types/program.h"
#include "frontend/types/type.h"

namespace p2c::types {

void TypeContext::unify(Site* a, Site* b) {
  a = a->find();
  b = b->find();
  if (a == b)
    return;
  if (b->number < a->number)
    std::swap(a, b);
  if (a->escaped != b->escaped)
    escape(a->escaped ? b : a);
  a = a->find(), b = b->find();
  if (a == b)
    return;
  b->parent_ = a;
  for (unsigned which : {0u, 1u})
    store(a, which, b->elements[which]);
  if (listener_)
    listener_->unified(a->find(), b);
}

void TypeContext::store(Site* site, unsigned which, const Type* type) {
  // Joining may unify this very site with another.
  const Type* joined = join(site->find()->elements[which], type);
  site = site->find();
  joined = join(joined, site->elements[which]);
  if (joined == resolve(site->elements[which]))
    return;
  site->elements[which] = joined;
  if (listener_)
    listener_->changed(site);
}

void TypeContext::escape(Site* site) {
  site = site->find();
  if (site->escaped)
    return;
  site->escaped = true;
  for (unsigned which : {0u, 1u})
    site->elements[which] = widen(site->elements[which]);
  if (listener_)
    listener_->changed(site);
}

const Type* TypeContext::widen(const Type* type) {
  type = resolve(type);
  if (Site* site = type->site())
    escape(site);
  else if (type->is_union() || type->is(Kind::Tuple) || type->is(Kind::VarTuple) || type->is(Kind::FrozenSet))
    for (const Type* part : type->parts())
      widen(part);
  else if (listener_ && !type->is_object() && !type->is_never())
    listener_->widened(type);
  return object();
}

const Type* TypeContext::resolve(const Type* type) {
  if (!type->has_sites_)
    return type;
  if (type->site_) {
    Site* site = type->site_->find();
    return site == type->site_ ? type : of_site(type->kind_, site, type->class_.native);
  }
  llvm::SmallVector<const Type*, 8> parts;
  for (const Type* part : type->parts_)
    parts.push_back(resolve(part));
  if (llvm::ArrayRef<const Type*>(parts) == type->parts_)
    return type;
  if (type->is_union())
    return make_union(parts);
  Type prototype = *type;
  prototype.parts_ = parts;
  return intern(prototype);
}

} // namespace p2c::types

// Making types: each is built once and then shared.
#include "frontend/types/type.h"

#include "frontend/types/program.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <cassert>

namespace p2c::types {

llvm::ArrayRef<const Type*> Type::alternatives() const {
  if (kind_ == Kind::Union)
    return parts_;
  return kind_ == Kind::Never ? llvm::ArrayRef<const Type*>() : parts_self();
}

const Type* Type::element() const {
  if (Site* s = site())
    return s->elements[0];
  assert(!parts_.empty() && "this type has no elements");
  return parts_[0];
}

const Type* Type::value_element() const {
  assert(site_ && "this type has no value elements");
  return site()->elements[1];
}

bool Type::may_be_none() const {
  return is_object() || llvm::any_of(alternatives(), [](const Type* t) { return t->is_none(); });
}

void Type::Profile(llvm::FoldingSetNodeID& id) const {
  id.AddInteger(static_cast<unsigned>(kind_));
  id.AddBoolean(exact_);
  id.AddPointer(site_);
  id.AddPointer(class_.user);
  id.AddPointer(class_.native);
  id.AddPointer(module_);
  id.AddInteger(parts_.size());
  for (const Type* part : parts_)
    id.AddPointer(part);
  for (Target target : targets_)
    id.AddPointer(target.key());
}

TypeContext::TypeContext() {
#define TYPE_KIND(Name, text)                                                                                \
  if (llvm::StringRef(text) != "") {                                                                         \
    Type prototype;                                                                                          \
    prototype.kind_ = Kind::Name;                                                                            \
    simple_[static_cast<unsigned>(Kind::Name)] = intern(prototype);                                          \
  }
#include "frontend/types/kinds.def"
}

const Type* TypeContext::intern(Type prototype) {
  llvm::FoldingSetNodeID id;
  prototype.Profile(id);
  void* position = nullptr;
  if (Type* known = types_.FindNodeOrInsertPos(id, position))
    return known;
  auto copy = [this](auto elements) {
    using Element = typename decltype(elements)::value_type;
    auto* memory = arena_.Allocate<Element>(elements.size());
    std::uninitialized_copy(elements.begin(), elements.end(), memory);
    return llvm::ArrayRef<Element>(memory, elements.size());
  };
  Type* made = new (arena_.Allocate<Type>()) Type(prototype);
  made->parts_ = copy(prototype.parts_);
  made->targets_ = copy(prototype.targets_);
  made->id_ = next_id_++;
  made->self_ = made;
  made->has_sites_ = prototype.site_ != nullptr;
  for (const Type* part : made->parts_) {
    made->has_sites_ |= part->has_sites_;
    made->depth_ = std::max<uint8_t>(made->depth_, part->depth_ + 1);
  }
  types_.InsertNode(made, position);
  return made;
}

/// A type as a part of another: deep nests end in `object`, so that inference ends too.
const Type* TypeContext::part(const Type* type) {
  return type->depth() < most_depth ? type : widen(type);
}

Site* TypeContext::new_site(Kind kind, const ast::Node* node) {
  Site& site = sites_.emplace_back();
  site.kind = kind;
  site.number = static_cast<uint32_t>(sites_.size());
  site.node = node;
  site.elements = {never(), never()};
  return &site;
}

const Type* TypeContext::of_site(Kind kind, Site* site, const api::Class* native) {
  Type prototype;
  prototype.kind_ = kind;
  prototype.site_ = site ? site->find() : nullptr;
  prototype.class_.native = native;
  return intern(prototype);
}

const Type* TypeContext::list(Site* site) {
  return of_site(Kind::List, site);
}
const Type* TypeContext::dict(Site* site) {
  return of_site(Kind::Dict, site);
}
const Type* TypeContext::set(Site* site) {
  return of_site(Kind::Set, site);
}
const Type* TypeContext::native(const api::Class* cls, Site* site) {
  return of_site(Kind::Native, site, cls);
}

const Type* TypeContext::of_parts(Kind kind, llvm::ArrayRef<const Type*> parts) {
  llvm::SmallVector<const Type*, 4> kept;
  for (const Type* type : parts)
    kept.push_back(part(type));
  Type prototype;
  prototype.kind_ = kind;
  prototype.parts_ = kept;
  return intern(prototype);
}

const Type* TypeContext::frozen_set(const Type* element) {
  return of_parts(Kind::FrozenSet, element);
}
const Type* TypeContext::tuple(llvm::ArrayRef<const Type*> elements) {
  if (elements.size() <= longest_tuple)
    return of_parts(Kind::Tuple, elements);
  return var_tuple(any_of(elements));
}
const Type* TypeContext::var_tuple(const Type* element) {
  return of_parts(Kind::VarTuple, element);
}
const Type* TypeContext::coroutine(const Type* result) {
  return of_parts(Kind::Coroutine, result);
}
const Type* TypeContext::generator(const Type* yields, const Type* returns) {
  return of_parts(Kind::Generator, {yields, returns});
}
const Type* TypeContext::async_generator(const Type* yields) {
  return of_parts(Kind::AsyncGenerator, yields);
}

const Type* TypeContext::iterator(const Type* element) {
  return of_parts(Kind::Iterator, element);
}

const Type* TypeContext::instance(const ClassInfo* cls) {
  Type prototype;
  prototype.kind_ = Kind::Instance;
  prototype.class_.user = cls;
  return intern(prototype);
}

const Type* TypeContext::class_value(ClassRef cls, bool exact) {
  Type prototype;
  prototype.kind_ = Kind::ClassValue;
  prototype.class_ = cls;
  prototype.exact_ = exact;
  return intern(prototype);
}

const Type* TypeContext::module(const modules::Module* module) {
  Type prototype;
  prototype.kind_ = Kind::Module;
  prototype.module_ = module;
  return intern(prototype);
}

const Type* TypeContext::of_targets(Kind kind, llvm::ArrayRef<const Type*> parts,
                                    llvm::ArrayRef<Target> targets) {
  // Kept in the order of their numbers, so that output does not depend on addresses.
  llvm::SmallVector<Target, 4> sorted(targets.begin(), targets.end());
  auto before = [](Target a, Target b) {
    if (a.user && b.user)
      return a.user->number < b.user->number;
    if (a.native && b.native)
      return a.native->number < b.native->number;
    return a.user != nullptr && b.user == nullptr;
  };
  llvm::sort(sorted, before);
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  Type prototype;
  prototype.kind_ = kind;
  prototype.parts_ = parts;
  prototype.targets_ = sorted;
  return intern(prototype);
}

const Type* TypeContext::function(llvm::ArrayRef<Target> targets) {
  return of_targets(Kind::Function, {}, targets);
}
const Type* TypeContext::bound_method(const Type* receiver, llvm::ArrayRef<Target> targets) {
  const Type* parts[] = {part(receiver)};
  return of_targets(Kind::BoundMethod, parts, targets);
}

} // namespace p2c::types

// What inference knows of a value. Types are interned in a TypeContext: within one, equal types are one
// pointer, once containers have settled (see Site). Inference makes them; lowering reads them.
//
//   never < { None, bool, int, ..., list[E], class C, ... } < small union < object
//
// `object` is any Python value and promises nothing. `bool` is not a kind of `int` here and `int` none of
// `float`: nothing is promoted, because `print` can tell.
#pragma once

#include "frontend/types/class_ref.h"
#include "frontend/types/site.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/FoldingSet.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Allocator.h"

#include <cstdint>
#include <deque>
#include <string>

namespace p2c::modules {
struct Module;
} // namespace p2c::modules

namespace p2c::types {

enum class Kind : uint8_t {
#define TYPE_KIND(Name, text) Name,
#include "frontend/types/kinds.def"
};

class Type : public llvm::FoldingSetNode {
public:
  Kind kind() const { return kind_; }
  bool is(Kind kind) const { return kind_ == kind; }
  bool is_never() const { return kind_ == Kind::Never; }
  bool is_none() const { return kind_ == Kind::None; }
  bool is_object() const { return kind_ == Kind::Object; }
  bool is_union() const { return kind_ == Kind::Union; }

  /// Tuple: the elements. Union: the alternatives, in a fixed order. Others: see kinds.def.
  llvm::ArrayRef<const Type*> parts() const { return parts_; }
  /// The alternatives of a union; of any other type, the type itself. Empty for `never`.
  llvm::ArrayRef<const Type*> alternatives() const;
  /// List, Dict, Set, and a Native of a class with type arguments: the places that made it. Else null.
  Site* site() const { return site_ ? site_->find() : nullptr; }
  /// Instance, ClassValue, Native: the class.
  ClassRef cls() const { return class_; }
  /// ClassValue: the very class, not one derived from it.
  bool exact() const { return exact_; }
  /// Function, BoundMethod: everything that a call may reach.
  llvm::ArrayRef<Target> targets() const { return targets_; }
  /// Module: the module.
  const modules::Module* module() const { return module_; }

  /// List, Set, FrozenSet, VarTuple, Dict (the keys), Native: what its elements are.
  const Type* element() const;
  /// Dict: what its values are. Native: its second type argument.
  const Type* value_element() const;

  /// Whether `None` is among its alternatives (`object` included).
  bool may_be_none() const;

  uint32_t id() const { return id_; } ///< in order of creation
  unsigned depth() const { return depth_; }
  bool has_sites() const { return has_sites_; }
  void Profile(llvm::FoldingSetNodeID& id) const;

private:
  friend class TypeContext;
  llvm::ArrayRef<const Type*> parts_self() const { return llvm::ArrayRef<const Type*>(self_); }
  Kind kind_ = Kind::Never;
  bool exact_ = false;
  bool has_sites_ = false;
  uint8_t depth_ = 1;
  uint32_t id_ = 0;
  llvm::ArrayRef<const Type*> parts_;
  llvm::ArrayRef<Target> targets_;
  Site* site_ = nullptr;
  ClassRef class_;
  const modules::Module* module_ = nullptr;
  const Type* self_ = nullptr; // this, so that a type alone is a list of one alternative
};

/// Told of what a join does to other values.
class LatticeListener {
public:
  virtual ~LatticeListener() = default;
  /// `gone` is now part of `kept`, whose elements cover both.
  virtual void unified(Site* kept, Site* gone) = 0;
  /// What is known of the site's elements changed.
  virtual void changed(Site* site) = 0;
  /// A value of this type (not of a container kind; those are dealt with) is now held where only `object` is
  /// known: unknown code can do anything with it. Called again for the same type at any time.
  virtual void widened(const Type* type) = 0;
};

/// Makes types and decides the lattice. One for each program.
class TypeContext {
public:
  TypeContext();
  TypeContext(const TypeContext&) = delete;

  /// A kind that needs no more to be a type (those with text in kinds.def).
  const Type* simple(Kind kind) const { return simple_[static_cast<unsigned>(kind)]; }
  const Type* never() const { return simple(Kind::Never); }
  const Type* none() const { return simple(Kind::None); }
  const Type* boolean() const { return simple(Kind::Bool); }
  const Type* integer() const { return simple(Kind::Int); }
  const Type* floating() const { return simple(Kind::Float); }
  const Type* str() const { return simple(Kind::Str); }
  const Type* object() const { return simple(Kind::Object); }

  /// A new place that makes containers, its elements `never`.
  Site* new_site(Kind kind, const ast::Node* node);
  const Type* list(Site* site);
  const Type* dict(Site* site);
  const Type* set(Site* site);
  const Type* frozen_set(const Type* element);
  const Type* tuple(llvm::ArrayRef<const Type*> elements);
  const Type* var_tuple(const Type* element);
  const Type* instance(const ClassInfo* cls);
  const Type* class_value(ClassRef cls, bool exact = true);
  /// `site` is null for a class without type arguments.
  const Type* native(const api::Class* cls, Site* site = nullptr);
  const Type* function(llvm::ArrayRef<Target> targets);
  const Type* bound_method(const Type* receiver, llvm::ArrayRef<Target> targets);
  const Type* module(const modules::Module* module);
  const Type* coroutine(const Type* result);
  const Type* generator(const Type* yields, const Type* returns);
  const Type* async_generator(const Type* yields);
  const Type* iterator(const Type* element);
  /// The join of the alternatives.
  const Type* any_of(llvm::ArrayRef<const Type*> alternatives);

  /// The least type above both. Containers of one kind become one: their sites are unified (Site::unify), so
  /// that what is stored through either is seen through both. Nothing is promoted.
  const Type* join(const Type* a, const Type* b);
  /// Like `join`, for describing a place that both have been in: containers of different places do not become
  /// one, and the first one stands for both.
  const Type* cover(const Type* a, const Type* b);
  /// Whether every value of `a` is a value of `b`. Never unifies.
  bool is_subtype(const Type* a, const Type* b);
  /// The type with its alternatives of `type` that are below `other` removed (`else` of a test).
  const Type* without(const Type* type, const Type* other);
  /// The alternatives of `type` that `keep` accepts, joined without unifying.
  const Type* filter(const Type* type, llvm::function_ref<bool(const Type*)> keep);
  /// The same type after unifications; equal types are then one pointer.
  const Type* resolve(const Type* type);
  /// Makes two sites one.
  void unify(Site* a, Site* b);
  /// A value of this type becomes an element (or, with `which` 1, a value) of the site's containers.
  void store(Site* site, unsigned which, const Type* type);
  /// A value of this type reaches unknown code: its parts too, and what its containers hold. Gives `object`.
  const Type* widen(const Type* type);

  /// Inference sets it; may be null.
  void set_listener(LatticeListener* listener) { listener_ = listener; }

private:
  const Type* intern(Type prototype);
  const Type* of_site(Kind kind, Site* site, const api::Class* native = nullptr);
  const Type* of_parts(Kind kind, llvm::ArrayRef<const Type*> parts);
  const Type* of_targets(Kind kind, llvm::ArrayRef<const Type*> parts, llvm::ArrayRef<Target> targets);
  const Type* part(const Type* type);
  void escape(Site* site);
  const Type* make_union(llvm::SmallVectorImpl<const Type*>& alternatives);
  const Type* overflow(llvm::SmallVectorImpl<const Type*>& alternatives);
  bool add_alternative(llvm::SmallVectorImpl<const Type*>& alternatives, const Type* added);
  const Type* merge(const Type* a, const Type* b);
  const Type* merge_targets(const Type* a, const Type* b);
  const Type* merge_tuples(const Type* a, const Type* b);
  bool merge_instances(llvm::SmallVectorImpl<const Type*>& alternatives);

  static constexpr unsigned kind_count = static_cast<unsigned>(Kind::Object) + 1;
  static constexpr unsigned most_alternatives = 8, most_targets = 16, most_depth = 8, longest_tuple = 32;

  llvm::BumpPtrAllocator arena_;
  const Type* simple_[kind_count] = {};
  llvm::FoldingSet<Type> types_;
  std::deque<Site> sites_;
  LatticeListener* listener_ = nullptr;
  uint32_t next_id_ = 0;
};

/// In Python's typing syntax: `list[int]`, `Foo | None`, `tuple[int, ...]`, `Callable[main]`.
std::string to_string(const Type* type);

} // namespace p2c::types

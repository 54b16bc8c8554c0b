// Operations of two and more sets. Which side is walked, and so the order of the result, is as in CPython.
#include "runtime/core/dict.h"
#include "runtime/core/set_table.h"

namespace py {

using namespace set_table;

namespace {

Result<Own<AnySet>> copy_of(AnySet* set) {
  return make(set, set);
}

Result<Own<AnySet>> intersect(AnySet* set, Ref other) {
  if (Ref(set) == other)
    return copy_of(set);
  PY_TRY(result, make(set, Ref()));
  if (is_any_set(other)) {
    AnySet* walked = other.as<AnySet>();
    if (walked->used > set->used) {
      AnySet* bigger = walked;
      walked = set;
      set = bigger;
    }
    PY_CHECK(each(walked, [&](Ref key, SWord hash) -> Result<void> {
      PY_TRY(entry, find(set, key, hash));
      return entry ? insert(result, key, hash) : Result<void>();
    }));
    return result;
  }
  PY_CHECK(for_each(other, [&](Ref key) -> Result<void> {
    PY_TRY(hash, hash_key(key));
    PY_TRY(entry, find(set, key, hash));
    return entry ? insert(result, key, hash) : Result<void>();
  }));
  return result;
}

Result<void> subtract_all(AnySet* set, Ref other) {
  if (Ref(set) == other) {
    set->clear_table();
    return {};
  }
  if (is_any_set(other)) {
    PY_CHECK(each(other.as<AnySet>(), [set](Ref key, SWord hash) -> Result<void> {
      PY_CHECK(erase(set, key, hash));
      return {};
    }));
  } else {
    PY_CHECK(for_each(other, [set](Ref key) -> Result<void> {
      PY_TRY(hash, hash_key(key));
      PY_CHECK(erase(set, key, hash));
      return {};
    }));
  }
  if (set->filled - set->used <= set->mask / 4)
    return {};
  return resize(set, growth(set));
}

Result<Own<AnySet>> subtracted(AnySet* set, Ref other) {
  const bool other_is_set = is_any_set(other);
  const size_t other_size = other_is_set           ? other.as<AnySet>()->used
                            : exactly<Dict>(other) ? other.as<Dict>()->used
                                                   : 0;
  if ((!other_is_set && !exactly<Dict>(other)) || (set->used >> 2) > other_size) {
    PY_TRY(result, copy_of(set));
    PY_CHECK(subtract_all(result, other));
    return result;
  }
  PY_TRY(result, make(set, Ref()));
  PY_CHECK(each(set, [&](Ref key, SWord hash) -> Result<void> {
    bool present;
    if (other_is_set) {
      PY_TRY(entry, find(other.as<AnySet>(), key, hash));
      present = entry != nullptr;
    } else {
      PY_TRY(in_dict, contains(other.as<Dict>(), key));
      present = in_dict;
    }
    return present ? Result<void>() : insert(result, key, hash);
  }));
  return result;
}

Result<void> toggle_all(AnySet* set, Ref other) {
  if (Ref(set) == other) {
    set->clear_table();
    return {};
  }
  Own<AnySet> unique; // each element counts once
  if (is_any_set(other)) {
    unique = Own<AnySet>(other.as<AnySet>());
  } else {
    PY_TRY(made, make(set, other));
    unique = made;
  }
  return each(unique, [set](Ref key, SWord hash) -> Result<void> {
    PY_TRY(was_there, erase(set, key, hash));
    return was_there ? Result<void>() : insert(set, key, hash);
  });
}

Result<bool> is_subset(AnySet* a, AnySet* b) {
  if (a->used > b->used)
    return false;
  for (size_t i = 0; a->table && i <= a->mask; ++i) {
    if (!is_live(a->table[i]))
      continue;
    Object key = a->table[i].key;
    PY_TRY(entry, find(b, key, a->table[i].hash));
    if (entry == nullptr)
      return false;
  }
  return true;
}

/// The other operand of a method that takes any iterable, as a set.
Result<Own<AnySet>> as_set(Ref iterable) {
  if (is_any_set(iterable))
    return Own<AnySet>(iterable.as<AnySet>());
  PY_TRY(set, Set::construct(iterable));
  return Own<AnySet>(set.get());
}

Result<Own<Set>> same(Set* set, const Result<void>& done) {
  if (done.failed())
    return Failed{};
  return Own<Set>(set);
}

} // namespace

Result<Own<AnySet>> AnySet::union_with(Span<const Ref> others) {
  PY_TRY(result, copy_of(this));
  for (Ref other : others)
    PY_CHECK(set_table::update(result, other));
  return result;
}
Result<Own<AnySet>> AnySet::intersection(Span<const Ref> others) {
  if (others.count == 0)
    return copy_of(this);
  Own<AnySet> result(this);
  for (Ref other : others) {
    PY_TRY(next, intersect(result, other));
    result = next;
  }
  return result;
}
Result<Own<AnySet>> AnySet::difference(Span<const Ref> others) {
  if (others.count == 0)
    return copy_of(this);
  PY_TRY(result, subtracted(this, others[0]));
  for (size_t i = 1; i < others.count; ++i)
    PY_CHECK(subtract_all(result, others[i]));
  return result;
}
Result<Own<AnySet>> AnySet::symmetric_difference(Ref other) {
  PY_TRY(result, make(this, other));
  PY_CHECK(toggle_all(result, this));
  return result;
}
Result<bool> AnySet::issubset(Ref other) {
  PY_TRY(set, as_set(other));
  return is_subset(this, set);
}
Result<bool> AnySet::issuperset(Ref other) {
  PY_TRY(set, as_set(other));
  return is_subset(set, this);
}
Result<bool> AnySet::isdisjoint(Ref other) {
  if (Ref(this) == other)
    return used == 0;
  PY_TRY(walked, as_set(other));
  AnySet* few = walked;
  AnySet* many = this;
  if (few->used > many->used) {
    few = this;
    many = walked;
  }
  for (size_t i = 0; few->table && i <= few->mask; ++i) {
    if (!is_live(few->table[i]))
      continue;
    Object key = few->table[i].key;
    PY_TRY(entry, find(many, key, few->table[i].hash));
    if (entry)
      return false;
  }
  return true;
}
Result<Own<AnySet>> AnySet::copy() {
  if (type == &types::frozenset)
    return Own<AnySet>(this);
  return copy_of(this);
}

Result<void> Set::update(Span<const Ref> others) {
  for (Ref other : others)
    PY_CHECK(set_table::update(this, other));
  return {};
}
Result<void> Set::intersection_update(Span<const Ref> others) {
  PY_TRY(result, intersection(others));
  set_table::swap(this, result);
  return {};
}
Result<void> Set::difference_update(Span<const Ref> others) {
  for (Ref other : others)
    PY_CHECK(subtract_all(this, other));
  return {};
}
Result<void> Set::symmetric_difference_update(Ref other) {
  return toggle_all(this, other);
}

Result<Own<AnySet>> bit_or(AnySet* a, AnySet* b) {
  PY_TRY(result, copy_of(a));
  PY_CHECK(set_table::update(result, b));
  return result;
}
Result<Own<AnySet>> bit_and(AnySet* a, AnySet* b) {
  return intersect(a, b);
}
Result<Own<AnySet>> subtract(AnySet* a, AnySet* b) {
  return subtracted(a, b);
}
Result<Own<AnySet>> bit_xor(AnySet* a, AnySet* b) {
  return a->symmetric_difference(b);
}
Result<Own<Set>> inplace_bit_or(Set* a, AnySet* b) {
  return same(a, set_table::update(a, b));
}
Result<Own<Set>> inplace_bit_and(Set* a, AnySet* b) {
  PY_TRY(result, intersect(a, b));
  set_table::swap(a, result);
  return Own<Set>(a);
}
Result<Own<Set>> inplace_subtract(Set* a, AnySet* b) {
  return same(a, subtract_all(a, b));
}
Result<Own<Set>> inplace_bit_xor(Set* a, AnySet* b) {
  return same(a, toggle_all(a, b));
}

Result<bool> is_eq(AnySet* a, AnySet* b) {
  return a->used == b->used ? is_subset(a, b) : Result<bool>(false);
}
Result<bool> is_ne(AnySet* a, AnySet* b) {
  PY_TRY(equal, is_eq(a, b));
  return !equal;
}
Result<bool> is_lt(AnySet* a, AnySet* b) {
  return a->used < b->used ? is_subset(a, b) : Result<bool>(false);
}
Result<bool> is_le(AnySet* a, AnySet* b) {
  return is_subset(a, b);
}
Result<bool> is_gt(AnySet* a, AnySet* b) {
  return is_lt(b, a);
}
Result<bool> is_ge(AnySet* a, AnySet* b) {
  return is_subset(b, a);
}

} // namespace py

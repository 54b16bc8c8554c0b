// The hash table inside a set: for set*.cpp only. Entries are found by looking at 10 neighbours, then
// jumping; the table is 8, 16, 32, ... long and grows when three fifths are taken: as in CPython, for the
// order of iteration depends on it.
#pragma once
#include "runtime/core/protocol.h"
#include "runtime/core/set.h"

namespace py::set_table {

inline bool is_live(const SetEntry& entry) {
  return !entry.key.is_null();
}
inline bool is_unused(const SetEntry& entry) {
  return entry.key.is_null() && entry.hash == 0;
}

/// The entry with this key, or null. Runs `__eq__`; starts again when that changed the set.
Result<SetEntry*> find(AnySet* set, Ref key, SWord hash);
/// Adds a key unless it is there.
Result<void> insert(AnySet* set, Ref key, SWord hash);
/// False when the key is not there.
Result<bool> erase(AnySet* set, Ref key, SWord hash);
/// A table for more than `wanted` entries, without the removed ones.
Result<void> resize(AnySet* set, size_t wanted);
/// Adds all of an iterable.
Result<void> update(AnySet* set, Ref iterable);
/// A new set or frozenset, as `like` is one, with an iterable's elements (null: none).
Result<Own<AnySet>> make(const AnySet* like, Ref iterable);
/// Exchanges the elements.
void swap(AnySet* a, AnySet* b);
/// What a set grows to: four times what it holds, twice when that is much.
inline size_t growth(const AnySet* set) {
  return set->used > 50000 ? size_t(set->used) * 2 : size_t(set->used) * 4;
}

/// Calls `f(Ref key, SWord hash)` -> Status for each element. The set may change meanwhile (`f` runs Python
/// code).
template <class F>
Result<void> each(AnySet* set, F&& f) {
  for (size_t i = 0; set->table != nullptr && i <= set->mask; ++i) {
    if (!is_live(set->table[i]))
      continue;
    Object key = set->table[i].key;
    const SWord hash = set->table[i].hash;
    PY_CHECK(f(key.ref(), hash));
  }
  return {};
}

} // namespace py::set_table

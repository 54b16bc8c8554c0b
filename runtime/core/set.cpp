// The table of a set, and what set and frozenset do with one element.
#include "runtime/core/set.h"
#include "runtime/core/dict_table.h"
#include "runtime/core/set_table.h"

namespace py {

namespace set_table {

namespace {
constexpr size_t neighbours = 9;

/// Walks the places where an entry with some hash may be.
class Probe {
public:
  Probe(const AnySet* set, SWord hash)
      : mask_(set->mask), perturb_(static_cast<Word>(hash)), place_(perturb_ & mask_) {
    start();
  }
  size_t place() const { return place_; }
  void advance() {
    if (left_ != 0) {
      --left_;
      ++place_;
      return;
    }
    perturb_ >>= 5;
    place_ = start_ = (start_ * 5 + 1 + perturb_) & mask_;
    start();
  }

private:
  void start() {
    start_ = place_;
    left_ = place_ + neighbours <= mask_ ? neighbours : 0;
  }
  size_t mask_;
  Word perturb_;
  size_t place_;
  size_t start_ = 0;
  size_t left_ = 0;
};

SetEntry* allocate_table(size_t size) {
  auto* table = static_cast<SetEntry*>(allocate(size * sizeof(SetEntry)));
  if (table)
    __builtin_memset(static_cast<void*>(table), 0, size * sizeof(SetEntry));
  return table;
}

/// Puts an entry into a table that has no removed ones and does not have the key.
void insert_clean(AnySet* set, SetEntry&& entry) {
  Probe probe(set, entry.hash);
  while (is_live(set->table[probe.place()]))
    probe.advance();
  set->table[probe.place()] = static_cast<SetEntry&&>(entry);
}

Result<void> need_table(AnySet* set) {
  if (set->table)
    return {};
  set->table = allocate_table(size_t(set->mask) + 1);
  if (set->table == nullptr)
    return raise_memory_error();
  return {};
}

constexpr size_t nowhere = SIZE_MAX;

/// Looks for a key. `place` is where it is; when it is absent, where it would go: the last removed entry on
/// the way, else the unused one at its end.
Result<bool> look(AnySet* set, Ref key, SWord hash, size_t& place) {
restart:
  size_t removed = nowhere;
  for (Probe probe(set, hash);; probe.advance()) {
    place = probe.place();
    SetEntry& entry = set->table[place];
    if (is_unused(entry)) {
      place = removed == nowhere ? place : removed;
      return false;
    }
    if (!is_live(entry))
      removed = place;
    if (entry.hash != hash || !is_live(entry))
      continue;
    const Ref own = entry.key;
    if (own == key)
      return true;
    if (own.is_small_int() && key.is_small_int())
      continue;
    if (exactly<Str>(own) && exactly<Str>(key)) {
      if (is_eq(own.as<Str>(), key.as<Str>()))
        return true;
      continue;
    }
    SetEntry* const table = set->table;
    Object kept(own);
    PY_TRY(equal, is_eq(kept, key));
    if (set->table == nullptr)
      return raise_runtime_error("Set changed size during iteration");
    if (set->table != table || set->table[place].key.ref() != kept.ref())
      goto restart;
    if (equal)
      return true;
  }
}

} // namespace

Result<SetEntry*> find(AnySet* set, Ref key, SWord hash) {
  if (set->table == nullptr)
    return nullptr;
  size_t place;
  PY_TRY(found, look(set, key, hash, place));
  return found ? &set->table[place] : nullptr;
}

Result<void> insert(AnySet* set, Ref key, SWord hash) {
  PY_CHECK(need_table(set));
  size_t place;
  PY_TRY(found, look(set, key, hash, place));
  if (found)
    return {};
  const bool was_unused = is_unused(set->table[place]);
  set->table[place].hash = hash;
  set->table[place].key = Object(key);
  ++set->used;
  if (!was_unused)
    return {};
  ++set->filled;
  return size_t(set->filled) * 5 < size_t(set->mask) * 3 ? Result<void>() : resize(set, growth(set));
}

Result<bool> erase(AnySet* set, Ref key, SWord hash) {
  PY_TRY(entry, find(set, key, hash));
  if (entry == nullptr)
    return false;
  Object gone = static_cast<Object&&>(entry->key);
  entry->hash = -1;
  --set->used;
  return true;
}

Result<void> resize(AnySet* set, size_t wanted) {
  size_t size = 8;
  while (size <= wanted)
    size <<= 1;
  if (size > UINT32_MAX / 2)
    return raise_memory_error();
  if (set->table && size == 8 && set->mask == 7 && set->filled == set->used)
    return {};
  SetEntry* table = allocate_table(size);
  if (table == nullptr)
    return raise_memory_error();
  SetEntry* old = set->table;
  const size_t old_size = old ? size_t(set->mask) + 1 : 0;
  set->table = table;
  set->mask = static_cast<uint32_t>(size - 1);
  set->filled = set->used;
  for (size_t i = 0; i < old_size; ++i)
    if (is_live(old[i]))
      insert_clean(set, static_cast<SetEntry&&>(old[i]));
  free(old);
  return {};
}

namespace {
Result<void> merge(AnySet* set, AnySet* other) {
  if (set == other || other->used == 0)
    return {};
  if ((size_t(set->filled) + other->used) * 5 >= size_t(set->mask) * 3)
    PY_CHECK(resize(set, (size_t(set->used) + other->used) * 2));
  PY_CHECK(need_table(set));
  if (set->filled != 0)
    return each(other, [set](Ref key, SWord hash) { return insert(set, key, hash); });
  const bool same_shape = set->mask == other->mask && other->filled == other->used;
  for (size_t i = 0; i <= other->mask; ++i) {
    if (!is_live(other->table[i]))
      continue;
    SetEntry copy = other->table[i];
    if (same_shape)
      set->table[i] = static_cast<SetEntry&&>(copy);
    else
      insert_clean(set, static_cast<SetEntry&&>(copy));
  }
  set->filled = set->used = other->used;
  return {};
}
} // namespace

Result<void> update(AnySet* set, Ref iterable) {
  if (is<Set>(iterable) || is<FrozenSet>(iterable))
    return merge(set, iterable.as<AnySet>());
  if (exactly<Dict>(iterable)) {
    Dict* dict = iterable.as<Dict>();
    if ((size_t(set->filled) + dict->used) * 5 >= size_t(set->mask) * 3)
      PY_CHECK(resize(set, (size_t(set->used) + dict->used) * 2));
    for (uint32_t i = 0; i < dict->filled; ++i) {
      Object key = dict->entries[i].key;
      if (!key.is_null())
        PY_CHECK(insert(set, key, dict->entries[i].hash));
    }
    return {};
  }
  return for_each(iterable, [set](Ref value) -> Result<void> {
    PY_TRY(hash, hash_key(value));
    return insert(set, value, hash);
  });
}

Result<Own<AnySet>> make(const AnySet* like, Ref iterable) {
  Own<AnySet> result;
  if (like->type->kind == Kind::frozenset) {
    PY_TRY(made, create<FrozenSet>());
    result = Own<AnySet>(static_cast<Own<FrozenSet>&&>(made));
  } else {
    PY_TRY(made, create<Set>());
    result = Own<AnySet>(static_cast<Own<Set>&&>(made));
  }
  if (!iterable.is_null())
    PY_CHECK(update(result, iterable));
  return result;
}

void swap(AnySet* a, AnySet* b) {
  auto exchange = [](auto& x, auto& y) {
    auto kept = x;
    x = y;
    y = kept;
  };
  exchange(a->table, b->table);
  exchange(a->mask, b->mask);
  exchange(a->used, b->used);
  exchange(a->filled, b->filled);
}

} // namespace set_table

namespace {
/// The hash to look a key up by: a set, which has none, stands for the frozenset of its elements.
Result<SWord> lookup_hash(Ref key, Own<AnySet>& stand_in) {
  Result<SWord> hash = hash_key(key);
  if (!hash.failed() || !is<Set>(key) || !pending_is(types::TypeError))
    return hash;
  clear_pending();
  PY_TRY(frozen, FrozenSet::construct(key));
  stand_in = Own<AnySet>(frozen.get());
  return py::hash(frozen.get());
}
} // namespace

Result<bool> AnySet::contains(Ref key) {
  Own<AnySet> stand_in;
  PY_TRY(hash, lookup_hash(key, stand_in));
  PY_TRY(entry, set_table::find(this, stand_in.is_null() ? key : Ref(stand_in), hash));
  return entry != nullptr;
}
Result<void> AnySet::insert(Ref key) {
  PY_TRY(hash, hash_key(key));
  return set_table::insert(this, key, hash);
}
Result<bool> AnySet::erase(Ref key) {
  Own<AnySet> stand_in;
  PY_TRY(hash, lookup_hash(key, stand_in));
  return set_table::erase(this, stand_in.is_null() ? key : Ref(stand_in), hash);
}
void AnySet::clear_table() {
  SetEntry* old = table;
  const size_t size = old ? size_t(mask) + 1 : 0;
  table = nullptr;
  mask = 7;
  used = filled = 0;
  for (size_t i = 0; i < size; ++i)
    old[i].key.clear();
  free(old);
}

Result<void> Set::discard(Ref value) {
  PY_CHECK(erase(value));
  return {};
}
Result<void> Set::remove(Ref value) {
  PY_TRY(found, erase(value));
  if (!found)
    return raise_key_error(value);
  return {};
}
Result<Object> Set::pop() {
  if (used == 0)
    return raise_key_error(PY_STR("pop from an empty set"));
  size_t place = finger & mask;
  while (!set_table::is_live(table[place]))
    place = place == mask ? 0 : place + 1;
  Object value = static_cast<Object&&>(table[place].key);
  table[place].hash = -1;
  --used;
  finger = static_cast<uint32_t>(place + 1);
  return value;
}

// Making.

Result<Own<Set>> make_set(const Ref* values, size_t count) {
  PY_TRY(set, create<Set>());
  for (size_t i = 0; i < count; ++i)
    PY_CHECK(set->insert(values[i]));
  return set;
}
Result<Own<Set>> Set::construct(Ref iterable) {
  PY_TRY(set, create<Set>());
  if (!iterable.is_null())
    PY_CHECK(set_table::update(set, iterable));
  return set;
}
Result<void> Set::init(Ref iterable) {
  clear_table();
  return iterable.is_null() ? Result<void>() : set_table::update(this, iterable);
}
Result<Own<FrozenSet>> FrozenSet::construct(Ref iterable) {
  if (!iterable.is_null() && exactly<FrozenSet>(iterable))
    return Own<FrozenSet>(iterable.as<FrozenSet>());
  PY_TRY(set, create<FrozenSet>());
  if (!iterable.is_null())
    PY_CHECK(set_table::update(set, iterable));
  return set;
}

// Operators on one set.

Result<bool> contains(AnySet* set, Ref value) {
  return set->contains(value);
}

/// CPython's: independent of the order and of how full the table is.
Result<SWord> hash(FrozenSet* set) {
  if (set->cached_hash != -1)
    return set->cached_hash;
  auto shuffle = [](Word h) { return ((h ^ 89869747u) ^ (h << 16)) * static_cast<Word>(3644798167u); };
  Word hash = 0;
  for (size_t i = 0; set->table && i <= set->mask; ++i)
    if (set_table::is_live(set->table[i]))
      hash ^= shuffle(static_cast<Word>(set->table[i].hash));
  hash ^= (static_cast<Word>(set->used) + 1) * 1927868237u;
  hash ^= (hash >> 11) ^ (hash >> 25);
  hash = hash * 69069u + 907133923u;
  if (hash == ~Word(0))
    hash = 590923713u;
  set->cached_hash = static_cast<SWord>(hash);
  return set->cached_hash;
}

Result<Object> SetCursor::next() {
  if (set == nullptr)
    return stop_object();
  if (set->used != expected_used) {
    expected_used = ~uint32_t(0); // and so for ever
    return raise_runtime_error("Set changed size during iteration");
  }
  for (; set->table && position <= set->mask; ++position)
    if (set_table::is_live(set->table[position]))
      return set->table[position++].key;
  return stop_object();
}

} // namespace py

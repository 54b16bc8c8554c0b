#include "runtime/core/dict_table.h"

namespace py::dict_table {

namespace {

constexpr uint32_t linear_limit = 8; // up to so many entries there is no index

// What stands in an index: entry numbers, and these two (cut to the width of the index).
constexpr uint32_t free_slot = ~uint32_t(0), removed_slot = ~uint32_t(1);

uint32_t read_index(const Dict* dict, size_t slot) {
  if (dict->index_bits <= 8) {
    const uint8_t v = static_cast<const uint8_t*>(dict->index)[slot];
    return v >= 0xFE ? v | 0xFFFFFF00u : v;
  }
  if (dict->index_bits <= 16) {
    const uint16_t v = static_cast<const uint16_t*>(dict->index)[slot];
    return v >= 0xFFFE ? v | 0xFFFF0000u : v;
  }
  return static_cast<const uint32_t*>(dict->index)[slot];
}
void write_index(Dict* dict, size_t slot, uint32_t value) {
  if (dict->index_bits <= 8)
    static_cast<uint8_t*>(dict->index)[slot] = static_cast<uint8_t>(value);
  else if (dict->index_bits <= 16)
    static_cast<uint16_t*>(dict->index)[slot] = static_cast<uint16_t>(value);
  else
    static_cast<uint32_t*>(dict->index)[slot] = value;
}
size_t index_bytes(uint8_t bits) {
  return (size_t(1) << bits) * (bits <= 8 ? 1 : bits <= 16 ? 2 : 4);
}

/// The order in which slots are looked at for a hash.
class Probe {
public:
  Probe(const Dict* dict, SWord hash)
      : mask_((size_t(1) << dict->index_bits) - 1), perturb_(static_cast<Word>(hash)),
        slot_(perturb_ & mask_) {}
  size_t slot() const { return slot_; }
  void advance() {
    perturb_ >>= 5;
    slot_ = (slot_ * 5 + perturb_ + 1) & mask_;
  }

private:
  size_t mask_;
  Word perturb_;
  size_t slot_;
};

void place_in_index(Dict* dict, SWord hash, uint32_t entry) {
  Probe probe(dict, hash);
  while (read_index(dict, probe.slot()) < removed_slot)
    probe.advance();
  write_index(dict, probe.slot(), entry);
}

size_t slot_of(const Dict* dict, uint32_t entry) {
  Probe probe(dict, dict->entries[entry].hash);
  while (read_index(dict, probe.slot()) != entry)
    probe.advance();
  return probe.slot();
}

enum class Match : uint8_t { no, yes, changed };

/// Whether entry number `number`, whose hash is the one sought, has this key.
Result<Match> match(Dict* dict, uint32_t number, Ref key) {
  DictEntry& entry = dict->entries[number];
  const Ref own = entry.key;
  if (own == key)
    return Match::yes;
  if (own.is_small_int() && key.is_small_int())
    return Match::no;
  if (exactly<Str>(own) && exactly<Str>(key))
    return is_eq(own.as<Str>(), key.as<Str>()) ? Match::yes : Match::no;
  DictEntry* const entries = dict->entries;
  Object kept(own);
  PY_TRY(equal, is_eq(kept, key));
  if (dict->entries != entries || number >= dict->filled || dict->entries[number].key.ref() != kept.ref())
    return Match::changed;
  return equal ? Match::yes : Match::no;
}

} // namespace

Result<uint32_t> find(Dict* dict, Ref key, SWord hash) {
restart:
  if (dict->index == nullptr) {
    for (uint32_t i = 0; i < dict->filled; ++i) {
      if (dict->entries[i].hash != hash || dict->entries[i].key.is_null())
        continue;
      PY_TRY(found, match(dict, i, key));
      if (found == Match::changed)
        goto restart;
      if (found == Match::yes)
        return i;
    }
    return absent;
  }
  for (Probe probe(dict, hash);; probe.advance()) {
    const uint32_t number = read_index(dict, probe.slot());
    if (number == free_slot)
      return absent;
    if (number == removed_slot || dict->entries[number].hash != hash)
      continue;
    PY_TRY(found, match(dict, number, key));
    if (found == Match::changed)
      goto restart;
    if (found == Match::yes)
      return number;
  }
}

uint32_t find_text(Dict* dict, Str* key) {
  const SWord hash = static_cast<SWord>(key->hash());
  auto same = [&](uint32_t number) {
    const DictEntry& entry = dict->entries[number];
    return entry.hash == hash &&
           (entry.key.ref() == Ref(key) || (is<Str>(entry.key) && is_eq(entry.key.ref().as<Str>(), key)));
  };
  if (dict->index == nullptr) {
    for (uint32_t i = 0; i < dict->filled; ++i)
      if (same(i))
        return i;
    return absent;
  }
  for (Probe probe(dict, hash);; probe.advance()) {
    const uint32_t number = read_index(dict, probe.slot());
    if (number == free_slot)
      return absent;
    if (number != removed_slot && same(number))
      return number;
  }
}

Result<void> reserve(Dict* dict, uint32_t total) {
  uint8_t bits = 0;
  uint32_t capacity = total;
  if (total > linear_limit) {
    bits = 4;
    while ((size_t(1) << bits) * 2 / 3 < total) {
      if (bits == 30)
        return raise_memory_error();
      ++bits;
    }
    capacity = static_cast<uint32_t>((size_t(1) << bits) * 2 / 3);
  }
  if (size_t(capacity) > SIZE_MAX / 2 / sizeof(DictEntry))
    return raise_memory_error();
  auto* entries = static_cast<DictEntry*>(allocate(capacity * sizeof(DictEntry)));
  void* index = bits ? allocate(index_bytes(bits)) : nullptr;
  if (entries == nullptr || (bits && index == nullptr)) {
    free(entries);
    free(index);
    return raise_memory_error();
  }
  uint32_t filled = 0;
  for (uint32_t i = 0; i < dict->filled; ++i)
    if (!dict->entries[i].key.is_null())
      __builtin_memcpy(static_cast<void*>(&entries[filled++]), static_cast<const void*>(&dict->entries[i]),
                       sizeof(DictEntry));
  free(dict->entries);
  free(dict->index);
  dict->entries = entries;
  dict->index = index;
  dict->index_bits = bits;
  dict->capacity = capacity;
  dict->filled = filled;
  if (index) {
    __builtin_memset(index, 0xFF, index_bytes(bits));
    for (uint32_t i = 0; i < filled; ++i)
      place_in_index(dict, entries[i].hash, i);
  }
  return {};
}

Result<void> append(Dict* dict, Ref key, SWord hash, Object&& value) {
  if (dict->filled == dict->capacity) {
    const uint32_t used = dict->used;
    PY_CHECK(reserve(dict, used < 4 ? 4 : used < linear_limit ? linear_limit : used * 2));
  }
  new (PyPlacement{&dict->entries[dict->filled]}) DictEntry{hash, Object(key), static_cast<Object&&>(value)};
  if (dict->index)
    place_in_index(dict, hash, dict->filled);
  ++dict->filled;
  ++dict->used;
  return {};
}

Result<void> put(Dict* dict, Ref key, SWord hash, Object&& value) {
  PY_TRY(number, find(dict, key, hash));
  if (number == absent)
    return append(dict, key, hash, static_cast<Object&&>(value));
  dict->entries[number].value = static_cast<Object&&>(value);
  return {};
}

Object take(Dict* dict, uint32_t number) {
  if (dict->index)
    write_index(dict, slot_of(dict, number), removed_slot);
  DictEntry& entry = dict->entries[number];
  Object key = static_cast<Object&&>(entry.key);
  Object value = static_cast<Object&&>(entry.value);
  entry.hash = 0;
  --dict->used;
  while (dict->filled && dict->entries[dict->filled - 1].key.is_null()) {
    --dict->filled;
    if (dict->index)
      --dict->capacity; // its slot in the index is not free again: only a new index makes it so
  }
  return value; // the key goes here, when the dict is whole again
}

Result<void> merge(Dict* to, Dict* from, bool override_values) {
  if (to == from)
    return {};
  if (to->used == 0 && to->capacity < from->used)
    PY_CHECK(reserve(to, from->used));
  for (uint32_t i = 0; i < from->filled; ++i) {
    if (from->entries[i].key.is_null())
      continue;
    Object key = from->entries[i].key, value = from->entries[i].value;
    const SWord hash = from->entries[i].hash;
    const uint32_t used = from->used;
    if (override_values) {
      PY_CHECK(put(to, key, hash, static_cast<Object&&>(value)));
    } else {
      PY_TRY(number, find(to, key, hash));
      if (number == absent)
        PY_CHECK(append(to, key, hash, static_cast<Object&&>(value)));
    }
    if (from->used != used)
      return raise_runtime_error("dict mutated during update");
  }
  return {};
}

} // namespace py::dict_table

// `dict`: a hash table that keeps insertion order. Entries stand in one array in the order they came; an
// index of small integers, sought by open addressing, finds them (up to 8 entries there is none: they are
// looked through). Also the namespaces of classes and modules, and the overflow of instances. Nothing here
// may be called from an interrupt.
#pragma once
#include "runtime/core/iterate.h"

namespace py {

struct DictKeys;
struct DictValues;
struct DictItems;

struct DictEntry {
  SWord hash;
  Object key; // null: a removed entry
  Object value;
};

struct PY_CLASS("dict") Dict : Header {
  DictEntry* entries = nullptr;
  void* index =
      nullptr;       // uint8_t[] or uint16_t[] or uint32_t[], `1 << index_bits` long; null when capacity <= 8
  uint32_t used = 0; // live entries
  uint32_t filled = 0;   // entries ever placed, with the removed ones
  uint32_t capacity = 0; // room in `entries`
  uint8_t index_bits = 0;

  // By key. Hashing and comparing keys may raise, and may run Python code that changes this dict.

  /// The value, or a null Object inside `out` when the key is absent.
  Result<bool> lookup(Ref key, Object& out);
  Result<void> set(Ref key, Ref value);
  /// False when the key was absent.
  Result<bool> remove(Ref key);

  // By interned or literal string: cannot raise but MemoryError. For namespaces.

  /// The borrowed value, or null.
  Ref find(Str* key);
  Result<void> set(Str* key, Ref value);
  bool remove(Str* key);

  /// `dict.__init__`: updates itself; `entries` is null, a mapping, or an iterable of pairs.
  PY_METHOD("__init__") PY_SIGNATURE("(self: dict[K, V], entries: Mapping[K, V] | Iterable[tuple[K, V]] = "
                                     "(), **keywords: V) -> None")
  Result<void> init(PY_POSITIONAL_ONLY PY_OPTIONAL Ref entries, PY_VARKEYWORDS Dict* keywords);

  PY_METHOD("get") PY_EFFECT("plain_of_keys") PY_SIGNATURE("(self: dict[K, V], key: object, default: D = None) -> V | D")
  Result<Object> get(Ref key, PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref default_value);
  /// KeyError without a default.
  PY_METHOD("pop") PY_EFFECT("plain_of_keys") PY_SIGNATURE("(self: dict[K, V], key: object) -> V")
  PY_SIGNATURE("(self: dict[K, V], key: object, default: D) -> V | D")
  Result<Object> pop(Ref key, PY_POSITIONAL_ONLY PY_OPTIONAL Ref default_value);
  /// The pair that came last; KeyError `popitem(): dictionary is empty`.
  PY_METHOD("popitem") PY_EFFECT("plain") PY_SIGNATURE("(self: dict[K, V]) -> tuple[K, V]")
  Result<Own<Tuple>> popitem();
  PY_METHOD("setdefault") PY_EFFECT("plain_of_keys") PY_SIGNATURE("(self: dict[K, V], key: K, default: V = None) -> V")
  Result<Object> setdefault(Ref key, PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref default_value);
  PY_METHOD("update") PY_SIGNATURE("(self: dict[K, V], entries: Mapping[K, V] | Iterable[tuple[K, V]] = (), "
                                   "**keywords: V) -> None")
  Result<void> update(PY_POSITIONAL_ONLY PY_OPTIONAL Ref entries, PY_VARKEYWORDS Dict* keywords);
  PY_METHOD("clear") PY_EFFECT("plain")
  void clear();
  PY_METHOD("copy") PY_EFFECT("plain_of_keys") PY_SIGNATURE("(self: dict[K, V]) -> dict[K, V]")
  Result<Own<Dict>> copy();
  PY_METHOD("keys") PY_EFFECT("plain") PY_SIGNATURE("(self: dict[K, V]) -> dict_keys[K, V]")
  Result<Own<DictKeys>> keys();
  PY_METHOD("values") PY_EFFECT("plain") PY_SIGNATURE("(self: dict[K, V]) -> dict_values[K, V]")
  Result<Own<DictValues>> values();
  PY_METHOD("items") PY_EFFECT("plain") PY_SIGNATURE("(self: dict[K, V]) -> dict_items[K, V]")
  Result<Own<DictItems>> items();
  PY_CLASS_METHOD("fromkeys")
  PY_SIGNATURE("(keys: Iterable[K], value: V = None) -> dict[K, V]")
  static Result<Own<Dict>> fromkeys(Ref keys, PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref value);
  PY_INIT PY_SIGNATURE("(entries: Mapping[K, V] | Iterable[tuple[K, V]] = (), **keywords: V) -> dict[K, "
                       "V]")
  static Result<Own<Dict>> construct(PY_POSITIONAL_ONLY PY_OPTIONAL Ref entries,
                                     PY_VARKEYWORDS Dict* keywords);
};

/// `{}` with room for `capacity` entries.
Result<Own<Dict>> make_dict(size_t capacity = 0);
/// `{k: v, ...}`: `pairs` holds key, value, key, value; later ones win, the place is that of the first.
Result<Own<Dict>> make_dict(const Ref* pairs, size_t count);
/// `{**a}` and `f(**a)`: puts all of a mapping into `dict`; TypeError `'int' object is not a mapping`.
Result<void> merge_mapping(Dict* dict, Ref mapping);

PY_OPERATOR("len") PY_EFFECT("plain")
inline SWord len(Dict* dict) {
  return dict->used;
}
PY_OPERATOR("bool") PY_EFFECT("plain")
inline bool truth(Dict* dict) {
  return dict->used != 0;
}
PY_OPERATOR("getitem") PY_EFFECT("plain_of_keys") PY_SIGNATURE("(self: dict[K, V], key: object) -> V")
Result<Object> get_item(Dict* dict, Ref key);
PY_OPERATOR("setitem") PY_EFFECT("plain_of_keys") PY_SIGNATURE("(self: dict[K, V], key: K, value: V) -> None")
Result<void> set_item(Dict* dict, Ref key, Ref value);
PY_OPERATOR("delitem") PY_EFFECT("plain_of_keys") PY_SIGNATURE("(self: dict[K, V], key: object) -> None")
Result<void> del_item(Dict* dict, Ref key);
PY_OPERATOR("in") PY_EFFECT("plain_of_keys") PY_SIGNATURE("(self: dict[K, V], key: object) -> bool")
Result<bool> contains(Dict* dict, Ref key);
PY_OPERATOR("|") PY_SIGNATURE("(a: dict[K, V], b: dict[L, W]) -> dict[K | L, V | W]")
Result<Own<Dict>> bit_or(Dict* a, Dict* b);
PY_OPERATOR("|=")
PY_SIGNATURE("(a: dict[K, V], b: Mapping[K, V] | Iterable[tuple[K, V]]) -> dict[K, V]")
Result<Own<Dict>> inplace_bit_or(Dict* a, Ref b);
PY_OPERATOR("==") PY_EFFECT("plain_of_values")
Result<bool> is_eq(Dict* a, Dict* b);
PY_OPERATOR("!=") PY_EFFECT("plain_of_values")
Result<bool> is_ne(Dict* a, Dict* b);
PY_OPERATOR("repr") PY_EFFECT("plain_of_values")
Result<Own<Str>> to_repr(Dict* dict);

/// Walks the entries in order; RuntimeError when the size changes meanwhile. Borrows the dict.
struct DictCursor {
  Dict* dict = nullptr;
  uint32_t position = 0;
  uint32_t expected_used = 0;
  uint32_t left = 0;
  DictCursor() = default;
  explicit DictCursor(Dict* d) : dict(d), expected_used(d->used), left(d->used) {}
  /// The entry, null at the end; borrowed until the dict changes.
  Result<DictEntry*> step();
};
struct DictKeysCursor : DictCursor {
  Result<Object> next();
};
struct DictValuesCursor : DictCursor {
  Result<Object> next();
};
struct DictItemsCursor : DictCursor {
  /// A tuple.
  Result<Object> next();
  /// `for key, value in d.items()` without the tuple; false at the end.
  Result<bool> next_pair(Object& key, Object& value);
};
PY_OPERATOR("iter") PY_EFFECT("plain") PY_SIGNATURE("(self: dict[K, V]) -> Iterator[K]")
inline DictKeysCursor iterate(Dict* dict) {
  return {DictCursor(dict)};
}
// What codegen prints for a loop over d.values() and d.items().
inline DictValuesCursor iterate_values(Dict* dict) {
  return {DictCursor(dict)};
}
inline DictItemsCursor iterate_items(Dict* dict) {
  return {DictCursor(dict)};
}

} // namespace py

#include "runtime/core/dict.h"
#include "runtime/core/class.h"
#include "runtime/core/dict_table.h"
#include "runtime/core/dict_views.h"
#include "runtime/core/special.h"

namespace py {

using dict_table::absent;

// By key.

Result<bool> Dict::lookup(Ref key, Object& out) {
  PY_TRY(hash, hash_key(key));
  PY_TRY(number, dict_table::find(this, key, hash));
  if (number == absent)
    return false;
  out = entries[number].value;
  return true;
}

Result<void> Dict::set(Ref key, Ref value) {
  PY_TRY(hash, hash_key(key));
  return dict_table::put(this, key, hash, Object(value));
}

Result<bool> Dict::remove(Ref key) {
  PY_TRY(hash, hash_key(key));
  PY_TRY(number, dict_table::find(this, key, hash));
  if (number == absent)
    return false;
  dict_table::take(this, number);
  return true;
}

Ref Dict::find(Str* key) {
  const uint32_t number = dict_table::find_text(this, key);
  return number == absent ? Ref() : entries[number].value.ref();
}

Result<void> Dict::set(Str* key, Ref value) {
  const uint32_t number = dict_table::find_text(this, key);
  if (number == absent)
    return dict_table::append(this, key, static_cast<SWord>(key->hash()), Object(value));
  entries[number].value = Object(value);
  return {};
}

bool Dict::remove(Str* key) {
  const uint32_t number = dict_table::find_text(this, key);
  if (number == absent)
    return false;
  dict_table::take(this, number);
  return true;
}

// Making.

Result<Own<Dict>> make_dict(size_t capacity) {
  PY_TRY(dict, create<Dict>());
  if (capacity)
    PY_CHECK(dict_table::reserve(dict, static_cast<uint32_t>(capacity)));
  return dict;
}

Result<Own<Dict>> make_dict(const Ref* pairs, size_t count) {
  PY_TRY(dict, make_dict(count));
  for (size_t i = 0; i < count; ++i)
    PY_CHECK(dict->set(pairs[2 * i], pairs[2 * i + 1]));
  return dict;
}

Result<Own<Dict>> Dict::construct(Ref entries, Dict* keywords) {
  PY_TRY(dict, make_dict());
  PY_CHECK(dict->update(entries, keywords));
  return dict;
}

Result<void> Dict::init(Ref new_entries, Dict* keywords) {
  return update(new_entries, keywords);
}

Result<Own<Dict>> Dict::fromkeys(Ref keys, Ref value) {
  PY_TRY(dict, make_dict());
  PY_CHECK(py::for_each(keys, [&](Ref key) { return dict->set(key, value); }));
  return dict;
}

Result<Own<Dict>> Dict::copy() {
  PY_TRY(dict, make_dict());
  if (used != 0)
    PY_CHECK(merge_mapping(dict, this));
  return dict;
}

// Methods.

Result<Object> Dict::get(Ref key, Ref default_value) {
  Object value;
  PY_TRY(found, lookup(key, value));
  return found ? value : Object(default_value);
}

Result<Object> Dict::pop(Ref key, Ref default_value) {
  if (used == 0) // the key is not even hashed then
    return default_value.is_null() ? Result<Object>(raise_key_error(key)) : Object(default_value);
  PY_TRY(hash, hash_key(key));
  PY_TRY(number, dict_table::find(this, key, hash));
  if (number != absent)
    return dict_table::take(this, number);
  if (default_value.is_null())
    return raise_key_error(key);
  return Object(default_value);
}

Result<Own<Tuple>> Dict::popitem() {
  if (used == 0)
    return raise_key_error(PY_STR("popitem(): dictionary is empty"));
  uint32_t last = filled - 1;
  while (entries[last].key.is_null())
    --last;
  PY_TRY(pair, allocate_tuple(2));
  pair->items()[0] = entries[last].key;
  pair->items()[1] = dict_table::take(this, last);
  return pair;
}

Result<Object> Dict::setdefault(Ref key, Ref default_value) {
  PY_TRY(hash, hash_key(key));
  PY_TRY(number, dict_table::find(this, key, hash));
  if (number != absent)
    return entries[number].value;
  PY_CHECK(dict_table::append(this, key, hash, Object(default_value)));
  return Object(default_value);
}

void Dict::clear() {
  DictEntry* old = entries;
  const uint32_t old_filled = filled;
  free(index);
  entries = nullptr;
  index = nullptr;
  used = filled = capacity = 0;
  index_bits = 0;
  for (uint32_t i = 0; i < old_filled; ++i)
    old[i].~DictEntry();
  free(old);
}

namespace {

Result<void> update_from_keys(Dict* dict, Ref mapping) {
  PY_TRY(keys, call_method_with(mapping, PY_STR("keys")));
  return for_each(keys, [&](Ref key) -> Result<void> {
    PY_TRY(value, get_item(mapping, key));
    return dict->set(key, value);
  });
}

Result<void> update_from_pairs(Dict* dict, Ref pairs) {
  SWord number = 0;
  return for_each(pairs, [&](Ref pair) -> Result<void> {
    Result<Own<List>> made = List::construct(pair);
    if (made.failed()) {
      if (pending_is(types::TypeError) && !is_iterable(pair)) {
        clear_pending();
        return raise_type_error("cannot convert dictionary update sequence element #%zd to a sequence",
                                number);
      }
      return Failed{};
    }
    Own<List> items = made.take();
    if (items->count != 2)
      return raise_value_error("dictionary update sequence element #%zd has length %zd; 2 is required",
                               number, static_cast<SWord>(items->count));
    ++number;
    return dict->set((*items)[0], (*items)[1]);
  });
}

} // namespace

Result<void> Dict::update(Ref new_entries, Dict* keywords) {
  if (!new_entries.is_null()) {
    if (is<Dict>(new_entries) && !overrides(new_entries, PY_STR("__iter__"))) {
      PY_CHECK(dict_table::merge(this, new_entries.as<Dict>()));
    } else {
      PY_TRY(is_mapping, builtin_hasattr(new_entries, PY_STR("keys")));
      PY_CHECK(is_mapping ? update_from_keys(this, new_entries) : update_from_pairs(this, new_entries));
    }
  }
  if (keywords)
    PY_CHECK(dict_table::merge(this, keywords));
  return {};
}

Result<void> merge_mapping(Dict* dict, Ref mapping) {
  if (is<Dict>(mapping) && !overrides(mapping, PY_STR("__iter__")))
    return dict_table::merge(dict, mapping.as<Dict>());
  PY_TRY(is_mapping, builtin_hasattr(mapping, PY_STR("keys")));
  if (!is_mapping)
    return raise_type_error("'%T' object is not a mapping", mapping.word());
  return update_from_keys(dict, mapping);
}

// Operators.

Result<Object> get_item(Dict* dict, Ref key) {
  Object value;
  PY_TRY(found, dict->lookup(key, value));
  if (found)
    return value;
  if (dict->type != &types::dict) {
    TypeAttr missing;
    if (find_in_type(dict->type, PY_STR("__missing__"), missing))
      return call_type_attr(missing, dict, key);
  }
  return raise_key_error(key);
}
Result<void> set_item(Dict* dict, Ref key, Ref value) {
  return dict->set(key, value);
}
Result<void> del_item(Dict* dict, Ref key) {
  PY_TRY(found, dict->remove(key));
  if (!found)
    return raise_key_error(key);
  return {};
}
Result<bool> contains(Dict* dict, Ref key) {
  PY_TRY(hash, hash_key(key));
  PY_TRY(number, dict_table::find(dict, key, hash));
  return number != absent;
}
Result<Own<Dict>> bit_or(Dict* a, Dict* b) {
  PY_TRY(result, a->copy());
  PY_CHECK(merge_mapping(result, b));
  return result;
}
Result<Own<Dict>> inplace_bit_or(Dict* a, Ref b) {
  PY_CHECK(a->update(b, nullptr));
  return Own<Dict>(a);
}

Result<bool> is_eq(Dict* a, Dict* b) {
  if (a == b)
    return true; // every value is itself
  if (a->used != b->used)
    return false;
  for (uint32_t i = 0; i < a->filled; ++i) {
    if (a->entries[i].key.is_null())
      continue;
    Object key = a->entries[i].key, value = a->entries[i].value;
    PY_TRY(number, dict_table::find(b, key, a->entries[i].hash));
    if (number == absent)
      return false;
    Object other = b->entries[number].value;
    PY_TRY(equal, same_or_equal(value, other));
    if (!equal)
      return false;
  }
  return true;
}
Result<bool> is_ne(Dict* a, Dict* b) {
  PY_TRY(equal, is_eq(a, b));
  return !equal;
}

// Walking.

Result<DictEntry*> DictCursor::step() {
  if (dict == nullptr)
    return nullptr;
  if (dict->used != expected_used) {
    expected_used = absent; // and so for ever
    return raise_runtime_error("dictionary changed size during iteration");
  }
  while (position < dict->filled) {
    DictEntry& entry = dict->entries[position++];
    if (entry.key.is_null())
      continue;
    if (left == 0)
      return raise_runtime_error("dictionary keys changed during iteration");
    --left;
    return &entry;
  }
  return nullptr;
}
Result<Object> DictKeysCursor::next() {
  PY_TRY(entry, step());
  return entry ? entry->key : stop_object();
}
Result<Object> DictValuesCursor::next() {
  PY_TRY(entry, step());
  return entry ? entry->value : stop_object();
}
Result<Object> DictItemsCursor::next() {
  PY_TRY(entry, step());
  if (entry == nullptr)
    return stop_object();
  PY_TRY(pair, tuple_of(entry->key, entry->value));
  return Object(static_cast<Own<Tuple>&&>(pair));
}
Result<bool> DictItemsCursor::next_pair(Object& key, Object& value) {
  PY_TRY(entry, step());
  if (entry == nullptr)
    return false;
  Object next_key = entry->key, next_value = entry->value;
  key = static_cast<Object&&>(next_key);
  value = static_cast<Object&&>(next_value);
  return true;
}

} // namespace py

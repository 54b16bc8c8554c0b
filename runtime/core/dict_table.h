// The hash table inside a dict: finding, placing and removing entries by key and hash. For dict*.cpp only.
#pragma once
#include "runtime/core/dict.h"
#include "runtime/core/protocol.h"

namespace py::dict_table {

constexpr uint32_t absent = ~uint32_t(0);

/// The number of the entry with this key, or `absent`. Runs `__eq__`; starts again when that changed the
/// dict.
Result<uint32_t> find(Dict* dict, Ref key, SWord hash);
/// The same for a text, comparing with str keys only: cannot raise.
uint32_t find_text(Dict* dict, Str* key);
/// Appends an entry whose key is known to be absent.
Result<void> append(Dict* dict, Ref key, SWord hash, Object&& value);
/// Takes an entry out and gives its value; the key is dropped.
Object take(Dict* dict, uint32_t entry);
/// Sets a key: replaces the value or appends.
Result<void> put(Dict* dict, Ref key, SWord hash, Object&& value);
/// Room for `total` entries in all; removed ones are squeezed out.
Result<void> reserve(Dict* dict, uint32_t total);
/// Copies all entries of `from` to `to`; in order. `override_values` false keeps the values that are there.
Result<void> merge(Dict* to, Dict* from, bool override_values = true);

} // namespace py::dict_table

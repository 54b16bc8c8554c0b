// What `match` asks of its subject. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/generated/calling.h"

namespace py {

/// A list, tuple, range, ... but no str, bytes or bytearray.
bool is_sequence(Ref value);
bool is_mapping(Ref value);
/// The values of all keys, as a tuple, or None when one is missing. ValueError for a repeated key.
Result<Object> match_key_list(Ref mapping, const Ref* keys, size_t count);
/// A dict of what is left without those keys.
Result<Object> match_rest_of(Ref mapping, const Ref* keys, size_t count);
/// `Class(a, b, x=c)`: the first `positional` names of `__match_args__`, then the named attributes, as a
/// tuple; None when the subject is no instance or lacks one.
Result<Object> match_attributes(Ref subject, Ref cls, size_t positional, Str* const* names, size_t count);

template <class... T>
Result<Object> match_keys(Ref mapping, const T&... keys) {
  const generated::Values<sizeof...(T)> all{{Ref(keys)...}};
  return match_key_list(mapping, all.values, sizeof...(T));
}
template <class... T>
Result<Object> match_rest(Ref mapping, const T&... keys) {
  const generated::Values<sizeof...(T)> all{{Ref(keys)...}};
  return match_rest_of(mapping, all.values, sizeof...(T));
}
template <class K>
Result<Object> match_class(Ref subject, Ref cls, size_t positional, K) {
  return match_attributes(subject, cls, positional, K::list, K::count);
}

} // namespace py

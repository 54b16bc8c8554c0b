// `dict_keys`, `dict_values`, `dict_items`: what d.keys(), d.values() and d.items() give; live views that own
// their dict. Views of keys and items are set-like: `&`, `|`, `-`, `^` with any iterable give a set. Nothing
// here may be called from an interrupt.
#pragma once
#include "runtime/core/dict.h"
#include "runtime/core/set.h"

namespace py {

struct DictView : Header {
  Own<Dict> dict;
};
struct PY_CLASS("dict_keys") PY_UNNAMED DictKeys : DictView {
  PY_METHOD("isdisjoint") Result<bool> isdisjoint(PY_POSITIONAL_ONLY Ref other);
};
struct PY_CLASS("dict_values") PY_UNNAMED DictValues : DictView {};
struct PY_CLASS("dict_items") PY_UNNAMED DictItems : DictView {
  PY_METHOD("isdisjoint") Result<bool> isdisjoint(PY_POSITIONAL_ONLY Ref other);
};

PY_OPERATOR("len")
PY_EFFECT("plain") inline SWord len(DictView* view) {
  return view->dict->used;
}
PY_OPERATOR("in") Result<bool> contains(DictKeys* keys, Ref value);
PY_OPERATOR("in") Result<bool> contains(DictItems* items, Ref value);
PY_OPERATOR("in") Result<bool> contains(DictValues* values, Ref value);
PY_OPERATOR("repr") Result<Own<Str>> to_repr(DictView* view);

PY_OPERATOR("iter") PY_EFFECT("plain") PY_SIGNATURE("(self: dict_keys[K, V]) -> Iterator[K]")
inline DictKeysCursor iterate(DictKeys* keys) {
  return {DictCursor(keys->dict)};
}
PY_OPERATOR("iter") PY_EFFECT("plain") PY_SIGNATURE("(self: dict_values[K, V]) -> Iterator[V]")
inline DictValuesCursor iterate(DictValues* values) {
  return {DictCursor(values->dict)};
}
PY_OPERATOR("iter") PY_EFFECT("plain") PY_SIGNATURE("(self: dict_items[K, V]) -> Iterator[tuple[K, V]]")
inline DictItemsCursor iterate(DictItems* items) {
  return {DictCursor(items->dict)};
}

/// `a & b` etc. where one of the two is a view of keys or items and the other any iterable.
Result<Own<Set>> view_and(Ref a, Ref b);
Result<Own<Set>> view_or(Ref a, Ref b);
Result<Own<Set>> view_subtract(Ref a, Ref b);
Result<Own<Set>> view_xor(Ref a, Ref b);
/// Whether a value is a set, a frozenset or a set-like view: what those compare with.
bool is_set_like(Ref value);
/// Whether every element of `a` is in `b`; both set-like.
Result<bool> all_contained(Ref a, Ref b);

} // namespace py

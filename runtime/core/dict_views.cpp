#include "runtime/core/dict_views.h"
#include "runtime/core/dict_table.h"
#include "runtime/core/protocol.h"

namespace py {

namespace {
template <class View>
Result<Own<View>> make_view(Dict* dict) {
  PY_TRY(view, create<View>());
  view->dict = Own<Dict>(dict);
  return view;
}
} // namespace

Result<Own<DictKeys>> Dict::keys() {
  return make_view<DictKeys>(this);
}
Result<Own<DictValues>> Dict::values() {
  return make_view<DictValues>(this);
}
Result<Own<DictItems>> Dict::items() {
  return make_view<DictItems>(this);
}

Result<bool> contains(DictKeys* keys, Ref value) {
  return contains(keys->dict.get(), value);
}
Result<bool> contains(DictItems* items, Ref value) {
  if (!is<Tuple>(value) || value.as<Tuple>()->count != 2)
    return false;
  Tuple* pair = value.as<Tuple>();
  Object found;
  PY_TRY(present, items->dict->lookup((*pair)[0], found));
  if (!present)
    return false;
  return same_or_equal(found, (*pair)[1]);
}
Result<bool> contains(DictValues* values, Ref value) {
  DictValuesCursor cursor{DictCursor(values->dict)};
  for (;;) {
    PY_TRY(own, cursor.next());
    if (is_stop(own))
      return false;
    PY_TRY(equal, same_or_equal(own, value));
    if (equal)
      return true;
  }
}

bool is_set_like(Ref value) {
  return is<Set>(value) || is<FrozenSet>(value) || is<DictKeys>(value) || is<DictItems>(value);
}

Result<bool> all_contained(Ref a, Ref b) {
  bool all = true;
  PY_TRY(cursor, iterate(a));
  while (all) {
    PY_TRY(value, cursor.next());
    if (is_stop(value))
      break;
    PY_TRY(present, contains(b, value));
    all = present;
  }
  return all;
}

// Set operations, as CPython makes them: a set from one side, changed by the other.

Result<Own<Set>> view_and(Ref a, Ref b) {
  Ref view = is<DictKeys>(a) || is<DictItems>(a) ? a : b, other = view == a ? b : a;
  const bool is_plain_set = exactly<Set>(other);
  if (is_plain_set || is<DictKeys>(other) || is<DictItems>(other)) { // walk the smaller one
    PY_TRY(view_size, len(view));
    PY_TRY(other_size, len(other));
    if (other_size > view_size || (other_size == view_size && is_plain_set)) {
      Ref swap = view;
      view = other;
      other = swap;
    }
  }
  PY_TRY(result, make_set(nullptr, 0));
  PY_CHECK(for_each(other, [&](Ref value) -> Result<void> {
    PY_TRY(present, contains(view, value));
    return present ? result->add(value) : Result<void>();
  }));
  return result;
}
Result<Own<Set>> view_or(Ref a, Ref b) {
  PY_TRY(result, Set::construct(a));
  PY_CHECK(for_each(b, [&](Ref value) { return result->add(value); }));
  return result;
}
Result<Own<Set>> view_subtract(Ref a, Ref b) {
  PY_TRY(result, Set::construct(a));
  PY_CHECK(for_each(b, [&](Ref value) { return result->discard(value); }));
  return result;
}
Result<Own<Set>> view_xor(Ref a, Ref b) {
  PY_TRY(result, Set::construct(a));
  PY_CHECK(result->symmetric_difference_update(b));
  return result;
}

namespace {
Result<bool> view_disjoint(DictView* view, Ref other) {
  bool disjoint = true;
  PY_TRY(cursor, iterate(other));
  while (disjoint) {
    PY_TRY(value, cursor.next());
    if (is_stop(value))
      break;
    PY_TRY(present, contains(Ref(view), value));
    disjoint = !present;
  }
  return disjoint;
}
} // namespace

Result<bool> DictKeys::isdisjoint(Ref other) {
  return view_disjoint(this, other);
}
Result<bool> DictItems::isdisjoint(Ref other) {
  return view_disjoint(this, other);
}

} // namespace py

// Builtin functions on iterables: sorted, min, max, sum, any, all, iter, next.
#include "runtime/aio/generator.h"
#include "runtime/core/bind.h"
#include "runtime/core/iterators.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/special.h"

namespace py {

Result<Object> builtin_iter(Ref value, Ref sentinel) {
  if (sentinel.is_null())
    return iter(value);
  if (!is_callable(value))
    return raise_type_error("iter(v, w): v must be callable");
  return make_callable_iterator(value, sentinel);
}

Result<Object> builtin_next(Ref iterator, Ref default_value) {
  TypeAttr method; // what it raises goes on as it is: StopIteration may carry a value
  if (default_value.is_null() && has_special_methods(iterator) &&
      find_special(iterator, PY_STR("__next__"), method)) {
    PY_CHECK(check_stack());
    return call_type_attr(method, iterator);
  }
  PY_TRY(value, next(iterator));
  if (!is_stop(value))
    return value;
  if (default_value.is_null())
    return raise_stop_iteration(is<GeneratorObject>(iterator) ? iterator.as<GeneratorObject>()->take_result()
                                                              : Object());
  return Object(default_value);
}

Result<Own<List>> sorted(Ref iterable, Ref key, SWord reverse) {
  PY_TRY(list, List::construct(iterable));
  PY_CHECK(list->sort(key, reverse));
  return list;
}

namespace {

/// The value whose key no other is less than (or greater, for max); the first of several.
Result<Object> extreme(Span<const Ref> values, Ref key, Ref default_value, const char* name,
                       Comparison wanted) {
  if (values.count == 0)
    return raise_type_error("%s expected at least 1 argument, got 0", name);
  if (values.count > 1 && !default_value.is_null())
    return raise_type_error("Cannot specify a default for %s() with multiple positional arguments", name);
  const bool has_key = !key.is_null() && !key.is_none();
  Object best, best_key;
  auto consider = [&](Ref value) -> Result<void> {
    Object own_key(value);
    if (has_key) {
      PY_TRY(made, call_with(key, value));
      own_key = static_cast<Object&&>(made);
    }
    if (!best.is_null()) {
      PY_TRY(answer, compare(own_key, best_key, wanted));
      PY_TRY(better, truth(answer));
      if (!better)
        return {};
    }
    best = Object(value);
    best_key = static_cast<Object&&>(own_key);
    return {};
  };
  if (values.count == 1) {
    PY_CHECK(for_each(values[0], consider));
  } else {
    for (Ref value : values)
      PY_CHECK(consider(value));
  }
  if (!best.is_null())
    return best;
  if (default_value.is_null())
    return raise_value_error("%s() arg is an empty sequence", name);
  return Object(default_value);
}

} // namespace

Result<Object> builtin_min(Span<const Ref> values, Ref key, Ref default_value) {
  return extreme(values, key, default_value, "min", Comparison::lt);
}
Result<Object> builtin_max(Span<const Ref> values, Ref key, Ref default_value) {
  return extreme(values, key, default_value, "max", Comparison::gt);
}

Result<Object> sum(Ref iterable, Ref start) {
  PY_TRY(cursor, iterate(iterable));
  if (is<Str>(start))
    return raise_type_error("sum() can't sum strings [use ''.join(seq) instead]");
  if (is<Bytes>(start))
    return raise_type_error("sum() can't sum bytes [use b''.join(seq) instead]");
  if (is<ByteArray>(start))
    return raise_type_error("sum() can't sum bytearray [use b''.join(seq) instead]");
  Object total(start);
  for (;;) {
    PY_TRY(value, cursor.next());
    if (is_stop(value))
      return total;
    PY_TRY(next_total, add(total, value));
    total = static_cast<Object&&>(next_total);
  }
}

namespace {
/// Whether some element's truth is `wanted`.
Result<bool> find_truth(Ref iterable, bool wanted) {
  PY_TRY(cursor, iterate(iterable));
  for (;;) {
    PY_TRY(value, cursor.next());
    if (is_stop(value))
      return false;
    PY_TRY(is_true, truth(value));
    if (is_true == wanted)
      return true;
  }
}
} // namespace

Result<bool> any(Ref iterable) {
  return find_truth(iterable, true);
}
Result<bool> all(Ref iterable) {
  PY_TRY(found, find_truth(iterable, false));
  return !found;
}

} // namespace py

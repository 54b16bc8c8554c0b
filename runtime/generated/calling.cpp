#include "runtime/generated/calling.h"

#include "runtime/core/bind.h"
#include "runtime/core/builtins.h"
#include "runtime/core/error.h"
#include "runtime/core/iterate.h"
#include "runtime/core/protocol.h"
#include "runtime/core/special.h"

namespace py {
namespace {

/// Appends what an iterable gives, one by one, to whatever `take` fills.
template <bool asks_length = false, class Take>
Status each(Ref iterable, Take take, bool says_star = true) {
  Result<AnyCursor> made = iterate(iterable);
  if (made.failed()) {
    TypeAttr ignored;
    if (says_star && pending_is(types::TypeError) &&
        !find_in_type(type_of(iterable), PY_STR("__iter__"), ignored)) {
      clear_pending();
      return raise_type_error("Value after * must be an iterable, not %.200T", iterable.word());
    }
    return Failed{};
  }
  AnyCursor cursor = made.take();
  if constexpr (asks_length)
    if (iterable.is_heap() && is_asked_for_length(type_of(iterable)))
      PY_CHECK(ask_length(iterable));
  while (true) {
    PY_TRY(item, cursor.next());
    if (is_stop(item))
      return {};
    PY_CHECK(take(item));
  }
}

} // namespace

Result<void> merge_keywords(Dict* into, Ref mapping, Ref callee) {
  auto take = [&](Ref key, Ref value) -> Status {
    PY_TRY(known, contains(into, key));
    if (known) {
      PY_TRY(text, callee_text(callee));
      return raise_type_error("%U got multiple values for keyword argument '%S'", text.get(), key.word());
    }
    return set_item(into, key, value);
  };
  if (is<Dict>(mapping) && !overrides(mapping, PY_STR("__iter__"))) { // its methods are not asked
    DictItemsCursor cursor{DictCursor(mapping.as<Dict>())};
    for (;;) {
      Object key, value;
      PY_TRY(more, cursor.next_pair(key, value));
      if (!more)
        return {};
      PY_CHECK(take(key, value));
    }
  }
  TypeAttr keys_method;
  if (!find_in_type(type_of(mapping), PY_STR("keys"), keys_method)) {
    PY_TRY(text, callee_text(callee));
    return raise_type_error("%U argument after ** must be a mapping, not %.200T", text.get(), mapping.word());
  }
  PY_TRY(keys, call_method(mapping, PY_STR("keys"), Args{}));
  return each(keys, [&](Ref key) -> Status {
    PY_TRY(value, get_item(mapping, key));
    return take(key, value);
  });
}

Result<void> extend_display(List* list, Ref iterable) {
  return each<true>(iterable, [&](Ref item) { return list->append(item); });
}

Result<void> update_display(Set* set, Ref iterable) {
  return each(iterable, [&](Ref item) { return set->add(item); }, false);
}

Result<Own<Tuple>> list_to_tuple(List* list) {
  return make_tuple_moving(list->items, list->count);
}

Result<Own<Str>> join_parts(const Ref* parts, size_t count) {
  size_t size = 0, length = 0;
  for (size_t i = 0; i < count; ++i) {
    size += parts[i].as<Str>()->size;
    length += parts[i].as<Str>()->length;
  }
  PY_TRY(joined, make_str_space(size, length));
  char* at = joined->writable_text();
  for (size_t i = 0; i < count; ++i) {
    Str* part = parts[i].as<Str>();
    __builtin_memcpy(at, part->text(), part->size);
    at += part->size;
  }
  return joined;
}

Result<Int> length(Ref value) {
  PY_TRY(count, len(value));
  return make_int(count);
}

} // namespace py

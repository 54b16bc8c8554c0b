// iter, next and unpacking on values of any type.
#include "runtime/aio/generator.h"
#include "runtime/core/iterators.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/special.h"
#include "runtime/core/text_iterators.h"

namespace py {

PY_OPENING Result<Object> rare_make_iterator(Ref object) {
  switch (kind_of(object)) {
  case Kind::set:
  case Kind::frozenset:
    return make_iterator(object.as<AnySet>());
  case Kind::bytes:
    return make_iterator(object.as<Bytes>());
  case Kind::bytearray:
    return make_iterator(object.as<ByteArray>());
  case Kind::memoryview:
    return make_iterator(object.as<MemoryView>());
  default:
    return raise_type_error("'%T' object is not iterable", object.word());
  }
}

Result<Object> builtin_make_iterator(Ref object) {
  switch (kind_of(object)) {
  case Kind::list:
    return make_iterator(object.as<List>());
  case Kind::tuple:
    return make_iterator(object.as<Tuple>());
  case Kind::dict:
    return make_iterator(object.as<Dict>());
  case Kind::range:
    return make_iterator(object.as<Range>());
  case Kind::str:
    return make_iterator(object.as<Str>());
  case Kind::dict_keys:
    return make_iterator(object.as<DictKeys>());
  case Kind::dict_values:
    return make_iterator(object.as<DictValues>());
  case Kind::dict_items:
    return make_iterator(object.as<DictItems>());
  default:
    return is_iterator_kind(kind_of(object)) ? Result<Object>(Object(object)) : rare_make_iterator(object);
  }
}

PY_OPENING Result<Object> advance_generator(Ref iterator) {
  if (kind_of(iterator) != Kind::generator)
    return raise_type_error("'%T' object is not an iterator", iterator.word());
  return iterator.as<GeneratorObject>()->next();
}

PY_OPENING Result<Object> rare_advance(Ref iterator) {
  switch (kind_of(iterator)) {
  case Kind::list_reverse_iterator:
    return next(iterator.as<ListReverseIterator>());
  case Kind::dict_reverse_key_iterator:
    return next(iterator.as<DictReverseKeyIterator>());
  case Kind::dict_reverse_value_iterator:
    return next(iterator.as<DictReverseValueIterator>());
  case Kind::dict_reverse_item_iterator:
    return next(iterator.as<DictReverseItemIterator>());
  case Kind::set_iterator:
    return next(iterator.as<SetIterator>());
  case Kind::bytes_iterator:
    return next(iterator.as<BytesIterator>());
  case Kind::bytearray_iterator:
    return next(iterator.as<ByteArrayIterator>());
  case Kind::memoryview_iterator:
    return next(iterator.as<MemoryViewIterator>());
  case Kind::sequence_iterator:
    return next(iterator.as<SequenceIterator>());
  case Kind::callable_iterator:
    return next(iterator.as<CallableIterator>());
  case Kind::enumerate:
    return next(iterator.as<Enumerate>());
  case Kind::zip:
    return next(iterator.as<Zip>());
  case Kind::map:
    return next(iterator.as<Map>());
  case Kind::filter:
    return next(iterator.as<Filter>());
  case Kind::reversed:
    return next(iterator.as<Reversed>());
  default:
    return advance_generator(iterator);
  }
}

Result<Object> builtin_advance(Ref iterator) {
  switch (kind_of(iterator)) {
  case Kind::list_iterator:
    return next(iterator.as<ListIterator>());
  case Kind::tuple_iterator:
    return next(iterator.as<TupleIterator>());
  case Kind::dict_key_iterator:
    return next(iterator.as<DictKeyIterator>());
  case Kind::dict_value_iterator:
    return next(iterator.as<DictValueIterator>());
  case Kind::dict_item_iterator:
    return next(iterator.as<DictItemIterator>());
  case Kind::range_iterator:
    return next(iterator.as<RangeIterator>());
  case Kind::str_iterator:
    return next(iterator.as<StrIterator>());
  default:
    return rare_advance(iterator);
  }
}

bool is_iterator_kind(Kind kind) {
  return (kind >= Kind::list_iterator && kind <= Kind::reversed) || kind == Kind::generator;
}

namespace {

bool is_iterator(Ref value) {
  if (is_iterator_kind(kind_of(value)))
    return true;
  TypeAttr attr;
  return has_special_methods(value) && find_in_type(type_of(value), PY_STR("__next__"), attr);
}

} // namespace

bool is_iterable(Ref value) {
  switch (kind_of(value)) {
  case Kind::list:
  case Kind::tuple:
  case Kind::dict:
  case Kind::set:
  case Kind::frozenset:
  case Kind::range:
  case Kind::str:
  case Kind::bytes:
  case Kind::bytearray:
  case Kind::memoryview:
  case Kind::dict_keys:
  case Kind::dict_values:
  case Kind::dict_items:
    return true;
  default:
    break;
  }
  if (is_iterator_kind(kind_of(value)))
    return true;
  if (!has_special_methods(value))
    return false;
  TypeAttr attr;
  if (find_in_type(type_of(value), PY_STR("__iter__"), attr))
    return attr.entry != nullptr || !attr.value.is_none();
  return find_in_type(type_of(value), PY_STR("__getitem__"), attr);
}

PY_OPENING Result<Object> iter(Ref value) {
  if (!has_special_methods(value))
    return builtin_make_iterator(value);
  PY_CHECK(check_stack());
  TypeAttr attr;
  if (find_special(value, PY_STR("__iter__"), attr)) {
    if (attr.entry == nullptr && attr.value.is_none())
      return raise_type_error("'%T' object is not iterable", value.word());
    PY_TRY(iterator, call_type_attr(attr, value));
    if (!is_iterator(iterator))
      return raise_type_error("iter() returned non-iterator of type '%T'", iterator.word());
    return iterator;
  }
  if (find_in_type(type_of(value), PY_STR("__iter__"), attr)) // that of a builtin
    return builtin_make_iterator(value);
  if (find_special(value, PY_STR("__getitem__"), attr))
    return make_sequence_iterator(value);
  return builtin_make_iterator(value);
}

PY_OPENING Result<Object> next(Ref iterator) {
  if (!has_special_methods(iterator))
    return builtin_advance(iterator);
  PY_CHECK(check_stack());
  TypeAttr attr;
  if (!find_special(iterator, PY_STR("__next__"), attr))
    return builtin_advance(iterator);
  Result<Object> value = call_type_attr(attr, iterator);
  if (!value.failed())
    return value;
  if (!pending_is(types::StopIteration))
    return Failed{};
  clear_pending();
  return stop_object();
}

namespace {

/// `__len__` of a class of the program: a TypeError, and what is no number, only mean that it is not known.
Result<bool> ask_own_length(Ref value) {
  TypeAttr attr;
  if (!is_user_class(type_of(value)) || !find_in_type(type_of(value), PY_STR("__len__"), attr))
    return false;
  Result<SWord> length = len(value);
  if (!length.failed())
    return true;
  if (!pending_is(types::TypeError))
    return Failed{};
  clear_pending();
  return false;
}

} // namespace

PY_OPENING Result<void> ask_length(Ref iterable) {
  if (auto* iterator = try_as<SequenceIterator>(iterable)) {
    if (!iterator->sequence.is_null()) {
      PY_TRY(known, ask_own_length(iterator->sequence));
      static_cast<void>(known);
    }
    return {};
  }
  if (auto* iterator = try_as<Reversed>(iterable)) {
    if (iterator->sequence.ref().is_heap() && is_user_class(type_of(iterator->sequence))) {
      Result<SWord> length = len(iterator->sequence);
      if (length.failed()) {
        if (!pending_is(types::TypeError))
          return Failed{};
        clear_pending();
      }
    }
    return {};
  }
  PY_TRY(known, ask_own_length(iterable));
  TypeAttr attr;
  if (known || !find_special(iterable, PY_STR("__length_hint__"), attr))
    return {};
  Result<Object> answer = call_type_attr(attr, iterable);
  if (answer.failed()) {
    if (!pending_is(types::TypeError))
      return Failed{};
    clear_pending();
    return {};
  }
  if (is_not_implemented(*answer))
    return {};
  const Ref hint = plain(*answer);
  if (!is_integral(hint))
    return raise_type_error("__length_hint__ must be an integer, not %T", hint.word());
  PY_TRY(length, to_sword(as_int(hint)));
  if (length < 0)
    return raise_value_error("__length_hint__() should return >= 0");
  return {};
}

Result<AnyCursor> iterate(Ref value) {
  PY_TRY(iterator, iter(value));
  return AnyCursor(static_cast<Object&&>(iterator));
}

// Unpacking.

namespace {
Result<AnyCursor> iterate_to_unpack(Ref value) {
  if (!is_iterable(value))
    return raise_type_error("cannot unpack non-iterable %T object", value.word());
  return iterate(value);
}
} // namespace

Result<void> unpack(Ref iterable, Object* out, size_t count) {
  if (exactly<Tuple>(iterable) && iterable.as<Tuple>()->count == count) {
    for (size_t i = 0; i < count; ++i)
      out[i] = Object((*iterable.as<Tuple>())[i]);
    return {};
  }
  if (exactly<List>(iterable) && iterable.as<List>()->count == count) {
    for (size_t i = 0; i < count; ++i)
      out[i] = Object((*iterable.as<List>())[i]);
    return {};
  }
  PY_TRY(cursor, iterate_to_unpack(iterable));
  for (size_t i = 0; i < count; ++i) {
    PY_TRY(value, cursor.next());
    if (is_stop(value))
      return raise_value_error("not enough values to unpack (expected %zd, got %zd)",
                               static_cast<SWord>(count), static_cast<SWord>(i));
    out[i] = static_cast<Object&&>(value);
  }
  PY_TRY(extra, cursor.next());
  if (!is_stop(extra))
    return raise_value_error("too many values to unpack (expected %zd)", static_cast<SWord>(count));
  return {};
}

Result<bool> AnyCursor::next_pair(Object& first, Object& second) {
  const Ref iterator(word_);
  if (exactly<Enumerate>(iterator)) {
    auto* self = iterator.as<Enumerate>();
    PY_TRY(value, py::next(self->iterator.ref()));
    if (is_stop(value))
      return false;
    PY_TRY(more, add(IntRef(self->count), IntRef::small(1)));
    first = Object(static_cast<Int&&>(self->count));
    second = static_cast<Object&&>(value);
    self->count = static_cast<Int&&>(more);
    return true;
  }
  if (exactly<Zip>(iterator) && iterator.as<Zip>()->iterators->count == 2 && !iterator.as<Zip>()->strict) {
    Tuple* iterators = iterator.as<Zip>()->iterators;
    PY_TRY(a, py::next((*iterators)[0]));
    if (is_stop(a))
      return false;
    PY_TRY(b, py::next((*iterators)[1]));
    if (is_stop(b))
      return false;
    first = static_cast<Object&&>(a);
    second = static_cast<Object&&>(b);
    return true;
  }
  PY_TRY(item, next());
  if (is_stop(item))
    return false;
  Object parts[2];
  PY_CHECK(unpack(item, parts, 2));
  first = static_cast<Object&&>(parts[0]);
  second = static_cast<Object&&>(parts[1]);
  return true;
}

Result<void> unpack_star(Ref iterable, Object* out, size_t before, size_t after) {
  PY_TRY(cursor, iterate_to_unpack(iterable));
  auto too_few = [&](size_t got) {
    return raise_value_error("not enough values to unpack (expected at least %zd, got %zd)",
                             static_cast<SWord>(before + after), static_cast<SWord>(got));
  };
  for (size_t i = 0; i < before; ++i) {
    PY_TRY(value, cursor.next());
    if (is_stop(value))
      return too_few(i);
    out[i] = static_cast<Object&&>(value);
  }
  PY_TRY(rest, List::construct(Ref(cursor.word()))); // it asks the iterator for its iterator, as CPython does
  if (rest->count < after)
    return too_few(before + rest->count);
  for (size_t i = 0; i < after; ++i)
    out[before + 1 + i] = static_cast<Object&&>(rest->items[rest->count - after + i]);
  rest->count -= after;
  out[before] = Object(static_cast<Own<List>&&>(rest));
  return {};
}

} // namespace py

// The iterators of the builtin containers, and those that iter() and reversed() make of anything else.
#include "runtime/core/iterators.h"
#include "runtime/core/protocol.h"
#include "runtime/core/special.h"
#include "runtime/core/type_attrs.h"
#include "runtime/core/type_members.h"

namespace py {

// Making them.

Result<Object> make_iterator(List* list) {
  PY_TRY(iterator, create<ListIterator>());
  iterator->list = Own<List>(list);
  return Object(static_cast<Own<ListIterator>&&>(iterator));
}
Result<Object> make_iterator(Tuple* tuple) {
  PY_TRY(iterator, create<TupleIterator>());
  iterator->tuple = Own<Tuple>(tuple);
  return Object(static_cast<Own<TupleIterator>&&>(iterator));
}
Result<Object> make_iterator(AnySet* set) {
  PY_TRY(iterator, create<SetIterator>());
  iterator->set = Own<AnySet>(set);
  iterator->cursor = SetCursor(set);
  return Object(static_cast<Own<SetIterator>&&>(iterator));
}
Result<Object> make_iterator(Range* range) {
  PY_TRY(iterator, create<RangeIterator>());
  iterator->cursor = iterate(range);
  if (iterator->cursor.big)
    iterator->range = Own<Range>(range);
  return Object(static_cast<Own<RangeIterator>&&>(iterator));
}
Result<Object> make_sequence_iterator(Ref sequence) {
  PY_TRY(iterator, create<SequenceIterator>());
  iterator->sequence = Object(sequence);
  return Object(static_cast<Own<SequenceIterator>&&>(iterator));
}
Result<Object> make_callable_iterator(Ref function, Ref sentinel) {
  PY_TRY(iterator, create<CallableIterator>());
  iterator->function = Object(function);
  iterator->sentinel = Object(sentinel);
  return Object(static_cast<Own<CallableIterator>&&>(iterator));
}

namespace {
template <class Iterator>
Result<Object> make_dict_iterator(Dict* dict) {
  PY_TRY(iterator, create<Iterator>());
  iterator->dict = Own<Dict>(dict);
  iterator->cursor = DictCursor(dict);
  iterator->cursor.position = 0;
  return Object(static_cast<Own<Iterator>&&>(iterator));
}
template <class Iterator>
Result<Object> make_reverse_dict_iterator(Dict* dict) {
  PY_TRY(iterator, create<Iterator>());
  iterator->dict = Own<Dict>(dict);
  iterator->cursor = DictCursor(dict);
  iterator->cursor.position = dict->filled;
  return Object(static_cast<Own<Iterator>&&>(iterator));
}
} // namespace

Result<Object> make_iterator(Dict* dict) {
  return make_dict_iterator<DictKeyIterator>(dict);
}
Result<Object> make_iterator(DictKeys* keys) {
  return make_dict_iterator<DictKeyIterator>(keys->dict);
}
Result<Object> make_iterator(DictValues* values) {
  return make_dict_iterator<DictValueIterator>(values->dict);
}
Result<Object> make_iterator(DictItems* items) {
  return make_dict_iterator<DictItemIterator>(items->dict);
}

// Going on.

Result<Object> next(ListIterator* iterator) {
  List* list = iterator->list;
  if (list == nullptr)
    return stop_object();
  if (iterator->index < list->count)
    return list->items[iterator->index++];
  iterator->list.clear();
  return stop_object();
}
Result<Object> next(ListReverseIterator* iterator) {
  List* list = iterator->list;
  if (list == nullptr)
    return stop_object();
  const SWord index = iterator->index;
  if (index >= 0 && index < static_cast<SWord>(list->count)) {
    iterator->index--;
    return list->items[index];
  }
  iterator->index = -1;
  iterator->list.clear();
  return stop_object();
}
Result<Object> next(TupleIterator* iterator) {
  Tuple* tuple = iterator->tuple;
  if (tuple == nullptr)
    return stop_object();
  if (iterator->index < tuple->count)
    return tuple->items()[iterator->index++];
  iterator->tuple.clear();
  return stop_object();
}
Result<Object> next(SetIterator* iterator) {
  PY_TRY(value, iterator->cursor.next());
  if (is_stop(value)) {
    iterator->cursor.set = nullptr;
    iterator->set.clear();
  }
  return value;
}
Result<Object> next(RangeIterator* iterator) {
  return iterator->cursor.next();
}
Result<Object> next(SequenceIterator* iterator) {
  if (iterator->sequence.is_null())
    return stop_object();
  Object sequence = iterator->sequence;
  Result<Object> value = get_item(sequence, IntRef::small(iterator->index));
  if (!value.failed()) {
    ++iterator->index;
    return value;
  }
  if (!pending_is(types::IndexError) && !pending_is(types::StopIteration))
    return Failed{};
  clear_pending();
  iterator->sequence.clear();
  return stop_object();
}
Result<Object> next(CallableIterator* iterator) {
  if (iterator->function.is_null())
    return stop_object();
  Object function = iterator->function, sentinel = iterator->sentinel;
  Result<Object> called = call_with(function);
  if (called.failed()) {
    if (!pending_is(types::StopIteration))
      return Failed{};
    clear_pending();
    iterator->function.clear();
    iterator->sentinel.clear();
    return stop_object();
  }
  PY_TRY(ended, same_or_equal(sentinel, *called));
  if (!ended)
    return called;
  iterator->function.clear();
  iterator->sentinel.clear();
  return stop_object();
}

namespace {

/// The next entry, either way; at the end the iterator lets go of its dict.
Result<DictEntry*> step(DictIterator* iterator, bool backwards) {
  Dict* dict = iterator->cursor.dict;
  if (dict == nullptr)
    return nullptr;
  DictEntry* entry = nullptr;
  if (!backwards) {
    PY_TRY(found, iterator->cursor.step());
    entry = found;
  } else {
    DictCursor& cursor = iterator->cursor;
    if (dict->used != cursor.expected_used) {
      cursor.expected_used = ~uint32_t(0);
      return raise_runtime_error("dictionary changed size during iteration");
    }
    if (cursor.position > dict->filled)
      cursor.position = dict->filled;
    while (entry == nullptr && cursor.position > 0)
      if (!dict->entries[--cursor.position].key.is_null())
        entry = &dict->entries[cursor.position];
  }
  if (entry == nullptr) {
    iterator->cursor.dict = nullptr;
    iterator->dict.clear();
  } else if (backwards) {
    --iterator->cursor.left;
  }
  return entry;
}
Result<Object> next_key(DictIterator* iterator, bool backwards) {
  PY_TRY(entry, step(iterator, backwards));
  return entry ? entry->key : stop_object();
}
Result<Object> next_value(DictIterator* iterator, bool backwards) {
  PY_TRY(entry, step(iterator, backwards));
  return entry ? entry->value : stop_object();
}
Result<Object> next_item(DictIterator* iterator, bool backwards) {
  PY_TRY(entry, step(iterator, backwards));
  if (entry == nullptr)
    return stop_object();
  PY_TRY(pair, tuple_of(entry->key, entry->value));
  return Object(static_cast<Own<Tuple>&&>(pair));
}

} // namespace

Result<Object> next(DictKeyIterator* iterator) {
  return next_key(iterator, false);
}
Result<Object> next(DictValueIterator* iterator) {
  return next_value(iterator, false);
}
Result<Object> next(DictItemIterator* iterator) {
  return next_item(iterator, false);
}
Result<Object> next(DictReverseKeyIterator* iterator) {
  return next_key(iterator, true);
}
Result<Object> next(DictReverseValueIterator* iterator) {
  return next_value(iterator, true);
}
Result<Object> next(DictReverseItemIterator* iterator) {
  return next_item(iterator, true);
}

// reversed().

Result<Object> next(Reversed* iterator) {
  if (iterator->sequence.is_null())
    return stop_object();
  Object sequence = iterator->sequence;
  if (iterator->index >= 0) {
    Result<Object> value = get_item(sequence, IntRef::small(iterator->index));
    if (!value.failed()) {
      --iterator->index;
      return value;
    }
    if (!pending_is(types::IndexError) && !pending_is(types::StopIteration))
      return Failed{};
    clear_pending();
  }
  iterator->index = -1;
  iterator->sequence.clear();
  return stop_object();
}

Result<Object> reversed(Ref sequence) {
  TypeAttr attr;
  if (has_special_methods(sequence) && find_special(sequence, PY_STR("__reversed__"), attr)) {
    if (attr.entry == nullptr && attr.value.is_none())
      return raise_type_error("'%T' object is not reversible", sequence.word());
    return call_type_attr(attr, sequence);
  }
  return builtin_reversed(sequence);
}

Result<Object> builtin_reversed(Ref sequence) {
  switch (kind_of(sequence)) {
  case Kind::list: {
    PY_TRY(iterator, create<ListReverseIterator>());
    iterator->list = Own<List>(sequence.as<List>());
    iterator->index = static_cast<SWord>(sequence.as<List>()->count) - 1;
    return Object(static_cast<Own<ListReverseIterator>&&>(iterator));
  }
  case Kind::range:
    return reversed_range(sequence.as<Range>());
  case Kind::dict:
    return make_reverse_dict_iterator<DictReverseKeyIterator>(sequence.as<Dict>());
  case Kind::dict_keys:
    return make_reverse_dict_iterator<DictReverseKeyIterator>(sequence.as<DictView>()->dict);
  case Kind::dict_values:
    return make_reverse_dict_iterator<DictReverseValueIterator>(sequence.as<DictView>()->dict);
  case Kind::dict_items:
    return make_reverse_dict_iterator<DictReverseItemIterator>(sequence.as<DictView>()->dict);
  case Kind::tuple:
  case Kind::str:
  case Kind::bytes:
  case Kind::bytearray:
  case Kind::memoryview:
    break;
  default: {
    TypeAttr attr;
    if (!has_special_methods(sequence) || !find_in_type(type_of(sequence), PY_STR("__getitem__"), attr))
      return raise_type_error("'%T' object is not reversible", sequence.word());
    if (!find_in_type(type_of(sequence), PY_STR("__len__"), attr))
      return raise_type_error("object of type '%T' has no len()", sequence.word());
  }
  }
  PY_TRY(size, len(sequence));
  PY_TRY(iterator, create<Reversed>());
  iterator->sequence = Object(sequence);
  iterator->index = size - 1;
  return Object(static_cast<Own<Reversed>&&>(iterator));
}

Result<Object> construct_reversed(Ref, const Args& args) {
  if (args.keywords)
    return raise_type_error("reversed() takes no keyword arguments");
  if (args.positional != 1)
    return raise_type_error("reversed expected 1 argument, got %zd", static_cast<SWord>(args.positional));
  return reversed(args.values[0]);
}

// Their type objects.

namespace {
template <class T, auto... members>
constexpr TypeInfo iterator_type(Str* name, const AttrTable* attrs, CallEntry construct = nullptr) {
  return builtin_type({.name = name,
                       .base = &types::object,
                       .size = sizeof(T),
                       .kind = TypeOf<T>::kind,
                       .flags = construct ? uint8_t(0) : uint8_t(TypeInfo::final | TypeInfo::abstract),
                       .drop = drop_object<T>,
                       .traverse = traverse_members<T, members...>,
                       .construct = construct,
                       .attrs = attrs});
}
template <class T>
constexpr TypeInfo dict_iterator_type(Str* name, const AttrTable* attrs) {
  return iterator_type<T, &T::dict>(name, attrs);
}
} // namespace

constinit const TypeInfo types::list_iterator =
    iterator_type<ListIterator, &ListIterator::list>(PY_STR("list_iterator"), &attrs::list_iterator);
constinit const TypeInfo types::list_reverse_iterator =
    iterator_type<ListReverseIterator, &ListReverseIterator::list>(PY_STR("list_reverseiterator"),
                                                                   &attrs::list_reverse_iterator);
constinit const TypeInfo types::tuple_iterator =
    iterator_type<TupleIterator, &TupleIterator::tuple>(PY_STR("tuple_iterator"), &attrs::tuple_iterator);
constinit const TypeInfo types::set_iterator =
    iterator_type<SetIterator, &SetIterator::set>(PY_STR("set_iterator"), &attrs::set_iterator);
constinit const TypeInfo types::range_iterator =
    iterator_type<RangeIterator, &RangeIterator::range>(PY_STR("range_iterator"), &attrs::range_iterator);
constinit const TypeInfo types::sequence_iterator =
    iterator_type<SequenceIterator, &SequenceIterator::sequence>(PY_STR("iterator"),
                                                                 &attrs::sequence_iterator);
constinit const TypeInfo types::callable_iterator =
    iterator_type<CallableIterator, &CallableIterator::function, &CallableIterator::sentinel>(
        PY_STR("callable_iterator"), &attrs::callable_iterator);
constinit const TypeInfo types::reversed =
    iterator_type<Reversed, &Reversed::sequence>(PY_STR("reversed"), &attrs::reversed, construct_reversed);
constinit const TypeInfo types::dict_key_iterator =
    dict_iterator_type<DictKeyIterator>(PY_STR("dict_keyiterator"), &attrs::dict_key_iterator);
constinit const TypeInfo types::dict_value_iterator =
    dict_iterator_type<DictValueIterator>(PY_STR("dict_valueiterator"), &attrs::dict_value_iterator);
constinit const TypeInfo types::dict_item_iterator =
    dict_iterator_type<DictItemIterator>(PY_STR("dict_itemiterator"), &attrs::dict_item_iterator);
constinit const TypeInfo types::dict_reverse_key_iterator = dict_iterator_type<DictReverseKeyIterator>(
    PY_STR("dict_reversekeyiterator"), &attrs::dict_reverse_key_iterator);
constinit const TypeInfo types::dict_reverse_value_iterator = dict_iterator_type<DictReverseValueIterator>(
    PY_STR("dict_reversevalueiterator"), &attrs::dict_reverse_value_iterator);
constinit const TypeInfo types::dict_reverse_item_iterator = dict_iterator_type<DictReverseItemIterator>(
    PY_STR("dict_reverseitemiterator"), &attrs::dict_reverse_item_iterator);

} // namespace py

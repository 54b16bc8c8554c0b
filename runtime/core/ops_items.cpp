// Subscripts, membership, length, truth, hash: of the builtin kinds, and the protocols of the special
// methods.
#include "runtime/core/bind.h"
#include "runtime/core/dict_views.h"
#include "runtime/core/memoryview.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/range.h"
#include "runtime/core/slice.h"
#include "runtime/core/special.h"

namespace py {

namespace {

Failed raise_bad_index(const char* name, Ref index) {
  if (__builtin_strcmp(name, "string") == 0)
    return raise_type_error("string indices must be integers, not '%T'", index.word());
  return raise_type_error("%s indices must be integers or slices, not %T", name, index.word());
}

/// An index that is no int, of a sequence; a range has as many items as there are ints.
template <class T>
Result<Int> number_of_item(Ref index) {
  PY_TRY(number, to_index(index));
  if (!__is_same(T, Range) && to_sword(number).failed()) {
    clear_pending();
    return raise_index_error("cannot fit '%T' into an index-sized integer", index.word());
  }
  return number;
}

/// `sequence[index]` for the kinds that take an int or a slice.
template <class T>
Result<Object> get_from_sequence(Ref object, Ref index, const char* name) {
  if (is<Slice>(index))
    return box_result(get_item(object.as<T>(), index.as<Slice>()));
  if (is_integral(index))
    return box_result(get_item(object.as<T>(), as_int(index)));
  if (!has_index(index))
    return raise_bad_index(name, index);
  PY_TRY(number, number_of_item<T>(index));
  return box_result(get_item(object.as<T>(), IntRef(number)));
}

template <class T>
Result<void> set_in_sequence(Ref object, Ref index, Ref value, const char* name) {
  if (is<Slice>(index))
    return set_item(object.as<T>(), index.as<Slice>(), value);
  if (is_integral(index))
    return set_item(object.as<T>(), as_int(index), value);
  if (!has_index(index))
    return raise_bad_index(name, index);
  PY_TRY(number, number_of_item<T>(index));
  return set_item(object.as<T>(), IntRef(number), value);
}

template <class T>
Result<void> delete_from_sequence(Ref object, Ref index, const char* name) {
  if (is<Slice>(index))
    return del_item(object.as<T>(), index.as<Slice>());
  if (is_integral(index))
    return del_item(object.as<T>(), as_int(index));
  if (!has_index(index))
    return raise_bad_index(name, index);
  PY_TRY(number, number_of_item<T>(index));
  return del_item(object.as<T>(), IntRef(number));
}

/// What a view of one dimension is indexed with: a tuple has an index for each dimension.
Result<Object> view_key(Ref index) {
  if (auto* tuple = try_as<Tuple>(index)) {
    bool all = true;
    for (size_t i = 0; i < tuple->count; ++i)
      all = all && has_index((*tuple)[i]);
    if (all && tuple->count == 1)
      return Object((*tuple)[0]);
    if (all && tuple->count == 0)
      return raise_not_implemented_error("sub-views are not implemented");
    if (all)
      return raise_type_error("cannot index 1-dimension view with %zd-element tuple", SWord(tuple->count));
  }
  if (!is<Slice>(index) && !has_index(index))
    return raise_type_error("memoryview: invalid slice key");
  return Object(index);
}

} // namespace

Result<SWord> to_item_index(IntRef index) {
  if (index.is_small_int())
    return index.small_int();
  Result<SWord> position = to_sword(index);
  if (position.failed()) {
    clear_pending();
    return raise_index_error("cannot fit 'int' into an index-sized integer");
  }
  return position;
}

// Subscripts.

Result<Object> builtin_get_item(Ref object, Ref index) {
  switch (kind_of(object)) {
  case Kind::list:
    return get_from_sequence<List>(object, index, "list");
  case Kind::tuple:
    return get_from_sequence<Tuple>(object, index, "tuple");
  case Kind::str:
    return get_from_sequence<Str>(object, index, "string");
  case Kind::bytes:
    return get_from_sequence<Bytes>(object, index, "byte");
  case Kind::bytearray:
    return get_from_sequence<ByteArray>(object, index, "bytearray");
  case Kind::range:
    return get_from_sequence<Range>(object, index, "range");
  case Kind::memoryview: {
    PY_TRY(key, view_key(index));
    return get_from_sequence<MemoryView>(object, key, "memoryview");
  }
  case Kind::dict:
    return get_item(object.as<Dict>(), index);
  case Kind::type:
    return raise_type_error("type '%N' is not subscriptable", object.as<TypeInfo>());
  default:
    return raise_type_error("'%T' object is not subscriptable", object.word());
  }
}

Result<void> builtin_set_item(Ref object, Ref index, Ref value) {
  switch (kind_of(object)) {
  case Kind::list:
    return set_in_sequence<List>(object, index, value, "list");
  case Kind::bytearray:
    return set_in_sequence<ByteArray>(object, index, value, "bytearray");
  case Kind::memoryview: {
    if (object.as<MemoryView>()->is_readonly) // said before anything of the key
      return raise_type_error("cannot modify read-only memory");
    PY_TRY(key, view_key(index));
    return set_in_sequence<MemoryView>(object, key, value, "memoryview");
  }
  case Kind::dict:
    return set_item(object.as<Dict>(), index, value);
  default:
    if (overrides(object, PY_STR("__delitem__"))) // setting and deleting are one operation to the interpreter
      return raise_attribute_error("__setitem__");
    return raise_type_error("'%T' object does not support item assignment", object.word());
  }
}

/// What has a sequence's table of operations in CPython is worded otherwise where the key is an index.
static Failed raise_no_deletion(Ref object, Ref index) {
  const TypeInfo* type = type_of(object);
  bool is_sequence = is_user_class(type) || (type->flags & TypeInfo::sequence);
  switch (type->kind) {
  case Kind::str:
  case Kind::bytes:
  case Kind::tuple:
  case Kind::range:
  case Kind::set:
  case Kind::frozenset:
  case Kind::dict_keys:
  case Kind::dict_items:
  case Kind::dict_values:
    is_sequence = true;
    break;
  default:
    break;
  }
  return raise_type_error(is_sequence && has_index(index) ? "'%T' object doesn't support item deletion"
                                                          : "'%T' object does not support item deletion",
                          object.word());
}

Result<void> builtin_del_item(Ref object, Ref index) {
  switch (kind_of(object)) {
  case Kind::list:
    return delete_from_sequence<List>(object, index, "list");
  case Kind::bytearray:
    return delete_from_sequence<ByteArray>(object, index, "bytearray");
  case Kind::memoryview:
    return raise_type_error(object.as<MemoryView>()->is_readonly ? "cannot modify read-only memory"
                                                                 : "cannot delete memory");
  case Kind::dict:
    return del_item(object.as<Dict>(), index);
  default:
    if (overrides(object, PY_STR("__setitem__")))
      return raise_attribute_error("__delitem__");
    return raise_no_deletion(object, index);
  }
}

Result<Object> get_item(Ref object, Ref index) {
  if (has_special_methods(object)) {
    PY_CHECK(check_stack());
    Object result;
    PY_TRY(called, try_special(object, PY_STR("__getitem__"), result, index));
    if (called)
      return result;
  }
  if (is<TypeInfo>(object) && is_user_class(object.as<TypeInfo>())) {
    TypeAttr attr;
    if (find_in_type(object.as<TypeInfo>(), PY_STR("__class_getitem__"), attr)) {
      PY_TRY(function, get_attr(object, PY_STR("__class_getitem__")));
      return call_with(function, index);
    }
  }
  return builtin_get_item(object, index);
}
Result<void> set_item(Ref object, Ref index, Ref value) {
  if (has_special_methods(object)) {
    PY_CHECK(check_stack());
    Object result;
    PY_TRY(called, try_special(object, PY_STR("__setitem__"), result, index, value));
    if (called)
      return {};
  }
  return builtin_set_item(object, index, value);
}
Result<void> del_item(Ref object, Ref index) {
  if (has_special_methods(object)) {
    PY_CHECK(check_stack());
    Object result;
    PY_TRY(called, try_special(object, PY_STR("__delitem__"), result, index));
    if (called)
      return {};
  }
  return builtin_del_item(object, index);
}

// Membership.

namespace {
/// By walking it.
Result<bool> contains_by_iteration(Ref container, Ref value) {
  if (!is_iterable(container))
    return raise_type_error("argument of type '%T' is not iterable", container.word());
  Result<AnyCursor> made = iterate(container);
  if (made.failed()) {
    if (!pending_is(types::TypeError))
      return Failed{};
    clear_pending();
    return raise_type_error("argument of type '%T' is not iterable", container.word());
  }
  AnyCursor cursor = made.take();
  for (;;) {
    PY_TRY(item, cursor.next());
    if (is_stop(item))
      return false;
    PY_TRY(equal, same_or_equal(item, value));
    if (equal)
      return true;
  }
}
} // namespace

Result<bool> builtin_contains(Ref container, Ref value) {
  switch (kind_of(container)) {
  case Kind::list:
    return contains(container.as<List>(), value);
  case Kind::tuple:
    return contains(container.as<Tuple>(), value);
  case Kind::dict:
    return contains(container.as<Dict>(), value);
  case Kind::set:
  case Kind::frozenset:
    return contains(container.as<AnySet>(), value);
  case Kind::range:
    return contains(container.as<Range>(), value);
  case Kind::dict_keys:
    return contains(container.as<DictKeys>(), value);
  case Kind::dict_items:
    return contains(container.as<DictItems>(), value);
  case Kind::str:
    if (!is<Str>(value))
      return raise_type_error("'in <string>' requires string as left operand, not %T", value.word());
    return contains(container.as<Str>(), value.as<Str>());
  case Kind::bytes:
    return contains(container.as<Bytes>(), value);
  case Kind::bytearray:
    return contains(container.as<ByteArray>(), value);
  default:
    return contains_by_iteration(container, value);
  }
}

Result<bool> contains(Ref container, Ref value) {
  if (has_special_methods(container)) {
    PY_CHECK(check_stack());
    TypeAttr attr;
    if (find_special(container, PY_STR("__contains__"), attr)) {
      if (attr.entry == nullptr && attr.value.is_none())
        return raise_type_error("'%T' object is not a container", container.word());
      PY_TRY(result, call_type_attr(attr, container, value));
      return truth(result);
    }
    if (find_special(container, PY_STR("__iter__"), attr) ||
        find_special(container, PY_STR("__getitem__"), attr))
      if (type_of(container)->kind == Kind::instance || type_of(container)->kind == Kind::native)
        return contains_by_iteration(container, value);
  }
  return builtin_contains(container, value);
}

} // namespace py

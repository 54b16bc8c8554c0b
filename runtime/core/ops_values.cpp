// Length, truth, hash and index of a value: of the builtin kinds, and the protocols of the special methods.
#include "runtime/core/bind.h"
#include "runtime/core/complex.h"
#include "runtime/core/dict_views.h"
#include "runtime/core/memoryview.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/range.h"
#include "runtime/core/set.h"
#include "runtime/core/special.h"

namespace py {

// Index.

bool has_index(Ref value) {
  TypeAttr attr;
  return is_integral(value) ||
         (has_special_methods(value) && find_in_type(type_of(value), PY_STR("__index__"), attr));
}

Ref plain(Ref value) {
  if (value.is_heap() && value.header()->type->kind == Kind::instance &&
      is_subtype(value.header()->type, &types::int_))
    return value.as<IntInstance>()->value;
  return value;
}

Result<SWord> to_index_sword(Ref value) {
  PY_TRY(number, to_index(value));
  Result<SWord> position = to_sword(number);
  if (position.failed()) {
    clear_pending();
    return raise_index_error("cannot fit '%T' into an index-sized integer", value.word());
  }
  return position;
}

// Length.

PY_OPENING Result<Object> rare_len(Ref object) {
  switch (kind_of(object)) {
  case Kind::set:
  case Kind::frozenset:
    return box_result(len(object.as<AnySet>()));
  case Kind::bytes:
    return box_result(len(object.as<Bytes>()));
  case Kind::bytearray:
    return box_result(len(object.as<ByteArray>()));
  case Kind::memoryview:
    return box_result(len(object.as<MemoryView>()));
  case Kind::dict_keys:
  case Kind::dict_values:
  case Kind::dict_items:
    return box_result(len(object.as<DictView>()));
  default:
    return raise_type_error("object of type '%T' has no len()", object.word());
  }
}

Result<Object> builtin_len(Ref object) {
  switch (kind_of(object)) {
  case Kind::list:
    return box_result(len(object.as<List>()));
  case Kind::tuple:
    return box_result(len(object.as<Tuple>()));
  case Kind::dict:
    return box_result(len(object.as<Dict>()));
  case Kind::str:
    return box_result(len(object.as<Str>()));
  case Kind::range:
    return box_result(len(object.as<Range>()));
  default:
    return rare_len(object);
  }
}

namespace {
/// What `__len__` gave, as a length.
Result<SWord> checked_length(Ref value) {
  PY_TRY(number, to_index(value));
  Result<SWord> length = to_sword(number);
  if (is_lt(IntRef(number), IntRef::small(0))) {
    if (length.failed())
      clear_pending();
    return raise_value_error("__len__() should return >= 0");
  }
  if (length.failed()) {
    clear_pending();
    return raise_overflow_error("cannot fit '%T' into an index-sized integer", value.word());
  }
  return length;
}
} // namespace

Result<SWord> len(Ref object) {
  if (has_special_methods(object)) {
    PY_CHECK(check_stack());
    Object result;
    PY_TRY(called, try_special(object, PY_STR("__len__"), result));
    if (called)
      return checked_length(result);
  }
  PY_TRY(length, builtin_len(object));
  return to_sword(as_int(length.ref())); // a range may have more than a small int counts
}

// Truth.

Result<bool> builtin_truth(Ref object) {
  switch (kind_of(object)) {
  case Kind::none:
    return false;
  case Kind::bool_:
    return object.is_true();
  case Kind::int_:
    return truth(as_int(object));
  case Kind::float_:
    return truth(float_of(object));
#if !defined(PY_NO_COMPLEX)
  case Kind::complex:
    return truth(object.as<Complex>());
#endif
  case Kind::list:
  case Kind::tuple:
  case Kind::dict:
  case Kind::str:
  case Kind::set:
  case Kind::frozenset:
  case Kind::bytes:
  case Kind::bytearray:
  case Kind::memoryview:
  case Kind::dict_keys:
  case Kind::dict_values:
  case Kind::dict_items: {
    PY_TRY(length, builtin_len(object));
    return length.ref().small_int() != 0;
  }
  case Kind::range:
    return truth(object.as<Range>());
  default:
    return true;
  }
}

Result<bool> truth(Ref object) {
  if (object.is_bool())
    return object.is_true();
  if (!has_special_methods(object))
    return builtin_truth(object);
  PY_CHECK(check_stack());
  Object result;
  PY_TRY(has_bool, try_special(object, PY_STR("__bool__"), result));
  if (has_bool) {
    if (!result.ref().is_bool())
      return raise_type_error("__bool__ should return bool, returned %T", result.word());
    return result.ref().is_true();
  }
  PY_TRY(has_len, try_special(object, PY_STR("__len__"), result));
  if (has_len) {
    PY_TRY(length, checked_length(result));
    return length != 0;
  }
  return builtin_truth(plain(object));
}

// Hash.

namespace {
/// Where an object is, as a hash.
SWord identity_hash(Ref object) {
  const Word w = object.word();
  const SWord hash = static_cast<SWord>((w >> 4) | (w << (8 * sizeof(Word) - 4)));
  return hash == -1 ? -2 : hash;
}
} // namespace

PY_OPENING Result<SWord> rare_hash(Ref object) {
  switch (kind_of(object)) {
#if !defined(PY_NO_COMPLEX)
  case Kind::complex:
    return hash(object.as<Complex>());
#endif
  case Kind::bytes:
    return hash(object.as<Bytes>());
  case Kind::frozenset:
    return hash(object.as<FrozenSet>());
  case Kind::range:
    return hash(object.as<Range>());
  case Kind::memoryview:
    return hash(object.as<MemoryView>());
  case Kind::bound_method: {
    PY_TRY(function, hash(object.as<BoundMethod>()->function.ref()));
    const SWord hash = function ^ identity_hash(object.as<BoundMethod>()->self);
    return hash == -1 ? -2 : hash;
  }
  case Kind::builtin_function: {
    auto* function = object.as<BuiltinFunction>();
    const SWord hash =
        identity_hash(Ref(reinterpret_cast<Word>(function->entry))) ^ identity_hash(function->self);
    return hash == -1 ? -2 : hash;
  }
  case Kind::list:
  case Kind::dict:
  case Kind::set:
  case Kind::bytearray:
  case Kind::slice:
  case Kind::dict_keys:
  case Kind::dict_items:
    return raise_type_error("unhashable type: '%T'", object.word());
  default:
    return identity_hash(object);
  }
}

Result<SWord> builtin_hash(Ref object) {
  switch (kind_of(object)) {
  case Kind::int_:
  case Kind::bool_:
    return hash(as_int(object));
  case Kind::float_:
    return hash(float_of(object));
  case Kind::str:
    return hash(object.as<Str>());
  case Kind::tuple:
    return hash(object.as<Tuple>());
  default:
    return rare_hash(object);
  }
}

Result<SWord> hash(Ref object) {
  if (!has_special_methods(object))
    return builtin_hash(object);
  TypeAttr attr;
  if (!find_special(object, PY_STR("__hash__"), attr))
    return builtin_hash(plain(object));
  if (attr.entry == nullptr && attr.value.is_none())
    return raise_type_error("unhashable type: '%T'", object.word());
  PY_TRY(given, call_type_attr(attr, object));
  const Ref result = plain(given);
  if (!is_integral(result))
    return raise_type_error("__hash__ method should return an integer");
  Result<SWord> word = to_sword(as_int(result));
  if (!word.failed())
    return *word == -1 ? -2 : *word;
  clear_pending();
  return hash(as_int(result));
}

} // namespace py

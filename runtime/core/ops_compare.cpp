// Comparison: of the builtin kinds, of sequences, and the protocol of the special methods.
#include "runtime/core/bytes.h"
#include "runtime/core/complex.h"
#include "runtime/core/dict_views.h"
#include "runtime/core/float.h"
#include "runtime/core/memoryview.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/range.h"
#include "runtime/core/set.h"
#include "runtime/core/slice.h"
#include "runtime/core/special.h"

namespace py {

namespace {

struct ComparisonName {
  const char* symbol;
  Str* method;
  Comparison swapped;
};
const ComparisonName& name_of(Comparison op) {
  static const ComparisonName names[] = {
      {"==", PY_STR("__eq__"), Comparison::eq}, {"!=", PY_STR("__ne__"), Comparison::ne},
      {"<", PY_STR("__lt__"), Comparison::gt},  {"<=", PY_STR("__le__"), Comparison::ge},
      {">", PY_STR("__gt__"), Comparison::lt},  {">=", PY_STR("__ge__"), Comparison::le}};
  return names[static_cast<int>(op)];
}

/// What `op` says of an order: negative, zero or positive.
bool holds(int order, Comparison op) {
  switch (op) {
  case Comparison::eq:
    return order == 0;
  case Comparison::ne:
    return order != 0;
  case Comparison::lt:
    return order < 0;
  case Comparison::le:
    return order <= 0;
  case Comparison::gt:
    return order > 0;
  case Comparison::ge:
    return order >= 0;
  }
  __builtin_unreachable();
}

template <class A, class B>
bool compare_numbers(A a, B b, Comparison op) {
  switch (op) {
  case Comparison::eq:
    return is_eq(a, b);
  case Comparison::ne:
    return is_ne(a, b);
  case Comparison::lt:
    return is_lt(a, b);
  case Comparison::le:
    return is_le(a, b);
  case Comparison::gt:
    return is_gt(a, b);
  case Comparison::ge:
    return is_ge(a, b);
  }
  __builtin_unreachable();
}

Result<Object> as_object(const Result<bool>& result) {
  if (result.failed())
    return Failed{};
  return Object(*result);
}

/// `==` and `!=` of what has no order.
template <class T>
Result<Object> equality(Ref a, Ref b, Comparison op) {
  if (op != Comparison::eq && op != Comparison::ne)
    return not_implemented();
  Result<bool> equal = is_eq(a.as<T>(), b.as<T>());
  if (equal.failed())
    return Failed{};
  return Object(*equal == (op == Comparison::eq));
}

Result<Object> compare_sets(AnySet* a, AnySet* b, Comparison op) {
  switch (op) {
  case Comparison::eq:
    return as_object(is_eq(a, b));
  case Comparison::ne:
    return as_object(is_ne(a, b));
  case Comparison::lt:
    return as_object(is_lt(a, b));
  case Comparison::le:
    return as_object(is_le(a, b));
  case Comparison::gt:
    return as_object(is_gt(a, b));
  case Comparison::ge:
    return as_object(is_ge(a, b));
  }
  __builtin_unreachable();
}

/// A view of keys or items with anything set-like.
Result<Object> compare_views(Ref a, Ref b, Comparison op) {
  PY_TRY(a_size, len(a));
  PY_TRY(b_size, len(b));
  auto contained = [](Ref part, Ref whole, bool possible) {
    return possible ? as_object(all_contained(part, whole)) : Result<Object>(Object(false));
  };
  switch (op) {
  case Comparison::eq:
    return contained(a, b, a_size == b_size);
  case Comparison::ne: {
    PY_TRY(equal, contained(a, b, a_size == b_size));
    return Object(!equal.ref().is_true());
  }
  case Comparison::lt:
    return contained(a, b, a_size < b_size);
  case Comparison::le:
    return contained(a, b, a_size <= b_size);
  case Comparison::gt:
    return contained(b, a, b_size < a_size);
  case Comparison::ge:
    return contained(b, a, b_size <= a_size);
  }
  __builtin_unreachable();
}

/// As the tuples of their parts.
Result<Object> compare_slices(Slice* a, Slice* b, Comparison op) {
  PY_TRY(x, tuple_of(a->start, a->stop, a->step));
  PY_TRY(y, tuple_of(b->start, b->stop, b->step));
  return compare_sequences({x.get(), false}, {y.get(), false}, op);
}

/// Whether a value of a user class inherits comparisons from a builtin, `!=` among them.
bool compares_itself(Ref value) {
  switch (kind_of(value)) {
  case Kind::instance:
    return plain(value) != value;
  case Kind::native:
  case Kind::exception:
    return false;
  default:
    return true;
  }
}

/// One side of the protocol: `a op b` as a's type defines it.
Result<Object> compare_half(Ref a, Ref b, Comparison op) {
  if (!has_special_methods(a))
    return builtin_compare(a, plain(b), op);
  Object result;
  PY_TRY(called, try_special(a, name_of(op).method, result, b));
  if (called)
    return result;
  if (op == Comparison::ne && !compares_itself(a)) { // object.__ne__: the opposite of __eq__
    PY_TRY(has_eq, try_special(a, PY_STR("__eq__"), result, b));
    if (has_eq) {
      if (is_not_implemented(result))
        return result;
      PY_TRY(equal, truth(result));
      return Object(!equal);
    }
  }
  return builtin_compare(plain(a), plain(b), op);
}

} // namespace

PY_OPENING Result<Object> rare_compare(Ref a, Ref b, Comparison op) {
  if (is_complex(a))
    return op == Comparison::eq || op == Comparison::ne ? complex_equality(a, b, op == Comparison::eq)
                                                        : not_implemented();
  switch (kind_of(a)) {
  case Kind::bytes:
  case Kind::bytearray: {
    Buffer x, y;
    if ((is<Bytes>(a) && !is<Bytes>(b) && !is<ByteArray>(b)) || !peek_buffer(a, x) || !peek_buffer(b, y))
      return not_implemented();
    return Object(holds(compare_bytes(x, y), op));
  }
  case Kind::memoryview: {
    Buffer other;
    if ((op != Comparison::eq && op != Comparison::ne) || !peek_buffer(b, other))
      return not_implemented();
    PY_TRY(equal, is_eq(a.as<MemoryView>(), b));
    return Object(equal == (op == Comparison::eq));
  }
  case Kind::slice:
    if (!is<Slice>(b))
      return not_implemented();
    return compare_slices(a.as<Slice>(), b.as<Slice>(), op);
  case Kind::set:
  case Kind::frozenset:
    return is_any_set(b) ? compare_sets(a.as<AnySet>(), b.as<AnySet>(), op) : not_implemented();
  case Kind::dict_keys:
  case Kind::dict_items:
    return is_set_like(b) ? compare_views(a, b, op) : not_implemented();
  case Kind::bound_method: {
    if (!is<BoundMethod>(b) || (op != Comparison::eq && op != Comparison::ne))
      return not_implemented();
    auto *x = a.as<BoundMethod>(), *y = b.as<BoundMethod>();
    if (x->self.ref() != y->self.ref())
      return Object(op == Comparison::ne);
    PY_TRY(equal, is_eq(x->function, y->function));
    return Object(equal == (op == Comparison::eq));
  }
  case Kind::builtin_function: {
    if (!is<BuiltinFunction>(b) || (op != Comparison::eq && op != Comparison::ne))
      return not_implemented();
    auto *x = a.as<BuiltinFunction>(), *y = b.as<BuiltinFunction>();
    const bool equal = x->entry == y->entry && x->self.ref() == y->self.ref();
    return Object(equal == (op == Comparison::eq));
  }
  default:
    return not_implemented();
  }
}

PY_OPENING Result<Object> container_compare(Ref a, Ref b, Comparison op) {
  switch (kind_of(a)) {
  case Kind::list:
    return is<List>(b) ? compare_sequences({a.header(), true}, {b.header(), true}, op) : not_implemented();
  case Kind::tuple:
    return is<Tuple>(b) ? compare_sequences({a.header(), false}, {b.header(), false}, op) : not_implemented();
  case Kind::dict:
    return is<Dict>(b) ? equality<Dict>(a, b, op) : not_implemented();
  case Kind::range:
    return is<Range>(b) ? equality<Range>(a, b, op) : not_implemented();
  default:
    return rare_compare(a, b, op);
  }
}

Result<Object> builtin_compare(Ref a, Ref b, Comparison op) {
  if (is_integral(a)) {
    if (is_integral(b))
      return Object(compare_numbers(as_int(a), as_int(b), op));
    return is_float(b) ? Object(compare_numbers(as_int(a), float_of(b), op)) : not_implemented();
  }
  switch (kind_of(a)) {
  case Kind::float_:
    if (is_float(b))
      return Object(compare_numbers(float_of(a), float_of(b), op));
    return is_integral(b) ? Object(compare_numbers(float_of(a), as_int(b), op)) : not_implemented();
  case Kind::str:
    if (!is<Str>(b))
      return not_implemented();
    if (op == Comparison::eq || op == Comparison::ne)
      return Object(is_eq(a.as<Str>(), b.as<Str>()) == (op == Comparison::eq));
    return Object(holds(compare_text(a.as<Str>(), b.as<Str>()), op));
  default:
    return container_compare(a, b, op);
  }
}

PY_OPENING Result<Object> compare(Ref a, Ref b, Comparison op) {
  if (a.is_small_int() && b.is_small_int())
    return Object(compare_numbers(as_int(a), as_int(b), op));
  PY_CHECK(check_stack());
  const TypeInfo *a_type = type_of(a), *b_type = type_of(b);
  const Comparison swapped = name_of(op).swapped;
  const bool other_first = a_type != b_type && is_user_class(b_type) && is_subtype(b_type, a_type);
  if (other_first) {
    PY_TRY(result, compare_half(b, a, swapped));
    if (!is_not_implemented(result))
      return result;
  }
  PY_TRY(result, compare_half(a, b, op));
  if (!is_not_implemented(result))
    return result;
  if (!other_first) {
    PY_TRY(reflected, compare_half(b, a, swapped));
    if (!is_not_implemented(reflected))
      return reflected;
  }
  if (op == Comparison::eq)
    return Object(a == b);
  if (op == Comparison::ne)
    return Object(a != b);
  return raise_type_error("'%s' not supported between instances of '%T' and '%T'", name_of(op).symbol,
                          a.word(), b.word());
}

#define X(name, symbol)                                                                                      \
  Result<Object> compare_##name(Ref a, Ref b) {                                                              \
    return compare(a, b, Comparison::name);                                                                  \
  }                                                                                                          \
  Result<bool> is_##name(Ref a, Ref b) {                                                                     \
    PY_TRY(result, compare(a, b, Comparison::name));                                                         \
    return truth(result);                                                                                    \
  }
PY_COMPARE_OPS(X)
#undef X

Result<bool> equal_slow(Ref a, Ref b) {
  if (exactly<Str>(a) && exactly<Str>(b))
    return is_eq(a.as<Str>(), b.as<Str>());
  return is_eq(a, b);
}

// Lists and tuples.

Result<Object> compare_sequences(SequenceView a, SequenceView b, Comparison op) {
  if (a.count() != b.count() && (op == Comparison::eq || op == Comparison::ne))
    return Object(op == Comparison::ne);
  PY_CHECK(check_stack());
  size_t i = 0;
  for (; i < a.count() && i < b.count(); ++i) {
    Object x(a[i]), y(b[i]);
    PY_TRY(same, same_or_equal(x, y));
    if (!same) {
      if (op == Comparison::eq || op == Comparison::ne)
        return Object(op == Comparison::ne);
      return compare(x, y, op);
    }
  }
  const size_t x = a.count(), y = b.count();
  return Object(holds(x < y ? -1 : x > y, op));
}
Result<bool> compare_sequences_truth(SequenceView a, SequenceView b, Comparison op) {
  PY_TRY(result, compare_sequences(a, b, op));
  return truth(result);
}

} // namespace py

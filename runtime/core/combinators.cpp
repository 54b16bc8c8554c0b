// enumerate, zip, map, filter.
#include "runtime/core/iterators.h"
#include "runtime/core/protocol.h"
#include "runtime/core/type_attrs.h"
#include "runtime/core/type_members.h"

namespace py {

Result<Own<Enumerate>> Enumerate::construct(Ref iterable, Ref start) {
  Int first = Int::small(0);
  if (!start.is_null()) {
    PY_TRY(given, to_index(start));
    first = given;
  }
  PY_TRY(iterator, iter(iterable));
  PY_TRY(result, create<Enumerate>());
  result->iterator = iterator;
  result->count = first;
  return result;
}

Result<Object> next(Enumerate* self) {
  PY_TRY(value, next(self->iterator.ref()));
  if (is_stop(value))
    return value;
  PY_TRY(pair, allocate_tuple(2));
  PY_TRY(more, add(IntRef(self->count), IntRef::small(1)));
  pair->items()[0] = Object(static_cast<Int&&>(self->count));
  pair->items()[1] = static_cast<Object&&>(value);
  self->count = more;
  return Object(static_cast<Own<Tuple>&&>(pair));
}

namespace {
Result<Own<Tuple>> iterators_of(Span<const Ref> iterables) {
  PY_TRY(iterators, allocate_tuple(iterables.count));
  for (size_t i = 0; i < iterables.count; ++i) {
    PY_TRY(iterator, iter(iterables[i]));
    iterators->items()[i] = iterator;
  }
  return iterators;
}
} // namespace

Result<Own<Zip>> Zip::construct(Span<const Ref> iterables, bool strict) {
  PY_TRY(iterators, iterators_of(iterables));
  PY_TRY(result, create<Zip>());
  result->iterators = iterators;
  result->strict = strict;
  return result;
}

namespace {
/// zip(strict=True): argument number `ended` has ended first. All others must have, too.
Result<Object> check_lengths(Zip* self, size_t ended) {
  if (ended > 0) {
    if (ended == 1)
      return raise_value_error("zip() argument 2 is shorter than argument 1");
    return raise_value_error("zip() argument %zd is shorter than arguments 1-%zd",
                             static_cast<SWord>(ended + 1), static_cast<SWord>(ended));
  }
  for (size_t i = 1; i < self->iterators->count; ++i) {
    PY_TRY(value, next((*self->iterators)[i]));
    if (is_stop(value))
      continue;
    if (i == 1)
      return raise_value_error("zip() argument 2 is longer than argument 1");
    return raise_value_error("zip() argument %zd is longer than arguments 1-%zd", static_cast<SWord>(i + 1),
                             static_cast<SWord>(i));
  }
  return stop_object();
}
} // namespace

Result<Object> next(Zip* self) {
  const size_t count = self->iterators->count;
  if (count == 0)
    return stop_object();
  PY_TRY(values, allocate_tuple(count));
  for (size_t i = 0; i < count; ++i) {
    PY_TRY(value, next((*self->iterators)[i]));
    if (is_stop(value))
      return self->strict ? check_lengths(self, i) : Result<Object>(stop_object());
    values->items()[i] = static_cast<Object&&>(value);
  }
  return Object(static_cast<Own<Tuple>&&>(values));
}

Result<Object> ZipCursor::next() {
  return py::next(zip.get());
}

Result<Own<Map>> Map::construct(Ref function, Span<const Ref> iterables) {
  if (iterables.count == 0)
    return raise_type_error("map() must have at least two arguments.");
  PY_TRY(iterators, iterators_of(iterables));
  PY_TRY(result, create<Map>());
  result->function = Object(function);
  result->iterators = iterators;
  return result;
}

Result<Object> next(Map* self) {
  const size_t count = self->iterators->count;
  if (count == 1) {
    PY_TRY(value, next((*self->iterators)[0]));
    if (is_stop(value))
      return value;
    return call_with(self->function, value);
  }
  PY_TRY(values, allocate_tuple(count));
  for (size_t i = 0; i < count; ++i) {
    PY_TRY(value, next((*self->iterators)[i]));
    if (is_stop(value))
      return value;
    values->items()[i] = static_cast<Object&&>(value);
  }
  return call_unpacked(self->function, values, none);
}

Result<Own<Filter>> Filter::construct(Ref function, Ref iterable) {
  PY_TRY(iterator, iter(iterable));
  PY_TRY(result, create<Filter>());
  result->function = Object(function);
  result->iterator = iterator;
  return result;
}

Result<Object> next(Filter* self) {
  for (;;) {
    PY_TRY(value, next(self->iterator.ref()));
    if (is_stop(value))
      return value;
    if (self->function.ref().is_none()) {
      PY_TRY(kept, truth(value));
      if (kept)
        return value;
      continue;
    }
    PY_TRY(answer, call_with(self->function, value));
    PY_TRY(kept, truth(answer));
    if (kept)
      return value;
  }
}

// Their type objects.

namespace {
Result<Object> construct_map(Ref cls, const Args& args) {
  if (args.positional < 2 && args.keywords == 0)
    return raise_type_error("map() must have at least two arguments.");
  return constructors::map(cls, args);
}
template <class T, auto... members>
constexpr TypeInfo combinator_type(Str* name, const AttrTable* attrs, CallEntry construct) {
  return builtin_type({.name = name,
                       .base = &types::object,
                       .size = sizeof(T),
                       .kind = TypeOf<T>::kind,
                       .drop = drop_object<T>,
                       .traverse = traverse_members<T, members...>,
                       .construct = construct,
                       .attrs = attrs});
}
} // namespace

constinit const TypeInfo types::enumerate = combinator_type<Enumerate, &Enumerate::iterator>(
    PY_STR("enumerate"), &attrs::enumerate, constructors::enumerate);
constinit const TypeInfo types::zip =
    combinator_type<Zip, &Zip::iterators>(PY_STR("zip"), &attrs::zip, constructors::zip);
constinit const TypeInfo types::map =
    combinator_type<Map, &Map::function, &Map::iterators>(PY_STR("map"), &attrs::map, construct_map);
constinit const TypeInfo types::filter = combinator_type<Filter, &Filter::function, &Filter::iterator>(
    PY_STR("filter"), &attrs::filter, constructors::filter);
} // namespace py

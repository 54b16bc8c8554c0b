// The type objects of the containers, and what they own.
#include "runtime/core/dict_views.h"
#include "runtime/core/error.h"
#include "runtime/core/list.h"
#include "runtime/core/range.h"
#include "runtime/core/set.h"
#include "runtime/core/slice.h"
#include "runtime/core/str.h"
#include "runtime/core/tuple.h"
#include "runtime/core/type_attrs.h"
#include "runtime/core/type_members.h"

namespace py {

namespace {

void drop_list(Header* object) {
  static_cast<List*>(object)->clear();
}
void traverse_list(Header* object, Visit visit, void* state) {
  auto* list = static_cast<List*>(object);
  for (size_t i = 0; i < list->count; ++i)
    visit(list->items[i].word(), state);
}
void drop_tuple(Header* object) {
  auto* tuple = static_cast<Tuple*>(object);
  for (size_t i = 0; i < tuple->count; ++i)
    tuple->items()[i].clear();
}
void traverse_tuple(Header* object, Visit visit, void* state) {
  auto* tuple = static_cast<Tuple*>(object);
  for (size_t i = 0; i < tuple->count; ++i)
    visit(tuple->items()[i].word(), state);
}
void drop_dict(Header* object) {
  static_cast<Dict*>(object)->clear();
}
void traverse_dict(Header* object, Visit visit, void* state) {
  auto* dict = static_cast<Dict*>(object);
  for (uint32_t i = 0; i < dict->filled; ++i) {
    visit(dict->entries[i].key.word(), state);
    visit(dict->entries[i].value.word(), state);
  }
}
void drop_set(Header* object) {
  static_cast<AnySet*>(object)->clear_table();
}
void traverse_set(Header* object, Visit visit, void* state) {
  auto* set = static_cast<AnySet*>(object);
  for (size_t i = 0; set->table && i <= set->mask; ++i)
    visit(set->table[i].key.word(), state);
}

Result<Object> construct_dict(Ref cls, const Args& args) {
  if (args.positional > 1)
    return raise_type_error("dict expected at most 1 argument, got %zd", static_cast<SWord>(args.positional));
  return constructors::dict(cls, args);
}

template <class View>
constexpr TypeInfo view_type(Str* name, const AttrTable* attrs) {
  return builtin_type({.name = name,
                       .base = &types::object,
                       .size = sizeof(View),
                       .kind = TypeOf<View>::kind,
                       .flags = TypeInfo::final | TypeInfo::abstract,
                       .drop = drop_object<View>,
                       .traverse = traverse_members<View, &View::dict>,
                       .attrs = attrs});
}

} // namespace

constinit const TypeInfo types::list = builtin_type({.name = PY_STR("list"),
                                                     .base = &types::object,
                                                     .size = sizeof(List),
                                                     .kind = Kind::list,
                                                     .drop = drop_list,
                                                     .traverse = traverse_list,
                                                     .construct = constructors::list,
                                                     .attrs = &attrs::list});
constinit const TypeInfo types::tuple = builtin_type({.name = PY_STR("tuple"),
                                                      .base = &types::object,
                                                      .size = sizeof(Tuple),
                                                      .kind = Kind::tuple,
                                                      .drop = drop_tuple,
                                                      .traverse = traverse_tuple,
                                                      .construct = constructors::tuple,
                                                      .attrs = &attrs::tuple});
constinit const TypeInfo types::dict = builtin_type({.name = PY_STR("dict"),
                                                     .base = &types::object,
                                                     .size = sizeof(Dict),
                                                     .kind = Kind::dict,
                                                     .drop = drop_dict,
                                                     .traverse = traverse_dict,
                                                     .construct = construct_dict,
                                                     .attrs = &attrs::dict});
constinit const TypeInfo types::set = builtin_type({.name = PY_STR("set"),
                                                    .base = &types::object,
                                                    .size = sizeof(Set),
                                                    .kind = Kind::set,
                                                    .drop = drop_set,
                                                    .traverse = traverse_set,
                                                    .construct = constructors::set,
                                                    .attrs = &attrs::set});
constinit const TypeInfo types::frozenset = builtin_type({.name = PY_STR("frozenset"),
                                                          .base = &types::object,
                                                          .size = sizeof(FrozenSet),
                                                          .kind = Kind::frozenset,
                                                          .drop = drop_set,
                                                          .traverse = traverse_set,
                                                          .construct = constructors::frozenset,
                                                          .attrs = &attrs::frozenset});
constinit const TypeInfo types::range = builtin_type({.name = PY_STR("range"),
                                                      .base = &types::object,
                                                      .size = sizeof(Range),
                                                      .kind = Kind::range,
                                                      .flags = TypeInfo::final,
                                                      .drop = drop_object<Range>,
                                                      .construct = constructors::range,
                                                      .attrs = &attrs::range});
constinit const TypeInfo types::slice =
    builtin_type({.name = PY_STR("slice"),
                  .base = &types::object,
                  .size = sizeof(Slice),
                  .kind = Kind::slice,
                  .flags = TypeInfo::final,
                  .drop = drop_object<Slice>,
                  .traverse = traverse_members<Slice, &Slice::start, &Slice::stop, &Slice::step>,
                  .construct = constructors::slice,
                  .attrs = &attrs::slice});
constinit const TypeInfo types::dict_keys = view_type<DictKeys>(PY_STR("dict_keys"), &attrs::dict_keys);
constinit const TypeInfo types::dict_values =
    view_type<DictValues>(PY_STR("dict_values"), &attrs::dict_values);
constinit const TypeInfo types::dict_items = view_type<DictItems>(PY_STR("dict_items"), &attrs::dict_items);

} // namespace py

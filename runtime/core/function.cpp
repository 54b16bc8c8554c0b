// Function objects, cells, bound methods.
#include "runtime/core/function.h"
#include "runtime/core/dict.h"
#include "runtime/core/error.h"
#include "runtime/core/list.h"
#include "runtime/core/tuple.h"
#include "runtime/core/type_attrs.h"
#include "runtime/core/type_members.h"

namespace py {

Result<Own<Cell>> make_cell(Object&& value) {
  PY_TRY(cell, create<Cell>());
  cell->value = static_cast<Object&&>(value);
  return cell;
}

Failed raise_unset_free_variable(Str* name) {
  Failed failed = raise_name_error(
      "cannot access free variable '%U' where it is not associated with a value in enclosing scope", name);
  if (pending_is(types::NameError))
    static_cast<NameError*>(pending())->name = Object(Ref(name));
  return failed;
}

Result<Own<Function>> make_function(const FunctionInfo& info, Own<Tuple>&& defaults,
                                    Own<Dict>&& keyword_defaults, Cell* const* cells, size_t cell_count) {
  PY_TRY(function, create<Function>(types::function, cell_count * sizeof(Own<Cell>)));
  function->info = &info;
  function->defaults = static_cast<Own<Tuple>&&>(defaults);
  function->keyword_defaults = static_cast<Own<Dict>&&>(keyword_defaults);
  function->cell_count = cell_count;
  auto* own_cells = reinterpret_cast<Own<Cell>*>(function.get() + 1);
  for (size_t i = 0; i < cell_count; ++i)
    new (PyPlacement{own_cells + i}) Own<Cell>(cells[i]);
  return function;
}

Str* function_name(Function* function) {
  if (!function->attributes.is_null()) {
    Ref name = function->attributes->find(PY_STR("__name__"));
    if (!name.is_null())
      return name.as<Str>();
  }
  return function->info->name;
}
Str* function_qualname(Function* function) {
  if (!function->attributes.is_null()) {
    Ref name = function->attributes->find(PY_STR("__qualname__"));
    if (!name.is_null())
      return name.as<Str>();
  }
  return function->info->qualname;
}

Result<Own<BoundMethod>> make_bound_method(Ref function, Ref self) {
  PY_TRY(method, create<BoundMethod>());
  method->function = Object(function);
  method->self = Object(self);
  return method;
}

Result<Own<BoundMethod>> make_method(const FunctionInfo& info, Ref self) {
  PY_TRY(function, make_function(info));
  return make_bound_method(function, self);
}

bool is_call_of(Ref callee, const FunctionInfo& info) {
  Ref function = is<BoundMethod>(callee) ? callee.as<BoundMethod>()->function.ref() : callee;
  return is<Function>(function) && function.as<Function>()->info == &info;
}

/// What `make` gives for an entry, made once and kept: `math.sin is math.sin`, `str.upper is str.upper`.
template <class T, class Make>
static Result<Own<T>> only_one(const AttrEntry* entry, const TypeInfo* owner, Make make) {
  static List* known = nullptr;
  if (known == nullptr) {
    PY_TRY(made, make_list());
    known = Ref(made.leak()).as<List>();
  }
  for (size_t i = 0; i < known->count; ++i)
    if (T* one = (*known)[i].template as<T>(); one->entry == entry && one->owner == owner)
      return Own<T>(one);
  PY_TRY(made, make());
  PY_CHECK(known->append(made));
  return made;
}

Result<Own<BuiltinFunction>> make_builtin_function(const AttrEntry* entry, Ref self, const TypeInfo* owner) {
  auto make = [&]() -> Result<Own<BuiltinFunction>> {
    PY_TRY(function, create<BuiltinFunction>());
    function->entry = entry;
    function->self = Object(self);
    function->owner = owner;
    return function;
  };
  return self.is_null() ? only_one<BuiltinFunction>(entry, owner, make) : make();
}

Result<Own<MethodDescriptor>> make_method_descriptor(const AttrEntry* entry, const TypeInfo* owner) {
  return only_one<MethodDescriptor>(entry, owner, [&]() -> Result<Own<MethodDescriptor>> {
    PY_TRY(descriptor, create<MethodDescriptor>());
    descriptor->entry = entry;
    descriptor->owner = owner;
    return descriptor;
  });
}

// Recursion.

uintptr_t stack_limit = 0;

void set_stack_limit(const void* lowest) {
  stack_limit = reinterpret_cast<uintptr_t>(lowest);
}
Failed raise_recursion_error() {
  // Raising takes some stack, too: it gets what lies below the limit.
  const uintptr_t limit = stack_limit;
  stack_limit = 0;
  Failed failed = raise_recursion_error("maximum recursion depth exceeded");
  stack_limit = limit;
  return failed;
}

// Type objects.

namespace {
void drop_function(Header* object) {
  auto* function = static_cast<Function*>(object);
  auto* cells = reinterpret_cast<Own<Cell>*>(function + 1);
  for (size_t i = 0; i < function->cell_count; ++i)
    cells[i].clear();
  function->~Function();
}
void traverse_function(Header* object, Visit visit, void* state) {
  auto* function = static_cast<Function*>(object);
  visit(function->defaults.word(), state);
  visit(function->keyword_defaults.word(), state);
  visit(function->attributes.word(), state);
  auto* cells = reinterpret_cast<Own<Cell>*>(function + 1);
  for (size_t i = 0; i < function->cell_count; ++i)
    visit(cells[i].word(), state);
}
constexpr uint8_t not_made = TypeInfo::final | TypeInfo::abstract;
} // namespace

constinit const TypeInfo types::function = builtin_type({.name = PY_STR("function"),
                                                         .base = &types::object,
                                                         .size = sizeof(Function),
                                                         .kind = Kind::function,
                                                         .flags = not_made,
                                                         .drop = drop_function,
                                                         .traverse = traverse_function,
                                                         .attrs = &attrs::function});
constinit const TypeInfo types::cell = builtin_type({.name = PY_STR("cell"),
                                                     .base = &types::object,
                                                     .size = sizeof(Cell),
                                                     .kind = Kind::cell,
                                                     .flags = not_made,
                                                     .drop = drop_object<Cell>,
                                                     .traverse = traverse_members<Cell, &Cell::value>,
                                                     .attrs = &attrs::cell});
constinit const TypeInfo types::bound_method =
    builtin_type({.name = PY_STR("method"),
                  .base = &types::object,
                  .size = sizeof(BoundMethod),
                  .kind = Kind::bound_method,
                  .flags = not_made,
                  .drop = drop_object<BoundMethod>,
                  .traverse = traverse_members<BoundMethod, &BoundMethod::function, &BoundMethod::self>,
                  .attrs = &attrs::bound_method});
constinit const TypeInfo types::builtin_function =
    builtin_type({.name = PY_STR("builtin_function_or_method"),
                  .base = &types::object,
                  .size = sizeof(BuiltinFunction),
                  .kind = Kind::builtin_function,
                  .flags = not_made,
                  .drop = drop_object<BuiltinFunction>,
                  .traverse = traverse_members<BuiltinFunction, &BuiltinFunction::self>,
                  .attrs = &attrs::builtin_function});
constinit const TypeInfo types::method_descriptor = builtin_type({.name = PY_STR("method_descriptor"),
                                                                  .base = &types::object,
                                                                  .size = sizeof(MethodDescriptor),
                                                                  .kind = Kind::method_descriptor,
                                                                  .flags = not_made,
                                                                  .drop = nullptr,
                                                                  .attrs = &attrs::method_descriptor});

} // namespace py

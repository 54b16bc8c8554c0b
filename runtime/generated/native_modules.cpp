// Builtins and native modules as values, from the generated tables.
#include "runtime/core/class.h"
#include "runtime/core/dict.h"
#include "runtime/core/function.h"
#include "runtime/core/special.h"
#include "runtime/generated/program.h"
#include "runtime/generated/tables.h"
#include "runtime/modules/board/board.h"
#include "runtime/modules/sys/sys.h"

namespace py {
namespace {

// Made on first use and kept: `print is print`.
// Not destroyed: what still runs when the program ends may ask for builtins.
[[clang::no_destroy]] constinit Own<Dict> builtin_values, modules;

const AttrTable* find_table(Str* name) {
  for (const NativeModule* module = native_modules; module->name != nullptr; ++module)
    if (module->name == name || module->name->equals(name->text(), name->size))
      return module->attrs;
  return nullptr;
}

/// What is left of `name` after "PACKAGE.", when that is one name; else null.
const char* name_inside(Str* package, Str* name) {
  if (name->size <= package->size + 1 || name->text()[package->size] != '.' ||
      __builtin_memcmp(name->text(), package->text(), package->size) != 0)
    return nullptr;
  const char* inner = name->text() + package->size + 1;
  return __builtin_strchr(inner, '.') == nullptr ? inner : nullptr;
}

/// A native package has its modules as attributes.
Status add_modules_inside(Module* package) {
  for (const NativeModule* module = native_modules; module->name != nullptr; ++module) {
    const char* inner = name_inside(package->name, module->name);
    if (inner == nullptr)
      continue;
    if (package->extra.is_null()) {
      PY_TRY(extra, make_dict());
      package->extra = static_cast<Own<Dict>&&>(extra);
    }
    PY_TRY(name, make_str(inner, __builtin_strlen(inner)));
    PY_TRY(value, import_native(module->name));
    PY_CHECK(package->extra->set(name.get(), value));
  }
  return {};
}

/// `microcontroller.pin`: the pins that the board has names for, called as the chip calls them.
Result<Own<Module>> make_pins_of_chip() {
  PY_TRY(module, create<Module>());
  module->name = PY_STR("microcontroller.pin");
  PY_TRY(pins, make_dict());
  PY_CHECK(board::add_pins_of_chip(pins));
  module->extra = static_cast<Own<Dict>&&>(pins);
  return module;
}

/// What the module `board` has beside pins: of the default buses those that this board has.
Status add_board_functions(Dict* names, const AttrTable* attrs, Module* module) {
  for (uint32_t i = 0; i < attrs->count; ++i) {
    const AttrEntry& entry = attrs->entries[i];
    if (entry.is == AttrEntry::Is::static_method && !board::has_bus(entry.name))
      continue;
    PY_TRY(value, bind_attr(TypeAttr{Ref(), &entry, nullptr}, module, &types::module));
    PY_CHECK(names->set(entry.name, value));
  }
  return {};
}

Result<Own<Module>> make_module(Str* name, const AttrTable* attrs) {
  PY_TRY(module, create<Module>());
  module->name = name;
  module->attrs = attrs;
  if (name->equals("board", 5) && &board::this_board != nullptr) {
    PY_TRY(pins, make_dict(board::this_board.count));
    for (size_t i = 0; i < board::this_board.count; ++i)
      PY_CHECK(pins->set(board::this_board.entries[i].name, board::this_board.entries[i].pin));
    PY_CHECK(add_board_functions(pins, attrs, module));
    module->attrs = nullptr;
    module->extra = static_cast<Own<Dict>&&>(pins);
  }
  if (name->equals("microcontroller", 15)) {
    PY_TRY(pins, make_pins_of_chip());
    PY_TRY(extra, make_dict());
    PY_CHECK(extra->set(PY_STR("pin"), pins));
    module->extra = static_cast<Own<Dict>&&>(extra);
  }
  if (name->equals("io", 2)) { // `io.open is open`
    PY_TRY(extra, make_dict());
    PY_CHECK(extra->set(PY_STR("open"), find_builtin(PY_STR("open"))));
    module->extra = static_cast<Own<Dict>&&>(extra);
  }
  if (name->equals("sys", 3))
    PY_CHECK(sys::begin());
  PY_CHECK(add_modules_inside(module));
  return module;
}

/// An entry of `known`, or what `make` gives, kept there. The names of a program are constants.
template <class Make>
Result<Object> remember(Own<Dict>& known, Str* name, Make make) {
  if (known.is_null()) {
    PY_TRY(dict, make_dict());
    known = static_cast<Own<Dict>&&>(dict);
  }
  if (Ref value = known->find(name); !value.is_null())
    return Object(value);
  Result<Object> made = make();
  if (made.failed())
    return Failed{};
  PY_CHECK(known->set(name, *made));
  return made;
}

Result<Object> raise_no_memory(Ref, const Args&) {
  return raise_memory_error();
}
const AttrEntry no_memory_entry = AttrEntry::static_method(PY_STR("builtins"), raise_no_memory);
constinit BuiltinFunction no_memory{{&types::builtin_function, immortal_refs}, &no_memory_entry, {}, nullptr};

} // namespace

Ref keep_builtin(Str* name, Ref& kept) {
  const Ref value = find_builtin(name);
  if (value != Ref(&no_memory))
    kept = value;
  return value;
}

Ref find_builtin(Str* name) {
  if (is_replaceable_builtin(name) && !modules.is_null())
    if (Ref builtins = modules->find(PY_STR("builtins")); !builtins.is_null())
      if (Dict* set = builtins.as<Module>()->extra.get())
        if (Ref value = set->find(name); !value.is_null())
          return value;
  const AttrTable* table = find_table(PY_STR("builtins"));
  if (name->equals("Ellipsis", 8))
    return Ref(word::ellipsis);
  if (name->equals("NotImplemented", 14))
    return Ref(word::not_implemented);
  if (name->equals("__debug__", 9))
    return Ref(true);
  const AttrEntry* entry = table ? table->find(name) : nullptr;
  if (entry == nullptr)
    return Ref();
  if (entry->is == AttrEntry::Is::constant)
    return entry->value.ref();
  Result<Object> value = remember(builtin_values, name, [&]() -> Result<Object> {
    if (entry->is == AttrEntry::Is::property)
      return entry->get(Ref());
    return make_builtin_function(entry, Ref(), nullptr);
  });
  if (value.failed()) { // out of memory
    clear_pending();
    return Ref(&no_memory);
  }
  return value.take().ref(); // `builtin_values` keeps it
}

Result<Object> load_replaceable(Str* name) {
  Ref value = find_builtin(name);
  return value.is_null() ? Result<Object>(raise_name_error(name)) : Object(value);
}

Result<Object> import_native(Str* name) {
  const AttrTable* table = find_table(name);
  if (table == nullptr)
    return raise_module_not_found_error("No module named '%U'", name);
  return remember(modules, name, [&]() -> Result<Object> { return make_module(name, table); });
}

} // namespace py

// Attributes of functions, methods and descriptors; the dictionaries of instances.
#include "runtime/core/error.h"
#include "runtime/core/list.h"
#include "runtime/core/module.h"
#include "runtime/core/special.h"
#include "runtime/core/text.h"
#include "runtime/core/type_attributes.h"
#include "runtime/modules/_code/_code.h"

namespace py {

Own<Dict>* dictionary_of(Header* object) {
  if (object->type->kind == Kind::function)
    return &static_cast<Function*>(object)->attributes;
  return overflow_of(object);
}

Result<Object> instance_dict(Ref object) {
  if (!object.is_heap())
    return Object(none);
  Header* header = object.header();
  if (is_user_class(header->type) && static_cast<const Class*>(header->type)->slot_count)
    return raise_not_implemented_error("__dict__ of '%T', whose attributes are compiled to slots",
                                       object.word());
  if (header->type->kind == Kind::module)
    return Object(none);
  if (is_user_class(header->type) && !takes_any_name(static_cast<const Class*>(header->type)))
    return Object(none);
  Own<Dict>* overflow = dictionary_of(header);
  if (overflow == nullptr)
    return Object(none);
  if (overflow->is_null()) {
    PY_TRY(dict, make_dict());
    *overflow = dict;
  }
  return Object(Ref(*overflow));
}

namespace {

bool is_dunder(Str* name) {
  return name->size > 4 && name->text()[0] == '_' && name->text()[1] == '_';
}

Result<bool> get_of_function(Function* function, Str* name, Object& out) {
  auto give = [&out](Ref value) {
    out = Object(value);
    return true;
  };
  const FunctionInfo& info = *function->info;
  if (is_eq(name, PY_STR("__name__")))
    return give(info.name);
  if (is_eq(name, PY_STR("__qualname__")))
    return give(info.qualname);
  if (is_eq(name, PY_STR("__module__")))
    return give(info.module ? info.module : PY_STR("__main__"));
  if (is_eq(name, PY_STR("__doc__")))
    return give(info.doc ? Ref(info.doc) : Ref(none));
  if (is_eq(name, PY_STR("__defaults__")))
    return give(function->defaults.is_null() ? Ref(none) : Ref(function->defaults));
  if (is_eq(name, PY_STR("__kwdefaults__")))
    return give(function->keyword_defaults.is_null() ? Ref(none) : Ref(function->keyword_defaults));
  if (is_eq(name, PY_STR("__code__"))) {
    PY_TRY(code, _code::code_of(info));
    return give(code);
  }
  if (is_eq(name, PY_STR("__globals__")) && &program_modules != nullptr) {
    Str* own = info.module ? info.module : PY_STR("__main__");
    for (const ProgramModule* each = program_modules; each->module != nullptr; ++each)
      if (is_eq(each->module->name, own))
        return give(each->names);
  }
  if (is_eq(name, PY_STR("__closure__"))) {
    if (function->cell_count == 0)
      return give(none);
    PY_TRY(cells, allocate_tuple(function->cell_count));
    for (size_t i = 0; i < function->cell_count; ++i)
      cells->items()[i] = Object(Ref(function->cell(i)));
    return give(cells);
  }
  if (is_eq(name, PY_STR("__annotations__"))) {
    PY_TRY(dict, make_dict()); // annotations are not kept
    return give(dict);
  }
  return false;
}

/// "list.append".
Result<Own<Str>> qualified_name(const TypeInfo* owner, Str* name) {
  TextBuilder text;
  text.append(type_qualname(owner));
  text.append(".");
  text.append(name);
  return text.finish();
}

/// `object.__name__` and the like of what wraps a function of the runtime.
Result<bool> get_of_entry(const AttrEntry* entry, const TypeInfo* owner, Str* name, Object& out) {
  if (is_eq(name, PY_STR("__name__"))) {
    out = Object(Ref(entry->name));
    return true;
  }
  if (is_eq(name, PY_STR("__qualname__"))) {
    if (owner == nullptr) {
      out = Object(Ref(entry->name));
      return true;
    }
    PY_TRY(text, qualified_name(owner, entry->name));
    out = Object(static_cast<Own<Str>&&>(text));
    return true;
  }
  return false;
}

} // namespace

Result<bool> get_function_attribute(Ref object, Str* name, Object& out) {
  switch (kind_of(object)) {
  case Kind::function:
    return is_dunder(name) ? get_of_function(object.as<Function>(), name, out) : Result<bool>(false);
  case Kind::bound_method: {
    auto* method = object.as<BoundMethod>();
    if (is_eq(name, PY_STR("__self__"))) {
      out = method->self;
      return true;
    }
    if (is_eq(name, PY_STR("__func__"))) {
      out = method->function;
      return true;
    }
    Result<Object> value = get_attr(method->function, name); // a method shows its function's attributes
    if (value.failed()) {
      if (!pending_is(types::AttributeError))
        return Failed{};
      clear_pending();
      return false;
    }
    out = value.take();
    return true;
  }
  case Kind::builtin_function: {
    auto* function = object.as<BuiltinFunction>();
    if (is_eq(name, PY_STR("__self__")) && !function->self.is_null()) {
      out = function->self;
      return true;
    }
    return is_dunder(name) ? get_of_entry(function->entry, function->owner, name, out) : Result<bool>(false);
  }
  case Kind::method_descriptor:
    return is_dunder(name) ? get_of_entry(object.as<MethodDescriptor>()->entry,
                                          object.as<MethodDescriptor>()->owner, name, out)
                           : Result<bool>(false);
  case Kind::cell:
    if (is_eq(name, PY_STR("cell_contents"))) {
      if (object.as<Cell>()->value.is_null())
        return raise_value_error("Cell is empty");
      out = object.as<Cell>()->value;
      return true;
    }
    return false;
  default:
    return false;
  }
}

/// Defaults that a function no longer has: a call that is under way may still look at them, so they stay for
/// good, and a list knows of them.
static void keep_replaced(Ref defaults) {
  static List* kept = nullptr;
  if (defaults.is_null())
    return;
  defaults.header()->refs = immortal_refs;
  if (kept == nullptr)
    if (Result<Own<List>> made = make_list(); !made.failed())
      kept = Ref(made.take().leak()).as<List>();
  if (kept == nullptr || kept->append(defaults).failed())
    clear_pending();
}

Result<bool> set_function_attribute(Ref object, Str* name, Ref value) {
  if (kind_of(object) != Kind::function || !is_dunder(name))
    return false;
  auto* function = object.as<Function>();
  if (is_eq(name, PY_STR("__name__")) || is_eq(name, PY_STR("__qualname__"))) {
    if (!is<Str>(value))
      return raise_type_error("%U must be set to a string object", name);
    return false; // it goes where all others go
  }
  if (is_eq(name, PY_STR("__defaults__"))) {
    if (!value.is_null() && !value.is_none() && !is<Tuple>(value))
      return raise_type_error("__defaults__ must be set to a tuple object");
    keep_replaced(function->defaults);
    function->defaults = is<Tuple>(value) ? Own<Tuple>(value.as<Tuple>()) : Own<Tuple>();
    return true;
  }
  if (is_eq(name, PY_STR("__kwdefaults__"))) {
    if (!value.is_null() && !value.is_none() && !is<Dict>(value))
      return raise_type_error("__kwdefaults__ must be set to a dict object");
    keep_replaced(function->keyword_defaults);
    function->keyword_defaults = is<Dict>(value) ? Own<Dict>(value.as<Dict>()) : Own<Dict>();
    return true;
  }
  if (is_eq(name, PY_STR("__closure__")))
    return raise_attribute_error("readonly attribute");
  return false;
}

} // namespace py

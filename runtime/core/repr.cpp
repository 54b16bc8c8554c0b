// repr() of containers, ranges, slices, functions and classes.
#include "runtime/core/descriptors.h"
#include "runtime/core/dict_views.h"
#include "runtime/core/module.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/protocol.h"
#include "runtime/core/range.h"
#include "runtime/core/set.h"
#include "runtime/core/slice.h"
#include "runtime/core/text.h"

namespace py {

namespace {
ReprScope* innermost_repr = nullptr;
}

ReprScope::ReprScope(Header* object) : object_(object), outer_(innermost_repr) {
  for (ReprScope* scope = outer_; scope && entered_; scope = scope->outer_)
    entered_ = scope->object_ != object;
  innermost_repr = this;
}
ReprScope::~ReprScope() {
  innermost_repr = outer_;
}

namespace {

Result<void> append_repr(TextBuilder& text, Ref value) {
  PY_TRY(repr, to_repr(value));
  text.append(repr.get());
  return {};
}

/// "0x7f..." of where an object is.
void append_address(TextBuilder& text, Ref object) {
  char digits[2 * sizeof(Word)];
  size_t count = 0;
  for (Word address = object.word(); address != 0 || count == 0; address >>= 4)
    digits[sizeof digits - ++count] = "0123456789abcdef"[address & 15];
  text.append("0x");
  text.append_ascii(digits + sizeof digits - count, count);
}

Result<void> append_pair(TextBuilder& text, Ref key, Ref value) {
  PY_CHECK(append_repr(text, key));
  text.append(": ");
  return append_repr(text, value);
}

} // namespace

Result<Own<Str>> to_repr(List* list) {
  if (list->count == 0)
    return Own<Str>(PY_STR("[]"));
  ReprScope scope(list);
  if (!scope.entered())
    return Own<Str>(PY_STR("[...]"));
  PY_CHECK(check_stack());
  TextBuilder text;
  text.append("[");
  for (size_t i = 0; i < list->count; ++i) {
    if (i)
      text.append(", ");
    Object item = list->items[i];
    PY_CHECK(append_repr(text, item));
  }
  text.append("]");
  return text.finish();
}

Result<Own<Str>> to_repr(Tuple* tuple) {
  if (tuple->count == 0)
    return Own<Str>(PY_STR("()"));
  ReprScope scope(tuple);
  if (!scope.entered())
    return Own<Str>(PY_STR("(...)"));
  PY_CHECK(check_stack());
  TextBuilder text;
  text.append("(");
  for (size_t i = 0; i < tuple->count; ++i) {
    if (i)
      text.append(", ");
    PY_CHECK(append_repr(text, (*tuple)[i]));
  }
  text.append_c_string(tuple->count == 1 ? ",)" : ")");
  return text.finish();
}

Result<Own<Str>> to_repr(Dict* dict) {
  if (dict->used == 0)
    return Own<Str>(PY_STR("{}"));
  ReprScope scope(dict);
  if (!scope.entered())
    return Own<Str>(PY_STR("{...}"));
  PY_CHECK(check_stack());
  TextBuilder text;
  text.append("{");
  bool first = true;
  for (uint32_t i = 0; i < dict->filled; ++i) {
    if (dict->entries[i].key.is_null())
      continue;
    if (!first)
      text.append(", ");
    first = false;
    Object key = dict->entries[i].key, value = dict->entries[i].value;
    PY_CHECK(append_pair(text, key, value));
  }
  text.append("}");
  return text.finish();
}

Result<Own<Str>> to_repr(AnySet* set) {
  TextBuilder text;
  const bool plain_set = set->type == &types::set;
  const Str* name = set->type->name;
  ReprScope scope(set);
  if (set->used == 0 || !scope.entered()) {
    text.append(name);
    text.append_c_string(set->used ? "(...)" : "()");
    return text.finish();
  }
  PY_CHECK(check_stack());
  if (!plain_set) {
    text.append(name);
    text.append("(");
  }
  text.append("{");
  SetCursor cursor(set);
  for (bool first = true;; first = false) {
    PY_TRY(item, cursor.next());
    if (is_stop(item))
      break;
    if (!first)
      text.append(", ");
    PY_CHECK(append_repr(text, item));
  }
  text.append_c_string(plain_set ? "}" : "})");
  return text.finish();
}

Result<Own<Str>> to_repr(DictView* view) {
  TextBuilder text;
  ReprScope scope(view);
  if (!scope.entered())
    return Own<Str>(PY_STR("..."));
  text.append(view->type->name);
  PY_TRY(list, List::construct(view));
  PY_TRY(items, to_repr(list.get()));
  text.append("(");
  text.append(items.get());
  text.append(")");
  return text.finish();
}

Result<Own<Str>> to_repr(Range* range) {
  TextBuilder text;
  text.append("range(");
  PY_CHECK(append_repr(text, range->start));
  text.append(", ");
  PY_CHECK(append_repr(text, range->stop));
  if (range->step.word() != word::from_small_int(1)) {
    text.append(", ");
    PY_CHECK(append_repr(text, range->step));
  }
  text.append(")");
  return text.finish();
}

Result<Own<Str>> to_repr(Slice* slice) {
  TextBuilder text;
  text.append("slice(");
  PY_CHECK(append_repr(text, slice->start));
  text.append(", ");
  PY_CHECK(append_repr(text, slice->stop));
  text.append(", ");
  PY_CHECK(append_repr(text, slice->step));
  text.append(")");
  return text.finish();
}

void append_type_name(TextBuilder& text, const TypeInfo* type) {
  Str* module = type->module;
  Str* name = type->name;
  if (is_user_class(type)) {
    name = static_cast<const Class*>(type)->qualname;
    if (module == nullptr)
      module = PY_STR("__main__");
  }
  if (module != nullptr && !is_eq(module, PY_STR("builtins"))) {
    text.append(module);
    text.append(".");
  }
  text.append(name);
}

Result<Own<Str>> default_repr(Ref object) {
  TextBuilder text;
  text.append("<");
  append_type_name(text, type_of(object));
  text.append(" object at ");
  append_address(text, object);
  text.append(">");
  return text.finish();
}

Result<Own<Str>> to_repr(const TypeInfo* type) {
  TextBuilder text;
  text.append("<class '");
  append_type_name(text, type);
  text.append("'>");
  return text.finish();
}

Result<Own<Str>> to_repr(Function* function) {
  TextBuilder text;
  text.append("<function ");
  text.append(function_qualname(function));
  text.append(" at ");
  append_address(text, function);
  text.append(">");
  return text.finish();
}

Result<Own<Str>> to_repr(BuiltinFunction* function) {
  TextBuilder text;
  const bool is_method = !function->self.is_null();
  const bool is_wrapper = is_method && function->owner && is_slot_wrapper(function->owner, function->entry);
  text.append_c_string(is_wrapper  ? "<method-wrapper '"
                       : is_method ? "<built-in method "
                                   : "<built-in function ");
  text.append(function->entry->name);
  if (is_method) {
    text.append_c_string(is_wrapper ? "' of " : " of ");
    const TypeInfo* type = type_of(function->self);
    if (is_user_class(type))
      text.append(type->name);
    else
      append_type_name(text, type);
    text.append(" object at ");
    append_address(text, function->self);
  }
  text.append(">");
  return text.finish();
}

Result<Own<Str>> to_repr(MethodDescriptor* descriptor) {
  TextBuilder text;
  text.append_c_string(is_slot_wrapper(descriptor->owner, descriptor->entry) ? "<slot wrapper '"
                                                                             : "<method '");
  text.append(descriptor->entry->name);
  text.append("' of '");
  text.append(descriptor->owner->name);
  text.append("' objects>");
  return text.finish();
}

Result<Own<Str>> to_repr(BoundMethod* method) {
  TextBuilder text;
  text.append("<bound method ");
  if (is<Function>(method->function)) {
    text.append(function_qualname(method->function.ref().as<Function>()));
  } else {
    Result<Object> name = get_attr(method->function, PY_STR("__qualname__"));
    if (name.failed()) {
      clear_pending();
      text.append("?");
    } else if (is<Str>(*name)) {
      text.append((*name).ref().as<Str>());
    }
  }
  text.append(" of ");
  PY_CHECK(append_repr(text, method->self));
  text.append(">");
  return text.finish();
}

Result<Own<Str>> to_repr(Module* module) {
  TextBuilder text;
  text.append("<module '");
  text.append(module->name);
  text.append_c_string(module->attrs ? "' (built-in)>" : "'>");
  return text.finish();
}

Result<Own<Str>> to_repr(Super* super) {
  TextBuilder text;
  text.append("<super: <class '");
  text.append(super->owner.ref().as<TypeInfo>()->name);
  text.append("'>");
  if (super->self.is_null()) {
    text.append(", NULL>");
  } else {
    text.append(", <");
    text.append(type_of(super->self)->name);
    text.append(" object>>");
  }
  return text.finish();
}

Result<Own<Str>> to_repr(Cell* cell) {
  TextBuilder text;
  text.append("<cell at ");
  append_address(text, cell);
  if (cell->value.is_null()) {
    text.append(": empty>");
  } else {
    text.append(": ");
    append_type_name(text, type_of(cell->value));
    text.append(" object at ");
    append_address(text, cell->value);
    text.append(">");
  }
  return text.finish();
}

} // namespace py

// What `globals()` gives: the names of a module as a mapping. It is a view: it shows each name as it is when
// asked, and sets the module's own variables. Generated code makes one for each module whose text calls
// `globals()` (or, at its top level, `locals()` or `vars()`). Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/dict_views.h"
#include "runtime/core/module.h"

namespace py::_namespace {

struct PY_CLASS("module_namespace") PY_UNNAMED Namespace : Header {
  static const TypeInfo info;
  Module* module;

  /// The names and values as they are now, in a dict of their own.
  PY_METHOD("copy") PY_SIGNATURE("(self) -> dict[str, object]") Result<Own<Dict>> copy();
  PY_METHOD("keys")
  PY_SIGNATURE("(self) -> dict_keys[str, object]") Result<Own<DictKeys>>
  keys();
  PY_METHOD("values")
  PY_SIGNATURE("(self) -> dict_values[str, object]") Result<Own<DictValues>>
  values();
  PY_METHOD("items")
  PY_SIGNATURE("(self) -> dict_items[str, object]") Result<Own<DictItems>>
  items();
  PY_METHOD("get")
  PY_SIGNATURE("(self, key: object, default: object = None) -> object") Result<Object>
  get(Ref key, PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref default_value);
  /// KeyError without a default.
  PY_METHOD("pop") PY_SIGNATURE("(self, key: object, default: object = ...) -> object") Result<Object>
  pop(Ref key, PY_POSITIONAL_ONLY PY_OPTIONAL Ref default_value);
  PY_METHOD("setdefault")
  PY_SIGNATURE("(self, key: str, default: object = None) -> object") Result<Object>
  setdefault(Ref key, PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref default_value);
  PY_METHOD("update")
  PY_SIGNATURE("(self, entries: object = (), **keywords: object) -> None") Status
  update(PY_POSITIONAL_ONLY PY_OPTIONAL Ref entries, PY_VARKEYWORDS Dict* keywords);

  PY_METHOD("__len__") Result<SWord> length();
  PY_METHOD("__iter__")
  PY_SIGNATURE("(self) -> Iterator[str]") Result<Object> iter();
  PY_METHOD("__contains__")
  PY_SIGNATURE("(self, key: object) -> bool") Result<bool>
  contains(Ref key);
  /// KeyError.
  PY_METHOD("__getitem__") PY_SIGNATURE("(self, key: object) -> object") Result<Object>
  get_item(Ref key);
  /// AttributeError for a builtin that the module's text uses: that is compiled in. TypeError for a key that
  /// is no str.
  PY_METHOD("__setitem__") PY_SIGNATURE("(self, key: str, value: object) -> None") Status
  set_item(Ref key, Ref value);
  /// KeyError.
  PY_METHOD("__delitem__") PY_SIGNATURE("(self, key: object) -> None") Status del_item(Ref key);
  PY_METHOD("__eq__")
  PY_SIGNATURE("(self, other: object) -> bool") Result<bool>
  equals(Ref other);
  PY_METHOD("__repr__")
  PY_SIGNATURE("(self) -> str") Result<Own<Str>> repr();

private:
  Object find(Ref key);
};

} // namespace py::_namespace

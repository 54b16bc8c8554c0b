// `dict_keys`, `dict_values`, `dict_items`: what d.keys(), d.values() and d.items() give; live views that own
// their dict. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/dict.h"

namespace py {

struct DictView : Header {
  Own<Dict> dict;
};
struct PY_CLASS("dict_keys") DictKeys : DictView {};
struct PY_CLASS("dict_values") DictValues : DictView {};
struct PY_CLASS("dict_items") DictItems : DictView {};

} // namespace py

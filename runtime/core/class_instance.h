// The base of every instance of a user class, and of exceptions: what lets an attribute be set that has no
// slot.
#pragma once
#include "runtime/core/type_info.h"

namespace py {

struct Instance : Header {
  /// Attributes without a slot, by name: a Dict, made when the first is set; null until then. Own<Dict>,
  /// untyped so that this header stands alone.
  Object overflow;
};

} // namespace py

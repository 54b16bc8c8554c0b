// The base of every instance of a user class, and of exceptions: what lets an attribute be set that has no
// slot.
#pragma once
#include "runtime/core/type_info.h"

namespace py {

struct Instance : Header {
  Own<Dict> overflow; ///< attributes without a slot, by name; null until the first is set
};

} // namespace py

// What a dynamic call looks like: arguments as borrowed words, and the entry that every callable has.
#pragma once
#include "runtime/core/result.h"

namespace py {

struct Str;

/// The arguments of a dynamic call: `positional` values, then one value for each keyword name.
struct Args {
  const Ref* values = nullptr;
  uint16_t positional = 0;
  uint16_t keywords = 0;
  Str* const* keyword_names = nullptr;

  size_t count() const { return size_t(positional) + keywords; }
};

/// The universal entry of a callable. `self` is the callable itself (its cells, its bound receiver); for an
/// entry of a type's attribute table it is the receiver (methods), the class (class methods, construction) or
/// null (static).
using CallEntry = Result<Object> (*)(Ref self, const Args& args);

} // namespace py

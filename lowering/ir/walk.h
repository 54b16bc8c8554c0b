// Ways to walk the operations of a function, nested ones included.
#pragma once

#include "lowering/ir/ir.h"

namespace p2c::ir {

/// Calls `visit(Operation&)` for every operation in the region, an operation before those in its own regions.
template <class Visit>
void for_each_operation(Region& region, Visit&& visit) {
  for (Operation& op : region.operations) {
    visit(op);
    for (const auto& nested : op.regions)
      for_each_operation(*nested, visit);
  }
}
template <class Visit>
void for_each_operation(const Region& region, Visit&& visit) {
  for (const Operation& op : region.operations) {
    visit(op);
    for (const auto& nested : op.regions)
      for_each_operation(std::as_const(*nested), visit);
  }
}

/// The same for one operation and what is in it.
template <class Visit>
void for_each_operation_in(Operation& op, Visit&& visit) {
  visit(op);
  for (const auto& nested : op.regions)
    for_each_operation(*nested, visit);
}

inline bool is_loop(OpKind kind) {
  return kind == OpKind::Loop || kind == OpKind::While || kind == OpKind::For || kind == OpKind::ForRange ||
         kind == OpKind::AsyncFor;
}

} // namespace p2c::ir

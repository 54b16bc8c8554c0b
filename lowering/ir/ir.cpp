#include "lowering/ir/ir.h"

#include "fmt/format.h"

namespace p2c::ir {

UnsetMessage unset_message(const Variable& variable) {
  std::string_view name = variable.name;
  switch (variable.storage) {
  case Storage::local:
  case Storage::cell:
    return {"UnboundLocalError",
            fmt::format("cannot access local variable '{}' where it is not associated with a value", name)};
  case Storage::captured:
    break;
  case Storage::global:
    if (variable.name == class_variable) {
      name.remove_prefix(1);
      break;
    }
    return {"NameError", fmt::format("name '{}' is not defined", name)};
  }
  return {"NameError",
          fmt::format(
              "cannot access free variable '{}' where it is not associated with a value in enclosing scope",
              name)};
}

static bool ends_in_give(const Region& region) {
  return !region.empty() && region.operations.back().kind == OpKind::Give;
}

/// Whether some Break inside `region` ends `loop`.
static bool breaks(const Region& region, const Operation& loop) {
  for (const Operation& op : region.operations) {
    if (op.kind == OpKind::Break && op.target == &loop)
      return true;
    for (const auto& nested : op.regions)
      if (breaks(*nested, loop))
        return true;
  }
  return false;
}

bool leaves(const Operation& op) {
  if (op.info().effect == Effect::leaves)
    return true;
  auto ends = [&](size_t i) { return op.region(i).ends_in_leave(); };
  if (op.kind == OpKind::If)
    return ends(0) && ends(1) && !ends_in_give(op.region(0)) && !ends_in_give(op.region(1));
  if (op.kind == OpKind::Loop)
    return !breaks(op.region(0), op);
  if (op.kind == OpKind::Try) // {body} {handler} {else}
    return ends(1) && (ends(0) || ends(2));
  if (op.kind == OpKind::Finally) // {body} {cleanup}
    return ends(0) || ends(1);
  if (op.kind == OpKind::With) // {body} {leave} {handler}
    return ends(2) && (ends(0) || ends(1));
  return op.kind == OpKind::Frame && ends(0);
}

bool Region::ends_in_leave() const {
  return !operations.empty() && leaves(operations.back());
}

} // namespace p2c::ir

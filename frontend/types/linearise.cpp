// Python's method resolution order (C3).
#include "frontend/types/build_program.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

using Order = std::vector<ClassRef>;

/// Takes, again and again, the first head that stands in no other list's tail.
static bool merge(std::vector<Order> lists, Order& result) {
  while (true) {
    llvm::erase_if(lists, [](const Order& list) { return list.empty(); });
    if (lists.empty())
      return true;
    auto is_free = [&](const Order& candidate) {
      return llvm::none_of(lists, [&](const Order& list) {
        return llvm::is_contained(llvm::drop_begin(list), candidate.front());
      });
    };
    auto next = llvm::find_if(lists, is_free);
    if (next == lists.end())
      return false;
    ClassRef taken = next->front();
    result.push_back(taken);
    for (Order& list : lists)
      if (!list.empty() && list.front() == taken)
        list.erase(list.begin());
  }
}

static bool order_of_native(const api::Class* cls, const api::Model& api, Order& result, unsigned depth = 0) {
  result.push_back({.native = cls});
  std::vector<Order> lists;
  Order bases;
  for (const std::string& name : cls->bases) {
    const api::Class* base = api.find_class(name);
    if (!base || base->dotted() == "object" || depth > 32)
      continue;
    bases.push_back({.native = base});
    if (!order_of_native(base, api, lists.emplace_back(), depth + 1))
      return false;
  }
  lists.push_back(bases);
  return merge(std::move(lists), result);
}

bool linearise(ClassInfo& cls, const api::Model& api) {
  std::vector<Order> lists;
  Order bases;
  for (ClassRef base : cls.bases) {
    if (base.native && base.native->dotted() == "object")
      continue;
    bases.push_back(base);
    if (base.user)
      lists.push_back(base.user->mro);
    else if (!order_of_native(base.native, api, lists.emplace_back()))
      return false;
  }
  lists.push_back(bases);
  cls.mro = {{.user = &cls}};
  return merge(std::move(lists), cls.mro);
}

} // namespace p2c::types

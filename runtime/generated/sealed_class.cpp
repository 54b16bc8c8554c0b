#include "runtime/generated/sealed_class.h"

namespace py {

namespace {
/// Calls `f(Object&)` for each slot that holds an object.
template <class F>
void for_each_held(Header* object, F&& f) {
  auto* cls = static_cast<const SealedClass*>(object->type);
  for (uint32_t i = 0; i < cls->slot_count; ++i)
    if (cls->slots[i].representation == Representation::word)
      f(*reinterpret_cast<Object*>(reinterpret_cast<char*>(object) + cls->slots[i].offset));
}
} // namespace

void drop_sealed(Header* object) {
  for_each_held(object, [](Object& held) { held.clear(); });
}

void traverse_sealed(Header* object, Visit visit, void* state) {
  for_each_held(object, [&](Object& held) { visit(held.word(), state); });
}

void drop_sealed_exception(Header* object) {
  drop_sealed(object);
  static_cast<const SealedClass*>(object->type)->native->drop(object);
}

void traverse_sealed_exception(Header* object, Visit visit, void* state) {
  traverse_sealed(object, visit, state);
  static_cast<const SealedClass*>(object->type)->native->traverse(object, visit, state);
}

} // namespace py

#include "runtime/generated/sealed_class.h"
#include "runtime/core/ops_builtin.h"

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

bool is_of_sealed_class(Ref object) {
  return kind_of(object) == Kind::instance && type_of(object)->drop == drop_sealed;
}

/// What a method of the class says.
static Result<Own<Str>> text_by(SealedClass::Shows method, Ref object, const char* name) {
  PY_CHECK(check_stack());
  Result<Object> text = method(object);
  if (text.failed())
    return Failed{};
  if (!is<Str>(*text))
    return raise_type_error("%s returned non-string (type %T)", name, (*text).word());
  return Own<Str>::adopt_word(text.take().leak());
}

Result<Own<Str>> sealed_to_repr(Ref object) {
  const SealedClass::Shows repr = static_cast<const SealedClass*>(type_of(object))->repr;
  return repr ? text_by(repr, object, "__repr__") : default_repr(object);
}

Result<Own<Str>> sealed_to_str(Ref object) {
  const SealedClass::Shows str = static_cast<const SealedClass*>(type_of(object))->str;
  return str ? text_by(str, object, "__str__") : sealed_to_repr(object);
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

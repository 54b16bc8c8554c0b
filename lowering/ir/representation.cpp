#include "lowering/ir/representation.h"

#include "frontend/api/model.h"
#include "frontend/types/type.h"

namespace p2c::ir {

Representation representation(const types::Type* type, Form form) {
  if (form == Form::word)
    return Representation::word;
  if (!type)
    return Representation::object;
  switch (type->kind()) {
  case types::Kind::None:
    return Representation::none;
  case types::Kind::Bool:
    return Representation::boolean;
  case types::Kind::Int:
    return Representation::integer;
  case types::Kind::Float:
    return Representation::floating;
  case types::Kind::Str:
  case types::Kind::Bytes:
  case types::Kind::ByteArray:
  case types::Kind::Range:
  case types::Kind::Slice:
  case types::Kind::List:
  case types::Kind::Dict:
  case types::Kind::Set:
  case types::Kind::FrozenSet:
  case types::Kind::Tuple:
  case types::Kind::VarTuple:
  case types::Kind::Instance:
  case types::Kind::Coroutine:
  case types::Kind::Generator:
  case types::Kind::AsyncGenerator:
    return Representation::pointer;
  case types::Kind::Native:
    return type->cls().native->enumeration ? Representation::enumeration : Representation::pointer;
  case types::Kind::Never:
  case types::Kind::Complex:
  case types::Kind::Ellipsis:
  case types::Kind::NotImplemented:
  case types::Kind::ClassValue:
  case types::Kind::Function:
  case types::Kind::BoundMethod:
  case types::Kind::Module:
  case types::Kind::Iterator:
  case types::Kind::Union:
  case types::Kind::Object:
    return Representation::object;
  }
  llvm_unreachable("a kind of type that is none");
}

bool is_reference(Representation representation) {
  switch (representation) {
  case Representation::object:
  case Representation::none:
  case Representation::boolean:
  case Representation::integer:
  case Representation::pointer:
    return true;
  case Representation::word:
  case Representation::floating:
  case Representation::enumeration:
    return false;
  }
  llvm_unreachable("a representation that is none");
}

bool same_representation(const types::Type* a, Form a_form, const types::Type* b, Form b_form) {
  Representation shared = representation(a, a_form);
  if (shared != representation(b, b_form))
    return false;
  if (shared != Representation::pointer && shared != Representation::enumeration)
    return true;
  auto is_tuple = [](const types::Type* type) {
    return type->is(types::Kind::Tuple) || type->is(types::Kind::VarTuple);
  };
  return (a->kind() == b->kind() && a->cls() == b->cls()) || (is_tuple(a) && is_tuple(b));
}

} // namespace p2c::ir

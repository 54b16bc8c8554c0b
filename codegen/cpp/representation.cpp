#include "codegen/cpp/representation.h"

#include "codegen/cpp/names.h"
#include "codegen/cpp/native.h"
#include "frontend/types/type.h"
#include "lowering/ir/representation.h"

namespace p2c::cpp {

std::string Representation::owned() const {
  switch (shape) {
  case Shape::none:
    return "py::None";
  case Shape::boolean:
    return "bool";
  case Shape::word:
    return "py::SWord";
  case Shape::floating:
    return "py::Float";
  case Shape::integer:
    return "py::Int";
  case Shape::pointer:
    return "py::Own<" + name + ">";
  case Shape::enumeration:
    return name;
  case Shape::object:
    return "py::Object";
  case Shape::cursor:
    return "auto";
  }
}

std::string Representation::borrowed() const {
  switch (shape) {
  case Shape::integer:
    return "py::IntRef";
  case Shape::pointer:
    return name + "*";
  case Shape::object:
    return "py::Ref";
  case Shape::none:
  case Shape::boolean:
  case Shape::word:
  case Shape::floating:
  case Shape::enumeration:
  case Shape::cursor:
    return owned();
  }
}

namespace {

/// The C++ struct of a builtin that has one to itself.
const char* struct_of(types::Kind kind) {
  using types::Kind;
  switch (kind) {
  case Kind::Str:
    return "py::Str";
  case Kind::Bytes:
    return "py::Bytes";
  case Kind::ByteArray:
    return "py::ByteArray";
  case Kind::Range:
    return "py::Range";
  case Kind::Slice:
    return "py::Slice";
  case Kind::List:
    return "py::List";
  case Kind::Dict:
    return "py::Dict";
  case Kind::Set:
    return "py::Set";
  case Kind::FrozenSet:
    return "py::FrozenSet";
  case Kind::Tuple:
  case Kind::VarTuple:
    return "py::Tuple";
  case Kind::Coroutine:
    return "py::CoroutineObject";
  case Kind::Generator:
    return "py::GeneratorObject";
  case Kind::AsyncGenerator:
    return "py::AsyncGeneratorObject";
  default:
    llvm_unreachable("no type that is held by a pointer");
  }
}

} // namespace

Representation representation(const types::Type* type, ir::Form form, const ProgramNames& names) {
  switch (ir::representation(type, form)) {
  case ir::Representation::object:
    return {};
  case ir::Representation::none:
    return {Shape::none, {}};
  case ir::Representation::boolean:
    return {Shape::boolean, {}};
  case ir::Representation::integer:
    return {Shape::integer, {}};
  case ir::Representation::word:
    return {Shape::word, {}};
  case ir::Representation::floating:
    return {Shape::floating, {}};
  case ir::Representation::pointer:
  case ir::Representation::enumeration:
    if (type->is(types::Kind::Instance))
      return {Shape::pointer, names.struct_of(type->cls().user)};
    if (type->is(types::Kind::Native))
      return native_representation(*type->cls().native);
    return {Shape::pointer, struct_of(type->kind())};
  }
}

} // namespace p2c::cpp

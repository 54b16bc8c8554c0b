#include "lowering/build/typed_form.h"

#include "frontend/types/type.h"

#include "llvm/ADT/StringSwitch.h"

#include <cctype>

namespace p2c::build {

using api::Shape;
using types::Kind;
using types::Type;

TypedForms::TypedForms(const api::Model& api, const types::Program& program) : api_(api), program_(program) {
  auto add = [&](const api::Function& function) {
    if (function.form == api::Form::operation)
      operations_[function.name].push_back(&function);
  };
  for (const auto& module : api.modules) {
    llvm::for_each(module->functions, add);
    for (const auto& cls : module->classes)
      llvm::for_each(cls->functions, add);
  }
}

std::string TypedForms::class_name(const Type* type) {
  if (!type)
    return {};
  switch (type->kind()) {
  case Kind::Bool:
    return "bool";
  case Kind::Int:
    return "int";
  case Kind::Float:
    return "float";
  case Kind::Str:
    return "str";
  case Kind::Bytes:
    return "bytes";
  case Kind::ByteArray:
    return "bytearray";
  case Kind::Range:
    return "range";
  case Kind::Slice:
    return "slice";
  case Kind::List:
    return "list";
  case Kind::Dict:
    return "dict";
  case Kind::Set:
    return "set";
  case Kind::FrozenSet:
    return "frozenset";
  case Kind::Tuple:
  case Kind::VarTuple:
    return "tuple";
  case Kind::Coroutine:
    return "coroutine";
  case Kind::Generator:
    return "generator";
  case Kind::AsyncGenerator:
    return "async_generator";
  case Kind::Native:
    return type->cls().native->dotted();
  default: // not a table's enum: the others are no instances of a class of the API
    return {};
  }
}

const Type* TypedForms::type_of(llvm::StringRef name) const {
  const Type*& type = types_[name];
  if (type)
    return type;
  types::TypeContext& types = *program_.types;
  // Nothing is known of the elements of what a native function makes.
  auto container = [&](Kind kind) {
    types::Site* site = types.new_site(kind, nullptr);
    site->elements = {types.object(), types.object()};
    return site;
  };
  Kind simple = llvm::StringSwitch<Kind>(name)
                    .Case("bool", Kind::Bool)
                    .Case("int", Kind::Int)
                    .Case("float", Kind::Float)
                    .Case("str", Kind::Str)
                    .Case("bytes", Kind::Bytes)
                    .Case("bytearray", Kind::ByteArray)
                    .Case("range", Kind::Range)
                    .Case("slice", Kind::Slice)
                    .Default(Kind::Never);
  if (simple != Kind::Never)
    type = types.simple(simple);
  else if (name == "list")
    type = types.list(container(Kind::List));
  else if (name == "dict")
    type = types.dict(container(Kind::Dict));
  else if (name == "set")
    type = types.set(container(Kind::Set));
  else if (name == "frozenset")
    type = types.frozen_set(types.object());
  else if (name == "tuple")
    type = types.var_tuple(types.object());
  else if (name == "coroutine")
    type = types.coroutine(types.object());
  else if (name == "generator")
    type = types.generator(types.object(), types.object());
  else if (name == "async_generator")
    type = types.async_generator(types.object());
  else if (const api::Class* cls = api_.find_class(name))
    type = types.native(cls);
  return type;
}

bool TypedForms::derives(const Type* type, llvm::StringRef name) const {
  if (class_name(type) == name)
    return true;
  const api::Class* base = type->is(Kind::Native) ? api_.find_class(name) : nullptr;
  return base && types::native_derives(type->cls().native, base);
}

/// Whether the value may be an instance of a class of the program with operations of its own.
bool TypedForms::has_user_subclasses(const Type* type) const {
  return type && type->is(Kind::Native) && llvm::any_of(program_.classes, [&](const auto& cls) {
           return cls->is_dynamic || cls->derives_from({nullptr, type->cls().native});
         });
}

std::optional<unsigned> TypedForms::cost(const api::Parameter& parameter, Given given) const {
  const api::CppType& wanted = parameter.cpp;
  const Type* type = given.type;
  auto is = [&](Kind kind) { return type && type->is(kind); };
  auto takes = [&](bool fits, unsigned cost) { return fits ? std::optional(cost) : std::nullopt; };
  switch (wanted.shape) {
  case Shape::none:
    return takes(is(Kind::None), 0);
  case Shape::boolean:
    return takes(is(Kind::Bool), 0);
  case Shape::word:
    return is(Kind::Int) ? std::optional(given.form == ir::Form::word ? 0u : 2u) : takes(is(Kind::Bool), 3);
  case Shape::integer:
    return is(Kind::Int) ? std::optional(given.form == ir::Form::word ? 1u : 0u) : takes(is(Kind::Bool), 1);
  case Shape::floating:
    if (is(Kind::Float))
      return 0;
    return is(Kind::Int) ? std::optional(2u) : takes(is(Kind::Bool), 3);
  case Shape::heap:
    if (!type || class_name(type).empty())
      return std::nullopt;
    if (wanted.class_name.empty())
      return takes(llvm::is_contained(wanted.sharers, class_name(type)), 1);
    return takes(derives(type, wanted.class_name), class_name(type) == wanted.class_name ? 0 : 1);
  case Shape::any:
  case Shape::span:
    return 4;
  case Shape::enumeration:
    return takes(is(Kind::Native) && class_name(type) == wanted.class_name, 0);
  case Shape::optional: {
    if (is(Kind::None))
      return 0;
    api::Parameter inside;
    inside.cpp = wanted.inner.front();
    return cost(inside, given);
  }
  case Shape::arguments:
  case Shape::type_info:
  case Shape::cursor:
    return std::nullopt;
  }
  llvm_unreachable("a shape that is none");
}

/// Whether the right operand may be of a class of the program, whose reflected methods have a say.
static bool may_reflect(const Type* type) {
  return !type || llvm::any_of(type->alternatives(), [](const Type* alternative) {
    return alternative->is(Kind::Instance) || alternative->is_object();
  });
}

const api::Function* TypedForms::operation(llvm::StringRef symbol, llvm::ArrayRef<Given> operands) const {
  auto found = operations_.find(symbol);
  if (found == operations_.end())
    return nullptr;
  for (const Given& operand : operands)
    if (has_user_subclasses(operand.type) ||
        (operand.type && (operand.type->is(Kind::Instance) || operand.type->is_union()) &&
         &operand == operands.begin()))
      return nullptr;
  const api::Function* best = nullptr;
  unsigned least = ~0u;
  for (const api::Function* form : found->second) {
    if (form->parameters.size() != operands.size() || form->unbound)
      continue;
    // A special method that takes anything may answer NotImplemented: then the other side is asked. So it is,
    // and first, where it may have a reflected method.
    bool takes_any = operands.size() == 2 && !std::isalpha(static_cast<unsigned char>(symbol.front())) &&
                     form->parameters.back().cpp.shape == Shape::any;
    if (takes_any && (form->cpp_result.shape == Shape::any || may_reflect(operands.back().type)))
      continue;
    unsigned sum = 0;
    bool fits = true, knows_more = false;
    for (auto [parameter, operand] : llvm::zip_equal(form->parameters, operands)) {
      std::optional<unsigned> one = cost(parameter, operand);
      fits &= one.has_value();
      sum += one.value_or(0);
      knows_more |= parameter.cpp.shape != Shape::any;
    }
    if (fits && knows_more && sum < least) {
      best = form;
      least = sum;
    }
  }
  return best;
}

bool TypedForms::has_operation(llvm::StringRef symbol, Given receiver) const {
  auto found = operations_.find(symbol);
  return found != operations_.end() && llvm::any_of(found->second, [&](const api::Function* form) {
           return form->parameters.front().cpp.shape != Shape::any &&
                  cost(form->parameters.front(), receiver);
         });
}

const Type* TypedForms::result_type(const api::Function& form) const {
  const api::CppType& result = form.cpp_result;
  switch (result.shape) {
  case Shape::none:
    return program_.types->none();
  case Shape::boolean:
    return program_.types->boolean();
  case Shape::word:
  case Shape::integer:
    return program_.types->integer();
  case Shape::floating:
    return program_.types->floating();
  case Shape::heap:
  case Shape::enumeration:
    return result.class_name.empty() ? nullptr : type_of(result.class_name);
  case Shape::any:
  case Shape::optional:
  case Shape::span:
  case Shape::arguments:
  case Shape::type_info:
  case Shape::cursor:
    return nullptr;
  }
  llvm_unreachable("a shape that is none");
}

const api::Class* TypedForms::find_owner(const api::Class& cls, llvm::StringRef name) const {
  auto has = [&](const api::Function& function) {
    return function.name == name && function.form != api::Form::operation &&
           function.form != api::Form::awaited;
  };
  if (llvm::any_of(cls.functions, has) || cls.find_constant(name))
    return &cls;
  for (const std::string& base : cls.bases)
    if (const api::Class* found = api_.find_class(base))
      if (const api::Class* owner = find_owner(*found, name))
        return owner;
  return nullptr;
}

} // namespace p2c::build

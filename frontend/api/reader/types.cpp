#include "frontend/api/reader/types.h"
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/PrettyPrinter.h>
#include <llvm/ADT/StringSwitch.h>

namespace p2c::api::reader {

static llvm::Error unknown(const llvm::Twine& what) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), what);
}

/// The first type argument of `record` if it is an instance of the template `name`; else a null type.
static clang::QualType argument_of(const clang::CXXRecordDecl& record, llvm::StringRef name) {
  const auto* instance = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(&record);
  if (!instance || instance->getQualifiedNameAsString() != name)
    return {};
  const clang::TemplateArgument& argument = instance->getTemplateArgs()[0];
  return argument.getKind() == clang::TemplateArgument::Type ? argument.getAsType() : clang::QualType();
}

/// The member function `name` of `record` or of its bases, or null.
static const clang::CXXMethodDecl* find_member(const clang::CXXRecordDecl& record, llvm::StringRef name) {
  const clang::CXXRecordDecl* definition = record.getDefinition();
  if (!definition)
    return nullptr;
  for (const clang::CXXMethodDecl* method : definition->methods())
    if (method->getDeclName().isIdentifier() && method->getName() == name)
      return method;
  for (const clang::CXXBaseSpecifier& base : definition->bases())
    if (const clang::CXXRecordDecl* parent = base.getType()->getAsCXXRecordDecl())
      if (const clang::CXXMethodDecl* method = find_member(*parent, name))
        return method;
  return nullptr;
}

bool derives_from(const clang::CXXRecordDecl& record, llvm::StringRef base) {
  if (record.getQualifiedNameAsString() == base)
    return true;
  const clang::CXXRecordDecl* definition = record.getDefinition();
  if (!definition)
    return false;
  for (const clang::CXXBaseSpecifier& each : definition->bases())
    if (const clang::CXXRecordDecl* parent = each.getType()->getAsCXXRecordDecl())
      if (derives_from(*parent, base))
        return true;
  return false;
}

void TypeReader::add_class(const clang::TagDecl& declaration, llvm::StringRef dotted) {
  classes_[declaration.getCanonicalDecl()] = dotted.str();
  tags_.push_back(&declaration);
}

llvm::StringRef TypeReader::class_of(const clang::TagDecl& declaration) const {
  auto found = classes_.find(declaration.getCanonicalDecl());
  return found == classes_.end() ? llvm::StringRef() : llvm::StringRef(found->second);
}

std::vector<std::string> TypeReader::sharers_of(const clang::CXXRecordDecl& record) const {
  std::vector<std::string> sharers;
  const std::string name = record.getQualifiedNameAsString();
  for (const clang::TagDecl* each : tags_)
    if (const auto* derived = llvm::dyn_cast<clang::CXXRecordDecl>(each))
      sharers.insert(sharers.end(), derives_from(*derived, name), class_of(*each).str());
    else
      sharers.insert(sharers.end(), name == "py::EnumValue", class_of(*each).str());
  return sharers;
}

std::string TypeReader::text_of(clang::QualType type) const {
  clang::PrintingPolicy policy(context_.getLangOpts());
  policy.SuppressTagKeyword = true;
  policy.FullyQualifiedName = true;
  policy.PrintCanonicalTypes = true;
  return type.getCanonicalType().getUnqualifiedType().getAsString(policy);
}

CppType TypeReader::heap(const clang::CXXRecordDecl& target, std::string text, bool owned) const {
  CppType type;
  type.shape = Shape::heap;
  type.text = std::move(text);
  type.owned = owned;
  type.class_name = class_of(target).str();
  if (type.class_name.empty())
    type.sharers = sharers_of(target);
  return type;
}

llvm::Expected<CppType> TypeReader::read_record(const clang::CXXRecordDecl& record, std::string text) const {
  const std::string name = record.getQualifiedNameAsString();
  if (const clang::QualType argument = argument_of(record, "py::Own"); !argument.isNull()) {
    const clang::CXXRecordDecl* target = argument->getAsCXXRecordDecl();
    if (!target)
      return unknown("`" + text + "` owns no struct");
    return heap(*target, std::move(text), /*owned=*/true);
  }
  CppType type;
  type.text = std::move(text);
  if (const clang::QualType argument = argument_of(record, "py::Optional"); !argument.isNull()) {
    llvm::Expected<CppType> inner = read(argument);
    if (!inner)
      return inner.takeError();
    type.shape = Shape::optional;
    type.owned = inner->owned;
    type.inner.push_back(std::move(*inner));
    return type;
  }
  if (const clang::QualType argument = argument_of(record, "py::Span"); !argument.isNull()) {
    if (text_of(argument) != "py::Ref")
      return unknown("a variadic parameter is a `Span<const Ref>`");
    type.shape = Shape::span;
    return type;
  }
  const std::optional<Shape> shape = llvm::StringSwitch<std::optional<Shape>>(name)
                                         .Case("py::None", Shape::none)
                                         .Case("py::Ref", Shape::any)
                                         .Case("py::Object", Shape::any)
                                         .Case("py::IntRef", Shape::integer)
                                         .Case("py::Int", Shape::integer)
                                         .Case("py::Args", Shape::arguments)
                                         .Default(std::nullopt);
  if (!shape)
    return unknown("`" + type.text + "` has no meaning in Python (runtime/api.h lists the types that have)");
  type.shape = *shape;
  type.owned = derives_from(record, "py::OwnedWord");
  return type;
}

llvm::Expected<CppType> TypeReader::read(clang::QualType given) const {
  const clang::QualType target = given.getNonReferenceType();
  if (given->isRValueReferenceType() || (given->isReferenceType() && !target.isConstQualified()))
    return unknown("what the callee could change has no meaning in Python");
  const clang::QualType type = target.getCanonicalType().getUnqualifiedType();
  CppType result;
  result.text = text_of(type);
  if (type->isVoidType()) {
    result.shape = Shape::none;
    return result;
  }
  if (type->isBooleanType()) {
    result.shape = Shape::boolean;
    return result;
  }
  if (context_.hasSameType(type, context_.getIntPtrType())) {
    result.shape = Shape::word;
    result.text = "py::SWord";
    return result;
  }
  // Either may be py::Float, by the flavour.
  if (context_.hasSameType(type, context_.DoubleTy) || context_.hasSameType(type, context_.FloatTy)) {
    result.shape = Shape::floating;
    result.text = "py::Float";
    return result;
  }
  if (type->isPointerType()) {
    const clang::CXXRecordDecl* pointee = type->getPointeeType()->getAsCXXRecordDecl();
    if (pointee && pointee->getQualifiedNameAsString() == "py::TypeInfo") {
      result.shape = Shape::type_info;
      return result;
    }
    if (pointee)
      result = heap(*pointee, result.text, /*owned=*/false);
    if (!pointee || (result.class_name.empty() && result.sharers.empty()))
      return unknown("`" + result.text +
                     "` points to no struct that is annotated with PY_CLASS or shared by such");
    return result;
  }
  if (const auto* enumeration = llvm::dyn_cast_or_null<clang::EnumDecl>(type->getAsTagDecl())) {
    if (class_of(*enumeration).empty())
      return unknown("the enum `" + result.text + "` is not annotated with PY_CLASS");
    result.shape = Shape::enumeration;
    result.class_name = class_of(*enumeration).str();
    return result;
  }
  if (const clang::CXXRecordDecl* record = type->getAsCXXRecordDecl())
    return read_record(*record, result.text);
  return unknown("`" + result.text +
                 "` has no meaning in Python (an int is `SWord`, `Int` or `IntRef`, a float `Float`)");
}

TypeReader::Unwrapped TypeReader::unwrap(clang::QualType type) const {
  if (const clang::CXXRecordDecl* record = type->getAsCXXRecordDecl())
    if (const clang::QualType inner = argument_of(*record, "py::Result"); !inner.isNull())
      return {inner, true};
  return {type, false};
}

llvm::Expected<ResultType> TypeReader::read_result(clang::QualType given) const {
  ResultType result;
  if (const clang::CXXRecordDecl* record = given->getAsCXXRecordDecl();
      record && record->getQualifiedNameAsString() == "py::ResultOf") { // used as a Result<Object> is
    result.type.shape = Shape::any;
    result.type.text = "py::Object";
    result.type.owned = result.may_raise = true;
    return result;
  }
  const auto [type, may_raise] = unwrap(given);
  result.may_raise = may_raise;
  if (const clang::CXXRecordDecl* record = type->getAsCXXRecordDecl();
      record && record->getQualifiedNameAsString() == "py::Failed") {
    result.type.text = "py::Failed";
    result.may_raise = result.always_raises = true;
    return result;
  }
  llvm::Expected<CppType> inside = read(type);
  if (!inside)
    return inside.takeError();
  if (inside->shape == Shape::span || inside->shape == Shape::arguments || inside->shape == Shape::type_info)
    return unknown("`" + inside->text + "` is not for results");
  result.type = std::move(*inside);
  return result;
}

llvm::Expected<ResultType> TypeReader::read_iterator(clang::QualType given) const {
  const auto [type, may_raise] = unwrap(given);
  const clang::CXXRecordDecl* record = type->getAsCXXRecordDecl();
  const clang::CXXMethodDecl* next = record ? find_member(*record, "next") : nullptr;
  if (!next || !argument_of(*record, "py::Own").isNull())
    return read_result(given);
  llvm::Expected<ResultType> step = read_result(next->getReturnType());
  if (!step)
    return step.takeError();
  ResultType result;
  result.may_raise = may_raise;
  result.type.shape = Shape::cursor;
  result.type.text = text_of(type);
  result.type.step_may_raise = step->may_raise;
  result.type.inner.push_back(std::move(step->type));
  return result;
}

llvm::Expected<ResultType> TypeReader::read_awaited(clang::QualType type) const {
  const clang::CXXRecordDecl* record = type->getAsCXXRecordDecl();
  const clang::CXXMethodDecl* resume = record ? find_member(*record, "await_resume") : nullptr;
  if (!resume)
    return unknown("an awaited form returns an awaiter (await_ready, await_suspend, await_resume)");
  return read_result(resume->getReturnType());
}

static TypeExpr alternatives(std::vector<TypeExpr> types) {
  if (types.size() == 1)
    return std::move(types.front());
  return {TypeExpr::Kind::alternatives, "", std::move(types)};
}

TypeExpr python_type(const CppType& type) {
  switch (type.shape) {
  case Shape::none:
    return TypeExpr::named("None");
  case Shape::boolean:
    return TypeExpr::named("bool");
  case Shape::word:
  case Shape::integer:
    return TypeExpr::named("int");
  case Shape::floating:
    return TypeExpr::named("float");
  case Shape::heap:
  case Shape::enumeration: {
    if (!type.class_name.empty())
      return TypeExpr::named(type.class_name);
    std::vector<TypeExpr> classes;
    for (const std::string& each : type.sharers)
      classes.push_back(TypeExpr::named(each));
    return classes.empty() ? TypeExpr::named("object") : alternatives(std::move(classes));
  }
  case Shape::any:
  case Shape::span:
  case Shape::arguments:
    return TypeExpr::named("object");
  case Shape::type_info:
    return TypeExpr::named("type");
  case Shape::cursor:
    return {TypeExpr::Kind::name, "Iterator", {python_type(type.inner.front())}};
  case Shape::optional: {
    TypeExpr inner = python_type(type.inner.front());
    std::vector<TypeExpr> types = inner.kind == TypeExpr::Kind::alternatives ? std::move(inner.arguments)
                                                                             : std::vector<TypeExpr>{inner};
    types.push_back(TypeExpr::named("None"));
    return alternatives(std::move(types));
  }
  }
  llvm_unreachable("a shape was forgotten");
}

} // namespace p2c::api::reader

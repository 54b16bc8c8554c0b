#include "frontend/api/reader/classes.h"
#include <clang/AST/DeclTemplate.h>
#include <llvm/ADT/StringExtras.h>

namespace p2c::api::reader {

/// Adds a class under the name that `annotation` gives: a plain one belongs to `module`, a dotted one says
/// its own. Null, and reported, if that cannot be.
static Class* add_class(State& state, const clang::NamedDecl& declaration, const Annotations& annotations,
                        llvm::StringRef module) {
  const Annotation& annotation = *annotations.find(AnnotationKind::python_class);
  auto [before, last] = llvm::StringRef(annotation.text).rsplit('.');
  if (last.empty())
    std::swap(before, last);
  if (last.empty() ||
      !llvm::all_of(annotation.text, [](char c) { return llvm::isAlnum(c) || c == '_' || c == '.'; })) {
    state.report(annotation.location, "`" + annotation.text + "` is no name");
    return nullptr;
  }
  auto added = std::make_unique<Class>();
  added->name = last.str();
  added->module = before.empty() ? module.str() : before.str();
  added->doc = annotations.text(AnnotationKind::doc);
  added->location = state.location(declaration);
  if (const Class* other = state.api.find_class(added->dotted())) {
    state.report(annotation.location, "`" + added->dotted() + "` is already at " + other->location);
    return nullptr;
  }
  Module& home = state.api.add_module(added->module);
  home.classes.push_back(std::move(added));
  return home.classes.back().get();
}

/// The type object of a struct's instances as a C++ expression: what `py::TypeOf` says of it, or its own
/// member `info`. Empty if there is none.
static std::string find_type_info(const clang::CXXRecordDecl& record) {
  clang::ASTContext& context = record.getASTContext();
  for (const clang::NamedDecl* space : context.getTranslationUnitDecl()->lookup(&context.Idents.get("py")))
    for (const clang::NamedDecl* found :
         llvm::cast<clang::NamespaceDecl>(space)->lookup(&context.Idents.get("TypeOf"))) {
      const auto* type_of = llvm::dyn_cast<clang::ClassTemplateDecl>(found);
      if (!type_of)
        continue;
      for (const clang::ClassTemplateSpecializationDecl* each : type_of->specializations()) {
        if (!each->isExplicitSpecialization() ||
            each->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl()->getCanonicalDecl() !=
                record.getCanonicalDecl())
          continue;
        for (const clang::NamedDecl* member : each->lookup(&context.Idents.get("info")))
          if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(member))
            if (const auto* named = llvm::dyn_cast_or_null<clang::DeclRefExpr>(
                    variable->getInit() ? variable->getInit()->IgnoreParenImpCasts() : nullptr))
              return named->getDecl()->getQualifiedNameAsString();
      }
    }
  for (const clang::NamedDecl* member : record.lookup(&context.Idents.get("info")))
    if (llvm::isa<clang::VarDecl>(member))
      return member->getQualifiedNameAsString();
  return "";
}

void declare_class(State& state, const clang::TagDecl& declaration) {
  // Attributes stand on the definition, however often the name was declared before.
  const clang::TagDecl* definition = declaration.getDefinition();
  const clang::TagDecl& annotated = definition ? *definition : declaration;
  const Annotations annotations = state.annotations(annotated);
  if (annotations.empty())
    return;
  if (!annotations.has(AnnotationKind::python_class) || !definition)
    return state.report(annotated.getLocation(), definition ? "annotated, but without PY_CLASS"
                                                            : "PY_CLASS belongs on the definition");
  const std::string module = state.module_of(*annotated.getDeclContext(), annotated.getLocation());
  if (module.empty())
    return;
  const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(&annotated);
  if (record && record->getDescribedClassTemplate())
    return state.report(annotated.getLocation(), "a template cannot be a Python class");
  if (record && !derives_from(*record, "py::Header") && !record->isEmpty())
    state.report(annotated.getLocation(),
                 "a Python class derives from py::Header (or is empty, if it has no instances)");
  Class* added = add_class(state, annotated, annotations, module);
  if (!added)
    return;
  added->cpp_name = annotated.getQualifiedNameAsString();
  added->enumeration = !record;
  added->type_info = record ? find_type_info(*record) : "py::EnumClass<" + added->cpp_name + ">::info";
  added->unnamed = annotations.has(AnnotationKind::unnamed);
  state.types.add_class(annotated, added->dotted());
}

/// The struct that PY_CLASS_OF names, seen from the namespace of the type object.
static const clang::NamedDecl* find_layout(const clang::VarDecl& declaration, llvm::StringRef name) {
  clang::IdentifierInfo& identifier = declaration.getASTContext().Idents.get(name);
  for (const clang::DeclContext* space = declaration.getDeclContext(); space; space = space->getParent())
    for (const clang::NamedDecl* found : space->lookup(&identifier))
      if (llvm::isa<clang::CXXRecordDecl>(found))
        return found;
  return nullptr;
}

void declare_class(State& state, const clang::VarDecl& declaration) {
  const Annotations annotations = state.annotations(declaration);
  if (!annotations.has(AnnotationKind::python_class))
    return;
  const clang::CXXRecordDecl* type = declaration.getType()->getAsCXXRecordDecl();
  if (!type || type->getQualifiedNameAsString() != "py::TypeInfo")
    return state.report(declaration.getLocation(), "only a `const TypeInfo` may be a class");
  const Annotation* layout = annotations.find(AnnotationKind::layout);
  const clang::NamedDecl* instances = layout ? find_layout(declaration, layout->text) : nullptr;
  if (!instances)
    return state.report(declaration.getLocation(), "PY_CLASS_OF names the struct of the instances");
  // Those of the builtins stand in a namespace of their own.
  const clang::DeclContext* space = declaration.getDeclContext();
  if (const auto* inner = llvm::dyn_cast<clang::NamespaceDecl>(space); inner && inner->getName() == "types")
    space = space->getParent();
  const std::string module = state.module_of(*space, declaration.getLocation());
  if (module.empty())
    return;
  const std::string name = annotations.text(AnnotationKind::python_class);
  // The struct itself may be annotated with the same name: it holds the methods.
  Class* added = state.api.find_class(module == "builtins" ? name : module + "." + name);
  if (!added || added->cpp_name != instances->getQualifiedNameAsString())
    added = add_class(state, declaration, annotations, module);
  if (!added)
    return;
  added->cpp_name = instances->getQualifiedNameAsString();
  added->type_info = declaration.getQualifiedNameAsString();
}

void add_primitive_classes(State& state) {
  struct Primitive {
    const char *name, *type_info;
    bool unnamed;
  };
  static constexpr Primitive primitives[] = {{"int", "py::types::int_", false},
                                             {"float", "py::types::float_", false},
                                             {"bool", "py::types::bool_", false},
                                             {"object", "py::types::object", false},
                                             {"NoneType", "py::types::none", true}};
  for (const Primitive& primitive : primitives) {
    if (state.api.find_class(primitive.name))
      continue;
    auto added = std::make_unique<Class>();
    added->name = primitive.name;
    added->module = "builtins";
    added->type_info = primitive.type_info;
    added->unnamed = primitive.unnamed;
    if (added->name == "bool")
      added->bases = {"int"};
    state.api.add_module("builtins").classes.push_back(std::move(added));
  }
}

static void add_enumerators(State& state, const clang::EnumDecl& declaration, Class& type) {
  for (const clang::EnumConstantDecl* enumerator : declaration.enumerators()) {
    Constant constant;
    constant.name = enumerator->getNameAsString();
    constant.cpp_name = type.cpp_name + "::" + constant.name;
    constant.cpp.shape = Shape::enumeration;
    constant.cpp.text = type.cpp_name;
    constant.cpp.class_name = type.dotted();
    constant.type = TypeExpr::named(type.dotted());
    constant.location = state.location(*enumerator);
    type.constants.push_back(std::move(constant));
  }
}

static void add_base(State& state, const Annotations& annotations, Class& type) {
  const Annotation* base = annotations.find(AnnotationKind::base);
  if (!base)
    return;
  TypeExpr written = TypeExpr::named(base->text);
  state.resolve(written, type.module, base->location);
  // object is everyone's base, and written nowhere else.
  if (written.name != "object" && !llvm::is_contained(type.bases, written.name))
    type.bases.push_back(written.name);
}

void complete_class(State& state, const clang::TagDecl& declaration) {
  const llvm::StringRef dotted = state.types.class_of(declaration);
  if (dotted.empty())
    return;
  Class& type = *state.api.find_class(dotted);
  const clang::TagDecl& definition = *declaration.getDefinition();
  add_base(state, state.annotations(definition), type);
  if (const auto* enumeration = llvm::dyn_cast<clang::EnumDecl>(&definition))
    return add_enumerators(state, *enumeration, type);
  for (const clang::CXXBaseSpecifier& base : llvm::cast<clang::CXXRecordDecl>(definition).bases())
    if (const clang::CXXRecordDecl* parent = base.getType()->getAsCXXRecordDecl())
      if (llvm::StringRef name = state.types.class_of(*parent);
          !name.empty() && !llvm::is_contained(type.bases, name))
        type.bases.push_back(name.str());
}

void complete_class(State& state, const clang::VarDecl& declaration) {
  const Annotations annotations = state.annotations(declaration);
  if (!annotations.has(AnnotationKind::python_class))
    return;
  const std::string own = declaration.getQualifiedNameAsString();
  for (const std::unique_ptr<Module>& module : state.api.modules)
    for (const std::unique_ptr<Class>& type : module->classes)
      if (type->type_info == own)
        add_base(state, annotations, *type);
}

/// A number or truth value that C++ knows, as Python writes it.
static std::string value_of(const clang::VarDecl& declaration) {
  const clang::VarDecl* definition = declaration.getInitializingDeclaration();
  if (!definition || !definition->isUsableInConstantExpressions(definition->getASTContext()))
    return "";
  const clang::APValue* value = definition->evaluateValue();
  if (!value)
    return "";
  if (value->isInt())
    return declaration.getType()->isBooleanType() ? (value->getInt().getBoolValue() ? "True" : "False")
                                                  : llvm::toString(value->getInt(), 10);
  if (value->isFloat() && value->getFloat().isFinite()) {
    llvm::SmallString<32> text;
    value->getFloat().toString(text);
    if (!text.str().contains_insensitive('e') && !text.str().contains('.'))
      text += ".0";
    return std::string(text);
  }
  return "";
}

/// Where a constant belongs; null, and reported, if nowhere.
static std::vector<Constant>* home_of(State& state, const clang::VarDecl& declaration) {
  const clang::DeclContext* context = declaration.getDeclContext();
  if (const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(context)) {
    Class* owner = state.api.find_class(state.types.class_of(*record));
    if (!owner)
      state.report(declaration.getLocation(), "stands in a struct that is not annotated with PY_CLASS");
    return owner ? &owner->constants : nullptr;
  }
  const std::string module = state.module_of(*context, declaration.getLocation());
  return module.empty() ? nullptr : &state.api.add_module(module).constants;
}

void add_constant(State& state, const clang::VarDecl& declaration) {
  const Annotations annotations = state.annotations(declaration);
  const Annotation* name = annotations.find(AnnotationKind::constant);
  if (!name) {
    if (!annotations.empty() && !annotations.has(AnnotationKind::python_class))
      state.report(declaration.getLocation(), "annotated, but without PY_CONST");
    return;
  }
  std::vector<Constant>* home = home_of(state, declaration);
  if (!home)
    return;
  llvm::Expected<CppType> type = state.types.read(declaration.getType().getUnqualifiedType());
  if (!type)
    return state.report(declaration.getLocation(), llvm::toString(type.takeError()));
  for (const Constant& other : *home)
    if (other.name == name->text)
      return state.report(name->location, "`" + name->text + "` is already at " + other.location);
  Constant constant;
  constant.name = name->text;
  constant.cpp_name = declaration.getQualifiedNameAsString();
  constant.type = python_type(*type);
  constant.cpp = std::move(*type);
  constant.value = value_of(declaration);
  constant.doc = annotations.text(AnnotationKind::doc);
  constant.location = state.location(declaration);
  home->push_back(std::move(constant));
}

} // namespace p2c::api::reader

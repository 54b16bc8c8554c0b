#include "frontend/api/reader/state.h"
#include <clang/Basic/SourceManager.h>
#include <llvm/ADT/StringExtras.h>

namespace p2c::api::reader {

std::string State::location(const clang::Decl& declaration) const {
  const clang::SourceManager& sources = context.getSourceManager();
  const clang::PresumedLoc place = sources.getPresumedLoc(sources.getExpansionLoc(declaration.getLocation()));
  llvm::StringRef file = place.getFilename();
  if (file.consume_front(root_))
    file = file.ltrim('/');
  return file.str() + ":" + std::to_string(place.getLine());
}

std::string State::module_of(const clang::DeclContext& space, clang::SourceLocation location) {
  std::vector<std::string> parts;
  for (const clang::DeclContext* each = &space; !each->isTranslationUnit(); each = each->getParent()) {
    const auto* named = llvm::dyn_cast<clang::NamespaceDecl>(each);
    if (!named || named->isAnonymousNamespace()) {
      report(location, "an annotated declaration stands in a namespace");
      return "";
    }
    // `py::struct_` is `struct`, which C++ has for itself.
    if (!named->isInline())
      parts.insert(parts.begin(), named->getName().rtrim('_').str());
  }
  if (parts.empty() || parts.front() != "py") {
    report(location, "an annotated declaration stands in namespace `py`, or in one of those inside it");
    return "";
  }
  return parts.size() == 1 ? "builtins" : llvm::join(parts.begin() + 1, parts.end(), ".");
}

static bool is_abstract(llvm::StringRef name) {
  static constexpr llvm::StringLiteral names[] = {
#define API_ABSTRACT_TYPE(name) #name,
#include "frontend/api/abstract_types.def"
  };
  return llvm::is_contained(names, name);
}

void State::resolve(TypeExpr& type, llvm::StringRef module, clang::SourceLocation location) {
  for (TypeExpr& argument : type.arguments)
    resolve(argument, module, location);
  if (type.kind != TypeExpr::Kind::name || is_abstract(type.name))
    return;
  const std::string local = module == "builtins" ? type.name : (module + "." + type.name).str();
  if (api.find_class(local))
    type.name = local;
  else if (!api.find_class(type.name))
    report(location, "no class `" + type.name + "` is annotated, nor is it in abstract_types.def");
}

} // namespace p2c::api::reader

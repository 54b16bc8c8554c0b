#include "frontend/api/reader/annotations.h"
#include <clang/AST/ASTContext.h>
#include <clang/AST/DeclCXX.h>
#include <clang/AST/Expr.h>
#include <set>

namespace p2c::api::reader {

namespace {

enum Target : unsigned { on_type = 1, on_function = 2, on_variable = 4, on_parameter = 8 };

struct Description {
  llvm::StringRef spelling;
  unsigned arguments;
  unsigned targets;
};
constexpr Description descriptions[] = {
#define ANNOTATION(name, spelling, arguments, target) {spelling, arguments, target},
#include "frontend/api/reader/annotations.def"
};

} // namespace

void report(clang::DiagnosticsEngine& diagnostics, clang::SourceLocation location, llvm::StringRef what) {
  // A declaration may be looked at more than once.
  static std::set<std::pair<unsigned, std::string>> told;
  if (!told.emplace(location.getRawEncoding(), what.str()).second)
    return;
  const unsigned id = diagnostics.getCustomDiagID(clang::DiagnosticsEngine::Error, "%0");
  diagnostics.Report(location, id) << what;
}

static unsigned target_of(const clang::Decl& declaration) {
  if (llvm::isa<clang::TagDecl>(declaration))
    return on_type;
  if (llvm::isa<clang::FunctionDecl>(declaration))
    return on_function;
  if (llvm::isa<clang::ParmVarDecl>(declaration))
    return on_parameter;
  if (llvm::isa<clang::VarDecl>(declaration))
    return on_variable;
  return 0;
}

/// The value of an argument, which must be a string literal.
static std::optional<std::string> text_of(const clang::Expr* argument) {
  argument = argument->IgnoreParenImpCasts();
  if (const auto* constant = llvm::dyn_cast<clang::ConstantExpr>(argument))
    argument = constant->getSubExpr()->IgnoreParenImpCasts();
  if (const auto* literal = llvm::dyn_cast<clang::StringLiteral>(argument))
    return literal->getString().str();
  return std::nullopt;
}

Annotations::Annotations(const clang::Decl& declaration, clang::DiagnosticsEngine& diagnostics)
    : diagnostics_(diagnostics) {
  for (const auto* attribute : declaration.specific_attrs<clang::AnnotateAttr>()) {
    const llvm::StringRef spelling = attribute->getAnnotation();
    if (!spelling.starts_with("py."))
      continue;
    const clang::SourceLocation location = attribute->getLocation();
    const auto* found =
        llvm::find_if(descriptions, [&](const Description& each) { return each.spelling == spelling; });
    if (found == std::end(descriptions)) {
      report(diagnostics, location, ("`" + spelling + "` is no annotation of runtime/api.h").str());
      continue;
    }
    if (!(found->targets & target_of(declaration))) {
      report(diagnostics, location, ("`" + spelling + "` does not belong here").str());
      continue;
    }
    if (attribute->args_size() != found->arguments) {
      report(diagnostics, location,
             ("`" + spelling + "` takes " + (found->arguments ? "one text" : "no argument")).str());
      continue;
    }
    Annotation annotation{static_cast<AnnotationKind>(found - std::begin(descriptions)), "", location};
    if (found->arguments) {
      std::optional<std::string> text = text_of(*attribute->args_begin());
      if (!text || text->empty()) {
        report(diagnostics, location, ("`" + spelling + "` takes a text that is not empty").str());
        continue;
      }
      annotation.text = std::move(*text);
    }
    all_.push_back(std::move(annotation));
  }
}

const Annotation* Annotations::find(AnnotationKind kind) const {
  const Annotation* found = nullptr;
  for (const Annotation& annotation : all_) {
    if (annotation.kind != kind)
      continue;
    if (found)
      report(diagnostics_, annotation.location, "this annotation stands here twice");
    found = &annotation;
  }
  return found;
}

std::string Annotations::text(AnnotationKind kind) const {
  const Annotation* found = find(kind);
  return found ? found->text : "";
}

std::optional<Form> form_of(AnnotationKind kind) {
  switch (kind) {
#define API_FORM(name, spelling, arguments)                                                                  \
  case AnnotationKind::name:                                                                                 \
    return Form::name;
#include "frontend/api/forms.def"
  case AnnotationKind::python_class:
  case AnnotationKind::unnamed:
  case AnnotationKind::base:
  case AnnotationKind::layout:
  case AnnotationKind::signature:
  case AnnotationKind::effect:
  case AnnotationKind::worded:
  case AnnotationKind::constant:
  case AnnotationKind::default_value:
  case AnnotationKind::python_name:
  case AnnotationKind::keyword_only:
  case AnnotationKind::positional_only:
  case AnnotationKind::optional:
  case AnnotationKind::varargs:
  case AnnotationKind::varkeywords:
  case AnnotationKind::doc:
    return std::nullopt;
  }
  llvm_unreachable("an annotation was forgotten");
}

} // namespace p2c::api::reader

// The annotations of one C++ declaration, checked to be ones that may stand there. Used by the rest of the
// reader.
#pragma once
#include "frontend/api/model.h"
#include <clang/AST/Attr.h>
#include <clang/AST/Decl.h>

namespace p2c::api::reader {

enum class AnnotationKind {
#define ANNOTATION(name, spelling, arguments, target) name,
#include "frontend/api/reader/annotations.def"
};

struct Annotation {
  AnnotationKind kind;
  std::string text; // its argument, if it takes one
  clang::SourceLocation location;
};

/// Says what is wrong in a header, at its place, and ends in a failed build.
void report(clang::DiagnosticsEngine& diagnostics, clang::SourceLocation location, llvm::StringRef what);

class Annotations {
public:
  /// Reports what is unknown, malformed, or does not belong on `declaration`.
  Annotations(const clang::Decl& declaration, clang::DiagnosticsEngine& diagnostics);

  bool empty() const { return all_.empty(); }
  const std::vector<Annotation>& all() const { return all_; }
  /// The one of this kind, or null; reports a second one.
  const Annotation* find(AnnotationKind kind) const;
  bool has(AnnotationKind kind) const { return find(kind) != nullptr; }
  std::string text(AnnotationKind kind) const;

private:
  std::vector<Annotation> all_;
  clang::DiagnosticsEngine& diagnostics_;
};

/// The form that an annotation gives to a function, if it is of that sort.
std::optional<Form> form_of(AnnotationKind kind);

} // namespace p2c::api::reader

// What the steps of reading share.
#pragma once
#include "frontend/api/reader/annotations.h"
#include "frontend/api/reader/types.h"
#include <functional>

namespace p2c::api::reader {

class State {
public:
  State(Model& api, clang::ASTContext& context, llvm::StringRef root)
      : api(api), context(context), types(context), root_(root) {}

  Model& api;
  clang::ASTContext& context;
  TypeReader types;

  void report(clang::SourceLocation location, llvm::StringRef what) {
    reader::report(context.getDiagnostics(), location, what);
  }
  Annotations annotations(const clang::Decl& declaration) {
    return Annotations(declaration, context.getDiagnostics());
  }
  /// `runtime/core/list.h:40`.
  std::string location(const clang::Decl& declaration) const;
  /// The module of a namespace: `py` is `builtins`, `py::a::b` is `a.b`. Empty, and reported, if it is none.
  std::string module_of(const clang::DeclContext& space, clang::SourceLocation location);
  /// Replaces the names of classes by their dotted ones, as seen from `module`; reports those there are not.
  /// `location` is that of the text.
  void resolve(TypeExpr& type, llvm::StringRef module, clang::SourceLocation location);

  /// Keeps a check until everything has been read.
  void check_at_the_end(std::function<void()> check) { checks_.push_back(std::move(check)); }
  void run_checks() {
    for (const std::function<void()>& check : checks_)
      check();
  }

private:
  std::string root_;
  std::vector<std::function<void()>> checks_;
};

} // namespace p2c::api::reader

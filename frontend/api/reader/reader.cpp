#include "frontend/api/reader/reader.h"
#include "frontend/api/reader/classes.h"
#include "frontend/api/reader/functions.h"
#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/Frontend/CompilerInstance.h>
#include <clang/Frontend/FrontendAction.h>
#include <clang/Tooling/Tooling.h>

namespace p2c::api::reader {

namespace {

/// Calls `visit` for the first declaration of everything of one sort.
template <class Declaration>
class Each : public clang::RecursiveASTVisitor<Each<Declaration>> {
public:
  explicit Each(llvm::function_ref<void(const Declaration&)> visit) : visit_(visit) {}
  bool VisitDecl(clang::Decl* declaration) {
    auto* wanted = llvm::dyn_cast<Declaration>(declaration);
    if (wanted && wanted->isFirstDecl() && !llvm::isa<clang::ParmVarDecl>(declaration))
      visit_(*wanted);
    return true;
  }

private:
  llvm::function_ref<void(const Declaration&)> visit_;
};

template <class Declaration>
void for_each(clang::ASTContext& context, llvm::function_ref<void(const Declaration&)> visit) {
  Each<Declaration>(visit).TraverseDecl(context.getTranslationUnitDecl());
}

class Consumer : public clang::ASTConsumer {
public:
  Consumer(Model& api, std::string root) : api_(api), root_(std::move(root)) {}

  void HandleTranslationUnit(clang::ASTContext& context) override {
    if (context.getDiagnostics().hasErrorOccurred())
      return;
    State state(api_, context, root_);
    // Types first, as functions speak of them; and all their names before the first base.
    for_each<clang::TagDecl>(context, [&](const clang::TagDecl& each) { declare_class(state, each); });
    for_each<clang::VarDecl>(context, [&](const clang::VarDecl& each) { declare_class(state, each); });
    add_primitive_classes(state);
    for_each<clang::TagDecl>(context, [&](const clang::TagDecl& each) { complete_class(state, each); });
    for_each<clang::VarDecl>(context, [&](const clang::VarDecl& each) { complete_class(state, each); });
    for_each<clang::FunctionDecl>(context,
                                  [&](const clang::FunctionDecl& each) { add_function(state, each); });
    for_each<clang::VarDecl>(context, [&](const clang::VarDecl& each) { add_constant(state, each); });
    state.run_checks();
  }

private:
  Model& api_;
  std::string root_;
};

class Action : public clang::ASTFrontendAction {
public:
  Action(Model& api, std::string root) : api_(api), root_(std::move(root)) {}
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance&, llvm::StringRef) override {
    return std::make_unique<Consumer>(api_, root_);
  }

private:
  Model& api_;
  std::string root_;
};

} // namespace

std::optional<Model> read_headers(const std::vector<std::string>& headers,
                                  const std::vector<std::string>& arguments, llvm::StringRef root) {
  std::string text;
  for (const std::string& header : headers)
    text += "#include \"" + header + "\"\n";
  Model api;
  if (!clang::tooling::runToolOnCodeWithArgs(std::make_unique<Action>(api, root.str()), text, arguments,
                                             "annotated_headers.cpp", "p2c-api-reader"))
    return std::nullopt;
  return api;
}

} // namespace p2c::api::reader

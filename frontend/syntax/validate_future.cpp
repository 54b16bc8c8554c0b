// `from __future__ import`.
#include "frontend/syntax/validate.h"
#include "frontend/syntax/visitor.h"

#include "frontend/source/suggest.h"

namespace p2c::syntax {

namespace {

// Those whose meaning is already the language's, or that change nothing this compiler does.
constexpr llvm::StringLiteral known_features[] = {
    "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
    "print_function", "unicode_literals", "generator_stop", "annotations",
};

bool is_future_import(ast::Stmt* statement) {
  auto* import = llvm::dyn_cast<ast::ImportFrom>(statement);
  return import && import->module == "__future__";
}

// Finds the imports that are not at the top of the file.
struct LateImports : ast::Visitor<LateImports> {
  source::DiagnosticEngine& diagnostics;
  const source::SourceFile& file;
  uint32_t last_line; // of the imports at the top

  LateImports(source::DiagnosticEngine& diagnostics, const source::SourceFile& file, uint32_t last_line)
      : diagnostics(diagnostics), file(file), last_line(last_line) {}

  void visit_ImportFrom(ast::ImportFrom* import) {
    if (is_future_import(import) && file.position(import->range.begin).line > last_line)
      diagnostics.report(diag::late_future_import, import->range);
  }
  void visit_Expr(ast::Expr*) {} // holds no statements
};

void check_feature(ast::Alias* alias, source::DiagnosticEngine& diagnostics) {
  if (alias->name == "braces") {
    diagnostics.report(diag::future_braces, alias->range);
    return;
  }
  if (alias->name == "barry_as_FLUFL") {
    diagnostics.report(diag::unsupported_future_feature, alias->range, alias->name);
    return;
  }
  if (llvm::is_contained(known_features, alias->name))
    return;
  auto report = diagnostics.report(diag::unknown_future_feature, alias->range, alias->name);
  std::vector<llvm::StringRef> candidates(std::begin(known_features), std::end(known_features));
  if (auto meant = source::closest(alias->name, candidates))
    report.help(("did you mean `" + *meant + "`?").str());
}

} // namespace

void validate_future(ast::Module* module, const source::SourceFile& file,
                     source::DiagnosticEngine& diagnostics) {
  // A docstring may come before them.
  uint32_t last_line = 0, line = 0;
  bool past_the_top = false;
  for (ast::Stmt* statement : module->body) {
    uint32_t statement_line = file.position(statement->range.begin).line;
    if (past_the_top && statement_line > line)
      break;
    line = statement_line;
    if (is_future_import(statement)) {
      if (past_the_top)
        diagnostics.report(diag::late_future_import, statement->range);
      for (ast::Alias* alias : llvm::cast<ast::ImportFrom>(statement)->names)
        check_feature(alias, diagnostics);
      last_line = line;
      continue;
    }
    auto* expression = llvm::dyn_cast<ast::ExprStmt>(statement);
    auto* constant = expression ? llvm::dyn_cast<ast::Constant>(expression->value) : nullptr;
    bool docstring =
        statement == module->body.front() && constant && constant->value.kind == ast::ConstantKind::Str;
    past_the_top |= !docstring;
  }
  if (llvm::StringRef(file.text()).contains("__future__"))
    LateImports(diagnostics, file, last_line).visit(module);
}

} // namespace p2c::syntax

#include "lowering/build/refusals.h"

#include "frontend/syntax/visitor.h"

namespace p2c::build {

void report_refused_builtin(const names::Use* use, const ast::Node* node, llvm::StringRef name,
                            source::DiagnosticEngine& diagnostics) {
  if (!use || (use->variable && !use->variable->bindings.empty()))
    return;
  if (name == "eval" || name == "exec" || name == "compile")
    diagnostics.report(diag::code_at_run_time, node->range, name);
  if (name == "__import__")
    diagnostics.report(diag::computed_import, node->range, name);
}

namespace {

class Refusals : public ast::Visitor<Refusals> {
public:
  Refusals(const names::FileNames& names, source::DiagnosticEngine& diagnostics)
      : names_(names), diagnostics_(diagnostics) {}

  void visit_Name(ast::Name* name) { report_refused_builtin(names_.use(name), name, name->id, diagnostics_); }
  void visit_TryStar(ast::TryStar* statement) {
    diagnostics_.report(diag::except_star_not_supported, statement->range);
    visit_children(statement);
  }

private:
  const names::FileNames& names_;
  source::DiagnosticEngine& diagnostics_;
};

} // namespace

void report_refusals_within(const names::FileNames& names, ast::TryStar* statement,
                            source::DiagnosticEngine& diagnostics) {
  Refusals(names, diagnostics).visit(statement);
}

} // namespace p2c::build

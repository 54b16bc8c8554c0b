// Class statements.
#include "lowering/build/function_builder.h"

namespace p2c::build {

void FunctionBuilder::lower_class(ast::ClassDef* stmt) {
  Values decorators, bases;
  for (ast::Expr* decorator : stmt->decorator_list)
    decorators.push_back(any(expression(decorator)));
  for (ast::Expr* base : stmt->bases) {
    if (llvm::isa<ast::Starred>(base)) {
      program_.diagnostics().report(diag::starred_class_argument, base->range);
      return;
    }
    bases.push_back(any(expression(base)));
  }
  Values keywords;
  llvm::SmallVector<llvm::StringRef, 0> keyword_names;
  for (ast::Keyword* keyword : stmt->keywords) {
    if (!keyword->arg.data()) {
      program_.diagnostics().report(diag::starred_class_argument, keyword->range);
      return;
    }
    if (keyword->arg == "metaclass") {
      program_.diagnostics().report(diag::metaclass_not_supported, keyword->range);
      return;
    }
    keyword_names.push_back(keyword->arg);
    keywords.push_back(any(expression(keyword->value)));
  }

  ir::Class* klass = program_.klass(stmt);
  Value* names_of_class = value(OpKind::MakeNamespace, nullptr, bases);
  names_of_class->operation->klass = klass;
  const names::Scope* scope = names().scope_of(stmt);
  if (scope->needs_class_cell && !ProgramBuilder::is_class_global(scope->class_cell))
    make_cell(scope->class_cell);
  Operation* frame = op(OpKind::Frame, {}, 1);
  frame->name = stmt->name;
  into(frame->region(), [&] {
    In in(*this, stmt, names_of_class);
    if (const ir::Constant* doc = docstring(stmt->body))
      op(OpKind::StoreName, {names_of_class, constant(doc)})->name = "__doc__";
    statements(stmt->body);
  });

  Values operands = {names_of_class};
  operands.append(bases);
  operands.append(keywords);
  Value* made = value(OpKind::MakeClass, nullptr, operands);
  made->operation->klass = klass;
  made->operation->keywords = keyword_names;
  if (scope->needs_class_cell)
    store(variable(scope->class_cell), made);
  store_name(stmt, stmt->name, decorate(stmt->decorator_list, decorators, made));
}

} // namespace p2c::build

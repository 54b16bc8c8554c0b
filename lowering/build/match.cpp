// `match`: its cases are tried one after another.
#include "lowering/build/function_builder.h"

namespace p2c::build {

void FunctionBuilder::lower_match(ast::Match* stmt) {
  match_cases(stmt->cases, any(expression(stmt->subject)));
}

void FunctionBuilder::match_cases(llvm::ArrayRef<ast::MatchCase*> cases, Value* subject) {
  if (cases.empty())
    return;
  ast::MatchCase* first = cases.front();
  Captures captures;
  At at(*this, first->pattern->range);
  Value* fits = matches(first->pattern, subject, captures);
  // Names are bound when the whole pattern fits, before the guard.
  if (!captures.empty() || first->guard)
    fits = choose(
        fits, bool_type(),
        [&] {
          for (const Capture& capture : captures)
            store_name(capture.node, capture.name, load(capture.value, false));
          return first->guard ? condition(first->guard) : boolean(true);
        },
        [&] { return boolean(false); });
  branch(
      fits, [&] { statements(first->body); },
      [&] {
        if (cases.size() == 1)
          return;
        At next(*this, cases[1]->range);
        op(OpKind::Statement);
        match_cases(cases.drop_front(), subject);
      });
}

} // namespace p2c::build

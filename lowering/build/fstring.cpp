// f-strings.
#include "lowering/build/function_builder.h"

namespace p2c::build {

Value* FunctionBuilder::lower_joined(ast::JoinedStr* expr) {
  Values parts;
  for (ast::Expr* part : expr->values)
    if (auto* text = llvm::dyn_cast<ast::Constant>(part))
      parts.push_back(constant(b_.constant(text->value), str_type()));
    else
      parts.push_back(convert(expression(part), str_type()));
  if (parts.empty())
    return string("");
  return parts.size() == 1 ? parts[0] : value(OpKind::JoinStr, str_type(), parts);
}

Value* FunctionBuilder::lower_formatted(ast::FormattedValue* expr) {
  Values operands = {any(expression(expr->value))};
  if (expr->format_spec)
    operands.push_back(convert(expression(expr->format_spec), str_type()));
  Value* result = value(OpKind::FormatValue, str_type(), operands);
  result->operation->format_conversion = expr->conversion < 0 ? 0 : static_cast<char>(expr->conversion);
  return result;
}

} // namespace p2c::build

// f-strings.
#include "frontend/types/type.h"
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
  Value* formatted = expression(expr->value);
  bool is_plain = !expr->format_spec && (expr->conversion < 0 || expr->conversion == 's');
  if (is_plain && formatted->type && formatted->type->is(types::Kind::Str))
    return formatted;
  if (is_plain || (!expr->format_spec && expr->conversion == 'r'))
    if (Value* text = typed(OpKind::FormatValue, expr->conversion == 'r' ? "repr" : "str", {formatted}))
      return text;
  Values operands = {any(formatted)};
  if (expr->format_spec)
    operands.push_back(convert(expression(expr->format_spec), str_type()));
  Value* result = value(OpKind::FormatValue, str_type(), operands);
  result->operation->format_conversion = expr->conversion < 0 ? 0 : static_cast<char>(expr->conversion);
  return result;
}

} // namespace p2c::build

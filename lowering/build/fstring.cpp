// f-strings.
#include "frontend/types/type.h"
#include "lowering/build/function_builder.h"

#include <utility>

namespace p2c::build {

/// What is shown where the f-string begins, as CPython has it: also in its specifications, which are
/// f-strings themselves.
Value* FunctionBuilder::lower_joined(ast::JoinedStr* expr) {
  const source::Range outer = std::exchange(fstring_, expr->range);
  Value* joined = lower_parts(expr);
  fstring_ = outer;
  return joined;
}

Value* FunctionBuilder::lower_parts(ast::JoinedStr* expr) {
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
  Value* shown = expression(expr->value);
  Value* spec = nullptr;
  if (auto* joined = llvm::dyn_cast_or_null<ast::JoinedStr>(expr->format_spec))
    spec = convert(lower_parts(joined), str_type());
  else if (expr->format_spec)
    spec = convert(expression(expr->format_spec), str_type());
  At at(*this, fstring_);
  return formatted(shown, expr->conversion < 0 ? 0 : static_cast<char>(expr->conversion), spec);
}

/// `format(value, spec)`; the conversion is 0, 's', 'r' or 'a'.
Value* FunctionBuilder::formatted(Value* shown, char conversion, Value* spec) {
  const bool is_plain = !spec && (conversion == 0 || conversion == 's');
  if (is_plain && shown->type && shown->type->is(types::Kind::Str))
    return shown;
  if (is_plain || (!spec && conversion == 'r'))
    if (Value* text = typed(OpKind::FormatValue, conversion == 'r' ? "repr" : "str", {shown}))
      return text;
  Values operands = {any(shown)};
  if (spec)
    operands.push_back(spec);
  Value* result = value(OpKind::FormatValue, str_type(), operands);
  result->operation->format_conversion = conversion;
  return result;
}

} // namespace p2c::build

// Operators, comparisons and conversions.
#include "codegen/cpp/function_printer.h"
#include "codegen/cpp/native.h"

namespace p2c::cpp {
namespace {

using Held = Printed::Held;

const char* function_of(ast::Operator op) {
  switch (op) {
  case ast::Operator::Add:
    return "add";
  case ast::Operator::Sub:
    return "subtract";
  case ast::Operator::Mult:
    return "multiply";
  case ast::Operator::MatMult:
    return "matrix_multiply";
  case ast::Operator::Div:
    return "true_divide";
  case ast::Operator::Mod:
    return "modulo";
  case ast::Operator::Pow:
    return "power";
  case ast::Operator::LShift:
    return "shift_left";
  case ast::Operator::RShift:
    return "shift_right";
  case ast::Operator::BitOr:
    return "bit_or";
  case ast::Operator::BitXor:
    return "bit_xor";
  case ast::Operator::BitAnd:
    return "bit_and";
  case ast::Operator::FloorDiv:
    return "floor_divide";
  }
}

const char* function_of(ast::CompareOperator op) {
  switch (op) {
  case ast::CompareOperator::Eq:
    return "eq";
  case ast::CompareOperator::NotEq:
    return "ne";
  case ast::CompareOperator::Lt:
    return "lt";
  case ast::CompareOperator::LtE:
    return "le";
  case ast::CompareOperator::Gt:
    return "gt";
  case ast::CompareOperator::GtE:
    return "ge";
  case ast::CompareOperator::Is:
  case ast::CompareOperator::IsNot:
  case ast::CompareOperator::In:
  case ast::CompareOperator::NotIn:
    break;
  }
  llvm_unreachable("an operator with an operation of its own");
}

} // namespace

/// With `entry`, inference chose a typed form: its C++ function does it.
bool FunctionPrinter::native_operation(const ir::Operation& op) {
  if (!op.entry)
    return false;
  call_native(op);
  return true;
}

/// A word as an operand of C++'s own arithmetic.
std::string FunctionPrinter::word(const ir::Value* value, const ir::Value* other) const {
  auto is_constant = [](const ir::Value* v) {
    return v->operation && v->operation->kind == ir::OpKind::Constant;
  };
  if (!is_constant(value) || (other && is_constant(other)))
    return borrow(value);
  return fmt::format("{}", value->operation->constant->value.low_word());
}

/// Arithmetic of words, which passes/words has proven not to leave them.
bool FunctionPrinter::word_operation(const ir::Operation& op) {
  if (op.entry || op.operands.empty() || rep(op.operands[0]).shape != Shape::word)
    return false;
  const ir::Value *left = op.operands[0], *right = op.operands.size() > 1 ? op.operands[1] : nullptr;
  // A plain number is a C++ int; where that would be the type of the whole, it must be a word.
  bool is_shift =
      (op.kind == ir::OpKind::Binary || op.kind == ir::OpKind::Inplace) &&
      (op.binary_operator == ast::Operator::LShift || op.binary_operator == ast::Operator::RShift);
  std::string a = !right || is_shift ? borrow(left) : word(left, right), b = right ? word(right, left) : "";
  std::string text;
  switch (op.kind) {
  case ir::OpKind::Truth:
    text = a + " != 0";
    break;
  case ir::OpKind::Unary:
    text = (op.unary_operator == ast::UnaryOperator::USub     ? "(-"
            : op.unary_operator == ast::UnaryOperator::Invert ? "(~"
                                                              : "(") +
           a + ")";
    break;
  case ir::OpKind::CompareBool:
    text = fmt::format("{} {} {}", a, ast::text_of(op.compare_operator).str(), b);
    break;
  case ir::OpKind::Binary:
  case ir::OpKind::Inplace:
    if (op.binary_operator == ast::Operator::FloorDiv)
      text = fmt::format("py::floor_divide_words({}, {})", borrow(left), borrow(right));
    else if (op.binary_operator == ast::Operator::Mod)
      text = fmt::format("py::modulo_words({}, {})", borrow(left), borrow(right));
    else
      text = fmt::format("({} {} {})", a, ast::text_of(op.binary_operator).str(), b);
    break;
  default:
    return false;
  }
  define_scalar(op, text);
  return true;
}

void FunctionPrinter::unary(const ir::Operation& op) {
  if (native_operation(op) || (op.kind != ir::OpKind::Not && word_operation(op)))
    return;
  const ir::Value* operand = op.operands[0];
  switch (op.kind) {
  case ir::OpKind::Truth:
    return define_result(op, "py::truth(" + as_ref(operand) + ")");
  case ir::OpKind::Length:
    return define_result(op, "py::length(" + as_ref(operand) + ")");
  case ir::OpKind::Not:
    return define_inline(op, "!(" + borrow(operand) + ")", Held::scalar);
  default:
    break;
  }
  switch (op.unary_operator) {
  case ast::UnaryOperator::USub:
    return define_result(op, "py::negative(" + as_ref(operand) + ")");
  case ast::UnaryOperator::UAdd:
    return define_result(op, "py::positive(" + as_ref(operand) + ")");
  case ast::UnaryOperator::Invert:
    return define_result(op, "py::invert(" + as_ref(operand) + ")");
  case ast::UnaryOperator::Not:
    llvm_unreachable("`not` is an operation of its own");
  }
}

void FunctionPrinter::binary(const ir::Operation& op) {
  if (native_operation(op) || word_operation(op))
    return;
  define_result(op,
                fmt::format("py::{}{}({}, {})", op.kind == ir::OpKind::Inplace ? "inplace_" : "",
                            function_of(op.binary_operator), as_ref(op.operands[0]), as_ref(op.operands[1])));
}

void FunctionPrinter::compare(const ir::Operation& op) {
  const ir::Value *left = op.operands[0], *right = op.operands[1];
  if (op.kind == ir::OpKind::Is) {
    std::string expression;
    if (rep(right).shape == Shape::none && rep(left).shape == Shape::object)
      expression = fmt::format("py::Ref({}).is_none()", borrow(left));
    else if (rep(left).shape == Shape::floating || rep(right).shape == Shape::floating)
      expression = fmt::format("py::is_same({}, {})", borrow(left), borrow(right));
    else
      expression = fmt::format("py::Ref({}) == py::Ref({})", borrow(left), borrow(right));
    // Its operands may be gone or changed by the time of a later use.
    if (can_inline(op))
      return define_inline(op, expression, Held::scalar);
    return define_value(op, expression);
  }
  if (native_operation(op) || word_operation(op))
    return;
  if (op.kind == ir::OpKind::Contains)
    return define_result(op, fmt::format("py::contains({}, {})", as_ref(left), as_ref(right)));
  define_result(op, fmt::format("py::{}{}({}, {})", op.kind == ir::OpKind::CompareBool ? "is_" : "compare_",
                                function_of(op.compare_operator), as_ref(left), as_ref(right)));
}

void FunctionPrinter::convert(const ir::Operation& op) {
  if (done_.contains(&op))
    return;
  const ir::Value *from = op.operands[0], *value = op.result();
  Representation source = rep(from), target = rep(value);
  if (uses(value) == 0 && !op.raises) {
    printed_[value] = {"py::none", Held::scalar};
    return;
  }
  bool inline_ok = can_inline(op);
  const Printed& p = printed(from);
  switch (op.conversion) {
  case ir::Conversion::box:
    if (source.is_ref() && (source.shape == Shape::none || source.shape == Shape::boolean))
      return define_inline(op, "py::Ref(" + borrow(from) + ")", Held::scalar);
    if (source.is_ref()) {
      // The same word: borrow it as long as the value itself lives, else take it over.
      if (value->ownership == ir::Ownership::borrowed || inline_ok)
        return define_inline(op, "py::Ref(" + borrow(from) + ")", Held::scalar);
      return define_value(op, own_object(from, op, 0));
    }
    return define_result(op, "py::box_object(" + borrow(from) + ")");
  case ir::Conversion::unbox: {
    // What only goes into a variable is given to it.
    if (inline_ok && target.is_owned_word() && value->ownership == ir::Ownership::owned &&
        only_user_.lookup(value)->kind == ir::OpKind::Store && is_last_use(from, op, 0) &&
        (p.held == Held::result || p.held == Held::local))
      return define_inline(op, unboxed(target, own_object(from, op, 0)), Held::fresh);
    bool lent = value->ownership == ir::Ownership::borrowed || inline_ok || !target.is_owned_word();
    if (lent) {
      std::string text = fmt::format("py::lent<{}>({})", target.borrowed(), as_ref(from));
      if (inline_ok)
        return define_inline(op, text, Held::scalar);
      std::string name = fresh("t");
      line("[[maybe_unused]] auto {} = {};", name, text);
      printed_[value] = {name, Held::scalar};
      return;
    }
    return define_value(op, unboxed(target, own_object(from, op, 0)));
  }
  case ir::Conversion::check:
    return define_result(op, fmt::format("py::checked<{}>({})", target.owned(), as_ref(from)));
  case ir::Conversion::widen:
    return define_result(op, "py::make_int(" + borrow(from) + ")");
  case ir::Conversion::widen_small:
    return define_scalar(op, "py::IntRef::small(" + borrow(from) + ")");
  case ir::Conversion::narrow:
    return define_scalar(op, exact(from) + ".small_int()");
  case ir::Conversion::clamp:
    return define_value(op, "py::to_sword_clamped(" + exact(from) + ")");
  case ir::Conversion::narrow_check:
    return define_result(op, "py::to_sword(" + exact(from) + ")");
  case ir::Conversion::bool_to_int:
    if (target.shape == Shape::word)
      return define_scalar(op, "py::SWord(" + borrow(from) + ")");
    return define_scalar(op, "py::IntRef::small(" + borrow(from) + ")");
  case ir::Conversion::int_to_float:
    if (source.shape == Shape::word)
      return define_scalar(op, "py::Float(" + borrow(from) + ")");
    return define_result(op, "py::to_float(" + exact(from) + ")");
  case ir::Conversion::bool_to_float:
    return define_scalar(op, "py::Float(" + borrow(from) + ")");
  case ir::Conversion::upcast:
  case ir::Conversion::downcast:
    break;
  }
  // A pointer to another struct of the same object.
  if (value->ownership == ir::Ownership::borrowed || inline_ok || p.held == Held::scalar)
    return define_inline(op, fmt::format("py::Ref({}).as<{}>()", borrow(from), target.name), Held::scalar);
  define_value(op, fmt::format("{}::adopt_word({}.leak())", target.owned(), own_object(from, op, 0)));
}

} // namespace p2c::cpp

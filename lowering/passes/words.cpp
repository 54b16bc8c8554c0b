// Holds ints in machine words where passes/ranges proves that they fit: variables, parameters, results, and
// the arithmetic between them. What is left of ints of any size gets its words widened first.
#include "frontend/types/type.h"
#include "lowering/ir/builder.h"
#include "lowering/ir/representation.h"
#include "lowering/ir/walk.h"
#include "lowering/passes/passes.h"
#include "lowering/passes/ranges.h"

namespace p2c::passes {

using namespace ir;

namespace {
class Words {
public:
  Words(Program& program, unsigned word_bits)
      : program_(program), ranges_(program), most_((int64_t(1) << (word_bits - 2)) - 1), least_(-most_ - 1),
        word_bits_(word_bits) {}

  void run() {
    ranges_.find();
    for (const auto& function : program_.functions)
      choose_variables(*function);
    for (const auto& function : program_.functions)
      rewrite(*function);
    program_.word_bits = word_bits_;
  }

private:
  /// Whether every number is a small int, so that it fits a word and a word of it is no work to make an int.
  bool fits(Interval range) const { return !range.is_none() && range.within(least_, most_); }
  bool fits(const Value* value) const { return fits(ranges_.of(value)); }
  void choose_variables(Function& function);
  void rewrite(Function& function);
  void region(Region& region);
  void operation(Operation& op);
  bool arithmetic(Operation& op);
  bool comparison(Operation& op);
  bool range_loop(Operation& op);
  /// Whether the operation can be done on words as C++ does it.
  bool is_simple(const Operation& op) const;
  void want(Operation& op, size_t operand, Form form);
  Value* convert(Operation& before, Value* value, Form form);

  Program& program_;
  Ranges ranges_;
  int64_t most_, least_;
  unsigned word_bits_;
  const Function* function_ = nullptr;
  static constexpr int64_t far_start = int64_t(1) << 32, far_step = 256;
};
} // namespace

void Words::choose_variables(Function& function) {
  for (const auto& variable : function.variables)
    if (is_followed(*variable) && fits(ranges_.of(variable.get())))
      variable->form = Form::word;
  for (Parameter& parameter : function.parameters)
    if (parameter.variable->form == Form::word)
      parameter.form = Form::word;
  if (function.kind == FunctionKind::function && is_int(function.returns) &&
      fits(ranges_.returned(&function)))
    function.returns_form = Form::word;
}

void Words::rewrite(Function& function) {
  function_ = &function;
  region(function.body);
}

void Words::region(Region& here) {
  for (auto next = here.operations.begin(); next != here.operations.end();) {
    Operation& op = *next++;
    operation(op);
  }
}

/// A value in another form, made just before the operation.
Value* Words::convert(Operation& before, Value* value, Form form) {
  auto insert = [&](OpKind kind, llvm::ArrayRef<Value*> operands) {
    auto* made = new Operation(kind, before.range);
    made->parent = before.parent;
    made->raises = false;
    made->operands.assign(operands.begin(), operands.end());
    before.parent->operations.insert(before.getIterator(), made);
    return Builder::add_result(made, value->type, form);
  };
  const Operation* from = value->operation;
  if (form == Form::word && from && from->kind == OpKind::Constant) {
    Value* constant = insert(OpKind::Constant, {});
    constant->operation->constant = from->constant;
    return constant;
  }
  // What was widened only now is there as a word.
  if (form == Form::word && from && from->kind == OpKind::Convert &&
      from->conversion == Conversion::widen_small)
    return from->operands[0];
  Value* made = insert(OpKind::Convert, {value});
  made->operation->conversion = form == Form::word ? Conversion::narrow : Conversion::widen_small;
  return made;
}

void Words::want(Operation& op, size_t i, Form form) {
  Value* operand = op.operands[i];
  if (is_int(operand->type) && operand->form != form)
    op.operands[i] = convert(op, operand, form);
}

bool Words::is_simple(const Operation& op) const {
  if (op.kind == OpKind::Unary)
    return true;
  Interval right = ranges_.of(op.operands[1]);
  switch (op.binary_operator) {
  case ast::Operator::Add:
  case ast::Operator::Sub:
  case ast::Operator::Mult:
  case ast::Operator::BitAnd:
  case ast::Operator::BitOr:
  case ast::Operator::BitXor:
    return true;
  case ast::Operator::LShift:
  case ast::Operator::RShift:
    return right.within(0, word_bits_ - 2);
  case ast::Operator::FloorDiv:
  case ast::Operator::Mod:
    return right.known && right.low > 0;
  case ast::Operator::Div:
  case ast::Operator::Pow:
  case ast::Operator::MatMult:
    return false;
  }
  llvm_unreachable("an operator that is none");
}

bool Words::arithmetic(Operation& op) {
  if (!op.entry || !is_int(op.result()->type) || !fits(op.result()) || !is_simple(op))
    return false;
  for (const Value* operand : op.operands)
    if (!is_int(operand->type) || !fits(operand))
      return false;
  for (size_t i = 0; i < op.operands.size(); ++i)
    want(op, i, Form::word);
  op.entry = nullptr;
  op.result()->form = Form::word;
  return true;
}

bool Words::comparison(Operation& op) {
  if (!op.entry)
    return false;
  bool any_word = false;
  for (const Value* operand : op.operands) {
    if (!is_int(operand->type) || !fits(operand))
      return false;
    any_word |= operand->form == Form::word;
  }
  if (!any_word)
    return false;
  for (size_t i = 0; i < op.operands.size(); ++i)
    want(op, i, Form::word);
  op.entry = nullptr;
  return true;
}

bool Words::range_loop(Operation& op) {
  Value* item = op.region(0).arguments[0].get();
  Interval start = ranges_.of(op.operands[0]), step = ranges_.of(op.operands[2]);
  if (!fits(op.operands[0]) || !fits(op.operands[2]) || !fits(item))
    return false;
  want(op, 0, Form::word);
  want(op, 2, Form::word);
  if (fits(op.operands[1])) {
    want(op, 1, Form::word);
  } else {
    // The end is too far to be met in any time: what a word can hold of it will do.
    if (!start.within(-far_start, far_start) || !step.within(1, far_step))
      return false;
    op.operands[1] = convert(op, op.operands[1], Form::word);
    op.operands[1]->operation->conversion = Conversion::clamp;
  }
  item->form = Form::word;
  return true;
}

void Words::operation(Operation& op) {
  bool done = false;
  switch (op.kind) {
  case OpKind::Load:
  case OpKind::LoadChecked:
    op.result()->form = op.variable->form;
    return;
  case OpKind::Store:
    want(op, 0, op.variable->form);
    return;
  case OpKind::Return:
    want(op, 0, function_->returns_form);
    return;
  case OpKind::Unary:
  case OpKind::Binary:
  case OpKind::Inplace:
    done = arithmetic(op);
    break;
  case OpKind::CompareBool:
  case OpKind::Truth:
    done = comparison(op);
    break;
  case OpKind::ForRange:
    done = range_loop(op);
    break;
  case OpKind::CallDirect: {
    const Function& callee = *op.function;
    size_t first = callee.needs_self() ? 1 : 0;
    for (size_t i = first; i < op.operands.size(); ++i)
      want(op, i, callee.parameters[i - first].variable->form);
    op.result()->form = callee.kind == FunctionKind::function ? callee.returns_form : Form::natural;
    return;
  }
  case OpKind::NewInstance:
    for (size_t i = 0; i < op.operands.size(); ++i)
      want(op, i, op.function->parameters[i + 1].variable->form);
    return;
  case OpKind::Convert:
    if (op.conversion == Conversion::narrow_check && fits(op.operands[0])) {
      op.conversion = Conversion::narrow;
      if (op.operands[0]->form == Form::word) // both ends are words: nothing to do but to be one
        op.operands[0] = convert(op, op.operands[0], Form::natural);
      return;
    }
    if (op.conversion == Conversion::widen && fits(op.operands[0])) {
      op.conversion = Conversion::widen_small;
      return;
    }
    if (op.conversion == Conversion::int_to_float && op.operands[0]->form == Form::word)
      return;
    if (op.conversion == Conversion::narrow || op.conversion == Conversion::narrow_check)
      want(op, 0, Form::natural);
    else if (op.conversion != Conversion::widen && op.conversion != Conversion::widen_small)
      want(op, 0, Form::natural);
    return;
  case OpKind::If:
    for (const auto& nested : op.regions)
      region(*nested);
    for (const auto& result : op.results)
      if (is_int(result->type) && result->form == Form::natural && fits(result.get()))
        result->form = Form::word;
    for (const auto& nested : op.regions)
      if (!op.results.empty() && !nested->empty() && nested->operations.back().kind == OpKind::Give)
        for (size_t i = 0; i < op.results.size(); ++i)
          want(nested->operations.back(), i, op.result(i)->form);
    return;
  case OpKind::Give:
    return; // the enclosing If sees to it
  default:  // every other operation takes ints of any size
    break;
  }
  for (size_t i = 0; !done && i < op.operands.size(); ++i) {
    // Parameters of typed forms that take words have been given some.
    const Operation* from = op.operands[i]->operation;
    bool is_for_word =
        op.entry && from && from->kind == OpKind::Convert && op.operands[i]->form == Form::word &&
        (from->conversion == Conversion::narrow || from->conversion == Conversion::narrow_check ||
         from->conversion == Conversion::bool_to_int);
    if (!is_for_word)
      want(op, i, Form::natural);
  }
  for (const auto& nested : op.regions)
    region(*nested);
}

void hold_in_words(ir::Program& program, unsigned word_bits) {
  if (word_bits)
    Words(program, word_bits).run();
}

} // namespace p2c::passes

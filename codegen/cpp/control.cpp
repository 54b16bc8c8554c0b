// Regions, statements, branches and loops.
#include "codegen/cpp/function_printer.h"
#include "frontend/api/model.h"
#include "frontend/types/type.h"

namespace p2c::cpp {

using Held = Printed::Held;

void FunctionPrinter::statement_mark(const ir::Operation& op) {
  uint32_t at = python_line(op);
  std::string text = python_text(op.range);
  // A backslash at the end would swallow the next line.
  while (!text.empty() && text.back() == '\\')
    text.pop_back();
  line("// {}: {}", at, text);
}

/// Whether some line of generated code declares a local.
static bool declares(llvm::StringRef text) {
  static constexpr llvm::StringLiteral types[] = {
      "auto ",    "[[maybe_unused]] ", "py::Result<",   "py::Object ", "py::Own<",
      "py::Int ", "py::IntRef ",       "py::Float ",    "py::SWord ",  "bool ",
      "py::Ref ", "py::WordRange ",    "py::IntRange ", "py::None "};
  while (!text.empty()) {
    auto [line, rest] = text.split('\n');
    if (llvm::any_of(types, [&](llvm::StringRef type) { return line.starts_with(type); }))
      return true;
    text = rest;
  }
  return false;
}

void FunctionPrinter::region(const ir::Region& region) {
  // Each statement's temporaries live in a block of their own.
  auto at = region.operations.begin(), end = region.operations.end();
  while (at != end) {
    if (at->kind == ir::OpKind::Statement) {
      statement_mark(*at);
      ++at;
    }
    size_t start = out_.size();
    unsigned count = 0;
    for (; at != end && at->kind != ir::OpKind::Statement; ++at, ++count)
      operation(*at);
    // A block is only needed where something is declared that a jump could pass or a name could meet again.
    if (declares(llvm::StringRef(out_).drop_front(start))) {
      out_.insert(start, "{\n");
      out_ += "}\n";
    }
  }
}

void FunctionPrinter::block(const ir::Region& region) {
  line("{{");
  this->region(region);
  line("}}");
}

void FunctionPrinter::if_op(const ir::Operation& op) {
  // What the regions give is declared first.
  for (const std::unique_ptr<ir::Value>& result : op.results) {
    Representation r = rep(result.get());
    std::string name = fresh("t");
    if (r.shape == Shape::none) {
      printed_[result.get()] = {"py::none", Held::scalar};
      continue;
    }
    bool borrowed = result->ownership == ir::Ownership::borrowed;
    line("{} {}{};", borrowed ? r.borrowed() : r.owned(), name, "{}");
    printed_[result.get()] = {name, r.is_owned_word() && !borrowed ? Held::local : Held::scalar};
  }
  bool then_empty = op.region(0).empty(), else_empty = op.region(1).empty();
  std::string condition = borrow(op.operands[0]);
  if (then_empty && !else_empty) {
    line("if (!({})) {{", condition);
    region(op.region(1));
    line("}}");
    return;
  }
  line("if ({}) {{", condition);
  region(op.region(0));
  if (!else_empty) {
    line("}} else {{");
    region(op.region(1));
  }
  line("}}");
}

/// Sets what the enclosing `if` gives.
void FunctionPrinter::give(const ir::Operation& op) {
  const ir::Operation& owner = *op.parent->owner;
  for (unsigned i = 0; i < op.operands.size(); ++i) {
    const ir::Value* result = owner.result(i);
    if (rep(result).shape == Shape::none)
      continue;
    bool borrowed = result->ownership == ir::Ownership::borrowed;
    line("{} = {};", printed(result).text, borrowed ? exact(op.operands[i]) : own(op.operands[i], op, i));
  }
}

void FunctionPrinter::loop_body(Enclosing& enclosing, const ir::Region& body) {
  enclosing_.push_back(enclosing);
  size_t start = out_.size();
  region(body);
  enclosing = enclosing_.back();
  enclosing_.pop_back();
  if (enclosing.continue_used) {
    out_.insert(start, "{\n");
    out_ += "}\n";
    line("{}:;", enclosing.continue_label);
  }
}

void FunctionPrinter::after_loop(const Enclosing& enclosing, const ir::Region& otherwise) {
  if (!otherwise.empty())
    block(otherwise);
  if (enclosing.break_used)
    line("{}:;", enclosing.break_label);
}

void FunctionPrinter::loop(const ir::Operation& op) {
  Enclosing enclosing(Enclosing::Kind::loop);
  enclosing.op = &op;
  enclosing.break_label = fresh("break_loop");
  enclosing.continue_label = fresh("continue_loop");
  if (op.kind == ir::OpKind::Loop) {
    line("while (true) {{");
    loop_body(enclosing, op.region(0));
    line("}}");
    if (enclosing.break_used)
      line("{}:;", enclosing.break_label);
    return;
  }
  // The condition is a statement of its own unless it is one expression.
  size_t start = out_.size();
  out_ += "while (true) {\n";
  size_t inside = out_.size();
  const ir::Region& condition = op.region(0);
  enclosing_.push_back(enclosing);
  for (const ir::Operation& step : condition.operations)
    if (step.kind != ir::OpKind::Condition)
      operation(step);
  enclosing_.pop_back();
  std::string test = borrow(condition.operations.back().operands[0]);
  if (out_.size() == inside) {
    out_.resize(start);
    line("while ({}) {{", test);
  } else {
    // The temporaries of the condition end before the body begins.
    std::string holds = fresh("holds");
    out_.insert(inside, fmt::format("bool {};\n{{\n", holds));
    line("{} = {};", holds, test);
    line("}}");
    line("if (!{}) break;", holds);
  }
  loop_body(enclosing, op.region(1));
  line("}}");
  after_loop(enclosing, op.region(2));
}

/// The unpacking into two of what a loop with a cursor takes each turn, if that is all it is taken for and
/// both are said to happen at one line.
const ir::Operation* FunctionPrinter::unpacked_pair(const ir::Operation& loop) const {
  const ir::Region& body = loop.region(0);
  const ir::Value* item = body.arguments[0].get();
  const ir::Operation* user = only_user_.lookup(item);
  bool is_pair = is_cursor(loop.operands[0]) && loop.entry && loop.entry->cpp_result.step_may_raise && user &&
                 user->kind == ir::OpKind::Unpack && !user->entry && user->results.size() == 2 &&
                 user == &body.operations.front() && python_line(*user) == python_line(loop);
  return is_pair ? user : nullptr;
}

/// Whether a loop walks a container whose items are only read for the scalars in them.
bool FunctionPrinter::walks_scalars(const ir::Operation& loop) const {
  if (!is_cursor(loop.operands[0]) || !loop.entry || !loop.operands[0]->operation->entry)
    return false;
  const ir::Value* scalar = scalar_made_of(loop.region(0).arguments[0].get());
  const types::Type* container = loop.operands[0]->operation->operands[0]->type;
  if (!scalar || !container)
    return false;
  using types::Kind;
  if (container->is(Kind::Bytes) || container->is(Kind::ByteArray))
    return rep(scalar).shape == Shape::word;
  return container->is(Kind::List) || container->is(Kind::Tuple) || container->is(Kind::VarTuple);
}

void FunctionPrinter::for_op(const ir::Operation& op) {
  Enclosing enclosing(Enclosing::Kind::loop);
  enclosing.op = &op;
  enclosing.break_label = fresh("break_loop");
  enclosing.continue_label = fresh("continue_loop");
  std::string item = fresh("item");
  line("while (true) {{");
  if (const ir::Operation* pair = unpacked_pair(op)) {
    std::string parts = fresh("parts");
    line("py::Object {}[2];", parts);
    line("auto {} = py::next_pair({}, {});", item, borrow(op.operands[0]), parts);
    enclosing_.push_back(enclosing);
    fail_if(item + ".failed()", op);
    enclosing_.pop_back();
    line("if (!*{}) break;", item);
    unpacked_[pair] = parts;
    loop_body(enclosing, op.region(0));
    line("}}");
    return after_loop(enclosing, op.region(1));
  }
  if (walks_scalars(op)) {
    const ir::Value* scalar = take_scalar(op.region(0).arguments[0].get());
    line("{} {};", rep(scalar).owned(), item);
    line("if (!py::next_scalar({}, {})) break;", borrow(op.operands[0]), item);
    printed_[scalar] = {item, Held::scalar};
    loop_body(enclosing, op.region(0));
    line("}}");
    return after_loop(enclosing, op.region(1));
  }
  line("auto {} = {};", item,
       is_cursor(op.operands[0]) ? borrow(op.operands[0]) + ".next()"
                                 : "py::next(" + as_ref(op.operands[0]) + ")");
  bool steps_safely =
      is_cursor(op.operands[0]) && op.entry && !op.entry->cpp_result.step_may_raise; // it gives no Result
  enclosing_.push_back(enclosing);
  if (!steps_safely)
    fail_if(item + ".failed()", op);
  enclosing_.pop_back();
  line("if (py::is_stop({}{})) break;", steps_safely ? "" : "*", item);
  const ir::Value* value = op.region(0).arguments[0].get();
  Representation r = rep(value);
  bool is_typed = is_cursor(op.operands[0]) && op.entry && r.shape != Shape::object;
  if (r.shape == Shape::object || is_typed) {
    printed_[value] = {item, steps_safely ? Held::local : Held::result};
  } else {
    std::string typed = fresh(item);
    line("[[maybe_unused]] auto {} = {};", typed, unboxed(r, item + ".take()"));
    printed_[value] = {typed, r.is_owned_word() ? Held::local : Held::scalar};
  }
  loop_body(enclosing, op.region(0));
  line("}}");
  after_loop(enclosing, op.region(1));
}

void FunctionPrinter::for_range(const ir::Operation& op) {
  Enclosing enclosing(Enclosing::Kind::loop);
  enclosing.op = &op;
  enclosing.break_label = fresh("break_loop");
  enclosing.continue_label = fresh("continue_loop");
  const ir::Value* value = op.region(0).arguments[0].get();
  bool words = rep(value).shape == Shape::word;
  std::string cursor = fresh("range"), item = fresh("item");
  const ir::Operation* step = op.operands[2]->operation;
  if (words && step && step->kind == ir::OpKind::Constant) {
    // Counting up by a number that is known here.
    std::string end = fresh("end");
    line("for (py::SWord {0} = {1}, {2} = {3}; {0} < {2}; {0} += {4}) {{", item,
         word(op.operands[0], nullptr), end, word(op.operands[1], nullptr), word(op.operands[2], nullptr));
    printed_[value] = {item, Held::scalar};
  } else if (words) {
    line("py::WordRange {}({}, {}, {});", cursor, borrow(op.operands[0]), borrow(op.operands[1]),
         borrow(op.operands[2]));
    line("for (py::SWord {}; {}.next({});) {{", item, cursor, item);
    printed_[value] = {item, Held::scalar};
  } else {
    line("py::IntRange {}({}, {}, {});", cursor, borrow(op.operands[0]), borrow(op.operands[1]),
         borrow(op.operands[2]));
    line("while (true) {{");
    line("auto {} = {}.next();", item, cursor);
    enclosing_.push_back(enclosing);
    fail_if(item + ".failed()", op);
    enclosing_.pop_back();
    line("if (py::is_stop(*{})) break;", item);
    printed_[value] = {item, Held::result};
  }
  loop_body(enclosing, op.region(0));
  line("}}");
  after_loop(enclosing, op.region(1));
}

void FunctionPrinter::leave_op(const ir::Operation& op) {
  switch (op.kind) {
  case ir::OpKind::Give:
    return give(op);
  case ir::OpKind::Condition:
    return; // printed by the loop
  case ir::OpKind::Break:
    line("{}", leave({Exit::Kind::break_, op.target}, enclosing_.size()));
    return;
  case ir::OpKind::Continue:
    line("{}", leave({Exit::Kind::continue_, op.target}, enclosing_.size()));
    return;
  case ir::OpKind::Return:
    break;
  default:
    return raise(op);
  }
  bool through_cleanup = false;
  for (const Enclosing& enclosing : enclosing_)
    through_cleanup |=
        enclosing.kind == Enclosing::Kind::finally_body || enclosing.kind == Enclosing::Kind::with_body;
  const ir::Value* value = op.operands[0];
  bool is_none = rep(value).shape == Shape::none;
  bool object = is_suspendable();
  Representation returns = representation(function_.returns, function_.returns_form, context_.names);
  if (function_.kind == ir::FunctionKind::module_init || (!object && returns.shape == Shape::none)) {
    line("{}", leave({Exit::Kind::return_}, enclosing_.size()));
    return;
  }
  std::string text = object && is_none ? "py::none" : object ? own_object(value, op, 0) : own(value, op, 0);
  if (through_cleanup) {
    line("{} = {};", result_variable(), text);
    line("{}", leave({Exit::Kind::return_}, enclosing_.size()));
    return;
  }
  const Printed& p = printed(value);
  // A Result of the very type goes on as it is.
  if (!object && p.held == Held::result && function_.raises && is_last_use(value, op, 0) &&
      rep(value) == returns)
    text = p.text;
  line("{} {};", object ? "co_return" : "return", text);
}

} // namespace p2c::cpp

// await, yield, and `async for`.
#include "codegen/cpp/constants.h"
#include "codegen/cpp/function_printer.h"
#include "codegen/cpp/native.h"
#include "frontend/api/model.h"
#include "frontend/types/type.h"

namespace p2c::cpp {

using Held = Printed::Held;

bool FunctionPrinter::is_suspendable() const {
  switch (function_.kind) {
  case ir::FunctionKind::coroutine:
  case ir::FunctionKind::generator:
  case ir::FunctionKind::async_generator:
    return true;
  case ir::FunctionKind::function:
  case ir::FunctionKind::module_init:
    return false;
  }
}

void FunctionPrinter::await(const ir::Operation& op) {
  uint32_t at = python_line(op);
  switch (op.kind) {
  case ir::OpKind::Await: {
    const ir::Value* awaited = op.operands[0];
    const Printed& p = printed(awaited);
    if (p.held == Held::fresh) // a call of a coroutine function, made here
      return define_from_object(op, fmt::format("co_await py::at({}, {})", at, p.text));
    const bool is_native = rep(awaited).shape == Shape::pointer && awaited->type->is(types::Kind::Native);
    return define_from_object(op, fmt::format("co_await py::at({}, py::await({}))", at,
                                              is_native ? exact(awaited) : as_ref(awaited)));
  }
  case ir::OpKind::AwaitNative: {
    std::vector<std::string> arguments = native_arguments(op);
    std::string text = fmt::format("co_await py::at({}, {})", at, native_call(*op.entry, arguments));
    if (op.entry->cpp_result.shape == api::Shape::word && uses(op.result()) != 0)
      text = "py::box_result(" + text + ")";
    return define_from_object(op, text);
  }
  case ir::OpKind::Yield:
    if (uses(op.result()) == 0 && function_.kind == ir::FunctionKind::generator)
      return define_result(op,
                           fmt::format("co_yield py::Unanswered{{{}}}", own_object(op.operands[0], op, 0)));
    return define_from_object(op, fmt::format("co_yield {}", own_object(op.operands[0], op, 0)));
  case ir::OpKind::YieldFrom:
    return define_from_object(
        op, fmt::format("co_await py::at({}, py::yield_from({}))", at, as_ref(op.operands[0])));
  case ir::OpKind::AsyncIterate:
    return define_result(op, fmt::format("py::aiter({})", as_ref(op.operands[0])));
  default:
    llvm_unreachable("no operation that suspends");
  }
}

void FunctionPrinter::async_for(const ir::Operation& op) {
  Enclosing enclosing(Enclosing::Kind::loop);
  enclosing.op = &op;
  enclosing.break_label = fresh("break_loop");
  enclosing.continue_label = fresh("continue_loop");
  std::string item = fresh("item");
  line("while (true) {{");
  line("auto {} = co_await py::at({}, py::anext({}));", item, python_line(op), as_ref(op.operands[0]));
  enclosing_.push_back(enclosing);
  fail_if(item + ".failed()", op);
  line("if (py::is_stop(*{})) break;", item);
  enclosing_.pop_back();
  const ir::Value* value = op.region(0).arguments[0].get();
  Representation r = rep(value);
  if (r.shape == Shape::object) {
    printed_[value] = {item, Held::result};
  } else {
    std::string typed = fresh(item);
    line("[[maybe_unused]] auto {} = {};", typed, unboxed(r, item + ".take()"));
    printed_[value] = {typed, r.is_owned_word() ? Held::local : Held::scalar};
  }
  loop_body(enclosing, op.region(0));
  line("}}");
  after_loop(enclosing, op.region(1));
}

} // namespace p2c::cpp

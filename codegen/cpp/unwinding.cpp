// Ways out of a place: failure, return, break and continue, through whatever encloses it.
//
//   try       a failure goes to `except_N:` behind the body
//   finally   every exit sets `exit_N` to its number and goes to `finally_N:`; behind the cleanup it goes on
//   with      the same, but a failure goes to the handler as for try
//   frame     no C++ of its own: a failure that crosses it adds its line to the traceback
//
// A label stands right behind the block it is jumped to from, so that no jump passes an initialisation.
#include "codegen/cpp/function_printer.h"
#include "lowering/ir/exceptions.h"

namespace p2c::cpp {

std::string FunctionPrinter::fail(const ir::Operation& op, const std::string& raise) {
  std::string arguments = fmt::format("{}, {}", code_, python_line(op));
  if (!raise.empty())
    arguments += ", " + raise;
  // What is crossed on the way to whoever takes the failure: first up to the nearest frame, then outward.
  for (size_t i = enclosing_.size(); i-- > 0;) {
    Enclosing::Kind kind = enclosing_[i].kind;
    if (kind == Enclosing::Kind::loop)
      continue;
    return fmt::format("{{ py::trace_failure({}); {} }}", arguments, fail_on(i + 1, true));
  }
  return fmt::format("{} py::failed({});", is_suspendable() ? "co_return" : "return", arguments);
}

void FunctionPrinter::fail_if(const std::string& condition, const ir::Operation& op,
                              const std::string& raise) {
  line("if ({}) {}", condition, fail(op, raise));
}

std::string FunctionPrinter::fail_on(size_t depth, bool crossing_frames) {
  std::string out;
  for (size_t i = depth; i-- > 0;) {
    Enclosing& enclosing = enclosing_[i];
    switch (enclosing.kind) {
    case Enclosing::Kind::loop:
      continue;
    case Enclosing::Kind::try_body:
    case Enclosing::Kind::with_body:
      enclosing.label_used = true;
      return out + fmt::format("goto {};", enclosing.label);
    case Enclosing::Kind::finally_body:
      enclosing.label_used = true;
      return out + fmt::format("{} = {}; goto {};", enclosing.exit_name,
                               exit_number(enclosing, {Exit::Kind::failure}), enclosing.label);
    case Enclosing::Kind::frame:
      if (crossing_frames)
        out += fmt::format("py::trace({}, {}); ", enclosing.code, enclosing.line);
      continue;
    }
  }
  return out + (is_suspendable() ? "co_return py::Failed{};" : "return py::Failed{};");
}

unsigned FunctionPrinter::exit_number(Enclosing& enclosing, const Exit& exit) {
  for (const Exit& known : enclosing.exits)
    if (same(known, exit))
      return known.number;
  Exit added = exit;
  added.number = static_cast<unsigned>(enclosing.exits.size()) + 1;
  enclosing.exits.push_back(added);
  return added.number;
}

std::string FunctionPrinter::leave(const Exit& exit, size_t depth) {
  bool inner_loops = false; // a `break` or `continue` of C++ would mean one of these
  for (size_t i = depth; i-- > 0;) {
    Enclosing& enclosing = enclosing_[i];
    switch (enclosing.kind) {
    case Enclosing::Kind::finally_body:
      enclosing.label_used = true;
      return fmt::format("{} = {}; goto {};", enclosing.exit_name, exit_number(enclosing, exit),
                         enclosing.label);
    case Enclosing::Kind::with_body:
      enclosing.exit_label_used = true;
      return fmt::format("{} = {}; goto {};", enclosing.exit_name, exit_number(enclosing, exit),
                         enclosing.exit_label);
    case Enclosing::Kind::loop:
      if (enclosing.op != exit.loop) {
        inner_loops = true;
        continue;
      }
      if (exit.kind == Exit::Kind::break_) {
        bool has_else = !enclosing.op->regions.empty() && !enclosing.op->regions.back()->empty() &&
                        enclosing.op->kind != ir::OpKind::Loop;
        if (!inner_loops && !has_else)
          return "break;";
        enclosing.break_used = true;
        return "goto " + enclosing.break_label + ";";
      }
      if (!inner_loops)
        return "continue;";
      enclosing.continue_used = true;
      return "goto " + enclosing.continue_label + ";";
    case Enclosing::Kind::try_body:
    case Enclosing::Kind::frame:
      continue;
    }
  }
  assert(exit.kind == Exit::Kind::return_ && "a break outside of its loop");
  return return_statement();
}

const std::string& FunctionPrinter::result_variable() {
  if (result_.empty())
    result_ = fresh("result");
  return result_;
}

std::string FunctionPrinter::return_statement() {
  const char* word = is_suspendable() ? "co_return" : "return";
  if (function_.kind == ir::FunctionKind::module_init)
    return "return {};";
  Representation returns = representation(function_.returns, function_.returns_form, context_.names);
  if (is_suspendable() || returns.shape != Shape::none)
    return returns.is_owned_word() || is_suspendable()
               ? fmt::format("{} py::move({});", word, result_variable())
               : fmt::format("{} {};", word, result_variable());
  return function_.raises ? "return py::none;" : "return;";
}

void FunctionPrinter::dispatch_exits(const Enclosing& enclosing, bool falls_through) {
  size_t depth = enclosing_.size();
  for (const Exit& exit : enclosing.exits) {
    std::string go_on = exit.kind == Exit::Kind::failure ? fail_on(depth, true) : leave(exit, depth);
    // Where no way leads past the exits, C++ must see that: the last one is not asked about.
    if (!falls_through && &exit == &enclosing.exits.back())
      line("{}", go_on);
    else
      line("if ({} == {}) {{ {} }}", enclosing.exit_name, exit.number, go_on);
  }
}

void FunctionPrinter::handler(const ir::Region& region, const std::string& label) {
  std::string handling = fresh("handling");
  line("{}: {{", label);
  line("py::Handling {};", handling);
  if (!region.arguments.empty()) {
    const ir::Value* exception = region.arguments[0].get();
    printed_[exception] = {handling + ".exception()", Printed::Held::scalar};
    handlers_[exception] = {handling, enclosing_.size()};
  }
  this->region(region);
  line("}}");
}

void FunctionPrinter::try_op(const ir::Operation& op) {
  Enclosing enclosing(Enclosing::Kind::try_body);
  enclosing.op = &op;
  enclosing.label = fresh("except");
  enclosing_.push_back(enclosing);
  line("{{");
  region(op.region(0));
  bool used = enclosing_.back().label_used;
  enclosing_.pop_back();
  region(op.region(2)); // else: behind the body, outside of the try
  bool falls_through = !op.region(0).ends_in_leave() && !op.region(2).ends_in_leave();
  if (!used) {
    line("}}");
    return;
  }
  std::string end = falls_through ? fresh("end_try") : "";
  if (falls_through)
    line("goto {};", end);
  line("}}");
  handler(op.region(1), enclosing.label);
  if (falls_through)
    line("{}:;", end);
}

void FunctionPrinter::finally(const ir::Operation& op) {
  Enclosing enclosing(Enclosing::Kind::finally_body);
  enclosing.op = &op;
  enclosing.label = fresh("finally");
  enclosing.exit_name = fresh("exit");
  line("[[maybe_unused]] int {} = 0;", enclosing.exit_name);
  enclosing_.push_back(enclosing);
  line("{{");
  region(op.region(0));
  line("}}");
  enclosing = enclosing_.back();
  enclosing_.pop_back();
  if (enclosing.label_used)
    line("{}:;", enclosing.label);
  const Exit* failure = nullptr;
  for (const Exit& exit : enclosing.exits)
    if (exit.kind == Exit::Kind::failure)
      failure = &exit;
  if (failure) {
    std::string cleanup = fresh("cleanup");
    line("{{");
    line("py::Cleanup {}({} == {});", cleanup, enclosing.exit_name, failure->number);
    region(op.region(1));
    if (!op.region(1).ends_in_leave())
      line("{}.resume();", cleanup);
    line("}}");
  } else {
    block(op.region(1));
  }
  if (!op.region(1).ends_in_leave())
    dispatch_exits(enclosing, !op.region(0).ends_in_leave());
}

void FunctionPrinter::with(const ir::Operation& op) {
  Enclosing enclosing(Enclosing::Kind::with_body);
  enclosing.op = &op;
  enclosing.label = fresh("except");
  enclosing.exit_label = fresh("leave");
  enclosing.exit_name = fresh("exit");
  line("{{");
  line("[[maybe_unused]] int {} = 0;", enclosing.exit_name);
  enclosing_.push_back(enclosing);
  line("{{");
  region(op.region(0));
  line("}}");
  enclosing = enclosing_.back();
  enclosing_.pop_back();
  bool body_falls_through = !op.region(0).ends_in_leave();
  bool leaves_normally = body_falls_through || enclosing.exit_label_used;
  if (enclosing.exit_label_used)
    line("{}:;", enclosing.exit_label);
  std::string end = fresh("end_with");
  if (leaves_normally) {
    block(op.region(1));
    if (!op.region(1).ends_in_leave()) {
      dispatch_exits(enclosing, body_falls_through);
      if (enclosing.label_used)
        line("goto {};", end);
    }
  }
  line("}}");
  if (enclosing.label_used) {
    handler(op.region(2), enclosing.label);
    if (leaves_normally && !op.region(1).ends_in_leave())
      line("{}:;", end);
  }
}

void FunctionPrinter::frame(const ir::Operation& op) {
  Enclosing enclosing(Enclosing::Kind::frame);
  enclosing.op = &op;
  // Behind the frame's line in the traceback comes that of the code around it.
  enclosing.code = code_;
  enclosing.line = python_line(op);
  std::string outer = code_;
  code_ = fresh((context_.names.local(&function_) + "_" + identifier(op.name) + "_code").str());
  frames_ += code_info("constexpr", code_, op.name);
  enclosing_.push_back(enclosing);
  region(op.region(0));
  enclosing_.pop_back();
  code_ = outer;
}

void FunctionPrinter::raise(const ir::Operation& op) {
  switch (op.kind) {
  case ir::OpKind::Raise: {
    if (op.operands.size() == 1 && ir::is_exception(op.operands[0])) {
      line("{}", fail(op, fmt::format("py::raise_instance({})", as_ref(op.operands[0]))));
      return;
    }
    if (const api::Class* cls = ir::plainly_made_exception(op.operands[0]); cls && op.operands.size() == 1) {
      line("{}", fail(op, fmt::format("py::raise_with({}, {{}})", cls->type_info)));
      return;
    }
    std::string cause = op.operands.size() > 1 ? ", " + as_ref(op.operands[1]) : "";
    line("{}", fail(op, fmt::format("py::raise({}{})", as_ref(op.operands[0]), cause)));
    return;
  }
  case ir::OpKind::RaiseError: {
    const ir::Constant& constant = *op.constant;
    auto text = [&](const ir::Constant& part) { return string_literal(part.value.text.str()); };
    line("{}",
         fail(op,
              op.name == "NameError" ? fmt::format("py::raise_name_error(PY_STR({}))", text(constant))
              : constant.is_tuple
                  ? fmt::format("py::raise_import_error(py::types::{}, {}, PY_STR({}))", op.name.str(),
                                text(*constant.elements[0]), text(*constant.elements[1]))
                  : fmt::format("py::raise_new(py::types::{}, \"%s\", {})", op.name.str(), text(constant))));
    return;
  }
  case ir::OpKind::Reraise: {
    const Handler handler = handlers_.lookup(op.operands[0]);
    assert(!handler.name.empty() && "only the exception of a handler is raised again");
    // What is caught or cleaned up inside the handler goes on with the exception being handled.
    if (enclosing_.size() == handler.depth)
      line("(void)py::resume({}.take());", handler.name);
    else
      line("(void)py::resume(py::Own<py::BaseException>({}.exception()));", handler.name);
    line("{}", fail_on(enclosing_.size(), true));
    return;
  }
  case ir::OpKind::Resume:
    line("(void)py::except_star_raise({});", as_ref(op.operands[0]));
    line("{}", fail_on(enclosing_.size(), true));
    return;
  case ir::OpKind::RaiseActive:
    line("(void)py::reraise();");
    line("{}", fail_on(enclosing_.size(), true));
    return;
  default:
    llvm_unreachable("no operation that raises");
  }
}

} // namespace p2c::cpp

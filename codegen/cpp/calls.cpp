// Calls: dynamic ones, and those whose target is known.
#include "codegen/cpp/function_printer.h"
#include "codegen/cpp/native.h"
#include "frontend/api/builtin.h"
#include "frontend/api/model.h"
#include "frontend/types/type.h"
#include "lowering/ir/exceptions.h"

namespace p2c::cpp {

using Held = Printed::Held;

std::string FunctionPrinter::keyword_names(const ir::Operation& op) const {
  std::string out;
  for (llvm::StringRef keyword : op.keywords)
    out += (out.empty() ? "" : ", ") + string_literal(keyword);
  return "py::keywords<" + out + ">";
}

void FunctionPrinter::call(const ir::Operation& op) {
  std::string head, name = "PY_STR(" + string_literal(op.name) + ")";
  unsigned first = 1;
  switch (op.kind) {
  case ir::OpKind::Call:
    if (const api::Class* cls = ir::plainly_made_exception(op.operands[0]); cls && op.keywords.empty()) {
      std::string values = refs(op.operands, 1);
      return define_from_object(
          op, fmt::format("py::new_exception({}{}{})", cls->type_info, values.empty() ? "" : ", ", values));
    }
    head = as_ref(op.operands[0]);
    break;
  case ir::OpKind::CallMethod:
    head = as_ref(op.operands[0]) + ", " + name;
    break;
  case ir::OpKind::SuperCall:
    head = as_ref(op.operands[0]) + ", " + as_ref(op.operands[1]) + ", " + name;
    first = 2;
    break;
  case ir::OpKind::CallUnpacked:
    return define_from_object(op, fmt::format("py::call_unpacked({}, {}, {})", as_ref(op.operands[0]),
                                              as_ref(op.operands[1]), as_ref(op.operands[2])));
  case ir::OpKind::MergeKeywords:
    return perform(op, fmt::format("py::merge_keywords(py::Ref({}).as<py::Dict>(), {}, {})",
                                   borrow(op.operands[0]), as_ref(op.operands[1]), as_ref(op.operands[2])));
  default:
    llvm_unreachable("no dynamic call");
  }
  const char* function = op.kind == ir::OpKind::Call         ? "call"
                         : op.kind == ir::OpKind::CallMethod ? "call_method"
                                                             : "super_call";
  bool named = !op.keywords.empty();
  std::string arguments = refs(op.operands, first);
  define_from_object(op, fmt::format("py::{}_{}({}{}{}{})", function, named ? "named" : "with", head,
                                     named ? ", " + keyword_names(op) : "", arguments.empty() ? "" : ", ",
                                     arguments));
}

/// `f(a, b)`: parameters as the callee's signature has them.
std::string FunctionPrinter::direct_call(const ir::Operation& op) {
  const ir::Function& callee = *op.function;
  bool owns = callee.kind != ir::FunctionKind::function && callee.kind != ir::FunctionKind::module_init;
  std::string out = context_.names.called(&callee) + "(";
  for (unsigned i = 0; i < op.operands.size(); ++i) {
    if (i)
      out += ", ";
    const ir::Value* operand = op.operands[i];
    if (i == 0 && callee.needs_self()) {
      out += owns ? fmt::format("py::unboxed<py::Own<py::Function>>({})", own_object(operand, op, i))
                  : fmt::format("py::Ref({}).as<py::Function>()", borrow(operand));
      continue;
    }
    out += owns ? own(operand, op, i) : borrow(operand);
  }
  return out + ")";
}

/// `create_task(coroutine)`, without a name: what is made fresh is handed over.
static bool takes_fresh(const ir::Operation& op, const ir::Value* coroutine) {
  if (op.kind != ir::OpKind::CallNative || !op.entry->has_effect("takes_fresh") ||
      op.operands[0] != coroutine)
    return false;
  return llvm::all_of(llvm::drop_begin(op.operands), [](const ir::Value* operand) {
    return operand->operation && operand->operation->kind == ir::OpKind::Absent;
  });
}

void FunctionPrinter::call_direct(const ir::Operation& op) {
  const ir::Function& callee = *op.function;
  if (callee.kind == ir::FunctionKind::function) {
    std::string call = direct_call(op);
    if (callee.raises)
      return define_result(op, call);
    Representation r = rep(op.result());
    if (r.shape == Shape::none) {
      line("{};", call);
      printed_[op.result()] = {"py::none", Held::scalar};
      return;
    }
    return define_value(op, call);
  }
  // A coroutine or generator. One that is awaited on the spot is made by the `await` (async.cpp), one that
  // becomes a task by what makes it.
  const ir::Value* value = op.result();
  if (callee.makes_tasks) {
    std::string made = fresh("made");
    line("auto {} = {};", made, direct_call(op));
    fail_if(made + ".failed()", op);
    printed_[value] = {made, Held::unstarted};
    return;
  }
  const ir::Operation* user = only_user_.lookup(value);
  if (callee.kind == ir::FunctionKind::coroutine && user && !context_.program.shows_awaited &&
      (user->kind == ir::OpKind::Await || takes_fresh(*user, value)) && can_inline(op)) {
    define_inline(op, direct_call(op), Held::fresh);
    return;
  }
  std::string name = fresh("made");
  line("auto {} = {};", name, direct_call(op));
  fail_if(name + ".failed()", op);
  if (uses(value) == 0) {
    line("(void){}.take();", name);
    printed_[value] = {"", Held::scalar};
    return;
  }
  std::string object = fresh("t");
  line("{} {} = {}.take();", rep(value).owned(), object, name);
  printed_[value] = {object, Held::local};
}

/// A task that was made by a call, as an object for what will start it; any other value is what it is.
const ir::Value* FunctionPrinter::as_object(const ir::Value* value) {
  if (printed(value).held != Held::unstarted)
    return value;
  std::string object = fresh("t");
  line("auto {} = {}.take_object();", object, printed(value).text);
  printed_[value] = {object, Held::local};
  return value;
}

/// An owned value that is used no more.
std::string FunctionPrinter::taken(const ir::Value* value) {
  const Printed& p = printed(value);
  return p.held == Held::result ? p.text + ".take()" : "py::move(" + p.text + ")";
}

/// Whether the operation is an operator of ints that takes operands for the last time (runtime/core/int.h).
static bool spends_ints(const ir::Operation& op) {
  if (op.kind != ir::OpKind::Binary && op.kind != ir::OpKind::Inplace)
    return false;
  const auto is_int = [](const ir::Value* value) { return value->type && value->type->is(types::Kind::Int); };
  return op.binary_operator != ast::Operator::Div && op.binary_operator != ast::Operator::Pow &&
         llvm::all_of(op.operands, is_int) && op.operands[0] != op.operands[1];
}

/// Whether an operation that can take an operand over does so.
bool FunctionPrinter::is_taken(const ir::Value* operand, const ir::Operation& op) const {
  const Printed& p = printed(operand);
  return (p.held == Held::result || p.held == Held::local) && rep(operand).is_owned_word() &&
         is_last_use(operand, op, unsigned(llvm::find(op.operands, operand) - op.operands.begin()));
}

/// The arguments of a typed form as C++ has them: what a variadic parameter gathers is one span.
std::vector<std::string> FunctionPrinter::native_arguments(const ir::Operation& op) {
  const std::vector<api::Parameter>& parameters = op.entry->parameters;
  auto is_span = [](const api::Parameter& parameter) { return parameter.cpp.shape == api::Shape::span; };
  size_t first = std::find_if(parameters.begin(), parameters.end(), is_span) - parameters.begin();
  size_t after = 0;
  for (size_t i = first; i < parameters.size(); ++i)
    after += !is_span(parameters[i]);
  std::vector<std::string> arguments;
  const bool spends = spends_ints(op);
  auto add = [&](const ir::Value* operand, const api::Parameter& parameter) {
    bool is_absent = operand->operation && operand->operation->kind == ir::OpKind::Absent;
    if (is_absent && parameter.cpp.shape == api::Shape::type_info)
      // The class that a constructor makes an instance of.
      arguments.push_back("&" + api::builtin_model().find_class(op.entry->cpp_result.class_name)->type_info);
    else if (is_absent)
      arguments.push_back(native_default(parameter));
    else if (printed(operand).held == Held::unstarted)
      arguments.push_back("py::move(" + printed(operand).text + ")");
    else if (parameter.cpp.shape == api::Shape::any)
      arguments.push_back(as_ref(operand));
    else if (spends && is_taken(operand, op))
      arguments.push_back(taken(operand));
    else
      arguments.push_back(exact(operand));
  };
  for (size_t i = 0; i < std::min(first, op.operands.size()); ++i)
    add(op.operands[i], parameters[i]);
  if (first == parameters.size())
    return arguments;
  size_t end = op.operands.size() - after;
  std::string rest;
  for (size_t i = first; i < end; ++i)
    rest += (i > first ? ", " : "") + as_ref(as_object(op.operands[i]));
  const ir::Operation* only = end == first + 1 ? op.operands[first]->operation : nullptr;
  if (only && only->kind == ir::OpKind::Elements && only->hands_over)
    arguments.push_back("py::asyncio::Given(" + taken(only->operands[0]) + ")");
  else if (only && only->kind == ir::OpKind::Elements)
    arguments.push_back(printed(op.operands[first]).text);
  else
    arguments.push_back(rest.empty() ? "{}" : "py::values(" + rest + ")");
  for (size_t i = end; i < op.operands.size(); ++i)
    add(op.operands[i], parameters[parameters.size() - (op.operands.size() - i)]);
  return arguments;
}

void FunctionPrinter::call_native(const ir::Operation& op) {
  const api::Function& entry = *op.entry;
  std::string call;
  if (!op.operands.empty() && takes_fresh(op, op.operands[0]) &&
      printed(op.operands[0]).held == Held::unstarted) {
    std::string start = printed(op.operands[0]).text + ".start()";
    return uses(op.result()) == 0 ? line("(void){};", start) : define_value(op, start);
  }
  if (!op.operands.empty() && takes_fresh(op, op.operands[0]) && printed(op.operands[0]).held == Held::fresh)
    call = cpp::native_call(entry, {printed(op.operands[0]).text});
  else
    call = cpp::native_call(entry, native_arguments(op));
  if (op.results.empty()) {
    switch (native_result(entry)) {
    case NativeResult::result:
      return fail_if("(" + call + ").failed()", op);
    case NativeResult::nothing:
      return line("{};", call);
    case NativeResult::value:
      return line("(void){};", call);
    }
  }
  const ir::Value* value = op.result();
  Representation r = rep(value);
  // What is no object in C++ but must be one here.
  if (r.shape == Shape::object && entry.cpp_result.shape != api::Shape::any)
    return define_result(op, "py::box_result(" + call + ")");
  switch (native_result(entry)) {
  case NativeResult::result:
    return entry.cpp_result.shape == api::Shape::any ? define_from_object(op, call) : define_result(op, call);
  case NativeResult::nothing:
    line("{};", call);
    printed_[value] = {"py::none", Held::scalar};
    return;
  case NativeResult::value: {
    bool object_out = entry.cpp_result.shape == api::Shape::any && r.shape != Shape::object;
    if (uses(value) != 0 && r.shape != Shape::none && !object_out && !r.is_owned_word() && can_inline(op))
      return define_inline(op, call, Held::scalar);
    return define_value(op, object_out ? unboxed(r, call) : call);
  }
  }
}

void FunctionPrinter::elements(const ir::Operation& op) {
  printed_[op.result()] = {fmt::format("py::elements_of({})", exact(op.operands[0])), Held::scalar};
}

/// Exceptions of classes of the program.
void FunctionPrinter::own_exception(const ir::Operation& op) {
  if (op.kind == ir::OpKind::InitException) {
    const std::string values = refs(op.operands, 1);
    return perform(op, fmt::format("py::set_arguments({}{}{})", exact(op.operands[0]),
                                   values.empty() ? "" : ", ", values));
  }
  const std::string made = fresh("made"), object = fresh("t"), values = refs(op.operands, 0);
  const std::string cls = context_.names.cls(op.klass, function_.module);
  line("auto {} = py::new_exception_of<{}>({}::class_object{}{});", made, cls, cls,
       values.empty() ? "" : ", ", values);
  fail_if(made + ".failed()", op);
  line("auto {} = {}.take();", object, made);
  printed_[op.result()] = {object, Held::local};
}

void FunctionPrinter::new_instance(const ir::Operation& op) {
  // The instance is made, then __init__ runs on it.
  const ir::Value* value = op.result();
  std::string made = fresh("made"), object = fresh("t");
  std::string cls = context_.names.cls(op.klass, function_.module);
  line("auto {} = py::new_instance<{}>({}::class_object);", made, cls, cls);
  fail_if(made + ".failed()", op);
  line("auto {} = {}.take();", object, made);
  printed_[value] = {object, Held::local};
  if (!op.function)
    return;
  // The parameter may be of a class that this one's struct does not derive from.
  Representation self = rep(*op.function->parameters.front().variable);
  std::string receiver = self.shape == Shape::pointer && self != rep(value)
                             ? fmt::format("py::Ref({}).as<{}>()", object, self.name)
                             : object + ".get()";
  std::string call = context_.names.called(op.function) + "(" + receiver;
  for (const ir::Value* operand : op.operands)
    call += ", " + borrow(operand);
  call += ")";
  if (op.function->raises)
    fail_if(call + ".failed()", op);
  else
    line("{};", call);
}

} // namespace p2c::cpp

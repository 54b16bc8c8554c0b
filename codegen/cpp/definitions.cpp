// `def`, `class` and `import` when they run.
#include "codegen/cpp/constants.h"
#include "codegen/cpp/function_printer.h"

namespace p2c::cpp {

using Held = Printed::Held;

void FunctionPrinter::make_function(const ir::Operation& op) {
  const ir::Function& made = *op.function;
  std::string info = context_.names.function(&made, function_.module) + "_info";
  // Defaults of positional parameters first, then those of keyword-only ones by name.
  unsigned positional = 0;
  std::vector<llvm::StringRef> keywords;
  for (const ir::Parameter& parameter : made.parameters) {
    if (!parameter.has_default)
      continue;
    if (parameter.kind == ir::ParameterKind::keyword_only)
      keywords.push_back(parameter.variable->name);
    else
      ++positional;
  }
  std::string defaults = "py::Own<py::Tuple>()", keyword_defaults = "py::Own<py::Dict>()";
  llvm::ArrayRef<ir::Value*> operands = op.operands;
  if (positional) {
    std::string tuple = fresh("defaults");
    line("auto {} = py::tuple_of({});", tuple, refs(operands.take_front(positional), 0));
    fail_if(tuple + ".failed()", op);
    defaults = tuple + ".take()";
  }
  if (!keywords.empty()) {
    std::string dict = fresh("defaults"), pairs;
    for (size_t i = 0; i < keywords.size(); ++i)
      pairs += fmt::format("{}PY_STR({}), {}", i ? ", " : "", string_literal(keywords[i]),
                           borrow(operands[positional + i]));
    line("auto {} = py::dict_of({});", dict, pairs);
    fail_if(dict + ".failed()", op);
    keyword_defaults = dict + ".take()";
  }
  std::string cells;
  for (const ir::Variable* cell : op.cells)
    cells +=
        ", " + (cell->storage == ir::Storage::captured ? "py::BorrowedCell{" + variables_.lookup(cell) + "}"
                                                       : variables_.lookup(cell));
  bool plain = !positional && keywords.empty() && cells.empty();
  define_from_object(
      op, plain ? fmt::format("py::make_function({})", info)
                : fmt::format("py::make_function({}, {}, {}{})", info, defaults, keyword_defaults, cells));
}

/// Methods as values, and what is known of values that are called.
void FunctionPrinter::method(const ir::Operation& op) {
  if (op.kind == ir::OpKind::MethodSelf)
    return define_value(
        op, fmt::format("py::Object(py::Ref({}).as<py::BoundMethod>()->self)", as_ref(op.operands[0])));
  const std::string info = context_.names.function(op.function, function_.module) + "_info";
  if (op.kind == ir::OpKind::IsFunction)
    return define_inline(op, fmt::format("py::is_call_of({}, {})", as_ref(op.operands[0]), info),
                         Held::scalar);
  define_from_object(op, fmt::format("py::make_method({}, {})", info, as_ref(op.operands[0])));
}

void FunctionPrinter::make_class(const ir::Operation& op) {
  std::string cls = context_.names.cls(op.klass, function_.module);
  if (op.kind == ir::OpKind::MakeNamespace) {
    std::string bases = refs(op.operands, 0);
    return define_result(
        op, fmt::format("py::make_namespace({}_info{}{})", cls, bases.empty() ? "" : ", ", bases));
  }
  // (namespace, bases..., keyword values...)
  size_t keyword_count = op.keywords.size(), base_count = op.operands.size() - 1 - keyword_count;
  llvm::ArrayRef<ir::Value*> operands = op.operands;
  std::string keywords = "nullptr";
  if (keyword_count) {
    std::string dict = fresh("keywords"), pairs;
    for (size_t i = 0; i < keyword_count; ++i)
      pairs += fmt::format("{}PY_STR({}), {}", i ? ", " : "", string_literal(op.keywords[i]),
                           borrow(operands[1 + base_count + i]));
    line("auto {} = py::dict_of({});", dict, pairs);
    fail_if(dict + ".failed()", op);
    keywords = "(*" + dict + ").get()";
  }
  std::string names = rep(operands[0]).shape == Shape::pointer
                          ? own(operands[0], op, 0)
                          : fmt::format("py::unboxed<py::Own<py::Dict>>({})", own_object(operands[0], op, 0));
  std::string bases = refs(operands.slice(1, base_count), 0);
  std::string made = fresh("made");
  line("auto {} = py::define_class({}_info, {}, {}{}{});", made, cls, names, keywords,
       bases.empty() ? "" : ", ", bases);
  fail_if(made + ".failed()", op);
  line("{}::class_object = py::Object(py::Ref(*{}));", cls, made);
  std::string object = fresh("t");
  line("[[maybe_unused]] py::Object {} = {}.take();", object, made);
  printed_[op.result()] = {object, Held::local};
}

void FunctionPrinter::import(const ir::Operation& op) {
  if (op.module->init || op.module->native.empty())
    return define_result(
        op, fmt::format("::{}::import_module()", context_.names.module_namespace(op.module).str()));
  define_result(op, fmt::format("py::import_native(PY_STR({}))", string_literal(op.module->native)));
}

} // namespace p2c::cpp

// A function as a whole: its signature, its body, and its entry for dynamic calls.
#include "codegen/cpp/constants.h"
#include "codegen/cpp/function_printer.h"
#include "codegen/cpp/variables.h"
#include "lowering/ir/exceptions.h"

#include "frontend/api/builtin.h"
#include "frontend/api/model.h"
#include "frontend/names/scope.h"
#include "frontend/types/program.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"

namespace p2c::cpp {

FunctionPrinter::FunctionPrinter(const ProgramContext& context, const ir::Function& function)
    : context_(context), function_(function) {
  code_ = context.names.local(&function).str() + "_code";
  scope_.reserve(code_);
  count_uses(function.body);
  // Names of the program that the body mentions must not be hidden by its variables.
  auto reserve = [&](auto&& self, const ir::Region& region) -> void {
    for (const ir::Operation& op : region.operations) {
      if (op.variable && op.variable->storage == ir::Storage::global)
        scope_.reserve(context.names.local(op.variable));
      if (op.function) {
        scope_.reserve(context.names.local(op.function));
        scope_.reserve((context.names.local(op.function) + "_info").str());
      }
      if (op.klass) {
        scope_.reserve(context.names.local(op.klass));
        scope_.reserve((context.names.local(op.klass) + "_class").str());
        scope_.reserve((context.names.local(op.klass) + "_info").str());
      }
      for (const std::unique_ptr<ir::Region>& nested : op.regions)
        self(self, *nested);
    }
  };
  reserve(reserve, function.body);
  if (function.needs_self())
    self_ = fresh("function");
  for (const ir::Parameter& parameter : function.parameters) {
    const ir::Variable& variable = *parameter.variable;
    std::string name = claim(variable.name.ltrim('.'));
    bool is_variable = variable.storage == ir::Storage::local &&
                       (is_suspendable() && rep(variable).is_owned_word()
                            ? true
                            : !has_settable(rep(variable), variable.may_be_unset) &&
                                  (is_suspendable() || !assigned_.lookup(&variable)));
    parameters_[&variable] = name;
    if (is_variable)
      variables_[&variable] = name;
  }
}

std::string FunctionPrinter::return_type() const {
  const std::string code = context_.names.local(&function_).str() + "_code";
  switch (function_.kind) {
  case ir::FunctionKind::coroutine:
    return (function_.makes_tasks ? "py::asyncio::TaskOf<" : "py::Coroutine<") + code + ">";
  case ir::FunctionKind::generator:
    return "py::Generator<" + code + ">";
  case ir::FunctionKind::async_generator:
    return "py::AsyncGenerator<" + code + ">";
  case ir::FunctionKind::module_init:
    return "py::Status";
  case ir::FunctionKind::function:
    break;
  }
  Representation returns = representation(function_.returns, function_.returns_form, context_.names);
  if (returns.shape == Shape::none)
    return function_.raises ? "py::Status" : "void";
  return function_.raises ? "py::Result<" + returns.owned() + ">" : returns.owned();
}

std::string FunctionPrinter::signature(bool in_definition) {
  std::string out = return_type() + " " + context_.names.local(&function_).str() + "(";
  bool first = true;
  auto add = [&](const std::string& type, const std::string& name) {
    out += first ? "" : ", ";
    first = false;
    if (in_definition && !is_suspendable())
      out += "[[maybe_unused]] ";
    out += type + " " + name;
  };
  if (function_.needs_self())
    add(is_suspendable() ? "py::Own<py::Function>" : "py::Function*", self_);
  for (const ir::Parameter& parameter : function_.parameters) {
    Representation r = rep(*parameter.variable);
    add(is_suspendable() ? r.owned() : r.borrowed(), parameters_.lookup(parameter.variable));
  }
  return out + ")";
}

/// The same text, each line under a #line with the line of Python that stands above it. `file` is quoted.
static std::string with_lines(llvm::StringRef text, llvm::StringRef file) {
  std::string out;
  unsigned at = 0;
  while (!text.empty()) {
    auto [line, rest] = text.split('\n');
    text = rest;
    llvm::StringRef mark = line;
    unsigned number = 0;
    if (mark.consume_front("// ") && !mark.consumeInteger(10, number) && mark.starts_with(":"))
      at = number;
    else if (at != 0)
      out += fmt::format("#line {} {}\n", at, file.str());
    out += line.str() + "\n";
  }
  return out + "#line 1 \"(generated)\"\n";
}

std::string FunctionPrinter::definition() {
  const std::string text = definition_text();
  if (!context_.has_lines)
    return text;
  llvm::SmallString<128> path(function_.module->file);
  llvm::sys::fs::make_absolute(path);
  return with_lines(text, string_literal(path));
}

std::string FunctionPrinter::definition_text() {
  out_.clear();
  declare_variables();
  std::string variables = std::move(out_);
  out_.clear();
  region(function_.body);
  bool falls_through = !function_.body.ends_in_leave();
  std::string body = std::move(out_);
  out_.clear();
  Representation returns = representation(function_.returns, function_.returns_form, context_.names);

  std::string out = frames_;
  if (function_.range.valid() && function_.kind != ir::FunctionKind::module_init) {
    const source::SourceFile& file = context_.sources.file(function_.range.file);
    out +=
        fmt::format("// {}: {}\n", file.position(function_.range.begin).line, python_text(function_.range));
  }
  out += signature(true) + " {\n";
  if (!result_.empty())
    out += fmt::format("{} {}{};\n", is_suspendable() ? "py::Object" : returns.owned(), result_,
                       is_suspendable() || returns.is_owned_word() ? "" : "{}");
  if (function_.checks_stack && !is_suspendable())
    out += fmt::format("if (py::check_stack().failed()) return py::failed({}, {});\n", code_,
                       function_.range.valid()
                           ? context_.sources.file(function_.range.file).position(function_.range.begin).line
                           : 0);
  out += variables + body;
  if (falls_through) {
    if (is_suspendable())
      out += "co_return py::none;\n";
    else if (function_.kind == ir::FunctionKind::module_init)
      out += "return {};\n";
    else if (returns.shape == Shape::none)
      out += function_.raises ? "return py::none;\n" : "";
    else
      out += fmt::format("return {}(py::none);\n", returns.owned());
  }
  return out + "}\n\n";
}

std::string FunctionPrinter::code_info(llvm::StringRef specifiers, const std::string& name,
                                       llvm::StringRef shown) {
  const bool told = context_.has_tracebacks;
  return fmt::format("{} py::CodeInfo {}{{{}, {}}};\n", specifiers.str(), name,
                     string_literal(told ? function_.module->file : ""), string_literal(told ? shown : ""));
}

std::string FunctionPrinter::declarations() {
  std::string name = context_.names.local(&function_).str();
  std::string out = code_info("extern constexpr", name + "_code", function_.qualified_name);
  out += signature(false) + ";\n";
  if (context_.values.contains(&function_))
    out += fmt::format("extern const py::FunctionInfo {}_info;\n", name);
  return out;
}

std::string FunctionPrinter::shows() {
  out_.clear();
  line("py::Result<py::Object> {}_shows([[maybe_unused]] py::Ref self) {{",
       context_.names.local(&function_).str());
  std::string argument = "self";
  const Representation self = rep(*function_.parameters.front().variable);
  if (self.shape != Shape::object) {
    line("auto a0 = py::checked<{}>(self);\nif (a0.failed()) return py::Failed{{}};", self.owned());
    argument = "*a0";
  }
  const std::string call = fmt::format("{}({})", context_.names.called(&function_), argument);
  const Representation returns = representation(function_.returns, function_.returns_form, context_.names);
  if (returns.shape == Shape::none && !function_.raises)
    line("{};\nreturn py::Object(py::none);", call);
  else if (returns.shape == Shape::none)
    line("if ({}.failed()) return py::Failed{{}};\nreturn py::Object(py::none);", call);
  else
    line("return py::box_result({});", call);
  line("}}\n");
  return out_;
}

static bool has_more_variables(const ir::Function& function) {
  return function.types && llvm::any_of(function.types->function->scope->symbols, [](const auto& entry) {
           const names::Symbol& symbol = *entry.second;
           return symbol.variable == &symbol && !symbol.is_parameter && !symbol.is_captured &&
                  (symbol.is_assigned || symbol.is_imported);
         });
}

std::string FunctionPrinter::entry() {
  if (!context_.values.contains(&function_))
    return {};
  out_.clear();
  std::string name = context_.names.local(&function_).str();
  // The places of the bound arguments: positional, keyword-only, *args, **kwargs.
  std::vector<const ir::Parameter*> places;
  unsigned positional_only = 0, positional = 0, keyword_only = 0;
  const ir::Parameter *varargs = nullptr, *kwargs = nullptr;
  for (const ir::Parameter& parameter : function_.parameters)
    switch (parameter.kind) {
    case ir::ParameterKind::positional_only:
      ++positional_only;
      [[fallthrough]];
    case ir::ParameterKind::positional:
      ++positional;
      places.push_back(&parameter);
      break;
    case ir::ParameterKind::varargs:
      varargs = &parameter;
      break;
    case ir::ParameterKind::keyword_only:
    case ir::ParameterKind::kwargs:
      break;
    }
  for (const ir::Parameter& parameter : function_.parameters)
    if (parameter.kind == ir::ParameterKind::keyword_only) {
      ++keyword_only;
      places.push_back(&parameter);
    } else if (parameter.kind == ir::ParameterKind::kwargs) {
      kwargs = &parameter;
    }
  if (varargs)
    places.push_back(varargs);
  if (kwargs)
    places.push_back(kwargs);

  line("py::Result<py::Object> {}_call([[maybe_unused]] py::Ref self, const py::Args& args) {{", name);
  line("py::BoundArguments<{}> bound;", places.size());
  line("if (bound.bind(self, args).failed()) return py::Failed{{}};");
  std::string arguments;
  if (function_.needs_self())
    arguments =
        is_suspendable() ? "py::Own<py::Function>(self.as<py::Function>())" : "self.as<py::Function>()";
  for (const ir::Parameter& parameter : function_.parameters) {
    size_t place = std::find(places.begin(), places.end(), &parameter) - places.begin();
    Representation r = rep(*parameter.variable);
    if (!arguments.empty())
      arguments += ", ";
    if (r.shape == Shape::object) {
      arguments +=
          is_suspendable() ? fmt::format("py::Object(bound[{}])", place) : fmt::format("bound[{}]", place);
      continue;
    }
    // Inference knows what every caller passes; a caller it cannot see is checked.
    line("auto a{} = py::checked<{}>(bound[{}]);", place, r.owned(), place);
    line("if (a{}.failed()) return py::Failed{{}};", place);
    arguments += is_suspendable() ? fmt::format("a{}.take()", place) : fmt::format("*a{}", place);
  }
  std::string call = fmt::format("{}({})", context_.names.called(&function_), arguments);
  Representation returns = representation(function_.returns, function_.returns_form, context_.names);
  if (is_suspendable())
    line("return {};", call);
  else if (returns.shape == Shape::none && !function_.raises)
    line("{};\nreturn py::Object(py::none);", call);
  else if (returns.shape == Shape::none)
    line("if ({}.failed()) return py::Failed{{}};\nreturn py::Object(py::none);", call);
  else
    line("return py::box_result({});", call);
  line("}}");

  std::string signature = "py::no_parameters";
  if (!places.empty()) {
    signature = name + "_signature";
    std::string list;
    for (const ir::Parameter* parameter : places)
      list += (list.empty() ? "" : ", ") + ("PY_STR(" + string_literal(parameter->variable->name) + ")");
    line("constexpr py::Str* {}_parameters[] = {{{}}};", name, list);
    line("constexpr py::Signature {}{{{}_parameters, {}, {}, {}, {}, {}}};", signature, name, positional_only,
         positional, keyword_only, varargs != nullptr, kwargs != nullptr);
  }
  std::string flags = function_.kind == ir::FunctionKind::coroutine   ? "py::FunctionInfo::coroutine"
                      : function_.kind == ir::FunctionKind::generator ? "py::FunctionInfo::generator"
                      : function_.kind == ir::FunctionKind::async_generator
                          ? "py::FunctionInfo::async_generator"
                          : "0";
  if (has_more_variables(function_))
    flags = (flags == "0" ? "" : flags + " | ") + "py::FunctionInfo::more_variables";
  line("constexpr py::FunctionInfo {}_info{{{}_call, &{}, PY_STR({}), PY_STR({}), PY_STR({}), {}, {}}};\n",
       name, name, signature, string_literal(function_.name), string_literal(function_.qualified_name),
       string_literal(function_.module->name),
       function_.doc ? context_.constants.reference(*function_.doc) : "nullptr", flags);
  return std::move(out_);
}

void FunctionPrinter::operation(const ir::Operation& op) {
  using ir::OpKind;
  current_ = &op;
  switch (op.kind) {
  case OpKind::Constant: {
    Representation r = rep(op.result());
    std::string text = r.shape == Shape::object ? context_.constants.boxed(*op.constant)
                       : r.shape == Shape::word ? fmt::format("py::SWord({})", op.constant->value.low_word())
                                                : constant(*op.constant);
    if (r.shape == Shape::object)
      text = "py::Ref(" + text + ")";
    return define_inline(op, text, Printed::Held::scalar);
  }
  case OpKind::BoardPin:
    return define_inline(op, "board_" + op.name.str() + "()", Printed::Held::scalar);
  case OpKind::Builtin:
    if (op.name.contains('.'))
      return define_inline(op, "py::Ref(&" + api::builtin_model().find_class(op.name)->type_info + ")",
                           Printed::Held::scalar);
    return define_inline(op, "py::builtin<" + string_literal(op.name) + ">()", Printed::Held::scalar);
  case OpKind::NativeConstant:
    return define_inline(op, op.native_constant->cpp_name, Printed::Held::scalar);
  case OpKind::Absent:
    printed_[op.result()] = {"py::Ref()", Printed::Held::scalar};
    return;
  case OpKind::Load:
  case OpKind::LoadChecked:
    return load(op);
  case OpKind::LoadOrBuiltin:
    return load_or_builtin(op);
  case OpKind::LoadReplaceable:
    return define_result(op, "py::load_replaceable(PY_STR(" + string_literal(op.name) + "))");
  case OpKind::Store:
    return store(op);
  case OpKind::Delete:
  case OpKind::Clear:
    return clear(op);
  case OpKind::IsBound:
    return define_inline(op, "!(" + is_unset(*op.variable) + ")", Printed::Held::scalar);
  case OpKind::MakeCell: {
    std::string made = fresh("made_cell");
    line("auto {} = py::make_cell();", made);
    fail_if(made + ".failed()", op);
    return line("{} = {}.take();", variables_.lookup(op.variable), made);
  }
  case OpKind::LoadName:
    return load_name(op);
  case OpKind::StoreName:
    return perform(op, fmt::format("py::store_name({}, PY_STR({}), {})", exact(op.operands[0]),
                                   string_literal(op.name), as_ref(op.operands[1])));
  case OpKind::Rest:
    return perform(op, "py::rest()");
  case OpKind::DeleteName:
    return perform(
        op, fmt::format("py::delete_name({}, PY_STR({}))", exact(op.operands[0]), string_literal(op.name)));
  case OpKind::Unary:
  case OpKind::Truth:
  case OpKind::Length:
  case OpKind::Not:
    return unary(op);
  case OpKind::Binary:
  case OpKind::Inplace:
    return binary(op);
  case OpKind::Compare:
  case OpKind::CompareBool:
  case OpKind::Is:
  case OpKind::Contains:
    return compare(op);
  case OpKind::Convert:
    return convert(op);
  case OpKind::GetAttr:
  case OpKind::SetAttr:
  case OpKind::DelAttr:
  case OpKind::SuperGetAttr:
  case OpKind::GetSpecial:
  case OpKind::CheckAwaitable:
  case OpKind::ImportFrom:
    return attribute(op);
  case OpKind::GetField:
  case OpKind::GetFieldChecked:
    return get_field(op);
  case OpKind::SetField:
    return set_field(op);
  case OpKind::HasField:
    return has_field(op);
  case OpKind::IsClass:
    return is_class(op);
  case OpKind::IsInstance:
    return is_instance(op);
  case OpKind::MakeMethod:
  case OpKind::IsFunction:
  case OpKind::MethodSelf:
    return method(op);
  case OpKind::GetItem:
  case OpKind::SetItem:
  case OpKind::DelItem:
  case OpKind::MakeSlice:
    return item(op);
  case OpKind::Call:
  case OpKind::CallMethod:
  case OpKind::CallUnpacked:
  case OpKind::SuperCall:
  case OpKind::MergeKeywords:
    return call(op);
  case OpKind::CallDirect:
    return call_direct(op);
  case OpKind::CallNative:
    return call_native(op);
  case OpKind::NewInstance:
    return new_instance(op);
  case OpKind::Elements:
    return elements(op);
  case OpKind::NewException:
  case OpKind::InitException:
    return own_exception(op);
  case OpKind::MakeTuple:
  case OpKind::MakeList:
  case OpKind::MakeSet:
  case OpKind::MakeDict:
  case OpKind::ListAppend:
  case OpKind::ListExtend:
  case OpKind::ListToTuple:
  case OpKind::SetAdd:
  case OpKind::SetUpdate:
  case OpKind::DictPut:
  case OpKind::DictUpdate:
  case OpKind::IsSequence:
  case OpKind::IsMapping:
  case OpKind::MatchKeys:
  case OpKind::MatchRest:
  case OpKind::MatchClass:
    return display(op);
  case OpKind::FormatValue:
  case OpKind::JoinStr:
    return join_str(op);
  case OpKind::Iterate:
    return iterate(op);
  case OpKind::Unpack:
  case OpKind::UnpackStar:
    return unpack(op);
  case OpKind::MakeFunction:
    return make_function(op);
  case OpKind::MakeNamespace:
  case OpKind::MakeClass:
    return make_class(op);
  case OpKind::Await:
  case OpKind::AwaitNative:
  case OpKind::Yield:
  case OpKind::YieldFrom:
  case OpKind::AsyncIterate:
    return await(op);
  case OpKind::ImportModule:
    return import(op);
  case OpKind::InitModule:
    return fail_if(
        fmt::format("::{}::init_module().failed()", context_.names.module_namespace(op.module).str()), op);
  case OpKind::TypeName:
    return define_value(op, fmt::format("py::Own<py::Str>(py::type_of({})->name)", as_ref(op.operands[0])));
  case OpKind::Globals:
    return define_result(op, "py::Object(py::Ref(&namespace_object))");
  case OpKind::ExceptionMatches:
    if (const api::Class* cls = ir::builtin_exception(op.operands[1]))
      return define_value(op,
                          fmt::format("py::is_instance({}, &{})", as_ref(op.operands[0]), cls->type_info));
    return define_result(
        op, fmt::format("py::exception_matches({}, {})", as_ref(op.operands[0]), as_ref(op.operands[1])));
  case OpKind::ExceptionType:
    return define_inline(op, fmt::format("py::Ref(py::exception_type({}))", as_ref(op.operands[0])),
                         Printed::Held::scalar);
  case OpKind::ExceptionTraceback:
    return define_result(op, fmt::format("py::exception_traceback({})", as_ref(op.operands[0])));
  case OpKind::ExceptStar:
    return define_result(op, fmt::format("py::except_star({})", as_ref(op.operands[0])));
  case OpKind::ExceptStarMatch:
    return define_result(
        op, fmt::format("py::except_star_match({}, {})", as_ref(op.operands[0]), as_ref(op.operands[1])));
  case OpKind::ExceptStarRaised:
    return fail_if(fmt::format("py::except_star_raised({}, {}).failed()", as_ref(op.operands[0]),
                               as_ref(op.operands[1])),
                   op);
  case OpKind::ExceptStarRest:
    return define_result(op, fmt::format("py::except_star_rest({})", as_ref(op.operands[0])));
  case OpKind::Statement:
    return statement_mark(op);
  case OpKind::If:
    return if_op(op);
  case OpKind::Loop:
  case OpKind::While:
    return loop(op);
  case OpKind::For:
    return for_op(op);
  case OpKind::ForRange:
    return for_range(op);
  case OpKind::AsyncFor:
    return async_for(op);
  case OpKind::Try:
    return try_op(op);
  case OpKind::Finally:
    return finally(op);
  case OpKind::With:
    return with(op);
  case OpKind::Frame:
    return frame(op);
  case OpKind::Give:
  case OpKind::Condition:
  case OpKind::Break:
  case OpKind::Continue:
  case OpKind::Return:
  case OpKind::Raise:
  case OpKind::RaiseError:
  case OpKind::Reraise:
  case OpKind::Resume:
  case OpKind::RaiseActive:
    return leave_op(op);
  }
}

} // namespace p2c::cpp

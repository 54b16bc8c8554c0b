#include "lowering/ir/printer.h"

#include "frontend/api/model.h"
#include "frontend/source/source_manager.h"
#include "frontend/types/type.h"

#include "fmt/format.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

namespace p2c::ir {

std::string to_string(const Constant& constant) {
  if (!constant.is_tuple)
    return ast::repr(constant.value);
  std::string text = "(";
  for (const Constant* element : constant.elements)
    text += (text.size() > 1 ? ", " : "") + to_string(*element);
  return text + (constant.elements.size() == 1 ? ",)" : ")");
}

std::string type_text(const types::Type* type, Form form) {
  std::string text = type ? types::to_string(type) : "object";
  return form == Form::word ? text + "[word]" : text;
}

llvm::StringRef to_string(Conversion conversion) {
  switch (conversion) {
  case Conversion::box:
    return "box";
  case Conversion::unbox:
    return "unbox";
  case Conversion::check:
    return "check";
  case Conversion::widen:
    return "widen";
  case Conversion::widen_small:
    return "widen_small";
  case Conversion::narrow:
    return "narrow";
  case Conversion::clamp:
    return "clamp";
  case Conversion::narrow_check:
    return "narrow_check";
  case Conversion::bool_to_int:
    return "bool_to_int";
  case Conversion::int_to_float:
    return "int_to_float";
  case Conversion::bool_to_float:
    return "bool_to_float";
  case Conversion::upcast:
    return "upcast";
  case Conversion::downcast:
    return "downcast";
  }
  llvm_unreachable("a conversion that is none");
}

llvm::StringRef to_string(FunctionKind kind) {
  switch (kind) {
  case FunctionKind::function:
    return "function";
  case FunctionKind::coroutine:
    return "coroutine";
  case FunctionKind::generator:
    return "generator";
  case FunctionKind::async_generator:
    return "async_generator";
  case FunctionKind::module_init:
    return "module_init";
  }
  llvm_unreachable("a function kind that is none");
}

llvm::StringRef to_string(Storage storage) {
  switch (storage) {
  case Storage::local:
    return "local";
  case Storage::cell:
    return "cell";
  case Storage::captured:
    return "captured";
  case Storage::global:
    return "global";
  }
  llvm_unreachable("a storage that is none");
}

static std::string function_label(const Function& function) {
  std::string label = "@";
  if (function.module && function.module->name != "__main__")
    label += function.module->name.str() + ":";
  label += function.qualified_name;
  return function.instance ? fmt::format("{}/{}", label, function.instance) : label;
}

namespace {
class Printer {
public:
  Printer(llvm::raw_ostream& out, const source::SourceManager* sources) : out_(out), sources_(sources) {}

  void print(const Module& module);
  void print(const Class& klass);
  void print(const Function& function);

private:
  void region(const Region& region, unsigned depth);
  void operation(const Operation& op, unsigned depth);
  void attributes(const Operation& op);
  void regions(const Operation& op, unsigned depth);
  void statement(const Operation& op, unsigned depth);
  void define(const Value& value);
  std::string use(const Value& value);
  std::string label(const Variable& variable);

  llvm::raw_ostream& indent(unsigned depth) { return out_.indent(2 * depth); }
  /// Puts what follows after a space, or after a comma if something was already put.
  llvm::raw_ostream& next() {
    out_ << (first_ ? " " : ", ");
    first_ = false;
    return out_;
  }

  llvm::raw_ostream& out_;
  const source::SourceManager* sources_;
  bool first_ = true;
  llvm::DenseMap<const Value*, unsigned> numbers_;
  llvm::DenseMap<const Variable*, std::string> labels_;
  llvm::DenseMap<const Operation*, unsigned> loops_;
};
} // namespace

void Printer::print(const Module& module) {
  if (!module.native.empty()) {
    out_ << "native_module " << module.name << "\n";
    return;
  }
  out_ << "module " << module.name << " \"" << module.file << "\"\n";
  for (const auto& variable : module.variables)
    out_ << "  global " << variable->name << ": " << type_text(variable->type, variable->form)
         << (variable->may_be_unset ? "" : " set") << "\n";
}

void Printer::print(const Class& klass) {
  out_ << "class " << klass.qualified_name;
  if (klass.layout_base)
    out_ << " : " << klass.layout_base->qualified_name;
  else if (!klass.native_base.empty())
    out_ << " : builtin " << klass.native_base;
  out_ << (klass.is_dynamic ? " dynamic\n" : "\n");
  for (const Slot& slot : klass.slots)
    out_ << "  slot " << slot.name << ": " << type_text(slot.type, slot.form)
         << (slot.may_be_unset ? "" : " set") << "\n";
}

void Printer::print(const Function& function) {
  numbers_.clear();
  labels_.clear();
  loops_.clear();
  llvm::StringMap<unsigned> seen;
  for (const auto& variable : function.variables) {
    unsigned earlier = seen[variable->name]++;
    labels_[variable.get()] =
        earlier ? fmt::format("{}.{}", variable->name.str(), earlier) : variable->name.str();
  }

  out_ << to_string(function.kind) << " " << function_label(function) << " (";
  llvm::StringRef separator = "";
  for (const Parameter& parameter : function.parameters) {
    out_ << separator;
    separator = ", ";
    if (parameter.kind == ParameterKind::positional_only)
      out_ << "positional ";
    else if (parameter.kind == ParameterKind::varargs)
      out_ << "*";
    else if (parameter.kind == ParameterKind::keyword_only)
      out_ << "keyword ";
    else if (parameter.kind == ParameterKind::kwargs)
      out_ << "**";
    out_ << label(*parameter.variable) << ": " << type_text(parameter.type, parameter.form);
    if (parameter.has_default)
      out_ << " = ...";
  }
  out_ << ") -> " << type_text(function.returns, function.returns_form);
  out_ << (function.raises ? " raises" : "") << (function.needs_entry ? " needs_entry" : "")
       << (function.makes_tasks ? " makes_tasks" : "") << (function.checks_stack ? " checks_stack" : "")
       << "\n";
  for (const auto& variable : function.variables) {
    if (variable->is_parameter && variable->storage == Storage::local)
      continue;
    out_ << "  " << to_string(variable->storage) << " " << label(*variable) << ": "
         << type_text(variable->type, variable->form) << (variable->is_parameter ? " parameter" : "")
         << (variable->may_be_unset ? "" : " set") << "\n";
  }
  out_ << "{\n";
  region(function.body, 1);
  out_ << "}\n";
}

void Printer::region(const Region& region, unsigned depth) {
  for (const Operation& op : region.operations)
    operation(op, depth);
}

void Printer::define(const Value& value) {
  unsigned number = numbers_.size();
  numbers_[&value] = number;
  out_ << "%" << number << ": " << (value.ownership == Ownership::borrowed ? "&" : "")
       << type_text(value.type, value.form);
}

std::string Printer::use(const Value& value) {
  auto found = numbers_.find(&value);
  return found == numbers_.end() ? "%?" : fmt::format("%{}", found->second);
}

std::string Printer::label(const Variable& variable) {
  if (variable.storage == Storage::global)
    return variable.module->name == "__main__" ? variable.name.str()
                                               : (variable.module->name + ":" + variable.name).str();
  return labels_.lookup(&variable);
}

void Printer::statement(const Operation& op, unsigned depth) {
  if (!sources_ || !op.range.valid()) {
    indent(depth) << "statement\n";
    return;
  }
  const source::SourceFile& file = sources_->file(op.range.file);
  uint32_t line = file.position(op.range.begin).line;
  indent(depth) << "# " << line << ": " << file.line(line).trim() << "\n";
}

void Printer::operation(const Operation& op, unsigned depth) {
  if (op.kind == OpKind::Statement)
    return statement(op, depth);
  indent(depth);
  if (op.kind == OpKind::Loop || op.kind == OpKind::While || op.kind == OpKind::For ||
      op.kind == OpKind::ForRange || op.kind == OpKind::AsyncFor) {
    unsigned number = loops_.size() + 1;
    loops_[&op] = number;
  }
  for (const auto& result : op.results) {
    if (result != op.results.front())
      out_ << ", ";
    define(*result);
  }
  out_ << (op.results.empty() ? "" : " = ") << op.info().text;
  first_ = true;
  attributes(op);
  bool keyword_operands = op.info().uses(has_keywords) && op.kind != OpKind::MatchClass;
  size_t plain = op.operands.size() - (keyword_operands ? op.keywords.size() : 0);
  for (size_t i = 0; i < op.operands.size(); ++i) {
    next();
    if (i >= plain)
      out_ << op.keywords[i - plain] << "=";
    out_ << ((op.last_uses >> i) & 1 ? "move " : "") << use(*op.operands[i]);
  }
  if (op.raises && op.info().errors != Errors::never)
    out_ << " !raises";
  if (op.regions.empty())
    out_ << "\n";
  else
    regions(op, depth);
}

void Printer::attributes(const Operation& op) {
  const OpInfo& info = op.info();
  if (info.uses(has_unary_operator))
    out_ << " \"" << ast::text_of(op.unary_operator) << "\"";
  if (info.uses(has_binary_operator))
    out_ << " \"" << ast::text_of(op.binary_operator) << "\"";
  if (info.uses(has_compare_operator))
    out_ << " \"" << ast::text_of(op.compare_operator) << "\"";
  if (info.uses(has_conversion))
    out_ << " " << to_string(op.conversion);
  if (info.uses(has_format_conversion) && op.format_conversion)
    out_ << " !" << op.format_conversion;
  if (info.uses(has_before))
    out_ << " " << op.before;
  if (info.uses(has_target)) {
    auto found = loops_.find(op.target);
    out_ << " loop" << (found == loops_.end() ? std::string("?") : std::to_string(found->second));
  }
  if (info.uses(has_module))
    out_ << " " << op.module->name;
  if (op.klass)
    out_ << " " << op.klass->qualified_name;
  if (op.function)
    out_ << " " << function_label(*op.function);
  if (info.uses(has_name))
    out_ << " \"" << op.name << "\"";
  if (op.constant)
    next() << to_string(*op.constant);
  if (op.variable)
    next() << label(*op.variable);
  if (op.kind == OpKind::MatchClass)
    for (llvm::StringRef keyword : op.keywords)
      out_ << " ." << keyword;
  if (!op.cells.empty()) {
    out_ << " cells(";
    for (const Variable* cell : op.cells)
      out_ << (cell == op.cells.front() ? "" : ", ") << label(*cell);
    out_ << ")";
  }
  if (op.entry)
    out_ << " [" << op.entry->cpp_name << "]";
  if (op.native_constant)
    out_ << " " << op.native_constant->cpp_name;
}

void Printer::regions(const Operation& op, unsigned depth) {
  if (auto found = loops_.find(&op); found != loops_.end())
    out_ << " loop" << found->second;
  // Trailing empty regions are not printed, except the first.
  size_t count = op.regions.size();
  while (count > 1 && op.regions[count - 1]->empty() && op.regions[count - 1]->arguments.empty())
    --count;
  for (size_t i = 0; i < count; ++i) {
    const Region& nested = *op.regions[i];
    out_ << (i == 0 ? " {" : "} {");
    for (const auto& argument : nested.arguments) {
      out_ << (argument == nested.arguments.front() ? " |" : ", ");
      define(*argument);
    }
    out_ << (nested.arguments.empty() ? "\n" : "|\n");
    region(nested, depth + 1);
    indent(depth);
  }
  out_ << "}\n";
}

void print(const Function& function, llvm::raw_ostream& out, const source::SourceManager* sources) {
  Printer(out, sources).print(function);
}

void print(const Program& program, llvm::raw_ostream& out, const source::SourceManager* sources) {
  Printer printer(out, sources);
  for (const auto& module : program.modules)
    printer.print(*module);
  for (const auto& klass : program.classes)
    printer.print(*klass);
  for (const auto& function : program.functions) {
    out << "\n";
    printer.print(*function);
  }
}

} // namespace p2c::ir

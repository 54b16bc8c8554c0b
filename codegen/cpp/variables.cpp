// Python variables: where each kind lives in C++, and reading, writing and unsetting it.
#include "codegen/cpp/variables.h"
#include "codegen/cpp/constants.h"
#include "codegen/cpp/function_printer.h"

namespace p2c::cpp {

using Held = Printed::Held;

bool has_settable(const Representation& r, bool may_be_unset) {
  return may_be_unset && !r.is_owned_word();
}

std::string variable_type(const Representation& r, bool may_be_unset) {
  return has_settable(r, may_be_unset) ? "py::Settable<" + r.owned() + ">" : r.owned();
}

std::string FunctionPrinter::place_of(const ir::Variable& variable) const {
  switch (variable.storage) {
  case ir::Storage::local: {
    std::string name = variables_.lookup(&variable);
    return has_settable(rep(variable), variable.may_be_unset) ? name + ".value" : name;
  }
  case ir::Storage::cell:
  case ir::Storage::captured:
    return variables_.lookup(&variable) + "->value";
  case ir::Storage::global: {
    std::string name = context_.names.global(&variable, function_.module);
    return has_settable(rep(variable), variable.may_be_unset) ? name + ".value" : name;
  }
  }
}

bool FunctionPrinter::is_borrowed_parameter(const ir::Variable& variable) const {
  return parameters_.count(&variable) && variables_.lookup(&variable) == parameters_.lookup(&variable) &&
         !is_suspendable();
}

std::string FunctionPrinter::is_unset(const ir::Variable& variable) const {
  // (That one is asked for at all is in code that is never reached.)
  if (is_borrowed_parameter(variable))
    return "false";
  bool in_cell = variable.storage == ir::Storage::cell || variable.storage == ir::Storage::captured;
  if (in_cell || rep(variable).is_owned_word())
    return place_of(variable) + ".is_null()";
  if (!variable.may_be_unset)
    return "false";
  std::string place = place_of(variable);
  return "!" + place.substr(0, place.size() - 6) + ".is_set";
}

std::string FunctionPrinter::raise_unset(const ir::Variable& variable, bool is_free) const {
  ir::UnsetMessage message = ir::unset_message(variable);
  std::string name = "PY_STR(" + string_literal(variable.name) + ")";
  if (is_free || llvm::StringRef(message.text).contains("free variable"))
    return "py::raise_unset_free_variable(" + name + ")";
  if (message.exception == "UnboundLocalError")
    return "py::raise_unbound_local_error(" + name + ")";
  return "py::raise_name_error(" + name + ")";
}

void FunctionPrinter::declare_variables() {
  for (const std::unique_ptr<ir::Variable>& owned : function_.variables) {
    const ir::Variable& variable = *owned;
    Representation r = rep(variable);
    auto parameter = parameters_.find(&variable);
    bool is_parameter = parameter != parameters_.end();
    switch (variable.storage) {
    case ir::Storage::local: {
      if (is_parameter && variables_.count(&variable))
        break; // the parameter itself is the variable
      std::string name = claim(variable.name.ltrim('.'));
      variables_[&variable] = name;
      if (!is_parameter)
        line("[[maybe_unused]] {} {}{};", variable_type(r, variable.may_be_unset), name,
             r.is_owned_word() ? "" : "{}");
      else if (r.is_owned_word())
        line("{} {}({});", r.owned(), name, parameter->second);
      else if (has_settable(r, variable.may_be_unset))
        line("{} {}{{{}, true}};", variable_type(r, true), name, parameter->second);
      else
        line("{} {} = {};", r.owned(), name, parameter->second);
      break;
    }
    case ir::Storage::cell: {
      std::string name = claim(variable.name.ltrim('.').str() + "_cell");
      variables_[&variable] = name;
      if (variable.made_by_operation) {
        line("py::Own<py::Cell> {};", name);
        break;
      }
      std::string initial;
      if (is_parameter) {
        // Whatever a cell holds is an object.
        if (r.shape == Shape::object && is_suspendable())
          initial = "py::move(" + parameter->second + ")";
        else if (r.is_ref())
          initial = "py::Object(py::Ref(" + parameter->second + "))";
        else
          initial = "py::boxed_or_null(" + parameter->second + ")";
      }
      std::string made = fresh("made_cell");
      line("auto {} = py::make_cell({});", made, initial);
      line("if ({}.failed()) {} py::Failed{{}};", made, is_suspendable() ? "co_return" : "return");
      line("auto {} = {}.take();", name, made);
      break;
    }
    case ir::Storage::captured: {
      std::string name = claim(variable.name.ltrim('.').str() + "_cell");
      variables_[&variable] = name;
      for (size_t i = 0; i < function_.captures.size(); ++i)
        if (function_.captures[i] == &variable)
          line("[[maybe_unused]] py::Cell* {} = {}->cell({});", name, self_, i);
      break;
    }
    case ir::Storage::global:
      break;
    }
  }
}

void FunctionPrinter::load(const ir::Operation& op) {
  const ir::Variable& variable = *op.variable;
  if (op.kind == ir::OpKind::LoadChecked && (variable.may_be_unset || variable.storage != ir::Storage::local))
    fail_if(is_unset(variable), op, raise_unset(variable, op.is_free));
  const ir::Value* value = op.result();
  if (uses(value) == 0) {
    printed_[value] = {"py::none", Held::scalar};
    return;
  }
  Representation r = rep(value);
  std::string place = place_of(variable);
  bool in_cell = variable.storage == ir::Storage::cell || variable.storage == ir::Storage::captured;
  if (r.shape == Shape::none)
    return define_inline(op, "py::none", Held::scalar);
  if (in_cell && r.shape != Shape::object) {
    // A cell holds an object; the variable is known to be narrower.
    std::string name = fresh("t");
    line("auto {} = py::unboxed<{}>(py::Object({}));", name, r.owned(), place);
    printed_[value] = {name, r.is_owned_word() ? Held::local : Held::scalar};
    return;
  }
  if (!r.is_owned_word()) {
    if (can_inline(op) || (variable.storage == ir::Storage::local && !assigned_.lookup(&variable)))
      return define_inline(op, place, Held::scalar);
    std::string name = fresh("t");
    line("auto {} = {};", name, place);
    printed_[value] = {name, Held::scalar};
    return;
  }
  if (is_borrowed_parameter(variable))
    return define_inline(op, place, Held::scalar);
  // A variable that nothing rebinds lends its value; one that lowering proved safe does too.
  bool lends = value->ownership == ir::Ownership::borrowed ||
               (variable.storage == ir::Storage::local && !assigned_.lookup(&variable));
  if (lends)
    return define_inline(op, place, Held::place);
  if (is_read_at_once(op))
    return define_inline(op, place, Held::place);
  const ir::Operation* user = only_user_.lookup(value);
  if (can_inline(op) && user && user->kind == ir::OpKind::Return)
    return define_inline(op, place, Held::place);
  std::string name = fresh("t");
  line("auto {} = {};", name, place);
  printed_[value] = {name, Held::local};
}

void FunctionPrinter::load_or_builtin(const ir::Operation& op) {
  const ir::Value* value = op.result();
  std::string name = fresh("t");
  line("py::Object {}({} ? {} : py::Ref({}));", name, is_unset(*op.variable),
       "py::builtin<" + string_literal(op.name) + ">()", place_of(*op.variable));
  printed_[value] = {name, Held::local};
}

void FunctionPrinter::store(const ir::Operation& op) {
  const ir::Variable& variable = *op.variable;
  Representation r = rep(variable);
  const ir::Value* value = op.operands[0];
  bool in_cell = variable.storage == ir::Storage::cell || variable.storage == ir::Storage::captured;
  std::string place = place_of(variable);
  if (in_cell) {
    std::string text = own_object(value, op, 0);
    line("{} = {};", place, text);
    return;
  }
  if (r.shape != Shape::none)
    line("{} = {};", place, own(value, op, 0));
  if (has_settable(r, variable.may_be_unset))
    line("{}.is_set = true;", place.substr(0, place.size() - 6));
}

void FunctionPrinter::clear(const ir::Operation& op) {
  const ir::Variable& variable = *op.variable;
  if (op.kind == ir::OpKind::Delete)
    fail_if(is_unset(variable), op, raise_unset(variable));
  bool in_cell = variable.storage == ir::Storage::cell || variable.storage == ir::Storage::captured;
  std::string place = place_of(variable);
  if (in_cell || rep(variable).is_owned_word())
    line("{}.clear();", place);
  else if (variable.may_be_unset)
    line("{}.is_set = false;", place.substr(0, place.size() - 6));
}

void FunctionPrinter::load_name(const ir::Operation& op) {
  std::string fallback = "py::Ref()";
  if (op.variable)
    fallback = "py::Ref(" + place_of(*op.variable) + ")";
  define_result(op, fmt::format("py::load_name({}, PY_STR({}), {})", exact(op.operands[0]),
                                string_literal(op.name), fallback));
}

} // namespace p2c::cpp

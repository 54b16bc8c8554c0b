// Calls of functions, methods and classes of the API: arguments are bound here, by Python's rules, to the
// parameters of the typed form that fits them best. What would raise TypeError is left to the dynamic call.
#include "frontend/types/type.h"
#include "lowering/build/function_builder.h"

#include "llvm/ADT/StringSwitch.h"

namespace p2c::build {

using types::CallTarget;
using types::Kind;

/// The one function or class of the API that a call reaches; null where it may reach another.
const CallTarget* FunctionBuilder::native_target(ast::Call* call) {
  const types::CallInfo* info = instance_.call(call);
  if (!info || info->targets.size() != 1)
    return nullptr;
  const CallTarget& target = info->targets.front();
  bool is_native =
      target.kind == CallTarget::Kind::Native || target.kind == CallTarget::Kind::NativeConstruct;
  return is_native ? &target : nullptr;
}

bool FunctionBuilder::bind_native(ast::Call* call, const api::Function& form, bool has_receiver,
                                  NativeCall& plan) {
  using api::ParameterKind;
  plan = NativeCall();
  plan.form = &form;
  plan.has_receiver = has_receiver;
  plan.arguments.assign(form.parameters.size(), nullptr);
  if (form.unbound)
    return false;
  // A constructor may want the class that is called: codegen prints it.
  bool has_class = form.form == api::Form::init && !form.parameters.empty() &&
                   form.parameters.front().cpp.shape == api::Shape::type_info;
  size_t next = has_receiver || has_class ? 1 : 0;
  auto is_positional = [](const api::Parameter& parameter) {
    return !parameter.omitted && (parameter.kind == ParameterKind::positional_only ||
                                  parameter.kind == ParameterKind::positional_or_keyword);
  };
  for (auto [i, parameter] : llvm::enumerate(form.parameters))
    if (parameter.kind == ParameterKind::var_positional)
      plan.rest_parameter = i;
  for (ast::Expr* arg : call->args) {
    if (auto* star = llvm::dyn_cast<ast::Starred>(arg)) {
      // All that a variadic parameter gathers, from what has its elements at hand.
      const Type* type = type_of(star->value);
      const bool is_whole = arg == call->args.back() && plan.rest.empty() && plan.rest_parameter == next;
      if (!is_whole || !type || !(type->is(Kind::List) || type->is(Kind::Tuple) || type->is(Kind::VarTuple)))
        return false;
      plan.star = star;
      continue;
    }
    if (next < form.parameters.size() && is_positional(form.parameters[next]))
      plan.arguments[next++] = arg;
    else if (plan.rest_parameter < form.parameters.size())
      plan.rest.push_back(arg);
    else
      return false;
  }
  for (ast::Keyword* keyword : call->keywords) {
    auto found = llvm::find_if(form.parameters, [&](const api::Parameter& parameter) {
      return parameter.name == keyword->arg && !parameter.omitted &&
             (parameter.kind == ParameterKind::positional_or_keyword ||
              parameter.kind == ParameterKind::keyword_only);
    });
    size_t index = static_cast<size_t>(found - form.parameters.begin());
    if (!keyword->arg.data() || found == form.parameters.end() || plan.arguments[index])
      return false;
    plan.arguments[index] = keyword->value;
  }
  for (auto [i, parameter] : llvm::enumerate(form.parameters)) {
    bool may_be_left_out = parameter.default_text || parameter.optional || parameter.omitted ||
                           parameter.kind == ParameterKind::var_positional ||
                           parameter.kind == ParameterKind::var_keyword;
    if (!plan.arguments[i] && !may_be_left_out && !((has_receiver || has_class) && i == 0))
      return false;
    // What C++ alone knows the value of.
    if (!plan.arguments[i] && parameter.omitted && !parameter.optional && !(has_class && i == 0))
      return false;
  }
  return true;
}

std::optional<unsigned> FunctionBuilder::native_cost(const NativeCall& plan, const Type* receiver) {
  unsigned sum = 0;
  for (auto [i, parameter] : llvm::enumerate(plan.form->parameters)) {
    const Type* type = plan.has_receiver && i == 0 ? receiver : nullptr;
    if (plan.arguments[i])
      type = type_of(plan.arguments[i]);
    else if (!plan.has_receiver || i != 0)
      continue; // left out
    // The truth of any value is taken.
    bool is_truth = parameter.cpp.shape == api::Shape::boolean && !(type && type->is(Kind::Bool));
    std::optional<unsigned> one = is_truth ? std::optional(3u) : program_.forms().cost(parameter, {type});
    if (!one)
      return std::nullopt;
    sum += *one;
  }
  return sum;
}

/// Whether a class method is called of the class that has it, and does not ask which one that is.
bool FunctionBuilder::is_method_of_builtin(ast::Attribute* callee, const types::NativeCallable& native,
                                           const api::Function& form) {
  if (!callee || (!form.parameters.empty() && form.parameters[0].cpp.shape == api::Shape::type_info))
    return false;
  const Type* cls = type_of(callee->value);
  return cls && cls->is(types::Kind::ClassValue) && cls->exact() && cls->cls().native == native.owner;
}

/// The form that fits best, and what it is called with; nothing where none is certain to fit.
std::optional<FunctionBuilder::NativeCall>
FunctionBuilder::plan_native(ast::Call* call, const CallTarget& target,
                             llvm::ArrayRef<const api::Function*> forms) {
  auto* attribute = llvm::dyn_cast<ast::Attribute>(call->func);
  const Type* receiver = nullptr;
  if (target.passes_receiver) {
    receiver = attribute ? type_of(attribute->value) : nullptr;
    if (!receiver || receiver->is_union() ||
        instance_.attribute(attribute).kind != types::AttributeInfo::Kind::NativeMember)
      return std::nullopt;
  } else if (!can_evaluate_callee(call->func)) {
    return std::nullopt;
  }
  std::optional<NativeCall> best;
  unsigned least = ~0u;
  for (const api::Function* form : forms) {
    NativeCall plan;
    bool is_method = form->form == api::Form::method || form->form == api::Form::awaited;
    if ((form->form == api::Form::class_method && !is_method_of_builtin(attribute, *target.native, *form)) ||
        (is_method && target.native->owner && !target.passes_receiver) ||
        !bind_native(call, *form, target.passes_receiver, plan))
      continue;
    std::optional<unsigned> cost = native_cost(plan, receiver);
    if (cost && *cost < least) {
      best = plan;
      least = *cost;
    }
  }
  return best;
}

Value* FunctionBuilder::emit_native(OpKind kind, ast::Call* call, const NativeCall& plan) {
  Value* receiver = nullptr;
  if (plan.has_receiver)
    receiver = expression(llvm::cast<ast::Attribute>(call->func)->value);
  else
    evaluate_callee(call->func);
  llvm::DenseMap<const ast::Expr*, Value*> values;
  for (ast::Expr* arg : call->args)
    values[arg] = expression(arg == plan.star ? plan.star->value : arg);
  for (ast::Keyword* keyword : call->keywords)
    values[keyword->value] = expression(keyword->value);
  At at(*this, call_range(call));
  if (plan.form->has_effect("argument") && plan.arguments.size() == 1 && plan.arguments[0])
    return values[plan.arguments[0]];
  Values operands;
  for (auto [i, parameter] : llvm::enumerate(plan.form->parameters)) {
    if (i == plan.rest_parameter && plan.star)
      operands.push_back(value(OpKind::Elements, nullptr, {values[plan.star]}));
    else if (i == plan.rest_parameter)
      for (ast::Expr* arg : plan.rest)
        operands.push_back(as_argument(values[arg], parameter));
    else if (i == 0 && plan.has_receiver)
      operands.push_back(as_argument(receiver, parameter));
    else
      operands.push_back(as_argument(plan.arguments[i] ? values[plan.arguments[i]] : nullptr, parameter));
  }
  Operation* operation = op(kind, operands);
  operation->entry = plan.form;
  Value* result = ir::Builder::add_result(operation, program_.forms().result_type(*plan.form));
  if (kind == OpKind::AwaitNative)
    result->type = nullptr;
  else if (plan.form->cpp_result.shape == api::Shape::word)
    result->form = ir::Form::word;
  return natural(result);
}

/// The operation that a builtin asks of its one argument; empty for builtins that do more.
static llvm::StringRef operation_of(llvm::StringRef builtin) {
  return llvm::StringSwitch<llvm::StringRef>(builtin)
      .Cases("len", "hash", "repr", "str", "bool", builtin)
      .Default({});
}

Value* FunctionBuilder::by_operation(ast::Call* call, llvm::StringRef builtin) {
  llvm::StringRef symbol = operation_of(builtin);
  if (symbol.empty() || call->args.size() != 1 || !call->keywords.empty() ||
      llvm::isa<ast::Starred>(call->args[0]) || !can_evaluate_callee(call->func))
    return nullptr;
  const Type* type = type_of(call->args[0]);
  const api::Function* form = program_.forms().operation(symbol, {Given{type}});
  if (!form && builtin == "bool") {
    evaluate_callee(call->func);
    Value* argument = expression(call->args[0]);
    At at(*this, call_range(call));
    return truth(argument);
  }
  if (!form)
    return nullptr;
  evaluate_callee(call->func);
  Value* argument = expression(call->args[0]);
  At at(*this, call_range(call));
  return natural(native(OpKind::CallNative, *form, {argument}));
}

Value* FunctionBuilder::call_native(ast::Call* call, const CallTarget& target) {
  llvm::ArrayRef<const api::Function*> forms = target.overload;
  std::vector<const api::Function*> inits;
  if (target.kind == CallTarget::Kind::Native) {
    if (target.native->module && target.native->module->name == "builtins")
      if (Value* result = by_operation(call, target.native->name))
        return result;
    if (!target.overload)
      forms = target.native->overloads;
  } else {
    if (target.native_class->module == "builtins")
      if (Value* result = by_operation(call, target.native_class->name))
        return result;
    for (const api::Function& function : target.native_class->functions)
      if (function.form == api::Form::init)
        inits.push_back(&function);
    // An inherited constructor is told the class, by the dynamic call.
    if (inits.empty())
      return nullptr;
    if (!target.overload)
      forms = inits;
  }
  std::optional<NativeCall> plan = plan_native(call, target, forms);
  return plan ? emit_native(OpKind::CallNative, call, *plan) : nullptr;
}

/// `await f(...)` where the API has a form that needs no coroutine; null where not, and nothing was built.
Value* FunctionBuilder::await_native(ast::Call* call) {
  const CallTarget* target = native_target(call);
  if (!target || target->kind != CallTarget::Kind::Native)
    return nullptr;
  const types::NativeCallable& native = *target->native;
  std::vector<const api::Function*> forms = native.owner
                                                ? native.owner->find(api::Form::awaited, native.name)
                                                : native.module->find(api::Form::awaited, native.name);
  std::optional<NativeCall> plan = plan_native(call, *target, forms);
  return plan ? emit_native(OpKind::AwaitNative, call, *plan) : nullptr;
}

} // namespace p2c::build

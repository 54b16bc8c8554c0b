// Calls of functions and classes of the program whose target is known: arguments are bound here, by Python's
// rules. What would raise TypeError is left to the dynamic call, which words it.
#include "frontend/types/type.h"
#include "lowering/build/function_builder.h"
#include "lowering/ir/exceptions.h"

namespace p2c::build {

using types::AttributeInfo;
using types::CallTarget;
using types::Kind;

/// Whether all that the expression may be can be called; None, for one, is none of the targets of a call.
bool FunctionBuilder::is_callable_for_certain(const ast::Expr* callee) const {
  const Type* type = instance_.type(callee);
  return !type || !type->is_union() || llvm::all_of(type->parts(), [](const Type* part) {
    return part->is(Kind::Function) || part->is(Kind::BoundMethod) || part->is(Kind::ClassValue);
  });
}

/// The call by its known target; null where it must be found at run time, and nothing was built.
Value* FunctionBuilder::known_call(ast::Call* call) {
  if (const Type* callee = type_of(call->func); callee && callee->is_none()) {
    expression(call->func);
    arguments_of(call);
    At at(*this, call_range(call));
    raise_error("TypeError", "'NoneType' object is not callable");
    return none();
  }
  const types::CallInfo* info = instance_.call(call);
  if (!info || info->targets.empty())
    return nullptr;
  const CallTarget& target = info->targets.front();
  if (info->targets.size() != 1 || !is_callable_for_certain(call->func))
    return dispatch(call, info->targets);
  switch (target.kind) {
  case CallTarget::Kind::User:
    if (Value* result = call_user(call, target))
      return result;
    return dispatch(call, info->targets);
  case CallTarget::Kind::Construct:
    return construct(call, target);
  case CallTarget::Kind::Native:
  case CallTarget::Kind::NativeConstruct:
    return call_native(call, target);
  }
  llvm_unreachable("a kind of target that is none");
}

bool FunctionBuilder::bind(const ir::Function& callee, ast::Call* call, bool has_receiver, Binding& binding) {
  using ir::ParameterKind;
  binding.arguments.assign(callee.parameters.size(), nullptr);
  binding.elements.assign(callee.parameters.size(), -1);
  auto takes_rest = [&](ParameterKind kind) {
    return llvm::any_of(callee.parameters, [&](const ir::Parameter& p) { return p.kind == kind; });
  };
  size_t next = has_receiver ? 1 : 0;
  auto is_positional = [](const ir::Parameter& parameter) {
    return parameter.kind == ParameterKind::positional || parameter.kind == ParameterKind::positional_only;
  };
  if (has_receiver && (callee.parameters.empty() || !is_positional(callee.parameters[0])))
    return false;
  for (ast::Expr* arg : call->args) {
    if (auto* star = llvm::dyn_cast<ast::Starred>(arg)) {
      if (arg != call->args.back() || !bind_star(callee, star, next, binding))
        return false;
      continue;
    }
    if (next < callee.parameters.size() && is_positional(callee.parameters[next]))
      binding.arguments[next++] = arg;
    else if (takes_rest(ParameterKind::varargs))
      binding.rest.push_back(arg);
    else
      return false;
  }
  for (ast::Keyword* keyword : call->keywords) {
    if (!keyword->arg.data())
      return false;
    size_t found = callee.parameters.size();
    for (auto [i, parameter] : llvm::enumerate(callee.parameters))
      if (parameter.variable->name == keyword->arg &&
          (parameter.kind == ParameterKind::positional || parameter.kind == ParameterKind::keyword_only))
        found = i;
    if (found == callee.parameters.size()) {
      if (!takes_rest(ParameterKind::kwargs))
        return false;
      binding.keywords.push_back(keyword);
      continue;
    }
    if (binding.arguments[found] || binding.elements[found] >= 0 || (has_receiver && found == 0))
      return false;
    binding.arguments[found] = keyword->value;
  }
  for (auto [i, parameter] : llvm::enumerate(callee.parameters)) {
    bool is_rest = parameter.kind == ParameterKind::varargs || parameter.kind == ParameterKind::kwargs;
    if (!binding.arguments[i] && binding.elements[i] < 0 && !is_rest && !(has_receiver && i == 0) &&
        !can_default(callee, i))
      return false;
  }
  return true;
}

/// `*values`, the last argument: a tuple whose length is known, or one that all goes on to *args.
bool FunctionBuilder::bind_star(const ir::Function& callee, ast::Starred* star, size_t next,
                                Binding& binding) {
  using ir::ParameterKind;
  const Type* type = type_of(star->value);
  auto is_positional = [&](size_t i) {
    return i < callee.parameters.size() && (callee.parameters[i].kind == ParameterKind::positional ||
                                            callee.parameters[i].kind == ParameterKind::positional_only);
  };
  const bool gathers = llvm::any_of(callee.parameters, [](const ir::Parameter& parameter) {
    return parameter.kind == ParameterKind::varargs;
  });
  if (!type || !(type->is(Kind::Tuple) || type->is(Kind::VarTuple)))
    return false;
  binding.star = star;
  if (type->is(Kind::VarTuple))
    return !is_positional(next) && gathers && binding.rest.empty();
  const size_t count = type->parts().size();
  size_t used = 0;
  while (used < count && is_positional(next))
    binding.elements[next++] = static_cast<int>(used++);
  binding.first_rest = used;
  return used == count || gathers;
}

/// The expression of a parameter's default.
static const ast::Expr* default_of(const ir::Function& callee, size_t index) {
  const ast::Arguments* arguments = callee.types->function->arguments();
  if (!arguments || !callee.parameters[index].has_default)
    return nullptr;
  size_t positional = arguments->posonlyargs.size() + arguments->args.size();
  if (index < positional)
    return arguments->defaults[index - (positional - arguments->defaults.size())];
  size_t first = positional + (arguments->vararg ? 1 : 0);
  return arguments->kw_defaults[index - first];
}

/// A number, text or other constant, which is the same whenever it is evaluated.
bool FunctionBuilder::is_literal(const ast::Expr* expr) {
  if (auto* constant = llvm::dyn_cast<ast::Constant>(expr))
    return constant->value.kind != ast::ConstantKind::Complex;
  if (auto* unary = llvm::dyn_cast<ast::UnaryOp>(expr)) {
    auto* operand = llvm::dyn_cast<ast::Constant>(unary->operand);
    return operand && unary->op == ast::UnaryOperator::USub &&
           (operand->value.kind == ast::ConstantKind::Int || operand->value.kind == ast::ConstantKind::Float);
  }
  auto* tuple = llvm::dyn_cast<ast::Tuple>(expr);
  return tuple && llvm::all_of(tuple->elts, [](ast::Expr* element) {
           return llvm::isa<ast::Constant, ast::Tuple>(element) && is_literal(element);
         });
}

Value* FunctionBuilder::literal(const ast::Expr* expr) {
  types::TypeContext& types = *typed_.types;
  if (auto* tuple = llvm::dyn_cast<ast::Tuple>(expr))
    return constant(constant_tuple(const_cast<ast::Tuple*>(tuple)), types.var_tuple(types.object()));
  if (auto* unary = llvm::dyn_cast<ast::UnaryOp>(expr)) {
    Value* operand = literal(unary->operand);
    Value* result = typed(OpKind::Unary, "neg", {operand});
    result->operation->unary_operator = unary->op;
    return result;
  }
  const ast::ConstantValue& value = llvm::cast<ast::Constant>(expr)->value;
  const Type* type = nullptr;
  switch (value.kind) {
  case ast::ConstantKind::None:
    type = types.none();
    break;
  case ast::ConstantKind::False:
  case ast::ConstantKind::True:
    type = types.boolean();
    break;
  case ast::ConstantKind::Ellipsis:
  case ast::ConstantKind::Complex:
    break;
  case ast::ConstantKind::Int:
    type = types.integer();
    break;
  case ast::ConstantKind::Float:
    type = types.floating();
    break;
  case ast::ConstantKind::Str:
    type = types.str();
    break;
  case ast::ConstantKind::Bytes:
    type = types.simple(Kind::Bytes);
    break;
  }
  return constant(b_.constant(value), type);
}

bool FunctionBuilder::can_default(const ir::Function& callee, size_t index) {
  if (program_.typed().replaces_defaults)
    return false;
  const ast::Expr* value = default_of(callee, index);
  return value && (is_literal(value) || program_.default_variable(*callee.types->function, value));
}

Value* FunctionBuilder::default_value(const ir::Function& callee, size_t index) {
  const ast::Expr* value = default_of(callee, index);
  return is_literal(value) ? literal(value)
                           : load(program_.default_variable(*callee.types->function, value), false);
}

/// Evaluates the arguments in the order in which they are written.
FunctionBuilder::Arguments FunctionBuilder::arguments_of(ast::Call* call) {
  Arguments values;
  for (ast::Expr* arg : call->args) {
    auto* star = llvm::dyn_cast<ast::Starred>(arg);
    values[arg] = expression(star ? star->value : arg);
  }
  for (ast::Keyword* keyword : call->keywords)
    values[keyword->value] = expression(keyword->value);
  return values;
}

/// The elements of a tuple whose length is known.
FunctionBuilder::Values FunctionBuilder::spread_tuple(Value* tuple) {
  Values elements;
  const Type* type = tuple->type;
  if (type->parts().empty())
    return elements;
  Operation* unpack = op(OpKind::Unpack, {any(tuple)});
  for (size_t i = 0; i < type->parts().size(); ++i)
    ir::Builder::add_result(unpack, nullptr);
  for (auto [i, part] : llvm::enumerate(type->parts()))
    elements.push_back(convert(unpack->result(i), program_.normal(part)));
  return elements;
}

/// One value for each parameter.
FunctionBuilder::Values FunctionBuilder::bound_arguments(const ir::Function& callee, Arguments values,
                                                         const Binding& binding, bool has_receiver,
                                                         Value* receiver) {
  Values operands, elements;
  Value* star = binding.star ? values[binding.star] : nullptr;
  if (star && star->type->is(Kind::Tuple))
    elements = spread_tuple(star);
  for (auto [i, parameter] : llvm::enumerate(callee.parameters)) {
    if (i == 0 && has_receiver) {
      operands.push_back(receiver);
    } else if (binding.elements[i] >= 0) {
      operands.push_back(elements[static_cast<size_t>(binding.elements[i])]);
    } else if (parameter.kind == ir::ParameterKind::varargs && star && star->type->is(Kind::VarTuple)) {
      operands.push_back(star);
    } else if (parameter.kind == ir::ParameterKind::varargs) {
      Values rest;
      for (ast::Expr* arg : binding.rest)
        rest.push_back(any(values[arg]));
      for (Value* element :
           llvm::ArrayRef(elements).drop_front(std::min(binding.first_rest, elements.size())))
        rest.push_back(any(element));
      const Type* type = program_.normal(parameter.type);
      bool is_tuple = type && (type->is(Kind::Tuple) || type->is(Kind::VarTuple));
      operands.push_back(value(OpKind::MakeTuple, is_tuple ? type : nullptr, rest));
    } else if (parameter.kind == ir::ParameterKind::kwargs) {
      Values items;
      for (ast::Keyword* keyword : binding.keywords) {
        items.push_back(string(keyword->arg));
        items.push_back(any(values[keyword->value]));
      }
      const Type* type = program_.normal(parameter.type);
      operands.push_back(value(OpKind::MakeDict, type && type->is(Kind::Dict) ? type : nullptr, items));
    } else {
      ast::Expr* arg = binding.arguments[i];
      operands.push_back(arg ? values[arg] : default_value(callee, i));
    }
  }
  return operands;
}

/// Calls a known function with a value for each parameter (and first its function value, if it needs that).
Value* FunctionBuilder::call_function(ir::Function* callee, llvm::ArrayRef<Value*> given) {
  Values operands;
  size_t first = callee->needs_self() ? 1 : 0;
  if (first)
    operands.push_back(any(given[0]));
  for (auto [value, parameter] : llvm::zip_equal(given.drop_front(first), callee->parameters))
    operands.push_back(convert(value, parameter.variable->type, parameter.variable->form));
  bool is_plain = callee->kind == ir::FunctionKind::function;
  Value* result = value(OpKind::CallDirect,
                        is_plain ? callee->returns : program_.normal(callee->types->result), operands);
  result->form = is_plain ? callee->returns_form : ir::Form::natural;
  result->operation->function = callee;
  return result;
}

/// Whether the callee's value is of no interest: only what evaluating it does must be done.
bool FunctionBuilder::can_evaluate_callee(ast::Expr* callee) {
  return llvm::isa<ast::Name, ast::Attribute>(callee);
}

void FunctionBuilder::evaluate_callee(ast::Expr* callee) {
  At at(*this, callee->range);
  auto* attribute = llvm::dyn_cast<ast::Attribute>(callee);
  if (!attribute) {
    expression(callee);
    return;
  }
  const Type* receiver = type_of(attribute->value);
  const AttributeInfo& info = instance_.attribute(attribute);
  bool is_there = receiver && ((info.kind == AttributeInfo::Kind::NativeMember &&
                                (receiver->is(Kind::Module) || receiver->is(Kind::ClassValue))) ||
                               (info.kind == AttributeInfo::Kind::ClassMember && info.is_plain &&
                                (receiver->is(Kind::Instance) || receiver->is(Kind::ClassValue))));
  if (is_there)
    expression(attribute->value);
  else
    expression(callee);
}

Value* FunctionBuilder::call_user(ast::Call* call, const CallTarget& target) {
  ir::Function* callee = program_.function(target.instance);
  Binding binding;
  if (!callee || !callee->types->function->arguments() ||
      !bind(*callee, call, target.passes_receiver, binding))
    return nullptr;
  auto* attribute = llvm::dyn_cast<ast::Attribute>(call->func);
  if (!target.passes_receiver) {
    if (!can_evaluate_callee(call->func))
      return nullptr;
    Values operands;
    if (callee->needs_self())
      operands.push_back(any(expression(call->func)));
    else
      evaluate_callee(call->func);
    operands.append(bound_arguments(*callee, arguments_of(call), binding, false, nullptr));
    At at(*this, call_range(call));
    return call_function(callee, operands);
  }
  // A method of a known instance; `super().method()`, whose owner inference has found.
  const bool is_super = attribute && is_own_super(attribute->value);
  const Type* receiver = attribute ? type_of(attribute->value) : nullptr;
  if (callee->needs_self() ||
      (!is_super && (!receiver || !receiver->is(Kind::Instance) ||
                     instance_.attribute(attribute).kind != AttributeInfo::Kind::Method)))
    return nullptr;
  Value* self = nullptr;
  if (is_super)
    self = load(function_.parameters[0].variable, function_.parameters[0].variable->may_be_unset);
  else
    self = expression(attribute->value);
  Values operands = bound_arguments(*callee, arguments_of(call), binding, true, self);
  At at(*this, call_range(call));
  return call_function(callee, operands);
}

/// Whether the class is one of exceptions that are made of their arguments alone.
bool FunctionBuilder::is_own_exception(const types::ClassInfo* info) {
  ir::Class* cls = program_.klass(info->node);
  return typed_.inferred && !cls->is_dynamic && ir::exception_root(*cls) &&
         ProgramBuilder::runs_once(*info->scope) && llvm::none_of(info->mro, [](types::ClassRef base) {
           return base.user && base.user->scope->find("__new__");
         });
}

/// `E(...)` of such a class.
Value* FunctionBuilder::construct_exception(ast::Call* call, const CallTarget& target) {
  const types::ClassInfo* info = target.cls;
  ir::Function* init = target.instance ? program_.function(target.instance) : nullptr;
  Binding binding;
  if (!can_evaluate_callee(call->func) ||
      (target.instance &&
       (!init || init->kind != ir::FunctionKind::function || init->needs_self() || !init->returns ||
        !init->returns->is_none() || !bind(*init, call, true, binding))) ||
      (!target.instance && (!call->keywords.empty() || llvm::any_of(call->args, [](ast::Expr* arg) {
        return llvm::isa<ast::Starred>(arg);
      }))))
    return nullptr;
  evaluate_callee(call->func);
  const Arguments arguments = arguments_of(call);
  At at(*this, call_range(call));
  Values given;
  for (ast::Expr* arg : call->args)
    given.push_back(any(arguments.lookup(arg)));
  Value* made = value(OpKind::NewException, typed_.types->instance(info), given);
  made->operation->klass = program_.klass(info->node);
  if (init)
    call_function(init, bound_arguments(*init, arguments, binding, true, made));
  return made;
}

/// `super().__init__(...)` in such a class, where it reaches the runtime's.
Value* FunctionBuilder::init_exception(ast::Call* call) {
  auto* attribute = llvm::dyn_cast<ast::Attribute>(call->func);
  const types::ClassInfo* owner = instance_.function->owner;
  if (!attribute || attribute->attr != "__init__" || !owner || !is_own_super(attribute->value) ||
      !call->keywords.empty() || is_reached_by_others(owner))
    return nullptr;
  ir::Variable* first = function_.parameters[0].variable;
  if (!first->type || !first->type->is(Kind::Instance) || first->storage != ir::Storage::local)
    return nullptr;
  Values operands = {load(first, first->may_be_unset)};
  for (ast::Expr* arg : call->args)
    operands.push_back(any(expression(arg)));
  At at(*this, call_range(call));
  op(OpKind::InitException, operands);
  return none();
}

/// Whether a class derived from an exception class of the program, or it, is no such one, or has another
/// `__init__` behind that of `owner`.
bool FunctionBuilder::is_reached_by_others(const types::ClassInfo* owner) {
  auto is_other = [&](auto&& self, const types::ClassInfo* cls) -> bool {
    auto at = llvm::find(cls->mro, types::ClassRef{.user = owner});
    if (!is_own_exception(cls) || at == cls->mro.end())
      return true;
    for (++at; at != cls->mro.end(); ++at)
      if (at->user && at->user->scope->find("__init__"))
        return true;
    return llvm::any_of(cls->subclasses, [&](const types::ClassInfo* below) { return self(self, below); });
  };
  return is_other(is_other, owner);
}

/// `C(...)` of a class whose instances are laid out here and made by `object.__new__`.
Value* FunctionBuilder::construct(ast::Call* call, const CallTarget& target) {
  const types::ClassInfo* info = target.cls;
  if (is_own_exception(info))
    return construct_exception(call, target);
  ir::Class* cls = program_.klass(info->node);
  auto is_own = [](types::ClassRef base) { return base.user != nullptr; };
  if (cls->is_dynamic || !llvm::all_of(info->mro, is_own) || !ProgramBuilder::runs_once(*info->scope) ||
      !can_evaluate_callee(call->func))
    return nullptr;
  for (types::ClassRef base : info->mro)
    if (base.user->scope->find("__new__"))
      return nullptr;
  ir::Function* init = target.instance ? program_.function(target.instance) : nullptr;
  Binding binding;
  if (target.instance) {
    bool is_plain = init && init->kind == ir::FunctionKind::function && !init->needs_self() &&
                    init->returns && init->returns->is_none();
    if (!is_plain || !bind(*init, call, true, binding))
      return nullptr;
  } else if (!call->args.empty() || !call->keywords.empty()) {
    return nullptr;
  }
  evaluate_callee(call->func);
  const Type* type = typed_.types->instance(info);
  Values operands;
  if (init)
    operands = bound_arguments(*init, arguments_of(call), binding, true,
                               nullptr); // the instance is made by the operation
  At at(*this, call_range(call));
  Values arguments;
  if (init)
    for (auto [value, parameter] :
         llvm::zip_equal(llvm::ArrayRef(operands).drop_front(), llvm::drop_begin(init->parameters)))
      arguments.push_back(convert(value, parameter.variable->type, parameter.variable->form));
  Value* result = value(OpKind::NewInstance, type, arguments);
  result->operation->klass = cls;
  result->operation->function = init;
  return result;
}

} // namespace p2c::build

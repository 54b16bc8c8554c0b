// Expressions: the dispatch, and the small ones.
#include "frontend/names/static_truth.h"
#include "frontend/types/infer/body.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

/// The type of what the expression gives. `never` where it does not end normally; then the state is
/// unreachable.
const Type* Body::expression(ast::Expr* expr) {
  if (!state_.is_reachable)
    return never();
  mark_reached(expr);
  reconsider(expr);
  const Type* type = types().resolve(evaluate(expr));
  record(expr, type);
  values_[expr] = type;
  if (type->is_never())
    leave();
  return type;
}

const Type* Body::evaluate(ast::Expr* expr) {
  switch (expr->node_kind) {
  case ast::NodeKind::BoolOp:
    return bool_op(llvm::cast<ast::BoolOp>(expr));
  case ast::NodeKind::NamedExpr: {
    auto* walrus = llvm::cast<ast::NamedExpr>(expr);
    const Type* value = expression(walrus->value);
    assign(walrus->target, value);
    return value;
  }
  case ast::NodeKind::BinOp: {
    auto* operation = llvm::cast<ast::BinOp>(expr);
    const Type* left = expression(operation->left);
    const Type* right = expression(operation->right);
    return state_.is_reachable ? binary(ast::text_of(operation->op), left, right, expr) : never();
  }
  case ast::NodeKind::UnaryOp:
    return unary(llvm::cast<ast::UnaryOp>(expr));
  case ast::NodeKind::Lambda:
    return lambda(llvm::cast<ast::Lambda>(expr));
  case ast::NodeKind::IfExp:
    return if_exp(llvm::cast<ast::IfExp>(expr));
  case ast::NodeKind::Dict:
    return display_dict(llvm::cast<ast::Dict>(expr));
  case ast::NodeKind::Set:
    return display_list(expr, llvm::cast<ast::Set>(expr)->elts, Kind::Set);
  case ast::NodeKind::ListComp: {
    auto* comp = llvm::cast<ast::ListComp>(expr);
    return comprehension(expr, Kind::List, comp->generators, comp->elt, nullptr);
  }
  case ast::NodeKind::SetComp: {
    auto* comp = llvm::cast<ast::SetComp>(expr);
    return comprehension(expr, Kind::Set, comp->generators, comp->elt, nullptr);
  }
  case ast::NodeKind::DictComp: {
    auto* comp = llvm::cast<ast::DictComp>(expr);
    return comprehension(expr, Kind::Dict, comp->generators, comp->key, comp->value);
  }
  case ast::NodeKind::GeneratorExp:
    return generator_expression(llvm::cast<ast::GeneratorExp>(expr));
  case ast::NodeKind::Await:
    return await_expression(llvm::cast<ast::Await>(expr));
  case ast::NodeKind::Yield:
    return yield_expression(llvm::cast<ast::Yield>(expr));
  case ast::NodeKind::YieldFrom:
    return yield_from(llvm::cast<ast::YieldFrom>(expr));
  case ast::NodeKind::Compare:
    return compare(llvm::cast<ast::Compare>(expr));
  case ast::NodeKind::Call:
    return call_expression(llvm::cast<ast::Call>(expr));
  case ast::NodeKind::FormattedValue:
    return formatted_value(llvm::cast<ast::FormattedValue>(expr));
  case ast::NodeKind::JoinedStr:
    for (ast::Expr* part : llvm::cast<ast::JoinedStr>(expr)->values)
      expression(part);
    return types().str();
  case ast::NodeKind::Constant:
    return constant(llvm::cast<ast::Constant>(expr)->value);
  case ast::NodeKind::Attribute:
    return attribute(llvm::cast<ast::Attribute>(expr));
  case ast::NodeKind::Subscript: {
    auto* subscript = llvm::cast<ast::Subscript>(expr);
    const Type* value = expression(subscript->value);
    const Type* index = expression(subscript->slice);
    return state_.is_reachable ? item(value, index, subscript->slice, expr) : never();
  }
  case ast::NodeKind::Starred:
    return expression(llvm::cast<ast::Starred>(expr)->value); // what holds it looks inside
  case ast::NodeKind::Name:
    return name_expression(llvm::cast<ast::Name>(expr));
  case ast::NodeKind::List:
    return display_list(expr, llvm::cast<ast::List>(expr)->elts, Kind::List);
  case ast::NodeKind::Tuple:
    return display_tuple(llvm::cast<ast::Tuple>(expr));
  case ast::NodeKind::Slice: {
    auto* slice = llvm::cast<ast::Slice>(expr);
    for (ast::Expr* part : {slice->lower, slice->upper, slice->step})
      if (part)
        expression(part);
    return types().simple(Kind::Slice);
  }
  default: // not a table's enum: all other kinds of node are no expressions
    llvm_unreachable("not an expression");
  }
}

const Type* Body::constant(const ast::ConstantValue& value) {
  switch (value.kind) {
  case ast::ConstantKind::None:
    return types().none();
  case ast::ConstantKind::False:
  case ast::ConstantKind::True:
    return types().boolean();
  case ast::ConstantKind::Ellipsis:
    return types().simple(Kind::Ellipsis);
  case ast::ConstantKind::Int:
    return types().integer();
  case ast::ConstantKind::Float:
    return types().floating();
  case ast::ConstantKind::Complex:
    return types().simple(Kind::Complex);
  case ast::ConstantKind::Str:
    return types().str();
  case ast::ConstantKind::Bytes:
    return types().simple(Kind::Bytes);
  }
  llvm_unreachable("not a kind of constant");
}

// Names.

const Type* Body::name_expression(ast::Name* name) {
  if (names::static_truth(name, names()))
    return types().boolean();
  const names::Use* use = names().use(name);
  return use ? load_variable(*use, name->id) : object();
}

const Type* Body::load_variable(const names::Use& use, llvm::StringRef name) {
  if (use.access == names::Access::Builtin)
    return in_.builtin(name);
  if (use.access == names::Access::Unknown)
    return never(); // a NameError
  if (use.access == names::Access::Replaceable ||
      !use.variable) // what `locals()` may have set in a class body
    return object();
  const Type* type = never();
  const names::Symbol* variable = use.variable;
  if (is_tracked(variable)) {
    if (const Type* held = state_.locals[index_of(variable)])
      type = types().resolve(held);
  } else if (const Type* held = state_.fact({variable, {}})) {
    type = types().resolve(held);
  } else if (variable->is_implicit) {
    type = implicit_variable(variable);
  } else {
    type = read(in_.variable(variable));
    if (variable == variable->scope->class_cell)
      type =
          types().class_value({.user = in_.program().cls(llvm::cast<ast::ClassDef>(variable->scope->node))});
    if (variable->is_exposed)
      type = types().join(type, in_.stored_dynamically(name, &unit_));
  }
  // Where it is unset, something else may have the name.
  if (use.may_be_unset || type->is_never()) {
    if (use.fallback && use.fallback->variable)
      type = types().join(type, read(in_.variable(use.fallback->variable)));
    if (use.may_be_builtin)
      type = types().join(type, in_.is_replaceable_builtin(name) ? object() : in_.builtin(name));
  }
  return type;
}

/// What Python itself puts into a module or class.
const Type* Body::implicit_variable(const names::Symbol* variable) {
  const Type* type = read(in_.variable(variable));
  if (variable->name == "__name__" || variable->name == "__file__" || variable->name == "__package__" ||
      variable->name == "__module__" || variable->name == "__qualname__")
    return types().join(type, types().str());
  if (variable->name == "__doc__")
    return types().join(type, types().join(types().str(), types().none()));
  return object();
}

// Choices.

const Type* Body::bool_op(ast::BoolOp* expr) {
  bool is_and = expr->op == ast::BoolOperator::And;
  const Type* result = never();
  State end;
  for (ast::Expr* value : expr->values) {
    if (value == expr->values.back()) {
      result = types().join(result, expression(value));
      break;
    }
    Outcomes outcomes = condition(value);
    const Type* type = tested_;
    State& stops = is_and ? outcomes.fails : outcomes.holds;
    if (stops.is_reachable)
      result = types().join(result, truthy(type, !is_and));
    end.join(types(), stops);
    state_ = std::move(is_and ? outcomes.holds : outcomes.fails);
  }
  state_.join(types(), end);
  return result;
}

const Type* Body::if_exp(ast::IfExp* expr) {
  Outcomes outcomes = condition(expr->test);
  state_ = std::move(outcomes.holds);
  const Type* result = expression(expr->body);
  std::swap(state_, outcomes.fails);
  result = types().join(result, expression(expr->orelse));
  state_.join(types(), outcomes.fails);
  return result;
}

// Text.

const Type* Body::formatted_value(ast::FormattedValue* expr) {
  types_of_text(expression(expr->value));
  if (expr->format_spec)
    expression(expr->format_spec);
  return types().str();
}

/// The value is turned into text: its class may say how.
void Body::types_of_text(const Type* value) {
  in_.touch(value);
  for (const Type* alternative : value->alternatives())
    if (alternative->is(Kind::Instance) || alternative->is_object())
      may_run_code();
}

// Functions.

const Type* Body::lambda(ast::Lambda* expr) {
  return function_value(expr, expr->args);
}

/// Makes a function: its defaults are evaluated here.
const Type* Body::function_value(ast::Node* node, ast::Arguments* arguments) {
  llvm::SmallVector<ast::Arg*, 8> positional(arguments->posonlyargs);
  positional.append(arguments->args.begin(), arguments->args.end());
  size_t first = positional.size() - arguments->defaults.size();
  for (auto [i, value] : llvm::enumerate(arguments->defaults))
    in_.write(in_.default_of(positional[first + i]), expression(value), value->range);
  for (auto [arg, value] : llvm::zip_equal(arguments->kwonlyargs, arguments->kw_defaults))
    if (value)
      in_.write(in_.default_of(arg), expression(value), value->range);
  return state_.is_reachable ? types().function(Target{.user = in_.program().function(node)}) : never();
}

// Displays.

const Type* Body::display_list(ast::Expr* expr, llvm::ArrayRef<ast::Expr*> elements, Kind kind) {
  const Type* made = container(expr, kind);
  for (ast::Expr* element : elements) {
    const Type* value = expression(element);
    if (llvm::isa<ast::Starred>(element) && state_.is_reachable)
      value = iterate(value, element);
    types().store(made->site(), 0, value);
  }
  return state_.is_reachable ? made : never();
}

const Type* Body::display_tuple(ast::Tuple* expr) {
  llvm::SmallVector<const Type*, 4> parts;
  bool is_fixed = true;
  for (ast::Expr* element : expr->elts) {
    const Type* value = expression(element);
    if (!state_.is_reachable)
      return never();
    if (!llvm::isa<ast::Starred>(element)) {
      parts.push_back(value);
    } else if (value->is(Kind::Tuple)) {
      parts.append(value->parts().begin(), value->parts().end());
    } else {
      is_fixed = false;
      parts.push_back(iterate(value, element));
    }
  }
  return is_fixed ? types().tuple(parts) : types().var_tuple(types().any_of(parts));
}

const Type* Body::display_dict(ast::Dict* expr) {
  const Type* made = container(expr, Kind::Dict);
  for (auto [key, value] : llvm::zip_equal(expr->keys, expr->values)) {
    if (key) {
      types().store(made->site(), 0, expression(key));
      types().store(made->site(), 1, expression(value));
      continue;
    }
    add_mapping(made, expression(value), value);
  }
  return state_.is_reachable ? made : never();
}

/// `{**mapping}`
void Body::add_mapping(const Type* made, const Type* mapping, ast::Node* place) {
  for (const Type* alternative : mapping->alternatives()) {
    if (alternative->is(Kind::Dict)) {
      types().store(made->site(), 0, element(alternative, 0));
      types().store(made->site(), 1, element(alternative, 1));
    } else {
      may_run_code();
      in_.touch(alternative);
      if (alternative->is(Kind::Instance)) {
        call_special(alternative, "keys", {}, place);
        call_special(alternative, "__getitem__", Arguments::of({object()}), place);
      }
      types().store(made->site(), 0, object());
      types().store(made->site(), 1, object());
    }
  }
}

} // namespace p2c::types

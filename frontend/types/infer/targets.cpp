// What a value is assigned to.
#include "frontend/types/infer/body.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

void Body::assign(ast::Expr* target, const Type* value) {
  if (!state_.is_reachable)
    return;
  if (value->is_never())
    return leave();
  mark_reached(target);
  reconsider(target);
  switch (target->node_kind) {
  case ast::NodeKind::Name:
    record(target, value);
    assign_name(target, value);
    return;
  case ast::NodeKind::Attribute: {
    auto* attribute = llvm::cast<ast::Attribute>(target);
    const Type* receiver = expression(attribute->value);
    record(target, value);
    if (state_.is_reachable)
      store_attribute_on(receiver, attribute, value);
    return;
  }
  case ast::NodeKind::Subscript: {
    auto* subscript = llvm::cast<ast::Subscript>(target);
    const Type* receiver = expression(subscript->value);
    const Type* index = expression(subscript->slice);
    record(target, value);
    if (state_.is_reachable)
      store_item_in(receiver, index, subscript, value);
    return;
  }
  case ast::NodeKind::Tuple:
    record(target, value);
    return assign_elements(llvm::cast<ast::Tuple>(target)->elts, value, target);
  case ast::NodeKind::List:
    record(target, value);
    return assign_elements(llvm::cast<ast::List>(target)->elts, value, target);
  default: // not a table's enum: nothing else can be assigned to
    llvm_unreachable("not a target");
  }
}

/// `a, b = value`, with at most one starred target.
void Body::assign_elements(llvm::ArrayRef<ast::Expr*> targets, const Type* value, ast::Expr* place) {
  size_t star = targets.size();
  for (auto [i, target] : llvm::enumerate(targets))
    if (llvm::isa<ast::Starred>(target))
      star = i;
  bool has_star = star < targets.size();

  // What each target gets, over all alternatives.
  llvm::SmallVector<const Type*, 4> values(targets.size(), never());
  bool can_succeed = false;
  auto add = [&](size_t i, const Type* type) { values[i] = types().join(values[i], type); };
  for (const Type* alternative : types().resolve(value)->alternatives()) {
    if (alternative->is(Kind::Tuple)) {
      llvm::ArrayRef<const Type*> parts = alternative->parts();
      if (has_star ? parts.size() + 1 < targets.size() : parts.size() != targets.size())
        continue;
      can_succeed = true;
      size_t tail = has_star ? targets.size() - star - 1 : 0;
      for (size_t i = 0; i < targets.size(); ++i) {
        if (i < star)
          add(i, parts[i]);
        else if (i > star)
          add(i, parts[parts.size() - (targets.size() - i)]);
      }
      if (has_star)
        for (const Type* part : parts.slice(star, parts.size() - star - tail))
          add(star, part);
      continue;
    }
    const Type* each = iterate(alternative, place);
    if (each->is_never() && !has_star)
      continue;
    can_succeed = true;
    for (size_t i = 0; i < targets.size(); ++i)
      add(i, each);
  }
  if (!can_succeed) {
    warn_of_unpacking(value, targets.size(), place);
    return leave();
  }
  reconsider(place); // what one alternative cannot, another can
  for (auto [i, target] : llvm::enumerate(targets)) {
    if (i != star) {
      assign(target, values[i]);
      continue;
    }
    auto* starred = llvm::cast<ast::Starred>(target);
    const Type* rest = container(starred, Kind::List);
    types().store(rest->site(), 0, values[i]);
    mark_reached(starred);
    record(starred, rest);
    assign(starred->value, rest);
  }
}

void Body::assign_name(const ast::Node* node, const Type* value) {
  mark_reached(node);
  if (const names::Use* use = names().use(node); use && state_.is_reachable)
    assign_variable(*use, value, node->range);
}

void Body::assign_variable(const names::Use& use, const Type* value, source::Range range) {
  const names::Symbol* variable = use.variable;
  if (!variable)
    return;
  if (value->is_never())
    return leave();
  state_.forget_root(variable);
  note_local(variable, value);
  if (is_tracked(variable)) {
    unsigned index = index_of(variable);
    state_.locals[index] = value;
    for (Region& region : regions_) {
      const Type*& raised = region.raised->locals[index];
      raised = raised ? types().join(raised, value) : value;
    }
    if (variable->scope->kind != names::ScopeKind::Module &&
        variable->scope->kind != names::ScopeKind::Class && !variable->is_captured)
      return;
  }
  in_.write(in_.variable(variable), value, range);
  if (!is_tracked(variable))
    state_.learn({variable, {}}, value);
}

void Body::unset(const ast::Node* node) {
  const names::Use* use = names().use(node);
  if (!use || !use->variable || !state_.is_reachable)
    return;
  state_.forget_root(use->variable);
  if (is_tracked(use->variable))
    state_.locals[index_of(use->variable)] = nullptr;
}

/// `receiver.name = value`
void Body::store_attribute_on(const Type* receiver, ast::Attribute* target, const Type* value) {
  llvm::StringRef name = stored_name(target->attr);
  state_.forget_attribute(name);
  Path path = path_of(target);
  bool is_plain = true, can_succeed = false;
  for (const Type* alternative : types().resolve(receiver)->alternatives()) {
    AttributeInfo one;
    bool missing = false;
    is_plain &= store_attribute(alternative, name, value, target, one, missing);
    can_succeed |= !missing;
    record_attribute(target, one);
  }
  if (!can_succeed) {
    warn_of_attribute(receiver, target);
    return leave();
  }
  if (path && is_plain)
    state_.learn(path, value);
  else
    may_run_code();
}

/// `receiver[index] = value`
void Body::store_item_in(const Type* receiver, const Type* index, ast::Subscript* target, const Type* value) {
  operation("setitem", {receiver, index, value}, target);
}

} // namespace p2c::types

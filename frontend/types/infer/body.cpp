#include "frontend/types/infer/body.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

Body::Body(Inference& inference, Unit& unit)
    : in_(inference), unit_(unit), scope_(unit.function->scope), indices_(inference.tracked(*unit.function)) {
  state_.is_reachable = true;
  state_.locals.assign(indices_.size(), nullptr);
}

void Body::run() {
  if (in_.is_final())
    in_.begin_tables(unit_);
  interpret();
  report_warnings();
}

void Body::interpret() {
  for (auto& [symbol, slot] : unit_.parameters) {
    const Type* type = read(slot);
    if (type->is_never())
      continue;
    if (is_tracked(symbol))
      state_.locals[index_of(symbol)] = type;
    if (symbol->is_captured || !is_tracked(symbol))
      in_.write(in_.variable(symbol), type);
    note_local(symbol, type);
  }
  ast::Node* node = scope_->node;
  mark_reached(node);
  if (auto* module = llvm::dyn_cast<ast::Module>(node)) {
    block(module->body);
    return;
  }
  if (auto* def = llvm::dyn_cast<ast::FunctionDef>(node))
    block(def->body);
  else if (auto* def = llvm::dyn_cast<ast::AsyncFunctionDef>(node))
    block(def->body);
  else if (auto* lambda = llvm::dyn_cast<ast::Lambda>(node))
    in_.write(unit_.returns, expression(lambda->body), lambda->body->range);
  else if (auto* generator = llvm::dyn_cast<ast::GeneratorExp>(node))
    comprehension_loops(generator->generators,
                        [&] { in_.write(unit_.yields, expression(generator->elt), generator->elt->range); });
  if (state_.is_reachable && !llvm::isa<ast::Lambda>(node))
    in_.write(unit_.returns, types().none());
}

/// Code that is not seen here may run now: what is known of anything but the frame's own variables is
/// forgotten.
void Body::may_run_code() {
  state_.facts.clear();
}

bool Body::is_tracked(const names::Symbol* variable) const {
  return indices_.count(variable);
}

const Type* Body::container(const ast::Node* node, Kind kind, unsigned which) {
  Site* site = in_.site(unit_, node, kind, which);
  return kind == Kind::List   ? types().list(site)
         : kind == Kind::Dict ? types().dict(site)
                              : types().set(site);
}

// Recording: only the last interpretation writes the tables. An expression may be met in several states (the
// body of a `finally`), so what is written is their join.

void Body::mark_reached(const ast::Node* node) {
  if (in_.is_final() && state_.is_reachable)
    unit_.instance->unreachable.reset(node->node_id - unit_.instance->first_node);
}

void Body::record(const ast::Expr* expr, const Type* type) {
  if (!in_.is_final())
    return;
  const Type*& known = unit_.instance->types[expr->node_id - unit_.instance->first_node];
  known = known ? types().join(known, type) : type;
}

static bool same_target(const CallTarget& a, const CallTarget& b) {
  return a.kind == b.kind && a.instance == b.instance && a.cls == b.cls && a.native == b.native &&
         a.native_class == b.native_class && a.passes_receiver == b.passes_receiver;
}

/// The call may reach something that is not known.
void Body::record_unknown_call(const ast::Node* place) {
  if (in_.is_final() && place && llvm::isa<ast::Call>(place))
    unit_.instance->calls[place].is_complete = false;
}

void Body::record_call(const ast::Node* place, const CallTarget& target) {
  if (!in_.is_final() || !place || !llvm::isa<ast::Call>(place))
    return;
  CallInfo& info = unit_.instance->calls[place];
  for (CallTarget& known : info.targets)
    if (same_target(known, target)) {
      if (known.overload != target.overload)
        known.overload = nullptr;
      return;
    }
  info.targets.push_back(target);
}

void Body::record_attribute(const ast::Attribute* expr, const AttributeInfo& info) {
  if (!in_.is_final())
    return;
  auto [entry, is_new] = unit_.instance->attributes.try_emplace(expr, info);
  if (!is_new)
    entry->second = merge(entry->second, info);
}

/// A value that the variable holds at some time. For what it can hold at all only the representation counts,
/// so containers of different places need not become one.
void Body::note_local(const names::Symbol* variable, const Type* type) {
  if (!in_.is_final() || type->is_never())
    return;
  const Type*& known = unit_.instance->locals[variable];
  known = known ? types().cover(known, type) : type;
}

} // namespace p2c::types

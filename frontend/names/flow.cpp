#include "frontend/names/flow.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/SaveAndRestore.h"

namespace p2c::names {

bool State::join(const State& other) {
  if (!other.is_reachable)
    return false;
  if (!is_reachable) {
    *this = other;
    return true;
  }
  llvm::BitVector set_before = set, possible_before = possible;
  set &= other.set;
  possible |= other.possible;
  return set != set_before || possible != possible_before;
}

Flow::Flow(FileNames& names, const Surroundings& around, source::DiagnosticEngine& diagnostics)
    : names_(names), around_(around), diagnostics_(diagnostics) {
  starts_.assign(names.scopes.size(), unreachable());
  made_.assign(names.scopes.size(), unreachable());
  unlocked_by_name_.resize(names.scopes.size());
  always_possible_.resize(names.variables.size());
  for (const Symbol* variable : names.variables)
    if (variable->is_exposed)
      always_possible_.set(variable->index);
  for (const Occurrence& occurrence : names.occurrences)
    if (const Use* use = names.use(occurrence.node); use && use->variable)
      if (occurrence.kind == Occurrence::Kind::Bind &&
          occurrence.scope->frame() != use->variable->scope->frame())
        always_possible_.set(use->variable->index);
  find_unlocking_names();
}

State Flow::unreachable() const {
  auto size = static_cast<unsigned>(names_.variables.size());
  return {llvm::BitVector(size), llvm::BitVector(size), false};
}

Changes Flow::no_changes() const {
  auto size = static_cast<unsigned>(names_.variables.size());
  return {llvm::BitVector(size), llvm::BitVector(size)};
}

static bool is_plain_decorator(const ast::Expr* decorator) {
  if (auto* name = llvm::dyn_cast<ast::Name>(decorator))
    return name->id == "property" || name->id == "staticmethod" || name->id == "classmethod";
  if (auto* attribute = llvm::dyn_cast<ast::Attribute>(decorator))
    return attribute->attr == "setter" || attribute->attr == "getter" || attribute->attr == "deleter";
  return false;
}

/// Functions that only run once some name has been loaded: a plain `def` needs its own name, and a method its
/// class's. Everything else may run from where it is made.
void Flow::find_unlocking_names() {
  auto variable_of = [&](const ast::Node* node) -> Symbol* {
    const Use* use = names_.use(node);
    Symbol* variable = use ? use->variable : nullptr;
    return variable && variable->is_bound_once && !variable->is_exposed ? variable : nullptr;
  };
  for (auto& owned : names_.scopes) {
    Scope* scope = owned.get();
    if (scope->kind != ScopeKind::Function)
      continue;
    llvm::ArrayRef<ast::Expr*> decorators;
    if (auto* def = llvm::dyn_cast<ast::FunctionDef>(scope->node))
      decorators = def->decorator_list;
    else
      decorators = llvm::cast<ast::AsyncFunctionDef>(scope->node)->decorator_list;
    if (!llvm::all_of(decorators, is_plain_decorator))
      continue;
    Symbol* own = variable_of(scope->node);
    if (scope->parent->kind != ScopeKind::Class) {
      if (own && decorators.empty()) {
        unlocks_[own].push_back(scope);
        unlocked_by_name_.set(scope->number);
      }
      continue;
    }
    auto* cls = llvm::cast<ast::ClassDef>(scope->parent->node);
    Symbol* class_variable = variable_of(cls);
    if (!class_variable || scope->parent->parent->kind == ScopeKind::Class || !cls->decorator_list.empty() ||
        !cls->keywords.empty() || (!cls->bases.empty() && around_.classes_are_reachable))
      continue;
    unlocks_[class_variable].push_back(scope);
    if (const Use* use = names_.use(scope->node); use && use->variable)
      unlocks_[use->variable].push_back(scope);
    unlocked_by_name_.set(scope->number);
  }
}

void Flow::run() {
  Scope* module = names_.module_scope();
  State& start = starts_[module->number];
  start.is_reachable = true;
  for (const Symbol* variable : names_.variables)
    if (variable->is_implicit)
      start.set.set(variable->index), start.possible.set(variable->index);

  recording_ = false;
  do {
    while (propagate())
      ;
    // What nothing mentions may still be reached in ways that are not seen here: let it start where it is
    // made.
    changed_ = false;
    for (auto& scope : names_.scopes)
      if (!starts_[scope->number].is_reachable && made_[scope->number].is_reachable) {
        changed_ |= starts_[scope->number].join(made_[scope->number]);
        break;
      }
  } while (changed_);
  recording_ = true;
  propagate();
  for (ast::Node* node : suspects_)
    warn(node);
}

/// Runs every frame once; gives whether any frame now starts with less.
bool Flow::propagate() {
  changed_ = false;
  for (auto& scope : names_.scopes)
    if (!executes_in_place(scope->kind) && starts_[scope->number].is_reachable)
      run_frame(scope.get());
  return changed_;
}

void Flow::run_frame(Scope* scope) {
  frame_ = scope;
  state_ = starts_[scope->number];
  never_sure_ = llvm::BitVector(static_cast<unsigned>(names_.variables.size()));
  for (const Symbol* variable : names_.variables) {
    bool is_own = variable->scope->frame() == scope;
    if (variable->is_exposed || (variable->is_deleted && (!is_own || variable->is_deleted_elsewhere)))
      never_sure_.set(variable->index);
    if (is_own && scope->kind != ScopeKind::Module) {
      state_.set.reset(variable->index);
      state_.possible.reset(variable->index);
    }
    if (!is_own)
      state_.possible.set(variable->index);
  }
  state_.set.reset(never_sure_);
  state_.possible |= always_possible_;
  loops_.clear();
  regions_.clear();
  guards_ = 0;

  ast::Node* node = scope->node;
  if (auto* module = llvm::dyn_cast<ast::Module>(node)) {
    block(module->body);
    if (around_.is_imported)
      leave_module();
    return;
  }
  for (auto& [name, symbol] : scope->symbols)
    if (symbol->is_parameter && symbol->variable == symbol)
      assign_variable(symbol);
  if (auto* def = llvm::dyn_cast<ast::FunctionDef>(node))
    block(def->body);
  else if (auto* def = llvm::dyn_cast<ast::AsyncFunctionDef>(node))
    block(def->body);
  else if (auto* lambda = llvm::dyn_cast<ast::Lambda>(node))
    expression(lambda->body);
  else if (auto* generator = llvm::dyn_cast<ast::GeneratorExp>(node))
    comprehension(generator->generators, generator->elt);
}

/// The function may run from the current state on.
void Flow::arrive(Scope* scope) {
  changed_ |= starts_[scope->number].join(state_);
}

/// Other files may call this one's functions.
void Flow::leave_module() {
  for (auto& scope : names_.scopes)
    if (unlocked_by_name_[scope->number]) {
      arrive(scope.get());
      if (around_.is_in_cycle)
        changed_ |= starts_[scope->number].join(made_[scope->number]);
    }
}

// Events.

void Flow::load(ast::Node* node) {
  const Use* known = names_.use(node);
  if (!known || !state_.is_reachable)
    return;
  Use& use = names_.uses[names_.use_by_node[node->node_id]];
  if (use.variable) {
    unsigned index = use.variable->index;
    if (recording_) {
      use.may_be_unset = !state_.set[index];
      use.is_always_unset = !state_.possible[index];
    }
    if (auto found = unlocks_.find(use.variable); found != unlocks_.end())
      for (Scope* scope : found->second)
        arrive(scope);
  }
  if (recording_ && use.is_always_unset && !guards_)
    suspects_.insert(node);
}

void Flow::assign(const ast::Node* node) {
  if (const Use* use = names_.use(node))
    assign_variable(use->variable);
}

void Flow::assign_variable(Symbol* variable) {
  if (!variable)
    return;
  if (!never_sure_[variable->index])
    state_.set.set(variable->index);
  state_.possible.set(variable->index);
  for (Changes* changes : regions_)
    changes->assigned.set(variable->index);
}

void Flow::remove(const ast::Node* node) {
  if (const Use* use = names_.use(node))
    remove_variable(use->variable);
}

void Flow::remove_variable(Symbol* variable) {
  if (!variable)
    return;
  state_.set.reset(variable->index);
  if (!always_possible_[variable->index] && variable->scope->frame() == frame_)
    state_.possible.reset(variable->index);
  for (Changes* changes : regions_)
    changes->deleted.set(variable->index);
}

State Flow::interrupted(const State& before, const Changes& changes) {
  State state = before;
  state.set.reset(changes.deleted);
  state.possible |= changes.assigned;
  return state;
}

Flow::JumpMarks Flow::mark_jumps() const {
  JumpMarks marks;
  for (Loop* loop : loops_)
    marks.counts.push_back({loop->breaks.size(), loop->continues.size()});
  return marks;
}

void Flow::jumped_through(const JumpMarks& marks, const Changes& changes) {
  for (auto [loop, counts] : llvm::zip(loops_, marks.counts)) {
    for (State& state : llvm::MutableArrayRef<State>(loop->breaks).drop_front(counts.first))
      state = interrupted(state, changes);
    for (State& state : llvm::MutableArrayRef<State>(loop->continues).drop_front(counts.second))
      state = interrupted(state, changes);
  }
}

} // namespace p2c::names

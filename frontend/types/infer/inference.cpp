#include "frontend/types/infer/inference.h"

#include "frontend/types/infer/body.h"
#include "frontend/types/infer/export.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

Inference::Inference(Program& program, const api::Model& api, source::DiagnosticEngine& diagnostics)
    : program_(program), api_(api), diagnostics_(diagnostics) {}

Inference::Outcome Inference::run(uint64_t most_steps) {
  types().set_listener(this);
  sent_.type = types().none();
  collect_operators();
  find_families();
  find_member_kinds();
  find_tracked();
  add_units();
  steps_ = most_steps != 0 ? most_steps : 20000 + 200 * units_.size();
  reach(unit(*program_.body(program_.graph->script())));
  while (true) {
    while (!worklist_.empty()) {
      Unit* next = worklist_.front();
      worklist_.pop_front();
      next->is_queued = false;
      if (!step())
        return end(Outcome::no_end);
      analyse(*next);
      if (!opened_.empty())
        return end(Outcome::opened_classes);
    }
    // Every body once more, to write the tables. Nothing grows; should it all the same, go on.
    is_final_ = true;
    for (auto& unit : units_)
      if (unit->is_reached)
        analyse(*unit);
    is_final_ = false;
    if (steps_ == 0 || !opened_.empty())
      return end(steps_ == 0 ? Outcome::no_end : Outcome::opened_classes);
    if (worklist_.empty())
      break;
  }
  export_program(*this, program_);
  return end(Outcome::settled);
}

Inference::Outcome Inference::end(Outcome outcome) {
  types().set_listener(nullptr);
  return outcome;
}

void Inference::analyse(Unit& unit) {
  Body(*this, unit).run();
}

void Inference::add_units() {
  for (const auto& function : program_.functions) {
    auto unit = std::make_unique<Unit>();
    unit->function = function.get();
    unit->instance = function->instances.front();
    units_.push_back(std::move(unit));
    const ast::Arguments* arguments = function->arguments();
    if (!arguments)
      continue;
    auto add = [&](const ast::Arg* arg) {
      const names::Use* use = function->module->names->use(arg);
      units_.back()->parameters[use->variable];
    };
    llvm::for_each(arguments->posonlyargs, add);
    llvm::for_each(arguments->args, add);
    llvm::for_each(arguments->kwonlyargs, add);
    if (arguments->vararg)
      add(arguments->vararg);
    if (arguments->kwarg)
      add(arguments->kwarg);
  }
}

/// A variable that only its own frame sets is followed from statement to statement there.
void Inference::find_tracked() {
  tracked_.resize(program_.functions.size());
  for (const auto& module : program_.graph->modules()) {
    if (!module->names)
      continue;
    llvm::DenseSet<const names::Symbol*> set_elsewhere;
    for (const names::Occurrence& occurrence : module->names->occurrences)
      if (const names::Use* use = module->names->use(occurrence.node); use && use->variable)
        if (occurrence.kind != names::Occurrence::Kind::Load &&
            occurrence.scope->frame() != use->variable->scope->frame())
          set_elsewhere.insert(use->variable);
    for (const names::Symbol* variable : module->names->variables) {
      if (set_elsewhere.contains(variable) || variable->is_exposed || variable->is_implicit ||
          variable == variable->scope->class_cell)
        continue;
      if (const Function* function = program_.function(variable->scope->frame()->node)) {
        auto& indices = tracked_[function->number];
        indices[variable] = indices.size() + 1;
      }
    }
  }
}

void Inference::reach(Unit& unit) {
  if (unit.is_reached)
    return;
  unit.is_reached = true;
  queue(unit);
}

void Inference::queue(Unit& unit) {
  if (unit.is_queued || !unit.is_reached)
    return;
  unit.is_queued = true;
  worklist_.push_back(&unit);
}

void Inference::requeue(llvm::SmallVectorImpl<Unit*>& readers) {
  for (Unit* reader : readers)
    queue(*reader);
}

// Slots.

const Type* Inference::read(Slot& slot, Unit* reader) {
  if (reader && !llvm::is_contained(slot.readers, reader))
    slot.readers.push_back(reader);
  if (!slot.type)
    return types().never();
  const Type* type = types().resolve(slot.type);
  // A container inside may be unified or grow without a store here; who looks inside asks for that.
  return type;
}

void Inference::write(Slot& slot, const Type* type, source::Range range) {
  if (type->is_never())
    return;
  const Type* before = slot.type ? types().resolve(slot.type) : types().never();
  const Type* joined = types().resolve(types().join(before, type));
  if (slot.is_exposed)
    types().widen(type);
  if (slot.type && joined == types().resolve(slot.type)) {
    slot.type = joined;
    return;
  }
  slot.type = joined;
  if (!range.valid() && joined->is_object())
    range = place_;
  // The first few, and the one that made it an object.
  if (range.valid() && slot.stores.size() < 4)
    slot.stores.push_back({type, range});
  else if (range.valid() && joined->is_object())
    slot.stores.back() = {type, range};
  requeue(slot.readers);
}

void Inference::expose(Slot& slot) {
  if (slot.is_exposed)
    return;
  slot.is_exposed = true;
  if (slot.type)
    types().widen(slot.type);
}

void Inference::read_site(Site* site, Unit* reader) {
  if (!reader)
    return;
  auto& readers = site_readers_[site->find()];
  if (!llvm::is_contained(readers, reader))
    readers.push_back(reader);
}

const Type* Inference::element(const Type* container, unsigned which, Unit* reader) {
  Site* site = container->site();
  if (!site)
    return container->element();
  read_site(site, reader);
  return types().resolve(site->elements[which]);
}

Site* Inference::site(Unit& unit, const ast::Node* node, Kind kind, unsigned which) {
  Site*& site = unit.sites[{node, which}];
  if (!site)
    site = types().new_site(kind, node);
  return site->find();
}

void Inference::changed(Site* site) {
  if (site->escaped)
    site_escapes_.try_emplace(site, place_);
  if (touched_sites_.contains(site)) {
    touch(site->elements[0]);
    touch(site->elements[1]);
  }
  if (auto found = site_readers_.find(site); found != site_readers_.end())
    requeue(found->second);
}

void Inference::unified(Site* kept, Site* gone) {
  if (touched_sites_.contains(gone))
    touched_sites_.insert(kept);
  if (touched_sites_.contains(kept)) {
    touch(kept->elements[0]);
    touch(kept->elements[1]);
  }
  llvm::SmallVector<Unit*, 2> moved = std::move(site_readers_[gone]);
  site_readers_.erase(gone);
  requeue(moved);
  auto& readers = site_readers_[kept];
  requeue(readers);
  for (Unit* reader : moved)
    if (!llvm::is_contained(readers, reader))
      readers.push_back(reader);
}

// Functions.

const Type* Inference::result_of(Unit& unit, Unit* reader) {
  const names::Scope& scope = *unit.function->scope;
  TypeContext& types = this->types();
  if (scope.is_generator) {
    const Type* yields = read(unit.yields, reader);
    return scope.is_async ? types.async_generator(yields)
                          : types.generator(yields, read(unit.returns, reader));
  }
  const Type* returns = read(unit.returns, reader);
  return scope.is_async ? types.coroutine(returns) : returns;
}

} // namespace p2c::types

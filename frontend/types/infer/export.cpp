#include "frontend/types/infer/export.h"

#include "frontend/syntax/visitor.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

static void find_range(ast::Node* node, uint32_t& first, uint32_t& last) {
  first = std::min(first, node->node_id);
  last = std::max(last, node->node_id);
  ast::for_each_child(node, [&](ast::Node* child) { find_range(child, first, last); });
}

void Inference::begin_tables(Unit& unit) {
  node_ranges_.resize(units_.size(), {1, 0});
  auto& [first, last] = node_ranges_[unit.function->number];
  if (first > last) {
    first = ~0u;
    find_range(unit.function->scope->node, first, last);
  }
  FunctionInstance& instance = *unit.instance;
  instance.first_node = first;
  instance.types.assign(last - first + 1, nullptr);
  instance.unreachable.clear();
  instance.unreachable.resize(last - first + 1, true);
  instance.locals.clear();
  instance.calls.clear();
  instance.attributes.clear();
}

namespace {

class Exporter {
public:
  Exporter(Inference& in, Program& program) : in_(in), program_(program), types_(in.types()) {}

  void run() {
    for (const auto& function : program_.functions)
      export_function(*function);
    for (const auto& module : program_.graph->modules())
      if (module->names)
        for (const names::Symbol* variable : module->names->variables)
          export_variable(variable);
    for (const auto& cls : program_.classes)
      export_class(*cls);
    program_.inferred = true;
  }

private:
  void export_function(Function& function) {
    Unit& unit = in_.unit(function);
    FunctionInstance& instance = *unit.instance;
    function.is_reached = unit.is_reached;
    if (!unit.is_reached)
      return;
    for (const Type*& type : instance.types)
      if (type)
        type = types_.resolve(type);
    for (auto& entry : instance.locals)
      entry.second = types_.resolve(entry.second);
    instance.result = in_.result_of(unit, nullptr);
    instance.returns = in_.read(unit.returns, nullptr);
    instance.yields = function.scope->is_generator ? in_.read(unit.yields, nullptr) : nullptr;
  }

  void export_variable(const names::Symbol* variable) {
    Slot& slot = in_.variable(variable);
    const Type* type = slot.type ? in_.read(slot, nullptr) : nullptr;
    if (variable->is_implicit)
      return;
    if (variable->is_exposed)
      type = types_.join(type ? type : types_.never(), in_.stored_dynamically(variable->name, nullptr));
    if (type && !type->is_never())
      program_.variables[variable] = type;
  }

  /// A field belongs to the class highest up that stores it; classes below may store other things there.
  void export_class(ClassInfo& cls) {
    ClassState& state = in_.state(&cls);
    llvm::SmallVector<llvm::StringRef, 8> names;
    for (auto& entry : state.fields)
      if (entry.second.type)
        names.push_back(cls.module->tree->intern(entry.getKey()));
    llvm::sort(names);
    // Those that the methods' code was seen to store come first, in its order.
    llvm::MapVector<llvm::StringRef, Field> fields;
    for (auto& [name, field] : cls.fields)
      if (llvm::is_contained(names, name))
        fields.insert({name, field});
    for (llvm::StringRef name : names)
      fields.insert({name, Field{name, nullptr, true}});
    fields.remove_if([&](auto& entry) { return is_inherited(cls, entry.first); });
    for (auto& [name, field] : fields)
      field.type = in_.load_field(&cls, name, nullptr);
    cls.fields = std::move(fields);
  }

  bool is_inherited(const ClassInfo& cls, llvm::StringRef name) {
    return llvm::any_of(llvm::drop_begin(cls.mro), [&](ClassRef base) {
      return base.user && in_.state(base.user).fields.count(name) && in_.field(base.user, name).type;
    });
  }

  Inference& in_;
  Program& program_;
  TypeContext& types_;
};

} // namespace

void export_program(Inference& inference, Program& program) {
  Exporter(inference, program).run();
}

} // namespace p2c::types

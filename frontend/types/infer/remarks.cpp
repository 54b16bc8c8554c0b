// `--remarks=dynamic`: each place of the user's code that became `object`, and the stores or calls that made
// it so.
#include "frontend/syntax/visitor.h"
#include "frontend/types/infer/inference.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

class ObjectRemarks {
public:
  explicit ObjectRemarks(Inference& in) : in_(in) {}

  void run() {
    for (const auto& function : in_.program_.functions)
      if (function->is_reached && is_users(*function->module))
        remark_function(*function);
    for (const auto& module : in_.program_.graph->modules())
      if (module->names && is_users(*module))
        for (const names::Symbol* variable : module->names->variables)
          if (auto found = in_.variables_.find(variable); found != in_.variables_.end())
            remark_variable(variable, found->second);
    for (const auto& cls : in_.program_.classes)
      if (is_users(*cls->module))
        remark_class(*cls);
  }

private:
  static bool is_users(const modules::Module& module) {
    return module.kind == modules::ModuleKind::Script || module.kind == modules::ModuleKind::Source;
  }

  bool is_object(const Slot& slot) const { return slot.type && slot.type->is_object(); }

  static source::Range head_of(const ast::Node* node) {
    if (auto* def = llvm::dyn_cast<ast::FunctionDef>(node))
      return def->name_range;
    if (auto* def = llvm::dyn_cast<ast::AsyncFunctionDef>(node))
      return def->name_range;
    if (auto* def = llvm::dyn_cast<ast::ClassDef>(node))
      return def->name_range;
    return node->range;
  }

  /// The two stores that say most: one of a type that is known, and the one that ended it.
  void note_stores(source::DiagnosticBuilder builder, const Slot& slot) {
    const Slot::Store* unknown = nullptr;
    const Slot::Store* first = nullptr;
    for (const Slot::Store& store : slot.stores) {
      if (store.type->is_object() && !unknown)
        unknown = &store;
      if (!store.type->is_object() && !first)
        first = &store;
    }
    if (first)
      builder.note(diag::stored_here, first->range, to_string(first->type));
    if (unknown)
      builder.note(diag::unknown_stored_here, unknown->range);
    else if (!slot.stores.empty() && &slot.stores.back() != first)
      builder.note(diag::stored_here, slot.stores.back().range, to_string(slot.stores.back().type));
  }

  source::DiagnosticBuilder remark(source::Range range, const std::string& what) {
    return in_.diagnostics_.report(diag::dynamic_variable, range, what);
  }

  void remark_variable(const names::Symbol* variable, const Slot& slot) {
    if (!is_object(slot) || variable->is_implicit || variable->is_parameter || variable->bindings.empty())
      return;
    note_stores(remark(head_of(variable->bindings.front()), "`" + variable->name.str() + "`"), slot);
  }

  void remark_class(const ClassInfo& cls) {
    for (auto& [name, field] : cls.fields)
      if (Slot& slot = in_.field(&cls, name); is_object(slot))
        note_stores(
            remark(cls.node->name_range, "attribute `" + name.str() + "` of `" + cls.node->name.str() + "`"),
            slot);
  }

  void remark_function(Function& function) {
    Unit& unit = in_.unit(function);
    std::string name = "`" + function.scope->qualified_name + "`";
    auto escape = in_.function_escapes_.find(&function);
    for (auto& [symbol, slot] : unit.parameters) {
      if (!is_object(slot))
        continue;
      auto builder =
          remark(symbol->bindings.front()->range, "parameter `" + symbol->name.str() + "` of " + name);
      if (escape != in_.function_escapes_.end() && escape->second.valid())
        builder.note(diag::escapes_here, escape->second);
      else
        note_stores(builder, slot);
    }
    if (is_object(unit.returns) && !function.scope->is_generator &&
        !llvm::isa<ast::Lambda>(function.scope->node))
      note_stores(remark(head_of(function.scope->node), "the result of " + name), unit.returns);
    if (is_object(unit.yields))
      note_stores(remark(head_of(function.scope->node), "what " + name + " yields"), unit.yields);
    instance_ = unit.instance;
    remark_code(function.scope->node);
    for (auto& [place, site] : unit.sites)
      if (place.first && !seen_.contains(site->find()))
        remark_site(place.first, site->find());
  }

  void remark_site(const ast::Node* node, Site* site) {
    bool is_open = (site->elements[0] && site->elements[0]->is_object()) ||
                   (site->elements[1] && site->elements[1]->is_object());
    if (site->node)
      node = site->node; // of several that are one, always the same
    if (!is_open || llvm::isa<ast::Arg>(node) || unused_.contains(node))
      return;
    seen_.insert(site);
    const char* what = site->kind == Kind::List ? "list" : site->kind == Kind::Dict ? "dict" : "set";
    if (site->kind != Kind::List && site->kind != Kind::Dict && site->kind != Kind::Set)
      what = "container";
    auto builder = in_.diagnostics_.report(diag::dynamic_elements, node->range, what);
    if (auto found = in_.site_escapes_.find(site); found != in_.site_escapes_.end() && found->second.valid())
      builder.note(diag::escapes_here, found->second);
  }

  // Expressions that are the first of unknown type.

  void remark_code(ast::Node* node) {
    ast::for_each_child(node, [&](ast::Node* child) {
      switch (child->node_kind) {
      case ast::NodeKind::FunctionDef:
      case ast::NodeKind::AsyncFunctionDef:
      case ast::NodeKind::Lambda:
      case ast::NodeKind::GeneratorExp:
        return; // a function of its own
      default:  // not a table's enum: everything else runs in this frame
        break;
      }
      // What nobody looks at costs nothing.
      if (auto* statement = llvm::dyn_cast<ast::ExprStmt>(child)) {
        unused_.insert(statement->value);
        if (auto* await = llvm::dyn_cast<ast::Await>(statement->value))
          unused_.insert(await->value);
      }
      if (auto* expr = llvm::dyn_cast<ast::Expr>(child); expr && !unused_.contains(expr) && is_origin(expr))
        in_.diagnostics_.report(diag::dynamic_value, expr->range, shown(expr));
      remark_code(child);
    });
  }

  bool is_unknown(const ast::Expr* expr) const {
    return instance_->is_reachable(expr) && instance_->type(expr)->is_object();
  }

  bool is_origin(ast::Expr* expr) const {
    switch (expr->node_kind) {
    case ast::NodeKind::Name: // the variable is what is unknown
    case ast::NodeKind::Starred:
    case ast::NodeKind::Slice:
    case ast::NodeKind::JoinedStr:
    case ast::NodeKind::FormattedValue:
      return false;
    case ast::NodeKind::Attribute: {
      auto* attribute = llvm::cast<ast::Attribute>(expr);
      AttributeInfo::Kind kind = instance_->attribute(attribute).kind;
      if (attribute->ctx != ast::ExprContext::Load || kind == AttributeInfo::Kind::Field ||
          kind == AttributeInfo::Kind::Global || kind == AttributeInfo::Kind::ClassMember)
        return false;
      break;
    }
    case ast::NodeKind::Subscript: {
      auto* subscript = llvm::cast<ast::Subscript>(expr);
      if (subscript->ctx != ast::ExprContext::Load || instance_->type(subscript->value)->site())
        return false;
      break;
    }
    case ast::NodeKind::Call: {
      // What a function of the program gives is said where it is defined.
      const CallInfo* info = instance_->call(llvm::cast<ast::Call>(expr));
      if (info && llvm::all_of(info->targets, [](const CallTarget& target) {
            return target.kind == CallTarget::Kind::User || target.kind == CallTarget::Kind::Construct;
          }))
        return false;
      break;
    }
    case ast::NodeKind::Await: {
      auto* call = llvm::dyn_cast<ast::Call>(llvm::cast<ast::Await>(expr)->value);
      const CallInfo* info = call ? instance_->call(call) : nullptr;
      if (info &&
          llvm::any_of(info->targets, [](const CallTarget& target) { return target.instance != nullptr; }))
        return false;
      break;
    }
    default: // not a table's enum: other expressions are as unknown as their parts
      break;
    }
    if (!instance_->is_reachable(expr) || !is_unknown(expr))
      return false;
    bool is_derived = false;
    ast::for_each_child(expr, [&](ast::Node* part) {
      if (auto* keyword = llvm::dyn_cast<ast::Keyword>(part))
        part = keyword->value;
      if (auto* value = llvm::dyn_cast<ast::Expr>(part))
        is_derived |= is_unknown(value);
    });
    return !is_derived;
  }

  std::string shown(const ast::Expr* expr) const {
    if (auto* call = llvm::dyn_cast<ast::Call>(expr))
      return shown(call->func) + "(...)";
    if (auto* await = llvm::dyn_cast<ast::Await>(expr))
      return "await " + shown(await->value);
    if (auto* attribute = llvm::dyn_cast<ast::Attribute>(expr))
      return shown(attribute->value) + "." + attribute->attr.str();
    if (auto* name = llvm::dyn_cast<ast::Name>(expr))
      return name->id.str();
    return "...";
  }

  Inference& in_;
  const FunctionInstance* instance_ = nullptr;
  llvm::DenseSet<const Site*> seen_;
  llvm::DenseSet<const ast::Node*> unused_; // the values of expression statements
};

void Inference::remark_objects() {
  ObjectRemarks(*this).run();
}

} // namespace p2c::types

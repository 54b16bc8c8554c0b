#include "frontend/types/build_program.h"

#include "frontend/names/bind.h"
#include "frontend/syntax/visitor.h"
#include "frontend/types/static_value.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {
namespace {

class Builder {
public:
  Builder(Program& program, const api::Model& api, const OpenClasses& open,
          source::DiagnosticEngine& diagnostics)
      : program_(program), api_(api), open_(open), diagnostics_(diagnostics) {}

  void run() {
    // Modules come first: their numbers are those of the graph.
    for (const auto& module : program_.graph->modules())
      if (module->names)
        add_function(module.get(), module->names->module_scope());
    for (const auto& module : program_.graph->modules())
      if (module->names)
        for (const auto& scope : module->names->scopes)
          add_scope(module.get(), scope.get());
    bool sets_getattr = false; // `C.__getattr__ = f`: any instance may answer anything
    for (const auto& module : program_.graph->modules())
      if (module->names)
        sets_getattr |= mentions(module->names->module_scope()->node, {"__getattr__", "__getattribute__"});
    for (const auto& cls : program_.classes) {
      find_bases(*cls);
      cls->is_dynamic |= sets_getattr;
    }
    open_unseen_families();
    for (const auto& cls : program_.classes)
      find_order(*cls);
    for (const auto& cls : program_.classes)
      find_fields(*cls);
    for (const auto& module : program_.graph->modules())
      if (module->names)
        program_.mentions_defaults |=
            mentions(module->names->module_scope()->node, {"__defaults__", "__kwdefaults__"});
  }

private:
  void add_scope(modules::Module* module, names::Scope* scope) {
    if (scope->kind == names::ScopeKind::Class)
      add_class(module, scope);
    else if (!names::executes_in_place(scope->kind) && scope->kind != names::ScopeKind::Module)
      add_function(module, scope);
  }

  void add_function(modules::Module* module, names::Scope* scope) {
    auto made = std::make_unique<Function>();
    made->number = static_cast<uint32_t>(program_.functions.size());
    made->module = module;
    made->scope = scope;
    if (scope->parent && scope->parent->kind == names::ScopeKind::Class)
      made->owner = program_.class_by_node.lookup(scope->parent->node); // scopes around come first
    auto instance = std::make_unique<FunctionInstance>();
    instance->function = made.get();
    instance->object = instance->result = instance->returns = program_.types->object();
    made->instances.push_back(instance.get());
    program_.instances.push_back(std::move(instance));
    program_.function_by_node[scope->node] = made.get();
    program_.functions.push_back(std::move(made));
  }

  void add_class(modules::Module* module, names::Scope* scope) {
    auto made = std::make_unique<ClassInfo>();
    made->number = static_cast<uint32_t>(program_.classes.size());
    made->node = llvm::cast<ast::ClassDef>(scope->node);
    made->module = module;
    made->scope = scope;
    program_.class_by_node[scope->node] = made.get();
    program_.classes.push_back(std::move(made));
  }

  void find_bases(ClassInfo& cls) {
    StaticValues values(program_, api_);
    // Through `locals()` the body may set names that stand nowhere.
    cls.is_dynamic = !cls.node->keywords.empty() || open_.contains(cls.node) || cls.scope->uses_locals;
    for (const ast::Expr* base : cls.node->bases) {
      StaticValue value = values.of(*cls.module, base);
      if (value.cls && value.cls != &cls)
        cls.bases.push_back({.user = value.cls});
      else if (value.native_class)
        cls.bases.push_back({.native = value.native_class});
      else
        cls.is_dynamic = true;
    }
  }

  /// A class with a computed base, or derived from such a class, has members that are not seen here. A method
  /// of any of its bases may meet them on `self`.
  void open_unseen_families() {
    llvm::DenseSet<const ClassInfo*> unseen;
    for (bool grows = true; grows;) {
      grows = false;
      for (const auto& cls : program_.classes)
        if (cls->has_computed_base() ||
            llvm::any_of(cls->bases, [&](ClassRef base) { return unseen.contains(base.user); }))
          grows |= unseen.insert(cls.get()).second;
    }
    llvm::SmallVector<const ClassInfo*, 8> work(unseen.begin(), unseen.end());
    llvm::DenseSet<const ClassInfo*> above;
    while (!work.empty())
      for (ClassRef base : work.pop_back_val()->bases)
        if (base.user && above.insert(base.user).second) {
          const_cast<ClassInfo*>(base.user)->is_dynamic = true;
          work.push_back(base.user);
        }
  }

  /// Orders a class after its bases. A class among its own bases (through a cycle of files) is left dynamic.
  void find_order(ClassInfo& cls) {
    if (!cls.mro.empty())
      return;
    cls.mro.push_back({.user = &cls}); // in work
    for (ClassRef base : cls.bases)
      if (base.user) {
        auto* user = const_cast<ClassInfo*>(base.user);
        find_order(*user);
        cls.is_dynamic |= user->is_dynamic || user->mro.empty();
        user->subclasses.push_back(&cls);
      }
    if (!linearise(cls, api_)) {
      cls.is_dynamic = true;
      diagnostics_.report(diag::no_resolution_order, cls.node->name_range, cls.node->name);
    }
    auto defines = [&](llvm::StringRef name) {
      return llvm::any_of(cls.mro, [&](ClassRef entry) {
        const names::Symbol* symbol = entry.user ? entry.user->scope->find(name) : nullptr;
        return symbol && symbol->variable == symbol;
      });
    };
    cls.has_getattr = defines("__getattr__") || defines("__getattribute__");
    cls.has_setattr = defines("__setattr__") || defines("__delattr__");
  }

  /// What the methods of a class store on their first parameter.
  void find_fields(ClassInfo& cls) {
    for (names::Scope* scope : cls.scope->children) {
      Function* method = program_.function(scope->node);
      const ast::Arguments* arguments = method ? method->arguments() : nullptr;
      if (!arguments || scope->kind != names::ScopeKind::Function)
        continue;
      const ast::Arg* self = !arguments->posonlyargs.empty() ? arguments->posonlyargs.front()
                             : !arguments->args.empty()      ? arguments->args.front()
                                                             : nullptr;
      if (self)
        find_stores(cls, scope, self->arg, scope->node);
    }
  }

  void find_stores(ClassInfo& cls, const names::Scope* scope, llvm::StringRef self, ast::Node* node) {
    if (auto* attribute = llvm::dyn_cast<ast::Attribute>(node)) {
      auto* base = llvm::dyn_cast<ast::Name>(attribute->value);
      if (base && base->id == self && attribute->ctx == ast::ExprContext::Store)
        add_field(cls, cls.module->tree->intern(names::mangled(scope, attribute->attr)));
    }
    ast::for_each_child(node, [&](ast::Node* child) { find_stores(cls, scope, self, child); });
  }

  void add_field(ClassInfo& cls, llvm::StringRef name) {
    for (ClassRef base : llvm::drop_begin(cls.mro))
      if (base.user && base.user->fields.count(name))
        return;
    cls.fields.insert({name, Field{name, program_.types->object(), true}});
  }

  /// As a target or as a text, which `setattr` may be given.
  static bool mentions(ast::Node* node, llvm::ArrayRef<llvm::StringRef> names) {
    auto is_meant = [&](llvm::StringRef name) { return llvm::is_contained(names, name); };
    if (auto* attribute = llvm::dyn_cast<ast::Attribute>(node);
        attribute && attribute->ctx != ast::ExprContext::Load && is_meant(attribute->attr))
      return true;
    if (auto* constant = llvm::dyn_cast<ast::Constant>(node);
        constant && constant->value.kind == ast::ConstantKind::Str && is_meant(constant->value.text))
      return true;
    bool found = false;
    ast::for_each_child(node, [&](ast::Node* child) { found = found || mentions(child, names); });
    return found;
  }

  Program& program_;
  const api::Model& api_;
  const OpenClasses& open_;
  source::DiagnosticEngine& diagnostics_;
};

} // namespace

std::unique_ptr<Program> build_program(modules::ModuleGraph& graph, const api::Model& api,
                                       const OpenClasses& open, source::DiagnosticEngine& diagnostics) {
  auto program = std::make_unique<Program>();
  program->graph = &graph;
  program->api = &api;
  program->types = std::make_unique<TypeContext>();
  Builder(*program, api, open, diagnostics).run();
  return program;
}

} // namespace p2c::types

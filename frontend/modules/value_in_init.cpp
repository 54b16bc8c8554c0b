#include "frontend/modules/value_in_init.h"
#include "frontend/syntax/visitor.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace p2c::modules {
namespace {

bool has_immutable_value(llvm::StringRef builtin) {
  return llvm::StringSwitch<bool>(builtin)
      .Cases("tuple", "str", "bytes", "int", "float", "frozenset", true)
      .Default(false);
}

/// A class that derives, through classes of this file with one base each, from an immutable builtin.
struct Derived {
  ast::ClassDef* node = nullptr;
  Derived* base = nullptr; ///< null where the base is the builtin itself
  llvm::StringRef builtin; ///< at the end of the bases
  ast::FunctionDef* init = nullptr;
  bool may_turn = false; ///< its `__init__` may become a `__new__`
};

/// What there is in a statement, without the functions and classes in it.
class Content : public ast::Visitor<Content> {
public:
  explicit Content(llvm::StringRef self) : self_(self) {}

  void visit_Name(ast::Name* name) {
    if (name->id != self_)
      return;
    mentions_self = true;
    sets_self |= name->ctx != ast::ExprContext::Load;
  }
  void visit_Call(ast::Call* call) {
    auto* callee = llvm::dyn_cast<ast::Name>(call->func);
    if (depth_ == 0 && callee && callee->id == "super" && call->args.empty())
      own_supers.push_back(call);
    visit_children(call);
  }
  void visit_Return(ast::Return* statement) {
    if (depth_ == 0)
      returns.push_back(statement);
    visit_children(statement);
  }
  void visit_Nonlocal(ast::Nonlocal* statement) { sets_self |= llvm::is_contained(statement->names, self_); }
  void visit_Global(ast::Global* statement) { sets_self |= llvm::is_contained(statement->names, self_); }
  void visit_Yield(ast::Yield*) { suspends |= depth_ == 0; }
  void visit_YieldFrom(ast::YieldFrom*) { suspends |= depth_ == 0; }
  void visit_FunctionDef(ast::FunctionDef* node) { inside(node); }
  void visit_AsyncFunctionDef(ast::AsyncFunctionDef* node) { inside(node); }
  void visit_Lambda(ast::Lambda* node) { inside(node); }
  void visit_ClassDef(ast::ClassDef* node) { inside(node); }

  bool mentions_self = false;
  bool sets_self = false;
  bool suspends = false;
  llvm::SmallVector<ast::Call*, 2> own_supers; ///< `super()`
  llvm::SmallVector<ast::Return*, 2> returns;

private:
  void inside(ast::Node* node) {
    ++depth_;
    visit_children(node);
    --depth_;
  }
  llvm::StringRef self_;
  unsigned depth_ = 0;
};

/// Every name that a function writes.
class Spelled : public ast::Visitor<Spelled> {
public:
  void visit_Name(ast::Name* name) { names.insert(name->id); }
  void visit_Arg(ast::Arg* arg) {
    names.insert(arg->arg);
    visit_children(arg);
  }
  llvm::DenseSet<llvm::StringRef> names;
};

class Taker : public ast::Visitor<Taker> {
public:
  Taker(syntax::Tree& tree, const names::FileNames& names) : tree_(tree), names_(names) {}

  void visit_ClassDef(ast::ClassDef* node) {
    visit_children(node);
    for (ast::Expr* base : node->bases)
      if (Derived* derived = class_named(base); derived && node->bases.size() > 1)
        shared_.insert(derived);
    if (node->bases.size() != 1 || !node->keywords.empty())
      return;
    Derived* base = class_named(node->bases[0]);
    auto* name = llvm::dyn_cast<ast::Name>(node->bases[0]);
    if (!base && !(name && is_builtin(name) && has_immutable_value(name->id)))
      return;
    Derived& derived = classes_[node];
    derived = {.node = node, .base = base, .builtin = base ? base->builtin : name->id};
    const names::Symbol* variable = class_variables_.lookup(node);
    if (variable && bindings_.lookup(variable).size() == 1)
      by_variable_[variable] = node;
    for (ast::Stmt* statement : node->body)
      if (auto* def = llvm::dyn_cast<ast::FunctionDef>(statement); def && def->name == "__init__")
        derived.init = def;
  }

  bool run(source::DiagnosticEngine& diagnostics) {
    for (const names::Occurrence& occurrence : names_.occurrences)
      if (const names::Symbol* variable = variable_of(occurrence.symbol);
          variable && occurrence.kind != names::Occurrence::Kind::Load) {
        bindings_[variable].push_back(occurrence.node);
        if (llvm::isa<ast::ClassDef>(occurrence.node))
          class_variables_[occurrence.node] = variable;
      }
    visit(tree_.module());
    for (auto& [node, derived] : classes_)
      derived.may_turn = fits(derived);
    settle();
    bool turned = false;
    for (auto& [node, derived] : classes_) {
      if (derived.may_turn) {
        turn(derived);
        turned = true;
      } else if (ast::Call* call = always_raises(derived)) {
        diagnostics.report(diag::value_in_init, call->range, derived.builtin);
      }
    }
    return turned;
  }

private:
  /// Names of the module that functions use are not bound to it yet.
  const names::Symbol* variable_of(const names::Symbol* symbol) const {
    return symbol->variable ? symbol->variable : names_.module_scope()->find(symbol->name);
  }
  bool is_builtin(const ast::Name* name) const {
    const names::Symbol* symbol = names_.loaded(name);
    return symbol && !bindings_.contains(variable_of(symbol));
  }
  Derived* class_named(ast::Expr* expr) {
    auto* name = llvm::dyn_cast<ast::Name>(expr);
    const names::Symbol* symbol = name ? names_.loaded(name) : nullptr;
    if (!symbol)
      return nullptr;
    auto found = by_variable_.find(variable_of(symbol));
    return found == by_variable_.end() ? nullptr : &classes_[found->second];
  }

  static llvm::StringRef self_of(const ast::FunctionDef* init) {
    const ast::Arguments* args = init->args;
    if (!args->posonlyargs.empty())
      return args->posonlyargs[0]->arg;
    return args->args.empty() ? llvm::StringRef() : args->args[0]->arg;
  }
  static bool is_self(const Derived& derived, ast::Expr* expr) {
    auto* name = llvm::dyn_cast<ast::Name>(expr);
    return name && name->id == self_of(derived.init);
  }

  /// `super().__init__(...)`, `super(C, self).__init__(...)`, `tuple.__init__(self, ...)`.
  ast::Call* base_init(const Derived& derived, ast::Stmt* statement) {
    auto* expr = llvm::dyn_cast<ast::ExprStmt>(statement);
    auto* call = expr ? llvm::dyn_cast<ast::Call>(expr->value) : nullptr;
    auto* method = call ? llvm::dyn_cast<ast::Attribute>(call->func) : nullptr;
    if (!method || method->attr != "__init__")
      return nullptr;
    if (names_base(derived, method->value))
      return !call->args.empty() && is_self(derived, call->args[0]) ? call : nullptr;
    auto* super = llvm::dyn_cast<ast::Call>(method->value);
    auto* name = super ? llvm::dyn_cast<ast::Name>(super->func) : nullptr;
    if (!name || name->id != "super" || !is_builtin(name) || !super->keywords.empty())
      return nullptr;
    return super->args.empty() || (super->args.size() == 2 && is_self(derived, super->args[1])) ? call
                                                                                                : nullptr;
  }
  /// The base itself in place of `super()`.
  bool names_base(const Derived& derived, ast::Expr* expr) {
    auto* name = llvm::dyn_cast<ast::Name>(expr);
    if (derived.base)
      return class_named(expr) == derived.base;
    return name && name->id == derived.builtin && is_builtin(name);
  }
  /// The arguments of such a call, without `self`.
  llvm::ArrayRef<ast::Expr*> given(const Derived& derived, ast::Call* call) {
    llvm::ArrayRef<ast::Expr*> args = call->args;
    return names_base(derived, llvm::cast<ast::Attribute>(call->func)->value) ? args.drop_front() : args;
  }

  /// The nearest base with an `__init__`; null where that is the builtin.
  static Derived* next_init(const Derived& derived) {
    Derived* base = derived.base;
    while (base && !base->init)
      base = base->base;
    return base;
  }
  /// Whether the class's body binds the name otherwise than by its one `def`.
  bool binds_otherwise(const Derived& derived, llvm::StringRef name) const {
    const names::Scope* scope = names_.scope_of(derived.node);
    const names::Symbol* symbol = scope->find(name);
    return symbol &&
           !llvm::all_of(bindings_.lookup(symbol), [&](ast::Node* node) { return node == derived.init; });
  }

  enum class State : uint8_t { before, after, bad };

  State walk(const Derived& derived, llvm::ArrayRef<ast::Stmt*> body, State state) {
    llvm::StringRef self = self_of(derived.init);
    for (ast::Stmt* statement : body) {
      Content content(self);
      if (ast::Call* call = base_init(derived, statement)) {
        for (ast::Expr* arg : given(derived, call))
          content.visit(arg);
        for (ast::Keyword* keyword : call->keywords)
          content.visit(keyword);
        if (state != State::before || content.mentions_self || content.suspends ||
            !content.own_supers.empty())
          return State::bad;
        state = State::after;
        continue;
      }
      content.visit(statement);
      if (content.sets_self || content.suspends)
        return State::bad;
      auto* branch = llvm::dyn_cast<ast::If>(statement);
      if (state == State::before && content.mentions_self && branch) {
        Content test(self);
        test.visit(branch->test);
        if (test.mentions_self || walk(derived, branch->body, state) != State::after ||
            walk(derived, branch->orelse, state) != State::after)
          return State::bad;
        state = State::after;
        continue;
      }
      if (state == State::before &&
          (content.mentions_self || !content.returns.empty() || !content.own_supers.empty()))
        return State::bad;
      if (llvm::any_of(content.returns, [](ast::Return* one) { return one->value && !is_none(one->value); }))
        return State::bad;
      if (state == State::after && calls_again(derived, statement))
        return State::bad;
      if (llvm::isa<ast::Raise>(statement))
        return State::after; // never gets to where the instance is needed
    }
    return state;
  }
  static bool is_none(ast::Expr* expr) {
    auto* constant = llvm::dyn_cast<ast::Constant>(expr);
    return constant && constant->value.kind == ast::ConstantKind::None;
  }
  bool calls_again(const Derived& derived, ast::Stmt* statement) {
    bool found = false;
    each_statement(statement, [&](ast::Stmt* inner) { found |= base_init(derived, inner) != nullptr; });
    return found;
  }
  template <class Function>
  static void each_statement(ast::Node* node, Function&& function) {
    if (auto* statement = llvm::dyn_cast<ast::Stmt>(node))
      function(statement);
    ast::for_each_child(node, [&](ast::Node* child) { each_statement(child, function); });
  }

  /// Whether the class, for itself, may have its `__init__` turned.
  bool fits(const Derived& derived) {
    if (!derived.init || !derived.init->decorator_list.empty() || self_of(derived.init).empty() ||
        shared_.contains(&derived) || binds_otherwise(derived, "__init__") ||
        binds_otherwise(derived, "__new__"))
      return false;
    if (!next_init(derived) && !first_that_raises(derived))
      return false;
    return walk(derived, derived.init->body, State::before) == State::after;
  }

  /// Of a class next to the builtin: the call that gives a value to `object.__init__`.
  ast::Call* first_that_raises(const Derived& derived) {
    if (next_init(derived))
      return nullptr;
    ast::Call* found = nullptr;
    for (ast::Stmt* statement : derived.init->body)
      each_statement(statement, [&](ast::Stmt* inner) {
        if (ast::Call* call = base_init(derived, inner); call && !found)
          if (llvm::ArrayRef<ast::Expr*> args = given(derived, call);
              !args.empty() || !call->keywords.empty())
            found = call;
      });
    return found;
  }
  ast::Call* always_raises(const Derived& derived) {
    for (const Derived* cls = &derived; cls; cls = cls->base)
      if (binds_otherwise(*cls, "__new__"))
        return nullptr;
    return derived.init && !shared_.contains(&derived) ? first_that_raises(derived) : nullptr;
  }

  /// A class and those that derive from it are turned together, or not at all.
  void settle() {
    for (bool changed = true; changed;) {
      changed = false;
      for (auto& [node, derived] : classes_) {
        if (derived.init && !derived.may_turn)
          for (Derived* base = derived.base; base; base = base->base)
            changed |= std::exchange(base->may_turn, false);
        if (shared_.contains(&derived))
          for (Derived* base = &derived; base; base = base->base)
            changed |= std::exchange(base->may_turn, false);
        Derived* next = next_init(derived);
        if (derived.may_turn && ((next && !next->may_turn) || (derived.base && has_new(*derived.base))))
          changed |= std::exchange(derived.may_turn, false);
      }
    }
  }
  bool has_new(const Derived& derived) const {
    return binds_otherwise(derived, "__new__") || (derived.base && has_new(*derived.base));
  }

  ast::Expr* name(source::Range range, llvm::StringRef id, ast::ExprContext ctx = ast::ExprContext::Load) {
    return tree_.create<ast::Name>(range, tree_.intern(id), ctx);
  }

  void turn(const Derived& derived) {
    ast::FunctionDef* init = derived.init;
    self_ = self_of(init);
    cls_ = "cls";
    Spelled spelled;
    spelled.visit(init);
    while (spelled.names.contains(cls_))
      cls_ += "_";
    Content content(self_);
    for (ast::Stmt* statement : init->body)
      content.visit(statement);
    std::vector<ast::Call*> making;
    std::vector<ast::Stmt*> body = turned(derived, init->body, making);
    for (ast::Call* super : content.own_supers)
      if (!llvm::is_contained(making, super)) {
        ast::Expr* args[] = {name(super->range, "__class__"), name(super->range, self_)};
        super->args = tree_.copy(llvm::ArrayRef<ast::Expr*>(args));
      }
    for (ast::Return* statement : content.returns)
      statement->value = name(statement->range, self_);
    body.push_back(tree_.create<ast::Return>(init->name_range, name(init->name_range, self_)));
    init->body = tree_.copy(llvm::ArrayRef(body));
    init->name = tree_.intern("__new__");
    llvm::ArrayRef<ast::Arg*> first =
        init->args->posonlyargs.empty() ? init->args->args : init->args->posonlyargs;
    first[0]->arg = tree_.intern(cls_);
  }

  std::vector<ast::Stmt*> turned(const Derived& derived, llvm::ArrayRef<ast::Stmt*> old,
                                 std::vector<ast::Call*>& making) {
    std::vector<ast::Stmt*> body;
    for (ast::Stmt* statement : old) {
      ast::Call* call = base_init(derived, statement);
      if (auto* branch = llvm::dyn_cast<ast::If>(statement); branch && calls_again(derived, branch)) {
        branch->body = tree_.copy(llvm::ArrayRef(turned(derived, branch->body, making)));
        branch->orelse = tree_.copy(llvm::ArrayRef(turned(derived, branch->orelse, making)));
      }
      if (!call) {
        body.push_back(statement);
        continue;
      }
      auto* method = llvm::cast<ast::Attribute>(call->func);
      if (auto* super = llvm::dyn_cast<ast::Call>(method->value)) {
        if (super->args.empty())
          making.push_back(super);
        else
          super->args = tree_.copy(llvm::ArrayRef<ast::Expr*>({super->args[0], name(super->range, cls_)}));
      }
      llvm::ArrayRef<ast::Expr*> values = given(derived, call);
      std::vector<ast::Expr*> args = {name(call->range, cls_)};
      args.insert(args.end(), values.begin(), values.end());
      call->args = tree_.copy(llvm::ArrayRef(args));
      method->attr = tree_.intern("__new__");
      ast::Expr* target = name(statement->range, self_, ast::ExprContext::Store);
      body.push_back(tree_.create<ast::Assign>(statement->range, tree_.copy(llvm::ArrayRef(target)), call,
                                               llvm::StringRef()));
    }
    return body;
  }

  syntax::Tree& tree_;
  const names::FileNames& names_;
  llvm::DenseMap<const ast::Node*, const names::Symbol*> class_variables_;
  llvm::DenseMap<const names::Symbol*, llvm::SmallVector<ast::Node*, 1>> bindings_;
  llvm::MapVector<ast::ClassDef*, Derived, llvm::DenseMap<ast::ClassDef*, unsigned>,
                  std::deque<std::pair<ast::ClassDef*, Derived>>>
      classes_; // a deque: they refer to each other
  llvm::DenseMap<const names::Symbol*, ast::ClassDef*> by_variable_;
  llvm::DenseSet<const Derived*> shared_; ///< bases of classes that have others beside them
  std::string self_, cls_;                ///< of the class that is turned
};

} // namespace

bool take_values_in_init(syntax::Tree& tree, const names::FileNames& names,
                         source::DiagnosticEngine& diagnostics) {
  return Taker(tree, names).run(diagnostics);
}

} // namespace p2c::modules

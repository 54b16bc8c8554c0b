#include "frontend/types/check_tasks.h"

#include "frontend/api/model.h"
#include "frontend/syntax/visitor.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

#include <fmt/format.h>

namespace p2c::types {
namespace {

constexpr double long_sleep = 1.0; // seconds: from here on a lock should not be held
// What a turn of the scheduler takes, roughly, with a store to a pin. It only serves to say an order of
// magnitude.
constexpr uint64_t cycles_of_a_turn = 500;

/// The code of one function: not that of the functions in it.
template <class Visit>
void each_node(ast::Node* node, Visit&& visit) {
  ast::for_each_child(node, [&](ast::Node* child) {
    if (!visit(child))
      return;
    switch (child->node_kind) {
    case ast::NodeKind::FunctionDef:
    case ast::NodeKind::AsyncFunctionDef:
    case ast::NodeKind::Lambda:
    case ast::NodeKind::GeneratorExp:
      return;
    default: // not a table's enum: everything else runs in the frame of what it stands in
      each_node(child, visit);
    }
  });
}

bool is_always_true(const ast::Expr* test) {
  auto* constant = llvm::dyn_cast<ast::Constant>(test);
  return constant && (constant->value.kind == ast::ConstantKind::True ||
                      (constant->value.kind == ast::ConstantKind::Int && !constant->value.words.empty()));
}

class TaskChecker {
public:
  TaskChecker(uint64_t frequency, source::DiagnosticEngine& diagnostics)
      : frequency_(frequency), diagnostics_(diagnostics) {}

  void check(const Function& function) {
    instance_ = function.instances.front();
    module_ = function.module;
    bool is_coroutine = function.scope->is_async;
    each_node(function.scope->node, [&](ast::Node* node) {
      if (!instance_->is_reachable(node) && llvm::isa<ast::Stmt>(node))
        return false;
      if (auto* statement = llvm::dyn_cast<ast::ExprStmt>(node))
        dropped_task(statement);
      if (auto* statement = llvm::dyn_cast<ast::Assign>(node))
        unused_coroutine(statement);
      if (auto* call = llvm::dyn_cast<ast::Call>(node))
        gathered_twice(call);
      if (auto* with = llvm::dyn_cast<ast::AsyncWith>(node))
        lock_held(with);
      if (auto* loop = llvm::dyn_cast<ast::While>(node); loop && is_coroutine) {
        endless_loop(loop);
        fast_toggle(loop);
      }
      return true;
    });
  }

private:
  /// The name within `asyncio` of the one function of it that is called; empty for any other callee.
  llvm::StringRef asyncio_function(const ast::Expr* expr) const {
    auto* call = llvm::dyn_cast_or_null<ast::Call>(expr);
    const CallInfo* info = call ? instance_->call(call) : nullptr;
    if (!info || info->targets.size() != 1 || info->targets[0].kind != CallTarget::Kind::Native)
      return {};
    const NativeCallable& native = *info->targets[0].native;
    return native.module && native.module->name == "asyncio" ? native.name : llvm::StringRef();
  }

  /// The coroutine function that a call certainly reaches.
  const Function* called_coroutine(const ast::Expr* expr) const {
    auto* call = llvm::dyn_cast<ast::Call>(expr);
    const CallInfo* info = call ? instance_->call(call) : nullptr;
    if (!info || info->targets.size() != 1 || info->targets[0].kind != CallTarget::Kind::User)
      return nullptr;
    const Function* function = info->targets[0].instance->function;
    return function->is_coroutine() ? function : nullptr;
  }

  // `asyncio.create_task(work())` as a statement, where `work` raises what nothing in it catches.
  void dropped_task(ast::ExprStmt* statement) {
    if (asyncio_function(statement->value) != "create_task")
      return;
    auto* call = llvm::cast<ast::Call>(statement->value);
    if (call->args.size() != 1)
      return;
    const Function* work = called_coroutine(call->args[0]);
    llvm::SmallPtrSet<const Function*, 8> seen;
    source::Range raised;
    if (work && may_raise(*work, seen, raised))
      diagnostics_.report(diag::dropped_task, call->range, work->scope->qualified_name)
          .note(diag::raised_here, raised);
  }

  /// Whether a coroutine, or one that it awaits, has a `raise` that no `try` around it could catch.
  bool may_raise(const Function& function, llvm::SmallPtrSetImpl<const Function*>& seen,
                 source::Range& raised) {
    if (!seen.insert(&function).second)
      return false;
    const FunctionInstance* outer = std::exchange(instance_, function.instances.front());
    bool found = false;
    each_node(function.scope->node, [&](ast::Node* node) {
      if (found || (llvm::isa<ast::Stmt>(node) && !instance_->is_reachable(node)))
        return false;
      if (auto* statement = llvm::dyn_cast<ast::Try>(node); statement && !statement->handlers.empty())
        return false;
      if (auto* raise = llvm::dyn_cast<ast::Raise>(node); raise && !is_cancel(raise)) {
        found = true;
        raised = raise->range;
      }
      if (auto* await = llvm::dyn_cast<ast::Await>(node))
        if (const Function* awaited = called_coroutine(await->value))
          found |= may_raise(*awaited, seen, raised);
      return true;
    });
    instance_ = outer;
    return found;
  }

  /// A task that ends by CancelledError ends quietly.
  static bool is_cancel(const ast::Raise* raise) {
    const ast::Expr* what = raise->exc;
    if (auto* call = llvm::dyn_cast_or_null<ast::Call>(what))
      what = call->func;
    if (auto* attribute = llvm::dyn_cast_or_null<ast::Attribute>(what))
      return attribute->attr == "CancelledError";
    auto* name = llvm::dyn_cast_or_null<ast::Name>(what);
    return name && name->id == "CancelledError";
  }

  // `waiting = work()`, where nothing ever looks at `waiting`.
  void unused_coroutine(ast::Assign* statement) {
    auto* name = statement->targets.size() == 1 ? llvm::dyn_cast<ast::Name>(statement->targets[0]) : nullptr;
    const names::Use* use = name ? module_->names->use(name) : nullptr;
    if (!use || !use->variable || use->access != names::Access::Local || use->variable->is_captured ||
        use->variable->is_referenced || use->variable->is_exposed)
      return;
    if (use->variable->scope->kind != names::ScopeKind::Function || use->variable->scope->uses_locals)
      return;
    if (const Function* work = called_coroutine(statement->value))
      diagnostics_.report(diag::lost_coroutine, statement->value->range, work->scope->qualified_name);
  }

  // `asyncio.gather(task, task)`.
  void gathered_twice(ast::Call* call) {
    if (asyncio_function(call) != "gather")
      return;
    llvm::DenseMap<const names::Symbol*, const ast::Expr*> seen;
    for (ast::Expr* argument : call->args) {
      auto* name = llvm::dyn_cast<ast::Name>(argument);
      const names::Use* use = name ? module_->names->use(name) : nullptr;
      if (!use || !use->variable)
        continue;
      auto [first, is_new] = seen.try_emplace(use->variable, argument);
      if (!is_new)
        diagnostics_.report(diag::gathered_twice, argument->range, name->id)
            .note(diag::first_given_here, first->second->range);
    }
  }

  // `async with lock:` around `await asyncio.sleep(5)`.
  void lock_held(ast::AsyncWith* with) {
    bool is_lock = llvm::any_of(with->items, [&](ast::WithItem* item) {
      const Type* type = instance_->type(item->context_expr);
      return type->is(Kind::Native) && type->cls().native->name == "Lock";
    });
    if (!is_lock)
      return;
    for (ast::Stmt* statement : with->body)
      each_await(statement, [&](ast::Await* await) {
        if (std::optional<double> seconds = constant_sleep(await); seconds && *seconds >= long_sleep)
          diagnostics_.report(diag::lock_held, await->range, fmt::format("{}", *seconds))
              .note(diag::held_from_here, with->items.front()->context_expr->range);
      });
  }

  template <class Visit>
  void each_await(ast::Node* node, Visit&& visit) {
    auto look = [&](ast::Node* at) {
      if (auto* await = llvm::dyn_cast<ast::Await>(at))
        visit(await);
      return true;
    };
    look(node);
    each_node(node, look);
  }

  /// The seconds of `await asyncio.sleep(CONSTANT)`.
  std::optional<double> constant_sleep(const ast::Await* await) const {
    llvm::StringRef function = asyncio_function(await->value);
    if (function != "sleep" && function != "sleep_ms")
      return std::nullopt;
    auto* call = llvm::cast<ast::Call>(await->value);
    auto* constant = call->args.size() == 1 ? llvm::dyn_cast<ast::Constant>(call->args[0]) : nullptr;
    if (!constant)
      return std::nullopt;
    double unit = function == "sleep" ? 1.0 : 0.001;
    if (constant->value.kind == ast::ConstantKind::Float)
      return constant->value.number * unit;
    if (constant->value.kind != ast::ConstantKind::Int || !constant->value.fits_uint64())
      return std::nullopt;
    return static_cast<double>(constant->value.low_word()) * unit;
  }

  /// What is in a loop that can end it, or let others run.
  struct Loop {
    bool can_end = false;     ///< `break`, `return`, `raise`, or a call that never returns
    bool lets_run = false;    ///< an `await`, or a `yield`
    bool only_zero = true;    ///< each `await` is of `asyncio.sleep(0)`
    ast::Expr* pin = nullptr; ///< the first store to the value of a pin
  };

  Loop look_into(ast::While* loop) {
    Loop found;
    // `is_own`: a `break` here ends this loop, and none in it.
    auto look = [&](ast::Node* node, auto& self, bool is_own) -> void {
      if (llvm::isa<ast::Stmt>(node) && !instance_->is_reachable(node))
        return;
      switch (node->node_kind) {
      case ast::NodeKind::FunctionDef:
      case ast::NodeKind::AsyncFunctionDef:
      case ast::NodeKind::ClassDef:
      case ast::NodeKind::Lambda:
      case ast::NodeKind::GeneratorExp:
        return;
      case ast::NodeKind::Return:
      case ast::NodeKind::Raise:
        found.can_end = true;
        break;
      case ast::NodeKind::Break:
        found.can_end |= is_own;
        break;
      case ast::NodeKind::Call:
        found.can_end |= instance_->type(llvm::cast<ast::Call>(node))->is_never();
        break;
      case ast::NodeKind::Await:
        found.lets_run = true;
        found.only_zero &= constant_sleep(llvm::cast<ast::Await>(node)) == 0.0;
        break;
      case ast::NodeKind::Yield:
      case ast::NodeKind::YieldFrom:
      case ast::NodeKind::AsyncFor:
      case ast::NodeKind::AsyncWith:
        found.lets_run = true;
        found.only_zero = false;
        break;
      case ast::NodeKind::Assign:
        for (ast::Expr* target : llvm::cast<ast::Assign>(node)->targets)
          if (is_pin_value(target) && !found.pin)
            found.pin = target;
        break;
      case ast::NodeKind::Comprehension:
        found.lets_run |= llvm::cast<ast::Comprehension>(node)->is_async != 0;
        break;
      default: // not a table's enum: nothing else matters here
        break;
      }
      bool is_loop =
          llvm::isa<ast::While>(node) || llvm::isa<ast::For>(node) || llvm::isa<ast::AsyncFor>(node);
      ast::for_each_child(node, [&](ast::Node* child) { self(child, self, is_own && !is_loop); });
    };
    look(loop->test, look, true);
    for (ast::Stmt* statement : loop->body)
      look(statement, look, true);
    return found;
  }

  bool is_pin_value(const ast::Expr* target) const {
    auto* attribute = llvm::dyn_cast<ast::Attribute>(target);
    if (!attribute || attribute->attr != "value")
      return false;
    const Type* type = instance_->type(attribute->value);
    return type->is(Kind::Native) && type->cls().native->name == "DigitalInOut";
  }

  // `while True:` in a coroutine, with nothing in it that waits or ends it.
  void endless_loop(ast::While* loop) {
    if (!is_always_true(loop->test))
      return;
    Loop found = look_into(loop);
    if (!found.lets_run && !found.can_end)
      diagnostics_.report(diag::endless_loop, head_of(loop));
  }

  // A pin stored to in a loop that only waits by `sleep(0)`.
  void fast_toggle(ast::While* loop) {
    Loop found = look_into(loop);
    if (!found.pin || !found.lets_run || !found.only_zero)
      return;
    std::string rate =
        frequency_ ? fmt::format("some {} kHz", std::max<uint64_t>(frequency_ / cycles_of_a_turn / 1000, 1))
                   : "tens to hundreds of kHz";
    diagnostics_.report(diag::fast_toggle, found.pin->range, rate).note(diag::loop_is_here, head_of(loop));
  }

  static source::Range head_of(const ast::While* loop) {
    source::Range range = loop->range;
    range.end = loop->test->range.end;
    return range;
  }

  uint64_t frequency_;
  source::DiagnosticEngine& diagnostics_;
  const FunctionInstance* instance_ = nullptr;
  const modules::Module* module_ = nullptr;
};

} // namespace

void check_tasks(const Program& program, uint64_t frequency, source::DiagnosticEngine& diagnostics) {
  TaskChecker checker(frequency, diagnostics);
  for (const auto& function : program.functions)
    if (function->is_reached && function->module->kind != modules::ModuleKind::Library)
      checker.check(*function);
}

} // namespace p2c::types

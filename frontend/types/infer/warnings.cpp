// Warnings of what is certain to fail at run time. What a place does is only certain when inference has
// settled, and when the last look at it still says so: a warning is kept until then.
#include "frontend/types/infer/body.h"
#include "frontend/types/infer/certainty.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace p2c::types {

void Body::warn(const ast::Node* place, Guard guard, std::function<void()> report) {
  if (!in_.is_final() || !place || !state_.is_reachable || (guards_ & static_cast<unsigned>(guard)))
    return;
  pending_[place] = [=, this, report = std::move(report)] {
    if (guard == Guard::None || is_certain(place, guard))
      report();
  };
}

static bool is_self(const names::Use& use) {
  const names::Symbol* variable = use.variable;
  return variable && variable->is_parameter && variable->scope->parent->kind == names::ScopeKind::Class &&
         variable->scope->symbols.front().second == variable;
}

/// Whether a method's receiver is only known as an instance of other classes than the method's own: it then
/// overrides what is called, in a class of which the program makes no instance.
static bool is_only_overriding(const Type* self, ClassRef own) {
  return self && llvm::none_of(self->alternatives(), [&](const Type* alternative) {
           return !alternative->is(Kind::Instance) || llvm::is_contained(alternative->cls().user->mro, own);
         });
}

/// What would have to be something else than None.
static const ast::Expr* needed_value(const ast::Node* place) {
  if (auto* attribute = llvm::dyn_cast<ast::Attribute>(place))
    return attribute->value;
  if (auto* call = llvm::dyn_cast<ast::Call>(place))
    return call->func;
  if (auto* subscript = llvm::dyn_cast<ast::Subscript>(place))
    return subscript->value;
  if (auto* loop = llvm::dyn_cast<ast::For>(place))
    return loop->iter;
  return nullptr;
}

bool Body::is_certain(const ast::Node* place, Guard guard) {
  auto* attribute = llvm::dyn_cast<ast::Attribute>(place);
  auto* receiver = attribute ? llvm::dyn_cast<ast::Name>(attribute->value) : nullptr;
  const names::Use* self = receiver && is_self(*names().use(receiver)) ? names().use(receiver) : nullptr;
  if (guard == Guard::Attribute && self) {
    auto* def = llvm::cast<ast::ClassDef>(self->variable->scope->parent->node);
    if (is_only_overriding(values_.lookup(receiver), {.user = in_.program().cls(def)}))
      return false;
  }
  Subject subject = guard == Guard::Attribute ? Subject::Attribute : Subject::Operands;
  // A function may be there for what the program does not have: its callers ask whether it is None.
  const ast::Expr* needed = needed_value(place);
  const Type* value = needed ? values_.lookup(needed) : nullptr;
  bool is_optional =
      value && value->is(Kind::None) && unit_.function->scope->kind != names::ScopeKind::Module;
  if (types::is_certain(unit_.function->scope->node, place, subject, names(), is_optional))
    return true;
  // `self.nmae` is a slip of the pen wherever it stands.
  const AttributeNames& known = in_.attribute_names();
  return guard == Guard::Attribute && self && !known.is_open && !known.names.contains(attribute->attr);
}

void Body::report_warnings() {
  for (auto& [place, report] : pending_)
    if (report)
      report();
  pending_.clear();
}

/// The place is looked at again: what was said of it before no longer counts.
void Body::reconsider(const ast::Node* place) {
  if (in_.is_final())
    if (auto found = pending_.find(place); found != pending_.end())
      found->second = nullptr;
}

static bool catches_any_of(const ast::ExceptHandler* handler, llvm::ArrayRef<llvm::StringRef> names) {
  auto catches = [&](const ast::Expr* type) {
    auto* name = llvm::dyn_cast<ast::Name>(type);
    return !name || llvm::is_contained(names, name->id);
  };
  if (auto* types = llvm::dyn_cast_or_null<ast::Tuple>(handler->type))
    return llvm::any_of(types->elts, catches);
  return !handler->type || catches(handler->type);
}

/// What the handlers are there for, a program does on purpose.
unsigned Body::guards_of(llvm::ArrayRef<ast::ExceptHandler*> handlers) {
  unsigned guards = 0;
  for (const ast::ExceptHandler* handler : handlers) {
    if (catches_any_of(handler, {"AttributeError", "Exception", "BaseException"}))
      guards |= static_cast<unsigned>(Guard::Attribute);
    if (catches_any_of(handler, {"TypeError", "ValueError", "Exception", "BaseException"}))
      guards |= static_cast<unsigned>(Guard::Type);
    if (catches_any_of(handler, {"KeyError", "IndexError", "LookupError"}))
      guards |= static_cast<unsigned>(Guard::Lookup);
  }
  return guards;
}

void Body::warn_of_call(const Type* callee, ast::Node* place) {
  warn(place, Guard::Type,
       [=, this] { in_.diagnostics().report(diag::not_callable, place->range, to_string(callee)); });
}

void Body::warn_of_arguments(const std::string& fault, const ast::Node* place) {
  if (!place)
    place = constructing_;
  warn(place, Guard::Type,
       [=, this] { in_.diagnostics().report(diag::wrong_arguments, place->range, fault); });
}

void Body::warn_of_native_arguments(const std::string& name, const Arguments& arguments, ast::Node* place) {
  // What is already said of an argument need not be said again of the call.
  if (llvm::any_of(arguments.positional,
                   [&](const Argument& argument) { return pending_.lookup(argument.node); }))
    return;
  warn(place, Guard::Type, [=, this] {
    llvm::SmallVector<std::string, 4> list;
    for (const Argument& argument : arguments.positional)
      list.push_back(to_string(argument.type));
    for (const Argument& argument : arguments.keywords)
      list.push_back(argument.name.str() + "=" + to_string(argument.type));
    in_.diagnostics().report(diag::wrong_native_arguments, place->range, name, llvm::join(list, ", "));
  });
}

void Body::warn_of_operands(llvm::StringRef symbol, const Type* left, const Type* right, ast::Node* place) {
  if (symbol == "[]" && (guards_ & static_cast<unsigned>(Guard::Lookup)))
    return;
  warn(place, Guard::Type, [=, this, text = symbol.str()] {
    in_.diagnostics().report(diag::wrong_operands, place->range, text, to_string(left), to_string(right));
  });
}

void Body::warn_of_iteration(const Type* value, ast::Node* place) {
  warn(place, Guard::Type,
       [=, this] { in_.diagnostics().report(diag::not_iterable, place->range, to_string(value)); });
}

void Body::warn_of_unpacking(const Type* value, size_t count, ast::Node* place) {
  warn(place, Guard::Type,
       [=, this] { in_.diagnostics().report(diag::wrong_unpacking, place->range, to_string(value), count); });
}

static std::string dotted_name(const ast::Expr* expr) {
  if (auto* name = llvm::dyn_cast<ast::Name>(expr))
    return name->id.str();
  if (auto* attribute = llvm::dyn_cast<ast::Attribute>(expr))
    return dotted_name(attribute->value) + "." + attribute->attr.str();
  return "...";
}

void Body::warn_of_lost_coroutine(ast::Expr* expr, const Type* type) {
  if (!llvm::isa<ast::Call>(expr) || !type->is(Kind::Coroutine))
    return;
  warn(expr, Guard::None, [=, this] {
    auto* call = llvm::cast<ast::Call>(expr);
    std::string name = dotted_name(call->func);
    in_.diagnostics().report(diag::lost_coroutine, expr->range, name);
  });
}

/// The text of a name or dotted name with `()` behind it; "" for any other expression.
static std::string call_of(const ast::Node* node) {
  auto* expr = llvm::dyn_cast_or_null<ast::Expr>(node);
  for (const ast::Expr* at = expr; at;) {
    if (llvm::isa<ast::Name>(at))
      return "`" + dotted_name(expr) + "()`";
    auto* attribute = llvm::dyn_cast<ast::Attribute>(at);
    at = attribute ? attribute->value : nullptr;
  }
  return "";
}

void Body::warn_of_await(const Type* value, ast::Await* place) {
  const ast::Expr* what = place->value;
  warn(place, Guard::Type, [=, this] {
    auto report = in_.diagnostics().report(diag::not_awaitable, what->range, to_string(value));
    bool is_function = value->is(Kind::Function) || value->is(Kind::BoundMethod);
    if (std::string call = call_of(what); is_function && !call.empty())
      report.help("call it: " + call);
  });
}

/// A function where a coroutine is meant: true if it was one and a warning will be given.
bool Body::warn_of_task_function(const Type* value, const ast::Node* place) {
  if (!place || (!value->is(Kind::Function) && !value->is(Kind::BoundMethod)))
    return false;
  if (!llvm::all_of(value->targets(),
                    [](Target target) { return target.user && target.user->is_coroutine(); }))
    return false;
  warn(place, Guard::Type, [=, this] {
    auto report =
        in_.diagnostics().report(diag::task_from_function, place->range, target_name(value->targets()[0]));
    if (std::string call = call_of(place); !call.empty())
      report.help("write " + call);
  });
  return true;
}

void Body::warn_of_task_functions(const NativeCallable& native, const Arguments& arguments) {
  bool makes_tasks = llvm::any_of(native.overloads,
                                  [](const api::Function* form) { return form->has_effect("makes_task"); });
  if (makes_tasks)
    for (const Argument& argument : arguments.positional)
      warn_of_task_function(types().resolve(argument.type), argument.node);
}

/// A call that blocks, in a coroutine: no other task runs meanwhile.
void Body::warn_of_blocking(const Type* callee, ast::Call* expr) {
  if (!unit_.function->scope->is_async)
    return;
  for (const Type* alternative : callee->alternatives())
    for (Target target : alternative->targets())
      if (target.native && llvm::any_of(target.native->overloads, [](const api::Function* form) {
            return form->has_effect("blocking");
          }))
        warn(expr, Guard::None,
             [=, this] { in_.diagnostics().report(diag::blocking_call, expr->range, target_name(target)); });
}

} // namespace p2c::types

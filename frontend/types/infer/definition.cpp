// `def` and `class`.
#include "frontend/types/infer/body.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/SaveAndRestore.h"

namespace p2c::types {

template <class Def>
void Body::function_statement(Def* def) {
  // What the class body's own decorators make is known from their names.
  const names::Use* use = names().use(def);
  Member member = use && use->variable ? in_.member_kind(use->variable) : Member();
  bool is_member = member.kind != Member::Kind::Variable;
  llvm::SmallVector<const Type*, 2> decorators;
  if (!is_member)
    for (ast::Expr* decorator : def->decorator_list)
      decorators.push_back(expression(decorator));
  const Type* value = function_value(def, def->args);
  for (const Type* decorator : llvm::reverse(decorators))
    if (state_.is_reachable) {
      value = call(decorator, Arguments::of({value}), nullptr);
      may_run_code();
    }
  if (!state_.is_reachable)
    return;
  if (value->is_never())
    return leave();
  if (is_member && member.kind != Member::Kind::Method)
    value = object();
  assign_name(def, value);
}

template void Body::function_statement(ast::FunctionDef*);
template void Body::function_statement(ast::AsyncFunctionDef*);

void Body::class_statement(ast::ClassDef* def) {
  llvm::SmallVector<const Type*, 2> decorators;
  for (ast::Expr* decorator : def->decorator_list)
    decorators.push_back(expression(decorator));
  for (ast::Expr* base : def->bases) {
    const Type* type = expression(base);
    // Whoever is derived from in ways that are not seen here may be anything.
    if (in_.program().cls(def)->is_dynamic)
      types().widen(type);
    if (in_.program().cls(def)->has_computed_base())
      open_base(type);
  }
  for (ast::Keyword* keyword : def->keywords)
    types().widen(expression(keyword->value));
  if (!state_.is_reachable)
    return;
  ClassInfo* cls = in_.program().cls(def);
  {
    llvm::SaveAndRestore scope(scope_, names().scope_of(def));
    // A class statement in a loop starts with an empty namespace each time.
    for (auto& [name, symbol] : scope_->symbols)
      if (symbol->variable == symbol && is_tracked(symbol))
        state_.locals[index_of(symbol)] = nullptr;
    block(def->body);
  }
  if (!state_.is_reachable)
    return;
  const Type* value = types().class_value({.user = cls});
  if (cls->is_dynamic)
    types().widen(value);
  made_class(cls);
  for (const Type* decorator : llvm::reverse(decorators))
    if (state_.is_reachable)
      value = call(decorator, Arguments::of({value}), nullptr);
  if (!decorators.empty() || !def->keywords.empty())
    may_run_code();
  if (value->is_never())
    return leave();
  assign_name(def, value);
}

/// A class is derived from one that only inference may know: its methods may meet members of the derived
/// class, and of that one's other bases, on `self`.
void Body::open_base(const Type* type) {
  for (const Type* alternative : types().resolve(type)->alternatives()) {
    if (alternative->is_object())
      in_.open_escaped_classes({});
    if (alternative->is(Kind::ClassValue) && alternative->cls().user)
      for (ClassRef above : alternative->cls().user->mro)
        if (above.user)
          in_.open_class(above.user);
  }
}

/// `type(name, bases, namespace)`.
void Body::open_bases(const Type* bases) {
  for (const Type* alternative : types().resolve(bases)->alternatives()) {
    if (alternative->is(Kind::Tuple))
      for (const Type* base : alternative->parts())
        open_base(base);
    else if (alternative->is(Kind::VarTuple))
      open_base(alternative->element());
    else
      open_base(types().object());
  }
}

/// What runs when a class statement ends: `__set_name__` of its members, `__init_subclass__` of its bases.
void Body::made_class(ClassInfo* cls) {
  const Type* value = types().class_value({.user = cls});
  for (auto& [name, symbol] : cls->scope->symbols) {
    if (symbol->variable != symbol || in_.member_kind(symbol).kind != Member::Kind::Variable)
      continue;
    for (const Type* member : read(in_.variable(symbol))->alternatives())
      if (member->is(Kind::Instance) && has_special(member, "__set_name__")) {
        may_run_code();
        call_special(member, "__set_name__", Arguments::of({value, types().str()}), nullptr);
      }
  }
  if (cls->mro.size() < 2)
    return;
  ClassRef owner = find_member(llvm::ArrayRef<ClassRef>(cls->mro).drop_front(), "__init_subclass__");
  if (owner.user) {
    may_run_code();
    const names::Symbol* symbol = owner.user->scope->find("__init_subclass__");
    Member member = in_.member_kind(symbol);
    // A class method, whether it says so or not.
    if (member.function)
      call_function(*member.function, Arguments::of({value}), nullptr, true);
    types().widen(value);
  }
}

} // namespace p2c::types

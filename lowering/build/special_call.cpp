// Builtins that are part of the language because they look at the code that calls them: super, globals,
// locals, vars and dir without arguments; and those that are refused.
#include "lowering/build/function_builder.h"

namespace p2c::build {

bool FunctionBuilder::is_builtin(ast::Expr* callee, llvm::StringRef name) {
  auto* called = llvm::dyn_cast<ast::Name>(callee);
  return called && called->id == name && names().use(called)->access == names::Access::Builtin;
}

/// The classes that are written for `isinstance`, if they are known: one, or a tuple of them.
bool FunctionBuilder::find_classes(ast::Expr* expr, llvm::SmallVectorImpl<types::ClassRef>& classes) {
  if (auto* tuple = llvm::dyn_cast<ast::Tuple>(expr))
    return llvm::all_of(tuple->elts, [&](ast::Expr* element) { return find_classes(element, classes); });
  const Type* type = type_of(expr);
  if (!llvm::isa<ast::Name, ast::Attribute>(expr) || !type || !type->is(types::Kind::ClassValue) ||
      !type->exact())
    return false;
  types::ClassRef cls = type->cls();
  if (cls.user &&
      (program_.klass(cls.user->node)->is_dynamic || !ProgramBuilder::runs_once(*cls.user->scope)))
    return false;
  if (cls.native &&
      (cls.native->name == "object" || cls.native->enumeration || cls.native->type_info.empty()))
    return false;
  classes.push_back(cls);
  return true;
}

/// `isinstance(x, C)`, where nothing but the class of `x` decides.
Value* FunctionBuilder::lower_isinstance(ast::Call* call) {
  llvm::SmallVector<types::ClassRef, 4> classes;
  if (!typed_.inferred || call->args.size() != 2 || !call->keywords.empty() ||
      !is_builtin(call->func, "isinstance") || program_.mentions("__class__") ||
      llvm::isa<ast::Starred>(call->args[0]) || !find_classes(call->args[1], classes) || classes.empty())
    return nullptr;
  Value* object = any(expression(call->args[0]));
  expression(call->args[1]);
  Value* result = nullptr;
  for (types::ClassRef cls : classes) {
    auto test = [&] {
      const std::string name = types::class_name(cls);
      Value* one = named(OpKind::IsInstance, program_.program().intern(name), bool_type(), {object});
      if (cls.user)
        one->operation->klass = program_.klass(cls.user->node);
      return one;
    };
    result = result ? choose(result, bool_type(), [&] { return boolean(true); }, test) : test();
  }
  return result;
}

/// Whether the class and all derived from it find the name on the same one.
static bool is_same_below(const types::ClassInfo* cls, llvm::StringRef name, const types::ClassInfo* owner) {
  return find_owner(cls, name) == owner &&
         llvm::all_of(cls->subclasses,
                      [&](const types::ClassInfo* derived) { return is_same_below(derived, name, owner); });
}

/// The special method that instances of the type have, whichever class they are of; null where it is not
/// known.
ir::Function* FunctionBuilder::own_method(const Type* type, llvm::StringRef name) {
  // Nobody may give the class another one.
  if (!typed_.inferred || !type || !type->is(types::Kind::Instance) || program_.mentions(name) ||
      program_.mentions("setattr") || program_.mentions("__dict__"))
    return nullptr;
  const types::ClassInfo* cls = type->cls().user;
  const types::ClassInfo* owner = find_owner(cls, name);
  if (!owner || !is_same_below(cls, name, owner) || program_.klass(cls->node)->is_dynamic)
    return nullptr;
  const names::Symbol* symbol = owner->scope->find(name);
  const ast::Node* def = symbol->is_bound_once ? symbol->bindings.front() : nullptr;
  auto* plain = llvm::dyn_cast_or_null<ast::FunctionDef>(def);
  auto* async = llvm::dyn_cast_or_null<ast::AsyncFunctionDef>(def);
  if ((!plain || !plain->decorator_list.empty()) && (!async || !async->decorator_list.empty()))
    return nullptr;
  const types::Function* method = typed_.function(def);
  ir::Function* function =
      method->instances.size() == 1 ? program_.function(method->instances.front()) : nullptr;
  const bool is_known = function && method->is_reached && !function->needs_self() &&
                        llvm::all_of(function->parameters, [](const ir::Parameter& parameter) {
                          return parameter.kind == ir::ParameterKind::positional ||
                                 parameter.kind == ir::ParameterKind::positional_only ||
                                 parameter.kind == ir::ParameterKind::varargs;
                        });
  return is_known ? function : nullptr;
}

/// `type(x).__name__`, where no metaclass can have another meaning for it.
Value* FunctionBuilder::lower_type_name(ast::Attribute* expr) {
  auto* call = llvm::dyn_cast<ast::Call>(expr->value);
  if (!typed_.inferred || expr->attr != "__name__" || !call || call->args.size() != 1 ||
      !call->keywords.empty() || llvm::isa<ast::Starred>(call->args[0]) || !is_builtin(call->func, "type") ||
      llvm::any_of(typed_.classes, [](const auto& cls) { return cls->is_dynamic; }))
    return nullptr;
  return value(OpKind::TypeName, str_type(), {any(expression(call->args[0]))});
}

/// `len(x)` of an instance whose class says how long it is, by a method that gives an int.
Value* FunctionBuilder::lower_own_len(ast::Call* call) {
  if (!typed_.inferred || call->args.size() != 1 || llvm::isa<ast::Starred>(call->args[0]) ||
      !is_builtin(call->func, "len"))
    return nullptr;
  ir::Function* function = own_method(type_of(call->args[0]), "__len__");
  if (!function || function->kind != ir::FunctionKind::function || function->parameters.size() != 1 ||
      !function->returns || !function->returns->is(types::Kind::Int))
    return nullptr;
  Value* object = expression(call->args[0]);
  Value* length = natural(call_function(function, {object}));
  const Type* number = typed_.types->integer();
  Value* word = value(OpKind::Convert, number, {length}); // OverflowError if it is none
  word->form = ir::Form::word;
  word->operation->conversion = ir::Conversion::narrow_check;
  length = natural(word);
  Value* is_negative = typed(OpKind::CompareBool, "<", {length, constant(b_.integer(0), length->type)});
  if (!is_negative)
    return length;
  is_negative->operation->compare_operator = ast::CompareOperator::Lt;
  branch(is_negative, [&] { raise_error("ValueError", "__len__() should return >= 0"); }, [] {});
  return length;
}

Value* FunctionBuilder::lower_special_call(ast::Call* call) {
  if (!call->keywords.empty())
    return nullptr;
  if (Value* result = lower_isinstance(call))
    return result;
  if (Value* result = lower_own_len(call))
    return result;
  Value* cls;
  Value* self;
  if (call->args.empty() && super_operands(call, cls, self))
    return value(OpKind::Call, nullptr, {builtin("super"), cls, self});
  if (!call->args.empty())
    return nullptr;
  if (is_builtin(call->func, "globals"))
    return value(OpKind::Globals, nullptr);
  if (is_builtin(call->func, "locals") || is_builtin(call->func, "vars"))
    return lower_locals();
  if (is_builtin(call->func, "dir"))
    return value(OpKind::Call, nullptr, {builtin("sorted"), lower_locals()});
  return nullptr;
}

/// `super()` in a method, where it can mean no other than its class and its first parameter.
bool FunctionBuilder::is_own_super(ast::Expr* expr) {
  auto* call = llvm::dyn_cast<ast::Call>(expr);
  return call && is_builtin(call->func, "super") && call->args.empty() && call->keywords.empty() &&
         !function_.parameters.empty() && scope_ == instance_.function->scope &&
         function_.parameters[0].kind <= ir::ParameterKind::positional;
}

/// For `super()` and `super(cls, self)`: the two operands.
bool FunctionBuilder::super_operands(ast::Expr* expr, Value*& cls, Value*& self) {
  auto* call = llvm::dyn_cast<ast::Call>(expr);
  if (!call || !is_builtin(call->func, "super") || !call->keywords.empty() ||
      llvm::any_of(call->args, [](ast::Expr* arg) { return llvm::isa<ast::Starred>(arg); }))
    return false;
  At at(*this, call->range);
  if (call->args.size() == 2) {
    cls = any(expression(call->args[0]));
    self = any(expression(call->args[1]));
    return true;
  }
  if (!call->args.empty())
    return false;
  const names::Symbol* cell = scope_->find("__class__");
  bool in_method = !function_.parameters.empty() && scope_ == instance_.function->scope &&
                   function_.parameters[0].kind != ir::ParameterKind::keyword_only &&
                   function_.parameters[0].kind != ir::ParameterKind::varargs &&
                   function_.parameters[0].kind != ir::ParameterKind::kwargs;
  const bool is_in_class = cell && cell->variable && cell->variable->scope->kind != names::ScopeKind::Module;
  using enum names::ScopeKind;
  const bool in_comprehension = scope_->kind == ListComp || scope_->kind == SetComp ||
                                scope_->kind == DictComp || scope_->kind == GeneratorExp;
  if (in_comprehension && is_in_class) { // whose first argument is what it iterates over
    raise_error("TypeError", "super(type, obj): obj must be an instance or subtype of type");
    cls = self = none();
    return true;
  }
  if (!in_method || !is_in_class) {
    raise_error("RuntimeError", in_method ? "super(): __class__ cell not found" : "super(): no arguments");
    cls = self = none();
    return true;
  }
  ir::Variable* first = function_.parameters[0].variable;
  if (first->may_be_unset) {
    Value* bound = value(OpKind::IsBound, bool_type());
    bound->operation->variable = first;
    branch(bound, [] {}, [&] { raise_error("RuntimeError", "super(): arg[0] deleted"); });
  }
  cls = any(load(variable(cell->variable), true));
  self = any(load(first, first->may_be_unset));
  return true;
}

/// The dictionary that `locals()` makes: every variable that is set.
Value* FunctionBuilder::lower_locals() {
  if (scope_->kind == names::ScopeKind::Module)
    return value(OpKind::Globals, nullptr);
  if (namespace_)
    return namespace_;
  Value* dict = value(OpKind::MakeDict, nullptr);
  for (const auto& [name, symbol] : scope_->symbols) {
    if (!symbol->variable || symbol->variable->scope->kind == names::ScopeKind::Module)
      continue;
    ir::Variable* local = variable(symbol->variable);
    if (symbol->variable->is_parameter && !symbol->variable->is_deleted) {
      op(OpKind::DictPut, {dict, string(name), any(load(local, false))});
      continue;
    }
    local->may_be_unset = true;
    Value* bound = value(OpKind::IsBound, bool_type());
    bound->operation->variable = local;
    branch(
        bound, [&, name = name] { op(OpKind::DictPut, {dict, string(name), any(load(local, false))}); },
        [] {});
  }
  return dict;
}

} // namespace p2c::build

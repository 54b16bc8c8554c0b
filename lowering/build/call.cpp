// Calls: of what is known, and those whose target is chosen at run time.
#include "lowering/build/function_builder.h"

namespace p2c::build {

static bool is_unpacked(const ast::Call* call) {
  return llvm::any_of(call->args, [](ast::Expr* arg) { return llvm::isa<ast::Starred>(arg); }) ||
         llvm::any_of(call->keywords, [](ast::Keyword* keyword) { return !keyword->arg.data(); });
}

Value* FunctionBuilder::lower_call(ast::Call* call) {
  if (Value* special = lower_special_call(call))
    return special;
  auto* attribute = llvm::dyn_cast<ast::Attribute>(call->func);
  if (Value* text = lower_format(call))
    return text;
  if (is_unpacked(call)) {
    // `f(*args)` of functions of the program, with as many arguments as they take.
    const types::CallInfo* info = typed_.inferred ? instance_.call(call) : nullptr;
    const bool is_own =
        info && !info->targets.empty() &&
        llvm::all_of(call->keywords, [](ast::Keyword* keyword) { return keyword->arg.data(); }) &&
        llvm::all_of(info->targets, [](const types::CallTarget& target) {
          return target.kind == types::CallTarget::Kind::User;
        });
    if (Value* result = is_own ? known_call(call) : nullptr)
      return result;
    mark_dynamic(call);
    return lower_unpacked_call(call);
  }
  if (Value* result = init_exception(call))
    return result;
  if (Value* result = known_call(call))
    return result;
  if (Value* result = call_arithmetic(call))
    return result;
  mark_dynamic(call);
  Value* cls;
  Value* self;
  if (attribute && super_operands(attribute->value, cls, self))
    return finish_call(call, OpKind::SuperCall, mangled(attribute->attr), {cls, self});
  if (attribute && can_wait(call)) {
    Value* receiver = any(expression(attribute->value));
    return finish_call(call, OpKind::CallMethod, mangled(attribute->attr), {receiver});
  }
  return finish_call(call, OpKind::Call, "", {any(expression(call->func))});
}

/// `abs(x)` and others of which inference knows what they do, not only what they are declared to give.
Value* FunctionBuilder::call_arithmetic(ast::Call* call) {
  auto* callee = llvm::dyn_cast<ast::Name>(call->func);
  if (!callee || !is_builtin(callee, callee->id) ||
      !llvm::is_contained({"abs", "divmod", "pow", "round", "sum"}, callee->id) ||
      !llvm::all_of(call->args, [&](ast::Expr* argument) { return type_of(argument) != nullptr; }))
    return nullptr;
  const std::vector<const api::Function*> forms =
      program_.forms().api().find_module("builtins")->find(api::Form::function, callee->id);
  types::CallTarget target;
  target.kind = types::CallTarget::Kind::Native;
  std::optional<NativeCall> plan = plan_native(call, target, forms);
  return plan ? emit_native(OpKind::CallNative, call, *plan) : nullptr;
}

/// What a call reaches by a dynamic call needs an entry for those.
void FunctionBuilder::mark_dynamic(ast::Call* call) {
  auto found = instance_.calls.find(call);
  if (found == instance_.calls.end())
    return;
  for (const types::CallTarget& target : found->second.targets)
    if (target.instance)
      if (ir::Function* function = program_.function(target.instance))
        function->needs_entry = true;
}

/// A method is called where its name stands, if that is on a later line than the call begins.
source::Range FunctionBuilder::call_range(ast::Call* call) {
  auto* attribute = llvm::dyn_cast<ast::Attribute>(call->func);
  return attribute ? attribute_range(attribute).join(call->range.after()) : call->range;
}

/// Whether it makes no difference that the arguments are evaluated before the method is looked up: none of
/// them can raise, has an effect, or changes through what the lookup may run.
bool FunctionBuilder::can_wait(ast::Call* call) {
  auto is_inert = [&](ast::Expr* expr) {
    if (llvm::isa<ast::Constant>(expr))
      return true;
    const names::Use* use = llvm::isa<ast::Name>(expr) ? names().use(expr) : nullptr;
    return use && use->access == names::Access::Local && !use->may_be_unset;
  };
  return llvm::all_of(call->args, is_inert) &&
         llvm::all_of(call->keywords, [&](ast::Keyword* keyword) { return is_inert(keyword->value); });
}

/// Evaluates the arguments and calls, with `first` as the first operands.
Value* FunctionBuilder::finish_call(ast::Call* call, OpKind kind, llvm::StringRef name,
                                    llvm::ArrayRef<Value*> first) {
  Values operands(first.begin(), first.end());
  for (ast::Expr* arg : call->args)
    operands.push_back(any(expression(arg)));
  for (ast::Keyword* keyword : call->keywords)
    operands.push_back(any(expression(keyword->value)));
  At at(*this, call_range(call));
  Value* result = value(kind, nullptr, operands);
  result->operation->name = name;
  for (ast::Keyword* keyword : call->keywords)
    result->operation->keywords.push_back(keyword->arg);
  return result;
}

Value* FunctionBuilder::lower_unpacked_call(ast::Call* call) {
  Value* callee = any(expression(call->func));
  Value* positional = unpacked_positional(call);
  Value* keywords = unpacked_keywords(call, callee);
  return value(OpKind::CallUnpacked, nullptr, {callee, positional, keywords});
}

Value* FunctionBuilder::unpacked_positional(ast::Call* call) {
  if (call->args.size() == 1)
    if (auto* star = llvm::dyn_cast<ast::Starred>(call->args[0]))
      return any(expression(star->value));
  if (llvm::any_of(call->args, [](ast::Expr* arg) { return llvm::isa<ast::Starred>(arg); }))
    return value(OpKind::ListToTuple, nullptr, {starred_list(call->args, nullptr)});
  Values values;
  for (ast::Expr* arg : call->args)
    values.push_back(any(expression(arg)));
  return value(OpKind::MakeTuple, nullptr, values);
}

Value* FunctionBuilder::unpacked_keywords(ast::Call* call, Value* callee) {
  if (call->keywords.empty())
    return none();
  Value* all = nullptr;
  Values items;
  auto flush = [&] {
    if (all && items.empty())
      return;
    Value* group = value(OpKind::MakeDict, nullptr, items);
    items.clear();
    if (all)
      op(OpKind::MergeKeywords, {all, group, callee});
    else
      all = group;
  };
  for (ast::Keyword* keyword : call->keywords) {
    if (keyword->arg.data()) {
      items.push_back(string(keyword->arg));
      items.push_back(any(expression(keyword->value)));
      continue;
    }
    flush();
    Value* mapping = any(expression(keyword->value));
    op(OpKind::MergeKeywords, {all, mapping, callee});
  }
  flush();
  return all;
}

} // namespace p2c::build

// Operations, constants, regions and conversions: what all constructs are built from.
#include "lowering/build/function_builder.h"

namespace p2c::build {

Operation* FunctionBuilder::op(OpKind kind, llvm::ArrayRef<Value*> operands, unsigned regions) {
  if (b_.at_end())
    b_.set_region(dead_.emplace_back(std::make_unique<Region>()).get());
  return b_.append(kind, operands, regions);
}

Value* FunctionBuilder::value(OpKind kind, const Type* type, llvm::ArrayRef<Value*> operands) {
  return ir::Builder::add_result(op(kind, operands), type);
}

Value* FunctionBuilder::named(OpKind kind, llvm::StringRef name, const Type* type,
                              llvm::ArrayRef<Value*> operands) {
  Value* result = value(kind, type, operands);
  result->operation->name = name;
  return result;
}

void FunctionBuilder::into(Region& region, Body body) {
  Region* before = b_.region();
  b_.set_region(&region);
  body();
  b_.set_region(before);
}

void FunctionBuilder::branch(Value* condition, Body then, Body otherwise) {
  Operation* branch = op(OpKind::If, {condition}, 2);
  into(branch->region(0), then);
  into(branch->region(1), otherwise);
}

Value* FunctionBuilder::choose(Value* condition, const Type* type, llvm::function_ref<Value*()> then,
                               llvm::function_ref<Value*()> otherwise) {
  Operation* branch = op(OpKind::If, {condition}, 2);
  Value* result = ir::Builder::add_result(branch, type);
  into(branch->region(0), [&] {
    Value* given = convert(then(), type);
    op(OpKind::Give, {given});
  });
  into(branch->region(1), [&] {
    Value* given = convert(otherwise(), type);
    op(OpKind::Give, {given});
  });
  return result;
}

Value* FunctionBuilder::constant(const ir::Constant* constant, const Type* type) {
  Value* result = value(OpKind::Constant, type);
  result->operation->constant = constant;
  return result;
}

Value* FunctionBuilder::none() {
  return constant(b_.constant(ast::ConstantValue::none()));
}

Value* FunctionBuilder::boolean(bool value) {
  return constant(b_.constant(ast::ConstantValue::boolean(value)), bool_type());
}

Value* FunctionBuilder::integer(uint64_t value) {
  return constant(b_.integer(value));
}

Value* FunctionBuilder::string(llvm::StringRef text) {
  return constant(b_.constant(ast::ConstantValue::string(program_.program().intern(text))), str_type());
}

Value* FunctionBuilder::builtin(llvm::StringRef name) {
  return named(OpKind::Builtin, name, nullptr);
}

Value* FunctionBuilder::any(Value* value) {
  return ir::is_reference(representation(*value)) ? value : convert(value, nullptr);
}

FunctionBuilder::Values FunctionBuilder::all_any(llvm::ArrayRef<Value*> values) {
  Values result;
  for (Value* value : values)
    result.push_back(any(value));
  return result;
}

/// How to get from one representation to another one; inference has proven that the value fits. Nothing where
/// no value of the one type is one of the other: then no run comes here.
static std::optional<ir::Conversion> conversion_between(const Value& value, const Type* type, ir::Form form) {
  using enum ir::Representation;
  ir::Representation from = representation(value), to = ir::representation(type, form);
  if (to == object)
    return ir::Conversion::box;
  if (from == object)
    return ir::Conversion::unbox;
  if (from == word && to == integer)
    return ir::Conversion::widen;
  if (from == integer && to == word)
    return ir::Conversion::narrow;
  if (from == boolean && (to == integer || to == word))
    return ir::Conversion::bool_to_int;
  if (from == boolean && to == floating)
    return ir::Conversion::bool_to_float;
  if ((from == integer || from == word) && to == floating)
    return ir::Conversion::int_to_float;
  if (from != pointer || to != pointer || !value.type->cls() || !type->cls())
    return std::nullopt;
  if (types::class_derives(value.type->cls(), type->cls()))
    return ir::Conversion::upcast;
  if (types::class_derives(type->cls(), value.type->cls()))
    return ir::Conversion::downcast;
  return std::nullopt;
}

Value* FunctionBuilder::convert(Value* value, const Type* type, ir::Form form) {
  if (ir::same_representation(value->type, value->form, type, form))
    return value;
  std::optional<ir::Conversion> conversion = conversion_between(*value, type, form);
  if (!conversion) {
    value = convert(value, nullptr);
    conversion = ir::Conversion::check;
  }
  Value* result = this->value(OpKind::Convert, type, {value});
  result->form = form;
  result->operation->conversion = *conversion;
  return result;
}

Value* FunctionBuilder::truth(Value* value) {
  if (representation(*value) == ir::Representation::boolean)
    return value;
  if (Value* result = typed(OpKind::Truth, "bool", {value}))
    return result;
  if (ir::Function* method = own_method(value->type, "__bool__");
      method && method->kind == ir::FunctionKind::function && method->parameters.size() == 1 &&
      method->returns && method->returns->is(types::Kind::Bool))
    return call_function(method, {value});
  return this->value(OpKind::Truth, bool_type(), {any(value)});
}

Value* FunctionBuilder::negate(Value* condition) {
  return value(OpKind::Not, bool_type(), {condition});
}

Value* FunctionBuilder::refine(Value* value, const ast::Expr* expr) {
  const Type* type = type_of(expr);
  if (!type)
    return value;
  Value* result = convert(value, type, value->form);
  // The same in C++, but more is known of it.
  result->type = type;
  return result;
}

void FunctionBuilder::raise_error(llvm::StringRef exception, llvm::StringRef text, llvm::StringRef name) {
  auto string = [&](llvm::StringRef content) {
    return b_.constant(ast::ConstantValue::string(program_.program().intern(content)));
  };
  Operation* raise = op(OpKind::RaiseError);
  raise->name = exception;
  raise->constant = name.empty() ? string(text) : b_.tuple({string(text), string(name)});
}

} // namespace p2c::build

// Operations and calls by typed forms of the API: operands in the forms that the C++ function takes, and what
// it gives as a value of the language.
#include "lowering/build/function_builder.h"

namespace p2c::build {

using api::Shape;

Value* FunctionBuilder::typed(OpKind kind, llvm::StringRef symbol, llvm::ArrayRef<Value*> operands) {
  if (!typed_.inferred)
    return nullptr;
  llvm::SmallVector<Given, 4> all;
  for (const Value* operand : operands)
    all.push_back(given(operand));
  const api::Function* form = program_.forms().operation(symbol, all);
  return form ? native(kind, *form, operands) : nullptr;
}

Value* FunctionBuilder::native(OpKind kind, const api::Function& form, llvm::ArrayRef<Value*> operands) {
  Values arguments;
  for (auto [i, operand] : llvm::enumerate(operands))
    arguments.push_back(as_argument(operand, form.parameters[std::min(i, form.parameters.size() - 1)]));
  Operation* operation = op(kind, arguments);
  operation->entry = &form;
  if (operation->info().results.most == 0)
    return nullptr;
  Value* result = ir::Builder::add_result(operation, program_.forms().result_type(form));
  if (kind == OpKind::AwaitNative)
    result->type = nullptr;
  else if (form.cpp_result.shape == Shape::word)
    result->form = ir::Form::word;
  return result;
}

Value* FunctionBuilder::natural(Value* value) {
  return value->form == ir::Form::word ? convert(value, value->type) : value;
}

Value* FunctionBuilder::as_argument(Value* value, const api::Parameter& parameter) {
  if (!value)
    return this->value(OpKind::Absent, nullptr);
  switch (parameter.cpp.shape) {
  case Shape::none:
  case Shape::enumeration:
    return value;
  case Shape::boolean:
    return truth(value);
  case Shape::word: {
    if (representation(*value) != ir::Representation::integer)
      return convert(value, typed_.types->integer(), ir::Form::word);
    Value* result = this->value(OpKind::Convert, typed_.types->integer(), {value});
    result->form = ir::Form::word;
    result->operation->conversion = ir::Conversion::narrow_check;
    return result;
  }
  case Shape::integer:
    return convert(value, typed_.types->integer());
  case Shape::floating: {
    // `sleep(1)`: the number is known here.
    const ir::Operation* made = value->operation;
    bool is_number = made && made->kind == OpKind::Constant && !made->constant->is_tuple &&
                     made->constant->value.kind == ast::ConstantKind::Int &&
                     made->constant->value.fits_uint64() && made->constant->value.low_word() < (1u << 24);
    if (is_number)
      return constant(
          b_.constant(ast::ConstantValue::floating(static_cast<double>(made->constant->value.low_word()))),
          typed_.types->floating());
    return convert(value, typed_.types->floating());
  }
  case Shape::heap:
    return parameter.cpp.class_name.empty()
               ? value
               : convert(value, program_.forms().type_of(parameter.cpp.class_name));
  case Shape::optional: {
    if (value->type && value->type->is_none())
      return value;
    api::Parameter inside;
    inside.cpp = parameter.cpp.inner.front();
    return as_argument(value, inside);
  }
  case Shape::any:
  case Shape::span:
  case Shape::arguments:
  case Shape::type_info:
  case Shape::cursor:
    return any(value);
  }
  llvm_unreachable("a shape that is none");
}

} // namespace p2c::build

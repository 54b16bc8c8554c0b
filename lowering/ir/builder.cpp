#include "lowering/ir/builder.h"

#include <bit>

namespace p2c::ir {

Operation* Builder::append(OpKind kind, llvm::ArrayRef<Value*> operands, unsigned regions) {
  auto* op = new Operation(kind, range_);
  op->raises = op->info().errors != Errors::never;
  op->parent = region_;
  op->operands.assign(operands.begin(), operands.end());
  for (unsigned i = 0; i < regions; ++i)
    op->regions.push_back(std::make_unique<Region>(op));
  region_->operations.push_back(op);
  return op;
}

Operation* Builder::append(OpKind kind, const types::Type* type, llvm::ArrayRef<Value*> operands,
                           unsigned regions) {
  Operation* op = append(kind, operands, regions);
  add_result(op, type);
  return op;
}

Value* Builder::add_result(Operation* op, const types::Type* type, Form form) {
  op->results.push_back(std::make_unique<Value>());
  Value* value = op->results.back().get();
  value->type = type;
  value->form = form;
  value->operation = op;
  return value;
}

Value* Builder::add_argument(Region& region, const types::Type* type, Form form) {
  region.arguments.push_back(std::make_unique<Value>());
  Value* value = region.arguments.back().get();
  value->type = type;
  value->form = form;
  value->region = &region;
  return value;
}

/// Equal as Python objects that print the same: 0.0 and -0.0 are two, and so are 1 and True.
static bool same(const ast::ConstantValue& a, const ast::ConstantValue& b) {
  return a.kind == b.kind && a.text == b.text && a.words == b.words &&
         std::bit_cast<uint64_t>(a.number) == std::bit_cast<uint64_t>(b.number);
}

const Constant* Builder::constant(const ast::ConstantValue& value) {
  for (const Constant& known : program_.constants)
    if (!known.is_tuple && same(known.value, value))
      return &known;
  Constant& added = program_.constants.emplace_back();
  added.value = value;
  added.number = program_.constants.size() - 1;
  return &added;
}

const Constant* Builder::integer(uint64_t value) {
  if (!value)
    return constant(ast::ConstantValue::integer({}));
  for (const Constant& known : program_.constants)
    if (!known.is_tuple && same(known.value, ast::ConstantValue::integer(value)))
      return &known;
  return constant(ast::ConstantValue::integer(program_.integers.emplace_back(value)));
}

const Constant* Builder::tuple(llvm::ArrayRef<const Constant*> elements) {
  for (const Constant& known : program_.constants)
    if (known.is_tuple && llvm::ArrayRef(known.elements) == elements)
      return &known;
  Constant& added = program_.constants.emplace_back();
  added.is_tuple = true;
  added.elements.assign(elements.begin(), elements.end());
  added.number = program_.constants.size() - 1;
  return &added;
}

} // namespace p2c::ir

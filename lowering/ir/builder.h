// Appends operations to regions. lowering/build and the passes make every operation through this.
#pragma once

#include "lowering/ir/ir.h"

namespace p2c::ir {

/// Where new operations go, and the Python they stand for.
/// What a SystemError says where inference was sure that no run comes.
constexpr llvm::StringLiteral unreachable_text =
    "compiled as unreachable: this is a fault of pyasync2cpp, please report it";

class Builder {
public:
  Builder(Program& program) : program_(program) {}

  /// Appends to the end of `region` from now on.
  void set_region(Region* region) { region_ = region; }
  Region* region() const { return region_; }
  void set_range(source::Range range) { range_ = range; }
  source::Range range() const { return range_; }

  /// Whether nothing more can be reached here: what is appended would never run.
  bool at_end() const { return region_->ends_in_leave(); }

  /// Appends an operation with `regions` empty regions; the caller fills in its attributes.
  Operation* append(OpKind kind, llvm::ArrayRef<Value*> operands = {}, unsigned regions = 0);
  /// The same with one result.
  Operation* append(OpKind kind, const types::Type* type, llvm::ArrayRef<Value*> operands = {},
                    unsigned regions = 0);
  static Value* add_result(Operation* op, const types::Type* type, Form form = Form::natural);
  static Value* add_argument(Region& region, const types::Type* type, Form form = Form::natural);

  /// The one copy of a constant.
  const Constant* constant(const ast::ConstantValue& value);
  const Constant* integer(uint64_t value);
  const Constant* tuple(llvm::ArrayRef<const Constant*> elements);

private:
  Program& program_;
  Region* region_ = nullptr;
  source::Range range_;
};

} // namespace p2c::ir

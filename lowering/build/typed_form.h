// Chooses among the typed forms that the API has of an operation or function the one that fits what inference
// knows of the operands. The API's annotations are all that decides; no operation is known by name here.
#pragma once

#include "frontend/api/model.h"
#include "frontend/types/program.h"
#include "lowering/ir/ir.h"

#include "llvm/ADT/StringMap.h"

#include <optional>

namespace p2c::build {

/// What is known of an operand.
struct Given {
  const types::Type* type = nullptr; ///< null is `object`
  ir::Form form = ir::Form::natural;
};

class TypedForms {
public:
  TypedForms(const api::Model& api, const types::Program& program);

  /// The form of an operation (`+`, `getitem`, `len`) for these operands; null where none is certain to fit,
  /// or where it would know no more than the dynamic operation.
  const api::Function* operation(llvm::StringRef symbol, llvm::ArrayRef<Given> operands) const;
  /// Whether the class of the value has an operation of that name, for whatever other operands.
  bool has_operation(llvm::StringRef symbol, Given receiver) const;
  /// What it costs to pass a value for a parameter; nothing where it may not fit. Between two forms the lower
  /// sum wins.
  std::optional<unsigned> cost(const api::Parameter& parameter, Given given) const;
  /// The type of what a form gives, as its C++ says; null (`object`) where that needs a box.
  const types::Type* result_type(const api::Function& form) const;
  /// The instances of a class of the API as a type.
  const types::Type* type_of(llvm::StringRef class_name) const;

  /// The API's class of a value, by dotted name; empty where it has none.
  static std::string class_name(const types::Type* type);
  /// The first class in the order of `cls` that has a member of this name in some form.
  const api::Class* find_owner(const api::Class& cls, llvm::StringRef name) const;
  const api::Model& api() const { return api_; }
  /// Whether an instance of a class of the program may stand where one of the class of the API does.
  bool has_user_subclasses(const types::Type* type) const;

private:
  bool derives(const types::Type* type, llvm::StringRef class_name) const;

  const api::Model& api_;
  const types::Program& program_;
  llvm::StringMap<std::vector<const api::Function*>> operations_;
  mutable llvm::StringMap<const types::Type*> types_;
};

} // namespace p2c::build

// What a name or dotted name certainly means, without inference: a class, function or module that is bound
// once and never rebound. (Where it is not yet set, using it raises; it never means anything else.) Used to
// find the bases of classes and by inference.
#pragma once

#include "frontend/api/model.h"
#include "frontend/types/program.h"

namespace p2c::types {

struct StaticValue {
  ClassInfo* cls = nullptr;
  const api::Class* native_class = nullptr;
  Function* function = nullptr;
  const modules::Module* module = nullptr;

  bool operator==(const StaticValue&) const = default;
  explicit operator bool() const { return cls || native_class || function || module; }
};

class StaticValues {
public:
  StaticValues(const Program& program, const api::Model& api) : program_(program), api_(api) {}

  /// Of an expression in a file of the program; empty where it is not certain.
  StaticValue of(const modules::Module& in, const ast::Expr* expr) const;
  /// Of a variable.
  StaticValue of(const names::Symbol* variable, unsigned depth = 0) const;
  /// Of a member of a module.
  StaticValue member(const modules::Module& module, llvm::StringRef name, unsigned depth = 0) const;

private:
  StaticValue imported(const modules::Import& import, unsigned depth) const;
  StaticValue of_imports(const names::Symbol* variable, unsigned depth) const;

  const Program& program_;
  const api::Model& api_;
};

} // namespace p2c::types

// One call of one function of the API: whether the arguments fit its signature, what flows where, and what it
// gives.
#pragma once

#include "frontend/types/infer/body.h"

namespace p2c::types {

/// Whether a value is accepted where a type is expected. `Doubtful`: the signature says no, but the C++
/// function takes any value and decides for itself.
enum class Fit : uint8_t { No, Doubtful, Maybe, Yes };

class SignatureMatch {
public:
  /// Binds the arguments to the parameters; nothing flows yet.
  SignatureMatch(Body& body, const api::Function& function, const Arguments& arguments, ast::Node* place);

  Fit fit() const { return fit_; }
  /// How far the arguments are from what is written: of several forms that fit, the nearest one is meant.
  unsigned cost() const { return cost_; }
  /// Lets the arguments flow: into containers, into callbacks, into unknown hands. Gives what the call gives.
  const Type* apply();

private:
  struct Variable {
    llvm::StringRef name;
    const Type* type;                                       ///< what is passed for it
    llvm::SmallVector<std::pair<Site*, unsigned>, 2> sites; ///< the containers whose elements it stands for
  };
  struct Bound {
    const api::Parameter* parameter;
    const Type* type;
  };

  void bind_parameters(const Arguments& arguments);
  bool give(const api::Parameter& parameter, const Type* type);
  Fit accepts(const api::TypeExpr& expected, const Type* given, unsigned& cost);
  Fit accepts_one(const api::TypeExpr& expected, const Type* given, unsigned& cost);
  Fit accepts_abstract(llvm::StringRef name, const Type* given);

  Variable& variable(llvm::StringRef name);
  const Type* value_of(Variable& variable);
  void bind(const api::TypeExpr& expected, const Type* given);
  void bind_one(const api::TypeExpr& expected, const Type* given);
  void bind_site(const api::TypeExpr& expected, const Type* given);
  void bind_callable(const api::TypeExpr& expected, const Type* given);
  void bind_default(const api::Parameter& parameter);
  void store_variables();
  void release(const api::Parameter& parameter, const Type* type);
  const Type* build(const api::TypeExpr& expr);
  const Type* build_container(const api::TypeExpr& expr, Kind kind, const api::Class* native = nullptr);

  Body& body_;
  Inference& in_;
  TypeContext& types_;
  const api::Function& function_;
  ast::Node* place_;
  Fit fit_ = Fit::Yes;
  unsigned cost_ = 0;
  llvm::SmallVector<Bound, 4> bound_;
  llvm::SmallVector<const api::Parameter*, 2> left_out_;
  llvm::SmallVector<Variable, 2> variables_;
  unsigned made_ = 0;
};

/// Whether the function keeps what is passed as `object`, as far as is known.
bool keeps_arguments(const api::Function& function, const api::Class* owner);

} // namespace p2c::types

// A function's signature as Python's typing syntax writes it: `(self: list[E], value: E, /, *, key: object =
// None) -> None`. Called by the reader of annotated headers and by the API's loader.
#pragma once
#include "frontend/api/type_expr.h"
#include <optional>

namespace p2c::api {

enum class ParameterKind {
  positional_only,
  positional_or_keyword,
  var_positional,
  keyword_only,
  var_keyword
};

struct SignatureParameter {
  std::string name; // without its stars
  ParameterKind kind = ParameterKind::positional_or_keyword;
  std::optional<TypeExpr> type;            // none was written: object
  std::optional<std::string> default_text; // the Python expression, as written
};

struct Signature {
  std::vector<SignatureParameter> parameters;
  std::optional<TypeExpr> result; // none was written: as C++ has it
};

/// Obeys Python's rules: one `/` and one `*`, no parameter without a default after one with, no name twice.
/// Fails with a SyntaxError.
llvm::Expected<Signature> parse_signature(llvm::StringRef text);

std::string to_text(const Signature& signature);

/// The name of a kind, as in Python's `inspect`.

llvm::StringRef to_text(ParameterKind kind);
std::optional<ParameterKind> parameter_kind(llvm::StringRef name);

} // namespace p2c::api

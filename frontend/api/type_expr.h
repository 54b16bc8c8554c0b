// Types as Python's typing syntax writes them: `list[E] | None`. What the annotated headers say about
// parameters and results beyond C++'s own types, read by frontend/types.
#pragma once
#include <llvm/ADT/StringRef.h>
#include <llvm/Support/Error.h>
#include <string>
#include <vector>

namespace p2c::api {

struct TypeExpr {
  enum class Kind {
    name, // `int`, `None`, `digitalio.Pull`; with arguments `list[E]`, `tuple[int, ...]`, `Callable[[int],
          // str]`
    variable,      // `E`: a single capital, perhaps with a digit; stands for one type in the whole signature
    alternatives,  // `A | B`; arguments, at least two
    argument_list, // `[int, str]`, only as an argument
    ellipsis,      // `...`, only as an argument
    nothing,       // `()`, only as the argument of `tuple`: no elements
    text,          // `"little"`, only as an argument of Literal; `name` is what is between the quotes
    number,        // `1`, likewise
  };
  Kind kind = Kind::name;
  std::string name;
  std::vector<TypeExpr> arguments;

  static TypeExpr named(llvm::StringRef name) { return {Kind::name, name.str(), {}}; }
  bool is(llvm::StringRef wanted) const { return kind == Kind::name && name == wanted; }
  friend bool operator==(const TypeExpr& a, const TypeExpr& b) = default;
};

/// As it is written, in one canonical spacing.
std::string to_text(const TypeExpr& type);

/// Where a text is malformed, and what was expected there.
class SyntaxError : public llvm::ErrorInfo<SyntaxError> {
public:
  static char ID;
  SyntaxError(size_t offset, std::string what) : offset(offset), what(std::move(what)) {}
  size_t offset;
  std::string what;
  void log(llvm::raw_ostream& out) const override;
  std::error_code convertToErrorCode() const override { return llvm::inconvertibleErrorCode(); }
};

/// The whole of `text` as a type. Fails with a SyntaxError.
llvm::Expected<TypeExpr> parse_type(llvm::StringRef text);

} // namespace p2c::api

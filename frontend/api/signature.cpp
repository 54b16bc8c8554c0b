#include "frontend/api/signature.h"
#include "frontend/api/cursor.h"

namespace p2c::api {

namespace {

class SignatureParser {
public:
  explicit SignatureParser(llvm::StringRef text) : cursor_(text) {}

  llvm::Expected<Signature> run() {
    cursor_.expect("(");
    bool first = true;
    while (!cursor_.failed() && !cursor_.accept(")")) {
      if (!first && !cursor_.expect(","))
        break;
      if (!first && cursor_.accept(")")) // a comma may end the list
        break;
      first = false;
      parse_item();
    }
    if (!cursor_.failed() && bare_star_ &&
        (signature_.parameters.empty() || signature_.parameters.back().kind != ParameterKind::keyword_only))
      cursor_.fail("expected a parameter after `*`");
    if (!cursor_.failed() && cursor_.accept("->"))
      signature_.result = parse_type_at(cursor_);
    if (!cursor_.failed() && !cursor_.at_end())
      cursor_.fail("expected the end of the signature");
    if (cursor_.failed())
      return cursor_.error();
    return std::move(signature_);
  }

private:
  void parse_item() {
    const size_t start = (cursor_.skip_space(), cursor_.offset());
    if (has_var_keyword_) {
      cursor_.fail("nothing may follow `**`");
    } else if (cursor_.accept("/")) {
      if (slash_ || keyword_only_ || signature_.parameters.empty())
        cursor_.fail_at(start, "`/` stands once, after a parameter and before any `*`");
      slash_ = true;
      for (SignatureParameter& parameter : signature_.parameters)
        parameter.kind = ParameterKind::positional_only;
    } else if (cursor_.accept("**")) {
      has_var_keyword_ = true;
      parse_parameter(ParameterKind::var_keyword);
    } else if (cursor_.accept("*")) {
      if (keyword_only_)
        cursor_.fail_at(start, "`*` stands once");
      keyword_only_ = true;
      const char next = cursor_.peek();
      bare_star_ = next == ',' || next == ')';
      if (!bare_star_)
        parse_parameter(ParameterKind::var_positional);
    } else {
      parse_parameter(keyword_only_ ? ParameterKind::keyword_only : ParameterKind::positional_or_keyword);
    }
  }

  void parse_parameter(ParameterKind kind) {
    const size_t start = (cursor_.skip_space(), cursor_.offset());
    SignatureParameter parameter;
    parameter.kind = kind;
    parameter.name = cursor_.accept_name().str();
    if (parameter.name.empty()) {
      cursor_.fail("expected a parameter");
      return;
    }
    for (const SignatureParameter& other : signature_.parameters)
      if (other.name == parameter.name)
        cursor_.fail_at(start, "`" + parameter.name + "` is there already");
    if (cursor_.accept(":"))
      parameter.type = parse_type_at(cursor_);
    if (!cursor_.failed() && cursor_.accept("="))
      parameter.default_text = parse_default();
    const bool variadic = kind == ParameterKind::var_positional || kind == ParameterKind::var_keyword;
    if (variadic && parameter.default_text)
      cursor_.fail_at(start, "`" + parameter.name + "` cannot have a default");
    if (kind == ParameterKind::positional_or_keyword) {
      if (has_default_ && !parameter.default_text)
        cursor_.fail_at(start, "`" + parameter.name + "` needs a default, as the one before it has one");
      has_default_ |= parameter.default_text.has_value();
    }
    signature_.parameters.push_back(std::move(parameter));
  }

  /// A Python expression up to a `,` or `)` outside of brackets and quotes, as it is written.
  std::string parse_default() {
    cursor_.skip_space();
    const size_t start = cursor_.offset();
    std::string open;
    for (char next = cursor_.peek(); next != '\0'; next = cursor_.peek()) {
      if (open.empty() && (next == ',' || next == ')'))
        break;
      const char c = cursor_.take();
      if (c == '"' || c == '\'')
        skip_quoted(c);
      else if (c == '(' || c == '[' || c == '{')
        open += c == '(' ? ')' : c == '[' ? ']' : '}';
      else if (!open.empty() && c == open.back())
        open.pop_back();
    }
    const llvm::StringRef text = cursor_.between(start, cursor_.offset()).trim();
    if (text.empty() || !open.empty())
      cursor_.fail("expected a default");
    return text.str();
  }

  void skip_quoted(char quote) {
    for (char c = cursor_.take(); c != quote; c = cursor_.take()) {
      if (c == '\0') {
        cursor_.fail("expected a closing quote");
        return;
      }
      if (c == '\\')
        cursor_.take();
    }
  }

  Cursor cursor_;
  Signature signature_;
  bool slash_ = false, bare_star_ = false, keyword_only_ = false, has_default_ = false,
       has_var_keyword_ = false;
};

} // namespace

llvm::Expected<Signature> parse_signature(llvm::StringRef text) {
  return SignatureParser(text).run();
}

std::string to_text(const Signature& signature) {
  std::string text = "(";
  const std::vector<SignatureParameter>& all = signature.parameters;
  bool star = false;
  for (size_t i = 0; i < all.size(); ++i) {
    const SignatureParameter& parameter = all[i];
    if (i > 0)
      text += ", ";
    if (i > 0 && all[i - 1].kind == ParameterKind::positional_only &&
        parameter.kind != ParameterKind::positional_only)
      text += "/, ";
    if (parameter.kind == ParameterKind::keyword_only && !star)
      text += "*, ";
    star |= parameter.kind == ParameterKind::keyword_only || parameter.kind == ParameterKind::var_positional;
    if (parameter.kind == ParameterKind::var_positional)
      text += "*";
    if (parameter.kind == ParameterKind::var_keyword)
      text += "**";
    text += parameter.name;
    if (parameter.type)
      text += ": " + to_text(*parameter.type);
    if (parameter.default_text)
      text += (parameter.type ? " = " : "=") + *parameter.default_text;
  }
  if (!all.empty() && all.back().kind == ParameterKind::positional_only)
    text += ", /";
  text += ")";
  if (signature.result)
    text += " -> " + to_text(*signature.result);
  return text;
}

llvm::StringRef to_text(ParameterKind kind) {
  switch (kind) {
  case ParameterKind::positional_only:
    return "positional_only";
  case ParameterKind::positional_or_keyword:
    return "positional_or_keyword";
  case ParameterKind::var_positional:
    return "var_positional";
  case ParameterKind::keyword_only:
    return "keyword_only";
  case ParameterKind::var_keyword:
    return "var_keyword";
  }
  llvm_unreachable("a kind of parameter was forgotten");
}

std::optional<ParameterKind> parameter_kind(llvm::StringRef name) {
  for (ParameterKind kind :
       {ParameterKind::positional_only, ParameterKind::positional_or_keyword, ParameterKind::var_positional,
        ParameterKind::keyword_only, ParameterKind::var_keyword})
    if (to_text(kind) == name)
      return kind;
  return std::nullopt;
}

} // namespace p2c::api

// What the two little parsers of this room share: a place in a text, and a note of the first mistake.
#pragma once
#include "frontend/api/type_expr.h"
#include <llvm/ADT/StringExtras.h>

namespace p2c::api {

class Cursor {
public:
  explicit Cursor(llvm::StringRef text) : text_(text) {}

  size_t offset() const { return offset_; }
  llvm::StringRef between(size_t start, size_t end) const { return text_.slice(start, end); }

  void skip_space() {
    while (offset_ < text_.size() && llvm::isSpace(text_[offset_]))
      ++offset_;
  }
  bool at_end() {
    skip_space();
    return offset_ == text_.size();
  }
  /// The next character that is no space; 0 at the end.
  char peek() {
    skip_space();
    return offset_ < text_.size() ? text_[offset_] : '\0';
  }
  /// The very next character, a space too; and steps over it.
  char take() { return offset_ < text_.size() ? text_[offset_++] : '\0'; }
  bool accept(llvm::StringRef token) {
    skip_space();
    if (!text_.substr(offset_).starts_with(token))
      return false;
    offset_ += token.size();
    return true;
  }
  bool expect(llvm::StringRef token) { return accept(token) || fail("expected `" + token.str() + "`"); }
  /// An identifier, or empty.
  llvm::StringRef accept_name() {
    skip_space();
    const size_t start = offset_;
    while (offset_ < text_.size() && (llvm::isAlpha(text_[offset_]) || text_[offset_] == '_' ||
                                      (offset_ > start && llvm::isDigit(text_[offset_]))))
      ++offset_;
    return text_.slice(start, offset_);
  }

  /// Notes the first mistake; gives false.
  bool fail(std::string what) { return fail_at(offset_, std::move(what)); }
  bool fail_at(size_t offset, std::string what) {
    if (!failed_)
      mistake_ = {offset, std::move(what)};
    failed_ = true;
    return false;
  }
  bool failed() const { return failed_; }
  llvm::Error error() const { return llvm::make_error<SyntaxError>(mistake_.first, mistake_.second); }

private:
  llvm::StringRef text_;
  size_t offset_ = 0;
  bool failed_ = false;
  std::pair<size_t, std::string> mistake_;
};

/// One type at the cursor; on a mistake the cursor knows it and the result is of no use.
TypeExpr parse_type_at(Cursor& cursor);

} // namespace p2c::api

// The lexer's state and the functions that share it; only the lexer_*.cpp files include this.
#pragma once

#include "frontend/syntax/lexer.h"

#include "llvm/ADT/SmallVector.h"

namespace p2c::syntax {

// As CPython's tokenizer (MAXLEVEL, MAXINDENT, MAXFSTRINGLEVEL).
inline constexpr size_t most_brackets = 200;
inline constexpr size_t most_indents = 100;
inline constexpr size_t most_fstrings = 150;
// How deep replacement fields may stand in format specifications.
inline constexpr size_t most_nested_fields = 3;

class Lexer {
public:
  Lexer(const source::SourceFile& file, source::DiagnosticEngine& diagnostics)
      : file_(file), text_(file.text()), diagnostics_(diagnostics) {}

  std::vector<Token> run();

private:
  /// What the lexer is inside of. f-strings and their parts are brackets like any other.
  enum class Inside : uint8_t { paren, bracket, brace, fstring, field, format_spec };

  struct Bracket {
    Inside inside;
    uint32_t begin;    // of the opening token
    uint8_t flags = 0; // fstring: of its tokens
    char quote = 0;    // fstring
  };

  struct Indent {
    uint32_t column;     // with tabs to multiples of 8
    uint32_t alt_column; // with tabs as one column: both must agree on what is deeper
  };

  struct LineStart {
    uint32_t column = 0, alt_column = 0;
    bool blank = false;
    bool fault = false; // one was reported in its indentation
  };

  // lexer.cpp
  void lex_token();
  void lex_newline();
  void lex_word();
  void lex_operator();
  void lex_unexpected_character();
  void lex_end();
  void finish();
  void end_line(size_t at);
  char at(size_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }
  char peek(size_t ahead = 0) const { return at(position_ + ahead); }
  source::Range range(size_t begin, size_t end) const {
    return {file_.id(), static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  }
  void push(TokenKind kind, size_t begin, size_t end, uint8_t flags = 0) {
    tokens_.push_back({kind, flags, static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
  }

  // lexer_layout.cpp
  void lex_line_start();
  LineStart measure_line_start();
  void set_indentation(const LineStart& line);
  bool lex_continuation();
  void open_bracket(Inside inside);
  void close_bracket(char closer);
  void close_innermost(size_t begin, size_t end);
  void report_never_closed();
  bool restart_after_unclosed_bracket();
  bool begins_statement(const Token& token, size_t base_column) const;
  size_t column_if_first(const Token& token) const;

  // lexer_number.cpp
  void lex_number();
  bool scan_number();
  bool scan_radix(llvm::StringRef kind, bool (*is_digit)(char));
  bool scan_decimal_digits();
  bool scan_from_zero();
  bool scan_fraction_and_exponent();
  bool check_number_end(llvm::StringRef kind);
  bool invalid_number(llvm::StringRef kind, size_t at);

  // lexer_string.cpp
  void lex_string(size_t begin, uint8_t flags, bool fstring);
  void unterminated_string(size_t begin, uint8_t flags);
  void close_brackets_swallowed_since(size_t begin);
  bool at_quotes(char quote, uint8_t flags) const;

  // lexer_fstring.cpp
  void open_fstring(size_t begin, uint8_t flags);
  void lex_fstring_text();
  void skip_fstring_escape();
  void push_middle(size_t begin);
  void open_field();
  void end_fstring(size_t quotes);
  void unterminated_fstring();
  bool quote_ends_fstring(char quote, uint8_t flags);
  size_t innermost_fstring() const;
  size_t open_fields(size_t fstring) const;

  bool inside_fstring_text() const {
    return !brackets_.empty() &&
           (brackets_.back().inside == Inside::fstring || brackets_.back().inside == Inside::format_spec);
  }
  bool inside_field() const { return !brackets_.empty() && brackets_.back().inside == Inside::field; }

  const source::SourceFile& file_;
  llvm::StringRef text_;
  source::DiagnosticEngine& diagnostics_;
  std::vector<Token> tokens_;
  size_t position_ = 0;
  size_t number_begin_ = 0; // of the number being lexed
  llvm::SmallVector<Bracket, 16> brackets_;
  llvm::SmallVector<Indent, 16> indents_{{0, 0}};
  size_t fstrings_ = 0;   // open f-strings
  unsigned restarts_ = 0; // after brackets that were never closed
  bool at_line_start_ = true;
  bool has_mixed_tabs_ = false; ///< and that was said
  bool stopped_ = false;        // at the end, or after a fault past which nothing more can be said
};

} // namespace p2c::syntax

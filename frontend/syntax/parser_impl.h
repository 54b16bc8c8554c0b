// The parser's state and the functions that share it; only the parse_*.cpp files include this.
//
// After a fault the parser is `failed`: the current token is then a Fault whatever the cursor says, so every
// loop ends, nothing is consumed and nothing more is reported, until the statement loop skips to the next
// line. Functions that return a node never return null, failed or not.
#pragma once

#include "frontend/source/diagnostics.h"
#include "frontend/source/source_manager.h"
#include "frontend/syntax/token.h"
#include "frontend/syntax/tree.h"

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"

#include <vector>

namespace p2c::syntax {

class Parser {
public:
  Parser(const source::SourceFile& file, source::DiagnosticEngine& diagnostics, Tree& tree,
         std::vector<Token> tokens)
      : file_(file), text_(file.text()), diagnostics_(diagnostics), tree_(tree), tokens_(std::move(tokens)),
        kind_(tokens_.front().kind) {}

  void parse_module();

private:
  template <class Type>
  using List = llvm::SmallVector<Type*, 8>;

  /// What a list of targets is for; decides what may stand in it and how faults are worded.
  enum class Target : uint8_t { assign, augmented, annotation, for_loop, with_item, del, walrus };

  // parser.cpp: tokens
  const Token& token() const { return tokens_[index_]; }
  bool at(TokenKind kind) const { return kind_ == kind; }
  TokenKind peek(size_t ahead = 1) const {
    return failed_ || index_ + ahead >= tokens_.size() ? TokenKind::Fault : tokens_[index_ + ahead].kind;
  }
  llvm::StringRef text_of(const Token& token) const { return text_.slice(token.begin, token.end); }
  bool at_name(llvm::StringRef word) const { return at(TokenKind::Name) && text_of(token()) == word; }
  void advance();
  bool accept(TokenKind kind);
  bool expect(TokenKind kind);
  bool expect_closing(TokenKind kind);
  bool at_expression_start() const { return starts_expression(kind_); }
  static bool starts_expression(TokenKind kind);
  ast::Identifier parse_name();
  ast::Identifier intern(const Token& token);

  // parser.cpp: places
  uint32_t here() const { return token().begin; }
  source::Range range(uint32_t begin, uint32_t end) const { return {file_.id(), begin, end}; }
  source::Range range_of(const Token& token) const { return range(token.begin, token.end); }
  source::Range current() const { return range_of(token()); }
  source::Range since(uint32_t begin) const { return range(begin, std::max(begin, last_end_)); }

  // parser.cpp: faults
  template <class Name, class... Arguments>
  source::DiagnosticBuilder error(Name name, source::Range range, const Arguments&... arguments) {
    if (failed_)
      return source::DiagnosticBuilder(nullptr);
    auto builder = diagnostics_.report(name, range, arguments...);
    fail();
    return builder;
  }
  /// Reports a fault that does not keep the parser from going on.
  template <class Name, class... Arguments>
  source::DiagnosticBuilder complain(Name name, source::Range range, const Arguments&... arguments) {
    return failed_ ? source::DiagnosticBuilder(nullptr) : diagnostics_.report(name, range, arguments...);
  }
  void fail();
  void unexpected_expression_token();
  void unexpected_after_expression(llvm::StringRef expected);
  bool missing_comma();
  void recover();

  /// Counts recursion; failed past the limit.
  class Nesting {
  public:
    explicit Nesting(Parser& parser);
    ~Nesting() { --parser_.nesting_; }

  private:
    Parser& parser_;
  };

  template <class Type, class... Fields>
  Type* make(uint32_t begin, Fields&&... fields) {
    return make_at<Type>(since(begin), std::forward<Fields>(fields)...);
  }
  template <class Type, class... Fields>
  Type* make_at(source::Range range, Fields&&... fields) {
    Type* node = tree_.create<Type>(range, std::forward<Fields>(fields)...);
    if (node->node_height > most_levels)
      too_deep(range);
    return node;
  }
  void too_deep(source::Range range);
  template <class Type>
  llvm::ArrayRef<Type> seq(const llvm::SmallVectorImpl<Type>& elements) {
    return tree_.copy(llvm::ArrayRef<Type>(elements));
  }

  // parse_statement.cpp
  using Statements = llvm::SmallVectorImpl<ast::Stmt*>;
  void parse_statements(Statements& out, TokenKind end);
  void parse_statement(Statements& out);
  void parse_simple_statements(Statements& out);
  void end_simple_statement();
  ast::Stmt* parse_simple_statement();
  ast::Stmt* parse_expression_statement();
  ast::Stmt* parse_assignment(uint32_t begin, ast::Expr* first);
  ast::Stmt* parse_annotated_assignment(uint32_t begin, size_t first_index, ast::Expr* target);
  ast::Stmt* parse_augmented_assignment(uint32_t begin, ast::Expr* target);
  ast::Expr* parse_right_hand_side();
  ast::Stmt* parse_return();
  ast::Stmt* parse_raise();
  ast::Stmt* parse_assert();
  ast::Stmt* parse_del();
  ast::Stmt* parse_scope_declaration();
  bool legacy_statement(ast::Expr* expr);
  bool misspelt_keyword(size_t first_index);
  void skip_orphan_block();
  bool at_clause() const;

  // parse_compound.cpp
  bool parse_compound_statement(Statements& out);
  llvm::ArrayRef<ast::Stmt*> parse_block(llvm::StringRef owner, uint32_t owner_begin);
  bool expect_colon(llvm::StringRef owner);
  ast::Stmt* parse_if();
  ast::Stmt* parse_while();
  ast::Stmt* parse_for(uint32_t begin, bool is_async);
  ast::Stmt* parse_with(uint32_t begin, bool is_async);
  bool at_parenthesised_with_items(bool& has_as) const;
  void parse_with_item(List<ast::WithItem>& out);
  ast::Stmt* parse_try();
  ast::ExceptHandler* parse_except(bool& star);
  ast::Stmt* parse_async();
  llvm::ArrayRef<ast::Stmt*> parse_else();

  // parse_function.cpp
  ast::Stmt* parse_decorated();
  ast::Stmt* parse_def(uint32_t begin, llvm::ArrayRef<ast::Expr*> decorators, bool is_async);
  ast::Stmt* parse_class(llvm::ArrayRef<ast::Expr*> decorators);
  ast::Expr* parse_lambda();

  // parse_parameters.cpp
  struct Parameters;
  ast::Arguments* parse_parameters(TokenKind end, bool lambda);
  void parse_parameter(Parameters& parameters);
  void parse_star_parameter(Parameters& parameters);
  void parse_double_star_parameter(Parameters& parameters);
  void parse_slash(Parameters& parameters);
  ast::Arg* parse_parameter_name(Parameters& parameters, bool star_annotation);

  // parse_import.cpp
  ast::Stmt* parse_import();
  ast::Stmt* parse_from_import();
  ast::Identifier parse_dotted_name();
  ast::Alias* parse_alias(bool dotted);

  // parse_match.cpp
  bool at_match_statement() const;
  ast::Stmt* parse_match();
  ast::Expr* parse_subject();
  ast::MatchCase* parse_case();
  // parse_pattern.cpp
  ast::Pattern* parse_case_patterns();
  ast::Pattern* parse_maybe_star_pattern();
  ast::Pattern* parse_pattern();
  ast::Pattern* parse_or_pattern();
  ast::Pattern* parse_closed_pattern();
  ast::Pattern* parse_name_pattern();
  ast::Pattern* parse_value_pattern();
  ast::Pattern* parse_sequence_pattern();
  ast::Pattern* parse_mapping_pattern();
  ast::Expr* parse_mapping_key();
  ast::Pattern* parse_class_pattern(uint32_t begin, ast::Expr* name);
  ast::Expr* parse_pattern_literal();
  ast::Expr* parse_pattern_number();
  ast::Expr* parse_dotted_expression();
  ast::Identifier parse_capture_name(source::Range& place);

  // parse_expression.cpp
  ast::Expr* parse_star_expressions();
  ast::Expr* parse_star_expression();
  ast::Expr* parse_star_named_expression();
  ast::Expr* parse_named_expression();
  ast::Expr* parse_expression();
  ast::Expr* parse_disjunction();
  ast::Expr* parse_conjunction();
  ast::Expr* parse_inversion();
  ast::Expr* parse_comparison();
  bool at_compare_operator(ast::CompareOperator& op);
  ast::Expr* parse_bitwise_or() { return parse_binary(0); }
  ast::Expr* parse_binary(unsigned least_precedence);
  ast::Expr* parse_unary();
  ast::Expr* parse_power();
  ast::Expr* parse_yield();
  ast::Expr* finish_walrus(uint32_t begin, size_t first_index, ast::Expr* target);
  ast::Expr* fault_expression();

  // parse_primary.cpp
  ast::Expr* parse_primary();
  ast::Expr* parse_trailers(uint32_t begin, ast::Expr* expr);
  ast::Expr* parse_subscript(uint32_t begin, ast::Expr* value);
  ast::Expr* parse_slices();
  ast::Expr* parse_slice();
  ast::Expr* parse_atom();
  ast::Expr* parse_name_atom();
  ast::Expr* parse_constant(ast::ConstantValue value);
  ast::Expr* parse_number();

  // parse_display.cpp
  ast::Expr* parse_parenthesised();
  ast::Expr* parse_list();
  ast::Expr* parse_braces();
  ast::Expr* parse_dict(uint32_t begin, ast::Expr* first_key);
  ast::Expr* parse_set(uint32_t begin, ast::Expr* first);
  void parse_dict_item(llvm::SmallVectorImpl<ast::Expr*>& keys, llvm::SmallVectorImpl<ast::Expr*>& values);
  bool at_comprehension() const;
  llvm::ArrayRef<ast::Comprehension*> parse_comprehension_clauses();
  ast::Comprehension* parse_comprehension_clause();
  void check_comprehension_element(ast::Expr* element);

  // parse_call.cpp
  struct CallArguments;
  ast::Expr* parse_call(uint32_t begin, ast::Expr* function);
  void parse_bases(llvm::ArrayRef<ast::Expr*>& bases, llvm::ArrayRef<ast::Keyword*>& keywords);
  void parse_arguments(CallArguments& arguments, uint32_t open);
  void parse_argument(CallArguments& arguments, uint32_t open);
  void parse_keyword_argument(CallArguments& arguments);
  void parse_positional_argument(CallArguments& arguments, uint32_t open);
  void bad_keyword_argument(uint32_t begin, ast::Expr* expr);

  // parse_string.cpp
  struct StringParts;
  ast::Expr* parse_strings();
  void add_string(StringParts& parts);
  void add_fstring(StringParts& parts);
  void parse_fstring_parts(StringParts& parts, TokenKind end);
  void add_text(StringParts& parts, llvm::StringRef text, source::Range range);
  void flush_text(StringParts& parts);
  void parse_replacement_field(StringParts& parts);
  int parse_conversion();
  ast::Expr* parse_format_spec(llvm::StringRef kind);

  // targets.cpp
  ast::Expr* parse_target_list(Target purpose);
  ast::Expr* parse_target(Target purpose);
  bool set_targets(ast::Expr* expr, Target purpose);
  void set_context(ast::Expr* expr, ast::ExprContext context);
  void invalid_target(ast::Expr* expr, Target purpose);

  const source::SourceFile& file_;
  llvm::StringRef text_;
  source::DiagnosticEngine& diagnostics_;
  Tree& tree_;
  std::vector<Token> tokens_;
  size_t index_ = 0;
  TokenKind kind_; // of the current token; Fault where failed
  bool failed_ = false;
  bool bare_walrus_ = false; // the tuple parsed last held a `:=` without parentheses
  uint32_t last_end_ = 0;    // of the last token consumed that is not layout
  unsigned nesting_ = 0;
  unsigned brackets_ = 0; // displays, calls and subscripts being parsed
};

/// What CPython calls a kind of expression in its messages: "function call", "literal".
llvm::StringRef describe(const ast::Expr* expr);

} // namespace p2c::syntax

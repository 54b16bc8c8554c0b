// The checks of CPython's compiler on match statements.
#include "frontend/syntax/validate.h"
#include "frontend/syntax/visitor.h"

#include "llvm/ADT/DenseMap.h"

namespace p2c::syntax {

namespace {

/// The names a pattern binds, with the place of each.
using Names = llvm::SmallDenseMap<llvm::StringRef, source::Range, 8>;

class PatternChecker {
public:
  explicit PatternChecker(source::DiagnosticEngine& diagnostics) : diagnostics_(diagnostics) {}

  // `last` is whether a pattern that always matches may stand here.
  void check(ast::Pattern* pattern, Names& names, bool last) {
    switch (pattern->node_kind) {
    case ast::NodeKind::MatchAs:
      check_as(llvm::cast<ast::MatchAs>(pattern), names, last);
      return;
    case ast::NodeKind::MatchOr:
      check_or(llvm::cast<ast::MatchOr>(pattern), names, last);
      return;
    case ast::NodeKind::MatchStar: {
      auto* star = llvm::cast<ast::MatchStar>(pattern);
      if (star->name.data())
        bind(star->name, star->name_range, names);
      return;
    }
    case ast::NodeKind::MatchSequence:
      check_sequence(llvm::cast<ast::MatchSequence>(pattern), names);
      return;
    case ast::NodeKind::MatchMapping:
      check_mapping(llvm::cast<ast::MatchMapping>(pattern), names);
      return;
    case ast::NodeKind::MatchClass:
      check_class(llvm::cast<ast::MatchClass>(pattern), names);
      return;
    default: // constants bind nothing
      return;
    }
  }

private:
  void bind(llvm::StringRef name, source::Range place, Names& names) {
    auto [earlier, is_new] = names.try_emplace(name, place);
    if (!is_new)
      diagnostics_.report(diag::repeated_capture, place, name)
          .note(diag::first_seen_here, earlier->second, name);
  }

  void check_as(ast::MatchAs* pattern, Names& names, bool last) {
    if (!pattern->pattern && !last) {
      if (pattern->name.data())
        diagnostics_.report(diag::unreachable_after_capture, pattern->range, pattern->name);
      else
        diagnostics_.report(diag::unreachable_after_wildcard, pattern->range);
    }
    if (pattern->pattern)
      check(pattern->pattern, names, last);
    if (pattern->name.data())
      bind(pattern->name, pattern->name_range, names);
  }

  void check_or(ast::MatchOr* pattern, Names& names, bool last) {
    Names first;
    for (size_t i = 0; i < pattern->patterns.size(); ++i) {
      bool last_alternative = i + 1 == pattern->patterns.size();
      Names bound;
      check(pattern->patterns[i], bound, last && last_alternative);
      if (i == 0)
        first = bound;
      else if (!same_names(first, bound))
        diagnostics_.report(diag::alternatives_bind_differently, pattern->patterns[i]->range);
    }
    for (const auto& [name, place] : first)
      bind(name, place, names);
  }

  static bool same_names(const Names& a, const Names& b) {
    return a.size() == b.size() &&
           llvm::all_of(a, [&](const auto& entry) { return b.contains(entry.first); });
  }

  void check_sequence(ast::MatchSequence* pattern, Names& names) {
    constexpr size_t most_before_star = 255;
    ast::Pattern* first_star = nullptr;
    for (size_t i = 0; i < pattern->patterns.size(); ++i) {
      ast::Pattern* element = pattern->patterns[i];
      if (llvm::isa<ast::MatchStar>(element)) {
        if (first_star)
          diagnostics_.report(diag::several_starred_patterns, element->range)
              .note(diag::first_star_here, first_star->range);
        else if (i > most_before_star)
          diagnostics_.report(diag::too_many_before_star, element->range, most_before_star);
        first_star = element;
      }
      check(element, names, /*last=*/true);
    }
  }

  void check_mapping(ast::MatchMapping* pattern, Names& names) {
    llvm::SmallDenseMap<llvm::StringRef, source::Range, 8> seen;
    std::vector<std::string> texts; // owns the keys of `seen`
    texts.reserve(pattern->keys.size());
    for (ast::Expr* key : pattern->keys) {
      std::string value = key_value(key);
      if (value.empty())
        continue;
      texts.push_back(value);
      auto [earlier, is_new] = seen.try_emplace(texts.back(), key->range);
      if (!is_new)
        diagnostics_.report(diag::repeated_pattern_key, key->range)
            .note(diag::first_key_here, earlier->second);
    }
    for (ast::Pattern* value : pattern->patterns)
      check(value, names, /*last=*/true);
    if (pattern->rest.data())
      bind(pattern->rest, pattern->rest_range, names);
  }

  void check_class(ast::MatchClass* pattern, Names& names) {
    for (size_t i = 0; i < pattern->kwd_attrs.size(); ++i)
      if (llvm::is_contained(pattern->kwd_attrs.take_front(i), pattern->kwd_attrs[i]))
        diagnostics_.report(diag::repeated_pattern_attribute, pattern->kwd_patterns[i]->range,
                            pattern->kwd_attrs[i]);
    for (ast::Pattern* argument : pattern->patterns)
      check(argument, names, /*last=*/true);
    for (ast::Pattern* argument : pattern->kwd_patterns)
      check(argument, names, /*last=*/true);
  }

  // A text that two constant keys share exactly if they are equal in Python (1, 1.0 and True are); empty for
  // keys that are not constant.
  static std::string key_value(ast::Expr* key) {
    double real = 0, imaginary = 0;
    if (auto* constant = llvm::dyn_cast<ast::Constant>(key))
      if (!is_number(constant->value) || constant->value.words.size() > 1)
        return ast::repr(constant->value);
    if (!numeric_value(key, real, imaginary))
      return {};
    return "number " + ast::repr_float(real + 0.0) + " " + ast::repr_float(imaginary + 0.0);
  }

  static bool is_number(const ast::ConstantValue& value) {
    switch (value.kind) {
    case ast::ConstantKind::False:
    case ast::ConstantKind::True:
    case ast::ConstantKind::Int:
    case ast::ConstantKind::Float:
    case ast::ConstantKind::Complex:
      return true;
    case ast::ConstantKind::None:
    case ast::ConstantKind::Ellipsis:
    case ast::ConstantKind::Str:
    case ast::ConstantKind::Bytes:
      return false;
    }
    llvm_unreachable("a constant of no kind");
  }

  // The value of a number, a negative number or a sum of a real and an imaginary one.
  static bool numeric_value(ast::Expr* expr, double& real, double& imaginary) {
    if (auto* constant = llvm::dyn_cast<ast::Constant>(expr)) {
      const ast::ConstantValue& value = constant->value;
      if (!is_number(value))
        return false;
      if (value.kind == ast::ConstantKind::Int)
        real = static_cast<double>(value.low_word());
      else if (value.kind == ast::ConstantKind::True)
        real = 1;
      else
        (value.kind == ast::ConstantKind::Complex ? imaginary : real) = value.number;
      return true;
    }
    if (auto* unary = llvm::dyn_cast<ast::UnaryOp>(expr)) {
      if (!numeric_value(unary->operand, real, imaginary))
        return false;
      real = -real;
      imaginary = -imaginary;
      return true;
    }
    if (auto* binary = llvm::dyn_cast<ast::BinOp>(expr)) {
      double right_real = 0, right_imaginary = 0;
      if (!numeric_value(binary->left, real, imaginary) ||
          !numeric_value(binary->right, right_real, right_imaginary))
        return false;
      double sign = binary->op == ast::Operator::Sub ? -1 : 1;
      real += sign * right_real;
      imaginary += sign * right_imaginary;
      return true;
    }
    return false;
  }

  source::DiagnosticEngine& diagnostics_;
};

} // namespace

void validate_match(ast::Match* match, source::DiagnosticEngine& diagnostics) {
  PatternChecker checker(diagnostics);
  for (size_t i = 0; i < match->cases.size(); ++i) {
    bool last = i + 1 == match->cases.size() || match->cases[i]->guard;
    Names names;
    checker.check(match->cases[i]->pattern, names, last);
  }
}

} // namespace p2c::syntax

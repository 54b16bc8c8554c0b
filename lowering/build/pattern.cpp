// The patterns of `match`: each becomes a truth value, and puts what it captures into hidden variables.
#include "lowering/build/function_builder.h"

namespace p2c::build {

static bool is_wildcard(ast::Pattern* pattern) {
  auto* as = llvm::dyn_cast<ast::MatchAs>(pattern);
  return as && !as->pattern && !as->name.data();
}
static bool is_star_wildcard(ast::Pattern* pattern) {
  auto* star = llvm::dyn_cast<ast::MatchStar>(pattern);
  return star && !star->name.data();
}

Value* FunctionBuilder::matches(ast::Pattern* pattern, Value* subject, Captures& captures) {
  At at(*this, pattern->range);
  if (auto* literal = llvm::dyn_cast<ast::MatchValue>(pattern))
    return compare_one(ast::CompareOperator::Eq, subject, any(expression(literal->value)), true);
  if (auto* singleton = llvm::dyn_cast<ast::MatchSingleton>(pattern))
    return value(OpKind::Is, bool_type(), {subject, constant(b_.constant(singleton->value))});
  if (auto* sequence = llvm::dyn_cast<ast::MatchSequence>(pattern))
    return matches_sequence(sequence, subject, captures);
  if (auto* mapping = llvm::dyn_cast<ast::MatchMapping>(pattern))
    return matches_mapping(mapping, subject, captures);
  if (auto* klass = llvm::dyn_cast<ast::MatchClass>(pattern))
    return matches_class(klass, subject, captures);
  if (auto* alternatives = llvm::dyn_cast<ast::MatchOr>(pattern))
    return matches_or(alternatives->patterns, subject, captures);
  if (auto* star = llvm::dyn_cast<ast::MatchStar>(pattern)) {
    capture(star, star->name, subject, captures);
    return boolean(true);
  }
  auto* as = llvm::cast<ast::MatchAs>(pattern);
  auto bind = [&] {
    capture(as, as->name, subject, captures);
    return boolean(true);
  };
  if (!as->pattern)
    return bind();
  Value* fits = matches(as->pattern, subject, captures);
  return choose(fits, bool_type(), bind, [&] { return boolean(false); });
}

void FunctionBuilder::capture(const ast::Node* node, llvm::StringRef name, Value* value, Captures& captures) {
  if (!name.data())
    return;
  auto* known = llvm::find_if(captures, [&](const Capture& capture) { return capture.name == name; });
  if (known == captures.end()) // else an alternative of MatchOr has bound it too
    known = &captures.emplace_back(Capture{node, name, hidden(".match", nullptr)});
  store(known->value, value);
}

/// One test after another, as long as they hold. A test that gives null always holds.
Value* FunctionBuilder::all_of(llvm::ArrayRef<Test> tests) {
  if (tests.empty())
    return boolean(true);
  Value* first = tests.front()();
  if (!first)
    return all_of(tests.drop_front());
  if (tests.size() == 1)
    return first;
  return choose(
      first, bool_type(), [&] { return all_of(tests.drop_front()); }, [&] { return boolean(false); });
}

Value* FunctionBuilder::compare_length(Value* subject, ast::CompareOperator op, size_t size) {
  Value* length = any(value(OpKind::Length, typed_.types->integer(), {subject}));
  return compare_one(op, length, integer(size), true);
}

/// Adds the tests of each pattern on the part of the same number; the parts are there when the tests run.
void FunctionBuilder::test_parts(llvm::ArrayRef<ast::Pattern*> patterns, const Values& parts,
                                 Captures& captures, llvm::SmallVectorImpl<Test>& tests) {
  for (auto [i, pattern] : llvm::enumerate(patterns))
    if (!is_wildcard(pattern))
      tests.push_back([this, i = i, pattern = pattern, &parts, &captures] {
        return matches(pattern, parts[i], captures);
      });
}

Value* FunctionBuilder::matches_sequence(ast::MatchSequence* pattern, Value* subject, Captures& captures) {
  auto patterns = pattern->patterns;
  const auto* star = llvm::find_if(patterns, [](auto* part) { return llvm::isa<ast::MatchStar>(part); });
  bool has_star = star != patterns.end();
  size_t before = static_cast<size_t>(star - patterns.begin());

  llvm::SmallVector<Test, 4> tests;
  tests.push_back([&] { return value(OpKind::IsSequence, bool_type(), {subject}); });
  if (!has_star)
    tests.push_back([&] { return compare_length(subject, ast::CompareOperator::Eq, patterns.size()); });
  else if (patterns.size() > 1)
    tests.push_back([&] { return compare_length(subject, ast::CompareOperator::GtE, patterns.size() - 1); });

  Values parts;
  if (llvm::all_of(patterns, [](auto* part) { return is_wildcard(part) || is_star_wildcard(part); }))
    return all_of(tests);
  if (has_star && is_star_wildcard(*star)) {
    for (auto [i, part] : llvm::enumerate(patterns))
      if (i != before && !is_wildcard(part))
        tests.push_back([&, i = i, part = part] {
          return matches(part, item_of(subject, i, i < before ? 0 : patterns.size() - i), captures);
        });
    return all_of(tests);
  }
  tests.push_back([&]() -> Value* {
    Operation* unpack = op(has_star ? OpKind::UnpackStar : OpKind::Unpack, {subject});
    unpack->before = has_star ? static_cast<uint16_t>(before) : 0;
    for (size_t i = 0; i < patterns.size(); ++i)
      parts.push_back(ir::Builder::add_result(unpack, nullptr));
    return nullptr;
  });
  test_parts(patterns, parts, captures, tests);
  return all_of(tests);
}

/// `subject[index]`, or `subject[len(subject) - from_end]` if that is not 0.
Value* FunctionBuilder::item_of(Value* subject, size_t index, size_t from_end) {
  Value* at = integer(index);
  if (from_end) {
    Value* length = any(value(OpKind::Length, typed_.types->integer(), {subject}));
    at = value(OpKind::Binary, nullptr, {length, integer(from_end)});
    at->operation->binary_operator = ast::Operator::Sub;
  }
  return value(OpKind::GetItem, nullptr, {subject, at});
}

Value* FunctionBuilder::matches_mapping(ast::MatchMapping* pattern, Value* subject, Captures& captures) {
  size_t size = pattern->keys.size();
  Values keys, parts;
  llvm::SmallVector<Test, 4> tests;
  tests.push_back([&] { return value(OpKind::IsMapping, bool_type(), {subject}); });
  if (size)
    tests.push_back([&] { return compare_length(subject, ast::CompareOperator::GtE, size); });
  keys.push_back(subject);
  auto evaluate_keys = [&] {
    for (ast::Expr* key : pattern->keys)
      keys.push_back(any(expression(key)));
  };
  if (size) {
    tests.push_back([&] {
      evaluate_keys();
      return unpack_match(value(OpKind::MatchKeys, nullptr, keys), parts);
    });
    tests.push_back([&] { return spread(parts, size); });
    test_parts(pattern->patterns, parts, captures, tests);
  }
  if (pattern->rest.data())
    tests.push_back([&]() -> Value* {
      capture(pattern, pattern->rest, value(OpKind::MatchRest, nullptr, keys), captures);
      return nullptr;
    });
  return all_of(tests);
}

/// The truth of "it is not None"; keeps the tuple for `spread`.
Value* FunctionBuilder::unpack_match(Value* tuple, Values& parts) {
  parts.push_back(tuple);
  return negate(value(OpKind::Is, bool_type(), {tuple, none()}));
}

/// Replaces the tuple by its elements.
Value* FunctionBuilder::spread(Values& parts, size_t size) {
  Operation* unpack = op(OpKind::Unpack, {parts[0]});
  parts.clear();
  for (size_t i = 0; i < size; ++i)
    parts.push_back(ir::Builder::add_result(unpack, nullptr));
  return nullptr;
}

Value* FunctionBuilder::matches_class(ast::MatchClass* pattern, Value* subject, Captures& captures) {
  llvm::SmallVector<ast::Pattern*, 4> patterns(pattern->patterns.begin(), pattern->patterns.end());
  patterns.append(pattern->kwd_patterns.begin(), pattern->kwd_patterns.end());
  Values parts;
  llvm::SmallVector<Test, 4> tests;
  tests.push_back([&] {
    Value* tuple = value(OpKind::MatchClass, nullptr, {subject, any(expression(pattern->cls))});
    tuple->operation->before = static_cast<uint16_t>(pattern->patterns.size());
    for (llvm::StringRef name : pattern->kwd_attrs)
      tuple->operation->keywords.push_back(name);
    return unpack_match(tuple, parts);
  });
  if (!patterns.empty())
    tests.push_back([&] { return spread(parts, patterns.size()); });
  test_parts(patterns, parts, captures, tests);
  return all_of(tests);
}

Value* FunctionBuilder::matches_or(llvm::ArrayRef<ast::Pattern*> patterns, Value* subject,
                                   Captures& captures) {
  Value* first = matches(patterns.front(), subject, captures);
  if (patterns.size() == 1)
    return first;
  return choose(
      first, bool_type(), [&] { return boolean(true); },
      [&] { return matches_or(patterns.drop_front(), subject, captures); });
}

} // namespace p2c::build

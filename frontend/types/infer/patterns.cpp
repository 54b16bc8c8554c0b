// `match`.
#include "frontend/types/infer/body.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

void Body::match_statement(ast::Match* match) {
  const Type* subject = expression(match->subject);
  if (!state_.is_reachable)
    return;
  Path path = path_of(match->subject);
  State after;
  for (ast::MatchCase* each : match->cases) {
    if (!state_.is_reachable)
      break;
    mark_reached(each);
    State failed = state_;
    const Type* rest = subject;
    const Type* matched = pattern(each->pattern, subject, rest);
    if (matched->is_never()) {
      leave();
    } else if (path) {
      learn(state_, path, matched);
    }
    if (rest->is_never())
      failed.is_reachable = false;
    else if (path)
      learn(failed, path, rest);
    bind_captures(each->pattern);
    if (each->guard && state_.is_reachable) {
      Outcomes outcomes = condition(each->guard);
      state_ = std::move(outcomes.holds);
      // The guard may have changed things.
      if (failed.is_reachable)
        failed.facts.clear();
      failed.join(types(), outcomes.fails);
      rest = subject;
    }
    block(each->body);
    after.join(types(), state_);
    state_ = std::move(failed);
    subject = rest;
  }
  state_.join(types(), after);
}

/// Gives what the subject can be where the pattern matches; `rest` becomes what it can be where it does not.
/// Captures are collected and bound by `bind_captures` when the whole pattern has matched.
const Type* Body::pattern(ast::Pattern* node, const Type* subject, const Type*& rest) {
  mark_reached(node);
  switch (node->node_kind) {
  case ast::NodeKind::MatchValue: {
    auto* value = llvm::cast<ast::MatchValue>(node);
    const Type* type = expression(value->value);
    equality("==", subject, type, nullptr);
    return without_unequal(subject, type);
  }
  case ast::NodeKind::MatchSingleton: {
    const Type* type = constant(llvm::cast<ast::MatchSingleton>(node)->value);
    if (type->is_none())
      rest = types().without(subject, type);
    return subject->is_object()
               ? type
               : types().filter(subject, [&](const Type* t) { return t->kind() == type->kind(); });
  }
  case ast::NodeKind::MatchAs: {
    auto* as = llvm::cast<ast::MatchAs>(node);
    const Type* matched = subject;
    if (as->pattern)
      matched = pattern(as->pattern, subject, rest);
    else
      rest = never();
    capture(node, matched);
    return matched;
  }
  case ast::NodeKind::MatchOr: {
    const Type* matched = never();
    const Type* left = subject;
    for (ast::Pattern* choice : llvm::cast<ast::MatchOr>(node)->patterns) {
      const Type* after = left;
      matched = types().join(matched, pattern(choice, left, after));
      left = after;
    }
    rest = left;
    return matched;
  }
  case ast::NodeKind::MatchSequence:
    return sequence_pattern(llvm::cast<ast::MatchSequence>(node), subject);
  case ast::NodeKind::MatchMapping:
    return mapping_pattern(llvm::cast<ast::MatchMapping>(node), subject);
  case ast::NodeKind::MatchClass:
    return class_pattern(llvm::cast<ast::MatchClass>(node), subject, rest);
  case ast::NodeKind::MatchStar:
    return subject; // what holds it captures
  default:          // not a table's enum: all other kinds of node are no patterns
    llvm_unreachable("not a pattern");
  }
}

const Type* Body::sequence_pattern(ast::MatchSequence* node, const Type* subject) {
  auto is_sequence = [](const Type* type) {
    switch (type->kind()) {
    case Kind::List:
    case Kind::Tuple:
    case Kind::VarTuple:
    case Kind::Range:
    case Kind::Instance:
    case Kind::Native:
    case Kind::Object:
      return true;
    default: // not a table's enum: text and bytes do not match, nor does anything else
      return false;
    }
  };
  const Type* matched = subject->is_object() ? subject : types().filter(subject, is_sequence);
  size_t count = node->patterns.size();
  auto star =
      llvm::find_if(node->patterns, [](const ast::Pattern* p) { return llvm::isa<ast::MatchStar>(p); });
  bool has_star = star != node->patterns.end();
  matched = matched->is_object() ? matched : types().filter(matched, [&](const Type* type) {
    return !type->is(Kind::Tuple) ||
           (has_star ? type->parts().size() + 1 >= count : type->parts().size() == count);
  });
  if (matched->is_never())
    return matched;
  bool is_exact =
      !has_star && llvm::all_of(matched->alternatives(), [](const Type* t) { return t->is(Kind::Tuple); });
  const Type* each = is_exact ? never() : iterate(matched, node);
  for (auto [i, inner] : llvm::enumerate(node->patterns)) {
    if (auto* rest_pattern = llvm::dyn_cast<ast::MatchStar>(inner)) {
      const Type* list = container(rest_pattern, Kind::List);
      types().store(list->site(), 0, each);
      mark_reached(inner);
      capture(inner, list);
      continue;
    }
    const Type* value = each;
    if (is_exact)
      for (const Type* alternative : matched->alternatives())
        value = types().join(value, alternative->parts()[i]);
    const Type* unused = value;
    if (pattern(inner, value, unused)->is_never())
      return never();
  }
  return matched;
}

const Type* Body::mapping_pattern(ast::MatchMapping* node, const Type* subject) {
  const Type* matched = subject->is_object() ? subject : types().filter(subject, [](const Type* t) {
    return t->is(Kind::Dict) || t->is(Kind::Instance) || t->is(Kind::Native);
  });
  if (matched->is_never())
    return matched;
  const Type *keys = never(), *values = never();
  for (const Type* alternative : matched->alternatives()) {
    bool is_dict = alternative->is(Kind::Dict);
    if (!is_dict) {
      types().widen(alternative);
      may_run_code();
    }
    keys = types().join(keys, is_dict ? element(alternative, 0) : object());
    values = types().join(values, is_dict ? element(alternative, 1) : object());
  }
  for (ast::Expr* key : node->keys)
    expression(key);
  for (ast::Pattern* inner : node->patterns) {
    const Type* unused = values;
    if (pattern(inner, values, unused)->is_never())
      return never();
  }
  if (node->rest.data()) {
    const Type* rest = container(node, Kind::Dict);
    types().store(rest->site(), 0, keys);
    types().store(rest->site(), 1, values);
    capture(node, rest);
  }
  return matched;
}

const Type* Body::class_pattern(ast::MatchClass* node, const Type* subject, const Type*& rest) {
  const Type* cls = expression(node->cls);
  const Type* matched = narrowed_to_class(subject, cls, true);
  if (node->patterns.empty() && node->kwd_patterns.empty())
    rest = narrowed_to_class(subject, cls, false);
  if (matched->is_never())
    return matched;
  may_run_code();
  bool is_single = cls->is(Kind::ClassValue);
  for (auto [i, inner] : llvm::enumerate(node->patterns)) {
    const Type* value = object();
    // `int(x)` and the like match the value itself; other classes name attributes in `__match_args__`.
    if (is_single && cls->cls().native && node->patterns.size() == 1 && !matched->is(Kind::Native))
      value = matched;
    else
      open_match_args(matched);
    const Type* unused = value;
    if (pattern(inner, value, unused)->is_never())
      return never();
  }
  for (auto [name, inner] : llvm::zip_equal(node->kwd_attrs, node->kwd_patterns)) {
    const Type* value = load_attribute(matched, stored_name(name), nullptr, nullptr);
    const Type* unused = value;
    if (value->is_never() || pattern(inner, value, unused)->is_never())
      return never();
  }
  return matched;
}

void Body::open_match_args(const Type* subject) {
  types().widen(subject);
  in_.load_any_name();
}

void Body::capture(ast::Pattern* node, const Type* type) {
  captures_[node] = type;
}

/// Names are bound when the whole pattern has matched.
void Body::bind_captures(ast::Node* node) {
  if (!state_.is_reachable)
    return;
  if (auto* any = llvm::dyn_cast<ast::MatchOr>(node)) { // one of them has matched
    State before = state_, after;
    for (ast::Pattern* choice : any->patterns) {
      state_ = before;
      bind_captures(choice);
      after.join(types(), state_);
    }
    state_ = std::move(after);
    return;
  }
  ast::for_each_child(node, [&](ast::Node* child) {
    if (llvm::isa<ast::Pattern>(child))
      bind_captures(child);
  });
  if (auto found = captures_.find(llvm::cast<ast::Pattern>(node)); found != captures_.end())
    assign_name(node, found->second);
}

} // namespace p2c::types

// `await`, `yield`, and asynchronous iteration.
#include "frontend/types/infer/body.h"

namespace p2c::types {

const Type* Body::await_expression(ast::Await* expr) {
  const Type* value = expression(expr->value);
  return state_.is_reachable ? await(value, expr) : never();
}

/// What awaiting gives. Other tasks run meanwhile.
const Type* Body::await(const Type* awaitable, ast::Node* place) {
  may_run_code();
  const Type* result = never();
  bool can_succeed = false;
  for (const Type* alternative : types().resolve(awaitable)->alternatives()) {
    bool fits = true;
    result = types().join(result, await_alternative(alternative, place, fits));
    can_succeed |= fits;
  }
  if (auto* written = llvm::dyn_cast_or_null<ast::Await>(place);
      written && !can_succeed && !awaitable->is_never())
    warn_of_await(awaitable, written);
  return result;
}

/// Whether no value of a kind can be awaited.
static bool is_never_awaitable(Kind kind) {
  switch (kind) {
  case Kind::None:
  case Kind::Bool:
  case Kind::Int:
  case Kind::Float:
  case Kind::Complex:
  case Kind::Str:
  case Kind::Bytes:
  case Kind::ByteArray:
  case Kind::Ellipsis:
  case Kind::NotImplemented:
  case Kind::Range:
  case Kind::Slice:
  case Kind::List:
  case Kind::Dict:
  case Kind::Set:
  case Kind::FrozenSet:
  case Kind::Tuple:
  case Kind::VarTuple:
  case Kind::Function:
  case Kind::BoundMethod:
  case Kind::ClassValue:
  case Kind::Module:
    return true;
  default: // not a table's enum: the others can be, or may be
    return false;
  }
}

/// `fits` becomes false where awaiting it certainly raises TypeError.
const Type* Body::await_alternative(const Type* awaitable, ast::Node* place, bool& fits) {
  switch (awaitable->kind()) {
  case Kind::Object:
    return object();
  case Kind::Coroutine:
    return awaitable->parts()[0];
  case Kind::Instance: {
    if (awaitable->cls().user->is_dynamic)
      return object();
    if (!has_special(awaitable, "__await__")) {
      fits = inherits_native(awaitable);
      return fits ? operation("await", {awaitable}, place) : never();
    }
    // What it gives is run as an iterator; its end value is the result. A coroutine will do as well.
    const Type* iterator = call_special(awaitable, "__await__", {}, place);
    delegate_to(iterator, place);
    const Type* result = never();
    for (const Type* alternative : iterator->alternatives()) {
      if (alternative->is(Kind::Instance))
        in_.touch_class_of(alternative, {"__next__"});
      if (alternative->is(Kind::Generator))
        result = types().join(result, alternative->parts()[1]);
      else if (alternative->is(Kind::Coroutine))
        result = types().join(result, alternative->parts()[0]);
      else
        result = types().join(result, object());
    }
    return result;
  }
  default: // not a table's enum: of these some can be awaited, and the runtime knows which
    fits = !is_never_awaitable(awaitable->kind());
    return fits ? operation("await", {awaitable}, place) : never();
  }
}

const Type* Body::yield_expression(ast::Yield* expr) {
  const Type* value = expr->value ? expression(expr->value) : types().none();
  if (!state_.is_reachable)
    return never();
  in_.write(unit_.yields, value, expr->range);
  may_run_code();
  return read(in_.sent());
}

/// What is sent and thrown into a generator goes on to what it yields from, by name.
void Body::delegate_to(const Type* source, ast::Node* place) {
  auto reach = [&](const Type* type) {
    for (const Type* alternative : types().resolve(type)->alternatives()) {
      if (!alternative->is(Kind::Instance) && !alternative->is_object())
        continue;
      for (llvm::StringRef name : {"send", "throw", "close"})
        in_.load_dynamically(name);
      if (alternative->is(Kind::Instance))
        in_.touch_class_of(alternative, {"send", "throw", "close"});
    }
  };
  reach(source);
  for (const Type* alternative : types().resolve(source)->alternatives())
    if (alternative->is(Kind::Instance) && !alternative->cls().user->is_dynamic &&
        has_special(alternative, "__iter__"))
      reach(call_special(alternative, "__iter__", {}, place));
}

const Type* Body::yield_from(ast::YieldFrom* expr) {
  const Type* source = expression(expr->value);
  if (!state_.is_reachable)
    return never();
  in_.write(unit_.yields, iterate(source, expr), expr->range);
  may_run_code();
  delegate_to(source, expr);
  const Type* result = never();
  for (const Type* alternative : types().resolve(source)->alternatives()) {
    if (alternative->is(Kind::Generator))
      result = types().join(result, alternative->parts()[1]);
    else if (alternative->is(Kind::Coroutine))
      result = types().join(result, alternative->parts()[0]);
    else if (alternative->is_object() || alternative->is(Kind::Instance) || alternative->is(Kind::Native) ||
             alternative->is(Kind::Iterator))
      result = types().join(result, object());
    else
      result = types().join(result, types().none());
  }
  return result;
}

/// What `async for` gives each time.
const Type* Body::async_iterate(const Type* iterable, ast::Node* place) {
  may_run_code();
  const Type* result = never();
  for (const Type* alternative : types().resolve(iterable)->alternatives()) {
    if (alternative->is(Kind::AsyncGenerator)) {
      result = types().join(result, alternative->parts()[0]);
    } else if (alternative->is(Kind::Instance) && !alternative->cls().user->is_dynamic &&
               has_special(alternative, "__aiter__")) {
      const Type* iterator = call_special(alternative, "__aiter__", {}, place);
      for (const Type* each : iterator->alternatives())
        if (each->is(Kind::AsyncGenerator))
          result = types().join(result, each->parts()[0]);
        else if (each->is(Kind::Instance) && has_special(each, "__anext__"))
          result = types().join(result, await(call_special(each, "__anext__", {}, place), place));
        else
          result = types().join(result, object());
    } else {
      types().widen(alternative);
      result = types().join(result, object());
    }
  }
  may_run_code();
  return result;
}

} // namespace p2c::types

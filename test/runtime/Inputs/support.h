// What the unit programs of this folder share: a main, output, and Python values made in few words.
#pragma once
#include "runtime/generated/generated.h"
#include "runtime/py.h"

#include <stdio.h>
#include <stdlib.h>

namespace test {
using namespace py;

/// The value of a Result that must not have failed.
template <class T>
T ok(Result<T>&& result, const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
  if (result.failed()) {
    Own<Str> text = to_str(pending()).take();
    printf("%s:%d: failed: %s: %s\n", file, line, pending()->type->name->text(), text->text());
    exit(1);
  }
  return result.take();
}
inline void ok(Result<void>&& result, const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
  if (result.failed()) {
    Own<Str> text = to_str(pending()).take();
    printf("%s:%d: failed: %s: %s\n", file, line, pending()->type->name->text(), text->text());
    exit(1);
  }
}

inline Object num(SWord value) {
  return ok(make_int(value));
}
inline Object floating(double value) {
  return ok(box(static_cast<Float>(value)));
}
inline Object text(const char* value) {
  return ok(make_str(value));
}
inline Object nothing() {
  return none;
}

/// repr(value), or `Type: message` of what was raised instead.
inline Own<Str> shown(Result<Object>&& result) {
  if (!result.failed())
    return ok(to_repr(result.take().ref()));
  Own<BaseException> exception = take_pending();
  Own<Str> message = ok(to_str(Ref(exception)));
  char line[512];
  snprintf(line, sizeof line, "%s: %s", exception->type->name->text(), message->text());
  return ok(make_str(line));
}
inline Object object_of(None) {
  return none;
}
inline Object object_of(bool value) {
  return value;
}
inline Object object_of(SWord value) {
  return num(value);
}
inline Object object_of(Int&& value) {
  return static_cast<Int&&>(value);
}
inline Object object_of(Object&& value) {
  return static_cast<Object&&>(value);
}
template <class T>
Object object_of(Own<T>&& value) {
  return static_cast<Own<T>&&>(value);
}
template <class T>
Own<Str> shown(Result<T>&& result) {
  if (result.failed())
    return shown(Result<Object>(Failed{}));
  return shown(Result<Object>(object_of(result.take())));
}

inline void put(const char* value) {
  fputs(value, stdout);
}
inline void put(const Own<Str>& value) {
  fputs(value->text(), stdout);
}
template <class T>
void put(Result<T>&& value) {
  put(shown(static_cast<Result<T>&&>(value)));
}
inline void put(Ref value) {
  put(ok(to_repr(value)));
}
inline void put(bool value) {
  put(value ? "True" : "False");
}
inline void put(SWord value) {
  printf("%lld", static_cast<long long>(value));
}
/// print(...) of reprs: `Line{shown(a), shown(b)};`, so that each is evaluated, and what it raised taken,
/// before the next.
struct Line {
  template <class First, class... T>
  explicit Line(First&& first, T&&... rest) {
    put(static_cast<First&&>(first));
    ((put(" "), put(static_cast<T&&>(rest))), ...);
    put("\n");
  }
};

} // namespace test

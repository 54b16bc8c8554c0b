// What the tests of this folder write as the code generator would, shortened.
#pragma once
#include "runtime/generated/program.h"
#include "runtime/modules/asyncio/asyncio.h"
#include "runtime/py.h"

using namespace py;
namespace aio = py::asyncio;

/// print(...) of texts, ints and objects.
inline Object shown(const char* text) {
  return Object(make_str(text, __builtin_strlen(text)).take());
}
inline Object shown(SWord value) {
  return Object(Int::small(value));
}
inline Object shown(int value) {
  return Object(Int::small(value));
}
inline Object shown(Ref value) {
  return Object(value);
}
inline Object shown(Str* value) {
  return Object(Ref(value));
}
inline Object shown(bool value) {
  return value;
}
template <class T>
Object shown(const Own<T>& value) {
  return Object(Ref(value));
}
inline Object shown(const Object& value) {
  return Object(value.ref());
}
template <class... T>
void say(const T&... values) {
  Object objects[] = {shown(values)...};
  Ref refs[sizeof...(T)];
  for (size_t i = 0; i < sizeof...(T); ++i)
    refs[i] = objects[i];
  if (print(Span<const Ref>{refs, sizeof...(T)}).failed())
    __builtin_trap();
}
inline Float seconds() {
  return Float(hal::now()) / 1000000;
}

/// Names of the pending exception's class, taking it.
inline Object caught() {
  Own<BaseException> exception = take_pending();
  return Object(Ref(exception->type->name));
}
inline Object caught_text() {
  Own<BaseException> exception = take_pending();
  return Object(to_repr(exception).take());
}

/// What an expression that must fail raises.
template <class T>
Object raised_by(Result<T>&& result) {
  return result.failed() ? caught_text() : shown("nothing");
}

/// `name = expression`, in a coroutine or generator.
#define LET(code, line, name, ...)                                                                           \
  auto name##_result = __VA_ARGS__;                                                                          \
  if (name##_result.failed()) {                                                                              \
    trace(code, line);                                                                                       \
    co_return Failed{};                                                                                      \
  }                                                                                                          \
  [[maybe_unused]] auto name = name##_result.take()
#define DO(code, line, ...)                                                                                  \
  if (auto result = __VA_ARGS__; result.failed()) {                                                          \
    trace(code, line);                                                                                       \
    co_return Failed{};                                                                                      \
  }
/// The same in a plain function.
#define LET_PLAIN(code, line, name, ...)                                                                     \
  auto name##_result = __VA_ARGS__;                                                                          \
  if (name##_result.failed()) {                                                                              \
    trace(code, line);                                                                                       \
    return Failed{};                                                                                         \
  }                                                                                                          \
  [[maybe_unused]] auto name = name##_result.take()

/// asyncio.run(f()) at module level.
template <const CodeInfo& code>
Result<Object> run_main(Coroutine<code>&& coroutine) {
  if (coroutine.failed())
    return Failed{};
  Own<CoroutineObject> object = coroutine.take();
  return aio::run(object);
}

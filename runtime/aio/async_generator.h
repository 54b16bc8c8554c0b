// Async generator functions, `async for` and `async with`.
//
//   async def ticks(n):                       py::AsyncGenerator<ticks_code> ticks(py::Object n) {
//       yield n                                 auto t1 = co_yield py::Object(n.ref());
//       await asyncio.sleep(1)                  auto t2 = co_await py::at(3, ...);
//                                               co_return py::none;
//   async for t in ticks(3):                  auto it = py::aiter(x);                        Result<Object>,
//   no await
//                                             for (;;) { auto t = co_await py::at(7, py::anext(*it));
//                                                        if (t.failed()) ...;  if (py::is_stop(*t)) break;
//   async with lock:                          auto t = co_await py::at(8, py::async_enter(m)); Result<Object>
//                                             auto t = co_await py::at(8, py::async_exit(m, exception)); None
//                                             when none
//
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/aio/coroutine.h"
#include "runtime/core/iterate.h"

namespace py {

struct AsyncGeneratorStep;

/// What calling an `async def` function with `yield` gives.
struct PY_CLASS("async_generator") PY_UNNAMED AsyncGeneratorObject : Frame {
  HandlingScopes scopes;
  HandlingScopes::Mark mark;
  bool stepping = false; ///< a step has begun and not ended: a second one is refused
  /// The started ones, linked: asyncio.run closes those that are left when it ends.
  AsyncGeneratorObject* next_started = nullptr;
  AsyncGeneratorObject** link_to_this = nullptr; ///< null when it is not among them

  using Frame::Frame;
  ~AsyncGeneratorObject() { unlink(); }
  void unlink();

  struct Yield {
    bool await_ready() noexcept { return false; }
    void await_suspend(std::coroutine_handle<> handle) noexcept;
    Result<Object> await_resume() noexcept { return control.receive(); }
  };
  Yield yield_value(Object yielded) noexcept {
    control.send(static_cast<Object&&>(yielded));
    return {};
  }
  using Frame::return_value;
  void return_value(Failed) noexcept {
    refuse_stop_iteration("async generator");
    refuse_stop(types::StopAsyncIteration, "async generator");
  }

  PY_METHOD("__aiter__") Own<AsyncGeneratorObject> aiter() {
    return Own<AsyncGeneratorObject>(this);
  }
  PY_METHOD("__anext__") Result<Own<AsyncGeneratorStep>> anext();
  PY_METHOD("asend") Result<Own<AsyncGeneratorStep>> asend(PY_POSITIONAL_ONLY Ref value);
  PY_METHOD("athrow") PY_SIGNATURE("(self, type: object, value: object = None, traceback: object = None) -> object")
  Result<Own<AsyncGeneratorStep>> athrow(Ref type, Ref value PY_DEFAULT("None"),
                                         PY_POSITIONAL_ONLY Ref traceback PY_DEFAULT("None"));
  PY_METHOD("aclose") Result<Own<AsyncGeneratorStep>> aclose();
  PY_GET("__name__") Result<Own<Str>> name() { return Frame::name(); }
  PY_GET("__qualname__") Result<Own<Str>> qualname() { return Frame::qualname(); }
  PY_GET("ag_code")
  PY_SIGNATURE("(self) -> object") Result<Object> code_object() {
    return Frame::code_object();
  }
  PY_GET("ag_frame")
  PY_SIGNATURE("(self) -> object") Result<Object> view() {
    return Frame::view();
  }
  PY_GET("ag_running") bool is_running() { return stepping || state == FrameState::running; }
  PY_GET("ag_await")
  PY_SIGNATURE("(self) -> object") Object awaited() {
    return Frame::awaited();
  }
  PY_OPERATOR("repr") Result<Own<Str>> repr();

  /// Begins a step with control.transfer as the answer to the yield. `begun` says whether it did; if not, the
  /// exception is pending. True when the generator has yielded, ended or failed at once (or did not begin);
  /// false when it has suspended.
  bool begin_step(const char* what, bool& begun);
  /// How a step that began has ended: what was yielded, or failed (StopAsyncIteration at the end).
  Result<Object> end_step();
};

/// What `__anext__`, `asend`, `athrow` and `aclose` give: awaited once.
struct PY_CLASS("async_generator_asend") PY_UNNAMED AsyncGeneratorStep : Header {
  enum class What : uint8_t { send, throw_in, close };
  Own<AsyncGeneratorObject> generator;
  Object value; ///< what is sent, or the exception thrown
  What what = What::send;
  bool used = false;
  bool begun = false;

  /// Begins the step, which is not used yet, as Await asks: true when its outcome is already there.
  bool begin();
  Result<Object> end();
};
/// How the type of those of `athrow` and `aclose` calls itself.
namespace types {
extern const TypeInfo async_generator_throw;
}

/// CircuitPython has no async generators: an `async def` that yields is a coroutine there, which hands what
/// it yields to the scheduler. So one that is awaited, or made a task, is driven by the coroutine that this
/// gives.
Result<Object> coroutine_driving(AsyncGeneratorObject& generator);
/// The same, set when the first async generator is made: a program without any does not link it.
inline Result<Object> (*drive_generator)(AsyncGeneratorObject& generator) = nullptr;

/// A coroutine that closes an async generator: what ends one that was dropped.
Result<Own<CoroutineObject>> close_later(AsyncGeneratorObject& generator);

/// What a call of an async generator function gives in C++.
template <const CodeInfo& code>
class [[nodiscard]] AsyncGenerator {
  static constexpr const CodeInfo& own_code =
      code; // clang 19 mistakes `code` itself for a pointer inside promise_type

public:
  struct promise_type : AsyncGeneratorObject {
    promise_type() : AsyncGeneratorObject(own_code) {}
    AsyncGenerator get_return_object() noexcept {
      return AsyncGenerator(std::coroutine_handle<promise_type>::from_promise(*this));
    }
  };

  AsyncGenerator(AsyncGenerator&& other) noexcept : handle_(other.handle_) { other.handle_ = nullptr; }
  ~AsyncGenerator() {
    if (handle_)
      handle_.destroy();
  }

  bool failed() const { return handle_.promise().state == FrameState::no_memory; }
  /// The object, given away; only after failed() was seen to be false.
  Own<AsyncGeneratorObject> take() {
    AsyncGeneratorObject& object = handle_.promise();
    handle_ = nullptr;
    object.type = &types::async_generator;
    drive_generator = coroutine_driving;
    object.refs = 1;
    return Own<AsyncGeneratorObject>::adopt(&object);
  }
  operator Result<Own<AsyncGeneratorObject>>() && {
    if (failed())
      return Failed{};
    return take();
  }
  operator Result<Object>() && {
    if (failed())
      return Failed{};
    return Object(take());
  }

private:
  explicit AsyncGenerator(std::coroutine_handle<promise_type> handle) noexcept : handle_(handle) {}
  std::coroutine_handle<promise_type> handle_;
};

/// The iterator of `async for`: x.__aiter__(). TypeError "'async for' requires an object with __aiter__
/// method, got X".
Result<Object> aiter(Ref iterable);

/// The builtin: TypeError "'X' object is not an async iterable".
PY_FUNCTION("aiter") PY_SIGNATURE("(async_iterable: object) -> object") Result<Object>
builtin_aiter(PY_POSITIONAL_ONLY Ref async_iterable);
/// The builtin: what is awaited for the next value, or for the default at the end. TypeError "'X' object is
/// not an async iterator".
PY_FUNCTION("anext") PY_SIGNATURE("(async_iterator: object, default: object = ...) -> object")
Result<Object> builtin_anext(Ref async_iterator,
                             PY_POSITIONAL_ONLY PY_NAME("default") PY_OPTIONAL Ref default_value);

/// The next value of an async iterator, or the stop word at its end (StopAsyncIteration). The iterator is
/// borrowed.
class AsyncNext {
public:
  explicit AsyncNext(Ref iterator) : iterator_(iterator), await_(Ref()) {}
  AsyncNext operator co_await() noexcept { return *this; }
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<> awaiter) noexcept;
  Result<Object> await_resume() noexcept;

private:
  Ref iterator_;
  Object made_; ///< what `__anext__` gave
  Await await_;
  bool begun_ = false;
};
inline AsyncNext anext(Ref iterator) {
  return AsyncNext(iterator);
}

/// Awaits what a special method gives: the halves of `async with`. The manager is borrowed.
/// TypeError "'X' object does not support the asynchronous context manager protocol".
class AsyncWith {
public:
  AsyncWith(Ref manager, Ref exception) : manager_(manager), exception_(exception), await_(Ref()) {}
  AsyncWith operator co_await() noexcept { return *this; }
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<> awaiter) noexcept { await_.await_suspend(awaiter); }
  Result<Object> await_resume() noexcept {
    return failed_ ? Result<Object>(Failed{}) : await_.await_resume();
  }

private:
  Result<Object> call_special();
  Ref manager_, exception_; ///< a null exception: this is the entry
  Object made_;
  Await await_;
  bool failed_ = false;
};
/// `await manager.__aenter__()`, after seeing that it has `__aexit__` too.
inline AsyncWith async_enter(Ref manager) {
  return AsyncWith(manager, Ref());
}
/// `await manager.__aexit__(type, exception, traceback)`, all None when `exception` is None. Truth of the
/// result: swallow it.
inline AsyncWith async_exit(Ref manager, Ref exception) {
  return AsyncWith(manager, exception);
}

} // namespace py

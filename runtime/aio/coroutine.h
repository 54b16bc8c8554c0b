// `async def` functions and `await`.
//
//   async def greet(name):                    inline constexpr py::CodeInfo greet_code{"app.py", "greet"};
//                                             py::Coroutine<greet_code> greet(py::Object name) {
//       await asyncio.sleep(1)                  auto t1 = co_await py::at(2,
//       py::asyncio::awaited_sleep(...));
//                                               if (t1.failed()) { py::trace(greet_code, 2); co_return
//                                               py::Failed{}; }
//       x = await other(name)                   auto t2 = co_await py::at(3, other(name));          known
//       coroutine function y = await name                          auto t3 = co_await py::at(4,
//       py::await(name));      anything else return y                                co_return t3.take();
//
// - `co_await` gives Result<Object>; failed means that the awaited thing raised, or that an exception was
// thrown in here (a
//   cancel): it is pending, and the function handles it or returns py::Failed{}. A function that runs off its
//   end returns none.
// - Each co_await stands alone in its full expression, operands in named locals: what clang needs to place
// the frame of an
//   awaited coroutine inside the awaiter's (no allocation).
// - Parameters are owned: they live in the frame. Python lets go of them when the body ends, C++ when the
// frame goes, which for
//   an awaited call is right after, and for a coroutine kept in a variable is later.
// - `greet(...)` not awaited on the spot is a Result<Own<CoroutineObject>>: `auto t = greet(n); if
// (t.failed()) ...; t.take()`. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/aio/frame.h"

namespace py {

namespace asyncio {
struct CoroutineWrapper;
} // namespace asyncio

/// The value that calling an `async def` function gives.
struct PY_CLASS("coroutine") PY_UNNAMED CoroutineObject : Frame {
  using Frame::Frame;

  /// `yield` in a coroutine (CircuitPython's way to write an awaitable: `async def __await__(self): yield`):
  /// hands the value to whoever drives the chain.
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
  void return_value(Failed) noexcept { refuse_stop_iteration("coroutine"); }

  PY_METHOD("send") Result<Object> send(PY_POSITIONAL_ONLY Ref value);
  PY_METHOD("throw") PY_SIGNATURE("(self, type: object, value: object = None, traceback: object = None) -> object")
  Result<Object> throw_in(Ref type, Ref value PY_DEFAULT("None"),
                          PY_POSITIONAL_ONLY Ref traceback PY_DEFAULT("None"));
  PY_METHOD("close") Status close();
  PY_METHOD("__await__") Result<Own<asyncio::CoroutineWrapper>> wrap();
  PY_GET("__name__") Result<Own<Str>> name() { return Frame::name(); }
  PY_GET("__qualname__") Result<Own<Str>> qualname() { return Frame::qualname(); }
  PY_GET("cr_code")
  PY_SIGNATURE("(self) -> object") Result<Object> code_object() {
    return Frame::code_object();
  }
  PY_GET("cr_frame")
  PY_SIGNATURE("(self) -> object") Result<Object> view() {
    return Frame::view();
  }
  PY_GET("cr_await")
  PY_SIGNATURE("(self) -> object") Object awaited() {
    return Frame::awaited();
  }
  PY_GET("cr_running") bool is_running() { return state == FrameState::running; }
  PY_GET("cr_origin") None origin() { return none; }
  PY_OPERATOR("repr") Result<Own<Str>> repr();
};

namespace asyncio {

/// What `coroutine.__await__()` gives: the coroutine as an iterator, for `yield from` in a generator that is
/// an `__await__`.
struct PY_CLASS("coroutine_wrapper") PY_UNNAMED CoroutineWrapper : Header {
  static const TypeInfo info;

  Own<CoroutineObject> coroutine;

  PY_METHOD("__iter__") Own<CoroutineWrapper> iterate() { return Own<CoroutineWrapper>(this); }
  PY_METHOD("__next__") Result<Object> next() { return coroutine->send(none); }
  PY_METHOD("send") Result<Object> send(PY_POSITIONAL_ONLY Ref value) {
    return coroutine->send(value);
  }
  PY_METHOD("throw") PY_SIGNATURE("(self, type: object, value: object = None, traceback: object = None) -> object")
  Result<Object> throw_in(Ref type, Ref value PY_DEFAULT("None"),
                          PY_POSITIONAL_ONLY Ref traceback PY_DEFAULT("None")) {
    return coroutine->throw_in(type, value, traceback);
  }
  PY_METHOD("close") Status close() { return coroutine->close(); }
};

} // namespace asyncio

/// Awaits a coroutine object that nothing else awaits.
class CoroutineAwaiter {
public:
  explicit CoroutineAwaiter(std::coroutine_handle<> handle) : handle_(handle) {}
  [[gnu::always_inline]] bool await_ready() noexcept { return start_nested(Frame::of(handle_), handle_); }
  [[gnu::always_inline]] void await_suspend(std::coroutine_handle<> awaiter) noexcept {
    Frame::of(awaiter).suspend_for(Frame::of(handle_));
  }
  [[gnu::always_inline]] Result<Object> await_resume() noexcept {
    return static_cast<Object&&>(Frame::of(handle_).value);
  }

private:
  std::coroutine_handle<> handle_;
};

/// What a call of an `async def` function gives in C++: a coroutine not yet begun, or the failure to make
/// one. `code` is the function's. Either awaited on the spot or taken as an object.
template <const CodeInfo& code>
class [[nodiscard]] Coroutine {
  static constexpr const CodeInfo& own_code =
      code; // clang 19 mistakes `code` itself for a pointer inside promise_type

public:
  struct promise_type : CoroutineObject {
    promise_type() : CoroutineObject(own_code) {}
    Coroutine get_return_object() noexcept {
      return Coroutine(std::coroutine_handle<promise_type>::from_promise(*this));
    }
  };

  Coroutine(Coroutine&& other) noexcept : handle_(other.handle_) { other.handle_ = nullptr; }
  [[gnu::always_inline]] ~Coroutine() {
    if (handle_)
      handle_.destroy();
  }

  bool failed() const { return handle_.promise().state == FrameState::no_memory; }
  /// The object, given away; only after failed() was seen to be false.
  Own<CoroutineObject> take() {
    CoroutineObject& object = handle_.promise();
    handle_ = nullptr;
    object.type = &types::coroutine;
    object.refs = 1;
    return Own<CoroutineObject>::adopt(&object);
  }
  operator Result<Own<CoroutineObject>>() && {
    if (failed())
      return Failed{};
    return take();
  }
  operator Result<Object>() && {
    if (failed())
      return Failed{};
    return Object(take());
  }
  [[gnu::always_inline]] CoroutineAwaiter operator co_await() noexcept { return CoroutineAwaiter(handle_); }

private:
  explicit Coroutine(std::coroutine_handle<promise_type> handle) noexcept : handle_(handle) {}
  std::coroutine_handle<promise_type> handle_;
};

/// What `async with` awaits: TypeError "'async with' received an object from __aenter__ that does not
/// implement
/// __await__: int" for what cannot be.
Status check_awaitable(Ref value, Str* method);

/// `await x` for any value: a coroutine, a task, a step of an async generator, a native awaitable, an object
/// with `__await__` (a method that gives an iterator, or an `async def`). TypeError "object X can't be used
/// in 'await' expression". `awaited` is borrowed: the awaiting frame keeps it.
class Await {
public:
  explicit Await(Ref awaited) : target_(awaited) {}
  Await operator co_await() noexcept { return *this; }
  /// Starts what is awaited. True when its result, or a failure, is already there.
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<> awaiter) noexcept;
  Result<Object> await_resume() noexcept;

private:
  enum class How : uint8_t { transfer, coroutine, future, step, iterator };
  bool begin(Ref awaited);
  bool begin_coroutine(Frame& frame);
  bool begin_iterator(Ref iterator);
  bool begin_by_method(Ref awaited);
  bool fail();

  Ref target_;
  Object made_; ///< what `__await__` gave, kept while it is awaited
  How how_ = How::transfer;
};
inline Await await(Ref awaited) {
  return Await(awaited);
}

} // namespace py

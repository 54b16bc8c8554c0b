// Generator functions, `yield` and `yield from`.
//
//   def count(n):                             inline constexpr py::CodeInfo count_code{"app.py", "count"};
//                                             py::Generator<count_code> count(py::Object n) {
//       x = yield n                             auto t1 = co_yield py::Object(n.ref());      the value
//       yielded is owned
//                                               if (t1.failed()) { py::trace(count_code, 2); co_return
//                                               py::Failed{}; }
//       y = yield from other(n)                 auto t2 = co_await py::at(3, py::yield_from(t));
//       return y                                co_return t2.take();                         the value of
//       StopIteration
//
// - `co_yield` gives Result<Object>: what send() sent (None from next), or failed when an exception was
// thrown in (throw,
//   close: GeneratorExit).
// - `count(...)` is a Result<Own<GeneratorObject>>: `auto t = count(n); if (t.failed()) ...; t.take()`.
// - A generator that is dropped while it stands at a yield is closed: GeneratorExit, `finally` blocks run.
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/aio/frame.h"

namespace py {

/// `co_yield py::Unanswered{value}`: what is sent in return is of no use.
struct Unanswered {
  Object value;
};

/// What calling a generator function gives.
struct PY_CLASS("generator") PY_UNNAMED GeneratorObject : Frame {
  HandlingScopes scopes;

  using Frame::Frame;

  struct Yield {
    bool await_ready() noexcept { return false; }
    void await_suspend(std::coroutine_handle<> handle) noexcept {
      Frame::of(handle).state = FrameState::yielded;
    }
    Result<Object> await_resume() noexcept { return control.receive(); }
  };
  Yield yield_value(Object yielded) noexcept {
    control.send(static_cast<Object&&>(yielded));
    return {};
  }
  /// `yield value` as a statement: the answer is not taken.
  struct YieldUnanswered : Yield {
    Status await_resume() noexcept { return control.is_answered() ? Status() : Failed{}; }
  };
  YieldUnanswered yield_value(Unanswered yielded) noexcept {
    control.send(static_cast<Object&&>(yielded.value));
    return {};
  }
  using Frame::return_value;
  void return_value(Failed) noexcept { refuse_stop_iteration("generator"); }

  /// The next value, or the stop word when the generator has ended; its return value is then in `value`.
  PY_OPERATOR("next") Result<Object> next();
  PY_OPERATOR("iter") Own<GeneratorObject> iter() { return Own<GeneratorObject>(this); }
  PY_METHOD("send") Result<Object> send(PY_POSITIONAL_ONLY Ref value);
  PY_METHOD("throw") PY_SIGNATURE("(self, type: object, value: object = None, traceback: object = None) -> object")
  Result<Object> throw_in(Ref type, Ref value PY_DEFAULT("None"),
                          PY_POSITIONAL_ONLY Ref traceback PY_DEFAULT("None"));
  PY_METHOD("close") Status close();
  PY_GET("__name__") Result<Own<Str>> name() { return Frame::name(); }
  PY_GET("__qualname__") Result<Own<Str>> qualname() { return Frame::qualname(); }
  PY_GET("gi_code")
  PY_SIGNATURE("(self) -> object") Result<Object> code_object() {
    return Frame::code_object();
  }
  PY_GET("gi_frame")
  PY_SIGNATURE("(self) -> object") Result<Object> view() {
    return Frame::view();
  }
  PY_GET("gi_yieldfrom")
  PY_SIGNATURE("(self) -> object") Object awaited() {
    return Frame::awaited();
  }
  PY_GET("gi_running") bool is_running() { return state == FrameState::running; }
  PY_OPERATOR("repr") Result<Own<Str>> repr();

  /// Sends control.transfer in (0: throws the pending exception). Comes back with what is yielded, the stop
  /// word or a failure.
  Result<Object> resume();
  /// What comes of a resumption that has not ended at a yield.
  Result<Object> after_resuming();
  /// The return value, once `resume` has given the stop word.
  Object take_result() { return value.is_null() ? Object(none) : static_cast<Object&&>(value); }
};

/// A loop over a generator, which it keeps nobody from driving meanwhile.
struct GeneratorCursor {
  GeneratorObject* generator;
  [[gnu::always_inline]] Result<Object> next() {
    GeneratorObject& g = *generator;
    if (g.state > FrameState::yielded || // neither created nor yielded
        reinterpret_cast<uintptr_t>(__builtin_frame_address(0)) < stack_limit) [[unlikely]]
      return g.next();
    control.transfer = word::none;
    HandlingScopes::Mark mark = g.scopes.resume();
    g.state = FrameState::running;
    g.handle().resume();
    g.scopes.suspend(mark);
    if (g.state == FrameState::yielded) [[likely]]
      return control.receive();
    return g.after_resuming();
  }
};
PY_OPERATOR("iter") PY_EFFECT("plain") PY_SIGNATURE("(self: generator) -> Iterator[object]")
inline GeneratorCursor iterate(GeneratorObject* generator) {
  return {generator};
}

/// What a call of a generator function gives in C++: a generator not yet begun, or the failure to make one.
template <const CodeInfo& code>
class [[nodiscard]] Generator {
  static constexpr const CodeInfo& own_code =
      code; // clang 19 mistakes `code` itself for a pointer inside promise_type

public:
  struct promise_type : GeneratorObject {
    promise_type() : GeneratorObject(own_code) {}
    Generator get_return_object() noexcept {
      return Generator(std::coroutine_handle<promise_type>::from_promise(*this));
    }
  };

  Generator(Generator&& other) noexcept : handle_(other.handle_) { other.handle_ = nullptr; }
  ~Generator() {
    if (handle_)
      handle_.destroy();
  }

  bool failed() const { return handle_.promise().state == FrameState::no_memory; }
  /// The object, given away; only after failed() was seen to be false.
  Own<GeneratorObject> take() {
    GeneratorObject& object = handle_.promise();
    handle_ = nullptr;
    object.type = &types::generator;
    object.refs = 1;
    return Own<GeneratorObject>::adopt(&object);
  }
  operator Result<Own<GeneratorObject>>() && {
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
  explicit Generator(std::coroutine_handle<promise_type> handle) noexcept : handle_(handle) {}
  std::coroutine_handle<promise_type> handle_;
};

/// `yield from iterable` in a generator: everything that comes in goes to the inner iterator until it ends;
/// the result is its return value. `iterable` is borrowed: the frame keeps it.
class YieldFrom {
public:
  explicit YieldFrom(Ref iterable) : iterable_(iterable) {}
  YieldFrom operator co_await() noexcept { return *this; }
  /// Takes the first step. True when the iterator has already ended or failed.
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<> handle) noexcept;
  Result<Object> await_resume() noexcept { return control.receive(); }

private:
  Ref iterable_;
  Object iterator_;
};
inline YieldFrom yield_from(Ref iterable) {
  return YieldFrom(iterable);
}

/// How `generator.throw` was called, while it is under way: an iterator that is no generator gets the same.
struct ThrownAs {
  BaseException* exception = nullptr; ///< what came of it
  Ref type, value, traceback;         ///< None: not given
};
extern ThrownAs thrown_as;

/// One step of delegation: control.transfer goes into the iterator, by next, send, throw or close as it is.
/// True when it yielded: control.transfer is what. False when it ended: control.transfer is its result, or 0
/// with an exception pending.
bool advance(Ref iterator);

} // namespace py

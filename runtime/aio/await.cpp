// `await` on any value.
#include "runtime/aio/async_generator.h"
#include "runtime/aio/generator.h"
#include "runtime/aio/scheduler.h"
#include "runtime/core/class.h"

namespace py {

bool Await::fail() {
  how_ = How::transfer;
  control.transfer = 0;
  return true;
}

bool Await::begin_coroutine(Frame& frame) {
  how_ = How::coroutine;
  if (frame.state != FrameState::created || frame.parent != nullptr) {
    if (frame.state == FrameState::created)
      (void)raise_runtime_error("coroutine is being awaited already");
    else
      refuse_start(frame);
    return fail();
  }
  return start_nested(frame, frame.handle());
}

bool Await::begin_iterator(Ref iterator) {
  how_ = How::iterator;
  control.transfer = word::none;
  return !advance(iterator);
}

static bool is_iterator(Ref value) {
  Kind kind = kind_of(value);
  TypeAttr method;
  return kind == Kind::generator || (kind >= Kind::list_iterator && kind <= Kind::reversed) ||
         find_in_type(type_of(value), PY_STR("__next__"), method);
}

bool Await::begin_by_method(Ref awaited) {
  TypeAttr method;
  auto* generator = try_as<AsyncGeneratorObject>(awaited);
  if (generator == nullptr && !find_in_type(type_of(awaited), PY_STR("__await__"), method)) {
    (void)raise_type_error("object %T can't be used in 'await' expression", awaited.word());
    return fail();
  }
  Result<Object> made =
      generator != nullptr ? drive_generator(*generator) : call_method_with(awaited, PY_STR("__await__"));
  if (made.failed())
    return fail();
  made_ = made.take();
  if (exactly<asyncio::CoroutineWrapper>(made_))
    made_ = Object(Ref(made_.ref().as<asyncio::CoroutineWrapper>()->coroutine));
  if (auto* coroutine = try_as<CoroutineObject>(made_)) {
    target_ = made_;
    return begin_coroutine(*coroutine);
  }
  if (!is_iterator(made_)) {
    (void)raise_type_error("__await__() returned non-iterator of type '%T'", made_.word());
    return fail();
  }
  return begin_iterator(made_);
}

Status check_awaitable(Ref value, Str* method) {
  TypeAttr ignored;
  if (is<CoroutineObject>(value) || is<AsyncGeneratorStep>(value) || is<AsyncGeneratorObject>(value) ||
      (value.is_heap() && asyncio::as_future(value) != nullptr) ||
      find_in_type(type_of(value), PY_STR("__await__"), ignored))
    return {};
  return raise_type_error("'async with' received an object from %U that does not implement __await__: %T",
                          method, value.word());
}

bool Await::begin(Ref awaited) {
  target_ = awaited;
  if (!awaited.is_heap())
    return begin_by_method(awaited);
  if (auto* coroutine = try_as<CoroutineObject>(awaited))
    return begin_coroutine(*coroutine);
  if (auto* future = asyncio::as_future(awaited)) {
    how_ = How::future;
    return asyncio::FutureAwaiter(future).await_ready();
  }
  if (auto* step = try_as<AsyncGeneratorStep>(awaited)) {
    if (step->used) {
      (void)raise_runtime_error("cannot reuse already awaited __anext__()/asend()");
      return fail();
    }
    how_ = How::step;
    return step->begin();
  }
  return begin_by_method(awaited);
}

bool Await::await_ready() noexcept {
  return begin(target_);
}

void Await::await_suspend(std::coroutine_handle<> awaiter) noexcept {
  Frame& frame = Frame::of(awaiter);
  switch (how_) {
  case How::coroutine:
    frame.suspend_for(*target_.as<CoroutineObject>());
    return;
  case How::step:
    frame.suspend_for(*target_.as<AsyncGeneratorStep>()->generator);
    return;
  case How::future:
    asyncio::FutureAwaiter(target_.as<asyncio::Future>()).await_suspend(awaiter);
    return;
  case How::transfer:
  case How::iterator:
    frame.child = nullptr;
    frame.value = static_cast<Object&&>(made_);
    frame.state = FrameState::delegating;
    yielded_by(frame);
    return;
  }
}

Result<Object> Await::await_resume() noexcept {
  switch (how_) {
  case How::coroutine:
    return static_cast<Object&&>(target_.as<CoroutineObject>()->value);
  case How::step:
    return target_.as<AsyncGeneratorStep>()->end();
  case How::future:
    return asyncio::FutureAwaiter(target_.as<asyncio::Future>()).await_resume();
  case How::transfer:
  case How::iterator:
    return control.receive();
  }
}

} // namespace py

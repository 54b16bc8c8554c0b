#include "runtime/aio/generator.h"
#include "runtime/core/iterate.h"

namespace py {

ThrownAs thrown_as;

Result<Object> GeneratorObject::resume() {
  bool throwing = control.transfer == 0;
  if (state == FrameState::running) {
    if (throwing)
      clear_pending();
    else
      control.receive().clear();
    return raise_value_error("generator already executing");
  }
  if (state == FrameState::created && throwing)
    state = FrameState::finished;
  if (is_finished()) {
    if (throwing)
      return Failed{};
    control.receive().clear();
    return stop_object();
  }
  if (!throwing && check_stack().failed()) {
    control.receive().clear();
    return Failed{};
  }
  Own<GeneratorObject> keep(this);
  const bool is_handling = !scopes.is_empty();
  HandlingScopes::Mark mark = scopes.resume();
  if (throwing && is_handling)
    chain_thrown();
  run(this);
  scopes.suspend(mark);
  return after_resuming();
}

Result<Object> GeneratorObject::after_resuming() {
  if (!is_finished())
    return control.receive();
  if (value.is_null())
    return Failed{};
  return stop_object();
}

Result<Object> GeneratorObject::next() {
  PY_CHECK(check_stack());
  control.transfer = word::none;
  return resume();
}

/// What a call of send or throw gives: StopIteration at the end.
static Result<Object> step_by_call(GeneratorObject& generator) {
  bool was_finished = generator.is_finished();
  Result<Object> result = generator.resume();
  if (result.failed() || !is_stop(*result))
    return result;
  return raise_stop_iteration(was_finished ? Ref() : generator.take_result().ref());
}

Result<Object> GeneratorObject::send(Ref sent) {
  if (state == FrameState::created && !sent.is_none())
    return raise_type_error("can't send non-None value to a just-started generator");
  control.send(Object(sent));
  return step_by_call(*this);
}

Result<Object> GeneratorObject::throw_in(Ref type, Ref thrown, Ref traceback) {
  PY_CHECK(check_thrown(type, thrown, traceback));
  {
    NothingHandled aside;
    raise_thrown(type, thrown);
  }
  const ThrownAs outer = thrown_as;
  thrown_as = {pending(), type, thrown, traceback};
  Result<Object> result = step_by_call(*this);
  thrown_as = outer;
  return result;
}

Status GeneratorObject::close() {
  Own<GeneratorObject> keep(this);
  return close_frame(*this, "generator");
}

bool YieldFrom::await_ready() noexcept {
  Result<Object> iterator = is<CoroutineObject>(iterable_)
                                ? Result<Object>(raise_type_error(
                                      "cannot 'yield from' a coroutine object in a non-coroutine generator"))
                                : iter(iterable_);
  if (iterator.failed()) {
    control.transfer = 0;
    return true;
  }
  iterator_ = iterator.take();
  control.transfer = word::none;
  return !advance(iterator_);
}

void YieldFrom::await_suspend(std::coroutine_handle<> handle) noexcept {
  Frame& frame = Frame::of(handle);
  frame.child = nullptr;
  frame.value = static_cast<Object&&>(iterator_);
  frame.state = FrameState::delegating;
}

} // namespace py

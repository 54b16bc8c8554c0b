#include "runtime/aio/async_generator.h"
#include "runtime/aio/loop.h"
#include "runtime/aio/scheduler.h"
#include "runtime/aio/sleep.h"
#include "runtime/aio/task.h"
#include "runtime/core/class.h"
#include "runtime/core/dict.h"
#include "runtime/core/text.h"

namespace py {

void AsyncGeneratorObject::Yield::await_suspend(std::coroutine_handle<> handle) noexcept {
  Frame& frame = Frame::of(handle);
  frame.state = FrameState::yielded;
  control.next = frame.parent;
  frame.parent = nullptr;
}

// --- Those that were started
// ------------------------------------------------------------------------------------------------

static AsyncGeneratorObject* first_started;

static void link_started(AsyncGeneratorObject& generator) {
  generator.next_started = first_started;
  generator.link_to_this = &first_started;
  if (first_started != nullptr)
    first_started->link_to_this = &generator.next_started;
  first_started = &generator;
}

void AsyncGeneratorObject::unlink() {
  if (link_to_this == nullptr)
    return;
  *link_to_this = next_started;
  if (next_started != nullptr)
    next_started->link_to_this = link_to_this;
  link_to_this = nullptr;
}

/// What closing `generator` raised goes to the loop's exception handler.
static Status report_not_closed(AsyncGeneratorObject& generator) {
  const Own<BaseException> exception = take_pending();
  PY_TRY(shown, generator.repr());
  TextBuilder message;
  message.append_c_string("an error occurred during closing of asynchronous generator ");
  message.append(shown.get());
  PY_TRY(text, message.finish());
  PY_TRY(context, make_dict());
  PY_CHECK(set_item(context.get(), PY_STR("message"), text));
  PY_CHECK(set_item(context.get(), PY_STR("exception"), exception));
  PY_CHECK(set_item(context.get(), PY_STR("asyncgen"), &generator));
  return asyncio::Loop::call_exception_handler(context);
}

/// The next one to close. One that stands inside of a task's step belongs to that task.
static Own<AsyncGeneratorObject> take_started() {
  for (AsyncGeneratorObject* each = first_started; each != nullptr; each = each->next_started)
    if (!each->stepping) {
      each->unlink();
      return Own<AsyncGeneratorObject>(each);
    }
  return {};
}

inline constexpr CodeInfo shutdown_code{"asyncio", "shutdown_asyncgens"};
static asyncio::TaskOf<shutdown_code> close_started() {
  for (;;) {
    Own<AsyncGeneratorObject> generator = take_started();
    if (generator.is_null())
      co_return none;
    Result<Own<AsyncGeneratorStep>> step = generator->aclose();
    if (step.failed())
      co_return Failed{};
    Own<AsyncGeneratorStep> made = step.take();
    Result<Object> result = co_await at(0, await(made));
    if (result.failed() && report_not_closed(*generator).failed())
      co_return Failed{};
  }
}

/// How many generators that were dropped are still being closed: close_later counts them, and each ends with
/// its coroutine.
struct Closing {
  static inline unsigned count = 0;
  ~Closing() { --count; }
};

/// Closes the generators that are left, and lets those end that were dropped last. (The loop is not run for
/// nothing: tasks that are left would go on.)
static Status shut_down() {
  if (first_started == nullptr && Closing::count == 0)
    return {};
  PY_TRY(task, asyncio::start_hidden(close_started(), hal::now()));
  PY_CHECK(scheduler.run_until(*task));
  return {};
}

/// Drops what was to be sent or thrown.
static bool refuse() {
  if (control.transfer == 0)
    clear_pending();
  else
    control.receive().clear();
  return true;
}

PY_OPENING bool AsyncGeneratorObject::begin_step(const char* what, bool& begun) {
  begun = false;
  if (stepping || state == FrameState::running) {
    refuse();
    (void)raise_runtime_error("%s(): asynchronous generator is already running", what);
    return true;
  }
  bool throwing = control.transfer == 0;
  if (state == FrameState::created) {
    if (throwing)
      state = FrameState::finished;
    else if (control.transfer != word::none) {
      refuse();
      (void)raise_type_error("can't send non-None value to a just-started async generator");
      return true;
    } else if (check_stack().failed()) {
      return true;
    }
  }
  if (is_finished()) {
    if (!throwing) {
      control.receive().clear();
      (void)raise_with(types::StopAsyncIteration, {});
    }
    return true;
  }
  if (state == FrameState::created) {
    link_started(*this);
    asyncio::at_end_of_run = shut_down;
  }
  begun = true;
  retain(this); // until end_step: the consumer may let go of it meanwhile
  stepping = true;
  parent = nullptr;
  mark = scopes.resume();
  state = FrameState::running;
  handle().resume();
  return state == FrameState::finished || state == FrameState::yielded;
}

Result<Object> AsyncGeneratorObject::end_step() {
  Own<AsyncGeneratorObject> keep = Own<AsyncGeneratorObject>::adopt(this);
  stepping = false;
  scopes.suspend(mark);
  if (!is_finished())
    return control.receive();
  unlink();
  if (value.is_null())
    return Failed{};
  return raise_with(types::StopAsyncIteration, {});
}

// --- Steps as objects
// ------------------------------------------------------------------------------------------------

static Result<Own<AsyncGeneratorStep>> make_step(AsyncGeneratorObject* generator,
                                                 AsyncGeneratorStep::What what, Object&& value) {
  PY_TRY(step,
         create<AsyncGeneratorStep>(what == AsyncGeneratorStep::What::send ? types::async_generator_step
                                                                           : types::async_generator_throw));
  step->generator = Own<AsyncGeneratorObject>(generator);
  step->what = what;
  step->value = static_cast<Object&&>(value);
  return step;
}

Result<Own<AsyncGeneratorStep>> AsyncGeneratorObject::anext() {
  return make_step(this, AsyncGeneratorStep::What::send, none);
}
Result<Own<AsyncGeneratorStep>> AsyncGeneratorObject::asend(Ref sent) {
  return make_step(this, AsyncGeneratorStep::What::send, Object(sent));
}
Result<Own<AsyncGeneratorStep>> AsyncGeneratorObject::athrow(Ref type, Ref thrown, Ref traceback) {
  PY_CHECK(check_thrown(type, thrown, traceback));
  raise_thrown(type, thrown);
  return make_step(this, AsyncGeneratorStep::What::throw_in, Object(take_pending()));
}
Result<Own<AsyncGeneratorStep>> AsyncGeneratorObject::aclose() {
  return make_step(this, AsyncGeneratorStep::What::close, none);
}

bool AsyncGeneratorStep::begin() {
  used = true;
  switch (what) {
  case What::send:
    control.send(static_cast<Object&&>(value));
    return generator->begin_step("anext", begun);
  case What::throw_in:
    if (generator->is_finished()) { // nothing is there to throw into: it is as if it were closed again
      value.clear();
      what = What::close;
      return begin();
    }
    control.transfer = 0;
    (void)resume(Own<BaseException>::adopt_word(value.leak()));
    return generator->begin_step("athrow", begun);
  case What::close:
    control.transfer = 0;
    (void)raise_with(types::GeneratorExit, {});
    return generator->begin_step("aclose", begun);
  }
}

Result<Object> AsyncGeneratorStep::end() {
  Result<Object> result = begun ? generator->end_step() : Result<Object>(Failed{});
  if (what != What::close)
    return result;
  if (!result.failed())
    return raise_runtime_error("async generator ignored GeneratorExit");
  if (!pending_is(types::GeneratorExit) && !pending_is(types::StopAsyncIteration))
    return Failed{};
  clear_pending();
  return Object(none);
}

inline constexpr CodeInfo drive_code{"asyncio", "async_generator"};
static Coroutine<drive_code> drive(Own<AsyncGeneratorObject> generator) {
  Result<Own<AsyncGeneratorStep>> step = generator->asend(none);
  for (;;) {
    if (step.failed())
      co_return Failed{};
    Own<AsyncGeneratorStep> made = step.take();
    Result<Object> yielded = co_await at(0, await(made));
    if (yielded.failed()) {
      if (!pending_is(types::StopAsyncIteration))
        co_return Failed{};
      clear_pending();
      co_return none;
    }
    Result<Object> answer = co_yield yielded.take();
    if (answer.failed()) {
      Own<BaseException> thrown = take_pending();
      step = generator->athrow(thrown, none, none);
    } else {
      step = generator->asend(*answer);
    }
  }
}

Result<Object> coroutine_driving(AsyncGeneratorObject& generator) {
  Result<Own<CoroutineObject>> driver = drive(Own<AsyncGeneratorObject>(&generator));
  if (driver.failed())
    return Failed{};
  return Object(driver.take());
}

inline constexpr CodeInfo aclose_code{"asyncio", "aclose"};
static Coroutine<aclose_code> close_in_task(Own<AsyncGeneratorObject> generator) {
  const Closing closing;
  // CPython's loop makes the task in its next turn, and so it begins in the one after.
  auto turn = co_await at(0, asyncio::Sleep(Micros(0)));
  if (turn.failed())
    co_return Failed{};
  Result<Own<AsyncGeneratorStep>> step = generator->aclose();
  if (step.failed())
    co_return Failed{};
  Own<AsyncGeneratorStep> made = step.take();
  Result<Object> result = co_await at(0, await(made));
  if (result.failed())
    co_return Failed{};
  co_return none;
}
PY_OPENING Result<Own<CoroutineObject>> close_later(AsyncGeneratorObject& generator) {
  Result<Own<CoroutineObject>> coroutine = close_in_task(Own<AsyncGeneratorObject>(&generator));
  if (!coroutine.failed())
    ++Closing::count;
  return coroutine;
}

// --- async for, async with
// -------------------------------------------------------------------------------------------

Result<Object> aiter(Ref iterable) {
  if (is<AsyncGeneratorObject>(iterable))
    return Object(iterable);
  TypeAttr method;
  if (!find_in_type(type_of(iterable), PY_STR("__aiter__"), method))
    return raise_type_error("'async for' requires an object with __aiter__ method, got %T", iterable.word());
  PY_TRY(iterator, call_method_with(iterable, PY_STR("__aiter__")));
  if (!is<AsyncGeneratorObject>(iterator) && !find_in_type(type_of(iterator), PY_STR("__anext__"), method))
    return raise_type_error(
        "'async for' received an object from __aiter__ that does not implement __anext__: %T",
        iterator.word());
  return iterator;
}

Result<Object> builtin_aiter(Ref iterable) {
  if (is<AsyncGeneratorObject>(iterable))
    return Object(iterable);
  TypeAttr method;
  if (!find_in_type(type_of(iterable), PY_STR("__aiter__"), method))
    return raise_type_error("'%T' object is not an async iterable", iterable.word());
  PY_TRY(iterator, call_method_with(iterable, PY_STR("__aiter__")));
  if (!is<AsyncGeneratorObject>(iterator) && !find_in_type(type_of(iterator), PY_STR("__anext__"), method))
    return raise_type_error("aiter() returned not an async iterator of type '%T'", iterator.word());
  return iterator;
}

inline constexpr CodeInfo anext_code{"builtins", "anext"};
static Coroutine<anext_code> next_or(Object iterator, Object default_value) {
  auto result = co_await at(0, AsyncNext(iterator));
  if (result.failed())
    co_return Failed{};
  Object value = result.take();
  if (is_stop(value))
    value = static_cast<Object&&>(default_value);
  co_return value;
}

Result<Object> builtin_anext(Ref iterator, Ref default_value) {
  TypeAttr method;
  if (!is<AsyncGeneratorObject>(iterator) && !find_in_type(type_of(iterator), PY_STR("__anext__"), method))
    return raise_type_error("'%T' object is not an async iterator", iterator.word());
  if (default_value.is_null())
    return call_method_with(iterator, PY_STR("__anext__"));
  return next_or(Object(iterator), Object(default_value));
}

/// A value that nobody can await: neither the runtime's own nor one with `__await__`.
static bool refuses_await(Ref value) {
  TypeAttr method;
  switch (kind_of(value)) {
  case Kind::native:
  case Kind::coroutine:
  case Kind::generator:
  case Kind::async_generator_step:
    return false;
  default:
    return !find_in_type(type_of(value), PY_STR("__await__"), method);
  }
}

bool AsyncNext::await_ready() noexcept {
  if (auto* generator = try_as<AsyncGeneratorObject>(iterator_)) {
    control.transfer = word::none;
    return generator->begin_step("anext", begun_);
  }
  Result<Object> made = call_method_with(iterator_, PY_STR("__anext__"));
  if (made.failed())
    return true;
  if (refuses_await(*made)) {
    (void)raise_type_error("'async for' received an invalid object from __anext__: %T", made->word());
    return true;
  }
  begun_ = true;
  made_ = made.take();
  await_ = Await(made_);
  return await_.await_ready();
}

void AsyncNext::await_suspend(std::coroutine_handle<> awaiter) noexcept {
  if (auto* generator = try_as<AsyncGeneratorObject>(iterator_))
    Frame::of(awaiter).suspend_for(*generator);
  else
    await_.await_suspend(awaiter);
}

Result<Object> AsyncNext::await_resume() noexcept {
  auto* generator = try_as<AsyncGeneratorObject>(iterator_);
  Result<Object> result = !begun_                ? Result<Object>(Failed{})
                          : generator != nullptr ? generator->end_step()
                                                 : await_.await_resume();
  if (!result.failed() || !pending_is(types::StopAsyncIteration))
    return result;
  clear_pending();
  return stop_object();
}

bool AsyncWith::await_ready() noexcept {
  failed_ = true;
  const TypeInfo* type = type_of(manager_);
  bool entering = exception_.is_null();
  if (entering) {
    TypeAttr method;
    bool enters = find_in_type(type, PY_STR("__aenter__"), method);
    if (!enters || !find_in_type(type, PY_STR("__aexit__"), method)) {
      (void)raise_type_error("'%T' object does not support the asynchronous context manager protocol%s",
                             manager_.word(), enters ? " (missed __aexit__ method)" : "");
      return true;
    }
  }
  Result<Object> made = call_special();
  if (made.failed())
    return true;
  made_ = made.take();
  failed_ = false;
  await_ = Await(made_);
  return await_.await_ready();
}

Result<Object> AsyncWith::call_special() {
  if (exception_.is_null())
    return call_method_with(manager_, PY_STR("__aenter__"));
  if (exception_.is_none())
    return call_method_with(manager_, PY_STR("__aexit__"), none, none, none);
  BaseException* exception = exception_.as<BaseException>();
  PY_TRY(traceback, exception->get_traceback());
  return call_method_with(manager_, PY_STR("__aexit__"), Ref(const_cast<TypeInfo*>(exception->type)),
                          exception, traceback);
}

} // namespace py

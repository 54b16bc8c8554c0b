#include "runtime/aio/gather.h"
#include "runtime/aio/scheduler.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/memory.h"
#include "runtime/core/tuple.h"

namespace py::asyncio {

struct Gathering;

/// On one sub-task.
struct GatherWatch : Watch {
  Gathering* gathering = nullptr;
};

/// A gather that waits.
struct Gathering {
  Task* gatherer = nullptr;
  GatherWatch* watches = nullptr; ///< one for each sub-task; those of finished ones are not used
  SWord unfinished = 0;
  bool return_exceptions = false;
  Object error; ///< the exception that ended it, when they are not returned

  ~Gathering() { free(watches); }
  void ended(Future& future);
};

void Gathering::ended(Future& future) {
  --unfinished;
  if (gatherer->place != Place::apart)
    return; // it has been woken or cancelled already
  if (future.raised && !return_exceptions)
    error = Object(future.value.ref());
  else if (unfinished > 0)
    return;
  scheduler.ready(*gatherer);
  PY_OBSERVE(woken, *gatherer);
}

static constexpr Watch::Kind gather_watch{[](Watch& watch, Future& future) {
                                            Gathering& gathering =
                                                *static_cast<GatherWatch&>(watch).gathering;
                                            static_cast<GatherWatch&>(watch).gathering = nullptr;
                                            gathering.ended(future);
                                            return true;
                                          },
                                          nullptr};

/// Waits until a Gathering says so.
class GatherWait {
public:
  GatherWait operator co_await() noexcept { return *this; }
  bool await_ready() noexcept { return false; }
  void await_suspend(std::coroutine_handle<> awaiter) noexcept {
    scheduler.wait_apart(suspend_driver(awaiter));
  }
  Result<Object> await_resume() noexcept { return control.receive(); }
};

/// Lets go of the sub-tasks that are still held; with `cancel`, cancels them.
static void let_go(List& futures, Gathering& gathering, bool cancel) {
  for (size_t i = 0; i < futures.count; ++i) {
    if (gathering.watches[i].gathering == nullptr)
      continue;
    Future& future = *futures[i].as<Future>();
    gathering.watches[i].gathering = nullptr;
    future.remove_watch(gathering.watches[i]);
    future.stage = FutureState::running;
    if (cancel && future.cancel(none).failed()) // it has gathered itself
      clear_pending();
  }
}

/// Takes hold of every sub-task. `must_wait` turns false when one has failed already. RuntimeError "can't
/// gather".
static Status take_hold(List& futures, Gathering& gathering, bool& must_wait) {
  must_wait = true;
  gathering.watches = static_cast<GatherWatch*>(allocate(sizeof(GatherWatch) * (futures.count + 1)));
  if (gathering.watches == nullptr)
    return raise_memory_error();
  for (size_t i = 0; i < futures.count; ++i) {
    ::new (PyPlacement{&gathering.watches[i]}) GatherWatch;
    Future& future = *futures[i].as<Future>();
    if (future.is_finished()) {
      if (future.raised && !gathering.return_exceptions)
        must_wait = false;
    } else if (future.stage == FutureState::running && future.waiters.is_empty()) {
      future.stage = FutureState::gathered;
      gathering.watches[i].kind = &gather_watch;
      gathering.watches[i].gathering = &gathering;
      future.add_watch(gathering.watches[i]);
      ++gathering.unfinished;
    } else {
      while (++i < futures.count)
        ::new (PyPlacement{&gathering.watches[i]}) GatherWatch;
      let_go(futures, gathering, false);
      return raise_runtime_error("can't gather");
    }
  }
  return {};
}

static Status promote_all(List& list) {
  for (size_t i = 0; i < list.count; ++i) {
    if (as_future(list[i]) != nullptr)
      continue;
    PY_TRY(future, promote_to_future(list[i]));
    if (list[i].word() != Ref(future).word()) // a coroutine may have become it
      list.items[i] = static_cast<Own<Future>&&>(future);
  }
  return {};
}

PY_OPENING Result<Object> returned_outcome(Future& future) {
  if (!future.is_cancelled())
    return Object(future.value.ref());
  const Span<const Ref> args = future.value.ref().as<BaseException>()->arguments();
  const Ref message = args.count == 0 || future.type == &Task::info ? Ref(empty_str()) : args[0];
  PY_TRY(cancelled, make_exception(types::CancelledError, Span<const Ref>{&message, 1}));
  return Object(static_cast<Own<BaseException>&&>(cancelled));
}

/// returned_outcome, where some gather is to return exceptions: a program without one does not link it.
static constinit Result<Object> (*outcome_to_return)(Future&) = nullptr;

/// Mostly, that is the end of a task.
static Status replace_by_value(Object& place) {
  if (!place.ref().as<Future>()->is_finished())
    return {}; // one behind it has failed
  Object value;
  if (outcome_to_return == nullptr) {
    value = Object(place.ref().as<Future>()->value.ref());
  } else {
    PY_TRY(returned, outcome_to_return(*place.ref().as<Future>()));
    value = static_cast<Object&&>(returned);
  }
  const Ref future(place.leak());
  new (PyPlacement{&place}) Object(static_cast<Object&&>(value));
  if (exactly<Task>(future))
    release_task(future.as<Task>());
  else
    word::release(future.word());
  return {};
}

inline constexpr CodeInfo gather_code{"asyncio", "gather"};
static Coroutine<gather_code> gather_tasks(Own<List> tasks, bool return_exceptions) {
  if (control.driver == nullptr) {
    (void)raise_no_running_loop();
    co_return Failed{};
  }
  if (promote_all(*tasks).failed())
    co_return Failed{};
  Gathering gathering;
  gathering.gatherer = control.driver;
  gathering.return_exceptions = return_exceptions;
  bool must_wait;
  if (take_hold(*tasks, gathering, must_wait).failed())
    co_return Failed{};
  if (must_wait && gathering.unfinished > 0) {
    auto waited = co_await at(0, GatherWait());
    if (waited.failed()) {
      Own<BaseException> cancelled = take_pending();
      let_go(*tasks, gathering, true);
      (void)resume(static_cast<Own<BaseException>&&>(cancelled));
      co_return Failed{};
    }
  }
  if (gathering.unfinished > 0)
    let_go(*tasks, gathering, false);
  for (size_t i = 0; i < tasks->count && (return_exceptions || gathering.error.is_null()); ++i) {
    Future& task = *(*tasks)[i].as<Future>();
    if (task.is_finished())
      task.stage = FutureState::seen;
    if (task.raised && !return_exceptions)
      gathering.error = Object(task.value.ref());
    else if (replace_by_value(tasks->items[i]).failed())
      co_return Failed{};
  }
  if (!gathering.error.is_null()) {
    (void)raise_exception(Own<BaseException>(gathering.error.ref().as<BaseException>()));
    co_return Failed{};
  }
  co_return static_cast<Own<List>&&>(tasks);
}

Result<Own<CoroutineObject>> gather(Span<const Ref> aws, bool return_exceptions) {
  if (return_exceptions)
    outcome_to_return = returned_outcome;
  PY_TRY(tasks, make_list(aws.data, aws.count));
  return gather_tasks(static_cast<Own<List>&&>(tasks), return_exceptions);
}

Result<Own<CoroutineObject>> gather(Given&& aws, bool return_exceptions) {
  if (return_exceptions)
    outcome_to_return = returned_outcome;
  return gather_tasks(static_cast<Own<List>&&>(aws.list), return_exceptions);
}

} // namespace py::asyncio

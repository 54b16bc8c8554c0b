#include "runtime/aio/wait.h"
#include "runtime/aio/loop.h"
#include "runtime/aio/queue.h"
#include "runtime/aio/sleep.h"
#include "runtime/aio/timeout.h"
#include "runtime/core/memory.h"
#include "runtime/core/protocol.h"
#include "runtime/core/set.h"
#include "runtime/core/tuple.h"

namespace py::asyncio {

constinit Str* const FIRST_COMPLETED = PY_STR("FIRST_COMPLETED");
constinit Str* const FIRST_EXCEPTION = PY_STR("FIRST_EXCEPTION");
constinit Str* const ALL_COMPLETED = PY_STR("ALL_COMPLETED");

// --- wait
// ------------------------------------------------------------------------------------------------------------

enum class Until : uint8_t { first_completed, first_exception, all_completed };
struct Waiting;

/// On one future.
struct WaitWatch : Watch {
  Waiting* waiting = nullptr; ///< null once the future has ended
};

struct Waiting {
  Task* waiter = nullptr;
  WaitWatch* watches = nullptr; ///< one for each future
  size_t unfinished = 0;
  Until until = Until::all_completed;

  ~Waiting() { free(watches); }
  void ended(Future& future);
};

void Waiting::ended(Future& future) {
  --unfinished;
  bool enough = unfinished == 0 || until == Until::first_completed ||
                (until == Until::first_exception && future.raised && !future.is_cancelled());
  if (!enough || (waiter->place != Place::apart && waiter->place != Place::timer))
    return;
  scheduler.take_out(*waiter);
  scheduler.ready(*waiter);
  PY_OBSERVE(woken, *waiter);
}

static constexpr Watch::Kind wait_watch{[](Watch& watch, Future& future) {
                                          Waiting& waiting = *static_cast<WaitWatch&>(watch).waiting;
                                          static_cast<WaitWatch&>(watch).waiting = nullptr;
                                          waiting.ended(future);
                                          return true; // it is handed over among those that are done
                                        },
                                        nullptr};

/// Waits until a Waiting says so, or until the deadline.
class WaitUntil {
public:
  explicit WaitUntil(Micros deadline) : deadline_(deadline) {}
  WaitUntil operator co_await() noexcept { return *this; }
  bool await_ready() noexcept { return false; }
  void await_suspend(std::coroutine_handle<> awaiter) noexcept {
    Task& task = suspend_driver(awaiter);
    if (deadline_ == hal::never)
      scheduler.wait_apart(task);
    else
      scheduler.sleep(task, deadline_);
  }
  Result<Object> await_resume() noexcept { return control.receive(); }

private:
  Micros deadline_;
};

static Status begin_waiting(List& futures, Waiting& waiting, bool& must_wait) {
  waiting.watches = static_cast<WaitWatch*>(allocate(sizeof(WaitWatch) * (futures.count + 1)));
  if (waiting.watches == nullptr)
    return raise_memory_error();
  size_t ended = 0;
  bool has_raised = false;
  for (size_t i = 0; i < futures.count; ++i) {
    Future& future = *futures[i].as<Future>();
    waiting.watches[i] = WaitWatch{};
    if (future.is_finished()) {
      ++ended;
      has_raised |= future.raised && !future.is_cancelled();
      continue;
    }
    waiting.watches[i].kind = &wait_watch;
    waiting.watches[i].waiting = &waiting;
    future.add_watch(waiting.watches[i]);
    ++waiting.unfinished;
  }
  must_wait = waiting.unfinished > 0 && !(waiting.until == Until::first_completed && ended > 0) &&
              !(waiting.until == Until::first_exception && has_raised);
  return {};
}

static void end_waiting(List& futures, Waiting& waiting) {
  for (size_t i = 0; i < futures.count; ++i)
    if (waiting.watches[i].waiting != nullptr)
      futures[i].as<Future>()->remove_watch(waiting.watches[i]);
}

static Result<Object> sort_out(List& futures) {
  PY_TRY(done, make_set(nullptr, 0));
  PY_TRY(pending, make_set(nullptr, 0));
  for (size_t i = 0; i < futures.count; ++i)
    PY_CHECK((futures[i].as<Future>()->is_finished() ? done : pending)->add(futures[i]));
  PY_TRY(pair, tuple_of(done, pending));
  return Object(static_cast<Own<Tuple>&&>(pair));
}

inline constexpr CodeInfo wait_code{"asyncio", "wait"};
static Coroutine<wait_code> wait_for_futures(Own<List> futures, Micros deadline, Until until) {
  if (control.driver == nullptr) {
    (void)raise_no_running_loop();
    co_return Failed{};
  }
  Waiting waiting;
  waiting.waiter = control.driver;
  waiting.until = until;
  bool must_wait;
  if (begin_waiting(*futures, waiting, must_wait).failed())
    co_return Failed{};
  // Even if there is nothing to wait for, the others get their turn.
  auto waited = co_await at(0, WaitUntil(must_wait ? deadline : hal::now()));
  if (waited.failed()) {
    end_waiting(*futures, waiting);
    co_return Failed{};
  }
  end_waiting(*futures, waiting);
  Result<Object> sets = sort_out(*futures);
  if (sets.failed())
    co_return Failed{};
  co_return sets.take();
}

Result<Own<CoroutineObject>> wait_all(Own<List>&& futures) {
  return wait_for_futures(static_cast<Own<List>&&>(futures), hal::never, Until::all_completed);
}

static Result<Micros> deadline_of(Ref timeout) {
  if (timeout.is_none())
    return hal::never;
  return deadline_in_seconds(timeout);
}

/// The elements of an iterable without repetitions, in their order.
static Result<Own<List>> distinct(Ref iterable, const char* wanted) {
  if (as_future(iterable) != nullptr || is<CoroutineObject>(iterable))
    return raise_type_error("expect %s of futures, not %T", wanted, iterable.word());
  PY_TRY(found, make_list(nullptr, 0));
  PY_TRY(seen, make_set(nullptr, 0));
  PY_CHECK(for_each(iterable, [&](Ref element) -> Status {
    SWord before = len(seen.get());
    PY_CHECK(seen->add(element));
    if (len(seen.get()) == before)
      return {};
    return found->append(element);
  }));
  return found;
}

Result<Own<CoroutineObject>> wait(Ref futures, Ref timeout, Ref return_when) {
  PY_TRY(list, distinct(futures, "a list"));
  if (list->count == 0)
    return raise_value_error("Set of Tasks/Futures is empty.");
  Str* word = try_as<Str>(return_when);
  Until until = Until::all_completed;
  if (word != nullptr && word->equals("FIRST_COMPLETED", 15))
    until = Until::first_completed;
  else if (word != nullptr && word->equals("FIRST_EXCEPTION", 15))
    until = Until::first_exception;
  else if (word == nullptr || !word->equals("ALL_COMPLETED", 13))
    return raise_value_error("Invalid return_when value: %S", return_when.word());
  for (size_t i = 0; i < list->count; ++i)
    if (as_future((*list)[i]) == nullptr)
      return raise_type_error("Passing coroutines is forbidden, use tasks explicitly.");
  PY_TRY(deadline, deadline_of(timeout));
  return wait_for_futures(static_cast<Own<List>&&>(list), deadline, until);
}

// --- as_completed
// ----------------------------------------------------------------------------------------------------

/// What is common to the coroutines of one as_completed: those that are still to come, and the queue of those
/// that have ended, in which None says that the time is over.
struct Completions : Header {
  static const TypeInfo info;
  struct Entry : Watch {
    static const Kind a_kind;
    Own<Completions> race;
    Future* future = nullptr;
  };
  Own<Queue> done;
  Own<List> todo;
  Task* timer = nullptr;

  void ended(Future& future);
};
constinit const TypeInfo Completions::info = builtin_type({.name = PY_STR("as_completed"),
                                                           .base = &types::object,
                                                           .size = sizeof(Completions),
                                                           .kind = Kind::native,
                                                           .drop = drop_object<Completions>});

static void free_entry(Watch& watch) {
  static_cast<Completions::Entry&>(watch).~Entry();
  free(&watch);
}
constinit const Watch::Kind Completions::Entry::a_kind{[](Watch& watch, Future& future) {
                                                         Own<Completions> race(
                                                             static_cast<Entry&>(watch).race.get());
                                                         free_entry(watch);
                                                         race->ended(future);
                                                         return true;
                                                       },
                                                       free_entry};

void Completions::ended(Future& future) {
  for (size_t i = 0; i < todo->count; ++i)
    if ((*todo)[i] == Ref(&future)) {
      Object kept = static_cast<Object&&>(todo->items[i]);
      todo->items[i] = Object(none);
      if (done->put_nowait(kept).failed())
        clear_pending();
      break;
    }
  for (size_t i = 0; i < todo->count; ++i)
    if (!(*todo)[i].is_none())
      return;
  if (timer == nullptr)
    return;
  Task& stopped = *timer;
  timer = nullptr;
  scheduler.discard(stopped);
}

inline constexpr CodeInfo expire_code{"asyncio", "as_completed"};
static TaskOf<expire_code> expire(Own<Completions> race) {
  race->timer = nullptr;
  for (size_t i = 0; i < race->todo->count; ++i) {
    if ((*race->todo)[i].is_none())
      continue;
    Future& future = *(*race->todo)[i].as<Future>();
    for (Watch* watch = future.watches; watch != nullptr; watch = watch->next)
      if (watch->kind == &Completions::Entry::a_kind &&
          static_cast<Completions::Entry*>(watch)->race.get() == race.get()) {
        future.remove_watch(*watch);
        free_entry(*watch);
        break;
      }
    race->todo->items[i] = Object(none);
    if (race->done->put_nowait(none).failed())
      co_return Failed{};
  }
  co_return none;
}

inline constexpr CodeInfo next_code{"asyncio", "as_completed"};
static Coroutine<next_code> wait_for_one(Own<Completions> race) {
  auto got = co_await at(0, race->done->awaited_get());
  if (got.failed())
    co_return Failed{};
  if (got->ref().is_none()) {
    (void)raise_with(both_timeout_errors, {});
    co_return Failed{};
  }
  Result<Object> result = future_result(*got->ref().as<Future>());
  if (result.failed())
    co_return Failed{};
  co_return result.take();
}

static Status watch_for(Completions& race, Future& future) {
  PY_CHECK(race.todo->append(&future));
  if (future.is_finished()) {
    race.ended(future);
    return {};
  }
  void* block = allocate(sizeof(Completions::Entry));
  if (block == nullptr)
    return raise_memory_error();
  auto* entry = new (PyPlacement{block}) Completions::Entry;
  entry->kind = &Completions::Entry::a_kind;
  entry->race = Own<Completions>(&race);
  entry->future = &future;
  future.add_watch(*entry);
  return {};
}

Result<Object> as_completed(Ref awaitables, Ref timeout) {
  PY_TRY(list, distinct(awaitables, "an iterable"));
  PY_TRY(deadline, deadline_of(timeout));
  PY_TRY(race, create<Completions>());
  PY_TRY(done, Queue::construct(0));
  PY_TRY(todo, make_list(nullptr, 0));
  race->done = static_cast<Own<Queue>&&>(done);
  race->todo = static_cast<Own<List>&&>(todo);
  PY_TRY(coroutines, make_list(nullptr, 0));
  for (size_t i = 0; i < list->count; ++i) {
    PY_TRY(future, ensure_future((*list)[i], none));
    PY_CHECK(watch_for(*race, *future));
    Result<Own<CoroutineObject>> made = wait_for_one(Own<Completions>(race.get()));
    PY_TRY(coroutine, static_cast<Result<Own<CoroutineObject>>&&>(made));
    PY_CHECK(coroutines->append(coroutine));
  }
  bool all_ended = race->done->qsize() == SWord(list->count);
  if (deadline != hal::never && !all_ended) {
    PY_TRY(timer, start_hidden(expire(Own<Completions>(race.get())), deadline));
    race->timer = timer.get();
  }
  return iter(coroutines);
}

// --- shield
// ----------------------------------------------------------------------------------------------------------

/// On the inner future.
struct ShieldWatch : Watch {
  static const Kind a_kind;
  Own<Future> outer;
};

static void free_shield(Watch& watch) {
  static_cast<ShieldWatch&>(watch).~ShieldWatch();
  free(&watch);
}
constinit const Watch::Kind ShieldWatch::a_kind{
    [](Watch& watch, Future& inner) {
      Own<Future> outer(static_cast<ShieldWatch&>(watch).outer.get());
      free_shield(watch);
      if (outer->is_finished())
        return false;
      if (!inner.is_cancelled() || outer->end_cancelled(Ref()).failed())
        outer->end(Object(inner.value.ref()), inner.raised);
      return true;
    },
    free_shield};

Result<Own<Future>> shield(Ref awaitable) {
  PY_TRY(inner, ensure_future(awaitable, none));
  if (inner->is_finished())
    return inner;
  PY_TRY(outer, create<Future>());
  void* block = allocate(sizeof(ShieldWatch));
  if (block == nullptr)
    return raise_memory_error();
  auto* watch = new (PyPlacement{block}) ShieldWatch;
  watch->kind = &ShieldWatch::a_kind;
  watch->outer = Own<Future>(outer.get());
  inner->add_watch(*watch);
  return outer;
}

// --- What things are
// --------------------------------------------------------------------------------------------------

bool is_future(Ref value) {
  return as_future(value) != nullptr;
}
bool is_coroutine(Ref value) {
  return is<CoroutineObject>(value);
}
bool is_coroutine_function(Ref value) {
  while (is<BoundMethod>(value))
    value = value.as<BoundMethod>()->function;
  return is<Function>(value) && (value.as<Function>()->info->flags & FunctionInfo::coroutine) != 0;
}

} // namespace py::asyncio

#include "runtime/modules/countio/countio.h"
#include "runtime/aio/poll.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(countio, Counter)
PY_DEFINE_ENUM_CLASS(countio, Edge, PY_ENUM_VALUE(RISE), PY_ENUM_VALUE(FALL), PY_ENUM_VALUE(RISE_AND_FALL))

namespace py::countio {

constinit const TypeInfo Counter::info = native_type<Counter>(
    PY_STR("countio"), PY_STR("Counter"), constructors::countio::Counter, &attrs::countio::Counter);

/// In the interrupt.
static void count_edge(hal::EdgeWatch& watch, bool) {
  auto& counting = static_cast<CountingWatch&>(watch);
  const SWord edges = counting.edges + 1;
  counting.edges = edges;
  if (edges >= counting.awaited)
    counting.signal.raise();
  if (counting.is_polled)
    hal::attention = true;
}

Result<Own<Counter>> Counter::construct(microcontroller::Pin* pin, Edge edge,
                                        Optional<digitalio::Pull> pull) {
  PY_TRY(counter, create<Counter>());
  PY_CHECK(counter->pin.claim(pin));
  hal::pin_input(pin->number, digitalio::hal_pull(pull));
  CountingWatch& watch = counter->watch;
  watch.pin = pin->number;
  watch.rise = edge != Edge::FALL;
  watch.fall = edge != Edge::RISE;
  watch.fire = count_edge;
  hal::Fault fault = hal::watch_edges(watch);
  if (fault != hal::Fault::none) {
    counter->pin.release();
    if (fault == hal::Fault::in_use)
      return raise_runtime_error("Internal resource(s) in use");
    return raise_value_error("Pin has no interrupt");
  }
  return counter;
}

void Counter::deinit() {
  if (pin.is_free())
    return;
  hal::unwatch_edges(watch);
  pin.release();
}

Result<SWord> Counter::get_count() {
  if (pin.is_free())
    return raise_deinited();
  hal::observe();
  return SWord(watch.edges);
}
Status Counter::set_count(SWord count) {
  if (pin.is_free())
    return raise_deinited();
  watch.edges = count;
  return {};
}
bool CounterWait::await_ready() noexcept {
  CountingWatch& watch = counter_->watch;
  const bool is_awaited = watch.signal.waiter != nullptr;
  if (!is_awaited) { // before the count is read: no edge is missed in between
    watch.signal.raised = false;
    watch.awaited = wanted_;
  }
  Result<SWord> count = counter_->get_count();
  if (!count.failed()) {
    if (*count >= wanted_)
      return is_there();
    if (!is_awaited)
      return must_wait();
    if (control.driver == nullptr)
      (void)raise_no_running_loop();
    else
      (void)raise_runtime_error("another task is already waiting");
  }
  control.transfer = 0;
  return true;
}

inline constexpr CodeInfo wait_code{"countio", "Counter.wait"};
static Coroutine<wait_code> wait_for_edges(Own<Counter> counter, SWord n) {
  auto count = co_await at(0, counter->awaited_wait(n));
  if (count.failed())
    co_return Failed{};
  co_return Int::small(*count);
}
Result<Own<CoroutineObject>> Counter::wait(SWord n) {
  return wait_for_edges(Own<Counter>(this), n);
}

Status Counter::reset() {
  return set_count(0);
}

/// Beyond CircuitPython: there is something to read while the count is not 0.
static SWord ready_for(Header* object, SWord wanted) {
  auto& counter = static_cast<Counter&>(*object);
  counter.watch.is_polled = true;
  hal::observe();
  return counter.watch.edges != 0 || counter.pin.is_free() ? wanted & poll_in : 0;
}

} // namespace py::countio

constinit const py::PollEntry py::poll_entries::counter{&py::countio::Counter::info, py::countio::ready_for};

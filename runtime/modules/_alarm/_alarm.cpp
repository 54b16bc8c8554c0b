#include "runtime/modules/_alarm/_alarm.h"
#include "runtime/core/protocol.h"
#include "runtime/core/tuple.h"
#include "runtime/hal/console.h"
#include "runtime/modules/microcontroller/pin.h"

namespace py::_alarm {

namespace {

struct Waker : hal::EdgeWatch {
  microcontroller::ClaimedPin claimed;
  bool value = false, edge = false, is_watching = false;
  volatile bool fired = false;

  ~Waker() {
    if (is_watching)
      hal::unwatch_edges(*this);
  }
};

/// In the interrupt.
void wake(hal::EdgeWatch& watch, bool) {
  static_cast<Waker&>(watch).fired = true;
  hal::attention = true;
}

Status set_up(Waker& waker, Ref given) {
  Tuple* parts = given.as<Tuple>();
  if (!is<microcontroller::Pin>((*parts)[0]))
    return raise_type_error("pin must be of type Pin, not %T", (*parts)[0].word());
  auto* pin = (*parts)[0].as<microcontroller::Pin>();
  PY_TRY(value, truth((*parts)[1]));
  PY_TRY(edge, truth((*parts)[2]));
  PY_TRY(pull, truth((*parts)[3]));
  PY_CHECK(waker.claimed.claim(pin));
  hal::pin_input(pin->number, !pull ? hal::PinPull::none : value ? hal::PinPull::down : hal::PinPull::up);
  waker.value = value;
  waker.edge = edge;
  waker.pin = pin->number;
  waker.rise = value;
  waker.fall = !value;
  waker.fire = wake;
  if (hal::watch_edges(waker) != hal::Fault::none)
    return raise_runtime_error("Internal resource(s) in use");
  waker.is_watching = true;
  waker.fired = !edge && hal::pin_peek(pin->number) == value;
  return {};
}

} // namespace

Result<SWord> rest(Ref deadline, Ref pins) {
  constexpr size_t most = 8;
  Waker wakers[most];
  size_t count = 0;
  PY_CHECK(for_each(pins, [&](Ref pin) -> Status {
    if (count == most)
      return raise_value_error("at most 8 pin alarms");
    return set_up(wakers[count++], pin);
  }));
  hal::Micros end = hal::never;
  if (!deadline.is_none()) {
    PY_TRY(seconds, to_float(deadline));
    end = seconds <= 0 ? 0 : hal::Micros(seconds * 1000000 + Float(0.5));
  }
  for (hal::OwnRest resting;;) {
    resting.look();
    for (size_t i = 0; i < count; ++i)
      if (wakers[i].fired)
        return SWord(i);
    if (hal::now() >= end)
      return -1;
    if (hal::console_interrupted())
      return raise_with(types::KeyboardInterrupt, {});
    if (!hal::idle_until(end) && hal::now() < end)
      return raise_runtime_error("nothing can wake the program");
  }
}

} // namespace py::_alarm

#include "runtime/modules/rotaryio/rotaryio.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(rotaryio, IncrementalEncoder)

namespace py::rotaryio {

constinit const TypeInfo IncrementalEncoder::info = native_type<IncrementalEncoder>(
    PY_STR("rotaryio"), PY_STR("IncrementalEncoder"), constructors::rotaryio::IncrementalEncoder,
    &attrs::rotaryio::IncrementalEncoder);

/// In the interrupt. By old state << 2 | new state: the way it turned.
static void step(hal::EdgeWatch& edge, bool) {
  static constexpr int8_t ways[16] = {0, -1, 1, 0, 1, 0, 0, -1, -1, 0, 0, 1, 0, 1, -1, 0};
  IncrementalEncoder* encoder = static_cast<EncoderWatch&>(edge).encoder;
  uint8_t now = uint8_t(hal::pin_peek(encoder->watch_a.pin) << 1 | hal::pin_peek(encoder->watch_b.pin));
  int8_t quarters = int8_t(encoder->quarters + ways[encoder->state << 2 | now]);
  encoder->state = now;
  if (quarters >= encoder->divisor) {
    encoder->position = encoder->position + 1;
    quarters = 0;
  } else if (quarters <= -encoder->divisor) {
    encoder->position = encoder->position - 1;
    quarters = 0;
  }
  encoder->quarters = quarters;
}

static Status check_divisor(SWord divisor) {
  if (divisor != 1 && divisor != 2 && divisor != 4)
    return raise_value_error("divisor must be 1, 2, or 4");
  return {};
}

Result<Own<IncrementalEncoder>> IncrementalEncoder::construct(const TypeInfo* cls,
                                                              microcontroller::Pin* pin_a,
                                                              microcontroller::Pin* pin_b, SWord divisor) {
  PY_CHECK(check_divisor(divisor));
  PY_TRY(encoder, create_native<IncrementalEncoder>(cls));
  PY_CHECK(encoder->pin_a.claim(pin_a));
  PY_CHECK(encoder->pin_b.claim(pin_b));
  hal::pin_input(pin_a->number, hal::PinPull::up);
  hal::pin_input(pin_b->number, hal::PinPull::up);
  encoder->divisor = int8_t(divisor);
  encoder->state = uint8_t(hal::pin_peek(pin_a->number) << 1 | hal::pin_peek(pin_b->number));
  EncoderWatch* watches[] = {&encoder->watch_a, &encoder->watch_b};
  hal::Pin pins[] = {pin_a->number, pin_b->number};
  for (int i = 0; i < 2; ++i) {
    watches[i]->encoder = encoder.get();
    watches[i]->pin = pins[i];
    watches[i]->rise = watches[i]->fall = true;
    watches[i]->fire = step;
    if (hal::watch_edges(*watches[i]) != hal::Fault::none) {
      if (i == 1)
        hal::unwatch_edges(encoder->watch_a);
      return raise_runtime_error("Internal resource(s) in use");
    }
  }
  encoder->is_watching = true;
  return encoder;
}

void IncrementalEncoder::deinit() {
  if (is_watching) {
    hal::unwatch_edges(watch_a);
    hal::unwatch_edges(watch_b);
  }
  is_watching = false;
  pin_a.release();
  pin_b.release();
}

Result<SWord> IncrementalEncoder::get_position() {
  if (!is_watching)
    return raise_deinited();
  hal::observe();
  return SWord(position);
}
Status IncrementalEncoder::set_position(SWord new_position) {
  if (!is_watching)
    return raise_deinited();
  position = new_position;
  return {};
}
Result<SWord> IncrementalEncoder::get_divisor() {
  if (!is_watching)
    return raise_deinited();
  return SWord(divisor);
}
Status IncrementalEncoder::set_divisor(SWord new_divisor) {
  if (!is_watching)
    return raise_deinited();
  PY_CHECK(check_divisor(new_divisor));
  divisor = int8_t(new_divisor);
  return {};
}

} // namespace py::rotaryio

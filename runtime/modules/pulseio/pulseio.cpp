#include "runtime/modules/pulseio/pulseio.h"
#include "runtime/hal/console.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(pulseio, PulseIn)
PY_NATIVE_TABLES(pulseio, PulseOut)

namespace py::pulseio {

constinit const TypeInfo PulseIn::info = native_type<PulseIn>(
    PY_STR("pulseio"), PY_STR("PulseIn"), constructors::pulseio::PulseIn, &attrs::pulseio::PulseIn);
constinit const TypeInfo PulseOut::info = native_type<PulseOut>(
    PY_STR("pulseio"), PY_STR("PulseOut"), constructors::pulseio::PulseOut, &attrs::pulseio::PulseOut);

/// In the interrupt: the pulse that this edge ends.
static void edge(hal::EdgeWatch& which, bool level) {
  auto& watch = static_cast<PulseWatch&>(which);
  if (watch.is_paused)
    return;
  hal::Micros now = hal::now(), length = now - watch.last;
  watch.last = now;
  if (!watch.is_started) {
    watch.is_started = level != watch.idle_state;
    return;
  }
  if (watch.count == watch.room) {
    watch.first = (watch.first + 1) % watch.room;
    watch.count = watch.count - 1;
  }
  watch.ring[(watch.first + watch.count) % watch.room] = uint16_t(length > 65535 ? 65535 : length);
  watch.count = watch.count + 1;
}

Result<Own<PulseIn>> PulseIn::construct(const TypeInfo* cls, microcontroller::Pin* pin, SWord maxlen,
                                        bool idle_state) {
  if (maxlen < 1 || maxlen > 65535)
    return raise_value_error("maxlen must be 1-65535");
  PY_TRY(pulses, create_native<PulseIn>(cls));
  PY_CHECK(pulses->pin.claim(pin));
  PulseWatch& watch = pulses->watch;
  watch.ring = static_cast<uint16_t*>(allocate(size_t(maxlen) * sizeof(uint16_t)));
  if (watch.ring == nullptr)
    return raise_memory_error();
  watch.room = size_t(maxlen);
  watch.idle_state = idle_state;
  watch.pin = pin->number;
  watch.rise = watch.fall = true;
  watch.fire = edge;
  hal::pin_input(pin->number, idle_state ? hal::PinPull::up : hal::PinPull::down);
  hal::Fault fault = hal::watch_edges(watch);
  if (fault == hal::Fault::in_use)
    return raise_runtime_error("Internal resource(s) in use");
  if (fault != hal::Fault::none)
    return raise_value_error("Invalid pin");
  pulses->is_watching = true;
  return pulses;
}

void PulseIn::deinit() {
  if (is_watching)
    hal::unwatch_edges(watch);
  is_watching = false;
  free(watch.ring);
  watch.ring = nullptr;
  pin.release();
}

#define PY_CHECK_INITED                                                                                      \
  if (!is_watching)                                                                                          \
  return raise_deinited()

Status PulseIn::pause() {
  PY_CHECK_INITED;
  watch.is_paused = true;
  return {};
}
Status PulseIn::resume(SWord trigger_duration) {
  PY_CHECK_INITED;
  if (trigger_duration < 0 || trigger_duration > 65535)
    return raise_value_error("trigger_duration must be 0-65535");
  if (trigger_duration > 0) {
    watch.is_paused = true;
    hal::pin_output(pin.number(), !watch.idle_state, hal::PinDrive::push_pull);
    hal::delay(hal::Micros(trigger_duration));
    hal::pin_input(pin.number(), watch.idle_state ? hal::PinPull::up : hal::PinPull::down);
  }
  watch.is_started = false;
  watch.last = hal::now();
  watch.is_paused = false;
  return {};
}
Status PulseIn::clear() {
  PY_CHECK_INITED;
  hal::disable_interrupts();
  watch.first = 0;
  watch.count = 0;
  hal::enable_interrupts();
  return {};
}
Result<SWord> PulseIn::popleft() {
  PY_CHECK_INITED;
  hal::observe();
  hal::disable_interrupts();
  bool is_empty = watch.count == 0;
  SWord length = is_empty ? 0 : watch.ring[watch.first];
  if (!is_empty) {
    watch.first = (watch.first + 1) % watch.room;
    watch.count = watch.count - 1;
  }
  hal::enable_interrupts();
  if (is_empty)
    return raise_index_error("pop from empty PulseIn");
  return length;
}
Result<SWord> PulseIn::get_maxlen() {
  PY_CHECK_INITED;
  return SWord(watch.room);
}
Result<bool> PulseIn::get_paused() {
  PY_CHECK_INITED;
  return bool(watch.is_paused);
}
Result<SWord> PulseIn::length() {
  PY_CHECK_INITED;
  hal::observe();
  return SWord(watch.count);
}
Result<bool> PulseIn::truth() {
  PY_TRY(count, length());
  return count != 0;
}
Result<SWord> PulseIn::get_item(SWord index) {
  PY_CHECK_INITED;
  hal::disable_interrupts();
  SWord count = SWord(watch.count);
  if (index < 0)
    index += count;
  bool is_inside = index >= 0 && index < count;
  SWord length = is_inside ? watch.ring[(watch.first + size_t(index)) % watch.room] : 0;
  hal::enable_interrupts();
  if (!is_inside)
    return raise_index_error("PulseIn index out of range");
  return length;
}

Result<Own<PulseOut>> PulseOut::construct(const TypeInfo* cls, microcontroller::Pin* pin, SWord frequency,
                                          SWord duty_cycle) {
  if (frequency <= 0 || frequency > 10000000)
    return raise_value_error("Invalid frequency");
  if (duty_cycle < 0 || duty_cycle > 65535)
    return raise_value_error("duty_cycle must be 0-65535");
  PY_TRY(pulses, create_native<PulseOut>(cls));
  PY_CHECK(pulses->pin.claim(pin));
  pulses->frequency = uint32_t(frequency);
  pulses->duty_cycle = uint16_t(duty_cycle);
  if (hal::pwm_start(pin->number, pulses->frequency, 0, false) != hal::Fault::none) {
    pulses->pin.release();
    return raise_runtime_error("Conflicting settings for shared resource");
  }
  return pulses;
}

void PulseOut::deinit() {
  if (pin.is_free())
    return;
  hal::pwm_stop(pin.number());
  pin.release();
}

Status PulseOut::send(Ref pulses) {
  if (pin.is_free())
    return raise_deinited();
  PinnedBuffer buffer;
  PY_CHECK(buffer.acquire(pulses));
  if (buffer->format != 'H')
    return raise_type_error("Array must contain halfwords (type 'H')");
  bool is_on = true;
  for (size_t i = 0; i + 1 < buffer->size; i += 2, is_on = !is_on) {
    uint16_t length;
    __builtin_memcpy(&length, buffer->data + i, sizeof length);
    hal::pwm_set_duty(pin.number(), is_on ? duty_cycle : 0);
    if (hal::delay(length) && hal::console_interrupted()) {
      hal::pwm_set_duty(pin.number(), 0);
      return raise_with(types::KeyboardInterrupt, {});
    }
  }
  hal::pwm_set_duty(pin.number(), 0);
  return {};
}

} // namespace py::pulseio

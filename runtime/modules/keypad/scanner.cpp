#include "runtime/modules/keypad/scanner.h"
#include "runtime/core/iterate.h"
#include "runtime/modules/supervisor/supervisor.h"

namespace py::keypad {

// The interpreter's clock: 1024 ticks a second. A scan comes at the tick, which is rarely a whole
// microsecond.
static uint64_t tick_at(hal::Micros time) {
  return time * 16 / 15625;
}
static hal::Micros time_of(uint64_t tick) {
  return (tick * 15625 + 15) / 16;
}

Status Scanner::check(Float interval, SWord max_events, SWord debounce_threshold) {
  if (!(interval >= 0))
    return raise_value_error("interval must be >= 0");
  if (max_events < 1)
    return raise_value_error("max_events must be >= 1");
  if (max_events > 0xFFF0)
    return raise_value_error("max_events must be <= 65520");
  if (debounce_threshold < 1 || debounce_threshold > 127)
    return raise_value_error("debounce_threshold must be 1-127");
  return {};
}

Status Scanner::prepare(size_t keys, SWord max_events, SWord debounce_threshold) {
  PY_TRY(queue, EventQueue::make(size_t(max_events)));
  counters_ = static_cast<int8_t*>(allocate(keys == 0 ? 1 : keys));
  if (counters_ == nullptr)
    return raise_memory_error();
  __builtin_memset(counters_, 0, keys);
  events_ = static_cast<Own<EventQueue>&&>(queue);
  key_count_ = keys;
  threshold_ = int8_t(debounce_threshold);
  return {};
}

void Scanner::begin(Float interval, void (*look)(void*), void* owner, void (*rest)(void*)) {
  Float ticks = interval * 1024;
  interval_ = ticks >= Float(1u << 30) ? 1u << 30 : uint32_t(ticks);
  if (interval_ == 0)
    interval_ = 1;
  look_ = look;
  owner_ = owner;
  rest_ = rest;
  fire = scan_again;
  idle = changes_nothing;
  hal::Micros now = hal::now();
  scan();
  next_tick_ = tick_at(now) + interval_;
  hal::start(*this, time_of(next_tick_));
}

Status Scanner::rest_between_edges(const PinList& pins, bool only_released) {
  wakers_ = static_cast<Waker*>(allocate((pins.count() == 0 ? 1 : pins.count()) * sizeof(Waker)));
  if (wakers_ == nullptr)
    return raise_memory_error();
  only_released_ = only_released;
  for (size_t i = 0; i < pins.count(); ++i) {
    Waker* waker = new (PyPlacement{&wakers_[i]}) Waker;
    waker->pin = pins[i];
    waker->rise = waker->fall = true;
    waker->fire = edge_seen;
    waker->scanner = this;
    if (hal::watch_edges(*waker) != hal::Fault::none)
      return {}; // a pin without an interrupt: it never rests
    ++waker_count_;
  }
  can_wake_ = true;
  return {};
}

void Scanner::end() {
  hal::stop(*this);
  for (size_t i = 0; i < waker_count_; ++i)
    hal::unwatch_edges(wakers_[i]);
  waker_count_ = 0;
  free(wakers_);
  wakers_ = nullptr;
  free(counters_);
  counters_ = nullptr;
}

void Scanner::scan() {
  changed_ = false;
  ticks_ms_ = uint32_t(supervisor::ticks_ms_at(hal::now()));
  look_(owner_);
}

void Scanner::scan_again(hal::Alarm& alarm) {
  auto& scanner = static_cast<Scanner&>(alarm);
  scanner.scan();
  scanner.next_tick_ = tick_at(alarm.when) + scanner.interval_;
  // An edge since the pins were read is kept by the chip until this interrupt ends, and ends the rest at
  // once.
  scanner.resting_ = scanner.can_rest();
  if (!scanner.resting_)
    hal::start(scanner, time_of(scanner.next_tick_));
  else if (scanner.rest_ != nullptr)
    scanner.rest_(scanner.owner_);
}

bool Scanner::can_rest() const {
  if (!can_wake_ || changed_)
    return false;
  if (only_released_)
    for (size_t i = 0; i < key_count_; ++i)
      if (counters_[i] > 0)
        return false;
  return true;
}

void Scanner::edge_seen(hal::EdgeWatch& watch, bool) {
  static_cast<Waker&>(watch).scanner->wake();
}

/// Interrupts are off, or this is one.
void Scanner::wake() {
  if (!resting_)
    return;
  resting_ = false;
  // The first scan that is not over, of those that there would have been.
  hal::Micros now = hal::now();
  uint64_t tick = tick_at(now);
  if (time_of(tick) < now)
    ++tick;
  if (tick > next_tick_)
    next_tick_ += (tick - next_tick_ + interval_ - 1) / interval_ * interval_;
  hal::start(*this, time_of(next_tick_));
}

bool Scanner::changes_nothing(const hal::Alarm& alarm) {
  return !static_cast<const Scanner&>(alarm).changed_;
}

void Scanner::sample(size_t key, bool pressed) {
  int8_t& counter = counters_[key];
  if (pressed ? counter == threshold_ : counter == -threshold_)
    return;
  changed_ = true;
  counter = int8_t(pressed ? counter + 1 : counter - 1);
  if (counter != 0)
    return;
  counter = pressed ? threshold_ : int8_t(-threshold_);
  events_->put(uint16_t(key), pressed, ticks_ms_);
}

void Scanner::reset() {
  hal::disable_interrupts();
  for (size_t i = 0; i < key_count_; ++i)
    counters_[i] = int8_t(-threshold_);
  scan();
  wake();
  hal::enable_interrupts();
}

// --- Pins
// --------------------------------------------------------------------------------------------------------------

void PinList::release() {
  for (size_t i = 0; i < count_; ++i)
    microcontroller::release(pins_[i]);
  free(pins_);
  pins_ = nullptr;
  count_ = room_ = 0;
}

Status PinList::add(Ref value, const char* name) {
  auto* pin = try_as<microcontroller::Pin>(value);
  if (pin == nullptr)
    return raise_type_error("%s must be of type Pin, not %T", name, value.word());
  for (size_t i = 0; i < count_; ++i)
    if (pins_[i] == pin)
      return raise_type_error("%s contains duplicate pins", name);
  if (count_ == room_) {
    size_t room = room_ == 0 ? 4 : room_ * 2;
    void* grown = reallocate(pins_, room * sizeof *pins_);
    if (grown == nullptr)
      return raise_memory_error();
    pins_ = static_cast<microcontroller::Pin**>(grown);
    room_ = room;
  }
  PY_CHECK(microcontroller::claim(pin));
  pins_[count_++] = pin;
  return {};
}

Status PinList::claim(Ref sequence, const char* name) {
  PY_TRY(cursor, iterate(sequence));
  for (;;) {
    PY_TRY(value, cursor.next());
    if (is_stop(value))
      return {};
    PY_CHECK(add(value, name));
  }
}

Status PinList::claim_one_or_more(Ref value, const char* name) {
  return is<microcontroller::Pin>(value) ? add(value, name) : claim(value, name);
}

Status PinList::check_disjoint(Ref a, Ref b, const char* names) {
  PY_TRY(outer, iterate(a));
  for (;;) {
    PY_TRY(first, outer.next());
    if (is_stop(first))
      return {};
    PY_TRY(inner, iterate(b));
    for (;;) {
      PY_TRY(second, inner.next());
      if (is_stop(second))
        break;
      if (first.ref() == second.ref())
        return raise_type_error("%s contain duplicate pins", names);
    }
  }
}

} // namespace py::keypad

// keypad.Event and keypad.EventQueue.
#pragma once
#include "runtime/aio/scheduler.h"
#include "runtime/core/bind.h"

namespace py::keypad {

/// Read-only. Nothing of it may be called from an interrupt.
struct PY_CLASS("Event") PY_EFFECT("plain_of_items") Event : Header {
  static const TypeInfo info;

  uint16_t number = 0;
  bool is_pressed = true;
  uint32_t ticks = 0;

  PY_INIT PY_SIGNATURE("(key_number: int = 0, pressed: bool = True, timestamp: int | None = None) -> Event")
  static Result<Own<Event>> construct(PY_DEFAULT("0") SWord key_number, PY_DEFAULT("True") bool pressed,
                                      PY_DEFAULT("None") Optional<IntRef> timestamp);
  PY_GET("key_number") SWord get_key_number() { return number; }
  PY_GET("pressed") bool get_pressed() { return is_pressed; }
  PY_GET("released") bool get_released() { return !is_pressed; }
  /// supervisor.ticks_ms() at the scan.
  PY_GET("timestamp") SWord get_timestamp() {
    return SWord(ticks);
  }
  /// The same key and direction; the time does not count.
  PY_METHOD("__eq__") PY_OPERATOR("==") bool equals(Ref other);
  PY_METHOD("__hash__")
  PY_OPERATOR("hash") SWord hash() {
    return SWord(number) << 1 | is_pressed;
  }
  PY_METHOD("__repr__")
  PY_OPERATOR("repr") Result<Own<Str>> repr();
};

/// What the scanner has seen and the program has not yet taken: a ring, filled by the scanner's interrupt.
/// When it is full a new event is dropped and `overflowed` says so.
struct PY_CLASS("EventQueue") PY_EFFECT("plain_of_items") EventQueue : Header {
  static const TypeInfo info;

  struct Entry {
    uint16_t number;
    bool pressed;
    uint32_t ticks;
  };
  Entry* entries = nullptr;
  uint16_t room = 0;           ///< one more than it can hold
  volatile uint16_t first = 0; ///< moved by the program
  volatile uint16_t end = 0;   ///< moved by the scanner
  volatile bool has_overflowed = false;
  Signal signal; ///< raised with each event: a task may wait for it

  ~EventQueue() { free(entries); }
  /// MemoryError.
  static Result<Own<EventQueue>> make(size_t most_events);

  /// The next event, or None.
  PY_METHOD("get") PY_SIGNATURE("(self) -> Event | None") Result<Object> get();
  /// Fills the given event: True; False when there is none.
  PY_METHOD("get_into") bool get_into(Event* event);
  PY_METHOD("clear") void clear();
  PY_METHOD("__len__")
  PY_OPERATOR("len") SWord length();
  PY_METHOD("__bool__")
  PY_OPERATOR("bool") bool is_not_empty();
  PY_GET("overflowed") bool get_overflowed() { return has_overflowed; }
  // Beyond CircuitPython: waiting without polling. One task at a time.
  /// Returns when there is an event.
  PY_METHOD("wait") PY_SIGNATURE("(self) -> coroutine[None]") Result<Own<CoroutineObject>>
  wait();
  PY_METHOD("__aiter__") Own<EventQueue> iterate() { return Own<EventQueue>(this); }
  /// The next event, waited for.
  PY_METHOD("__anext__") PY_SIGNATURE("(self) -> coroutine[Event]") Result<Own<CoroutineObject>>
  next_event();

  /// In the scanner's interrupt.
  void put(uint16_t number, bool pressed, uint32_t ticks);
  bool is_empty() const { return first == end; }

private:
  bool take(Entry& entry);
};

} // namespace py::keypad

// The module `keypad`. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/modules/keypad/scanner.h"

namespace py::keypad {

/// Keys with a pin each.
struct PY_CLASS("Keys") PY_EFFECT("plain_of_items") Keys : Header {
  static const TypeInfo info;

  PinList pins;
  Scanner scanner;
  bool value_when_pressed = false;

  PY_INIT PY_SIGNATURE("(pins: Iterable[microcontroller.Pin], *, value_when_pressed: bool, pull: bool = True, "
                       "interval: float = 0.020, max_events: int = 64, debounce_threshold: int = 1) -> Keys")
  static Result<Own<Keys>> construct(Ref pins, PY_KEYWORD_ONLY bool value_when_pressed,
                                     PY_DEFAULT("True") bool pull, PY_DEFAULT("0.020") Float interval,
                                     PY_DEFAULT("64") SWord max_events,
                                     PY_DEFAULT("1") SWord debounce_threshold);
  PY_GET("events") Result<Own<EventQueue>> events();
  PY_GET("key_count") Result<SWord> key_count();
  PY_METHOD("reset") Status reset();
  PY_METHOD("deinit") void deinit();
  PY_METHOD("__enter__") PY_OPERATOR("enter") Own<Keys> enter() { return Own<Keys>(this); }
  PY_METHOD("__exit__") PY_OPERATOR("exit") void exit(Ref, Ref, Ref) { deinit(); }
};

/// Keys at the crossings of rows and columns.
struct PY_CLASS("KeyMatrix") PY_EFFECT("plain_of_items") KeyMatrix : Header {
  static const TypeInfo info;

  PinList rows, columns;
  Scanner scanner;
  bool columns_to_anodes = true;

  PY_INIT PY_SIGNATURE(
      "(row_pins: Iterable[microcontroller.Pin], column_pins: Iterable[microcontroller.Pin], *, "
      "columns_to_anodes: bool = True, interval: float = 0.020, max_events: int = 64, "
      "debounce_threshold: int = 1) -> KeyMatrix")
  static Result<Own<KeyMatrix>>
  construct(Ref row_pins, Ref column_pins, PY_KEYWORD_ONLY PY_DEFAULT("True") bool columns_to_anodes,
            PY_DEFAULT("0.020") Float interval, PY_DEFAULT("64") SWord max_events,
            PY_DEFAULT("1") SWord debounce_threshold);
  PY_GET("events") Result<Own<EventQueue>> events();
  PY_GET("key_count") Result<SWord> key_count();
  PY_METHOD("key_number_to_row_column") PY_SIGNATURE("(self, key_number: int) -> tuple[int, int]")
  Result<Own<Tuple>> key_number_to_row_column(SWord key_number);
  PY_METHOD("row_column_to_key_number") Result<SWord> row_column_to_key_number(SWord row,
                                                                                        SWord column);
  PY_METHOD("reset") Status reset();
  PY_METHOD("deinit") void deinit();
  PY_METHOD("__enter__")
  PY_OPERATOR("enter") Own<KeyMatrix> enter() {
    return Own<KeyMatrix>(this);
  }
  PY_METHOD("__exit__") PY_OPERATOR("exit") void exit(Ref, Ref, Ref) { deinit(); }
};

/// Keys read through shift registers, one data pin for each register.
struct PY_CLASS("ShiftRegisterKeys") PY_EFFECT("plain_of_items") ShiftRegisterKeys : Header {
  static const TypeInfo info;

  PinList clock, data, latch;
  Scanner scanner;
  size_t* ends = nullptr; ///< for each data pin: the number after its last key
  bool value_to_latch = true;
  bool value_when_pressed = false;

  ~ShiftRegisterKeys() { free(ends); }

  PY_INIT PY_SIGNATURE(
      "(*, clock: microcontroller.Pin, data: microcontroller.Pin | Iterable[microcontroller.Pin], "
      "latch: microcontroller.Pin, key_count: int | Iterable[int], value_when_pressed: bool, "
      "value_to_latch: bool = True, interval: float = 0.020, max_events: int = 64, "
      "debounce_threshold: int = 1) -> ShiftRegisterKeys")
  static Result<Own<ShiftRegisterKeys>>
  construct(PY_KEYWORD_ONLY microcontroller::Pin* clock, Ref data, microcontroller::Pin* latch, Ref key_count,
            bool value_when_pressed, PY_DEFAULT("True") bool value_to_latch,
            PY_DEFAULT("0.020") Float interval, PY_DEFAULT("64") SWord max_events,
            PY_DEFAULT("1") SWord debounce_threshold);
  PY_GET("events") Result<Own<EventQueue>> events();
  PY_GET("key_count") Result<SWord> key_count();
  PY_METHOD("reset") Status reset();
  PY_METHOD("deinit") void deinit();
  PY_METHOD("__enter__")
  PY_OPERATOR("enter") Own<ShiftRegisterKeys> enter() {
    return Own<ShiftRegisterKeys>(this);
  }
  PY_METHOD("__exit__") PY_OPERATOR("exit") void exit(Ref, Ref, Ref) { deinit(); }
};

} // namespace py::keypad

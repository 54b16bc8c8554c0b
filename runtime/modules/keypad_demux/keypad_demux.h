// The module `keypad_demux`: keys whose rows are chosen by a chip that takes the row's number in binary.
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/modules/keypad/scanner.h"

namespace py::keypad_demux {

/// Keys at the crossings of columns and of the outputs of a demultiplexer.
struct PY_CLASS("DemuxKeyMatrix") PY_EFFECT("plain_of_items") DemuxKeyMatrix : Header {
  static const TypeInfo info;

  keypad::PinList address, columns;
  keypad::Scanner scanner;
  bool columns_to_anodes = true;
  bool transpose = false; ///< keys are numbered column by column

  PY_INIT PY_SIGNATURE(
      "(row_addr_pins: Iterable[microcontroller.Pin], column_pins: Iterable[microcontroller.Pin], "
      "columns_to_anodes: bool = True, transpose: bool = False, interval: float = 0.020, max_events: int = 64, "
      "debounce_threshold: int = 1) -> DemuxKeyMatrix")
  static Result<Own<DemuxKeyMatrix>>
  construct(Ref row_addr_pins, Ref column_pins, PY_DEFAULT("True") bool columns_to_anodes,
            PY_DEFAULT("False") bool transpose, PY_DEFAULT("0.020") Float interval,
            PY_DEFAULT("64") SWord max_events, PY_DEFAULT("1") SWord debounce_threshold);
  PY_GET("events") Result<Own<keypad::EventQueue>> events();
  PY_GET("key_count") Result<SWord> key_count();
  PY_METHOD("key_number_to_row_column") PY_SIGNATURE("(self, key_number: int) -> tuple[int, int]")
  Result<Own<Tuple>> key_number_to_row_column(SWord key_number);
  PY_METHOD("row_column_to_key_number") Result<SWord> row_column_to_key_number(SWord row,
                                                                                        SWord column);
  PY_METHOD("reset") Status reset();
  PY_METHOD("deinit") void deinit();
  PY_METHOD("__enter__")
  PY_OPERATOR("enter") Own<DemuxKeyMatrix> enter() {
    return Own<DemuxKeyMatrix>(this);
  }
  PY_METHOD("__exit__") PY_OPERATOR("exit") void exit(Ref, Ref, Ref) { deinit(); }

  size_t row_count() const { return size_t(1) << address.count(); }
  size_t number_of(size_t row, size_t column) const {
    return transpose ? column * row_count() + row : row * columns.count() + column;
  }
};

} // namespace py::keypad_demux

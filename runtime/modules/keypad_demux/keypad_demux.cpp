#include "runtime/modules/keypad_demux/keypad_demux.h"
#include "runtime/core/tuple.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(keypad_demux, DemuxKeyMatrix)

namespace py::keypad_demux {

constinit const TypeInfo DemuxKeyMatrix::info = native_type<DemuxKeyMatrix>(
    PY_STR("keypad_demux"), PY_STR("DemuxKeyMatrix"), constructors::keypad_demux::DemuxKeyMatrix,
    &attrs::keypad_demux::DemuxKeyMatrix);

/// In the interrupt: chooses each row in turn and reads the columns.
static void look(void* owner) {
  auto* matrix = static_cast<DemuxKeyMatrix*>(owner);
  for (size_t row = 0; row < matrix->row_count(); ++row) {
    for (size_t bit = 0; bit < matrix->address.count(); ++bit)
      hal::pin_write(matrix->address[bit], row >> bit & 1);
    hal::wait_a_microsecond();
    for (size_t column = 0; column < matrix->columns.count(); ++column)
      matrix->scanner.sample(matrix->number_of(row, column),
                             hal::pin_peek(matrix->columns[column]) != matrix->columns_to_anodes);
  }
}

Result<Own<DemuxKeyMatrix>> DemuxKeyMatrix::construct(Ref row_addr_pins, Ref column_pins,
                                                      bool columns_to_anodes, bool transpose, Float interval,
                                                      SWord max_events, SWord debounce_threshold) {
  PY_CHECK(keypad::Scanner::check(interval, max_events, debounce_threshold));
  PY_CHECK(keypad::PinList::check_disjoint(row_addr_pins, column_pins, "row_addr_pins and column_pins"));
  PY_TRY(matrix, create<DemuxKeyMatrix>());
  PY_CHECK(matrix->address.claim(row_addr_pins, "row_addr_pins"));
  PY_CHECK(matrix->columns.claim(column_pins, "column_pins"));
  if (matrix->address.count() > 8)
    return raise_value_error("row_addr_pins length must be 0-8");
  PY_CHECK(
      matrix->scanner.prepare(matrix->row_count() * matrix->columns.count(), max_events, debounce_threshold));
  matrix->columns_to_anodes = columns_to_anodes;
  matrix->transpose = transpose;
  for (size_t i = 0; i < matrix->address.count(); ++i) {
    hal::pin_keep_quiet(matrix->address[i]);
    hal::pin_output(matrix->address[i], false, hal::PinDrive::push_pull);
  }
  for (size_t i = 0; i < matrix->columns.count(); ++i)
    hal::pin_input(matrix->columns[i], columns_to_anodes ? hal::PinPull::up : hal::PinPull::down);
  matrix->scanner.begin(interval, look, matrix.get());
  return matrix;
}

Result<Own<keypad::EventQueue>> DemuxKeyMatrix::events() {
  if (!scanner.is_running())
    return raise_deinited();
  return Own<keypad::EventQueue>(scanner.events());
}
Result<SWord> DemuxKeyMatrix::key_count() {
  if (!scanner.is_running())
    return raise_deinited();
  return SWord(scanner.key_count());
}

Result<Own<Tuple>> DemuxKeyMatrix::key_number_to_row_column(SWord key_number) {
  PY_TRY(count, key_count());
  if (key_number < 0 || key_number >= count)
    return raise_value_error("key_number must be 0-%zd", count - 1);
  SWord across = SWord(transpose ? row_count() : columns.count());
  SWord outer = key_number / across, inner = key_number % across;
  return tuple_of(IntRef::small(transpose ? inner : outer), IntRef::small(transpose ? outer : inner));
}
Result<SWord> DemuxKeyMatrix::row_column_to_key_number(SWord row, SWord column) {
  PY_CHECK(key_count());
  if (row < 0 || row >= SWord(row_count()))
    return raise_value_error("row must be 0-%zd", SWord(row_count()) - 1);
  if (column < 0 || column >= SWord(columns.count()))
    return raise_value_error("column must be 0-%zd", SWord(columns.count()) - 1);
  return SWord(number_of(size_t(row), size_t(column)));
}

Status DemuxKeyMatrix::reset() {
  if (!scanner.is_running())
    return raise_deinited();
  scanner.reset();
  return {};
}
void DemuxKeyMatrix::deinit() {
  scanner.end();
  address.release();
  columns.release();
}

} // namespace py::keypad_demux

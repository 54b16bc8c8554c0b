#include "runtime/core/tuple.h"
#include "runtime/modules/keypad/keypad.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(keypad, KeyMatrix)

namespace py::keypad {

constinit const TypeInfo KeyMatrix::info = native_type<KeyMatrix>(
    PY_STR("keypad"), PY_STR("KeyMatrix"), constructors::keypad::KeyMatrix, &attrs::keypad::KeyMatrix);

static hal::PinPull resting_pull(const KeyMatrix& matrix) {
  return matrix.columns_to_anodes ? hal::PinPull::up : hal::PinPull::down;
}

/// In the interrupt, between scans: with all rows driven, the first key that is pressed moves its column. A
/// second one in the same column does not, so there is no rest while one is held.
static void drive_all_rows(void* owner) {
  auto* matrix = static_cast<KeyMatrix*>(owner);
  for (size_t row = 0; row < matrix->rows.count(); ++row)
    hal::pin_output(matrix->rows[row], !matrix->columns_to_anodes, hal::PinDrive::push_pull);
}

/// In the interrupt.
static void release_rows(KeyMatrix& matrix) {
  for (size_t row = 0; row < matrix.rows.count(); ++row)
    hal::pin_input(matrix.rows[row], resting_pull(matrix));
}

/// In the interrupt: drives each row in turn and reads the columns.
static void look(void* owner) {
  auto* matrix = static_cast<KeyMatrix*>(owner);
  bool pressed = !matrix->columns_to_anodes;
  release_rows(*matrix);
  for (size_t row = 0; row < matrix->rows.count(); ++row) {
    hal::pin_output(matrix->rows[row], pressed, hal::PinDrive::push_pull);
    for (size_t column = 0; column < matrix->columns.count(); ++column)
      matrix->scanner.sample(row * matrix->columns.count() + column,
                             hal::pin_peek(matrix->columns[column]) == pressed);
    hal::pin_write(matrix->rows[row], !pressed); // quicker to rest than by its pull
    hal::wait_a_microsecond();
    hal::pin_input(matrix->rows[row], resting_pull(*matrix));
  }
}

Result<Own<KeyMatrix>> KeyMatrix::construct(Ref row_pins, Ref column_pins, bool columns_to_anodes,
                                            Float interval, SWord max_events, SWord debounce_threshold) {
  PY_CHECK(Scanner::check(interval, max_events, debounce_threshold));
  PY_CHECK(PinList::check_disjoint(row_pins, column_pins, "row_pins and column_pins"));
  PY_TRY(matrix, create<KeyMatrix>());
  PY_CHECK(matrix->rows.claim(row_pins, "row_pins"));
  PY_CHECK(matrix->columns.claim(column_pins, "column_pins"));
  PY_CHECK(matrix->scanner.prepare(matrix->rows.count() * matrix->columns.count(), max_events,
                                   debounce_threshold));
  matrix->columns_to_anodes = columns_to_anodes;
  for (size_t i = 0; i < matrix->rows.count(); ++i) {
    hal::pin_keep_quiet(matrix->rows[i]);
    hal::pin_input(matrix->rows[i], resting_pull(*matrix));
  }
  for (size_t i = 0; i < matrix->columns.count(); ++i)
    hal::pin_input(matrix->columns[i], resting_pull(*matrix));
  PY_CHECK(matrix->scanner.rest_between_edges(matrix->columns, true));
  matrix->scanner.begin(interval, look, matrix.get(), drive_all_rows);
  return matrix;
}

Result<Own<EventQueue>> KeyMatrix::events() {
  if (!scanner.is_running())
    return raise_deinited();
  return Own<EventQueue>(scanner.events());
}
Result<SWord> KeyMatrix::key_count() {
  if (!scanner.is_running())
    return raise_deinited();
  return SWord(scanner.key_count());
}

Result<Own<Tuple>> KeyMatrix::key_number_to_row_column(SWord key_number) {
  PY_TRY(count, key_count());
  if (key_number < 0 || key_number >= count)
    return raise_value_error("key_number must be 0-%zd", count - 1);
  SWord width = SWord(columns.count());
  return tuple_of(IntRef::small(key_number / width), IntRef::small(key_number % width));
}
Result<SWord> KeyMatrix::row_column_to_key_number(SWord row, SWord column) {
  PY_CHECK(key_count());
  if (row < 0 || row >= SWord(rows.count()))
    return raise_value_error("row must be 0-%zd", SWord(rows.count()) - 1);
  if (column < 0 || column >= SWord(columns.count()))
    return raise_value_error("column must be 0-%zd", SWord(columns.count()) - 1);
  return row * SWord(columns.count()) + column;
}

Status KeyMatrix::reset() {
  if (!scanner.is_running())
    return raise_deinited();
  scanner.reset();
  return {};
}
void KeyMatrix::deinit() {
  scanner.end();
  rows.release();
  columns.release();
}

} // namespace py::keypad

// The module `board`: the names of a board's pins. Which names there are is data (targets/boards/<id>.json);
// codegen prints them as `this_board`, a constant, for the board that the program is compiled for:
//
//   constexpr py::microcontroller::Pin pin_GPIO25 = py::microcontroller::make_pin(25, PY_STR("GPIO25"));
//   static const py::board::Entry board_names[] = {{PY_STR("LED"), &pin_GPIO25}, {PY_STR("GP25"),
//   &pin_GPIO25}, ...}; const py::board::Board py::board::this_board{PY_STR("raspberry_pi_pico"),
//   board_names, 41};
//
// `board.LED` is then the Pin itself. The order is that of the JSON: the first name of a pin is the one in
// messages.
#pragma once
#include "runtime/modules/microcontroller/pin.h"

namespace py::board {

struct Entry {
  Str* name;
  microcontroller::Pin* pin;
};
/// One line of a default bus: `{PY_STR("I2C"), PY_STR("scl"), &pin_GPIO5}`.
struct BusLine {
  Str* bus;
  Str* line;
  microcontroller::Pin* pin;
};
struct Board {
  Str* id;
  const Entry* entries;
  size_t count;
  const BusLine* buses = nullptr;
  size_t bus_count = 0;
  uint16_t display_width = 0, display_height = 0; ///< 0: it has no display
};
/// Absent (its address is null) from a program that names no board.
[[gnu::weak]] extern const Board this_board;

PY_CONST("board_id") [[gnu::weak]] extern Str* const board_id;

/// The pin of a line of a default bus; null when the board has no such bus, or line.
microcontroller::Pin* find_line(const char* bus, const char* line);

/// Whether the board has a default bus of this name.
bool has_bus(Str* name);

/// The pin called `name`, or null.
microcontroller::Pin* find(const char* name, size_t size);
/// The first name of a pin; null when the board gives it none.
const char* name_of_pin(hal::Pin number);
/// The number of the pin called `name`, or -1.
int number_of_pin(const char* name, size_t size);

/// Adds the pins that the board has names for, under the chip's names of them. The simulator's generic board
/// stands for every chip: there they are called as in `board`, and GPIO5 is GP5.
Status add_pins_of_chip(Dict* pins);

/// `board.NAME` by a name that is only known at run time: null when there is none.
Ref get(Str* name);

} // namespace py::board

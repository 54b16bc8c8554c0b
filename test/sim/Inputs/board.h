// A board of a few pins, as the code generator prints one.
#pragma once
#include "runtime/modules/board/board.h"

namespace {
py::microcontroller::Pin pin_P0 = py::microcontroller::make_pin(0, PY_STR("P0"));
py::microcontroller::Pin pin_P1 = py::microcontroller::make_pin(1, PY_STR("P1"));
py::microcontroller::Pin pin_P2 = py::microcontroller::make_pin(2, PY_STR("P2"));
py::microcontroller::Pin pin_P3 = py::microcontroller::make_pin(3, PY_STR("P3"));
const py::board::Entry board_names[] = {{PY_STR("LED"), &pin_P0},
                                        {PY_STR("D13"), &pin_P0},
                                        {PY_STR("BUTTON"), &pin_P1},
                                        {PY_STR("A0"), &pin_P2},
                                        {PY_STR("NEOPIXEL"), &pin_P3}};
} // namespace
const py::board::Board py::board::this_board{PY_STR("little"), board_names, 5};
py::Str* const py::board::board_id = PY_STR("little");

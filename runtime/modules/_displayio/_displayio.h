// `_displayio`: what of the module `displayio` is better said in C++ (the rest is
// runtime/python/displayio.py). Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/tuple.h"

namespace py::_displayio {

/// (width, height) of the display that the board has, or None.
PY_FUNCTION("board_display") PY_SIGNATURE("() -> tuple[int, int] | None") Result<Object>
board_display();
/// Makes `board.DISPLAY` and `supervisor.runtime.display` mean this object.
PY_FUNCTION("set_board_display") PY_SIGNATURE("(display: object) -> None") Status
set_board_display(PY_POSITIONAL_ONLY Ref display);
/// Makes `board.NAME` mean this object.
PY_FUNCTION("set_board_object") PY_SIGNATURE("(name: str, value: object) -> None") Status
set_board_object(PY_POSITIONAL_ONLY Str* name, PY_POSITIONAL_ONLY Ref value);

} // namespace py::_displayio

#include "runtime/modules/_displayio/_displayio.h"
#include "runtime/core/dict.h"
#include "runtime/core/module.h"
#include "runtime/generated/program.h"
#include "runtime/modules/board/board.h"
#include "runtime/modules/supervisor/supervisor.h"

namespace py::_displayio {

Result<Object> board_display() {
  if (&board::this_board == nullptr || board::this_board.display_width == 0)
    return Object(none);
  PY_TRY(size,
         tuple_of(Int::small(board::this_board.display_width), Int::small(board::this_board.display_height)));
  return Object(Ref(size.get()));
}

Status set_board_object(Str* name, Ref value) {
  Result<Object> module = import_native(PY_STR("board"));
  if (module.failed()) { // the program asks for no names of it
    clear_pending();
    return {};
  }
  Module* board = module->ref().as<Module>();
  if (board->extra.is_null()) {
    PY_TRY(extra, make_dict());
    board->extra = static_cast<Own<Dict>&&>(extra);
  }
  return board->extra->set(name, value);
}

Status set_board_display(Ref display) {
  supervisor::the_runtime.set_display(display);
  return set_board_object(PY_STR("DISPLAY"), display);
}

} // namespace py::_displayio

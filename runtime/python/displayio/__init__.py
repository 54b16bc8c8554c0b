"""The module `displayio`: bitmaps, palettes, and the tree of groups that a display shows. On the simulator it is a
model: everything keeps its values, `fill_row` tells what would be seen, and nothing is sent to a display."""
import _displayio

from displayio._bitmaps import Bitmap, OnDiskBitmap
from displayio._busses import FourWire, I2CDisplay
from displayio._busses import busses as _busses
from displayio._colors import ColorConverter, Colorspace, Palette
from displayio._displays import CIRCUITPYTHON_TERMINAL, Display, EPaperDisplay
from displayio._displays import displays as _displays
from displayio._layers import Group, TileGrid


def release_displays():
    for display in _displays:
        display._model_release()
    _displays.clear()
    for bus in _busses:
        bus.deinit()
    _busses.clear()


def _begin():
    size = _displayio.board_display()
    if size is not None:
        display = Display(None, b"", width=size[0], height=size[1])
        _displays.clear()
        _displayio.set_board_display(display)


_begin()

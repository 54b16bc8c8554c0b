"""The module `fontio`: fonts, and what they say of a character."""
from collections import namedtuple

from displayio import Bitmap

Glyph = namedtuple("Glyph", ("bitmap", "tile_index", "width", "height", "dx", "dy", "shift_x", "shift_y"))


class BuiltinFont:
    """A font of 6 by 12 pixels with the printable characters of ASCII, each of them a box."""

    def __init__(self):
        bitmap = Bitmap(6 * 95, 12, 2)
        for tile in range(1, 95):
            for y in range(2, 10):
                for x in range(5):
                    bitmap[6 * tile + x, y] = 1
        self._bitmap = bitmap

    @property
    def bitmap(self):
        return self._bitmap

    def get_bounding_box(self):
        return (6, 12)

    def get_glyph(self, codepoint):
        if not 32 <= codepoint < 127:
            return None
        return Glyph(self._bitmap, codepoint - 32, 6, 12, 0, 0, 6, 0)

"""The module `terminalio`: the font of the terminal."""
import fontio

FONT = fontio.BuiltinFont()


class Terminal:
    """Text in a grid of tiles, one for each character of the font."""

    def __init__(self, scroll_area, font, *, status_bar=None):
        self._area = scroll_area
        self._x = 0
        self._y = 0

    def write(self, buf):
        text = bytes(buf).decode()
        for character in text:
            if character == "\r":
                self._x = 0
            elif character == "\n":
                self._next_line()
            elif " " <= character <= "~":
                if self._x == self._area.width:
                    self._x = 0
                    self._next_line()
                self._area[self._x, self._y] = ord(character) - 32
                self._x += 1
        return len(buf)

    def _next_line(self):
        if self._y + 1 < self._area.height:
            self._y += 1
            return
        for y in range(1, self._area.height):
            for x in range(self._area.width):
                self._area[x, y - 1] = self._area[x, y]
        for x in range(self._area.width):
            self._area[x, self._y] = 0

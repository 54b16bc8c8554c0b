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
        data = buf.encode() if isinstance(buf, str) else bytes(buf)
        text = data.decode()
        i = 0
        while i < len(text):
            character = text[i]
            i += 1
            if character == "\r":
                self._x = 0
            elif character == "\n":
                self._next_line()
            elif character == "\b":
                self._x = max(self._x - 1, 0)
            elif character == "\x1b" and text[i : i + 1] == "[":
                start = i + 1
                while i + 1 < len(text) and text[i + 1] in "0123456789;?":
                    i += 1
                self._obey(text[i + 1 : i + 2], [int(n) for n in text[start : i + 1].split(";") if n.isdigit()])
                i += 2
            elif " " <= character <= "~":
                if self._x == self._area.width:
                    self._x = 0
                    self._next_line()
                self._area[self._x, self._y] = ord(character) - 32
                self._x += 1
        return len(data)

    def _obey(self, letter, numbers):
        """What comes after `ESC [`."""
        if letter == "K":
            for x in range(self._x, self._area.width):
                self._area[x, self._y] = 0
        elif letter == "J" and numbers == [2]:
            for y in range(self._area.height):
                for x in range(self._area.width):
                    self._area[x, y] = 0
        elif letter == "D":
            self._x = max(self._x - (numbers[0] if numbers else 1), 0)
        elif letter == "H":
            self._y = min(max(numbers[0] - 1, 0), self._area.height - 1) if numbers else 0
            self._x = min(max(numbers[1] - 1, 0), self._area.width - 1) if len(numbers) > 1 else 0

    def _next_line(self):
        if self._y + 1 < self._area.height:
            self._y += 1
            return
        for y in range(1, self._area.height):
            for x in range(self._area.width):
                self._area[x, y - 1] = self._area[x, y]
        for x in range(self._area.width):
            self._area[x, self._y] = 0

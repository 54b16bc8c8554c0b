"""The module `adafruit_pixelbuf`: the colours of a chain of pixels; a class that derives from it sends them."""
from rainbowio import colorwheel

_CHANNELS = "RGBW"


def _places(byteorder):
    """Where in a pixel's bytes red, green, blue and white are."""
    places = [byteorder.find(letter) for letter in _CHANNELS]
    if "P" in byteorder:
        raise NotImplementedError("pixels with a brightness of their own (P)")
    if len(byteorder) not in (3, 4) or -1 in places[: len(byteorder)] or len(set(byteorder)) != len(byteorder):
        raise ValueError("Invalid byteorder string")
    return places[: len(byteorder)]


class PixelBuf:
    def __init__(self, size, byteorder="BGR", brightness=1.0, auto_write=False, header=b"", trailer=b""):
        self._places = _places(byteorder)
        self._byteorder = byteorder
        self._n = size
        self._start = len(header)
        self._scale = 256
        self._brightness = 1.0
        count = size * len(byteorder)
        self._colors = bytearray(count)
        self._wire = bytearray(header) + bytearray(count) + bytearray(trailer)
        self.auto_write = False
        self.brightness = brightness
        self.auto_write = auto_write

    @property
    def bpp(self):
        return len(self._byteorder)

    @property
    def byteorder(self):
        return self._byteorder

    @property
    def n(self):
        return self._n

    @property
    def brightness(self):
        return self._brightness

    @brightness.setter
    def brightness(self, value):
        self._scale = int(min(max(value, 0.0), 1.0) * 256)
        self._brightness = value
        for i in range(len(self._colors)):
            self._wire[self._start + i] = self._colors[i] * self._scale // 256
        if self.auto_write:
            self.show()

    def __len__(self):
        return self._n

    def _channels(self, color):
        width = len(self._byteorder)
        if isinstance(color, (int, float)):
            color = int(color)
            parts = [color >> 16 & 255, color >> 8 & 255, color & 255]
        else:
            parts = [int(part) & 255 for part in color]
            if len(parts) == 4 and isinstance(color[3], float):
                parts[3] = int(255 * color[3]) & 255
            if len(parts) < 3 or len(parts) > 4:
                raise ValueError("Expected tuple of length " + str(width) + ", got " + str(len(parts)))
        if width == 4 and len(parts) == 3:
            if parts[0] == parts[1] == parts[2]:
                return [0, 0, 0, parts[0]]
            parts.append(0)
        return parts

    def _put(self, index, parts):
        first = index * len(self._byteorder)
        for place, part in zip(self._places, parts):
            self._colors[first + place] = part
            self._wire[self._start + first + place] = part * self._scale // 256

    def _get(self, index):
        first = index * len(self._byteorder)
        return tuple([self._colors[first + place] for place in self._places])

    def _index(self, index):
        if index < 0:
            index += self._n
        if index < 0 or index >= self._n:
            raise IndexError("index out of range")
        return index

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self._get(i) for i in range(*index.indices(self._n))]
        return self._get(self._index(index))

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            places = range(*index.indices(self._n))
            colors = list(value)
            if len(colors) != len(places):
                raise ValueError(
                    "Unmatched number of items on RHS (expected " + str(len(places)) + ", got " + str(len(colors)) + ")."
                )
            for i, color in zip(places, colors):
                self._put(i, self._channels(color))
        else:
            self._put(self._index(index), self._channels(value))
        if self.auto_write:
            self.show()

    def fill(self, color):
        parts = self._channels(color)
        for i in range(self._n):
            self._put(i, parts)
        if self.auto_write:
            self.show()

    def show(self):
        self._transmit(self._wire)

    def _transmit(self, buffer):
        raise NotImplementedError("Must be subclassed")

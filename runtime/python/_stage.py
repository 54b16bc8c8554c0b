"""The module `_stage`, on which the library `stage` stands: on the simulator its layers keep where they are, and nothing
is drawn."""


class Layer:
    def __init__(self, width, height, graphic, palette, grid=None):
        if len(graphic) != 2048:
            raise ValueError("graphic must be 2048 bytes long")
        if len(palette) != 32:
            raise ValueError("palette must be 32 bytes long")
        if grid is not None and len(grid) < width * height // 2:
            raise ValueError("map buffer too small")
        self._frame = (0, 0)
        self._place = (0, 0)

    def move(self, x, y):
        self._place = (x, y)

    def frame(self, frame, rotation):
        self._frame = (frame, rotation)


class Text:
    def __init__(self, width, height, font, palette, chars):
        if len(font) != 2048:
            raise ValueError("font must be 2048 bytes long")
        if len(palette) != 32:
            raise ValueError("palette must be 32 bytes long")
        if len(chars) < width * height:
            raise ValueError("chars buffer too small")
        self._place = (0, 0)

    def move(self, x, y):
        self._place = (x, y)


def render(x0, y0, x1, y1, layers, buffer, display, scale=1, background=0):
    for layer in layers:
        if not isinstance(layer, (Layer, Text)):
            raise TypeError("argument num/types mismatch")

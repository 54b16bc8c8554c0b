"""Colours: their spaces, and what turns the values of bitmaps into them."""


def color_of(value):
    """A colour as an int, from an int, three bytes or three numbers."""
    if isinstance(value, int):
        if not 0 <= value <= 0xFFFFFF:
            raise ValueError("color must be between 0x000000 and 0xffffff")
        return value
    if not isinstance(value, (tuple, list, bytes, bytearray)):
        raise TypeError("color buffer must be a buffer, tuple, list, or int")
    if len(value) not in (3, 4):
        raise ValueError("color buffer must be 3 bytes (RGB) or 4 bytes (RGB + pad byte)")
    return value[0] << 16 | value[1] << 8 | value[2]


class Colorspace:
    def __init__(self, name, bits, is_bgr, is_swapped):
        self._model_name = name
        self._model_bits = bits
        self._model_is_bgr = is_bgr
        self._model_is_swapped = is_swapped

    def __repr__(self):
        return "displayio.Colorspace." + self._model_name

    def _model_to_rgb(self, value):
        """0xRRGGBB, from a value of this colour space."""
        if self._model_bits == 24:
            return value & 0xFFFFFF
        if self._model_bits == 8:
            return (value & 0xFF) * 0x010101
        if self._model_is_swapped:
            value = (value & 0xFF) << 8 | value >> 8 & 0xFF
        green_bits = self._model_bits - 10
        first = value >> 5 + green_bits & 0x1F
        green = value >> 5 & (1 << green_bits) - 1
        last = value & 0x1F
        first = first << 3 | first >> 2
        last = last << 3 | last >> 2
        green = green << 8 - green_bits | green >> 2 * green_bits - 8
        if self._model_is_bgr:
            first, last = last, first
        return first << 16 | green << 8 | last


Colorspace.RGB888 = Colorspace("RGB888", 24, False, False)
Colorspace.RGB565 = Colorspace("RGB565", 16, False, False)
Colorspace.RGB565_SWAPPED = Colorspace("RGB565_SWAPPED", 16, False, True)
Colorspace.RGB555 = Colorspace("RGB555", 15, False, False)
Colorspace.RGB555_SWAPPED = Colorspace("RGB555_SWAPPED", 15, False, True)
Colorspace.BGR565 = Colorspace("BGR565", 16, True, False)
Colorspace.BGR565_SWAPPED = Colorspace("BGR565_SWAPPED", 16, True, True)
Colorspace.BGR555 = Colorspace("BGR555", 15, True, False)
Colorspace.BGR555_SWAPPED = Colorspace("BGR555_SWAPPED", 15, True, True)
Colorspace.L8 = Colorspace("L8", 8, False, False)


def rgb565(color):
    return color >> 8 & 0xF800 | color >> 5 & 0x07E0 | color >> 3 & 0x001F


class ColorConverter:
    def __init__(self, *, input_colorspace=Colorspace.RGB888, dither=False):
        self._model_space = input_colorspace
        self._model_transparent = None
        self.dither = dither

    def convert(self, color):
        return rgb565(self._model_space._model_to_rgb(color))

    def make_transparent(self, color):
        self._model_transparent = color

    def make_opaque(self, color):
        self._model_transparent = None

    def _model_color_of(self, value):
        return None if value == self._model_transparent else self._model_space._model_to_rgb(value)


class Palette:
    def __init__(self, color_count, *, dither=False):
        if not 1 <= color_count <= 32767:
            raise ValueError("color_count must be 1-32767")
        self._model_colors = [0] * color_count
        self._model_transparent = bytearray(color_count)
        self.dither = dither

    def __len__(self):
        return len(self._model_colors)

    def __getitem__(self, index):
        return self._model_colors[index]

    def __setitem__(self, index, value):
        self._model_colors[index] = color_of(value)

    def make_transparent(self, palette_index):
        self._model_transparent[palette_index] = 1

    def make_opaque(self, palette_index):
        self._model_transparent[palette_index] = 0

    def is_transparent(self, palette_index):
        return self._model_transparent[palette_index] == 1

    def _model_color_of(self, value):
        if value >= len(self._model_colors) or self._model_transparent[value]:
            return None
        return self._model_colors[value]

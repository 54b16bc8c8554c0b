"""Bitmaps, in memory and in files."""
import array
import struct

from displayio._colors import ColorConverter, Colorspace, Palette


class Bitmap:
    def __init__(self, width, height, value_count):
        if not 1 <= width <= 32767:
            raise ValueError("width must be 1-32767")
        if not 1 <= height <= 32767:
            raise ValueError("height must be 1-32767")
        if value_count < 1:
            raise ValueError("value_count must be >= 1")
        bits = 1
        while 1 << bits < value_count:
            bits *= 2
        if bits > 32:
            raise ValueError("Invalid bits per value")
        self._model_width = width
        self._model_height = height
        self._model_bits = bits
        self._model_pixels = bytearray(width * height) if bits <= 8 else array.array("I", [0]) * (width * height)

    @property
    def width(self):
        return self._model_width

    @property
    def height(self):
        return self._model_height

    @property
    def bits_per_value(self):
        return self._model_bits

    def _model_index(self, where):
        if isinstance(where, int):
            if not 0 <= where < self._model_width * self._model_height:
                raise IndexError("pixel coordinates out of bounds")
            return where
        x, y = where
        if not (0 <= x < self._model_width and 0 <= y < self._model_height):
            raise IndexError("pixel coordinates out of bounds")
        return int(y) * self._model_width + int(x)

    def _model_checked(self, value):
        if not 0 <= value < 1 << self._model_bits:
            raise ValueError("pixel value requires too many bits")
        return value

    def __getitem__(self, where):
        return self._model_pixels[self._model_index(where)]

    def __setitem__(self, where, value):
        self._model_pixels[self._model_index(where)] = self._model_checked(value)

    def fill(self, value):
        self._model_checked(value)
        for i in range(len(self._model_pixels)):
            self._model_pixels[i] = value

    def blit(self, x, y, source_bitmap, *, x1=0, y1=0, x2=None, y2=None, skip_index=None):
        for from_y in range(y1, source_bitmap.height if y2 is None else y2):
            for from_x in range(x1, source_bitmap.width if x2 is None else x2):
                to_x = x + from_x - x1
                to_y = y + from_y - y1
                value = source_bitmap[from_x, from_y]
                if value != skip_index and 0 <= to_x < self._model_width and 0 <= to_y < self._model_height:
                    self[to_x, to_y] = value

    def dirty(self, x1=0, y1=0, x2=-1, y2=-1):
        pass

    def deinit(self):
        self._model_pixels = bytearray()
        self._model_width = self._model_height = 0

    def _model_value(self, x, y):
        return self._model_pixels[y * self._model_width + x]


class OnDiskBitmap:
    """A BMP file, uncompressed."""

    def __init__(self, file):
        if isinstance(file, str):
            with open(file, "rb") as opened:
                data = opened.read()
        else:
            file.seek(0)
            data = file.read()
        if data[:2] != b"BM":
            raise ValueError("Invalid BMP file")
        start, header, self._model_width, height = struct.unpack_from("<IIii", data, 10)
        self._model_height = abs(height)
        self._model_is_upright = height < 0
        bits, compression = struct.unpack_from("<HI", data, 28)
        if compression not in (0, 3) or bits not in (1, 4, 8, 16, 24, 32):
            raise ValueError("Only Windows format, uncompressed BMP supported")
        self._model_bits = bits
        self._model_stride = (self._model_width * bits + 31) // 32 * 4
        self._model_data = data[start:]
        if bits <= 8:
            count = struct.unpack_from("<I", data, 46)[0] or 1 << bits
            self._model_shader = Palette(count)
            for i in range(count):
                blue, green, red = data[14 + header + 4 * i:17 + header + 4 * i]
                self._model_shader[i] = red << 16 | green << 8 | blue
        elif bits == 16:
            has_masks = compression == 3 and struct.unpack_from("<I", data, 54)[0] == 0xF800
            self._model_shader = ColorConverter(input_colorspace=Colorspace.RGB565 if has_masks else Colorspace.RGB555)
        else:
            self._model_shader = ColorConverter(input_colorspace=Colorspace.RGB888)

    @property
    def width(self):
        return self._model_width

    @property
    def height(self):
        return self._model_height

    @property
    def pixel_shader(self):
        return self._model_shader

    def _model_value(self, x, y):
        row = (y if self._model_is_upright else self._model_height - 1 - y) * self._model_stride
        bits = self._model_bits
        if bits <= 8:
            byte = self._model_data[row + x * bits // 8]
            return byte >> 8 - bits - x * bits % 8 & (1 << bits) - 1
        at = row + x * (bits // 8)
        value = self._model_data[at] | self._model_data[at + 1] << 8
        return value if bits == 16 else value | self._model_data[at + 2] << 16

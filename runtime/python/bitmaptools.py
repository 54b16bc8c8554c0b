"""The module `bitmaptools`: drawing in bitmaps, copying and blending them."""
import math


class _Named:
    def __init__(self, name):
        self._model_name = name

    def __repr__(self):
        return "bitmaptools." + self._model_name


class BlendMode:
    Normal = _Named("BlendMode.Normal")
    Screen = _Named("BlendMode.Screen")


class DitherAlgorithm:
    Atkinson = _Named("DitherAlgorithm.Atkinson")
    FloydStenberg = _Named("DitherAlgorithm.FloydStenberg")


# Where the error of a dot goes, and how much of it: (columns, rows, parts), of so many parts.
_SPREADS = {
    DitherAlgorithm.Atkinson: (8, ((1, 0, 1), (2, 0, 1), (-1, 1, 1), (0, 1, 1), (1, 1, 1), (0, 2, 1))),
    DitherAlgorithm.FloydStenberg: (16, ((1, 0, 7), (-1, 1, 3), (0, 1, 5), (1, 1, 1))),
}


def dither(dest_bitmap, source_bitmap, source_colorspace, algorithm=DitherAlgorithm.Atkinson):
    """Black and white dots for the brightness of a picture."""
    width = dest_bitmap.width
    height = dest_bitmap.height
    if source_bitmap.width != width or source_bitmap.height != height:
        raise ValueError("bitmap sizes must match")
    if source_bitmap.bits_per_value != 16:
        raise TypeError("source_bitmap must have value_count of 65536")
    if dest_bitmap.bits_per_value not in (1, 2, 4, 8, 16):
        raise TypeError("dest_bitmap must have value_count of 2 or 65536")
    white = 1 if dest_bitmap.bits_per_value < 16 else 65535
    parts, spread = _SPREADS[algorithm]
    rows = [[0] * width for _ in range(3)]
    for y in range(height):
        row = rows[0]
        for x in range(width):
            color = source_colorspace._model_to_rgb(source_bitmap[x, y])
            bright = ((color >> 16) * 78 + (color >> 8 & 0xFF) * 154 + (color & 0xFF) * 29) // 256 + row[x]
            dest_bitmap[x, y] = white if bright >= 128 else 0
            error = bright - (255 if bright >= 128 else 0)
            for right, down, part in spread:
                if 0 <= x + right < width:
                    rows[down][x + right] += error * part // parts
        rows = [rows[1], rows[2], [0] * width]


def fill_region(dest_bitmap, x1, y1, x2, y2, value):
    for y in range(max(0, y1), min(y2, dest_bitmap.height)):
        for x in range(max(0, x1), min(x2, dest_bitmap.width)):
            dest_bitmap[x, y] = value


def _set(bitmap, x, y, value):
    if 0 <= x < bitmap.width and 0 <= y < bitmap.height:
        bitmap[x, y] = value


def draw_line(dest_bitmap, x1, y1, x2, y2, value):
    across = abs(x2 - x1)
    down = -abs(y2 - y1)
    step_x = 1 if x1 < x2 else -1
    step_y = 1 if y1 < y2 else -1
    error = across + down
    while True:
        _set(dest_bitmap, x1, y1, value)
        if x1 == x2 and y1 == y2:
            return
        twice = 2 * error
        if twice >= down:
            error += down
            x1 += step_x
        if twice <= across:
            error += across
            y1 += step_y


def draw_polygon(dest_bitmap, xs, ys, value, close=True):
    if len(xs) != len(ys):
        raise ValueError("Coordinate arrays have different lengths")
    for i in range(len(xs) - 1):
        draw_line(dest_bitmap, xs[i], ys[i], xs[i + 1], ys[i + 1], value)
    if close:
        draw_line(dest_bitmap, xs[-1], ys[-1], xs[0], ys[0], value)


def draw_circle(dest_bitmap, x, y, radius, value):
    across = 0
    down = radius
    decision = 3 - 2 * radius
    while across <= down:
        for a, b in ((across, down), (down, across)):
            for sign_x in (-1, 1):
                for sign_y in (-1, 1):
                    _set(dest_bitmap, x + sign_x * a, y + sign_y * b, value)
        if decision <= 0:
            decision += 4 * across + 6
        else:
            decision += 4 * (across - down) + 10
            down -= 1
        across += 1


def blit(dest_bitmap, source_bitmap, x, y, *, x1=0, y1=0, x2=None, y2=None, skip_source_index=None,
         skip_dest_index=None):
    if x2 is None:
        x2 = source_bitmap.width
    if y2 is None:
        y2 = source_bitmap.height
    values = [source_bitmap[from_x, from_y] for from_y in range(y1, y2) for from_x in range(x1, x2)]
    width = x2 - x1
    for i, value in enumerate(values):
        to_x = x + i % width
        to_y = y + i // width
        if value == skip_source_index or not (0 <= to_x < dest_bitmap.width and 0 <= to_y < dest_bitmap.height):
            continue
        if skip_dest_index is None or dest_bitmap[to_x, to_y] != skip_dest_index:
            dest_bitmap[to_x, to_y] = value


def arrayblit(bitmap, data, x1=0, y1=0, x2=None, y2=None, skip_index=None):
    if x2 is None:
        x2 = bitmap.width
    if y2 is None:
        y2 = bitmap.height
    at = 0
    for y in range(y1, y2):
        for x in range(x1, x2):
            if data[at] != skip_index:
                bitmap[x, y] = data[at]
            at += 1


def boundary_fill(dest_bitmap, x, y, fill_color_value, replaced_color_value=None):
    replaced = dest_bitmap[x, y] if replaced_color_value is None else replaced_color_value
    if replaced == fill_color_value:
        return
    waiting = [(x, y)]
    while waiting:
        x, y = waiting.pop()
        if 0 <= x < dest_bitmap.width and 0 <= y < dest_bitmap.height and dest_bitmap[x, y] == replaced:
            dest_bitmap[x, y] = fill_color_value
            waiting += ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1))


def _region(first, second, bitmap):
    """Two corners of a bitmap as left, top, right, bottom; where one is not given, the bitmap ends there."""
    x1, y1 = (0, 0) if first is None else first
    x2, y2 = (bitmap.width, bitmap.height) if second is None else second
    x1, x2 = max(0, min(x1, x2)), min(max(x1, x2), bitmap.width)
    y1, y2 = max(0, min(y1, y2)), min(max(y1, y2), bitmap.height)
    return x1, y1, x2, y2


def rotozoom(dest_bitmap, source_bitmap, *, ox=None, oy=None, dest_clip0=None, dest_clip1=None, px=None, py=None,
             source_clip0=None, source_clip1=None, angle=None, scale=None, skip_index=None):
    """Turns the source about its point (px, py), which comes to lie at (ox, oy), and scales it."""
    if dest_bitmap.bits_per_value < source_bitmap.bits_per_value:
        raise ValueError("source palette too large")
    left, top, right, bottom = _region(dest_clip0, dest_clip1, dest_bitmap)
    from_x1, from_y1, from_x2, from_y2 = _region(source_clip0, source_clip1, source_bitmap)
    ox = dest_bitmap.width // 2 if ox is None else ox
    oy = dest_bitmap.height // 2 if oy is None else oy
    px = source_bitmap.width // 2 if px is None else px
    py = source_bitmap.height // 2 if py is None else py
    angle = 0.0 if angle is None else angle
    scale = 1.0 if scale is None else scale
    across = math.cos(angle) / scale
    down = math.sin(angle) / scale
    for y in range(top, bottom):
        for x in range(left, right):
            from_x = px + (x - ox) * across + (y - oy) * down
            from_y = py - (x - ox) * down + (y - oy) * across
            if from_x1 <= from_x < from_x2 and from_y1 <= from_y < from_y2:
                value = source_bitmap[int(from_x), int(from_y)]
                if value != skip_index:
                    dest_bitmap[x, y] = value


def _swapped(value):
    return (value & 0xFF) << 8 | value >> 8


def alphablend(dest_bitmap, source_bitmap_1, source_bitmap_2, colorspace, factor1=0.5, factor2=None,
               blendmode=BlendMode.Normal, skip_source1_index=None, skip_source2_index=None):
    """Each pixel is the sum of the sources', each times its factor."""
    if blendmode is not BlendMode.Normal:
        raise NotImplementedError("alphablend with BlendMode.Screen")
    for source in (source_bitmap_1, source_bitmap_2):
        if (source.width, source.height, source.bits_per_value) != (dest_bitmap.width, dest_bitmap.height, dest_bitmap.bits_per_value):
            raise ValueError("Bitmap size and bits per value must match")
    bits = colorspace._model_bits
    if bits == 8 and dest_bitmap.bits_per_value != 8:
        raise ValueError("For L8 colorspace, input bitmap must have 8 bits per pixel")
    if bits in (15, 16) and dest_bitmap.bits_per_value != 16:
        raise ValueError("For RGB colorspaces, input bitmap must have 16 bits per pixel")
    if bits == 24:
        raise ValueError("Unsupported colorspace")
    first_part = int(factor1 * 256)
    second_part = int((1 - factor1 if factor2 is None else factor2) * 256)
    masks = (0xFF,) if bits == 8 else (0x7C00, 0x03E0, 0x001F) if bits == 15 else (0xF800, 0x07E0, 0x001F)
    for y in range(dest_bitmap.height):
        for x in range(dest_bitmap.width):
            first = source_bitmap_1[x, y]
            second = source_bitmap_2[x, y]
            parts = ((first, first_part, first != skip_source1_index), (second, second_part, second != skip_source2_index))
            if first == skip_source1_index and second == skip_source2_index:
                continue
            value = 0
            for mask in masks:
                total = 0
                for color, part, is_used in parts:
                    if is_used:
                        total += ((_swapped(color) if colorspace._model_is_swapped else color) & mask) * part // 256
                value |= min(max(total, 0), mask) & mask
            dest_bitmap[x, y] = _swapped(value) if colorspace._model_is_swapped else value


def readinto(bitmap, file, bits_per_pixel, element_size=1, reverse_pixels_in_element=False,
             swap_bytes_in_element=False, reverse_rows=False):
    """Fills a bitmap from a file opened for bytes, in which each row begins with a whole element."""
    if bits_per_pixel not in (1, 2, 4, 8, 16, 32):
        if bits_per_pixel == 24:
            raise NotImplementedError("pixels of 24 bits")
        raise ValueError("invalid bits_per_pixel %d, must be, 1, 2, 4, 8, 16, 24, or 32" % bits_per_pixel)
    if element_size not in (1, 2, 4):
        raise ValueError("invalid element size %d for bits_per_pixel %d" % (element_size, bits_per_pixel))
    bits = 8 * element_size
    row = bytearray((bitmap.width * bits_per_pixel + bits - 1) // bits * element_size)
    highest = (1 << bitmap.bits_per_value) - 1
    per_byte = 8 // bits_per_pixel
    for i in range(bitmap.height):
        if file.readinto(row) != len(row):
            raise EOFError()
        if swap_bytes_in_element and element_size > 1:
            for at in range(0, len(row), element_size):
                row[at:at + element_size] = bytes(reversed(row[at:at + element_size]))
        y = bitmap.height - 1 - i if reverse_rows else i
        for x in range(bitmap.width):
            if per_byte:
                place = x % per_byte
                shift = bits_per_pixel * (per_byte - 1 - place if reverse_pixels_in_element else place)
                value = row[x // per_byte] >> shift & (1 << bits_per_pixel) - 1
            else:
                size = bits_per_pixel // 8
                value = int.from_bytes(row[x * size:(x + 1) * size], "little")
            bitmap[x, y] = value & highest

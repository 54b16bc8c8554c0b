"""The module `gifio`: animated pictures in files, unpacked picture by picture."""
import array
import struct

import displayio

# Where in the file each pass of an interlaced picture has its rows.
_PASSES = ((0, 8), (4, 8), (2, 4), (1, 2))


def _unpack(data, least_bits, count):
    """The `count` indices that are packed in `data`."""
    clear = 1 << least_bits
    prefixes = array.array("H", [0]) * 4096
    suffixes = bytearray(4096)
    for i in range(clear):
        suffixes[i] = i
    out = bytearray(count)
    stack = bytearray(4096)
    done = 0
    bits = least_bits + 1
    known = clear + 2
    before = -1
    first = 0
    held = 0
    held_bits = 0
    for byte in data:
        held |= byte << held_bits
        held_bits += 8
        while held_bits >= bits:
            code = held & (1 << bits) - 1
            held >>= bits
            held_bits -= bits
            if code == clear:
                bits = least_bits + 1
                known = clear + 2
                before = -1
                continue
            if code == clear + 1 or done == count:
                return out
            depth = 0
            at = code
            if before < 0:
                if code > clear:
                    raise OSError("Invalid file")
            elif code >= known:
                if code > known:
                    raise OSError("Invalid file")
                stack[0] = first
                depth = 1
                at = before
            while at >= clear:
                stack[depth] = suffixes[at]
                depth += 1
                at = prefixes[at]
            first = at
            stack[depth] = first
            while depth >= 0 and done < count:
                out[done] = stack[depth]
                done += 1
                depth -= 1
            if before >= 0 and known < 4096:
                prefixes[known] = before
                suffixes[known] = first
                known += 1
                if known == 1 << bits and bits < 12:
                    bits += 1
            before = code
    return out


class OnDiskGif:
    def __init__(self, file, *, use_palette=False):
        if isinstance(file, str):
            with open(file, "rb") as opened:
                data = opened.read()
        else:
            file.seek(0)
            data = file.read()
        if data[:3] != b"GIF":
            raise OSError("Invalid file")
        self._model_data = data
        self._model_width, self._model_height, flags, self._model_background = struct.unpack_from("<HHBB", data, 6)
        self._model_colors = b""
        at = 13
        if flags & 0x80:
            size = 3 << (flags & 7) + 1
            self._model_colors = data[at:at + size]
            at += size
        self._model_start = at
        # Where each picture begins, whether it has a transparent colour and which, how long it stays.
        self._model_frames = []
        self._model_look()
        self._model_next = 0
        self._model_is_indexed = use_palette
        self._model_bitmap = displayio.Bitmap(self._model_width, self._model_height, 256 if use_palette else 65536)
        self._model_palette = None
        if use_palette:
            self._model_palette = displayio.Palette(256)

    def _model_skip_blocks(self, at):
        while self._model_data[at]:
            at += self._model_data[at] + 1
        return at + 1

    def _model_look(self):
        data = self._model_data
        at = self._model_start
        transparent = -1
        disposal = 0
        delay = 0
        while at < len(data) and data[at] != 0x3B:
            if data[at] == 0x21:
                if data[at + 1] == 0xF9:
                    flags, delay, color = struct.unpack_from("<BHB", data, at + 3)
                    transparent = color if flags & 1 else -1
                    disposal = flags >> 2 & 7
                at = self._model_skip_blocks(at + 2)
            elif data[at] == 0x2C:
                # A picture that would go by at once stays a tenth of a second.
                self._model_frames.append((at, transparent, disposal, 100 if delay <= 1 else 10 * delay))
                flags = data[at + 9]
                at += 10
                if flags & 0x80:
                    at += 3 << (flags & 7) + 1
                at = self._model_skip_blocks(at + 1)
                transparent = -1
                disposal = 0
                delay = 0
            else:
                raise OSError("Invalid file")

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.deinit()

    def deinit(self):
        self._model_bitmap = None
        self._model_data = b""

    def _model_check(self):
        if self._model_bitmap is None:
            raise ValueError("Object has been deinitialized and can no longer be used. Create a new object.")

    @property
    def bitmap(self):
        self._model_check()
        return self._model_bitmap

    @property
    def palette(self):
        self._model_check()
        return self._model_palette

    @property
    def width(self):
        self._model_check()
        return self._model_width

    @property
    def height(self):
        self._model_check()
        return self._model_height

    @property
    def duration(self):
        self._model_check()
        return sum([frame[3] for frame in self._model_frames]) / 1000

    @property
    def frame_count(self):
        self._model_check()
        return len(self._model_frames)

    @property
    def min_delay(self):
        self._model_check()
        return min([frame[3] for frame in self._model_frames]) / 1000

    @property
    def max_delay(self):
        self._model_check()
        return max([frame[3] for frame in self._model_frames]) / 1000

    def _model_values(self, colors):
        """What each index is in the bitmap."""
        if self._model_is_indexed:
            for i in range(len(colors) // 3):
                self._model_palette[i] = (colors[3 * i], colors[3 * i + 1], colors[3 * i + 2])
            return range(256)
        values = [0] * 256
        for i in range(len(colors) // 3):
            color = (colors[3 * i] & 0xF8) << 8 | (colors[3 * i + 1] & 0xFC) << 3 | colors[3 * i + 2] >> 3
            values[i] = (color & 0xFF) << 8 | color >> 8
        return values

    def next_frame(self):
        """Unpacks the next picture into the bitmap; the seconds that it is to stay."""
        self._model_check()
        data = self._model_data
        if self._model_next == len(self._model_frames):
            self._model_next = 0
        at, transparent, disposal, delay = self._model_frames[self._model_next]
        self._model_next += 1
        left, top, width, height, flags = struct.unpack_from("<HHHHB", data, at + 1)
        at += 10
        colors = self._model_colors
        if flags & 0x80:
            size = 3 << (flags & 7) + 1
            colors = data[at:at + size]
            at += size
        least_bits = data[at]
        at += 1
        packed = bytearray()
        while data[at]:
            packed += data[at + 1:at + 1 + data[at]]
            at += data[at] + 1
        indices = _unpack(packed, least_bits, width * height)
        values = self._model_values(colors)
        bitmap = self._model_bitmap
        rows = range(height)
        if flags & 0x40:
            rows = [row for first, step in _PASSES for row in range(first, height, step)]
        at = 0
        for row in rows:
            y = top + row
            for x in range(left, left + width):
                index = indices[at]
                at += 1
                if index == transparent:
                    if disposal != 2:
                        continue
                    index = self._model_background
                if x < self._model_width and y < self._model_height:
                    bitmap[x, y] = values[index]
        return delay / 1000


class GifWriter:
    """Pictures are not packed: nothing is written but what the program is told."""

    def __init__(self, file, width, height, colorspace, loop=True, dither=False):
        raise NotImplementedError("gifio.GifWriter")

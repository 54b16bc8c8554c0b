"""The module `jpegio`: pictures in files of JPEG's usual kind (sequential, Huffman, eight bits). Values may differ from
a board's in the last bit."""
import math

_ZIGZAG = (
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7,
    14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46,
    53, 60, 61, 54, 47, 55, 62, 63)

# For each place in a row and each wave: what the wave is there.
_WAVES = [[
    (math.sqrt(0.125) if wave == 0 else 0.5) * math.cos((2 * place + 1) * wave * math.pi / 16) for wave in range(8)
] for place in range(8)]

_BAD = "Data format error (may be broken data)"


class _Codes:
    """A table of codes: for each length the first code, the first place and how many there are."""

    def __init__(self, counts, values):
        self.values = values
        self.firsts = []
        code = 0
        place = 0
        for count in counts:
            self.firsts.append((code, place, count))
            code = code + count << 1
            place += count


class _Component:
    def __init__(self, name, across, down, table):
        self.name = name
        self.across = across
        self.down = down
        self.table = table
        self.before = 0
        self.pixels = bytearray()
        self.stride = 0


class _Bits:
    """The bits of a scan. Behind its end there are zeros."""

    def __init__(self, data, at):
        self.data = data
        self.at = at
        self.held = 0
        self.count = 0

    def take(self, count):
        while self.count < count:
            byte = 0
            if self.at < len(self.data):
                byte = self.data[self.at]
                if byte != 0xFF:
                    self.at += 1
                elif self.at + 1 < len(self.data) and self.data[self.at + 1] == 0:
                    self.at += 2
                else:
                    byte = 0  # a marker: the scan is over
            self.held = (self.held << 8 | byte) & 0xFFFFFF
            self.count += 8
        self.count -= count
        return self.held >> self.count & (1 << count) - 1

    def code(self, codes):
        code = 0
        for first, place, count in codes.firsts:
            code = code << 1 | self.take(1)
            if code - first < count:
                return codes.values[place + code - first]
        raise RuntimeError(_BAD)

    def number(self, count):
        if count == 0:
            return 0
        value = self.take(count)
        return value if value >> count - 1 else value - (1 << count) + 1

    def restart(self):
        """Goes on behind the next marker."""
        self.count = 0
        while self.at + 1 < len(self.data):
            if self.data[self.at] == 0xFF and 0xD0 <= self.data[self.at + 1] <= 0xD7:
                break
            self.at += 1
        self.at += 2


def _word(data, at):
    if at + 2 > len(data):
        raise RuntimeError(_BAD)
    return data[at] << 8 | data[at + 1]


class JpegDecoder:
    def __init__(self):
        self._model_data = None

    def open(self, source):
        """Reads what is before the picture: its width and height."""
        if isinstance(source, str):
            with open(source, "rb") as file:
                data = file.read()
        elif hasattr(source, "read"):
            data = source.read()
        else:
            data = bytes(source)
        self._model_data = None
        self._model_tables = {}
        self._model_codes = {}
        self._model_components = []
        self._model_interval = 0
        self._model_width = self._model_height = 0
        if len(data) < 4 or data[0] != 0xFF or data[1] != 0xD8:
            raise RuntimeError(_BAD)
        at = 2
        while True:
            marker = _word(data, at)
            size = _word(data, at + 2)
            if marker >> 8 != 0xFF or size < 2 or at + 2 + size > len(data):
                raise RuntimeError(_BAD)
            part = data[at + 4:at + 2 + size]
            at += 2 + size
            if marker == 0xFFDA:
                break
            if marker == 0xFFDB:
                self._model_read_tables(part)
            elif marker == 0xFFC4:
                self._model_read_codes(part)
            elif marker == 0xFFDD:
                self._model_interval = _word(part, 0)
            elif marker == 0xFFC0:
                self._model_read_frame(part)
            elif marker & 0xFFF0 == 0xFFC0 and marker not in (0xFFC8, 0xFFCC):
                raise RuntimeError("Not supported JPEG standard")
        if not self._model_components:
            raise RuntimeError(_BAD)
        self._model_scan = part
        self._model_data = data
        self._model_at = at
        return self._model_width, self._model_height

    def _model_read_tables(self, part):
        at = 0
        while at < len(part):
            if part[at] >> 4 or at + 65 > len(part):
                raise RuntimeError(_BAD)
            self._model_tables[part[at] & 3] = part[at + 1:at + 65]
            at += 65

    def _model_read_codes(self, part):
        at = 0
        while at < len(part):
            counts = part[at + 1:at + 17]
            count = sum(counts)
            if len(counts) < 16 or at + 17 + count > len(part):
                raise RuntimeError(_BAD)
            self._model_codes[part[at]] = _Codes(counts, part[at + 17:at + 17 + count])
            at += 17 + count

    def _model_read_frame(self, part):
        self._model_height = _word(part, 1)
        self._model_width = _word(part, 3)
        if part[0] != 8 or part[5] not in (1, 3) or len(part) < 6 + 3 * part[5]:
            raise RuntimeError("Not supported JPEG standard")
        for i in range(part[5]):
            name, factors, table = part[6 + 3 * i:9 + 3 * i]
            component = _Component(name, factors >> 4, factors & 15, table & 3)
            if component.across not in (1, 2) or component.down not in (1, 2):
                raise RuntimeError("Not supported JPEG standard")
            self._model_components.append(component)
        if part[5] == 1:
            self._model_components[0].across = self._model_components[0].down = 1

    def _model_read_block(self, bits, component, light, waves):
        """The numbers of one block, each times what its table says, in the order of rows."""
        table = self._model_tables[component.table]
        block = [0] * 64
        component.before += bits.number(bits.code(light))
        block[0] = component.before * table[0]
        place = 1
        while place < 64:
            code = bits.code(waves)
            if code & 15 == 0:
                if code != 0xF0:
                    break
                place += 16
                continue
            place += code >> 4
            if place > 63:
                raise RuntimeError(_BAD)
            block[_ZIGZAG[place]] = bits.number(code & 15) * table[place]
            place += 1
        return block

    def _model_put_block(self, component, block, left, top):
        rows = []
        for y in range(8):
            row = block[8 * y:8 * y + 8]
            if any(row):
                rows.append([sum([wave * number for wave, number in zip(_WAVES[x], row)]) for x in range(8)])
            else:
                rows.append(None)
        for y in range(8):
            waves = _WAVES[y]
            at = (top + y) * component.stride + left
            for x in range(8):
                value = 128.5
                for i in range(8):
                    if rows[i] is not None:
                        value += waves[i] * rows[i][x]
                component.pixels[at + x] = 0 if value < 0 else 255 if value >= 255 else int(value)

    def _model_unpack(self):
        components = self._model_components
        most_across = max([component.across for component in components])
        most_down = max([component.down for component in components])
        across = (self._model_width + 8 * most_across - 1) // (8 * most_across)
        down = (self._model_height + 8 * most_down - 1) // (8 * most_down)
        order = []
        for i in range(self._model_scan[0]):
            name, tables = self._model_scan[1 + 2 * i:3 + 2 * i]
            for component in components:
                if component.name == name:
                    light = self._model_codes.get(tables >> 4)
                    waves = self._model_codes.get(16 | tables & 15)
                    if light is None or waves is None or component.table not in self._model_tables:
                        raise RuntimeError(_BAD)
                    order.append((component, light, waves))
        for component in components:
            component.stride = across * component.across * 8
            component.pixels = bytearray(component.stride * down * component.down * 8)
            component.before = 0
        bits = _Bits(self._model_data, self._model_at)
        left = self._model_interval
        for row in range(down):
            for column in range(across):
                if self._model_interval and left == 0:
                    bits.restart()
                    left = self._model_interval
                    for component in components:
                        component.before = 0
                left -= 1
                for component, light, waves in order:
                    for y in range(component.down):
                        for x in range(component.across):
                            block = self._model_read_block(bits, component, light, waves)
                            self._model_put_block(component, block, (column * component.across + x) * 8,
                                                  (row * component.down + y) * 8)
        return most_across, most_down

    def _model_color(self, x, y, most_across, most_down):
        values = []
        for component in self._model_components:
            at = y * component.down // most_down * component.stride + x * component.across // most_across
            values.append(component.pixels[at])
        if len(values) == 1:
            return values[0], values[0], values[0]
        light, blue, red = values
        blue -= 128
        red -= 128
        out = []
        for value in (light + 1.402 * red, light - 0.344136 * blue - 0.714136 * red, light + 1.772 * blue):
            out.append(0 if value < 0 else 255 if value > 255 else int(value))
        return out[0], out[1], out[2]

    def decode(self, bitmap, scale=0, x=0, y=0, *, x1=0, y1=0, x2=None, y2=None, skip_source_index=None,
               skip_dest_index=None):
        """Into a bitmap of 16 bits, its bytes swapped; each `scale` halves the picture."""
        if self._model_data is None:
            raise RuntimeError("open() must be called first")
        if bitmap.bits_per_value != 16:
            raise ValueError("bits_per_value must be 16")
        if not 0 <= scale <= 3:
            raise ValueError("scale must be 0-3")
        most_across, most_down = self._model_unpack()
        self._model_data = None
        step = 1 << scale
        width = self._model_width // step
        height = self._model_height // step
        right = width if x2 is None else min(x2, width)
        bottom = height if y2 is None else min(y2, height)
        for from_y in range(max(y1, 0), bottom):
            to_y = y + from_y - y1
            if not 0 <= to_y < bitmap.height:
                continue
            for from_x in range(max(x1, 0), right):
                to_x = x + from_x - x1
                if not 0 <= to_x < bitmap.width:
                    continue
                red = green = blue = 0
                for inner_y in range(from_y * step, from_y * step + step):
                    for inner_x in range(from_x * step, from_x * step + step):
                        one = self._model_color(inner_x, inner_y, most_across, most_down)
                        red += one[0]
                        green += one[1]
                        blue += one[2]
                parts = step * step
                color = (red // parts & 0xF8) << 8 | (green // parts & 0xFC) << 3 | blue // parts >> 3
                color = (color & 0xFF) << 8 | color >> 8
                if color == skip_source_index or skip_dest_index is not None and bitmap[to_x, to_y] == skip_dest_index:
                    continue
                bitmap[to_x, to_y] = color

class Pixels:
    def __init__(self, n, *, bpp=3, brightness=1.0):
        self._pixels = [(0,) * bpp] * n
        self.n = n
        self.auto_write = True
        self.shown = 0
        self._brightness = brightness

    def __len__(self):
        return self.n

    def _parse(self, value):
        if isinstance(value, int):
            return value >> 16, (value >> 8) & 255, value & 255
        if len(value) not in (3, 4):
            raise ValueError("Color must be a tuple of 3 or 4")
        return tuple(value)

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            start, stop, step = index.indices(self.n)
            for i, v in zip(range(start, stop, step), value):
                self._pixels[i] = self._parse(v)
        else:
            self._pixels[index] = self._parse(value)
        if self.auto_write:
            self.show()

    def __getitem__(self, index):
        return self._pixels[index]

    def fill(self, color):
        color = self._parse(color)
        for i in range(self.n):
            self._pixels[i] = color

    def show(self):
        self.shown += 1

    def __repr__(self):
        return "[" + ", ".join("".join("%02x" % c for c in p) for p in self._pixels) + "]"

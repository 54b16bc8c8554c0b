class RingBuffer:
    def __init__(self, size, typecode="f", fill=0):
        self._data = [fill] * size
        self._head = 0
        self._count = 0

    def append(self, value):
        self._data[self._head] = value
        self._head = (self._head + 1) % len(self._data)
        if self._count < len(self._data):
            self._count += 1

    def __len__(self):
        return self._count

    def __iter__(self):
        start = (self._head - self._count) % len(self._data)
        for i in range(self._count):
            yield self._data[(start + i) % len(self._data)]

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if index < 0:
            index += self._count
        if not 0 <= index < self._count:
            raise IndexError("ring index %d" % index)
        return self._data[(self._head - self._count + index) % len(self._data)]

    def __contains__(self, value):
        return any(v == value for v in self)

    @property
    def full(self):
        return self._count == len(self._data)

"""The module `memorymap`: memory by its address. On the simulator there is what the program has written there."""


class AddressRange:
    def __init__(self, *, start, length):
        if start < 0 or length < 1 or start + length > 1 << 32:
            raise ValueError("Address range not allowed")
        self._model_start = start
        self._model_length = length
        self._model_bytes = {}

    def __bool__(self):
        return True

    def __len__(self):
        return self._model_length

    def _model_read(self, i):
        value = self._model_bytes.get(i)
        if value is None:
            raise NotImplementedError("the simulator does not know what is at address 0x%08x" % (self._model_start + i))
        return value

    def _model_places(self, index):
        if isinstance(index, slice):
            first, last, step = index.indices(self._model_length)
            if step != 1:
                raise NotImplementedError("only slices with step=1 (aka None) are supported")
            return range(first, last)
        if not -self._model_length <= index < self._model_length:
            raise IndexError("index out of range")
        return [index % self._model_length]

    def __getitem__(self, index):
        values = [self._model_read(i) for i in self._model_places(index)]
        return bytearray(values) if isinstance(index, slice) else values[0]

    def __setitem__(self, index, value):
        places = self._model_places(index)
        values = bytes(value) if isinstance(index, slice) else [value]
        if len(values) != len(places):
            raise ValueError("Slice and value different lengths.")
        for i, one in zip(places, values):
            if not 0 <= one <= 255:
                raise ValueError("Array values should be single bytes.")
            self._model_bytes[i] = one

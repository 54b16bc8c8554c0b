"""The module `analogbufio`: many readings of a pin in a row. On the simulator each is what the pin has when it is due."""
import time

import analogio


class BufferedIn:
    def __init__(self, pin, *, sample_rate):
        if sample_rate < 1:
            raise ValueError("sample_rate must be >= 1")
        self._model_input = analogio.AnalogIn(pin)
        self._model_seconds = 1 / sample_rate

    def readinto(self, buffer, loop=False):
        """How many readings there are in the buffer: of two bytes where its items have two, else of one."""
        if loop:
            raise NotImplementedError("readings that go on in the background")
        shift = 0 if memoryview(buffer).itemsize == 2 else 8
        source = self._model_input
        for i in range(len(buffer)):
            buffer[i] = source.value >> shift
            time.sleep(self._model_seconds)
        return len(buffer)

    def deinit(self):
        self._model_input.deinit()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.deinit()

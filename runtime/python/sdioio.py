"""The module `sdioio`: SD cards on a bus of their own. On the simulator a card can be mounted, and that is all."""
import digitalio
from storage import _Card


class SDCard(_Card):
    def __init__(self, *, clock, command, data, frequency):
        self._model_lines = [digitalio.DigitalInOut(pin) for pin in [clock, command] + list(data)]
        self._model_width = len(data)
        self._model_frequency = frequency

    @property
    def frequency(self):
        return self._model_frequency

    @property
    def width(self):
        return self._model_width

    def configure(self, frequency=0, width=0):
        if frequency:
            self._model_frequency = frequency
        if width:
            self._model_width = width

    def count(self):
        """The blocks of a card of 4 GB."""
        return 8388608

    def readblocks(self, start_block, buf):
        raise NotImplementedError("blocks of a card")

    def writeblocks(self, start_block, buf):
        raise NotImplementedError("blocks of a card")

    def deinit(self):
        for line in self._model_lines:
            line.deinit()
        self._model_lines = []

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.deinit()

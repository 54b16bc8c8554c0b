"""The module `sdcardio`: SD cards on an SPI bus. On the simulator a card can be mounted, and that is all."""
import digitalio
from storage import _Card


class SDCard(_Card):
    def __init__(self, bus, cs, baudrate=8000000):
        self._model_line = digitalio.DigitalInOut(cs)
        self._model_line.switch_to_output(True)

    def _model_check(self):
        if self._model_line is None:
            raise ValueError("Object has been deinitialized and can no longer be used. Create a new object.")

    def count(self):
        """The blocks of a card of 4 GB."""
        self._model_check()
        return 8388608

    def sync(self):
        self._model_check()

    def readblocks(self, start_block, buf):
        raise NotImplementedError("blocks of a card")

    def writeblocks(self, start_block, buf):
        raise NotImplementedError("blocks of a card")

    def deinit(self):
        if self._model_line is not None:
            self._model_line.deinit()
            self._model_line = None

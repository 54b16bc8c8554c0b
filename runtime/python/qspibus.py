"""The module `qspibus`: displays on four data lines. Nothing is sent on the simulator; the pins are taken."""
import digitalio

from displayio._busses import _Bus, busses as _busses


class QSPIBus(_Bus):
    def __init__(self, *, clock, data0, data1, data2, data3, cs, dcx=None, reset=None, frequency=80000000):
        pins = (clock, data0, data1, data2, data3, cs, dcx, reset)
        self._model_lines = [digitalio.DigitalInOut(pin) for pin in pins if pin is not None]
        self._model_reset = self._model_lines[-1] if reset is not None else None
        for line in self._model_lines:
            line.switch_to_output(True)
        _busses.append(self)

    def send(self, command, data=b""):
        super().send(command, data)

    def deinit(self):
        for line in self._model_lines:
            line.deinit()
        self._model_lines = []

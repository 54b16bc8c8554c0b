"""The module `onewireio`: the 1-Wire bus. On the simulator nobody is on it."""
import digitalio


class OneWire:
    def __init__(self, pin):
        self._line = digitalio.DigitalInOut(pin)

    def deinit(self):
        self._line.deinit()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.deinit()

    def reset(self):
        """False where a device answers."""
        return True

    def read_bit(self):
        return True

    def write_bit(self, value):
        pass

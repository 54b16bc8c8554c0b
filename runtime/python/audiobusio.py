"""The module `audiobusio`: sound over I2S."""
import time

import digitalio

from audiocore import _Output


class I2SOut(_Output):
    def __init__(self, bit_clock, word_select, data, *, left_justified=False, main_clock=None):
        super().__init__((bit_clock, word_select, data, main_clock))


class PDMIn:
    def __init__(self, clock_pin, data_pin, *, sample_rate=16000, bit_depth=8, mono=True, oversample=64,
                 startup_delay=0.11):
        if bit_depth not in (8, 16):
            raise ValueError("bit_depth must be 8 or 16")
        if not mono:
            raise NotImplementedError("stereo")
        if oversample % 8:
            raise ValueError("oversample must be multiple of 8")
        if not 0 <= startup_delay <= 1:
            raise ValueError("startup_delay must be 0-1")
        self._model_pins = [digitalio.DigitalInOut(pin) for pin in (clock_pin, data_pin)]
        self._model_bits = bit_depth
        self._model_rate = sample_rate

    def _model_check(self):
        if not self._model_pins:
            raise ValueError("Object has been deinitialized and can no longer be used. Create a new object.")

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.deinit()

    def deinit(self):
        for pin in self._model_pins:
            pin.deinit()
        self._model_pins = []

    @property
    def sample_rate(self):
        self._model_check()
        return self._model_rate

    def record(self, destination, destination_length):
        """Silence, for as long as it takes."""
        self._model_check()
        if destination_length > len(destination):
            raise ValueError("destination_length must be <= %d" % len(destination))
        for i in range(destination_length):
            destination[i] = 1 << self._model_bits - 1
        time.sleep(destination_length / self._model_rate)
        return destination_length

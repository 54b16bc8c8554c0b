"""The module `audiobusio`: sound over I2S."""
import digitalio

from audiocore import _Player


class I2SOut(_Player):
    def __init__(self, bit_clock, word_select, data, *, left_justified=False, main_clock=None):
        super().__init__()
        pins = (bit_clock, word_select, data, main_clock)
        self._model_pins = [digitalio.DigitalInOut(pin) for pin in pins if pin is not None]

    def deinit(self):
        self.stop()
        for pin in self._model_pins:
            pin.deinit()
        self._model_pins = []

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.deinit()


class PDMIn:
    def __init__(self, clock_pin, data_pin, *, sample_rate=16000, bit_depth=8, mono=True, oversample=64,
                 startup_delay=0.11):
        raise NotImplementedError("PDMIn")

"""The module `audioio`: sound from analog outputs."""
import digitalio

from audiocore import _Player


class AudioOut(_Player):
    def __init__(self, left_channel, *, right_channel=None, quiescent_value=0x8000):
        super().__init__()
        self._model_pins = [digitalio.DigitalInOut(pin) for pin in (left_channel, right_channel) if pin is not None]

    def deinit(self):
        self.stop()
        for pin in self._model_pins:
            pin.deinit()
        self._model_pins = []

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.deinit()

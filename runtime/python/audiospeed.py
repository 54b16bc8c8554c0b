"""The module `audiospeed`: sounds played faster or slower. On the simulator they are silent."""
from audiocore import _Sample


class SpeedChanger(_Sample):
    def __init__(self, source, rate=1.0):
        self._model_source = source
        self.sample_rate = source.sample_rate
        self.bits_per_sample = source.bits_per_sample
        self.channel_count = source.channel_count
        self.rate = rate

    @property
    def rate(self):
        return self._model_rate

    @rate.setter
    def rate(self, value):
        if not 0.001 <= value <= 1000.0:
            raise ValueError("rate must be 0.001-1000.0")
        self._model_rate = value + 0.0

    def _model_seconds(self):
        return self._model_source._model_seconds() / self._model_rate

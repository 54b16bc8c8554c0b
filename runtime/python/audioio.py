"""The module `audioio`: sound from analog outputs."""
from audiocore import RawSample, WaveFile, _Output  # samples: for programs of before CircuitPython 5


class AudioOut(_Output):
    def __init__(self, left_channel, *, right_channel=None, quiescent_value=0x8000):
        super().__init__((left_channel, right_channel))

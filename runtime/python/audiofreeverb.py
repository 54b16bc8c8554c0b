"""The module `audiofreeverb`: sounds in a room. On the simulator they are silent."""
from audiocore import _Effect


class Freeverb(_Effect):
    def __init__(self, roomsize=0.5, damp=0.5, mix=0.5, buffer_size=512, sample_rate=8000, bits_per_sample=16,
                 samples_signed=True, channel_count=1):
        super().__init__(sample_rate, bits_per_sample, channel_count)
        self.roomsize = roomsize
        self.damp = damp
        self.mix = mix

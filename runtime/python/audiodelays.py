"""The module `audiodelays`: sounds that come again, later. On the simulator they are silent."""
from audiocore import _Effect


class Echo(_Effect):
    def __init__(self, max_delay_ms=500, delay_ms=250.0, decay=0.7, mix=0.25, buffer_size=512, sample_rate=8000,
                 bits_per_sample=16, samples_signed=True, channel_count=1, freq_shift=False):
        super().__init__(sample_rate, bits_per_sample, channel_count)
        self.delay_ms = delay_ms
        self.decay = decay
        self.mix = mix
        self.freq_shift = freq_shift


class Chorus(_Effect):
    def __init__(self, max_delay_ms=50, delay_ms=50.0, voices=1.0, mix=1.0, buffer_size=512, sample_rate=8000,
                 bits_per_sample=16, samples_signed=True, channel_count=1):
        super().__init__(sample_rate, bits_per_sample, channel_count)
        self.delay_ms = delay_ms
        self.voices = voices
        self.mix = mix


class PitchShift(_Effect):
    def __init__(self, semitones=0.0, mix=1.0, window=1024, overlap=128, buffer_size=512, sample_rate=8000,
                 bits_per_sample=16, samples_signed=True, channel_count=1):
        super().__init__(sample_rate, bits_per_sample, channel_count)
        self.semitones = semitones
        self.mix = mix


class MultiTapDelay(_Effect):
    def __init__(self, max_delay_ms=500, delay_ms=250.0, decay=0.7, mix=0.25, taps=None, buffer_size=512,
                 sample_rate=8000, bits_per_sample=16, samples_signed=True, channel_count=1):
        super().__init__(sample_rate, bits_per_sample, channel_count)
        self.delay_ms = delay_ms
        self.decay = decay
        self.mix = mix
        self.taps = taps

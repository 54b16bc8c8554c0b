"""The module `audiofilters`: sounds of another colour. On the simulator they are silent."""
from audiocore import _Effect


class _Mode:
    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return "audiofilters.DistortionMode." + self._name


class DistortionMode:
    CLIP = _Mode("CLIP")
    LOFI = _Mode("LOFI")
    OVERDRIVE = _Mode("OVERDRIVE")
    WAVESHAPE = _Mode("WAVESHAPE")


class Filter(_Effect):
    def __init__(self, filter=None, mix=1.0, buffer_size=512, sample_rate=8000, bits_per_sample=16,
                 samples_signed=True, channel_count=1):
        super().__init__(sample_rate, bits_per_sample, channel_count)
        self.filter = filter
        self.mix = mix


class Distortion(_Effect):
    def __init__(self, drive=0.0, pre_gain=0.0, post_gain=0.0, mode=DistortionMode.CLIP, soft_clip=False, mix=1.0,
                 buffer_size=512, sample_rate=8000, bits_per_sample=16, samples_signed=True, channel_count=1):
        super().__init__(sample_rate, bits_per_sample, channel_count)
        self.drive = drive
        self.pre_gain = pre_gain
        self.post_gain = post_gain
        self.mode = mode
        self.soft_clip = soft_clip
        self.mix = mix


class Phaser(_Effect):
    def __init__(self, frequency=1000.0, feedback=0.7, mix=1.0, stages=6, buffer_size=512, sample_rate=8000,
                 bits_per_sample=16, samples_signed=True, channel_count=1):
        super().__init__(sample_rate, bits_per_sample, channel_count)
        self.frequency = frequency
        self.feedback = feedback
        self.mix = mix
        self.stages = stages

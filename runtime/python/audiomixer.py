"""The module `audiomixer`: several sounds at once."""
from audiocore import _Endless, _Player


class MixerVoice(_Player):
    def __init__(self, mixer):
        super().__init__()
        self._model_mixer = mixer
        self._model_level = 1.0

    @property
    def level(self):
        return self._model_level

    @level.setter
    def level(self, value):
        if not 0 <= value <= 1:
            raise ValueError("level must be 0-1")
        self._model_level = float(value)

    def play(self, sample, *, loop=False):
        mixer = self._model_mixer
        for what in ("sample_rate", "channel_count", "bits_per_sample"):
            if getattr(sample, what) != getattr(mixer, what):
                raise ValueError("The sample's " + what + " does not match")
        super().play(sample, loop=loop)

    def end(self):
        self.stop()

    def _model_is_heard(self):
        return self._model_mixer._model_is_heard()


class Mixer(_Endless):
    def __init__(self, voice_count=2, buffer_size=1024, channel_count=2, bits_per_sample=16, samples_signed=True,
                 sample_rate=8000):
        if not 1 <= voice_count <= 255:
            raise ValueError("voice_count must be 1-255")
        self.sample_rate = sample_rate
        self.channel_count = channel_count
        self.bits_per_sample = bits_per_sample
        self._model_voices = tuple(MixerVoice(self) for _ in range(voice_count))

    @property
    def voice(self):
        return self._model_voices

    @property
    def playing(self):
        return any(voice.playing for voice in self._model_voices)

    def _model_is_playing(self):
        return True

    def play(self, sample, *, voice=0, loop=False):
        self._model_voices[voice].play(sample, loop=loop)

    def stop_voice(self, voice=0):
        self._model_voices[voice].stop()

"""The module `audiomixer`: several sounds at once."""
import time

from audiocore import _block_readers, _Endless, _Player


def _slot(value, name):
    """A number as a float, or one of the blocks of `synthio`, which need not be in the program."""
    if isinstance(value, (int, float)):
        return float(value)
    if not hasattr(value, "_advance"):
        raise TypeError("%s must be of type BlockInput, not %s" % (name, type(value).__name__))
    return value


class MixerVoice(_Player):
    def __init__(self, mixer):
        super().__init__()
        self._model_mixer = mixer
        self._model_level = 1.0
        self._model_panning = 0.0
        self._model_now = 0.0

    @property
    def level(self):
        return self._model_level

    @level.setter
    def level(self, value):
        self._model_level = _slot(value, "level")
        self._reads_blocks()

    @property
    def panning(self):
        return self._model_panning

    @panning.setter
    def panning(self, value):
        self._model_panning = _slot(value, "panning")
        self._reads_blocks()

    def _reads_blocks(self):
        self._model_now = time.monotonic()
        reads = not (isinstance(self._model_level, float) and isinstance(self._model_panning, float))
        if reads and self not in _block_readers:
            _block_readers.append(self)
        elif not reads and self in _block_readers:
            _block_readers.remove(self)

    def _advance(self, now):
        seconds = now - self._model_now
        self._model_now = now
        if self.playing and self._model_is_heard():
            for slot in (self._model_level, self._model_panning):
                if not isinstance(slot, float):
                    slot._advance(seconds)

    def play(self, sample, *, loop=False):
        mixer = self._model_mixer
        if sample.sample_rate != mixer.sample_rate:
            raise ValueError("The sample's sample_rate does not match")
        # A sample of one channel is heard on both of a mixer's.
        if sample.channel_count > mixer.channel_count:
            raise ValueError("The sample's channel_count does not match")
        if sample.bits_per_sample != mixer.bits_per_sample:
            raise ValueError("The sample's bits_per_sample does not match")
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

"""The module `audiocore`: sounds, and (for the modules that play them) how long they last. On the simulator a sound is
played in silence: it takes its time, and that is all."""
import struct
import time

import digitalio


class _Sample:
    """What can be played."""

    def deinit(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.deinit()


class RawSample(_Sample):
    def __init__(self, buffer, *, channel_count=1, sample_rate=8000, single_buffer=True):
        if channel_count not in (1, 2):
            raise ValueError("channel_count must be 1-2")
        self._model_count = len(buffer) // channel_count
        self.sample_rate = sample_rate
        self.channel_count = channel_count
        self.bits_per_sample = 8 * (len(bytes(buffer[0:1])) if len(buffer) else 1)

    def _model_seconds(self):
        return self._model_count / self.sample_rate


class WaveFile(_Sample):
    def __init__(self, file, buffer=None):
        if isinstance(file, str):
            with open(file, "rb") as opened:
                self._model_read(opened)
        else:
            self._model_read(file)

    def _model_read(self, file):
        file.seek(0)
        if file.read(4) != b"RIFF" or len(file.read(4)) != 4 or file.read(4) != b"WAVE":
            raise ValueError("Invalid wave file")
        size = 0
        self.sample_rate = 0
        while True:
            head = file.read(8)
            if len(head) < 8:
                raise ValueError("Data chunk must follow fmt chunk")
            kind = head[:4]
            size = struct.unpack("<I", head[4:])[0]
            if kind == b"data" and self.sample_rate:
                break
            data = file.read(size + (size & 1))
            if kind == b"fmt ":
                form, channels, rate, bytes_each_second, alignment, bits = struct.unpack_from("<HHIIHH", data)
                if form not in (1, 0xFFFE) or channels not in (1, 2) or bits not in (8, 16):
                    raise ValueError("Unsupported format")
                self.sample_rate = rate
                self.channel_count = channels
                self.bits_per_sample = bits
        self._model_count = size // (self.channel_count * self.bits_per_sample // 8)

    def _model_seconds(self):
        return self._model_count / self.sample_rate


# What reads blocks of `synthio`, and moves them on: synthesizers, and voices of mixers.
_block_readers = []


class _Player:
    """What plays one sound at a time."""

    def __init__(self):
        self._model_sample = None
        self._model_end = None
        self._model_left = None

    @property
    def playing(self):
        sample = self._model_sample
        if sample is None:
            return False
        if isinstance(sample, _Endless):
            return sample._model_is_playing()
        if self._model_left is not None or self._model_end is None or time.monotonic() < self._model_end:
            return True
        self._model_sample = None
        return False

    @property
    def paused(self):
        return self.playing and self._model_left is not None

    def play(self, sample, *, loop=False):
        if not isinstance(sample, _Sample):
            raise TypeError("sample must be of type RawSample, WaveFile or Mixer")
        self._model_sample = sample
        self._model_left = None
        self._model_end = None
        if isinstance(sample, _Endless):
            sample._model_player = self
        elif not loop:
            self._model_end = time.monotonic() + sample._model_seconds()

    def _model_is_heard(self):
        return True

    def stop(self):
        self._model_sample = None
        self._model_left = None

    def pause(self):
        if not self.playing:
            raise RuntimeError("Not playing")
        if self._model_left is None:
            self._model_left = 0 if self._model_end is None else max(0, self._model_end - time.monotonic())

    def resume(self):
        if self._model_left is not None:
            if self._model_end is not None:
                self._model_end = time.monotonic() + self._model_left
            self._model_left = None


class _Output(_Player):
    """What plays on pins."""

    def __init__(self, pins):
        super().__init__()
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


class _Endless(_Sample):
    """A sound that is made while it is played."""

    _model_player = None

    def _model_is_heard(self):
        player = self._model_player
        return (
            player is not None
            and player._model_sample is self
            and player._model_left is None
            and player._model_is_heard()
        )


class _Effect(_Endless, _Player):
    """What plays a sound, and is one: it sounds otherwise, for as long."""

    def __init__(self, sample_rate, bits_per_sample, channel_count):
        super().__init__()
        if channel_count not in (1, 2):
            raise ValueError("channel_count must be 1-2")
        if bits_per_sample not in (8, 16):
            raise ValueError("bits_per_sample must be 8 or 16")
        self.sample_rate = sample_rate
        self.bits_per_sample = bits_per_sample
        self.channel_count = channel_count

    def _model_is_playing(self):
        return True

    def play(self, sample, *, loop=False):
        for what in ("sample_rate", "channel_count", "bits_per_sample"):
            if getattr(sample, what) != getattr(self, what):
                raise ValueError("The sample's " + what + " does not match")
        super().play(sample, loop=loop)

    def deinit(self):
        self.stop()

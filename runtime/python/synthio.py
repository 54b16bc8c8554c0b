"""The module `synthio`. On the simulator a synthesizer is silent: it knows which notes are pressed, where their envelopes are
and what oscillators give, by the time that has gone by while it is played."""
import math
import time
from collections import namedtuple

from audiocore import _block_readers, _Endless, _Sample

waveform_max_length = 16384
_TRIANGLE = (0, 32767, 0, -32767)


class _Member:
    """A value of one of the enumerations."""

    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return "synthio." + self._name


class EnvelopeState:
    ATTACK = _Member("EnvelopeState.ATTACK")
    DECAY = _Member("EnvelopeState.DECAY")
    SUSTAIN = _Member("EnvelopeState.SUSTAIN")
    RELEASE = _Member("EnvelopeState.RELEASE")


class FilterMode:
    LOW_PASS = _Member("FilterMode.LOW_PASS")
    HIGH_PASS = _Member("FilterMode.HIGH_PASS")
    BAND_PASS = _Member("FilterMode.BAND_PASS")
    NOTCH = _Member("FilterMode.NOTCH")
    LOW_SHELF = _Member("FilterMode.LOW_SHELF")
    HIGH_SHELF = _Member("FilterMode.HIGH_SHELF")
    PEAKING_EQ = _Member("FilterMode.PEAKING_EQ")


def midi_to_hz(midi_note):
    return 440 * 2 ** ((midi_note - 69) / 12)


def voct_to_hz(ctrl):
    if not -11 <= ctrl <= 11:
        raise ValueError("ctrl must be -11-11")
    return 440 * 2 ** (ctrl - 2.75)


# --- Blocks: what gives a number that changes with time


class _Block:
    """A block moves on once in each step of what reads it."""

    def __init__(self):
        self._step = _steps[0]
        self._value = 0.0

    def _advance(self, seconds):
        if self._step != _steps[0]:
            self._step = _steps[0]
            self._value = self._move(seconds)
        return self._value

    @property
    def value(self):
        _let_time_pass()
        return self._value


_steps = [0]


def _let_time_pass():
    """Moves everything on that is played, to now."""
    now = time.monotonic()
    _steps[0] += 1
    for reader in _block_readers:
        reader._advance(now)


def _get(slot, seconds):
    """What an input gives: a block, a number, or None."""
    if isinstance(slot, _Block):
        return slot._advance(seconds)
    return 0.0 if slot is None else slot


def _checked(value, name):
    if value is not None and not isinstance(value, (int, float, _Block)):
        raise TypeError("%s must be of type BlockInput, not %s" % (name, type(value).__name__))
    return value


def _check_waveform(waveform):
    if waveform is not None:
        size = len(waveform)
        if not 2 <= size <= waveform_max_length:
            raise ValueError("waveform length must be 2-%d" % waveform_max_length)
        if memoryview(waveform).itemsize != 2:
            raise ValueError("waveform must be array of type 'h'")
    return waveform


class LFO(_Block):
    def __init__(self, waveform=None, *, rate=1.0, scale=1.0, offset=0.0, phase_offset=0.0, once=False, interpolate=True):
        super().__init__()
        self._waveform = _check_waveform(waveform)
        self.rate = _checked(rate, "rate")
        self.scale = _checked(scale, "scale")
        self.offset = _checked(offset, "offset")
        self.phase_offset = _checked(phase_offset, "phase_offset")
        self.once = bool(once)
        self.interpolate = bool(interpolate)
        self._phase = 0.0
        self._value = self._move(0)

    @property
    def waveform(self):
        return self._waveform

    @property
    def phase(self):
        _let_time_pass()
        return self._phase

    def retrigger(self):
        _let_time_pass()
        self._phase = 0.0

    def _move(self, seconds):
        phase = self._phase + _get(self.rate, seconds) * seconds
        if self.once:
            phase = min(max(phase, 0.0), 1.0)
        else:
            phase -= math.floor(phase)
        self._phase = phase
        shifted = phase + _get(self.phase_offset, seconds)
        if not self.once or shifted != 1:
            shifted -= math.floor(shifted)
        waveform = _TRIANGLE if self._waveform is None else self._waveform
        count = len(waveform)
        place = shifted * (count - 1 if self.once and self.interpolate else count)
        index = min(int(place), count - 1)
        level = waveform[index]
        if self.interpolate:
            after = min(index + 1, count - 1) if self.once else (index + 1) % count
            level += (waveform[after] - level) * (place - index)
        return level / 32768 * _get(self.scale, seconds) + _get(self.offset, seconds)


class MathOperation(_Member):
    def __init__(self, name, compute):
        super().__init__("MathOperation." + name)
        self._compute = compute

    def __call__(self, a, b=0.0, c=1.0):
        return Math(self, a, b, c)


def _between(low, value, high):
    return min(max(low, value), high)


MathOperation.SUM = MathOperation("SUM", lambda a, b, c: a + b + c)
MathOperation.ADD_SUB = MathOperation("ADD_SUB", lambda a, b, c: a + b - c)
MathOperation.PRODUCT = MathOperation("PRODUCT", lambda a, b, c: a * b * c)
MathOperation.MUL_DIV = MathOperation("MUL_DIV", lambda a, b, c: a * b / c if c else 1.0)
MathOperation.SCALE_OFFSET = MathOperation("SCALE_OFFSET", lambda a, b, c: a * b + c)
MathOperation.OFFSET_SCALE = MathOperation("OFFSET_SCALE", lambda a, b, c: (a + b) * c)
MathOperation.LERP = MathOperation("LERP", lambda a, b, c: a * (1 - c) + b * c)
MathOperation.CONSTRAINED_LERP = MathOperation(
    "CONSTRAINED_LERP", lambda a, b, c: a + (b - a) * _between(0.0, c, 1.0)
)
MathOperation.DIV_ADD = MathOperation("DIV_ADD", lambda a, b, c: a / b + c if b else c)
MathOperation.ADD_DIV = MathOperation("ADD_DIV", lambda a, b, c: (a + b) / c if c else 1.0)
MathOperation.MID = MathOperation("MID", lambda a, b, c: sorted((a, b, c))[1])
MathOperation.MAX = MathOperation("MAX", lambda a, b, c: max(a, b, c))
MathOperation.MIN = MathOperation("MIN", lambda a, b, c: min(a, b, c))
MathOperation.ABS = MathOperation("ABS", lambda a, b, c: abs(a))


class Math(_Block):
    def __init__(self, operation, a, b=0.0, c=1.0):
        super().__init__()
        if not isinstance(operation, MathOperation):
            raise TypeError("operation must be of type MathOperation, not %s" % type(operation).__name__)
        self.operation = operation
        self.a = _checked(a, "a")
        self.b = _checked(b, "b")
        self.c = _checked(c, "c")

    def _move(self, seconds):
        return float(self.operation._compute(_get(self.a, seconds), _get(self.b, seconds), _get(self.c, seconds)))


class Biquad:
    def __init__(self, mode, frequency, Q=0.7071067811865475, A=None):
        self._mode = mode
        self.frequency = _checked(frequency, "frequency")
        self.Q = _checked(Q, "Q")
        self.A = _checked(A, "A")

    @property
    def mode(self):
        return self._mode

    def _inputs(self):
        return (self.frequency, self.Q, self.A)


class BlockBiquad(Biquad):
    pass


# --- Notes


class Envelope(namedtuple("Envelope", ("attack_time", "decay_time", "release_time", "attack_level", "sustain_level"))):
    def __new__(cls, *, attack_time=0.1, decay_time=0.05, release_time=0.2, attack_level=1.0, sustain_level=0.8):
        for name, seconds in (("attack_time", attack_time), ("decay_time", decay_time), ("release_time", release_time)):
            if seconds < 0:
                raise ValueError(name + " must be >= 0")
        for name, level in (("attack_level", attack_level), ("sustain_level", sustain_level)):
            if not 0 <= level <= 1:
                raise ValueError(name + " must be 0-1")
        return super().__new__(cls, attack_time, decay_time, release_time, attack_level, sustain_level)


def lfo_tick(*blocks):
    """What blocks give that no synthesizer reaches: each of them moves on by one step."""
    _steps[0] += 1
    return tuple([block._advance(256 / 48000) for block in blocks])


class Note:
    def __init__(self, frequency, *, panning=0.0, amplitude=1.0, bend=0.0, waveform=None, waveform_loop_start=0,
                 waveform_loop_end=waveform_max_length, envelope=None, filter=None, ring_frequency=0.0, ring_bend=0.0,
                 ring_waveform=None, ring_waveform_loop_start=0, ring_waveform_loop_end=waveform_max_length):
        self.frequency = frequency
        self.panning = _checked(panning, "panning")
        self.amplitude = _checked(amplitude, "amplitude")
        self.bend = _checked(bend, "bend")
        self.waveform = _check_waveform(waveform)
        self.waveform_loop_start = _checked(waveform_loop_start, "waveform_loop_start")
        self.waveform_loop_end = _checked(waveform_loop_end, "waveform_loop_end")
        self.envelope = envelope
        self.filter = filter
        self.ring_frequency = ring_frequency
        self.ring_bend = _checked(ring_bend, "ring_bend")
        self.ring_waveform = _check_waveform(ring_waveform)
        self.ring_waveform_loop_start = _checked(ring_waveform_loop_start, "ring_waveform_loop_start")
        self.ring_waveform_loop_end = _checked(ring_waveform_loop_end, "ring_waveform_loop_end")

    @property
    def frequency(self):
        return self._frequency

    @frequency.setter
    def frequency(self, value):
        if not 0 <= value <= 32767:
            raise ValueError("frequency must be 0-32767")
        self._frequency = float(value)

    @property
    def ring_frequency(self):
        return self._ring_frequency

    @ring_frequency.setter
    def ring_frequency(self, value):
        if not 0 <= value <= 32767:
            raise ValueError("ring_frequency must be 0-32767")
        self._ring_frequency = float(value)

    def _inputs(self):
        own = (self.panning, self.amplitude, self.bend, self.waveform_loop_start, self.waveform_loop_end, self.ring_bend,
               self.ring_waveform_loop_start, self.ring_waveform_loop_end)
        return own + self.filter._inputs() if self.filter is not None else own


class _Voice:
    """A note that sounds: where it is in its envelope."""

    def __init__(self, note):
        self.note = note
        self.state = EnvelopeState.ATTACK
        self.level = 0.0

    def advance(self, seconds, envelope):
        """False when the note is over."""
        if envelope is None:
            self.level = 1.0
            if self.state is EnvelopeState.RELEASE:
                return False
            self.state = EnvelopeState.SUSTAIN
            return True
        top = envelope.attack_level
        held = top * envelope.sustain_level
        if self.state is EnvelopeState.ATTACK:
            left = (top - self.level) * envelope.attack_time / top if top else 0
            if seconds < left:
                self.level += top * seconds / envelope.attack_time
                return True
            seconds -= left
            self.level = top
            self.state = EnvelopeState.DECAY
        if self.state is EnvelopeState.DECAY:
            left = (self.level - held) * envelope.decay_time / (top - held) if top > held else 0
            if seconds < left:
                self.level -= (top - held) * seconds / envelope.decay_time
                return True
            self.state = EnvelopeState.SUSTAIN
        if self.state is EnvelopeState.SUSTAIN:
            self.level = held
            return held > 0
        slope = held or top
        left = self.level * envelope.release_time / slope if slope else 0
        if seconds >= left:
            return False
        self.level -= slope * seconds / envelope.release_time
        return True


class Synthesizer(_Endless):
    max_polyphony = 12
    bits_per_sample = 16

    def __init__(self, *, sample_rate=11025, channel_count=1, waveform=None, envelope=None):
        if channel_count not in (1, 2):
            raise ValueError("channel_count must be 1-2")
        if not 1 <= sample_rate <= 0x7FFF_FFFF:
            raise ValueError("sample_rate must be 1-2147483647")
        self.sample_rate = sample_rate
        self.channel_count = channel_count
        _check_waveform(waveform)
        self.envelope = envelope
        self._blocks = []
        self._voices = []
        self._now = time.monotonic()
        self._is_over = False
        _block_readers.append(self)

    # Filters as they were asked for before there was `Biquad`'s mode.

    def low_pass_filter(self, frequency, q_factor=0.7071067811865475):
        return Biquad(FilterMode.LOW_PASS, frequency, q_factor)

    def high_pass_filter(self, frequency, q_factor=0.7071067811865475):
        return Biquad(FilterMode.HIGH_PASS, frequency, q_factor)

    def band_pass_filter(self, frequency, q_factor=0.7071067811865475):
        return Biquad(FilterMode.BAND_PASS, frequency, q_factor)

    def deinit(self):
        if not self._is_over:
            self._is_over = True
            _block_readers.remove(self)

    def _check(self):
        if self._is_over:
            raise ValueError("Object has been deinitialized and can no longer be used. Create a new object.")
        _let_time_pass()

    def _model_is_playing(self):
        return True

    def _advance(self, now):
        seconds = now - self._now
        self._now = now
        if not self._model_is_heard():
            return
        for block in self._blocks:
            _get(block, seconds)
        sounding = []
        for voice in self._voices:
            note = voice.note
            envelope = self.envelope
            if isinstance(note, Note):
                for slot in note._inputs():
                    _get(slot, seconds)
                if note.envelope is not None:
                    envelope = note.envelope
            if voice.advance(seconds, envelope):
                sounding.append(voice)
        self._voices = sounding

    @property
    def blocks(self):
        return self._blocks

    @property
    def pressed(self):
        self._check()
        return tuple(voice.note for voice in self._voices if voice.state is not EnvelopeState.RELEASE)

    def _voice_of(self, note):
        for voice in self._voices:
            if voice.note is note or isinstance(note, int) and isinstance(voice.note, int) and voice.note == note:
                return voice
        return None

    def note_info(self, note):
        self._check()
        voice = self._voice_of(note)
        return (None, 0.0) if voice is None else (voice.state, voice.level)

    def press(self, press):
        self._check()
        self._press(press)

    def release(self, release):
        self._check()
        self._release(release)

    def change(self, release=(), press=(), retrigger=()):
        self._check()
        self._release(release)
        self._press(press)
        for lfo in (retrigger,) if isinstance(retrigger, LFO) else retrigger:
            lfo.retrigger()

    def release_then_press(self, release=(), press=(), retrigger=()):
        self.change(release, press, retrigger)

    def release_all(self):
        self._check()
        self._release_all()

    def release_all_then_press(self, press):
        self._check()
        self._release_all()
        self._press(press)

    def _release_all(self):
        self._release([voice.note for voice in self._voices])

    def _release(self, notes):
        for note in _notes(notes):
            voice = self._voice_of(note)
            if voice is not None:
                voice.state = EnvelopeState.RELEASE
        if self._model_is_heard():
            self._advance(self._now)

    def _press(self, notes):
        for note in _notes(notes):
            voice = self._voice_of(note)
            if voice is not None:
                if voice.state is EnvelopeState.RELEASE:
                    voice.level = 0.0
                voice.state = EnvelopeState.ATTACK
            elif len(self._voices) < self.max_polyphony:
                self._voices.append(_Voice(note))
            else:
                self._replace(note)

    def _replace(self, note):
        """Of the notes that are released, the quietest makes room."""
        quietest = None
        for voice in self._voices:
            if voice.state is EnvelopeState.RELEASE and (quietest is None or voice.level < quietest.level):
                quietest = voice
        if quietest is not None:
            self._voices.remove(quietest)
            self._voices.append(_Voice(note))


def _notes(notes):
    """One note, or several."""
    notes = (notes,) if isinstance(notes, (int, Note)) else notes
    for note in notes:
        if isinstance(note, int):
            if not 0 <= note <= 127:
                raise ValueError("note must be 0-127")
        elif not isinstance(note, Note):
            raise TypeError("note must be of type Note, not %s" % type(note).__name__)
    return notes


# --- MIDI files


class MidiTrack(_Sample):
    """The notes of one track. It is silent here, and lasts as long as it would sound."""

    def __init__(self, buffer, tempo, *, sample_rate=11025, waveform=None, envelope=None):
        _check_waveform(waveform)
        self._sample_rate = sample_rate
        self._error_location = None
        ticks = 0
        at = 0
        size = len(buffer)
        while at < size:
            delta = 0
            while True:
                if at == size:
                    self._error_location = at
                    break
                byte = buffer[at]
                at += 1
                delta = delta << 7 | byte & 0x7F
                if byte < 0x80:
                    break
            ticks += delta
            kind = buffer[at] & 0xF0 if at < size else 0
            if kind in (0x80, 0x90, 0xA0, 0xB0, 0xE0):
                at += 3
            elif kind in (0xC0, 0xD0):
                at += 2
            elif kind == 0xF0 and buffer[at] == 0xFF and at + 2 < size:
                at += 3 + buffer[at + 2]
            else:
                self._error_location = at
                break
            if at > size:
                self._error_location = size
        self._seconds = ticks / tempo

    @property
    def sample_rate(self):
        return self._sample_rate

    @property
    def error_location(self):
        """Where in the buffer there is no event that is known; None when all are."""
        return self._error_location

    def _model_seconds(self):
        return self._seconds


def from_file(file, *, sample_rate=11025, waveform=None, envelope=None):
    """The first track of a file."""
    data = file.read() if hasattr(file, "read") else b""
    if not data:
        raise TypeError("file must be a file opened in byte mode")
    if data[:4] != b"MThd" or data[14:18] != b"MTrk" or data[9] != 0 and data[9] != 1:
        raise ValueError("Invalid MIDI file")
    division = data[12] << 8 | data[13]
    tempo = 2 * division
    if division & 0x8000:
        tempo = (256 - data[12]) * data[13]
    size = int.from_bytes(data[18:22], "big")
    return MidiTrack(data[22:22 + size], tempo, sample_rate=sample_rate, waveform=waveform, envelope=envelope)

# A synthesizer is silent: its notes, envelopes and oscillators go by the time that it is played.
# RUN: %pyasync2cpp %s --run --quiet | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run --quiet -fno-inference | %FileCheck --match-full-lines %s
import array
import asyncio
import math
import time

import audiobusio
import audiodelays
import audiofilters
import audiofreeverb
import audiomixer
import board
import synthio
from audiocore import RawSample
from synthio import Biquad

SAMPLE_RATE = 22050
audio = audiobusio.I2SOut(board.GP0, board.GP1, board.GP2)
mixer = audiomixer.Mixer(voice_count=1, sample_rate=SAMPLE_RATE, channel_count=1, bits_per_sample=16, samples_signed=True)
envelope = synthio.Envelope(attack_time=0.1, decay_time=0.05, release_time=0.2, attack_level=1.0, sustain_level=0.8)
synth = synthio.Synthesizer(channel_count=1, sample_rate=SAMPLE_RATE, envelope=envelope)
lfo = synthio.LFO(rate=0.5, scale=0.2, offset=1)
# CHECK: Envelope(attack_time=0.1, decay_time=0.05, release_time=0.2, attack_level=1.0, sustain_level=0.8) 1.0
print(envelope, lfo.value)
wave = array.array("h", [int(math.sin(2 * math.pi * i / 256) * 32000) for i in range(256)])
cutoff = synthio.Math(synthio.MathOperation.SUM, 1000, lfo, 5)
note = synthio.Note(
    frequency=synthio.midi_to_hz(60),
    waveform=wave,
    bend=lfo,
    filter=synthio.Biquad(synthio.FilterMode.LOW_PASS, frequency=cutoff, Q=1.5),
)
# CHECK-NEXT: 261.63 440.0
print(round(note.frequency, 2), synthio.voct_to_hz(2.75))
synth.press(note)
time.sleep(1)
# CHECK-NEXT: (synthio.EnvelopeState.ATTACK, 0.0) 1.0
print(synth.note_info(note), lfo.value)
audio.play(mixer)
mixer.voice[0].play(synth)
# CHECK-NEXT: True
print(synth.pressed == (note,))
# CHECK-NEXT: synthio.EnvelopeState.ATTACK 0.5
# CHECK-NEXT: synthio.EnvelopeState.DECAY 0.95
# CHECK-NEXT: synthio.EnvelopeState.SUSTAIN 0.8
for seconds in (0.05, 0.0625, 0.5125):
    time.sleep(seconds)
    state, level = synth.note_info(note)
    print(state, round(level, 3))
# CHECK-NEXT: 1.15 0.312 1006.15
print(round(lfo.value, 3), round(lfo.phase, 3), round(cutoff.value, 2))
synth.release(note)
# CHECK-NEXT: () synthio.EnvelopeState.RELEASE
print(synth.pressed, synth.note_info(note)[0])
time.sleep(0.1)
# CHECK-NEXT: 0.4
print(round(synth.note_info(note)[1], 3))
time.sleep(0.11)
# CHECK-NEXT: (None, 0.0)
print(synth.note_info(note))

synth.press((60, 64, 67))
synth.change(release=(60,), press=65)
# CHECK-NEXT: (64, 67, 65)
print(synth.pressed)
synth.release_all_then_press(72)
# CHECK-NEXT: (72,)
print(synth.pressed)
plucked = synthio.Note(440, envelope=synthio.Envelope(attack_time=0, decay_time=1, release_time=1, sustain_level=0))
synth.press([plucked])
# CHECK-NEXT: True
print(plucked in synth.pressed)
time.sleep(0.5)
# CHECK-NEXT: (synthio.EnvelopeState.DECAY, 0.5)
print(synth.note_info(plucked))
synth.release_all()
time.sleep(0.25)
# CHECK-NEXT: (synthio.EnvelopeState.RELEASE, 0.25)
print(synth.note_info(plucked))
synth.press(plucked)
time.sleep(1)
# A note that has become silent is over without a release.
# CHECK-NEXT: (None, 0.0) False
print(synth.note_info(plucked), plucked in synth.pressed)


async def main():
    ramp = synthio.LFO(array.array("h", [0, 32767]), rate=1, once=True)
    synth.blocks.append(ramp)
    for _ in range(3):
        await asyncio.sleep(0.4)
        print(round(ramp.value, 2))
    ramp.retrigger()
    print(ramp.value)


# CHECK-NEXT: 0.4
# CHECK-NEXT: 0.8
# CHECK-NEXT: 1.0
# CHECK-NEXT: 0.0
asyncio.run(main())
# CHECK-NEXT: synthio.MathOperation.LERP 5.0 12
middle = synthio.MathOperation.LERP(0, 10, 0.5)
synth.blocks.append(middle)
print(middle.operation, middle.value, synth.max_polyphony)
# CHECK-NEXT: frequency must be 0-32767
# CHECK-NEXT: note must be 0-127
# CHECK-NEXT: note must be of type Note, not str
# CHECK-NEXT: rate must be of type BlockInput, not str
# CHECK-NEXT: attack_time must be >= 0
for mistake in (
    lambda: synthio.Note(frequency=-1),
    lambda: synth.press(200),
    lambda: synth.press("x"),
    lambda: synthio.LFO(rate="x"),
    lambda: synthio.Envelope(attack_time=-1),
):
    try:
        mistake()
    except (ValueError, TypeError) as e:
        print(e)

# Effects play a sound, and are one.
audio.play(RawSample(array.array("h", [0] * 100), sample_rate=1000))
other = synthio.Synthesizer(sample_rate=SAMPLE_RATE)
echo = audiodelays.Echo(max_delay_ms=1000, delay_ms=300, decay=0.6, mix=0.5, sample_rate=SAMPLE_RATE)
reverb = audiofreeverb.Freeverb(roomsize=0.7, sample_rate=SAMPLE_RATE, channel_count=1)
chain = audiofilters.Filter(filter=Biquad(synthio.FilterMode.HIGH_PASS, 300), sample_rate=SAMPLE_RATE)
echo.play(other)
reverb.play(echo)
chain.play(reverb)
other.press(60)
time.sleep(1)
# CHECK-NEXT: (synthio.EnvelopeState.ATTACK, 0.0) False
print(other.note_info(60), audio.playing)
audio.play(chain)
time.sleep(1)
# CHECK-NEXT: (synthio.EnvelopeState.SUSTAIN, 1.0) True True 0.5
print(other.note_info(60), audio.playing, echo.playing, echo.mix)
try:
    chain.play(RawSample(array.array("h", [0] * 100), sample_rate=1000))
except ValueError as e:
    print(e)
# CHECK-NEXT: The sample's sample_rate does not match
chain.stop()
# CHECK-NEXT: False audiofilters.DistortionMode.LOFI
print(chain.playing, audiofilters.Distortion(mode=audiofilters.DistortionMode.LOFI).mode)

# A sample of one channel may be played by a mixer of two, on the side that its panning says.
stereo = audiomixer.Mixer(voice_count=1, sample_rate=SAMPLE_RATE, channel_count=2)
stereo.voice[0].play(synth)
stereo.voice[0].panning = -0.5
print(stereo.voice[0].playing, stereo.voice[0].panning, stereo.voice[0].level)
# CHECK-NEXT: True -0.5 1.0
stereo.voice[0].level = lfo
stereo.voice[0].panning = 1
print(stereo.voice[0].level is lfo, stereo.voice[0].panning)
# CHECK-NEXT: True 1.0
fade = synthio.LFO(array.array("h", [0, 32767]), rate=0.25, once=True)
stereo.voice[0].level = fade
time.sleep(1)
print(fade.value, end=" ")
audio.play(stereo)
time.sleep(1)
print(round(fade.value, 2))
# CHECK-NEXT: 0.0 0.25
try:
    mixer.voice[0].play(synthio.Synthesizer(channel_count=2, sample_rate=SAMPLE_RATE))
except ValueError as e:
    print(e)
# CHECK-NEXT: The sample's channel_count does not match
try:
    stereo.voice[0].level = "loud"
except TypeError as e:
    print(e)
# CHECK-NEXT: level must be of type BlockInput, not str

synth.deinit()
try:
    synth.press(60)
except ValueError as e:
    print(e)
# CHECK-NEXT: Object has been deinitialized and can no longer be used. Create a new object.

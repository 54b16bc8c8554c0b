# Sounds take their time, in silence.
# RUN: rm -rf %t && mkdir %t && cp %s %t/app.py
# RUN: %pyasync2cpp %t/app.py --run -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %t/app.py --run | %FileCheck %s
import array
import struct
import time

import audiobusio
import audiomixer
import board
from audiocore import RawSample, WaveFile
from audiopwmio import PWMAudioOut as AudioOut


def fails(action, *arguments):
    try:
        action(*arguments)
    except (ValueError, TypeError, RuntimeError) as error:
        print(type(error).__name__, error)


with open("tone.wav", "wb") as file:
    file.write(b"RIFF" + struct.pack("<I", 36 + 8000) + b"WAVEfmt " + struct.pack("<IHHIIHH", 16, 1, 1, 8000, 16000, 2, 16))
    file.write(b"LIST" + struct.pack("<I", 3) + b"abc\0" + b"data" + struct.pack("<I", 8000) + bytes(8000))
wave = WaveFile("tone.wav")
# CHECK: 8000 1 16
print(wave.sample_rate, wave.channel_count, wave.bits_per_sample)
with AudioOut(board.GP0) as audio:
    # CHECK-NEXT: False
    print(audio.playing)
    audio.play(WaveFile(open("tone.wav", "rb")))
    started = time.monotonic()
    while audio.playing:
        time.sleep(0.01)
    # CHECK-NEXT: 0.5
    print(round(time.monotonic() - started, 2))
    audio.play(wave)
    time.sleep(0.2)
    audio.pause()
    time.sleep(5)
    # CHECK-NEXT: True True
    print(audio.playing, audio.paused)
    audio.resume()
    time.sleep(0.29)
    print(audio.playing, end=" ")
    time.sleep(0.02)
    # CHECK-NEXT: True False RuntimeError Not playing
    print(audio.playing, end=" ")
    fails(audio.pause)
    # CHECK-NEXT: ValueError GP0 in use
    fails(lambda: AudioOut(board.GP0))
sine = RawSample(array.array("H", [0, 32768]), sample_rate=16000)
# CHECK-NEXT: 16 16000
print(sine.bits_per_sample, sine.sample_rate)
with audiobusio.I2SOut(board.GP0, board.GP1, board.GP2) as out:
    out.play(sine, loop=True)
    time.sleep(3)
    print(out.playing, end=" ")
    out.stop()
    # CHECK-NEXT: True False TypeError sample must be of type RawSample, WaveFile or Mixer
    print(out.playing, end=" ")
    fails(out.play, "tone.wav")
    mixer = audiomixer.Mixer(voice_count=2, sample_rate=8000, channel_count=1, bits_per_sample=16)
    out.play(mixer)
    mixer.voice[0].play(wave)
    mixer.voice[1].level = 0.25
    # CHECK-NEXT: True True False True 0.25
    print(out.playing, mixer.voice[0].playing, mixer.voice[1].playing, mixer.playing, mixer.voice[1].level)
    time.sleep(0.6)
    # CHECK-NEXT: True False False ValueError The sample's sample_rate does not match
    print(out.playing, mixer.voice[0].playing, mixer.playing, end=" ")
    fails(mixer.voice[0].play, sine)

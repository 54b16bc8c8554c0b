# A packed sound lasts as long as its frames.
# RUN: rm -rf %t && mkdir %t && cp %s %t/app.py
# RUN: %pyasync2cpp %t/app.py --run -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %t/app.py --run | %FileCheck %s
import time

import audiomp3
import board
from audiopwmio import PWMAudioOut

# MPEG 1, layer III, 128 kbit/s, 44100 Hz, stereo: frames of 417 bytes with 1152 samples each.
frame = bytes((0xFF, 0xFB, 0x90, 0x00)) + bytes(413)
with open("tune.mp3", "wb") as file:
    file.write(b"ID3\x03\0\0\0\0\0\x05words" + frame * 50)
# MPEG 2, layer III, 8 kbit/s, 16000 Hz, mono, each second frame one byte longer: 576 samples.
with open("voice.mp3", "wb") as file:
    file.write((bytes((0xFF, 0xF3, 0x18, 0xC0)) + bytes(32) + bytes((0xFF, 0xF3, 0x1A, 0xC0)) + bytes(33)) * 10)
with open("noise.mp3", "wb") as file:
    file.write(bytes(range(256)))

decoder = audiomp3.MP3Decoder(open("tune.mp3", "rb"))
# CHECK: 44100 2 16
print(decoder.sample_rate, decoder.channel_count, decoder.bits_per_sample)
with PWMAudioOut(board.GP0) as audio:
    audio.play(decoder)
    started = time.monotonic()
    while audio.playing:
        time.sleep(0.001)
    # CHECK-NEXT: 1.3
    print(round(time.monotonic() - started, 1))
    decoder.file = open("voice.mp3", "rb")
    # CHECK-NEXT: 16000 1
    print(decoder.sample_rate, decoder.channel_count)
    audio.play(decoder)
    started = time.monotonic()
    while audio.playing:
        time.sleep(0.001)
    # CHECK-NEXT: 0.72
    print(round(time.monotonic() - started, 2))
decoder.open("tune.mp3")
# CHECK-NEXT: 44100
print(decoder.sample_rate)
try:
    audiomp3.MP3Decoder("noise.mp3")
except RuntimeError as error:
    # CHECK-NEXT: Failed to parse MP3 file
    print(error)

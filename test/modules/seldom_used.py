# What of several modules few programs use, and the simulator answers: stations that are silent, a microphone that hears
# nothing, MIDI files, dots for shades, lines beside a UART's.
# RUN: %pyasync2cpp %s --run -fno-inference 2>&1 | %FileCheck %s
# RUN: %pyasync2cpp %s --run 2>&1 | %FileCheck %s --implicit-check-not=warning
import array
import io

import audiobusio
import bitmaptools
import board
import busio
import displayio
import paralleldisplay
import supervisor
import synthio
import usb_midi
import wifi

monitor = wifi.Monitor(channel=3)
monitor.channel = monitor.channel % 13 + 1
# CHECK: {} 0 0 4 2
print(monitor.packet(), monitor.queued(), monitor.lost(), monitor.channel, wifi.Packet.RAW)
monitor.deinit()
try:
    monitor.packet()
except ValueError as error:
    # CHECK-NEXT: deinitialized
    print(error)

with audiobusio.PDMIn(board.MICROPHONE_CLOCK, board.MICROPHONE_DATA, sample_rate=16000, bit_depth=16) as microphone:
    heard = array.array("H", [0] * 160)
    # CHECK-NEXT: 100 16000 32768 0
    print(microphone.record(heard, 100), microphone.sample_rate, heard[99], heard[100])

# A quarter of 100 ticks and one of 60, at 240 ticks a second; then a file with that track.
notes = b"\x00\x90\x48\x40\x64\x80\x48\x00\x3c\xff\x2f\x00"
track = synthio.MidiTrack(notes, tempo=240, sample_rate=8000)
# CHECK-NEXT: 8000 None 4
print(track.sample_rate, track.error_location, synthio.MidiTrack(notes[:4] + b"\x00\x12", tempo=240).error_location - 1)
file = b"MThd\x00\x00\x00\x06\x00\x00\x00\x01\x00\x78MTrk\x00\x00\x00\x0c" + notes
with synthio.from_file(io.BytesIO(file), sample_rate=22050) as track:
    # CHECK-NEXT: 22050 None
    print(track.sample_rate, track.error_location)
try:
    synthio.from_file(io.BytesIO(b"RIFF" + bytes(40)))
except ValueError as error:
    # CHECK-NEXT: Invalid MIDI file
    print(error)
synthesizer = synthio.Synthesizer(sample_rate=22050)
# CHECK-NEXT: synthio.FilterMode.HIGH_PASS 900 synthio.FilterMode.BAND_PASS
print(synthesizer.high_pass_filter(900).mode, synthesizer.low_pass_filter(900, 1.5).frequency,
      synthesizer.band_pass_filter(100).mode)
# CHECK-NEXT: (4.0,)
print(synthio.lfo_tick(synthio.Math(synthio.MathOperation.SUM, 1, 2)))

shades = displayio.Bitmap(8, 2, 65535)
dots = displayio.Bitmap(8, 2, 2)
for x in range(8):
    shades[x, 0] = 0x7BEF if x < 6 else 0xFFFF
bitmaptools.dither(dots, shades, displayio.Colorspace.RGB565, bitmaptools.DitherAlgorithm.FloydStenberg)
# CHECK-NEXT: [0, 1, 0, 1, 0, 1, 1, 1]
print([dots[x, 0] for x in range(8)])
bitmaptools.dither(dots, shades, displayio.Colorspace.RGB565)
# CHECK-NEXT: 1 0
print(dots[7, 0], dots[0, 0])

uart = busio.UART(board.GP0, board.GP1, rs485_dir=board.D5, rts=board.D6, parity=busio.UART.Parity.EVEN)
# CHECK-NEXT: D6=0
# CHECK-NEXT: D5=0
# CHECK-NEXT: D5=1
# CHECK-NEXT: UART="out"
# CHECK-NEXT: D5=0
uart.write(b"out")
uart.deinit()
again = busio.UART(board.GP0, board.GP1, rs485_dir=board.D5, cts=board.D6)
try:
    busio.UART(board.GP2, board.GP3, rts=3)
except TypeError as error:
    # CHECK: rts must be of type Pin, not int
    print(error)

supervisor.set_next_code_file(None)
supervisor.disable_ble_workflow()
try:
    usb_midi.set_names(streaming_interface_name="mine")
except RuntimeError as error:
    # CHECK-NEXT: Cannot change USB devices now
    print(error)
# CHECK-NEXT: ParallelBus
print(paralleldisplay.ParallelBus.__name__)

# Names that CircuitPython had before version 10.
import audioio
import displayio
# CHECK-NEXT: 1 True
old = displayio.Group(max_size=4)
old.append(displayio.Group())
print(len(old), audioio.WaveFile is not None)

# RUN: split-file %s.txt %t
# RUN: %pyasync2cpp %s --run -fno-inference --stimulus %t/world | %FileCheck %s
# RUN: %pyasync2cpp %s --run --stimulus %t/world | %FileCheck %s
# RUN: %pyasync2cpp %s --run --sanitize --stimulus %t/world | %FileCheck %s
import array
import time
import board
import digitalio
import neopixel_write
import pulseio
import rotaryio
import touchio


def say(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except Exception as e:
        print(type(e).__name__, e)


time.sleep(0.05)
encoder = rotaryio.IncrementalEncoder(board.D5, board.D6)
pad = touchio.TouchIn(board.A0)
pulses = pulseio.PulseIn(board.D7, maxlen=4, idle_state=True)
# CHECK: 0 4 False 1100 1000
print(encoder.position, encoder.divisor, pad.value, pad.threshold, pad.raw_value)
time.sleep(0.2)
# Four quarters one way, and four the other way; then two, each a position.
# CHECK-NEXT: -1
print(encoder.position)
time.sleep(0.25)
# CHECK-NEXT: 0 True 5000
print(encoder.position, pad.value, pad.raw_value)
encoder.position = 10
encoder.divisor = 1
time.sleep(0.25)
# CHECK-NEXT: 8
print(encoder.position)
# CHECK-NEXT: ValueError divisor must be 1, 2, or 4
say(rotaryio.IncrementalEncoder, board.D9, board.D10, divisor=3)
encoder.deinit()
try:
    encoder.position
except ValueError as e:
    # CHECK-NEXT: Object has been deinitialized
    print(e)
pad.threshold = 6000
# CHECK-NEXT: False
print(pad.value)

# CHECK-NEXT: 0 4 False
print(len(pulses), pulses.maxlen, pulses.paused)
time.sleep(1)
# Five pulses, of which the oldest is gone; a very long one.
# CHECK-NEXT: 4 [200, 300, 400, 65535] 200 65535
print(len(pulses), [pulses[i] for i in range(len(pulses))], pulses[0], pulses[-1])
# CHECK-NEXT: 200 3
print(pulses.popleft(), len(pulses))
pulses.pause()
pulses.clear()
# CHECK-NEXT: True False IndexError pop from empty PulseIn
print(pulses.paused, bool(pulses), end=" ")
say(pulses.popleft)
pulses.resume()
time.sleep(1)
# CHECK-NEXT: [1000]
print([pulses.popleft() for _ in range(len(pulses))])
try:
    pulses[0]
except IndexError as e:
    # CHECK-NEXT: PulseIn index out of range
    print(e)

with pulseio.PulseOut(board.D12, frequency=38000, duty_cycle=2**15) as out:
    # CHECK-NEXT: D12=0/65535 at 38000 Hz
    # CHECK-NEXT: D12=32768/65535 at 38000 Hz
    # CHECK-NEXT: D12=0/65535 at 38000 Hz
    # CHECK-NEXT: D12=32768/65535 at 38000 Hz
    # CHECK-NEXT: D12=0/65535 at 38000 Hz
    start = time.monotonic_ns()
    out.send(array.array("H", [900, 450, 560]))
    # CHECK-NEXT: 1910
    print((time.monotonic_ns() - start) // 1000)
    # CHECK-NEXT: TypeError Array must contain halfwords (type 'H')
    say(out.send, array.array("B", [1]))

with digitalio.DigitalInOut(board.NEOPIXEL) as pin:
    pin.direction = digitalio.Direction.OUTPUT
    # CHECK-NEXT: NEOPIXEL=0
    # CHECK-NEXT: NEOPIXEL=[201030]
    neopixel_write.neopixel_write(pin, bytearray([0x10, 0x20, 0x30]))

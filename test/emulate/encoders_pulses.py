# rotaryio, pulseio, touchio and neopixel_write on the chip: turned, pulsed and read from outside. (The UART's bytes take no
# time in the emulator; what goes over USB comes when the host asks for it, maybe after the pin that changed next.)
# RUN: split-file %s.txt %t.d
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/stimulus -- --console=uart > %t.out && %FileCheck %s < %t.out
import board
import digitalio
import neopixel_write
import pulseio
import rotaryio
import time
import touchio

encoder = rotaryio.IncrementalEncoder(board.GP2, board.GP3)
pulses = pulseio.PulseIn(board.GP6, maxlen=10, idle_state=True)
pad = touchio.TouchIn(board.GP7)
time.sleep(0.2)
print(encoder.position)
print([round(pulses[i], -2) for i in range(len(pulses))])
print(pad.value)
time.sleep(0.2)
print(pad.value)
pixel = digitalio.DigitalInOut(board.GP15)
pixel.switch_to_output()
neopixel_write.neopixel_write(pixel, bytes([1, 2, 3]))
time.sleep(0.01)
pixel.value = True
print("end")
# CHECK: {{^}}2{{$}}
# CHECK-NEXT: [1000, 2000, 500]
# CHECK-NEXT: False
# CHECK-NEXT: True
# CHECK-NEXT: GP15=0
# CHECK-NEXT: GP15=[020103]
# CHECK-NEXT: GP15=1
# CHECK-NEXT: end

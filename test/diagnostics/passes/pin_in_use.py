# RUN: not %pyasync2cpp --board raspberry_pi_pico --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
import board
import digitalio

button = digitalio.DigitalInOut(board.GP3)
button = None
button = digitalio.DigitalInOut(board.GP3)
digitalio.DigitalInOut(board.GP4)
led = digitalio.DigitalInOut(board.LED)
led.switch_to_output()
other = digitalio.DigitalInOut(board.GP4)
# CHECK: {{.*}}:[[@LINE+2]]:{{[0-9]+}}: error: pin `GP25` is in use already [pin-in-use]
# CHECK: {{.*}}:9:{{[0-9]+}}: note: `LED` was taken here
again = digitalio.DigitalInOut(board.GP25)
# CHECK-NOT: error

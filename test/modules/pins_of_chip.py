# `microcontroller.pin` holds the pins that the board has names for, called as the chip calls them.
# RUN: %pyasync2cpp %s --run --quiet --board raspberry_pi_pico -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run --quiet --board raspberry_pi_pico | %FileCheck %s
# RUN: %pyasync2cpp %s --run --quiet 2>&1 | %FileCheck %s --check-prefix=GENERIC --implicit-check-not=warning
# RUN: %pyasync2cpp %s --board raspberry_pi_pico --size -o %t.uf2
import board
import digitalio
import microcontroller
from microcontroller import Pin, pin

# CHECK: True board.GP5
# GENERIC: True board.GP5
print(pin.GPIO5 is board.GP5, microcontroller.pin.GPIO5)
# CHECK-NEXT: True
print(all(isinstance(getattr(pin, name), Pin) for name in dir(pin) if name.startswith("GPIO")))
aliases = [name for name in dir(board) if getattr(board, name) is microcontroller.pin.GPIO26]
# CHECK-NEXT: ['A0', 'GP26', 'GP26_A0'] False
print(aliases, hasattr(pin, "PA02"))
with digitalio.DigitalInOut(microcontroller.pin.GPIO3) as led:
    led.switch_to_output(True)
    # CHECK-NEXT: True
    print(led.value)
try:
    print(microcontroller.pin.PA02)
except AttributeError as error:
    # CHECK-NEXT: module 'microcontroller.pin' has no attribute 'PA02'
    print(error)

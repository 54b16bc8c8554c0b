# RUN: %pyasync2cpp --emit=ir --board raspberry_pi_pico %s | %FileCheck %s
# RUN: %pyasync2cpp --emit=cpp --board raspberry_pi_pico -o - %s | %FileCheck %s --check-prefix=CPP
# A pin of the board is a constant, and globals that nothing reads are gone, with what made them.
import board
import digitalio


def start(pin):
    return digitalio.DigitalInOut(pin)


led = start(board.LED)
led.value = True
# CHECK-NOT: global board
# CHECK-NOT: global start
# CHECK: global led
# CHECK-NOT: import_module
# CHECK-NOT: make_function
# CHECK: board_pin "LED"

# CPP: constexpr py::microcontroller::Pin pin_GPIO25
# CPP-NOT: pin_GPIO0

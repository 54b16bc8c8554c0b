# with, on a manager of the API whose methods are known: no look-up, and the exit is a cleanup.
# RUN: %p2c-ir %s | %FileCheck %s
import board
import digitalio


def blink(pin):
    with digitalio.DigitalInOut(pin) as led:
        led.switch_to_output(value=True)


blink(board.D1)

# CHECK: function @blink
# CHECK:      # 8: with digitalio.DigitalInOut(pin) as led:
# CHECK:   %3: digitalio.DigitalInOut = call_native [py::digitalio::DigitalInOut::construct]
# CHECK-NEXT:   %4: digitalio.DigitalInOut = call_native [py::digitalio::DigitalInOut::enter] %3
# CHECK-NEXT:   finally {
# CHECK-NEXT:     store led, %4
# CHECK:          call_native [py::digitalio::DigitalInOut::switch_to_output]
# CHECK-NEXT:   } {
# CHECK-NEXT:     %9: object = absent
# CHECK-NEXT:     %10: object = absent
# CHECK-NEXT:     %11: object = absent
# CHECK-NEXT:     %12: None = call_native [py::digitalio::DigitalInOut::exit] %3, %9, %10, %11
# CHECK-NEXT:   }

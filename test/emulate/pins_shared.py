# Two users of one pin, or of one output of the chip's PWM, where only the running program can know.
# RUN: %emulate --board raspberry_pi_pico --quiet %s -- --console=uart > %t.out && %FileCheck %s < %t.out
import board
import digitalio
import pwmio


def use(make, *pins):
    users = []
    try:
        for pin in pins:
            users.append(make(pin))
        print("both")
    except (ValueError, RuntimeError) as error:
        print(type(error).__name__, error)
    for user in users:
        user.deinit()


# CHECK: ValueError LED in use
use(digitalio.DigitalInOut, board.LED, board.GP25)
# CHECK-NEXT: both
use(pwmio.PWMOut, board.GP4, board.GP5)
# CHECK-NEXT: RuntimeError Conflicting settings for shared resource
use(pwmio.PWMOut, board.GP2, board.GP18)
# CHECK-NEXT: both
use(digitalio.DigitalInOut, board.LED, board.GP2)

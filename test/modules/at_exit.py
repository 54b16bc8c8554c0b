# atexit: what is registered runs after the program has ended, however it ended; the last one first.
# RUN: not %pyasync2cpp %s --run -fno-inference 2> %t.err | %FileCheck --match-full-lines %s
# RUN: %FileCheck --match-full-lines --check-prefix=ERR --input-file=%t.err %s
# RUN: not %pyasync2cpp %s --run 2>&1 | %FileCheck --match-full-lines %s
# RUN: not %pyasync2cpp %s --run --sanitize 2>&1 | %FileCheck --match-full-lines %s
import asyncio
import atexit

import board
import digitalio
from atexit import register


@register
def first():
    print("first come, last served")


def say(*words, end="."):
    print(*words, end=end + "\n")


class Lamp:
    def __init__(self, pin):
        self.pin = digitalio.DigitalInOut(pin)
        self.pin.switch_to_output(True)

    def off(self):
        self.pin.deinit()
        print("off")


async def wait(n):
    await asyncio.sleep(0.25)
    return n


print(atexit.register(say, "two", "words", end="!") is say)
atexit.register(Lamp(board.D5).off)
atexit.register(first)
atexit.register(say, "gone")
atexit.unregister(say)
atexit.register(say, "again")
atexit.unregister(print)


@atexit.register
def fails():
    raise ValueError("in a callback")


@atexit.register
def late():
    print(atexit.register(say, "too late") is say)


atexit.register(lambda: print(asyncio.run(wait(3))))
try:
    atexit.register(3)
except TypeError as e:
    print(e)
# CHECK: True
# CHECK-NEXT: {{.*}} D5=1
# CHECK-NEXT: the first argument must be callable
# CHECK-NEXT: now
# ERR: Traceback (most recent call last):
# ERR: ZeroDivisionError: division by zero
# ERR: Exception ignored in atexit callback: <function fails at {{.*}}>
# ERR: ValueError: in a callback
# CHECK: 3
# CHECK-NEXT: True
# CHECK: again.
# CHECK-NEXT: first come, last served
# CHECK: off
# CHECK-NEXT: first come, last served
# CHECK-NOT: {{.}}
print("now")
print(1 / 0)

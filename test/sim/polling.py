# Programs that only look, and never rest, get on too: by sleep(0), by the clock, by a pin; and a polled event queue.
# RUN: split-file %s.txt %t
# RUN: %pyasync2cpp %s --run --stimulus %t/world | %FileCheck %s
import asyncio
import time
import board
import digitalio
import keypad


async def polls(button):
    turns = 0
    while button.value:
        turns += 1
        await asyncio.sleep(0)
    print("pressed", round(time.monotonic(), 2), turns > 1000)


async def main():
    with digitalio.DigitalInOut(board.BUTTON) as button:
        button.switch_to_input(pull=digitalio.Pull.UP)
        await polls(button)
        end = time.monotonic() + 0.25
        while time.monotonic() < end:
            pass
        print("waited", round(time.monotonic(), 2))
        while not button.value:
            pass
        print("released", round(time.monotonic(), 2))
    with keypad.Keys((board.BUTTON,), value_when_pressed=False) as keys:
        while not keys.events:
            pass
        print(keys.events.get(), round(time.monotonic(), 2))


asyncio.run(main())
# CHECK:      pressed 0.5 True
# CHECK-NEXT: waited 0.75
# CHECK-NEXT: released 1.0
# CHECK-NEXT: <Event: key_number 0 pressed> 1.23

# keypad's events on the chip, from edges: those of the reference, bounces and all; and nothing is scanned while nothing changes.
# RUN: split-file %s.txt %t.d
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/stimulus --report -- --console=uart > %t.out && %FileCheck %s < %t.out
import asyncio
import board
import keypad

keys = keypad.Keys((board.GP2, board.GP3), value_when_pressed=False, pull=True, interval=0.001)
matrix = keypad.KeyMatrix((board.GP10, board.GP11), (board.GP12, board.GP13, board.GP14))
strict = keypad.Keys((board.GP16,), value_when_pressed=True, pull=True, interval=0.010, debounce_threshold=3)


async def watch(name, events):
    while True:
        event = events.get()
        if event:
            print(name, event.key_number, "pressed" if event.pressed else "released", event.timestamp - 0x1FFF0000)
        else:
            await asyncio.sleep(0.25)


async def main():
    for each in (("keys", keys.events), ("matrix", matrix.events), ("strict", strict.events)):
        asyncio.create_task(watch(*each))
    await asyncio.sleep(10)
    print("end")


asyncio.run(main())
# CHECK: keys 0 pressed 10{{[0-3]$}}
# CHECK-NEXT: keys 1 pressed 15{{[0-3]$}}
# CHECK-NEXT: keys 0 released 20{{[0-3]$}}
# CHECK-NEXT: keys 1 released 20{{[0-3]$}}
# Row 1 (GP11) and column 2 (GP14) are wired together: key 5.
# CHECK: matrix 5 pressed {{5[0-9][0-9]$}}
# CHECK: matrix 5 released {{6[0-9][0-9]$}}
# Three scans must agree: 20 to 30 ms after the change.
# CHECK: strict 0 pressed {{1[01][0-9][0-9]$}}
# CHECK: strict 0 released {{13[0-9][0-9]$}}
# CHECK: end
# Three tasks that look four times a second take some time themselves; scans each millisecond would take more than that.
# CHECK: awake {{[0-9]+}} cycles of {{[0-9]+}} (0.{{0[0-9]+}} %)

# keypad.ShiftRegisterKeys with a 74HC165, whose inputs are driven from outside.
# RUN: split-file %s.txt %t.d
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/stimulus --attach shift:GP10:GP11:GP12:GP16:GP17:GP18 --until 1100ms --quiet | %FileCheck %s
import asyncio
import board
import keypad

keys = keypad.ShiftRegisterKeys(
    clock=board.GP10, latch=board.GP11, data=board.GP12, key_count=3, value_when_pressed=False, interval=0.005
)


async def main():
    await asyncio.sleep(1)
    while event := keys.events.get():
        print(event.key_number, "pressed" if event.pressed else "released", event.timestamp - 0x1FFF0000)
    print("end")


asyncio.run(main())
# CHECK: {{^}}1 pressed 10{{[0-9]$}}
# CHECK-NEXT: {{^}}0 pressed 20{{[0-9]$}}
# CHECK-NEXT: {{^}}2 pressed 20{{[0-9]$}}
# CHECK-NEXT: {{^}}1 released 30{{[0-9]$}}
# CHECK-NEXT: {{^}}0 released 40{{[0-9]$}}
# CHECK-NEXT: {{^}}2 released 40{{[0-9]$}}
# CHECK-NEXT: end

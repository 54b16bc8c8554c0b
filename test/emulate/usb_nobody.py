# Nobody listens: the program goes on in time, without a cable, with a closed port, and with a port that is open but not read
# (there, once, it waits a twentieth of a second). Who opens the port later finds the newest text.
# RUN: split-file %s.txt %t.d
# RUN: %emulate --board raspberry_pi_pico %s --usb none | %FileCheck %s --check-prefixes=CHECK,NONE
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/closed | %FileCheck %s --check-prefixes=CHECK,CLOSED
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/ignored | %FileCheck %s --check-prefix=IGNORED
import asyncio
import board
import digitalio


async def main():
    led = digitalio.DigitalInOut(board.LED)
    led.switch_to_output()
    await asyncio.sleep(0.1)
    for i in range(5):
        for line in range(30):
            print("round", i, "line", line, "of a text that nobody reads")
        led.value = not led.value
        await asyncio.sleep(0.1)


asyncio.run(main())
# CHECK: LED=1
# CHECK-NEXT: 0.2{{0[0-9]+}} LED=0
# CHECK-NEXT: 0.3{{0[0-9]+}} LED=1
# CHECK-NEXT: 0.4{{[01][0-9]+}} LED=0
# CHECK-NEXT: 0.5{{[01][0-9]+}} LED=1
# NONE-NOT: round
# CLOSED-NOT: round 0
# CLOSED: round 4 line 28 of a text that nobody reads
# CLOSED-NEXT: round 4 line 29 of a text that nobody reads
# IGNORED: LED=1
# IGNORED: 0.{{2[0-9]+}} LED=0
# IGNORED-NEXT: 0.{{3[0-9]+}} LED=1
# IGNORED-NEXT: 0.{{4[0-9]+}} LED=0
# IGNORED-NEXT: 0.{{5[0-9]+}} LED=1
# IGNORED: round 4 line 29 of a text that nobody reads

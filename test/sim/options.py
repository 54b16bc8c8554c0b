# The options of a simulated program, its ends, and the mistakes one can make.
# RUN: %pyasync2cpp %s --run --until 2.5s | %FileCheck --check-prefix=UNTIL %s
# RUN: %exits 2 %pyasync2cpp %s --run --until soon 2>&1 | %FileCheck --check-prefix=TIME %s
# RUN: split-file %s.txt %t
# RUN: %exits 2 %pyasync2cpp %s --run --stimulus %t/no-pin 2>&1 | %FileCheck --check-prefix=PIN %s
# RUN: %exits 2 %pyasync2cpp %s --run --stimulus %t/no-verb 2>&1 | %FileCheck --check-prefix=VERB %s
# RUN: %exits 2 %pyasync2cpp %s --run --stimulus %t/no-time 2>&1 | %FileCheck --check-prefix=LINE %s
# RUN: %exits 2 %pyasync2cpp %s --run --stimulus %t/missing 2>&1 | %FileCheck --check-prefix=FILE %s
# RUN: %exits 3 %pyasync2cpp %s --run --stimulus %t/console 2>&1 | %FileCheck --check-prefix=CONSOLE %s
import asyncio
import board
import digitalio
import supervisor


async def main():
    led = digitalio.DigitalInOut(board.LED)
    led.switch_to_output()
    while True:
        await asyncio.sleep(1)
        led.value = not led.value
        if supervisor.runtime.serial_bytes_available:
            name = input("name? ")
            print("hello", name)
            raise SystemExit(3)


asyncio.run(main())
# UNTIL:      0.000000 LED=0
# UNTIL-NEXT: 1.000000 LED=1
# UNTIL-NEXT: 2.000000 LED=0
# UNTIL-NOT:  {{.}}
# TIME:       not a time: 'soon'
# PIN:        no-pin:2: error: the board has no pin 'NOWHERE'
# VERB:       no-verb:1: error: after a pin comes `= LEVEL`, `bounce LEVEL for TIME` or `analog VALUE`
# LINE:       no-time:1: error: a line begins with a time: 1.5, 150ms, +20ms
# FILE:       missing: No such file or directory
# CONSOLE:    2.000000 LED=0
# CONSOLE-NEXT: name? hello world
# CONSOLE-NOT: {{.}}

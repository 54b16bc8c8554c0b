# The console over USB: enumeration, typing, sleep of the computer, pulling the cable and putting it back, a closed port, much
# text, Ctrl-C, and the touch at 1200 baud that restarts into the UF2 loader. The host of the emulator complains, with status 1,
# of packets out of turn, of unanswered requests and of malformed descriptors.
# RUN: split-file %s.txt %t.d
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/stimulus --stamps > %t.out && %FileCheck %s < %t.out
# RUN: grep -qx "x\{3000\}" %t.out
# CHECK: usb 239a:80f4 pyasync2cpp Raspberry Pi Pico
import asyncio
import supervisor


async def count():
    for i in range(12):
        print("tick", i, supervisor.runtime.serial_connected)
        await asyncio.sleep(0.1)


async def main():
    print("hello", input("name? "))
    # CHECK-NEXT: name? hello Ada
    await count()
    # CHECK-NEXT: tick 0 True
    # CHECK-NEXT: tick 1 True
    # CHECK-NEXT: {{[0-9.]+}} usb suspend
    # CHECK-NEXT: {{[0-9.]+}} usb resume
    # CHECK-NEXT: tick 2 False
    # CHECK-NEXT: tick 3 True
    # CHECK-NEXT: tick 4 True
    # CHECK-NEXT: {{[0-9.]+}} usb unplug
    # CHECK-NEXT: {{[0-9.]+}} usb plug
    # CHECK-NEXT: {{[0-9.]+}} usb 239a:80f4
    # CHECK-NEXT: tick 5 False
    # CHECK-NEXT: tick 6 {{False|True}}
    # CHECK-NEXT: tick 7 True
    # CHECK-NEXT: {{[0-9.]+}} usb close
    # CHECK-NEXT: {{[0-9.]+}} usb open
    # CHECK-NEXT: tick 8 False
    # CHECK-NEXT: tick 9 True
    # CHECK-NEXT: tick 10 True
    # CHECK-NEXT: tick 11 True
    print("x" * 3000)
    # CHECK-NEXT: {{^x+$}}
    while True:
        await asyncio.sleep(1)


asyncio.run(main())
# CHECK-NEXT: Traceback
# CHECK: KeyboardInterrupt
# CHECK: usb open 1200
# CHECK-NEXT: {{[0-9.]+}} usb close
# CHECK-NEXT: {{[0-9.]+}} the UF2 loader runs

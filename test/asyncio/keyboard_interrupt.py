# Ctrl-C on the console leaves `run` as KeyboardInterrupt; in time.sleep it is raised there.
# RUN: split-file %s.txt %t
# RUN: %exits 1 %pyasync2cpp %s --run --stimulus %t/ctrl-c 2>&1 | %FileCheck %s
import asyncio
import time


async def main():
    try:
        time.sleep(5)
    except KeyboardInterrupt:
        print("woken at", time.monotonic())
    while True:
        await asyncio.sleep(0.3)
        print("tick")


asyncio.run(main())
# CHECK:      woken at 1.0
# CHECK-NEXT: tick
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}keyboard_interrupt.py", line 18, in <module>
# CHECK-NEXT: KeyboardInterrupt

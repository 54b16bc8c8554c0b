# A task whose sleep is over runs before one that keeps letting others go first.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import asyncio
import time

log = []


async def polls():
    while len(log) < 3:
        await asyncio.sleep(0)
    print("polled out")


async def ticks():
    for i in range(3):
        await asyncio.sleep(0.001)
        log.append(i)
        print("tick", i)


async def main():
    await asyncio.gather(polls(), ticks())
    print(time.monotonic() < 0.01)


asyncio.run(main())
# CHECK:      tick 0
# CHECK-NEXT: tick 1
# CHECK-NEXT: tick 2
# CHECK-NEXT: polled out
# CHECK-NEXT: True

# Sleeps are exact to the microsecond, count from the call, and do not drift; equal deadlines go in the order of the calls.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import asyncio
import time


async def wake(name, delay):
    await asyncio.sleep(delay)
    print("%.6f" % time.monotonic(), name)


async def periodic():
    for _ in range(3):
        await asyncio.sleep(0.1)
        print("%.6f" % time.monotonic(), "tick")


async def main():
    tasks = [
        asyncio.create_task(wake("a", 0.0004)),
        asyncio.create_task(wake("b", 0.2)),
        asyncio.create_task(wake("c", 0.2)),
        asyncio.create_task(wake("d", 0.1)),
        asyncio.create_task(wake("e", -1)),
        asyncio.create_task(wake("f", 2)),
        asyncio.create_task(periodic()),
    ]
    for task in tasks:
        await task
    early = asyncio.sleep(1)
    await asyncio.sleep(0.75)
    await early
    print("%.6f" % time.monotonic(), "both")
    await asyncio.sleep_ms(250)
    print("%.6f" % time.monotonic(), "ms")
    for delay in (float("nan"), float("inf"), 300000):
        try:
            await asyncio.sleep(delay)
        except (ValueError, OverflowError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
# CHECK:      0.000000 e
# CHECK-NEXT: 0.000400 a
# CHECK-NEXT: 0.100000 d
# CHECK-NEXT: 0.100000 tick
# CHECK-NEXT: 0.200000 b
# CHECK-NEXT: 0.200000 c
# CHECK-NEXT: 0.200000 tick
# CHECK-NEXT: 0.300000 tick
# CHECK-NEXT: 2.000000 f
# CHECK-NEXT: 3.000000 both
# CHECK-NEXT: 3.250000 ms
# CHECK-NEXT: ValueError cannot convert float NaN to integer
# CHECK-NEXT: OverflowError cannot convert float infinity to integer
# CHECK-NEXT: OverflowError ticks interval overflow

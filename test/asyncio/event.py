# Event: waiters go on in the order in which they came; one that was let go already returns even after clear().
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import asyncio


async def waits(name, event):
    print(name, await event.wait(), event.is_set())


async def main():
    event = asyncio.Event()
    print(event.is_set())
    a, b, c = [asyncio.create_task(waits(n, event)) for n in "abc"]
    await asyncio.sleep(0.1)
    b.cancel()
    event.set()
    event.clear()
    await asyncio.sleep(0)
    print(a.done(), b.done(), c.done())
    event.set()
    print(await event.wait(), event.is_set())
    await waits("d", event)


asyncio.run(main())
# CHECK:      False
# CHECK-NEXT: a True False
# CHECK-NEXT: c True False
# CHECK-NEXT: True True True
# CHECK-NEXT: True True
# CHECK-NEXT: d True True

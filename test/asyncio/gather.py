# gather: a list in the order of the arguments; the first exception ends it and the others go on; exceptions as results.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import asyncio


async def work(name, delay, fail=None):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    print(name)
    if fail:
        raise fail
    return name.upper()


async def gathers(*tasks):
    try:
        print(await asyncio.gather(*tasks))
    except asyncio.CancelledError:
        print("gather cancelled")
        raise


async def main():
    print(await asyncio.gather())
    print(await asyncio.gather(work("a", 0.3), work("b", 0.1), asyncio.create_task(work("c", 0.2))))

    slow = asyncio.create_task(work("slow", 0.5))
    try:
        await asyncio.gather(slow, work("bad", 0.1, ValueError("no")), work("worse", 0.2, KeyError("k")))
    except ValueError as error:
        print("caught", error, slow.done())
    print(await slow)

    results = await asyncio.gather(work("d", 0.1), work("e", 0.1, ValueError("kept")), return_exceptions=True)
    print(results[0], repr(results[1]))

    one, two = asyncio.create_task(work("one", 5)), asyncio.create_task(work("two", 0.1))
    task = asyncio.create_task(gathers(one, two))
    await asyncio.sleep(1)
    try:
        await one
    except RuntimeError as error:
        print(error)
    try:
        await asyncio.gather(one)
    except RuntimeError as error:
        print(error)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("one:", one.done(), "two:", two.done())
    await asyncio.sleep(0)
    print("one:", one.done())


asyncio.run(main())
# CHECK:      []
# CHECK-NEXT: b
# CHECK-NEXT: c
# CHECK-NEXT: a
# CHECK-NEXT: ['A', 'B', 'C']
# CHECK-NEXT: bad
# CHECK-NEXT: caught no False
# CHECK-NEXT: worse
# CHECK:      slow
# CHECK-NEXT: SLOW
# CHECK-NEXT: d
# CHECK-NEXT: e
# CHECK-NEXT: D ValueError('kept')
# CHECK-NEXT: two
# CHECK-NEXT: can't wait
# CHECK-NEXT: can't gather
# CHECK-NEXT: gather cancelled
# CHECK-NEXT: one cancelled
# CHECK-NEXT: one: True two: True
# CHECK-NEXT: one: True

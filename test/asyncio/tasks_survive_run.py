# CircuitPython's: create_task before any run; tasks that main left behind go on in the next run, and are not cancelled.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import asyncio


async def counter(name, count):
    try:
        for i in range(count):
            print(name, i)
            await asyncio.sleep(1)
    finally:
        print(name, "over")


async def first():
    await asyncio.sleep(1.5)
    return "first done"


async def second():
    print("second")
    await asyncio.sleep(5)
    return "second done"


early = asyncio.create_task(counter("early", 4))
print("not yet")
print(asyncio.run(first()), early.done())
print(asyncio.run(second()), early.done())
# CHECK:      not yet
# CHECK-NEXT: early 0
# CHECK-NEXT: early 1
# CHECK-NEXT: first done False
# CHECK-NEXT: second
# CHECK-NEXT: early 2
# CHECK-NEXT: early 3
# CHECK-NEXT: early over
# CHECK-NEXT: second done True

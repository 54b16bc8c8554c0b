# An async generator that is used up leaves nothing to close: tasks that main left behind take no step after it.
# RUN: %pyasync2cpp %s --run | %FileCheck %s --match-full-lines
import asyncio


async def numbers():
    for number in range(2):
        yield number
        await asyncio.sleep(0)


async def ticks():
    while True:
        print("tick")
        await asyncio.sleep(0)


async def main():
    asyncio.create_task(ticks())
    async for number in numbers():
        print(number)
    print("end")


asyncio.run(main())
print("after")
# CHECK:      0
# CHECK-NEXT: tick
# CHECK-NEXT: 1
# CHECK-NEXT: tick
# CHECK-NEXT: end
# CHECK-NEXT: after

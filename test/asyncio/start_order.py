# A new task first runs when its maker yields; ready tasks take turns in the order in which they became ready.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %cpython %s | %FileCheck %s
import asyncio


async def work(name, turns):
    for turn in range(turns):
        print(name, turn)
        await asyncio.sleep(0)
    return name


async def main():
    x = asyncio.create_task(work("x", 2))
    y = asyncio.create_task(work("y", 3))
    print("main")
    await asyncio.sleep(0)
    print("main 2")
    print(await y, await x)


asyncio.run(main())
# CHECK:      main
# CHECK-NEXT: x 0
# CHECK-NEXT: y 0
# CHECK-NEXT: main 2
# CHECK-NEXT: x 1
# CHECK-NEXT: y 1
# CHECK-NEXT: y 2
# CHECK-NEXT: y x

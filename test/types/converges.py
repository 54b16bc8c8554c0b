# Containers that become one while a loop is looked at: its types settle all the same.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import asyncio


async def give(value):
    await asyncio.sleep(0)
    return value


async def main():
    items = [0, 0]
    items[await give(1)] = await give(7)
    nested = await give(await give(await give(4)))
    first, *rest = await give([1, 2, 3])
    print((await give({"a": [1]}))["a"][await give(0)])
    while (count := await give(len(items))) and items:
        items.pop()
    print(count, nested, first, rest)


asyncio.run(main())
# CHECK: 1
# CHECK-NEXT: 0 4 1 [2, 3]

# Awaits nest as deep as the stack allows; then RecursionError, which can be caught.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import asyncio


async def depth(n):
    if n == 0:
        await asyncio.sleep(0)
        return 0
    return 1 + await depth(n - 1)


async def endless(n):
    return await endless(n + 1)


async def main():
    print(await depth(500))
    try:
        await endless(0)
    except RecursionError as error:
        print(error)
    print(await depth(500))


asyncio.run(main())
# CHECK:      500
# CHECK-NEXT: maximum recursion depth exceeded
# CHECK-NEXT: 500

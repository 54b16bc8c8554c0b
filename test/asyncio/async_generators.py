# Async generators and `async for`, as CPython has them.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %cpython %s | %FileCheck %s
import asyncio


async def ticks(count):
    try:
        for i in range(count):
            await asyncio.sleep(0.001)
            got = yield i
            if got:
                print("got", got)
    finally:
        print("ticks over")


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


async def main():
    async for tick in ticks(3):
        print(tick)
    else:
        print("else")
    print([x async for x in ticks(4) if x % 2])
    print([x async for x in Countdown(3)], {x: x * x async for x in Countdown(3)})
    gen = ticks(5)
    print(await gen.__anext__(), await gen.asend("hello"))
    try:
        await gen.athrow(ValueError("thrown in"))
    except ValueError as error:
        print(error)
    try:
        await gen.__anext__()
    except StopAsyncIteration:
        print("exhausted")
    closing = ticks(5)
    await closing.__anext__()
    print(await closing.aclose())
    async for tick in ticks(5):
        break
    await asyncio.sleep(0.01)
    try:
        async for x in [1]:
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
# CHECK:      0
# CHECK-NEXT: 1
# CHECK-NEXT: 2
# CHECK-NEXT: ticks over
# CHECK-NEXT: else
# CHECK-NEXT: ticks over
# CHECK-NEXT: [1, 3]
# CHECK-NEXT: [2, 1, 0] {2: 4, 1: 1, 0: 0}
# CHECK-NEXT: got hello
# CHECK-NEXT: 0 1
# CHECK-NEXT: ticks over
# CHECK-NEXT: thrown in
# CHECK-NEXT: exhausted
# CHECK-NEXT: ticks over
# CHECK-NEXT: None
# CHECK-NEXT: ticks over
# CHECK-NEXT: 'async for' requires an object with __aiter__ method, got list

# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | %FileCheck %s --implicit-check-not=warning:
import asyncio


async def blink(led):
    # CHECK: :[[@LINE+1]]:5: warning: this loop never waits, so no other task runs again [endless-loop]
    while True:
        led = not led


async def count():
    n = 0
    # CHECK: :[[@LINE+1]]:5: warning: this loop never waits, so no other task runs again [endless-loop]
    while 1:
        for _ in range(3):
            if n:
                break  # of the inner loop
        n += 1


async def waits():
    while True:
        await asyncio.sleep(1)


async def ends(n):
    while True:
        n -= 1
        if n == 0:
            break


async def returns(n):
    while True:
        n -= 1
        if n == 0:
            return


async def ticks():
    while True:
        yield 1


async def opens(lock):
    while True:
        async with lock:
            print("mine")


async def fails(n):
    while True:
        n = 1 // n
        if n > 3:
            raise ValueError


def plain():
    while True:
        print("no coroutine")


async def main():
    await ends(3)
    await returns(3)
    await waits()
    async for tick in ticks():
        print(tick)
    await opens(asyncio.Lock())
    await fails(1)


asyncio.create_task(blink(True))
asyncio.create_task(count())
asyncio.run(main())
plain()

# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | %FileCheck %s --implicit-check-not=warning:
import asyncio
import time


async def work():
    return 1


class Sensor:
    def read(self):
        return 7


class Ready:
    def __await__(self):
        return iter(())


async def function():
    # CHECK: :[[@LINE+1]]:11: warning: `Function[work]` cannot be awaited [not-awaitable]
    await work
    # CHECK: help: call it: `work()`


async def number():
    # CHECK: :[[@LINE+1]]:11: warning: `int` cannot be awaited [not-awaitable]
    await Sensor().read()


async def fine():
    await Ready()
    await work()
    try:
        await 3
    except TypeError:
        print("of course")


async def main():
    for each in (function, number, fine):
        await each()


asyncio.run(main())

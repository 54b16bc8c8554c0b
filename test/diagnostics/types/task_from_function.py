# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | %FileCheck %s --implicit-check-not=warning:
import asyncio


async def blink():
    await asyncio.sleep(1)


class Robot:
    async def walk(self):
        await asyncio.sleep(1)


async def tasks(robot):
    # CHECK: :[[@LINE+1]]:25: warning: `blink` is a function, and no coroutine until it is called [task-from-function]
    asyncio.create_task(blink)
    # CHECK: help: write `blink()`


async def methods(robot):
    # CHECK: :[[@LINE+1]]:32: warning: `Robot.walk` is a function, and no coroutine until it is called [task-from-function]
    task = asyncio.create_task(robot.walk)
    # CHECK: help: write `robot.walk()`


async def all_of_them(robot):
    # CHECK: :[[@LINE+1]]:35: warning: `blink` is a function, and no coroutine until it is called [task-from-function]
    await asyncio.gather(blink(), blink)


async def fine(robot):
    try:
        asyncio.create_task(blink)
    except TypeError:
        pass
    await asyncio.gather(blink(), robot.walk())


async def main():
    robot = Robot()
    for work in (tasks, methods, all_of_them, fine):
        await work(robot)


asyncio.run(main())
# CHECK: :[[@LINE+1]]:13: warning: `main` is a function, and no coroutine until it is called [task-from-function]
asyncio.run(main)

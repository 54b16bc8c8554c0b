# An `async def` that yields is awaited, and made a task: as on CircuitPython, where it hands what it yields to the
# scheduler, having told somebody before to make the task ready again.
# RUN: split-file %s.txt %t
# RUN: %pyasync2cpp %s --run -fno-inference --stimulus %t/world | %FileCheck %s
# RUN: %pyasync2cpp %s --run --stimulus %t/world | %FileCheck %s
# RUN: %pyasync2cpp %s --run --sanitize --stimulus %t/world | %FileCheck %s
import asyncio
import board
import keypad
import time


def go_on():
    asyncio.core._task_queue.push(asyncio.core.cur_task)


async def turns(name, count):
    for i in range(count):
        print(name, i)
        go_on()
        yield
    print(name, "ends")


async def next_key(keys, found):
    while not (event := keys.events.get()):
        yield asyncio.core._io_queue.queue_read(keys.events)
    found.append(event)


async def until_cancelled():
    try:
        while True:
            await asyncio.sleep(0.05)
            go_on()
            yield
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def fails():
    go_on()
    yield
    raise ValueError("after a turn")


async def main():
    print(await turns("alone", 2))
    task = asyncio.create_task(turns("task", 2))
    await asyncio.gather(turns("a", 1), turns("b", 2))
    print(task.done(), await asyncio.wait_for(turns("soon", 1), 1))
    task = asyncio.create_task(until_cancelled())
    await asyncio.sleep(0.12)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("seen")
    try:
        await fails()
    except ValueError as e:
        print(repr(e))
    with keypad.Keys((board.D5,), value_when_pressed=False) as keys:
        found = []
        await next_key(keys, found)
        print(found[0], time.monotonic())
    async for nothing in turns("iterated", 1):
        print(nothing)


# CHECK:      alone 0
# CHECK-NEXT: alone 1
# CHECK-NEXT: alone ends
# CHECK-NEXT: None
# CHECK-NEXT: task 0
# CHECK-NEXT: a 0
# CHECK-NEXT: b 0
# CHECK-NEXT: task 1
# CHECK-NEXT: a ends
# CHECK-NEXT: b 1
# CHECK-NEXT: task ends
# CHECK-NEXT: b ends
# CHECK-NEXT: soon 0
# CHECK-NEXT: soon ends
# CHECK-NEXT: True None
# CHECK-NEXT: cancelled
# CHECK-NEXT: seen
# CHECK-NEXT: ValueError('after a turn')
# CHECK-NEXT: <Event: key_number 0 pressed> 1.0
# CHECK-NEXT: iterated 0
# CHECK-NEXT: None
# CHECK-NEXT: iterated ends
asyncio.run(main())
# CHECK-NEXT: again 0
# CHECK-NEXT: again ends
asyncio.run(turns("again", 1))

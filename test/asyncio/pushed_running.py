# A running task that puts itself into a queue stands there from its next yield on, and not if it awaits something else
# before: it never stands in two.
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %pyasync2cpp %s --run --sanitize | %FileCheck %s
import asyncio
from asyncio import core


def push():
    core._task_queue.push(core.cur_task)


async def sleeps():
    push()
    await asyncio.sleep(0.1)
    print("slept")


async def waits(event):
    push()
    await event.wait()
    print("event")


async def gets(queue):
    push()
    print("got", await queue.get())


async def ends():
    push()
    print("ends")


class Parking:
    """Tasks that wait for somebody to call."""

    def __init__(self):
        self.queue = core.TaskQueue()

    def __await__(self):
        self.queue.push(core.cur_task)
        yield core._never()
        return "called"

    def call(self):
        core._task_queue.push(self.queue.pop())


async def parks(parking):
    print(await parking)


async def main():
    event = asyncio.Event()
    queue = asyncio.Queue()
    parking = Parking()
    tasks = [asyncio.create_task(t) for t in (sleeps(), waits(event), gets(queue), ends(), parks(parking))]
    await asyncio.sleep(0.01)
    event.set()
    queue.put_nowait(5)
    parking.call()
    await asyncio.gather(*tasks)
    other = core.TaskQueue()
    other.push(core.cur_task)
    print(other.peek() is core.cur_task, other.pop() is core.cur_task, other.peek())
    push()
    try:
        push()
    except RuntimeError as e:
        print(e)


# CHECK:      ends
# CHECK-NEXT: event
# CHECK-NEXT: got 5
# CHECK-NEXT: called
# CHECK-NEXT: slept
# CHECK-NEXT: True True None
# CHECK-NEXT: the task is in a queue already
# CHECK-NEXT: over
asyncio.run(main())
print("over")

# What leads back to itself by way of a task, a future, a queue: a cycle, which goes as others do. Nothing is left (LeakSanitizer).
# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run --sanitize | %FileCheck %s
# RUN: %python %s | %FileCheck %s
import asyncio
import gc
from collections import deque


async def itself():
    return asyncio.current_task()


async def in_list(box):
    box.append(asyncio.current_task())
    return box


class Worker:
    gone = 0

    def __init__(self):
        self.task = asyncio.create_task(self.work())

    async def work(self):
        await asyncio.sleep(0)
        return self

    def __del__(self):
        Worker.gone += 1


class Trouble(Exception):
    pass


async def with_itself():
    trouble = Trouble()
    trouble.task = asyncio.current_task()
    raise trouble


async def of_itself():
    raise Trouble(asyncio.current_task())


async def ended_badly(task):
    try:
        await task
    except Trouble as trouble:
        return trouble


class Counted:
    gone = 0

    def method(self, *args):
        return self

    def __del__(self):
        Counted.gone += 1


class InQueue(Counted):
    def __init__(self):
        self.queue = asyncio.Queue()
        self.queue.put_nowait(self)


class Waiting(Counted):
    def __init__(self):
        self.queue = asyncio.PriorityQueue(3)

    async def fill(self):
        for i in range(3):
            await self.queue.put((i, self))


class CalledBack(Counted):
    def __init__(self):
        self.future = asyncio.Future()
        self.future.add_done_callback(self.method)


class InDeque(Counted):
    def __init__(self):
        self.iterator = iter(deque([self], 3))


async def many():
    for _ in range(3):
        worker = Worker()
        await worker.task


async def main():
    task = asyncio.create_task(itself())
    # CHECK: True
    print((await task) is task)
    task = asyncio.create_task(in_list([]))
    # CHECK-NEXT: True
    print((await task)[0] is task)
    # CHECK-NEXT: True
    task = asyncio.create_task(with_itself())
    print((await ended_badly(task)).task is task)
    # CHECK-NEXT: True
    task = asyncio.create_task(of_itself())
    print((await ended_badly(task)).args[0] is task)

    future = asyncio.Future()
    future.set_result([future])
    # CHECK-NEXT: True
    print((await future)[0] is future)
    one, other = asyncio.Future(), asyncio.Future()
    one.set_result(other)
    other.set_result(one)
    # CHECK-NEXT: True
    print((await (await one)) is one)

    await many()
    await asyncio.sleep(0)
    gc.collect()
    # CHECK-NEXT: 3
    print(Worker.gone)
    InQueue(), CalledBack(), InDeque()
    await Waiting().fill()
    gc.collect()
    # CHECK-NEXT: 4
    print(Counted.gone)
    # What is still referred to stays, and can be collected about.
    kept = [Worker() for _ in range(3)]
    gc.collect()
    await asyncio.gather(*(worker.task for worker in kept))
    gc.collect()
    # CHECK-NEXT: True 3
    print(all(worker.task.result() is worker for worker in kept), Worker.gone)


asyncio.run(main())

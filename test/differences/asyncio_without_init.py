# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# A class that derives from one of asyncio and does not call `super().__init__()`.
import asyncio


class Lock(asyncio.Lock):
    def __init__(self):
        self.name = "lock"


class Event(asyncio.Event):
    def __init__(self):
        pass


class Semaphore(asyncio.Semaphore):
    def __init__(self):
        pass


class Queue(asyncio.Queue):
    def __init__(self, first):
        self.put_nowait(first)


class Called(asyncio.Queue):
    def __init__(self):
        super().__init__(1)


async def main():
    lock = Lock()
    # CHECK: True True lock
    print(await lock.acquire(), lock.locked(), lock.name)
    event = Event()
    event.set()
    # CHECK-NEXT: True
    print(await event.wait())
    # CHECK-NEXT: True
    print(await Semaphore().acquire())
    queue = Queue(5)
    await queue.put(6)
    # CHECK-NEXT: 5 6
    print(await queue.get(), await queue.get())
    # CHECK-NEXT: 1 0
    print(Called().maxsize, Queue(1).maxsize)


asyncio.run(main())

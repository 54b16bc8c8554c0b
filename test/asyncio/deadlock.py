# Nothing can wake: each task and where it waits, through functions that await each other; exit status 1.
# RUN: %exits 1 %pyasync2cpp %s --run 2>&1 | %FileCheck %s
import asyncio


async def low(lock):
    await lock.acquire()
    await lock.acquire()


async def high(lock):
    await low(lock)


class Waiter:
    def __init__(self):
        self.event = asyncio.Event()

    async def wait(self):
        await self.event.wait()


async def main():
    asyncio.create_task(high(asyncio.Lock()))
    asyncio.create_task(Waiter().wait())
    await asyncio.sleep(1)
    print("before")
    await asyncio.gather(asyncio.create_task(Waiter().wait()))


asyncio.run(main())
# CHECK:      before
# CHECK-NEXT: deadlock: nothing can wake any task
# CHECK-NEXT:   task 1 (main) waits at {{.*}}deadlock.py:28 in main
# CHECK-NEXT:   task 2 ({{(.*\.)?}}high) waits at {{.*}}deadlock.py:12 in high, {{.*}}deadlock.py:8 in low
# CHECK-NEXT:   task 3 ({{(.*\.)?}}wait) waits at {{.*}}deadlock.py:20 in {{(.*\.)?}}wait
# CHECK-NEXT:   task 4 ({{(.*\.)?}}wait) waits at {{.*}}deadlock.py:20 in {{(.*\.)?}}wait
# CHECK-NOT:  {{.}}

# Lock: first come, first served; handed over straight; locked() is False during the hand-over; `async with` lets go on errors.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import asyncio


async def holds(name, lock, delay):
    async with lock:
        print(name, "has it", lock.locked())
        await asyncio.sleep(delay)
    print(name, "let go")


async def fails(lock):
    async with lock:
        raise ValueError("inside")


async def main():
    lock = asyncio.Lock()
    print(lock.locked(), await lock.acquire(), lock.locked())
    tasks = [asyncio.create_task(holds(name, lock, 0.1)) for name in "abc"]
    await asyncio.sleep(0)
    lock.release()
    print("handing over:", lock.locked())
    tasks[0].cancel()
    for task in tasks[1:]:
        await task
    try:
        await fails(lock)
    except ValueError as error:
        print(error, lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
# CHECK:      False True True
# CHECK-NEXT: handing over: False
# CHECK-NEXT: b has it True
# CHECK-NEXT: b let go
# CHECK-NEXT: c has it True
# CHECK-NEXT: c let go
# CHECK-NEXT: inside False
# CHECK-NEXT: Lock not acquired

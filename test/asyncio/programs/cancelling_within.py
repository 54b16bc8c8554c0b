# Cancelling a task that is within a block, a loop, a lock, a gather.
# RUN: %python %root/test/support/asyncio_programs.py %pyasync2cpp %s
#: within a with block
import asyncio


class Held:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, value, trace):
        print("exit", kind.__name__)
        return False


async def holds():
    with Held():
        await asyncio.sleep(5)


async def main():
    task = asyncio.create_task(holds())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
#: within an async with block
import asyncio


class Held:
    async def __aenter__(self):
        await asyncio.sleep(0.01)
        print("enter")
        return self

    async def __aexit__(self, kind, value, trace):
        print("leaving", kind.__name__)
        await asyncio.sleep(0.01)
        print("left")


async def holds():
    async with Held():
        await asyncio.sleep(5)


async def main():
    task = asyncio.create_task(holds())
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
#: within an async for loop
import asyncio


async def numbers():
    try:
        n = 0
        while True:
            await asyncio.sleep(0.1)
            yield n
            n += 1
    finally:
        print("generator closed")


async def reads():
    async for n in numbers():
        print(n)


async def main():
    task = asyncio.create_task(reads())
    await asyncio.sleep(0.25)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
#: within nested coroutines, from the inside out
import asyncio


async def level(n):
    try:
        if n == 0:
            await asyncio.sleep(9)
        else:
            await level(n - 1)
    finally:
        print("leave", n)


async def main():
    task = asyncio.create_task(level(3))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
#: caught by the caller of the coroutine that waits
import asyncio


async def inner():
    await asyncio.sleep(9)


async def outer():
    try:
        await inner()
    except asyncio.CancelledError:
        print("caught outside")
        return "fine"


async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    task.cancel()
    print(await task)


asyncio.run(main())
#: while it waits for a lock
import asyncio


async def wants(lock, name):
    try:
        async with lock:
            print(name, "has it")
            await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        print(name, "gives up")
        raise


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(wants(lock, n)) for n in "abc"]
    await asyncio.sleep(0.05)
    tasks[1].cancel()
    print([type(r).__name__ for r in await asyncio.gather(*tasks, return_exceptions=True)])
    print(lock.locked())


asyncio.run(main())
#: while it has a lock
import asyncio


async def wants(lock, name):
    async with lock:
        print(name, "has it")
        await asyncio.sleep(10)


async def main():
    lock = asyncio.Lock()
    a = asyncio.create_task(wants(lock, "a"))
    b = asyncio.create_task(wants(lock, "b"))
    await asyncio.sleep(0.05)
    a.cancel()
    await asyncio.sleep(0.05)
    b.cancel()
    await asyncio.sleep(0.05)
    print(lock.locked())


asyncio.run(main())
#: while it waits for an event, and the event is set at once
#! CircuitPython: a cancel marks a task that is ready; it is thrown in at its turn
#> cancelled
import asyncio


async def waits(event):
    try:
        await event.wait()
        print("got it")
    except asyncio.CancelledError:
        print("cancelled")


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(waits(event))
    await asyncio.sleep(0)
    event.set()
    task.cancel()
    await task


asyncio.run(main())
#: while it waits in gather
#! CircuitPython: the gatherer is told first, then the others
#> gatherer
#> part 1
#> part 2
#> True
import asyncio


async def part(n):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("part", n)
        raise


async def gathers():
    try:
        await asyncio.gather(part(1), part(2))
    except asyncio.CancelledError:
        print("gatherer")
        raise


async def main():
    task = asyncio.create_task(gathers())
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        pass
    await asyncio.sleep(0)
    print(task.cancelled())


asyncio.run(main())
#: a task dropped while it sleeps goes on
import asyncio


async def works():
    await asyncio.sleep(0.1)
    print("done")


async def main():
    asyncio.create_task(works())
    await asyncio.sleep(0.2)


asyncio.run(main())

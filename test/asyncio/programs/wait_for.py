# asyncio.wait_for.
# RUN: %python %root/test/support/asyncio_programs.py %pyasync2cpp %s
#: in time
import asyncio


async def work():
    await asyncio.sleep(0.1)
    return "done"


async def main():
    print(await asyncio.wait_for(work(), 1))


asyncio.run(main())
#: too late
import asyncio
import time


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def main():
    start = time.monotonic()
    try:
        await asyncio.wait_for(work(), 0.5)
    except asyncio.TimeoutError:
        print("timeout", round(time.monotonic() - start, 2))


asyncio.run(main())
#: without a limit
import asyncio


async def work():
    await asyncio.sleep(100)
    return "patience"


async def main():
    print(await asyncio.wait_for(work(), None))


asyncio.run(main())
#: an exception of what is awaited
import asyncio


async def work():
    await asyncio.sleep(0.1)
    raise KeyError("inner")


async def main():
    try:
        await asyncio.wait_for(work(), 1)
    except KeyError as error:
        print(error)


asyncio.run(main())
#: what is awaited cancels itself
#! CircuitPython: the CancelledError of what is awaited comes out
#> CancelledError
import asyncio


async def work():
    raise asyncio.CancelledError


async def main():
    try:
        await asyncio.wait_for(work(), 1)
    except asyncio.CancelledError as error:
        print(type(error).__name__)


asyncio.run(main())
#: cancelled from outside
#! CircuitPython: who waits is told first, then what it waits for
#> limited cancelled
#> work cancelled
#> main saw it
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("work cancelled")
        raise


async def limited():
    try:
        await asyncio.wait_for(work(), 5)
    except asyncio.CancelledError:
        print("limited cancelled")
        raise


async def main():
    task = asyncio.create_task(limited())
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main saw it")


asyncio.run(main())
#: a task, too late
import asyncio


async def work():
    await asyncio.sleep(10)


async def main():
    task = asyncio.create_task(work())
    try:
        await asyncio.wait_for(task, 0.1)
    except asyncio.TimeoutError:
        print("timeout", task.done(), task.cancelled())


asyncio.run(main())
#: a task that has finished
import asyncio


async def work():
    return "old news"


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.1)
    print(await asyncio.wait_for(task, 1))


asyncio.run(main())
#: a task that is shared
import asyncio


async def work():
    await asyncio.sleep(0.2)
    return "shared"


async def waits(task):
    print("waiter", await task)


async def main():
    task = asyncio.create_task(work())
    waiter = asyncio.create_task(waits(task))
    print("main", await asyncio.wait_for(task, 1))
    await waiter


asyncio.run(main())
#: what is awaited cleans up before the timeout is raised
import asyncio
import time


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.5)
        print("clean")


async def main():
    start = time.monotonic()
    try:
        await asyncio.wait_for(work(), 0.1)
    except asyncio.TimeoutError:
        print("timeout", round(time.monotonic() - start, 1))


asyncio.run(main())
#: a swallowed cancel
#! CircuitPython: TimeoutError is raised even so
#> swallowed
#> timeout
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("swallowed")
    return "value"


async def main():
    try:
        print(await asyncio.wait_for(work(), 0.1))
    except asyncio.TimeoutError:
        print("timeout")


asyncio.run(main())
#: within wait_for, the inner one first
import asyncio


async def work():
    await asyncio.sleep(10)


async def inner():
    try:
        await asyncio.wait_for(work(), 0.1)
    except asyncio.TimeoutError:
        print("inner timeout")
    await asyncio.sleep(0.1)
    return "inner done"


async def main():
    print(await asyncio.wait_for(inner(), 1))


asyncio.run(main())
#: within wait_for, the outer one first
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("work cancelled")
        raise


async def inner():
    await asyncio.wait_for(work(), 5)


async def main():
    try:
        await asyncio.wait_for(inner(), 0.1)
    except asyncio.TimeoutError:
        print("outer timeout")


asyncio.run(main())
#: of an event
import asyncio


async def sets(event):
    await asyncio.sleep(0.2)
    event.set()


async def main():
    event = asyncio.Event()
    try:
        await asyncio.wait_for(event.wait(), 0.1)
    except asyncio.TimeoutError:
        print("not yet")
    asyncio.create_task(sets(event))
    print(await asyncio.wait_for(event.wait(), 1))


asyncio.run(main())
#: of a lock
import asyncio


async def holds(lock):
    async with lock:
        await asyncio.sleep(0.3)


async def main():
    lock = asyncio.Lock()
    holder = asyncio.create_task(holds(lock))
    await asyncio.sleep(0)
    try:
        await asyncio.wait_for(lock.acquire(), 0.1)
    except asyncio.TimeoutError:
        print("still held")
    print(await asyncio.wait_for(lock.acquire(), 1), lock.locked())
    lock.release()
    await holder


asyncio.run(main())
#: many with one limit each
import asyncio


async def work(n):
    await asyncio.sleep(n / 10)
    return n


async def limited(n):
    try:
        return await asyncio.wait_for(work(n), 0.25)
    except asyncio.TimeoutError:
        return None


async def main():
    print(await asyncio.gather(*[limited(n) for n in range(5)]))


asyncio.run(main())
#: tried again with longer limits
import asyncio


async def answers():
    await asyncio.sleep(0.35)
    return "answer"


async def main():
    for limit in (0.1, 0.2, 0.4):
        try:
            print(limit, await asyncio.wait_for(answers(), limit))
            break
        except asyncio.TimeoutError:
            print(limit, "no answer")


asyncio.run(main())
#: the limit is forwarded through a task that waits
#! CircuitPython: the innermost task is cancelled, who awaits it is told by it
#> inner cancelled
#> outer told
#> timeout
import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("inner cancelled")
        raise


async def outer():
    try:
        await asyncio.create_task(inner())
    except asyncio.CancelledError:
        print("outer told")
        raise


async def main():
    try:
        await asyncio.wait_for(outer(), 0.1)
    except asyncio.TimeoutError:
        print("timeout")


asyncio.run(main())
#: in milliseconds
#! CircuitPython: wait_for_ms
#> quick
#> timeout 0.05
import asyncio
import time


async def work(seconds):
    await asyncio.sleep(seconds)
    return "quick"


async def main():
    print(await asyncio.wait_for_ms(work(0.01), 100))
    start = time.monotonic()
    try:
        await asyncio.wait_for_ms(work(1), 50)
    except asyncio.TimeoutError:
        print("timeout", round(time.monotonic() - start, 3))


asyncio.run(main())
#: TimeoutError is an Exception of asyncio's own
#! CircuitPython: asyncio.TimeoutError derives from Exception
#> True False
#> TimeoutError
import asyncio


async def main():
    print(issubclass(asyncio.TimeoutError, Exception), issubclass(asyncio.TimeoutError, OSError))
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.1)
    except Exception as error:
        print(type(error).__name__, end=str(error) + "\n")


asyncio.run(main())
#: a limit that has passed already
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    for limit in (0, -1):
        try:
            await asyncio.wait_for(work(), limit)
        except asyncio.TimeoutError:
            print("timeout")


asyncio.run(main())
#: an exception while it is being cancelled
#! CircuitPython: what is awaited ends with an exception of its own, and TimeoutError is raised
#> cleaning
#> TimeoutError
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cleaning")
        raise ValueError("while cleaning")


async def main():
    try:
        await asyncio.wait_for(work(), 0.1)
    except asyncio.TimeoutError:
        print("TimeoutError")
    except ValueError:
        print("ValueError")


asyncio.run(main())

# TaskGroup, timeout, wait, as_completed, shield, Future.
# RUN: %python %root/test/support/asyncio_programs.py %pyasync2cpp %s
#: a group waits for all of its tasks
import asyncio


async def work(n):
    await asyncio.sleep(n / 10)
    print("end", n)
    return n


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(n)) for n in (3, 1, 2)]
        print("body ends")
    print([task.result() for task in tasks])


asyncio.run(main())
#: a failing task cancels the others
import asyncio


cancelled = []


async def work(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        cancelled.append(n)
        raise


async def fails():
    await asyncio.sleep(0.1)
    raise ValueError("one fails")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(5))
            group.create_task(fails())
            group.create_task(work(6))
    except ExceptionGroup as error:
        print(error.message, [repr(e) for e in error.exceptions], sorted(cancelled))


asyncio.run(main())
#: a failing body cancels the tasks
import asyncio


async def work():
    try:
        await asyncio.sleep(5)
    finally:
        print("work ends")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
            await asyncio.sleep(0.1)
            raise KeyError("body")
    except ExceptionGroup as error:
        print([repr(e) for e in error.exceptions])


asyncio.run(main())
#: tasks that add tasks to their group
import asyncio


async def grows(group, depth):
    print("depth", depth)
    if depth:
        group.create_task(grows(group, depth - 1))


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(grows(group, 3))
    print("all done")


asyncio.run(main())
#: a group that is cancelled from outside
import asyncio


cancelled = []


async def work(n):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        cancelled.append(n)
        raise


async def groups():
    async with asyncio.TaskGroup() as group:
        group.create_task(work(1))
        group.create_task(work(2))


async def main():
    task = asyncio.create_task(groups())
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("group cancelled", sorted(cancelled))


asyncio.run(main())
#: groups within groups
import asyncio


async def work(name):
    await asyncio.sleep(0.1)
    print(name)


async def main():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(work("outer"))
        async with asyncio.TaskGroup() as inner:
            inner.create_task(work("inner"))
        print("inner is over")


asyncio.run(main())
#: an empty group
import asyncio


async def main():
    async with asyncio.TaskGroup():
        print("nothing to do")
    print("over")


asyncio.run(main())
#: a timeout that is met
import asyncio


async def main():
    async with asyncio.timeout(1) as limit:
        await asyncio.sleep(0.1)
        print("in time")
    print(limit.expired())


asyncio.run(main())
#: a timeout that is not
import asyncio
import time


async def main():
    start = time.monotonic()
    try:
        async with asyncio.timeout(0.2):
            await asyncio.sleep(5)
    except asyncio.TimeoutError:
        print("late", round(time.monotonic() - start, 2))


asyncio.run(main())
#: timeouts within timeouts
import asyncio


async def main():
    try:
        async with asyncio.timeout(1):
            try:
                async with asyncio.timeout(0.1):
                    await asyncio.sleep(5)
            except asyncio.TimeoutError:
                print("inner")
            await asyncio.sleep(5)
    except asyncio.TimeoutError:
        print("outer")


asyncio.run(main())
#: a timeout put off
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(0.1) as limit:
        limit.reschedule(loop.time() + 1)
        await asyncio.sleep(0.5)
        print("it was put off")
    print(limit.expired())


asyncio.run(main())
#: no timeout at all
import asyncio


async def main():
    async with asyncio.timeout(None) as limit:
        await asyncio.sleep(100)
        print(limit.when())


asyncio.run(main())
#: a cancel from outside is no timeout
import asyncio


async def works():
    try:
        async with asyncio.timeout(5):
            await asyncio.sleep(10)
    except asyncio.TimeoutError:
        print("not this")


async def main():
    task = asyncio.create_task(works())
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
#: timeout_at
import asyncio


async def main():
    deadline = asyncio.get_running_loop().time() + 0.25
    done = []
    try:
        async with asyncio.timeout_at(deadline):
            for n in range(10):
                await asyncio.sleep(0.1)
                done.append(n)
    except asyncio.TimeoutError:
        print(done)


asyncio.run(main())
#: wait for the first
import asyncio


async def work(n):
    await asyncio.sleep(n / 10)
    return n


async def main():
    tasks = [asyncio.create_task(work(n)) for n in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([task.result() for task in done], len(pending))
    done, pending = await asyncio.wait(pending)
    print(sorted(task.result() for task in done), len(pending))


asyncio.run(main())
#: wait until one fails
import asyncio


async def work(n):
    await asyncio.sleep(n / 10)
    if n == 2:
        raise ValueError(n)
    return n


async def main():
    tasks = [asyncio.create_task(work(n)) for n in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), [repr(task.exception()) for task in done if task.exception()])
    for task in pending:
        task.cancel()


asyncio.run(main())
#: wait with a timeout
import asyncio


async def work(n):
    await asyncio.sleep(n / 10)


async def main():
    tasks = {asyncio.create_task(work(n)) for n in range(5)}
    done, pending = await asyncio.wait(tasks, timeout=0.25)
    print(len(done), len(pending))
    await asyncio.gather(*pending)


asyncio.run(main())
#: as_completed
import asyncio


async def work(n):
    await asyncio.sleep(n / 10)
    return n


async def main():
    for next_done in asyncio.as_completed([work(n) for n in (3, 1, 2)]):
        print(await next_done)


asyncio.run(main())
#: as_completed with a limit
import asyncio


async def work(n):
    await asyncio.sleep(n / 10)
    return n


async def main():
    try:
        for next_done in asyncio.as_completed([work(n) for n in (1, 9)], timeout=0.5):
            print(await next_done)
    except asyncio.TimeoutError:
        print("too late")


asyncio.run(main())
#: shield
import asyncio


async def important():
    await asyncio.sleep(0.3)
    print("important is done")
    return "kept"


async def careless(task):
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        print("careless is cancelled")
        raise


async def main():
    task = asyncio.create_task(important())
    waiter = asyncio.create_task(careless(task))
    await asyncio.sleep(0.1)
    waiter.cancel()
    print(await task, waiter.cancelled())


asyncio.run(main())
#: shield with a limit
import asyncio


async def slow():
    await asyncio.sleep(0.5)
    return "in the end"


async def main():
    task = asyncio.create_task(slow())
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.1)
    except asyncio.TimeoutError:
        print("limit", task.done())
    print(await task)


asyncio.run(main())
#: a future
import asyncio


async def sets(future):
    await asyncio.sleep(0.1)
    future.set_result("result")


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(sets(future))
    print(future.done(), await future, future.done(), future.result())
    await task


asyncio.run(main())
#: a future's exception
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(future.set_exception, OSError("no luck"))
    try:
        await future
    except OSError as error:
        print(error, repr(future.exception()))


asyncio.run(main())
#: a future that is cancelled
import asyncio


async def waits(future):
    try:
        await future
    except asyncio.CancelledError:
        print("the future was cancelled", future.cancelled())


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waits(future))
    await asyncio.sleep(0)
    print(future.cancel(), future.cancel())
    await task


asyncio.run(main())
#: a task that waits for a future is cancelled with it
import asyncio


async def waits(future):
    await future


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waits(future))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(future.cancelled(), task.cancelled())


asyncio.run(main())
#: a future is set once
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result(1)
    try:
        future.set_result(2)
    except asyncio.InvalidStateError:
        print("InvalidStateError")
    print(await future)


asyncio.run(main())
#: many that wait for one future
import asyncio


async def waits(n, future):
    print(n, await future)


async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waits(n, future)) for n in range(3)]
    await asyncio.sleep(0.1)
    future.set_result("for all")
    await asyncio.gather(*tasks)


asyncio.run(main())
#: a future as an answer to a request
import asyncio


class Server:
    def __init__(self):
        self.requests = asyncio.Queue()

    async def serve(self):
        while True:
            number, answer = await self.requests.get()
            await asyncio.sleep(0.1)
            if number < 0:
                answer.set_exception(ValueError("negative"))
            else:
                answer.set_result(number ** 0.5)

    async def root(self, number):
        answer = asyncio.get_running_loop().create_future()
        await self.requests.put((number, answer))
        return await answer


async def main():
    server = Server()
    task = asyncio.create_task(server.serve())
    print(await asyncio.gather(server.root(9), server.root(-1), server.root(16), return_exceptions=True))
    task.cancel()


asyncio.run(main())
#: ensure_future
import asyncio


async def work():
    return "work"


class Thing:
    def __await__(self):
        yield from asyncio.sleep(0.01).__await__()
        return "thing"


async def main():
    task = asyncio.ensure_future(work())
    print(asyncio.ensure_future(task) is task)
    print(await task, await asyncio.ensure_future(Thing()))


asyncio.run(main())
#: the builtin TimeoutError
import asyncio


async def work():
    await asyncio.sleep(5)


async def main():
    try:
        async with asyncio.timeout(0.1):
            await work()
    except TimeoutError as error:
        print(type(error).__name__, error.args, repr(error.__cause__))
    try:
        for first in asyncio.as_completed([work()], timeout=0.1):
            await first
    except TimeoutError as error:
        print(type(error).__name__, isinstance(error, asyncio.TimeoutError), isinstance(error, OSError))


asyncio.run(main())

# asyncio.gather.
# RUN: %python %root/test/support/asyncio_programs.py %pyasync2cpp %s
#: results in the order of the arguments
import asyncio


async def work(n, seconds):
    await asyncio.sleep(seconds)
    print("end", n)
    return n


async def main():
    print(await asyncio.gather(work(1, 0.3), work(2, 0.1), work(3, 0.2)))


asyncio.run(main())
#: of nothing
import asyncio


async def main():
    print(await asyncio.gather())
    print(await asyncio.gather(*[]))


asyncio.run(main())
#: of one
import asyncio


async def one():
    return "one"


async def main():
    print(await asyncio.gather(one()))


asyncio.run(main())
#: of tasks and coroutines mixed
import asyncio


async def work(n):
    await asyncio.sleep(0.01 * n)
    return n * 10


async def main():
    task = asyncio.create_task(work(2))
    print(await asyncio.gather(work(1), task, work(3)))
    print(task.done())


asyncio.run(main())
#: of tasks that have finished
import asyncio


async def work(n):
    return n


async def main():
    tasks = [asyncio.create_task(work(n)) for n in range(3)]
    await asyncio.sleep(0.1)
    print([task.done() for task in tasks])
    print(await asyncio.gather(*tasks))


asyncio.run(main())
#: of some that have finished and some that have not
import asyncio


async def work(n):
    await asyncio.sleep(n / 10)
    return n


async def main():
    tasks = [asyncio.create_task(work(n)) for n in range(4)]
    await asyncio.sleep(0.15)
    print([task.done() for task in tasks])
    print(await asyncio.gather(*tasks))


asyncio.run(main())
#: the first exception is raised, the others go on
import asyncio


async def work(n):
    await asyncio.sleep(n / 10)
    print("end", n)
    return n


async def fails():
    await asyncio.sleep(0.15)
    raise ValueError("failed")


async def main():
    try:
        await asyncio.gather(work(1), fails(), work(2), work(3))
    except ValueError as error:
        print("raised", error)
    await asyncio.sleep(0.5)


asyncio.run(main())
#: of two exceptions the earlier one
import asyncio


async def fails(name, seconds):
    await asyncio.sleep(seconds)
    raise ValueError(name)


async def main():
    try:
        await asyncio.gather(fails("late", 0.2), fails("early", 0.1))
    except ValueError as error:
        print(error)
    await asyncio.sleep(0.3)


asyncio.run(main())
#: of two that have failed already the first argument
import asyncio


async def fails(name):
    raise ValueError(name)


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: None)
    tasks = [asyncio.create_task(fails(n)) for n in "ab"]
    await asyncio.sleep(0.1)
    try:
        await asyncio.gather(*tasks)
    except ValueError as error:
        print(error)


asyncio.run(main())
#: exceptions as results
import asyncio


async def work(n):
    await asyncio.sleep(0.01)
    if n % 2:
        raise ValueError(n)
    return n


async def main():
    print(await asyncio.gather(*[work(n) for n in range(4)], return_exceptions=True))


asyncio.run(main())
#: a cancelled part as a result
import asyncio


async def sleeps():
    await asyncio.sleep(5)


async def main():
    task = asyncio.create_task(sleeps())
    asyncio.get_running_loop().call_later(0.1, task.cancel)
    print([type(r).__name__ for r in await asyncio.gather(task, asyncio.sleep(0.2, "slept"), return_exceptions=True)])


asyncio.run(main())
#: a cancelled part without return_exceptions
import asyncio


async def sleeps():
    await asyncio.sleep(5)


async def cancels(task):
    await asyncio.sleep(0.1)
    task.cancel()


async def main():
    task = asyncio.create_task(sleeps())
    try:
        await asyncio.gather(task, cancels(task))
    except asyncio.CancelledError:
        print("gather was left by it")


asyncio.run(main())
#: within gather
import asyncio


async def leaf(n):
    await asyncio.sleep(n / 100)
    return n


async def branch(a, b):
    return await asyncio.gather(leaf(a), leaf(b))


async def main():
    print(await asyncio.gather(branch(3, 1), branch(2, 4)))


asyncio.run(main())
#: as a task
import asyncio


async def leaf(n):
    await asyncio.sleep(n / 100)
    return n


async def both():
    return await asyncio.gather(leaf(1), leaf(2))


async def main():
    task = asyncio.create_task(both())
    await asyncio.sleep(0.005)
    print(task.done(), await task)


asyncio.run(main())
#: with a limit
import asyncio


async def leaf(n):
    try:
        await asyncio.sleep(n)
        print("end", n)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def both():
    await asyncio.gather(leaf(0.1), leaf(5))


async def main():
    try:
        await asyncio.wait_for(both(), 1)
    except asyncio.TimeoutError:
        print("too late")
    await asyncio.sleep(0)


asyncio.run(main())
#: of a task that something awaits
#! CircuitPython: RuntimeError "can't gather"
#> RuntimeError can't gather
#> slow
import asyncio


async def slow():
    await asyncio.sleep(0.1)
    return "slow"


async def waits(task):
    print(await task)


async def main():
    task = asyncio.create_task(slow())
    waiter = asyncio.create_task(waits(task))
    await asyncio.sleep(0)
    try:
        await asyncio.gather(task)
    except RuntimeError as error:
        print("RuntimeError", error)
    await waiter


asyncio.run(main())
#: a task that it holds cannot be awaited
#! CircuitPython: RuntimeError "can't wait"
#> RuntimeError can't wait
#> ['slow']
import asyncio


async def slow():
    await asyncio.sleep(0.1)
    return "slow"


async def gathers(task):
    print(await asyncio.gather(task))


async def main():
    task = asyncio.create_task(slow())
    gatherer = asyncio.create_task(gathers(task))
    await asyncio.sleep(0)
    try:
        await task
    except RuntimeError as error:
        print("RuntimeError", error)
    await gatherer


asyncio.run(main())
#: cancelled, with exceptions as results
#! CircuitPython: the gatherer is cancelled, and its unfinished tasks
#> gatherer cancelled
#> part cancelled
import asyncio


async def part():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("part cancelled")
        raise


async def gathers():
    try:
        print(await asyncio.gather(part(), return_exceptions=True))
    except asyncio.CancelledError:
        print("gatherer cancelled")


async def main():
    task = asyncio.create_task(gathers())
    await asyncio.sleep(0.1)
    task.cancel()
    await task
    await asyncio.sleep(0)


asyncio.run(main())
#: after one failed, again
#! CircuitPython: the tasks of a gather that was left by an exception are free
#> failed
#> slow
import asyncio


async def slow():
    await asyncio.sleep(0.2)
    return "slow"


async def fails():
    await asyncio.sleep(0.1)
    raise ValueError("failed")


async def main():
    task = asyncio.create_task(slow())
    try:
        await asyncio.gather(task, fails())
    except ValueError as error:
        print(error)
    print(await task)


asyncio.run(main())
#: a thousand
import asyncio


async def leaf(n):
    await asyncio.sleep(0)
    return n


async def main():
    results = await asyncio.gather(*[leaf(n) for n in range(1000)])
    print(len(results), sum(results), results[:3], results[-1])


asyncio.run(main())
#: unpacked into names
import asyncio


async def measure(name):
    await asyncio.sleep(0.01)
    return {"t": 21.5, "h": 40}[name]


async def main():
    temperature, humidity = await asyncio.gather(measure("t"), measure("h"))
    print(temperature, humidity)


asyncio.run(main())

# Cancelling a task, wherever it is.
# RUN: %python %root/test/support/asyncio_programs.py %pyasync2cpp %s
#: one that sleeps
import asyncio


async def sleeper():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("told")
        raise
    finally:
        print("finally")


async def main():
    task = asyncio.create_task(sleeper())
    await asyncio.sleep(0.1)
    print(task.cancel(), task.done())
    try:
        await task
    except asyncio.CancelledError:
        print("it was cancelled")
    print(task.done(), task.cancelled())


asyncio.run(main())
#: one that has not begun
import asyncio


async def never():
    print("never printed")


async def main():
    task = asyncio.create_task(never())
    print(task.cancel())
    await asyncio.sleep(0)
    print(task.done(), task.cancelled())


asyncio.run(main())
#: one that has finished
import asyncio


async def quick():
    return 1


async def main():
    task = asyncio.create_task(quick())
    await asyncio.sleep(0)
    print(task.cancel(), task.cancelled(), await task)


asyncio.run(main())
#: one that has failed
import asyncio


async def fails():
    raise ValueError("failed")


async def main():
    task = asyncio.create_task(fails())
    try:
        await task
    except ValueError as error:
        print(error)
    print(task.cancel(), task.cancelled(), repr(task.exception()))


asyncio.run(main())
#: one that is ready to run
import asyncio


async def turns():
    try:
        for i in range(5):
            print("turn", i)
            await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("cancelled in turn", i)


async def main():
    task = asyncio.create_task(turns())
    for _ in range(3):
        await asyncio.sleep(0)
    task.cancel()
    await task


asyncio.run(main())
#: one that ignores it once
import asyncio


async def stubborn():
    for _ in range(2):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("no")
    return "at my own time"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled())


asyncio.run(main())
#: twice, each delivered
import asyncio


async def stubborn():
    for _ in range(2):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("no")
    return "stayed"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    print(task.done(), await task)


asyncio.run(main())
#: twice before it runs
#! CircuitPython: two cancels before the task runs are one
#> True True
#> no
#> stayed
import asyncio


async def stubborn():
    for _ in range(2):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("no")
    return "stayed"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(task.cancel(), task.cancel())
    print(await task)


asyncio.run(main())
#: oneself
#! CircuitPython: cancelling the running task is an error
#> RuntimeError can't cancel self
#> still here
import asyncio


async def main():
    try:
        asyncio.current_task().cancel()
    except RuntimeError as error:
        print("RuntimeError", error)
    await asyncio.sleep(0)
    print("still here")


asyncio.run(main())
#: one that awaits another
#! CircuitPython: the innermost task of the chain is cancelled
#> inner told
#> outer told
#> True True
import asyncio


async def inner():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("inner told")
        raise


async def outer(task):
    try:
        await task
    except asyncio.CancelledError:
        print("outer told")


async def main():
    a = asyncio.create_task(inner())
    b = asyncio.create_task(outer(a))
    await asyncio.sleep(0.1)
    b.cancel()
    await b
    print(a.done(), b.done())


asyncio.run(main())
#: one that awaits another that swallows it
#! CircuitPython: the awaiter is not told
#> swallowed
#> outer got value
import asyncio


async def inner():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("swallowed")
    return "value"


async def outer(task):
    print("outer got", await task)


async def main():
    b = asyncio.create_task(outer(asyncio.create_task(inner())))
    await asyncio.sleep(0.1)
    b.cancel()
    await b


asyncio.run(main())
#: a chain of three tasks
#! CircuitPython: the innermost task of the chain is cancelled
#> told 0
#> told 1
#> told 2
#> [True, True, True]
import asyncio


async def sleeps():
    await asyncio.sleep(9)


async def waits(n, task):
    try:
        await task
    except asyncio.CancelledError:
        print("told", n)
        raise


async def main():
    tasks = [asyncio.create_task(sleeps())]
    for n in range(3):
        tasks.append(asyncio.create_task(waits(n, tasks[-1])))
    await asyncio.sleep(0.1)
    tasks[-1].cancel()
    await asyncio.sleep(0.1)
    print([task.done() for task in tasks[1:]])


asyncio.run(main())
#: one whose awaited task is already being cancelled
#! CircuitPython: the innermost task of the chain is cancelled, once
#> cleaning
#> clean
#> outer told
import asyncio


async def inner():
    try:
        await asyncio.sleep(5)
    finally:
        print("cleaning")
        await asyncio.sleep(0.2)
        print("clean")


async def outer(task):
    try:
        await task
    except asyncio.CancelledError:
        print("outer told")


async def main():
    a = asyncio.create_task(inner())
    b = asyncio.create_task(outer(a))
    await asyncio.sleep(0.1)
    a.cancel()
    b.cancel()
    await b


asyncio.run(main())
#: in the middle of cleaning up
import asyncio


async def cleans():
    try:
        await asyncio.sleep(5)
    finally:
        print("cleaning")
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("disturbed")
            raise
        print("not reached")


async def main():
    task = asyncio.create_task(cleans())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0.5)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("over")


asyncio.run(main())
#: an exception instead
import asyncio


async def converts():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        raise ValueError("instead")


async def main():
    task = asyncio.create_task(converts())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except ValueError as error:
        print(error, task.cancelled(), type(error.__context__).__name__)


asyncio.run(main())
#: a return in finally swallows it
import asyncio


async def returns():
    try:
        await asyncio.sleep(5)
    finally:
        return "from finally"


async def main():
    task = asyncio.create_task(returns())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled())


asyncio.run(main())
#: not caught by except Exception
import asyncio


async def broad():
    try:
        await asyncio.sleep(9)
    except Exception:
        print("not reached")


async def main():
    task = asyncio.create_task(broad())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), error.args)


asyncio.run(main())
#: caught by a bare except
import asyncio


async def bare():
    try:
        await asyncio.sleep(9)
    except:
        print("caught")


async def main():
    task = asyncio.create_task(bare())
    await asyncio.sleep(0)
    task.cancel()
    print(await task)


asyncio.run(main())
#: a message
import asyncio


async def sleeps():
    await asyncio.sleep(9)


async def main():
    task = asyncio.create_task(sleeps())
    await asyncio.sleep(0)
    task.cancel("because")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error))


asyncio.run(main())
#: a task that cancels its creator
import asyncio


async def revolts(creator):
    await asyncio.sleep(0.1)
    creator.cancel()


async def works():
    asyncio.create_task(revolts(asyncio.current_task()))
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("by my own child")


async def main():
    await asyncio.create_task(works())


asyncio.run(main())
#: two that cancel each other
import asyncio


async def duel(name, others):
    try:
        await asyncio.sleep(0.1)
        others[0].cancel()
        await asyncio.sleep(1)
        print(name, "wins")
    except asyncio.CancelledError:
        print(name, "loses")


async def main():
    first, second = [], []
    a = asyncio.create_task(duel("a", first))
    b = asyncio.create_task(duel("b", second))
    first.append(b)
    second.append(a)
    await asyncio.gather(a, b)


asyncio.run(main())
#: a fair loop keeps its turns
import asyncio


async def turns(name, count):
    for i in range(count):
        print(name, i)
        await asyncio.sleep(0)


async def main():
    victim = asyncio.create_task(turns("victim", 10))
    other = asyncio.create_task(turns("other", 5))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    victim.cancel()
    await other
    print(victim.cancelled())


asyncio.run(main())
#: all of many
import asyncio


async def worker(i):
    try:
        await asyncio.sleep(100)
    finally:
        print("stop", i)


async def main():
    tasks = [asyncio.create_task(worker(i)) for i in range(4)]
    await asyncio.sleep(0.1)
    for task in tasks:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print([type(r).__name__ for r in results])


asyncio.run(main())
#: main itself, by a task
import asyncio


async def stops(main_task):
    await asyncio.sleep(0.2)
    main_task.cancel()


async def main():
    asyncio.create_task(stops(asyncio.current_task()))
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("main was cancelled")
        return "but returns"


print(asyncio.run(main()))
#: main itself, and it leaves run
import asyncio


async def stops(main_task):
    main_task.cancel()


async def main():
    asyncio.create_task(stops(asyncio.current_task()))
    await asyncio.sleep(10)


try:
    asyncio.run(main())
except asyncio.CancelledError:
    print("run was left by CancelledError")
#: a restart after it
import asyncio


async def works(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("stopped", n)
        raise


async def main():
    task = None
    for n in range(3):
        if task:
            task.cancel()
        task = asyncio.create_task(works(n))
        await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.sleep(0)


asyncio.run(main())
#: a watchdog that is reset
import asyncio


class Watchdog:
    def __init__(self, seconds, action):
        self.seconds, self.action = seconds, action
        self.task = None

    def feed(self):
        if self.task is not None:
            self.task.cancel()
        self.task = asyncio.create_task(self._wait())

    async def _wait(self):
        await asyncio.sleep(self.seconds)
        self.action()


async def main():
    dog = Watchdog(0.3, lambda: print("bark"))
    for i in range(4):
        dog.feed()
        print("fed", i)
        await asyncio.sleep(0.2)
    await asyncio.sleep(0.5)


asyncio.run(main())

# What a task says of itself, and what it keeps.
# RUN: %python %root/test/support/asyncio_programs.py %pyasync2cpp %s
#: done through its life
import asyncio


async def work():
    await asyncio.sleep(0.1)


async def main():
    task = asyncio.create_task(work())
    print(task.done())
    await asyncio.sleep(0)
    print(task.done())
    await task
    print(task.done())


asyncio.run(main())
#: result and exception
import asyncio


async def works():
    return "value"


async def fails():
    raise ValueError("no value")


async def main():
    good, bad = asyncio.create_task(works()), asyncio.create_task(fails())
    for task in (good, bad):
        try:
            task.result()
        except asyncio.InvalidStateError:
            print("too early")
    await asyncio.sleep(0.1)
    print(good.result(), good.exception())
    print(repr(bad.exception()))
    try:
        bad.result()
    except ValueError as error:
        print(error)


asyncio.run(main())
#: names
import asyncio


async def work():
    return asyncio.current_task().get_name()


async def main():
    task = asyncio.create_task(work(), name="worker")
    print(task.get_name(), await task)
    task.set_name("renamed")
    print(task.get_name())


asyncio.run(main())
#: callbacks at the end
import asyncio


async def work():
    print("work")
    return 3


async def main():
    task = asyncio.create_task(work())
    task.add_done_callback(lambda t: print("callback", t.result(), t is task))
    await task
    print("awaited")
    await asyncio.sleep(0)


asyncio.run(main())
#: callbacks in their order, removed ones not
import asyncio


async def work():
    pass


def second(task):
    print("second")


async def main():
    task = asyncio.create_task(work())
    task.add_done_callback(lambda t: print("first"))
    task.add_done_callback(second)
    task.add_done_callback(lambda t: print("third"))
    print(task.remove_done_callback(second))
    await task
    await asyncio.sleep(0)


asyncio.run(main())
#: a callback added late
import asyncio


async def work():
    pass


async def main():
    task = asyncio.create_task(work())
    await task
    task.add_done_callback(lambda t: print("late"))
    print("before")
    await asyncio.sleep(0)
    print("after")


asyncio.run(main())
#: callbacks of one that is cancelled
import asyncio


async def work():
    await asyncio.sleep(5)


async def main():
    task = asyncio.create_task(work())
    task.add_done_callback(lambda t: print("cancelled", t.cancelled()))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0.1)


asyncio.run(main())
#: tasks are hashable and compare by identity
import asyncio


async def work():
    pass


async def main():
    a, b = asyncio.create_task(work()), asyncio.create_task(work())
    group = {a, b, a}
    print(len(group), a in group, a == b, a != b)
    await asyncio.gather(a, b)


asyncio.run(main())
#: isinstance
import asyncio


async def work():
    pass


async def main():
    task = asyncio.create_task(work())
    print(isinstance(task, asyncio.Task), isinstance(task, asyncio.Future), isinstance(5, asyncio.Task))
    print(asyncio.isfuture(task), asyncio.iscoroutine(task), asyncio.iscoroutinefunction(work))
    await task


asyncio.run(main())
#: a set that keeps background tasks
import asyncio

background = set()


async def work(n):
    await asyncio.sleep(n / 10)
    print("done", n)


async def main():
    for n in (2, 1):
        task = asyncio.create_task(work(n))
        background.add(task)
        task.add_done_callback(background.discard)
    print(len(background))
    await asyncio.sleep(0.15)
    print(len(background))
    await asyncio.sleep(0.1)
    print(len(background))


asyncio.run(main())
#: arguments live as long as the task needs them
import asyncio


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


async def uses(thing):
    await asyncio.sleep(0.1)
    print("used", thing.name)


async def main():
    task = asyncio.create_task(uses(Noisy("n")))
    await task
    print("awaited")


asyncio.run(main())
#: cancelling and uncancel
import asyncio


async def stays(counts):
    while True:
        try:
            await asyncio.sleep(5)
            return
        except asyncio.CancelledError:
            me = asyncio.current_task()
            counts.append(me.cancelling())
            counts.append(me.uncancel())
            if len(counts) >= 4:
                return


async def main():
    counts = []
    task = asyncio.create_task(stays(counts))
    for _ in range(2):
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.sleep(0)
    await task
    print(counts, task.cancelling())


asyncio.run(main())
#: create_task wants a coroutine
#! CircuitPython: TypeError "coroutine expected"
#> coroutine expected
#> coroutine expected
#> coroutine expected
import asyncio


async def work():
    pass


async def main():
    for wrong in (work, 5, None):
        try:
            asyncio.create_task(wrong)
        except TypeError as error:
            print(error)


asyncio.run(main())
#: coro, state and data
#! CircuitPython: a task shows its coroutine, its state and what it waits for or ended with
#> True True
#> None False StopIteration 5
import asyncio


async def work():
    await asyncio.sleep(0.1)
    return 5


async def main():
    coroutine = work()
    task = asyncio.create_task(coroutine)
    await asyncio.sleep(0)
    print(task.coro is coroutine, task.state)
    await task
    print(task.coro, task.state, type(task.data).__name__, task.data.value)


asyncio.run(main())
#: ph_key
#! CircuitPython: the time of its turn in ticks
#> 200
import asyncio
from asyncio import core


async def work():
    await asyncio.sleep(0.2)


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    print(core.ticks_diff(task.ph_key, core.ticks()))
    await task


asyncio.run(main())
#: the queue of the loop, by hand
#! CircuitPython: asyncio.core's TaskQueue, and cur_task
#> before
#> pushed
#> after
import asyncio
from asyncio import core


async def parks(parked):
    print("before")
    parked.push(core.cur_task)
    core.cur_task.data = parked
    await core._never()
    print("after")


async def main():
    parked = core.TaskQueue()
    task = asyncio.create_task(parks(parked))
    await asyncio.sleep(0.1)
    core._task_queue.push(parked.pop())
    print("pushed")
    await task


asyncio.run(main())
#: a queue of tasks sorted by hand
#! CircuitPython: TaskQueue by key, equal ones first in, first out
#> ['b', 'c', 'a', 'd']
import asyncio
from asyncio import core


async def named(name):
    return name


async def main():
    queue = core.TaskQueue()
    tasks = {n: asyncio.create_task(named(n)) for n in "abcd"}
    now = core.ticks()
    for name, after in (("a", 20), ("b", 10), ("c", 10), ("d", 30)):
        core._task_queue.remove(tasks[name])
        queue.push(tasks[name], core.ticks_add(now, after))
    order = []
    while queue.peek():
        task = queue.pop()
        order.append([n for n in "abcd" if tasks[n] is task][0])
        core._task_queue.push(task)
    print(order)
    await asyncio.gather(*tasks.values())


asyncio.run(main())
#: a coroutine that is dropped without being awaited
import asyncio
import warnings


async def never():
    print("never")


async def main():
    coroutine = never()
    coroutine.close()
    print("closed")


asyncio.run(main())
#: a task as a field, stopped by a method
import asyncio


class Service:
    def __init__(self):
        self.count, self.task = 0, None

    def start(self):
        self.task = asyncio.create_task(self._run())

    async def stop(self):
        self.task.cancel()
        try:
            await self.task
        except asyncio.CancelledError:
            print("stopped at", self.count)

    async def _run(self):
        while True:
            self.count += 1
            await asyncio.sleep(0.1)


async def main():
    service = Service()
    service.start()
    await asyncio.sleep(0.35)
    await service.stop()


asyncio.run(main())
#: done in a polling loop
import asyncio


async def work():
    await asyncio.sleep(0.35)
    return "result"


async def main():
    task = asyncio.create_task(work())
    polls = 0
    while not task.done():
        polls += 1
        await asyncio.sleep(0.1)
    print(polls, task.result())


asyncio.run(main())

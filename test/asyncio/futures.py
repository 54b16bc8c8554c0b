# Future, the rest of Task, the loop's callbacks, Runner and the questions about coroutines, as CPython has them.
# RUN: %python %root/test/support/virtual_time.py %s > %t.cpython
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
import asyncio


def case(title):
    print("--", title)


async def value(x, delay=0.1):
    await asyncio.sleep(delay)
    return x


async def fails(error, delay=0.1):
    await asyncio.sleep(delay)
    raise error


async def futures():
    loop = asyncio.get_running_loop()
    case("a future's result wakes those who wait")
    future = loop.create_future()

    async def waits(name):
        print(name, await future)

    tasks = [asyncio.create_task(waits(n)) for n in "ab"]
    await asyncio.sleep(0.1)
    print(future.done(), future.cancelled())
    future.set_result(42)
    print(future.done(), future.result(), future.exception())
    for t in tasks:
        await t
    print(await future)
    case("its exception")
    future = asyncio.Future()
    future.set_exception(ValueError("no"))
    for _ in range(2):
        try:
            await future
        except ValueError as error:
            print(error)
    print(repr(future.exception()))
    case("an exception class")
    future = loop.create_future()
    future.set_exception(KeyError)
    print(repr(future.exception()))
    case("not there yet")
    future = loop.create_future()
    for ask in (future.result, future.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(error)
    case("set twice")
    future.set_result(None)
    try:
        future.set_result(1)
    except asyncio.InvalidStateError:
        print("refused")
    try:
        future.set_exception(ValueError())
    except asyncio.InvalidStateError:
        print("refused")
    case("StopIteration")
    try:
        loop.create_future().set_exception(StopIteration)
    except TypeError as error:
        print(error)
    case("cancel")
    future = loop.create_future()
    print(future.cancel(), future.cancel(), future.cancelled(), future.done())
    try:
        future.result()
    except asyncio.CancelledError:
        print("cancelled")
    try:
        await future
    except asyncio.CancelledError:
        print("cancelled")
    case("a task that waits for a future is cancelled: so is the future")
    future = loop.create_future()
    task = asyncio.create_task(waits_for(future))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0.1)
    print(future.cancelled(), task.cancelled())
    case("futures in gather and wait_for")
    future = loop.create_future()
    loop.call_later(0.5, future.set_result, "late")
    print(await asyncio.gather(value(1), future))
    future = loop.create_future()
    try:
        await asyncio.wait_for(future, 0.1)
    except asyncio.TimeoutError:
        print(future.cancelled())
    case("what a task is")
    task = asyncio.create_task(value(1))
    print(isinstance(task, asyncio.Future), isinstance(task, asyncio.Task), asyncio.isfuture(task), asyncio.isfuture(1))
    for set_it in (task.set_result, task.set_exception):
        try:
            set_it(ValueError())
        except RuntimeError as error:
            print(error)
    await task


async def waits_for(future):
    return await future


async def callbacks():
    loop = asyncio.get_running_loop()
    case("done callbacks")
    task = asyncio.create_task(value("v"))
    task.add_done_callback(lambda t: print("first", t.result()))
    task.add_done_callback(lambda t: print("second", t is task))
    await task
    await asyncio.sleep(0)
    task.add_done_callback(lambda t: print("late"))
    print("added")
    await asyncio.sleep(0)
    case("removed callbacks")
    task = asyncio.create_task(value("v"))

    def never(t):
        print("NEVER")

    task.add_done_callback(never)
    task.add_done_callback(never)
    print(task.remove_done_callback(never), task.remove_done_callback(never))
    await task
    case("a callback sees the exception")
    task = asyncio.create_task(fails(ValueError("seen")))
    task.add_done_callback(lambda t: print(repr(t.exception())))
    await asyncio.sleep(0.2)
    case("call_soon in order")
    log = []
    for i in range(3):
        loop.call_soon(log.append, i)
    print(log)
    await asyncio.sleep(0)
    print(log)
    case("call_later and call_at")
    start = loop.time()
    loop.call_later(0.2, lambda: log.append(("later", round(loop.time() - start, 3))))
    loop.call_at(start + 0.1, lambda *a: log.append(("at",) + a), 1, 2)
    await asyncio.sleep(0.3)
    print(log[3:])
    case("cancelled handles")
    handle = loop.call_later(0.1, never, 1)
    soon = loop.call_soon(never, 2)
    print(handle.cancelled())
    handle.cancel()
    soon.cancel()
    handle.cancel()
    await asyncio.sleep(0.2)
    print(handle.cancelled(), soon.cancelled())
    case("when")
    handle = loop.call_at(start + 100, never)
    print(round(handle.when() - start, 3))
    handle.cancel()
    case("a callback starts a task")
    done = []

    async def started():
        done.append("ran")

    loop.call_soon(lambda: asyncio.create_task(started()))
    await asyncio.sleep(0.01)
    print(done)


async def names():
    case("names")
    task = asyncio.create_task(value(1), name="mine")
    print(task.get_name())
    task.set_name(5)
    print(task.get_name(), type(task.get_name()).__name__)
    await task
    other = asyncio.create_task(value(1))
    print(other.get_name().startswith("Task-"))
    await other
    case("all_tasks and current_task")
    other = asyncio.create_task(value(1), name="other")
    print(sorted(t.get_name() for t in asyncio.all_tasks() if t is not asyncio.current_task()))
    await other
    print(asyncio.all_tasks() == {asyncio.current_task()})
    case("results of tasks")
    task = asyncio.create_task(value("r"))
    try:
        task.result()
    except asyncio.InvalidStateError as error:
        print(error)
    await asyncio.sleep(1)
    print(task.result(), task.exception(), task.cancelled())
    task = asyncio.create_task(fails(KeyError("e")))
    await asyncio.wait([task])
    print(repr(task.exception()))
    try:
        task.result()
    except KeyError as error:
        print(error)
    task = asyncio.create_task(value(1))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), task.done())
    for ask in (task.result, task.exception):
        try:
            ask()
        except asyncio.CancelledError:
            print("cancelled")
    case("the message of a cancel")
    task = asyncio.create_task(value(1))
    await asyncio.sleep(0)
    task.cancel("because")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args)
    case("cancelling and uncancel")
    seen = []

    async def stubborn():
        me = asyncio.current_task()
        for _ in range(2):
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                seen.append(me.cancelling())
        seen.append(me.uncancel())
        seen.append(me.uncancel())
        seen.append(me.uncancel())
        return "stayed"

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(task.cancelling())
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()
    print(await task, seen)
    case("get_coro")
    coro = value(1)
    task = asyncio.create_task(coro)
    print(task.get_coro() is coro)
    await task


class Awaitable:
    def __await__(self):
        return value("awaited").__await__()


async def ensure():
    case("ensure_future")
    task = asyncio.ensure_future(value(1))
    print(asyncio.ensure_future(task) is task, await task)
    print(await asyncio.ensure_future(Awaitable()))
    try:
        asyncio.ensure_future(5)
    except TypeError as error:
        print(error)
    case("iscoroutine and iscoroutinefunction")
    coro = value(1)
    print(asyncio.iscoroutine(coro), asyncio.iscoroutine(value), asyncio.iscoroutine(5))
    coro.close()

    class Thing:
        async def method(self):
            pass

        def plain(self):
            pass

    async def generator():
        yield 1

    print([asyncio.iscoroutinefunction(f) for f in (value, Thing().method, Thing.method, Thing().plain, generator, 5, print)])


def runner():
    case("Runner")
    with asyncio.Runner() as r:
        print(r.run(value(1)), r.run(value(2)))
        tasks = []

        async def leaves():
            tasks.append(asyncio.create_task(value("left", 100)))
            await asyncio.sleep(0)

        r.run(leaves())
        print(tasks[0].done())
    print(tasks[0].cancelled())
    try:
        r.run(value(3))
    except RuntimeError as error:
        print(error)
    case("what it refuses")
    with asyncio.Runner() as r:
        try:
            r.run(5)
        except ValueError as error:
            print(error)


async def main():
    await futures()
    await callbacks()
    await names()
    await ensure()


asyncio.run(main())
runner()

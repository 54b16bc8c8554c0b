# Exceptions in tasks: who gets them, and who is told when nobody does.
# RUN: %python %root/test/support/asyncio_programs.py %pyasync2cpp %s
#: out of a task that is awaited
import asyncio


async def fails():
    await asyncio.sleep(0.1)
    raise ValueError("from the task", 7)


async def main():
    try:
        await asyncio.create_task(fails())
    except ValueError as error:
        print(repr(error))


asyncio.run(main())
#: out of a coroutine that is awaited
import asyncio


async def fails():
    raise KeyError("k")


async def main():
    try:
        await fails()
    except KeyError as error:
        print("KeyError", error)


asyncio.run(main())
#: out of main
import asyncio


async def main():
    await asyncio.sleep(0.1)
    raise RuntimeError("main fails")


try:
    asyncio.run(main())
except RuntimeError as error:
    print(error)
#: again at each await of the task
import asyncio


async def fails():
    raise OSError(5, "again")


async def main():
    task = asyncio.create_task(fails())
    for _ in range(3):
        try:
            await task
        except OSError as error:
            print(error.errno, error.strerror)


asyncio.run(main())
#: one object at each await
import asyncio


async def fails():
    raise ValueError("one")


async def main():
    task = asyncio.create_task(fails())
    seen = []
    for _ in range(2):
        try:
            await task
        except ValueError as error:
            seen.append(error)
    print(seen[0] is seen[1], seen[0] is task.exception())


asyncio.run(main())
#: to several that await one task
import asyncio


async def fails():
    await asyncio.sleep(0.1)
    raise ValueError("shared")


async def waits(name, task):
    try:
        await task
    except ValueError as error:
        print(name, error)


async def main():
    task = asyncio.create_task(fails())
    await asyncio.gather(*[waits(n, task) for n in "abc"])


asyncio.run(main())
#: through five levels of coroutines
import asyncio


async def level(n):
    try:
        if n == 0:
            await asyncio.sleep(0.01)
            raise ZeroDivisionError("deep")
        await level(n - 1)
    finally:
        print("passes", n)


async def main():
    try:
        await level(4)
    except ZeroDivisionError as error:
        print(error)


asyncio.run(main())
#: changed on the way
import asyncio


async def low():
    await asyncio.sleep(0)
    raise KeyError("low")


async def middle():
    try:
        await low()
    except KeyError as error:
        raise ValueError("middle") from error


async def main():
    try:
        await asyncio.create_task(middle())
    except ValueError as error:
        print(error, repr(error.__cause__), error.__suppress_context__)


asyncio.run(main())
#: handled, and the task goes on
import asyncio


async def retries():
    for attempt in range(4):
        try:
            await asyncio.sleep(0.1)
            if attempt < 3:
                raise OSError("no answer")
            return attempt
        except OSError as error:
            print(attempt, error)


async def main():
    print(await asyncio.create_task(retries()))


asyncio.run(main())
#: else and finally around awaits
import asyncio


async def tries(fail):
    try:
        await asyncio.sleep(0)
        if fail:
            raise ValueError
    except ValueError:
        print("except")
        await asyncio.sleep(0)
    else:
        print("else")
        await asyncio.sleep(0)
    finally:
        print("finally")
        await asyncio.sleep(0)
    return fail


async def main():
    print(await tries(True), await tries(False))


asyncio.run(main())
#: an own class with fields
import asyncio


class SensorError(Exception):
    def __init__(self, sensor, code):
        super().__init__("sensor %s: %d" % (sensor, code))
        self.sensor, self.code = sensor, code


async def reads(sensor):
    await asyncio.sleep(0.01)
    raise SensorError(sensor, 3)


async def main():
    try:
        await asyncio.create_task(reads("t"))
    except SensorError as error:
        print(error, error.sensor, error.code)


asyncio.run(main())
#: in a task while main goes on
import asyncio


async def fails():
    raise ValueError("lonely")


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: None)
    asyncio.create_task(fails())
    for i in range(3):
        await asyncio.sleep(0.1)
        print("main", i)


asyncio.run(main())
#: the handler is told of a task that nobody awaits
#! CircuitPython: the handler gets the loop and a dict of message, exception and future
#> True
#> Task exception wasn't retrieved
#> ValueError('lonely')
#> True
import asyncio


async def fails():
    raise ValueError("lonely")


def handler(loop, context):
    print(loop is asyncio.get_event_loop())
    print(context["message"])
    print(repr(context["exception"]))
    print(context["future"] is task)


async def main():
    global task
    asyncio.get_event_loop().set_exception_handler(handler)
    task = asyncio.create_task(fails())
    await asyncio.sleep(0.1)


task = None
asyncio.run(main())
#: the handler is told one turn later
#! CircuitPython: a failed task is queued once more; if still nobody awaits it, the handler is called
#> fails
#> turn 0
#> handler
#> turn 1
import asyncio


async def fails():
    print("fails")
    raise ValueError


async def main():
    asyncio.get_event_loop().set_exception_handler(lambda loop, context: print("handler"))
    asyncio.create_task(fails())
    await asyncio.sleep(0)
    print("turn 0")
    await asyncio.sleep(0)
    print("turn 1")


asyncio.run(main())
#: awaited in time, the handler is not told
import asyncio


async def fails():
    raise ValueError("in time")


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print("handler"))
    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    try:
        await task
    except ValueError as error:
        print(error)
    await asyncio.sleep(0.1)


asyncio.run(main())
#: awaited too late, it is raised all the same
#! CircuitPython: an exception that was given to the handler is raised again in who awaits the task
#> handler
#> late
import asyncio


async def fails():
    raise ValueError("late")


async def main():
    asyncio.get_event_loop().set_exception_handler(lambda loop, context: print("handler"))
    task = asyncio.create_task(fails())
    await asyncio.sleep(0.1)
    try:
        await task
    except ValueError as error:
        print(error)


asyncio.run(main())
#: the context is one object
#! CircuitPython: the context dict is shared
#> True
#> ['first', 'second']
import asyncio


async def fails(text):
    raise ValueError(text)


async def main():
    seen, texts = [], []

    def handler(loop, context):
        seen.append(context)
        texts.append(str(context["exception"]))

    asyncio.get_event_loop().set_exception_handler(handler)
    asyncio.create_task(fails("first"))
    asyncio.create_task(fails("second"))
    await asyncio.sleep(0.1)
    print(seen[0] is seen[1])
    print(texts)


asyncio.run(main())
#: a handler that raises leaves run
#! CircuitPython: the handler is called by the loop itself
#> left: handler fails
import asyncio


async def fails():
    raise ValueError


def handler(loop, context):
    raise RuntimeError("handler fails")


async def main():
    asyncio.get_event_loop().set_exception_handler(handler)
    asyncio.create_task(fails())
    await asyncio.sleep(0.1)
    print("not reached")


try:
    asyncio.run(main())
except RuntimeError as error:
    print("left:", error)
#: get_exception_handler
#! CircuitPython: None until one is set, and again after None
#> None
#> True
#> None
import asyncio


def handler(loop, context):
    pass


loop = asyncio.get_event_loop()
print(loop.get_exception_handler())
loop.set_exception_handler(handler)
print(loop.get_exception_handler() is handler)
loop.set_exception_handler(None)
print(loop.get_exception_handler())
#: call_exception_handler by hand
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"])))
    loop.call_exception_handler({"message": "by hand", "exception": ValueError(1)})


asyncio.run(main())
#: a handler that passes on to the default one for some
#! CircuitPython: default_exception_handler(loop, context) prints the traceback
#> mine: one
#> default
import asyncio


async def fails(text):
    raise ValueError(text)


def handler(loop, context):
    if str(context["exception"]) == "one":
        print("mine: one")
    else:
        print("default")
        loop.default_exception_handler(loop, context)


async def main():
    asyncio.get_event_loop().set_exception_handler(handler)
    asyncio.create_task(fails("one"))
    asyncio.create_task(fails("two"))
    await asyncio.sleep(0.1)


asyncio.run(main())
#: a handler that starts a task
#! CircuitPython: the handler is called by the loop
#> restart 1
#> restart 2
#> restart 3
import asyncio

count = 0


async def fails():
    await asyncio.sleep(0.1)
    raise OSError("again")


def handler(loop, context):
    global count
    count += 1
    print("restart", count)
    if count < 3:
        loop.create_task(fails())


async def main():
    asyncio.get_event_loop().set_exception_handler(handler)
    asyncio.create_task(fails())
    await asyncio.sleep(1)


asyncio.run(main())
#: StopIteration in a coroutine becomes RuntimeError
import asyncio


async def stops():
    raise StopIteration("no")


async def main():
    try:
        await stops()
    except RuntimeError as error:
        print(error, repr(error.__cause__))


asyncio.run(main())
#: StopIteration in a task becomes RuntimeError
import asyncio


async def stops():
    await asyncio.sleep(0)
    next(iter([]))


async def main():
    try:
        await asyncio.create_task(stops())
    except RuntimeError as error:
        print(error)


asyncio.run(main())
#: SystemExit leaves run
import asyncio
import sys


async def main():
    await asyncio.sleep(0.1)
    sys.exit(3)


try:
    asyncio.run(main())
except SystemExit as error:
    print("exit", error.code)
#: KeyboardInterrupt raised by the program leaves run through finally
import asyncio


async def main():
    try:
        await asyncio.sleep(0.1)
        raise KeyboardInterrupt
    finally:
        print("finally")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")
#: assertions
import asyncio


async def checks(n):
    await asyncio.sleep(0)
    assert n < 2, "n is %d" % n
    return n


async def main():
    for n in range(4):
        try:
            print(await checks(n))
        except AssertionError as error:
            print("AssertionError:", error)


asyncio.run(main())
#: raised in the caller after what was awaited has ended
import asyncio


async def ok():
    await asyncio.sleep(0.1)
    return 0


async def main():
    try:
        print(1 // await ok())
    except ZeroDivisionError as error:
        print(error)


asyncio.run(main())
#: the exception that is being handled survives an await
import asyncio
import sys


async def other():
    try:
        raise KeyError("other's")
    except KeyError:
        await asyncio.sleep(0.1)
        print("other", repr(sys.exc_info()[1]))


async def main():
    task = asyncio.create_task(other())
    try:
        raise ValueError("mine")
    except ValueError:
        await asyncio.sleep(0.05)
        print("main", repr(sys.exc_info()[1]))
        await task
        print("main", repr(sys.exc_info()[1]))
    print(sys.exc_info()[1])


asyncio.run(main())
#: bare raise after an await
import asyncio


async def notes():
    await asyncio.sleep(0.01)
    print("noted")


async def main():
    try:
        try:
            raise ValueError("kept")
        except ValueError:
            await notes()
            raise
    except ValueError as error:
        print(error)


asyncio.run(main())
#: an exception group of two tasks
import asyncio


async def fails(error):
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(ValueError("v")))
            group.create_task(fails(KeyError("k")))
    except ExceptionGroup as group:
        print([str(e) for e in group.exceptions])
        print(group.subgroup(KeyError).exceptions)


asyncio.run(main())
#: a generator closed by an exception of its loop's body
import asyncio


async def numbers():
    try:
        for n in range(10):
            yield n
    finally:
        print("closed")


async def main():
    source = numbers()
    try:
        async for n in source:
            if n == 2:
                raise ValueError(n)
    except ValueError as error:
        print("left at", error)
    await source.aclose()


asyncio.run(main())

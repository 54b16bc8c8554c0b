# timeout and timeout_at as CPython has them (the exception is asyncio.TimeoutError), wait, as_completed, shield.
# RUN: %python %root/test/support/virtual_time.py %s > %t.cpython
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
import asyncio


def case(title):
    print("--", title)


async def work(name, delay, fail=None):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    if fail:
        raise fail
    return name


def elapsed(start):
    return round(asyncio.get_running_loop().time() - start, 3)


async def timeouts():
    loop = asyncio.get_running_loop()
    case("it expires")
    start = loop.time()
    try:
        async with asyncio.timeout(0.5) as limit:
            await work("slow", 10)
    except asyncio.TimeoutError as error:
        print(repr(error), limit.expired(), elapsed(start))
    print(asyncio.current_task().cancelling())
    case("it does not expire")
    async with asyncio.timeout(1) as limit:
        print(await work("quick", 0.1), limit.expired())
    await asyncio.sleep(2)
    print(limit.expired())
    case("None is for ever")
    async with asyncio.timeout(None) as limit:
        await asyncio.sleep(100)
        print(limit.when())
    case("reschedule")
    start = loop.time()
    async with asyncio.timeout(1) as limit:
        limit.reschedule(loop.time() + 5)
        await asyncio.sleep(3)
        print(elapsed(start), round(limit.when() - start, 3))
    case("rescheduled to None")
    async with asyncio.timeout(0.1) as limit:
        limit.reschedule(None)
        await asyncio.sleep(1)
    case("timeout_at")
    start = loop.time()
    try:
        async with asyncio.timeout_at(start + 0.25):
            await asyncio.sleep(1)
    except asyncio.TimeoutError:
        print(elapsed(start))
    case("the past")
    try:
        async with asyncio.timeout(-1):
            await asyncio.sleep(1)
            print("NEVER")
    except asyncio.TimeoutError:
        print("at once", elapsed(loop.time()))
    case("nested, the inner one first")
    try:
        async with asyncio.timeout(5):
            try:
                async with asyncio.timeout(0.1):
                    await asyncio.sleep(10)
            except asyncio.TimeoutError:
                print("inner")
            await asyncio.sleep(0.1)
            print("goes on")
    except asyncio.TimeoutError:
        print("NEVER")
    case("nested, the outer one first")
    try:
        async with asyncio.timeout(0.1):
            try:
                async with asyncio.timeout(5):
                    await asyncio.sleep(10)
            except asyncio.TimeoutError:
                print("NEVER")
    except asyncio.TimeoutError:
        print("outer")
    case("another exception passes")
    try:
        async with asyncio.timeout(1):
            raise KeyError("mine")
    except KeyError as error:
        print(error)
    case("a cancel from outside is no timeout")

    async def limited():
        async with asyncio.timeout(10):
            await asyncio.sleep(5)

    task = asyncio.create_task(limited())
    await asyncio.sleep(0.1)
    task.cancel()
    print([type(r).__name__ for r in await asyncio.gather(task, return_exceptions=True)])


async def waits():
    case("wait for all")
    a = asyncio.create_task(work("a", 0.2))
    b = asyncio.create_task(work("b", 0.1))
    done, pending = await asyncio.wait([a, b])
    print(sorted(t.result() for t in done), len(pending), type(done).__name__)
    case("FIRST_COMPLETED")
    a = asyncio.create_task(work("a", 0.2))
    b = asyncio.create_task(work("b", 0.1))
    done, pending = await asyncio.wait({a, b}, return_when=asyncio.FIRST_COMPLETED)
    print(done == {b}, pending == {a})
    await a
    case("FIRST_COMPLETED with one that is done")
    done, pending = await asyncio.wait([a, asyncio.create_task(work("c", 0.1))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    for t in pending:
        t.cancel()
    await asyncio.sleep(0)
    case("FIRST_EXCEPTION")
    a = asyncio.create_task(work("a", 0.1))
    b = asyncio.create_task(work("b", 0.2, ValueError("b")))
    c = asyncio.create_task(work("c", 0.3))
    done, pending = await asyncio.wait([a, b, c], return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), pending == {c}, repr(b.exception()))
    await c
    case("with a limit")
    a = asyncio.create_task(work("a", 0.1))
    b = asyncio.create_task(work("b", 5))
    done, pending = await asyncio.wait([a, b], timeout=1)
    print(done == {a}, pending == {b}, b.done())
    b.cancel()
    await asyncio.sleep(0)
    case("a limit of 0")
    done, pending = await asyncio.wait([asyncio.create_task(work("q", 0))], timeout=0)
    print(len(done) + len(pending))
    case("refusals")
    for what in ([], [work("x", 1)]):
        try:
            await asyncio.wait(what)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
        for w in what:
            w.close()
    try:
        await asyncio.wait([a], return_when="SOON")
    except ValueError as error:
        print(error)
    case("cancelled, the tasks go on")
    a = asyncio.create_task(work("a", 0.5))

    async def waits_for():
        await asyncio.wait([a])

    w = asyncio.create_task(waits_for())
    await asyncio.sleep(0.1)
    w.cancel()
    await asyncio.sleep(0.1)
    print(w.cancelled(), a.done(), await a)
    case("constants")
    print(asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED)


async def completed():
    case("as_completed gives results as they come")
    for one in asyncio.as_completed([work("c", 0.3), work("a", 0.1), work("b", 0.2)]):
        print(await one)
    case("exceptions come where they are awaited")
    for one in asyncio.as_completed([work("ok", 0.2), work("bad", 0.1, ValueError("bad"))]):
        try:
            print(await one)
        except ValueError as error:
            print("raised", error)
    case("with a limit")
    slow = asyncio.create_task(work("slow", 5))
    for one in asyncio.as_completed([work("fast", 0.1), slow], timeout=1):
        try:
            print(await one)
        except asyncio.TimeoutError:
            print("too late", slow.done())
    slow.cancel()
    await asyncio.sleep(0)
    case("none at all")
    print([x for x in asyncio.as_completed([])])
    case("in time")
    print([await one for one in asyncio.as_completed([work("x", 0.1), work("y", 0.2)], timeout=10)])
    await asyncio.sleep(20)


async def shields():
    case("shield gives the result")
    print(await asyncio.shield(work("inner", 0.1)))
    case("the inner task survives")
    inner = asyncio.create_task(work("inner", 0.5))

    async def outer():
        try:
            await asyncio.shield(inner)
        except asyncio.CancelledError:
            print("outer cancelled", inner.done())
            raise

    task = asyncio.create_task(outer())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.sleep(0.1)
    print(task.cancelled(), inner.cancelled(), await inner)
    case("a done one is given back")
    print(asyncio.shield(inner) is inner)
    case("the inner one's exception")
    try:
        await asyncio.shield(work("bad", 0.1, KeyError("k")))
    except KeyError as error:
        print("raised", error)
    case("the inner one cancelled")
    inner = asyncio.create_task(work("inner", 5))
    shielded = asyncio.shield(inner)
    await asyncio.sleep(0.1)
    inner.cancel()
    try:
        await shielded
    except asyncio.CancelledError:
        print("shielded", shielded.cancelled(), inner.cancelled())
    case("shield in wait_for")
    inner = asyncio.create_task(work("kept", 1))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.1)
    except asyncio.TimeoutError:
        print("timed out", inner.done())
    print(await inner)


async def main():
    await timeouts()
    await waits()
    await completed()
    await shields()


asyncio.run(main())

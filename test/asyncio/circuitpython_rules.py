# CircuitPython's own rules, one after the other; where they come from: the facts about its asyncio (names, scheduler,
# run, cancel, wait_for, gather, Event, Lock).
# RUN: %pyasync2cpp %s --run 2>&1 | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>&1 | %FileCheck %s
import asyncio
import asyncio.core
from asyncio import core

cases = 0


def check(title, got, want):
    global cases
    cases += 1
    if got != want:
        print("WRONG:", title, got, "is not", want)


def error_of(f, *args):
    try:
        return f(*args)
    except BaseException as error:
        return "%s: %s" % (type(error).__name__, error)


async def error_in(awaitable):
    try:
        return await awaitable
    except BaseException as error:
        return "%s: %s" % (type(error).__name__, error)


log = []


async def says(text, delay=0):
    log.append(text)
    await asyncio.sleep(delay)
    log.append(text + "'")
    return text


async def fails(error, delay=0):
    await asyncio.sleep(delay)
    raise error


def taken():
    text = " ".join(log)
    log.clear()
    return text


# --- Names


async def names():
    check("Task is one class", core.Task is asyncio.Task, True)
    check("Loop is one class", core.Loop is asyncio.Loop, True)
    check("CancelledError is one class", core.CancelledError is asyncio.CancelledError, True)
    check("TimeoutError is one class", core.TimeoutError is asyncio.TimeoutError, True)
    check("CancelledError is no Exception", issubclass(asyncio.CancelledError, Exception), False)
    check("CancelledError is a BaseException", issubclass(asyncio.CancelledError, BaseException), True)
    check("TimeoutError is an Exception", issubclass(asyncio.TimeoutError, Exception), True)
    check("TimeoutError is no OSError", issubclass(asyncio.TimeoutError, OSError), False)
    check("InvalidStateError", issubclass(asyncio.InvalidStateError, Exception), True)
    check("ticks run", core.ticks_diff(core.ticks(), core.ticks()) <= 0, True)
    check("ticks_add wraps", core.ticks_add(2**29 - 1, 1), 0)
    check("ticks_add back", core.ticks_add(0, -1), 2**29 - 1)
    check("ticks_add too far", error_of(core.ticks_add, 0, 2**28), "OverflowError: ticks interval overflow")
    check("ticks_diff", core.ticks_diff(10, 7), 3)
    check("ticks_diff over the wrap", core.ticks_diff(1, 2**29 - 1), 2)
    check("ticks_diff half way", core.ticks_diff(2**28, 0), -(2**28))
    check("get_event_loop", asyncio.get_event_loop() is asyncio.Loop, True)
    check("get_running_loop", asyncio.get_running_loop() is asyncio.Loop, True)
    check("cur_task", core.cur_task is asyncio.current_task(), True)
    check("core.current_task", core.current_task() is core.cur_task, True)
    check("core.sleep_ms", await core.sleep_ms(1), None)
    check("core.wait_for_ms", await core.wait_for_ms(says("x"), 5), "x")
    check("asyncio.wait_for_ms", await asyncio.wait_for_ms(says("x"), 5), "x")
    check("sleep_ms of less than nothing", await asyncio.sleep_ms(-5), None)
    log.clear()


# --- The fields of a task


async def task_fields():
    task = asyncio.create_task(says("t"))
    check("state of one that has not begun", task.state, True)
    check("coro", task.coro is not None, True)
    check("done", task.done(), False)
    await task
    check("state once awaited", task.state, False)
    check("data of a result", (type(task.data).__name__, task.data.value), ("StopIteration", "t"))
    task = asyncio.create_task(fails(ValueError("e")))
    asyncio.get_event_loop().set_exception_handler(lambda loop, context: None)
    await asyncio.sleep(0.01)
    check("done once the handler has it", (task.done(), bool(task.state)), (True, False))
    check("data of an exception", repr(task.data), "ValueError('e')")
    task = asyncio.create_task(says("v"))
    waiter = asyncio.create_task(error_in(task))
    await asyncio.sleep(0)
    check("data of one that awaits a task", waiter.data is task, True)
    await waiter
    task = asyncio.create_task(says("unseen"))
    await asyncio.sleep(0.01)
    check("state of one that nobody awaited", task.state, None)
    task = asyncio.create_task(says("late", 0.5))
    await asyncio.sleep(0)
    check("ph_key", core.ticks_diff(task.ph_key, core.ticks()), 500)
    task.cancel()
    check("coro is none at the end", await error_in(task), "CancelledError: ")
    check("no coro", task.coro, None)
    asyncio.get_event_loop().set_exception_handler(None)
    log.clear()


# --- TaskQueue and SingletonGenerator


class OwnEvent:
    """As programs write their own Events on asyncio.core."""

    def __init__(self):
        self.waiting = core.TaskQueue()

    def set(self):
        while self.waiting.peek():
            core._task_queue.push(self.waiting.pop())

    async def __await__(self):
        self.waiting.push(core.cur_task)
        core.cur_task.data = self.waiting
        yield


async def waits_on(event, text):
    await event
    log.append(text)


async def task_queues():
    event = OwnEvent()
    tasks = [asyncio.create_task(waits_on(event, t)) for t in "abc"]
    await asyncio.sleep(0)
    check("they wait", (taken(), event.waiting.peek() is tasks[0]), ("", True))
    event.set()
    check("empty", event.waiting.peek(), None)
    await asyncio.sleep(0)
    check("woken in order", taken(), "a b c")
    task = asyncio.create_task(waits_on(event, "never"))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    check("a cancel takes it out", (event.waiting.peek(), task.done(), taken()), (None, True, ""))
    queue = core.TaskQueue()
    check("pop of an empty one", error_of(queue.pop), "IndexError: empty heap")
    task = asyncio.create_task(waits_on(event, "queued"))
    check("no task twice", error_of(queue.push, task), "RuntimeError: the task is in a queue already")
    core._task_queue.remove(task)
    queue.push(task, core.ticks_add(core.ticks(), 5))
    check("by key", queue.peek() is task, True)
    queue.remove(task)
    check("remove", queue.peek(), None)
    core._task_queue.push(task)
    await asyncio.sleep(0)
    event.set()
    await task
    check("pushed again it runs", taken(), "queued")
    generator = core.SingletonGenerator()
    check("a new SingletonGenerator", generator.state, None)
    start = core.ticks()

    class Pauses:
        def __await__(self):
            generator.state = core.ticks_add(core.ticks(), 20)
            yield from generator

    await Pauses()
    check("it sleeps", core.ticks_diff(core.ticks(), start), 20)


# --- The scheduler


async def order():
    tasks = [asyncio.create_task(says(t)) for t in "abc"]
    check("nothing runs before an await", taken(), "")
    await asyncio.sleep(0)
    check("first turns", taken(), "a b c")
    await asyncio.sleep(0)
    check("second turns", taken(), "a' b' c'")
    tasks = [asyncio.create_task(says(t, d)) for t, d in (("x", 0.03), ("y", 0.01), ("z", 0.02))]
    await asyncio.gather(*tasks)
    check("by time", taken(), "x y z y' z' x'")
    tasks = [asyncio.create_task(says(t, 0.01)) for t in "mno"]
    await asyncio.gather(*tasks)
    check("equal times", taken(), "m n o m' n' o'")
    sleeping = asyncio.sleep(0.05)
    await asyncio.sleep(0.02)
    before = core.ticks()
    await sleeping
    check("a sleep counts from its call", core.ticks_diff(core.ticks(), before), 30)
    check("create_task wants a coroutine", error_of(asyncio.create_task, 5), "TypeError: coroutine expected")
    check("create_task of a function", error_of(asyncio.create_task, says), "TypeError: coroutine expected")


# --- Cancelling


async def stubborn():
    for _ in range(2):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as error:
            log.append(repr(error))
    return "stayed"


async def passes_on(task):
    try:
        await task
    except asyncio.CancelledError:
        log.append("told")
        raise


async def cancelling():
    task = asyncio.create_task(says("never"))
    check("cancel before the start", (task.cancel(), task.done()), (True, False))
    check("it ends cancelled", await error_in(task), "CancelledError: ")
    check("it never ran", taken(), "")
    check("cancel of one that is done", task.cancel(), False)
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    check("twice is once", (task.cancel(), task.cancel()), (True, True))
    check("it may stay", await task, "stayed")
    check("one CancelledError", taken(), "CancelledError()")
    inner = asyncio.create_task(stubborn())
    outer = asyncio.create_task(passes_on(inner))
    await asyncio.sleep(0)
    outer.cancel()
    await asyncio.sleep(0)
    check("the innermost is cancelled", taken(), "CancelledError()")
    await outer
    check("the outer one is not told", (taken(), outer.done()), ("", True))
    inner = asyncio.create_task(says("i", 5))
    outer = asyncio.create_task(passes_on(inner))
    await asyncio.sleep(0)
    outer.cancel()
    check("the outer one through the inner one", await error_in(outer), "CancelledError: ")
    check("both are done", (taken(), inner.done(), outer.done()), ("i told", True, True))
    check("not oneself", error_of(asyncio.current_task().cancel), "RuntimeError: can't cancel self")
    check("its own end", await error_in(asyncio.create_task(says("z"))), "z")
    taken()

    async def cleans_up():
        try:
            await asyncio.sleep(1)
        finally:
            await asyncio.sleep(0.01)
            log.append("clean")

    task = asyncio.create_task(cleans_up())
    await asyncio.sleep(0)
    task.cancel()
    await error_in(task)
    check("finally may await", taken(), "clean")

    async def each_other(other):
        try:
            await other[0]
        except asyncio.CancelledError:
            log.append("cancelled")

    pair = [None]
    first = asyncio.create_task(each_other(pair))
    second = asyncio.create_task(each_other([first]))
    pair[0] = second
    await asyncio.sleep(0.01)
    first.cancel()
    await asyncio.sleep(0.01)
    check("tasks that await each other can be cancelled", (first.done(), second.done(), taken()), (True, True, "cancelled"))


# --- Exceptions


async def exceptions():
    task = asyncio.create_task(fails(ValueError("v")))
    check("an awaiter gets it", await error_in(task), "ValueError: v")
    check("and again", await error_in(task), "ValueError: v")
    told = []
    loop = asyncio.get_event_loop()
    loop.set_exception_handler(lambda l, context: told.append((l, context)))
    task = asyncio.create_task(fails(KeyError("k")))
    await asyncio.sleep(0.01)
    check("the handler is told", len(told), 1)
    check("of the loop", told[0][0] is asyncio.Loop, True)
    check("the message", told[0][1]["message"], "Task exception wasn't retrieved")
    check("the exception", repr(told[0][1]["exception"]), "KeyError('k')")
    check("the task", told[0][1]["future"] is task, True)
    check("awaited after that it raises", await error_in(task), "KeyError: 'k'")
    other = asyncio.create_task(fails(KeyError("2")))
    await asyncio.sleep(0.01)
    check("one dict for all", told[0][1] is told[1][1], True)
    task = asyncio.create_task(fails(asyncio.CancelledError()))
    await asyncio.sleep(0.01)
    check("a cancelled one is silent", len(told), 2)
    loop.call_exception_handler({"message": "mine", "exception": ValueError("m")})
    check("called by hand", told[2][1]["message"], "mine")
    check("get_exception_handler", loop.get_exception_handler() is not None, True)
    loop.set_exception_handler(None)
    check("none again", loop.get_exception_handler(), None)
    task = asyncio.create_task(fails(ValueError("in time")))
    waiter = asyncio.create_task(error_in(task))
    check("awaited in time", await waiter, "ValueError: in time")


# --- wait_for and gather


async def names_itself(name, awaitable):
    try:
        await awaitable
    except asyncio.CancelledError:
        log.append(name)
        raise


async def swallows():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append("swallowed")
    return "value"


async def wait_fors():
    check("in time", await asyncio.wait_for(says("w", 0.1), 1), "w")
    check("too late", await error_in(asyncio.wait_for(says("w", 10), 0.1)), "TimeoutError: ")
    check("None waits for ever", await asyncio.wait_for(says("w", 100), None), "w")
    check("an exception", await error_in(asyncio.wait_for(fails(ValueError("f")), 1)), "ValueError: f")
    taken()
    check("a swallowed cancel", await error_in(asyncio.wait_for(swallows(), 0.1)), "TimeoutError: ")
    check("was swallowed", taken(), "swallowed")
    task = asyncio.create_task(says("inner", 5))
    outer = asyncio.create_task(asyncio.wait_for(task, 10))
    await asyncio.sleep(0.1)
    outer.cancel()
    check("cancelled from outside", await error_in(outer), "CancelledError: ")
    await asyncio.sleep(0)
    check("so is what it waits for", task.done(), True)
    check("a limit of 0", await error_in(asyncio.wait_for(says("w", 1), 0)), "TimeoutError: ")
    task = asyncio.create_task(says("again", 0.1))
    check("a task", await asyncio.wait_for(task, 1), "again")
    check("a task that is done", await asyncio.wait_for(task, 1), "again")
    check("what is no coroutine", await error_in(asyncio.wait_for(5, 1)), "TypeError: coroutine expected")
    taken()


async def gathers():
    check("of nothing", await asyncio.gather(), [])
    check("a list in order", await asyncio.gather(says("a", 0.02), says("b", 0.01)), ["a", "b"])
    first = asyncio.create_task(says("slow", 0.5))
    check("the first exception", await error_in(asyncio.gather(first, fails(ValueError("1"), 0.1), fails(ValueError("2"), 0.2))), "ValueError: 1")
    check("the others go on", first.done(), False)
    await asyncio.sleep(1)
    check("to their end", first.done(), True)
    results = await asyncio.gather(says("ok"), fails(KeyError("k")), return_exceptions=True)
    check("exceptions as results", repr(results), "['ok', KeyError('k')]")
    failed = [asyncio.create_task(fails(ValueError(i))) for i in (1, 2)]
    asyncio.get_event_loop().set_exception_handler(lambda loop, context: None)
    await asyncio.sleep(0.01)
    check("of failed ones the first argument", await error_in(asyncio.gather(failed[1], failed[0])), "ValueError: 2")
    task = asyncio.create_task(says("held", 0.1))
    holder = asyncio.create_task(error_in(asyncio.gather(task)))
    await asyncio.sleep(0)
    check("a held one cannot be awaited", await error_in(task), "RuntimeError: can't wait")
    check("nor gathered again", await error_in(asyncio.gather(task)), "RuntimeError: can't gather")
    await holder
    waiter = asyncio.create_task(passes_on(asyncio.create_task(says("awaited", 0.1))))
    await asyncio.sleep(0)
    check("an awaited one cannot be gathered", await error_in(asyncio.gather(waiter.data)), "RuntimeError: can't gather")
    await waiter
    subs = [asyncio.create_task(names_itself(n, asyncio.sleep(10))) for n in "xy"]
    gatherer = asyncio.create_task(names_itself("gatherer", asyncio.gather(*subs)))
    await asyncio.sleep(0)
    taken()
    gatherer.cancel()
    await error_in(gatherer)
    check("the gatherer first, then its tasks", (taken(), [s.done() for s in subs]), ("gatherer x y", [True, True]))
    asyncio.get_event_loop().set_exception_handler(None)


# --- Event and Lock


async def events_and_locks():
    event = asyncio.Event()
    check("not set", event.is_set(), False)
    tasks = [asyncio.create_task(event.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    event.set()
    event.clear()
    check("let go although cleared", await asyncio.gather(*tasks), [True, True])
    check("cleared", event.is_set(), False)
    event.set()
    check("set already", await event.wait(), True)
    lock = asyncio.Lock()
    check("free", lock.locked(), False)
    check("release of a free one", error_of(lock.release), "RuntimeError: Lock not acquired")
    check("acquire", await lock.acquire(), True)
    check("locked", lock.locked(), True)
    waiter = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    lock.release()
    check("being handed over", lock.locked(), False)
    check("no release meanwhile", error_of(lock.release), "RuntimeError: Lock not acquired")
    thief = asyncio.create_task(lock.acquire())
    check("handed over", await waiter, True)
    check("nobody pushed in", (thief.done(), lock.locked()), (False, True))
    lock.release()
    await thief
    a, b = asyncio.create_task(lock.acquire()), asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    lock.release()
    a.cancel()
    check("a cancelled heir passes it on", await b, True)
    lock.release()
    async with lock:
        check("async with", lock.locked(), True)
    check("and out", lock.locked(), False)
    try:
        async with lock:
            raise ValueError
    except ValueError:
        check("out by an exception", lock.locked(), False)


# --- Awaitables


class ByGenerator:
    def __init__(self, *parts):
        self.parts = parts

    def __await__(self):
        total = []
        for part in self.parts:
            total.append((yield from part.__await__()))
        return total


class ByCoroutine:
    async def __await__(self):
        await asyncio.sleep(0.001)
        return "coroutine"


class Bare:
    def __await__(self):
        log.append("yields")
        yield
        return "bare"


class Numbers:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        await asyncio.sleep(0)
        self.n -= 1
        return self.n


class Managed:
    async def __aenter__(self):
        await asyncio.sleep(0)
        log.append("in")
        return self

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0)
        log.append("out" if kind is None else kind.__name__)
        return kind is ValueError


async def awaitables():
    task = asyncio.create_task(says("task", 0.01))
    check("generators", await ByGenerator(says("one", 0.01), task, Bare()), ["one", "task", "bare"])
    check("nested", await ByGenerator(ByGenerator(says("deep", 0.01))), [["deep"]])
    taken()
    check("async def __await__", await ByCoroutine(), "coroutine")
    check("a bare yield", (await Bare(), taken()), ("bare", "yields"))
    slow = asyncio.create_task(error_in(ByGenerator(says("never", 10))))
    await asyncio.sleep(0.01)
    slow.cancel()
    check("cancelled through a generator", (await slow, taken()), ("CancelledError: ", "never"))
    check("async for", [n async for n in Numbers(3)], [2, 1, 0])
    async with Managed():
        log.append("body")
    check("async with", taken(), "in body out")
    async with Managed():
        raise ValueError
    check("swallowed", taken(), "in ValueError")
    check("not swallowed", await error_in(raises_within()), "KeyError: 'x'")
    check("told", taken(), "in KeyError")
    check("what cannot be awaited", await error_in(awaits(5)), "TypeError: object int can't be used in 'await' expression")


async def raises_within():
    async with Managed():
        raise KeyError("x")


async def awaits(what):
    return await what


# --- run


def runs():
    check("outside", error_of(asyncio.current_task), "RuntimeError: no running event loop")
    check("cur_task outside", core.cur_task, None)
    early = asyncio.create_task(says("early"))
    check("run gives the value", asyncio.run(says("main")), "main")
    check("a task made before runs first", taken(), "early main early' main'")
    check("run raises", error_of(asyncio.run, fails(ValueError("r"))), "ValueError: r")

    async def within():
        coro = says("x")
        try:
            return error_of(asyncio.run, coro)
        finally:
            coro.close()

    check("run in run", asyncio.run(within()), "RuntimeError: asyncio.run() cannot be called from a running event loop")

    async def leaves():
        asyncio.create_task(says("left", 0.01))
        await asyncio.sleep(0)

    asyncio.run(leaves())
    check("it is left", taken(), "left")
    asyncio.run(asyncio.sleep(0.05))
    check("the next run goes on with it", taken(), "left'")
    asyncio.run(leaves())
    asyncio.new_event_loop()
    taken()
    asyncio.run(asyncio.sleep(0.05))
    check("new_event_loop forgets it", taken(), "")
    loop = asyncio.get_event_loop()
    task = loop.create_task(says("forever", 0.01))

    async def stops():
        await task
        loop.stop()

    loop.create_task(stops())
    loop.run_forever()
    check("run_forever until stop", taken(), "forever forever'")
    check("run_until_complete", loop.run_until_complete(says("u")), "u")
    check("close", loop.close(), None)
    taken()


async def main():
    await names()
    await task_fields()
    await task_queues()
    await order()
    await cancelling()
    await exceptions()
    await wait_fors()
    await gathers()
    await events_and_locks()
    await awaitables()


runs()
asyncio.run(main())
print(cases, "cases")
# CHECK-NOT: WRONG
# CHECK:     {{^}}146 cases

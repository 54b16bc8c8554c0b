# Queue, LifoQueue and PriorityQueue as CPython has them.
# RUN: %python %root/test/support/virtual_time.py %s > %t.cpython
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
import asyncio


def case(title):
    print("--", title)


async def fifo():
    case("items come out in their order")
    q = asyncio.Queue()
    for i in range(20):
        q.put_nowait(i)
    print(q.qsize(), q.empty(), q.full(), q.maxsize)
    print([q.get_nowait() for _ in range(20)], q.empty())


async def lifo():
    case("a LifoQueue gives the newest first")
    q = asyncio.LifoQueue()
    for i in range(5):
        await q.put(i)
    print([await q.get() for _ in range(5)])
    q.put_nowait("a")
    q.put_nowait("b")
    print(q.get_nowait(), q.qsize())
    q.put_nowait("c")
    print(q.get_nowait(), q.get_nowait(), isinstance(q, asyncio.Queue))


async def priority():
    case("a PriorityQueue gives the least first")
    q = asyncio.PriorityQueue()
    for n in (5, 1, 4, 1, 3, 9, 2, 6, 5, 3, 5):
        q.put_nowait(n)
    print([q.get_nowait() for _ in range(11)])
    case("tuples by their first elements")
    for item in ((2, "b"), (1, "z"), (2, "a"), (1, "a")):
        await q.put(item)
    print([await q.get() for _ in range(4)])

    class Job:
        def __init__(self, rank, name):
            self.rank = rank
            self.name = name

        def __lt__(self, other):
            return self.rank < other.rank

    case("equal ones in heapq's order")
    for i, name in enumerate("abcdefghij"):
        q.put_nowait(Job(i % 3, name))
    print("".join([q.get_nowait().name for _ in range(10)]))
    case("what cannot be compared")
    q.put_nowait(1)
    try:
        q.put_nowait("x")
    except TypeError as error:
        print(error)


async def empty_and_full():
    case("QueueEmpty")
    q = asyncio.Queue(2)
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error), isinstance(error, Exception))
    case("QueueFull")
    q.put_nowait(1)
    q.put_nowait(2)
    print(q.full(), q.qsize())
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as error:
        print(repr(error))
    case("a limit of 0 and less is none")
    q = asyncio.Queue(-1)
    for i in range(100):
        q.put_nowait(i)
    print(q.full(), q.qsize(), q.maxsize)
    case("maxsize by keyword")
    print(asyncio.Queue(maxsize=3).maxsize)


async def waiting_getters():
    case("getters are served in the order in which they came")
    q = asyncio.Queue()

    async def getter(name):
        print(name, "got", await q.get())

    tasks = [asyncio.create_task(getter(n)) for n in "abc"]
    await asyncio.sleep(0)
    for i in range(3):
        q.put_nowait(i)
    print("put")
    for t in tasks:
        await t


async def waiting_putters():
    case("put waits for room")
    q = asyncio.Queue(1)
    log = []

    async def producer():
        for i in range(4):
            await q.put(i)
            log.append("put %d" % i)

    task = asyncio.create_task(producer())
    await asyncio.sleep(0.01)
    print(log, q.full())
    while not task.done() or not q.empty():
        await asyncio.sleep(0.01)
        log.append("got %d" % await q.get())
    print(log[-2:], len(log))


async def stolen():
    case("an item may be taken before a woken getter runs")
    q = asyncio.Queue()
    got = []

    async def getter():
        got.append(await q.get())

    task = asyncio.create_task(getter())
    await asyncio.sleep(0)
    q.put_nowait("first")
    print(q.qsize(), q.get_nowait())
    await asyncio.sleep(0)
    print(got, task.done())
    q.put_nowait("second")
    await task
    print(got)


async def cancelled_getter():
    case("a cancelled getter passes its turn on")
    q = asyncio.Queue()
    got = []

    async def getter(name):
        got.append((name, await q.get()))

    a = asyncio.create_task(getter("a"))
    b = asyncio.create_task(getter("b"))
    await asyncio.sleep(0)
    q.put_nowait(1)
    a.cancel()
    await asyncio.sleep(0.01)
    print(got, a.cancelled(), b.done())
    case("cancelled while it waits")
    c = asyncio.create_task(getter("c"))
    await asyncio.sleep(0)
    c.cancel()
    await asyncio.sleep(0)
    q.put_nowait(2)
    print(q.qsize(), c.cancelled())


async def cancelled_putter():
    case("a cancelled putter does not put")
    q = asyncio.Queue(1)
    await q.put(0)
    a = asyncio.create_task(q.put(1))
    b = asyncio.create_task(q.put(2))
    await asyncio.sleep(0)
    a.cancel()
    await asyncio.sleep(0)
    print(await q.get(), await q.get(), q.empty(), a.cancelled(), b.done())


async def join():
    case("join waits for task_done")
    q = asyncio.Queue()
    await q.join()
    print("nothing to wait for")
    for i in range(3):
        q.put_nowait(i)

    async def worker(name):
        while True:
            item = await q.get()
            await asyncio.sleep(0.1 * (item + 1))
            print(name, "did", item)
            q.task_done()

    workers = [asyncio.create_task(worker(n)) for n in ("w1", "w2")]
    await q.join()
    print("all done")
    for w in workers:
        w.cancel()
    print([type(r).__name__ for r in await asyncio.gather(*workers, return_exceptions=True)])
    case("task_done too often")
    try:
        q.task_done()
    except ValueError as error:
        print(error)


async def timeouts():
    case("get with a limit")
    q = asyncio.Queue()
    try:
        await asyncio.wait_for(q.get(), 0.1)
    except asyncio.TimeoutError:
        print("timed out")
    q.put_nowait("kept")
    print(q.qsize(), await asyncio.wait_for(q.get(), 0.1))


class Counted(asyncio.Queue):
    def __init__(self, name):
        super().__init__(maxsize=2)
        self.name = name
        self.puts = 0

    def put_nowait(self, item):
        self.puts += 1
        super().put_nowait(item)


async def subclass():
    case("a class that derives from Queue")
    q = Counted("mine")
    q.put_nowait(1)
    q.put_nowait(2)
    print(q.name, q.puts, q.maxsize, q.full(), await q.get())


async def main():
    await fifo()
    await lifo()
    await priority()
    await empty_and_full()
    await waiting_getters()
    await waiting_putters()
    await stolen()
    await cancelled_getter()
    await cancelled_putter()
    await join()
    await timeouts()
    await subclass()


asyncio.run(main())

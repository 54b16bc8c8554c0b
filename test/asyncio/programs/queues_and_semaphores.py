# Queues, semaphores, conditions and barriers.
# RUN: %python %root/test/support/asyncio_programs.py %pyasync2cpp %s
#: producer and consumer
import asyncio


async def produces(queue):
    for n in range(4):
        await asyncio.sleep(0.1)
        await queue.put(n)
    await queue.put(None)


async def consumes(queue):
    while (item := await queue.get()) is not None:
        print("item", item)
    print("end")


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(produces(queue), consumes(queue))


asyncio.run(main())
#: a full queue keeps the producer
import asyncio


async def produces(queue):
    for n in range(4):
        await queue.put(n)
        print("put", n)


async def main():
    queue = asyncio.Queue(maxsize=2)
    task = asyncio.create_task(produces(queue))
    await asyncio.sleep(0.1)
    print(queue.qsize(), queue.full())
    for _ in range(4):
        print("got", await queue.get())
    await task
    print(queue.empty())


asyncio.run(main())
#: workers that share a queue
import asyncio


async def worker(name, queue, log):
    while True:
        seconds = await queue.get()
        await asyncio.sleep(seconds)
        log.append((name, seconds))
        queue.task_done()


async def main():
    queue, log = asyncio.Queue(), []
    for n in (0.3, 0.1, 0.12, 0.05):
        queue.put_nowait(n)
    workers = [asyncio.create_task(worker(n, queue, log)) for n in "ab"]
    await queue.join()
    for task in workers:
        task.cancel()
    print(log)


asyncio.run(main())
#: getters in their order
import asyncio


async def gets(n, queue):
    print(n, await queue.get())


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(gets(n, queue)) for n in range(3)]
    await asyncio.sleep(0)
    for item in "xyz":
        queue.put_nowait(item)
    await asyncio.gather(*tasks)


asyncio.run(main())
#: get_nowait and put_nowait
import asyncio


async def main():
    queue = asyncio.Queue(1)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print("empty", repr(error))
    queue.put_nowait("a")
    try:
        queue.put_nowait("b")
    except asyncio.QueueFull as error:
        print("full", repr(error))
    print(queue.get_nowait(), queue.maxsize)


asyncio.run(main())
#: a getter that is cancelled loses nothing
import asyncio


async def gets(queue):
    return await queue.get()


async def main():
    queue = asyncio.Queue()
    first = asyncio.create_task(gets(queue))
    second = asyncio.create_task(gets(queue))
    await asyncio.sleep(0)
    queue.put_nowait("item")
    first.cancel()
    print(await second)


asyncio.run(main())
#: a get with a limit
import asyncio


async def main():
    queue = asyncio.Queue()
    try:
        await asyncio.wait_for(queue.get(), 0.1)
    except asyncio.TimeoutError:
        print("nothing came")
    queue.put_nowait(1)
    print(await asyncio.wait_for(queue.get(), 0.1))


asyncio.run(main())
#: the last in comes first
import asyncio


async def main():
    queue = asyncio.LifoQueue()
    for n in range(3):
        await queue.put(n)
    print([await queue.get() for _ in range(3)])


asyncio.run(main())
#: the least comes first
import asyncio


async def main():
    queue = asyncio.PriorityQueue()
    for item in ((2, "b"), (1, "z"), (3, "a"), (1, "a")):
        await queue.put(item)
    print([await queue.get() for _ in range(4)])


asyncio.run(main())
#: priorities by a class of one's own
import asyncio


class Job:
    def __init__(self, priority, name):
        self.priority, self.name = priority, name

    def __lt__(self, other):
        return self.priority < other.priority


async def main():
    queue = asyncio.PriorityQueue()
    for priority, name in ((5, "low"), (1, "urgent"), (3, "middle")):
        queue.put_nowait(Job(priority, name))
    while not queue.empty():
        print((await queue.get()).name)


asyncio.run(main())
#: task_done too often
import asyncio


async def main():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    await queue.get()
    queue.task_done()
    try:
        queue.task_done()
    except ValueError as error:
        print(error)


asyncio.run(main())
#: join waits for the work, not for the get
import asyncio


async def works(queue):
    while True:
        await queue.get()
        await asyncio.sleep(0.2)
        print("worked")
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(works(queue))
    for n in range(2):
        queue.put_nowait(n)
    await queue.join()
    print("joined")
    task.cancel()


asyncio.run(main())
#: a semaphore lets so many in
import asyncio


async def works(semaphore, n, inside):
    async with semaphore:
        inside.append(n)
        print(n, len(inside))
        await asyncio.sleep(0.1)
        inside.remove(n)


async def main():
    semaphore, inside = asyncio.Semaphore(2), []
    await asyncio.gather(*[works(semaphore, n, inside) for n in range(5)])


asyncio.run(main())
#: a semaphore by hand
import asyncio


async def main():
    semaphore = asyncio.Semaphore(1)
    print(semaphore.locked())
    print(await semaphore.acquire(), semaphore.locked())
    semaphore.release()
    semaphore.release()
    print(semaphore.locked())
    await semaphore.acquire()
    await semaphore.acquire()
    print(semaphore.locked())


asyncio.run(main())
#: a bounded semaphore
import asyncio


async def main():
    semaphore = asyncio.BoundedSemaphore(1)
    async with semaphore:
        pass
    try:
        semaphore.release()
    except ValueError as error:
        print(error)


asyncio.run(main())
#: a semaphore's waiter that is cancelled
import asyncio


async def waits(semaphore, n):
    try:
        async with semaphore:
            print("in", n)
    except asyncio.CancelledError:
        print("cancelled", n)


async def main():
    semaphore = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(waits(semaphore, n)) for n in range(3)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.sleep(0)
    semaphore.release()
    semaphore.release()
    await asyncio.gather(*tasks)


asyncio.run(main())
#: a condition
import asyncio


async def waits(condition, items, n):
    async with condition:
        while not items:
            await condition.wait()
        print(n, items.pop())


async def main():
    condition, items = asyncio.Condition(), []
    tasks = [asyncio.create_task(waits(condition, items, n)) for n in range(2)]
    await asyncio.sleep(0)
    for item in "ab":
        async with condition:
            items.append(item)
            condition.notify()
        await asyncio.sleep(0.1)
    await asyncio.gather(*tasks)


asyncio.run(main())
#: notify_all
import asyncio


async def waits(condition, n):
    async with condition:
        await condition.wait()
        print("woken", n)


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waits(condition, n)) for n in range(3)]
    await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)


asyncio.run(main())
#: a condition's wait_for
import asyncio


async def main():
    condition, state = asyncio.Condition(), {"level": 0}

    async def raises():
        for _ in range(4):
            await asyncio.sleep(0.1)
            async with condition:
                state["level"] += 1
                condition.notify_all()

    task = asyncio.create_task(raises())
    async with condition:
        print(await condition.wait_for(lambda: state["level"] >= 3), state)
    await task


asyncio.run(main())
#: a condition without its lock
import asyncio


async def main():
    condition = asyncio.Condition()
    for call in (condition.notify, condition.notify_all):
        try:
            call()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
#: a barrier
import asyncio


async def walks(barrier, name, seconds):
    await asyncio.sleep(seconds)
    print(name, "arrives")
    await barrier.wait()
    print(name, "goes on")


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(walks(barrier, "a", 0.3), walks(barrier, "b", 0.1), walks(barrier, "c", 0.2))
    print(barrier.parties, barrier.n_waiting, barrier.broken)


asyncio.run(main())
#: a barrier used again
import asyncio


async def works(barrier, name):
    for step in range(2):
        await barrier.wait()
        print(name, step)


async def main():
    barrier = asyncio.Barrier(2)
    await asyncio.gather(works(barrier, "a"), works(barrier, "b"))


asyncio.run(main())
#: an aborted barrier
import asyncio


async def waits(barrier):
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError:
        print("broken")


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(waits(barrier)) for _ in range(2)]
    await asyncio.sleep(0.1)
    await barrier.abort()
    await asyncio.gather(*tasks)
    print(barrier.broken)


asyncio.run(main())
#: a queue of one's own on a list and an event
import asyncio


class Queue:
    def __init__(self):
        self.items, self.ready = [], asyncio.Event()

    async def put(self, item):
        self.items.append(item)
        self.ready.set()

    async def get(self):
        while not self.items:
            self.ready.clear()
            await self.ready.wait()
        return self.items.pop(0)


async def main():
    queue = Queue()

    async def reads():
        return [await queue.get() for _ in range(3)]

    task = asyncio.create_task(reads())
    for n in range(3):
        await queue.put(n)
        await asyncio.sleep(0.1)
    print(await task)


asyncio.run(main())
#: a class that derives from Queue
import asyncio


class Counted(asyncio.Queue):
    def __init__(self, maxsize=0):
        super().__init__(maxsize)
        self.puts = 0

    async def put(self, item):
        self.puts += 1
        await super().put(item)


async def main():
    queue = Counted(5)
    for n in range(3):
        await queue.put(n)
    print(queue.puts, queue.qsize(), await queue.get(), queue.maxsize)


asyncio.run(main())
#: what was put is taken by others before who waited has its turn
import asyncio

state = 1
pauses = 0


def chance(below):
    global state
    state = state * 1103515245 + 12345 & 0x7FFFFFFF
    return (state >> 16) % below


async def pause(most):
    """Ends at a time at which nothing else ends: CPython has no order for equal times."""
    global pauses
    pauses += 1
    hundredths = chance(most + 1)
    await asyncio.sleep(0.01 * hundredths + 0.000037 * pauses if hundredths else 0)


async def gets(name, queue):
    try:
        for _ in range(6):
            print(name, "gets", await queue.get())
            if chance(3) == 0:
                await pause(2)
    except asyncio.CancelledError:
        print(name, "is cancelled", queue.qsize())
        raise


async def puts(name, queue):
    try:
        for n in range(6):
            await queue.put(name + str(n))
            print(name, "has put", n)
            if chance(3) == 0:
                await pause(2)
    except asyncio.CancelledError:
        print(name, "is cancelled", queue.qsize())
        raise


async def takes(queue):
    for n in range(12):
        try:
            if chance(2):
                print("taken", queue.get_nowait())
            else:
                queue.put_nowait("extra" + str(n))
                print("extra", n)
        except (asyncio.QueueEmpty, asyncio.QueueFull) as error:
            print(type(error).__name__)
        await pause(1)


async def main(kind, size):
    queue = kind(size)
    tasks = [asyncio.create_task(gets("g" + str(n), queue)) for n in range(3)]
    tasks += [asyncio.create_task(puts("p" + str(n), queue)) for n in range(3)]
    tasks += [asyncio.create_task(takes(queue)) for n in range(2)]
    for _ in range(3):
        await pause(3)
        tasks[chance(6)].cancel()
    await asyncio.wait(tasks, timeout=1)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    print(queue.qsize())


for seed in range(60):
    state, pauses = seed, 0
    print("seed", seed)
    asyncio.run(main((asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue)[seed % 3], seed % 4))

# Semaphore, BoundedSemaphore, Condition and Barrier as CPython has them.
# RUN: %python %root/test/support/virtual_time.py %s > %t.cpython
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
import asyncio


def case(title):
    print("--", title)


async def semaphores():
    case("a semaphore lets so many in")
    sem = asyncio.Semaphore(2)
    inside = 0
    most = 0

    async def worker(i):
        nonlocal inside, most
        async with sem:
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0.1)
            inside -= 1
        return i

    print(await asyncio.gather(*[worker(i) for i in range(6)]), most, inside)
    case("locked")
    print(sem.locked())
    print(await sem.acquire(), await sem.acquire(), sem.locked())
    sem.release()
    print(sem.locked())
    sem.release()
    case("what async with gives")
    async with sem as got:
        print(got)
    case("a negative value")
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)
    case("a semaphore of 0")
    zero = asyncio.Semaphore(0)
    task = asyncio.create_task(zero.acquire())
    await asyncio.sleep(0.1)
    print(task.done(), zero.locked())
    zero.release()
    print(await task, zero.locked())
    case("release raises the value above what it was")
    plain = asyncio.Semaphore(1)
    plain.release()
    print(await plain.acquire(), await plain.acquire(), plain.locked())


async def fair():
    case("waiters are served in their order")
    sem = asyncio.Semaphore(1)
    order = []

    async def user(name):
        async with sem:
            order.append(name)
            await asyncio.sleep(0)

    await asyncio.gather(*[user(n) for n in "abcde"])
    print("".join(order))
    case("nobody pushes in front of a woken waiter")
    sem = asyncio.Semaphore(1)
    await sem.acquire()
    first = asyncio.create_task(user("f"))
    waiter = asyncio.create_task(sem.acquire())
    await asyncio.sleep(0)
    sem.release()
    print(sem.locked())
    late = asyncio.create_task(sem.acquire())
    await waiter
    print(late.done())
    sem.release()
    await late
    print(first.done())


async def semaphore_cancel():
    case("a cancelled waiter takes nothing")
    sem = asyncio.Semaphore(1)
    await sem.acquire()
    a = asyncio.create_task(sem.acquire())
    b = asyncio.create_task(sem.acquire())
    await asyncio.sleep(0)
    a.cancel()
    await asyncio.sleep(0)
    sem.release()
    print(await b, a.cancelled(), sem.locked())
    sem.release()
    case("cancelled after it was given one: it goes to the next")
    await sem.acquire()
    a = asyncio.create_task(sem.acquire())
    b = asyncio.create_task(sem.acquire())
    await asyncio.sleep(0)
    sem.release()
    a.cancel()
    print(await b, a.cancelled(), sem.locked())
    sem.release()
    print(sem.locked())


async def bounded():
    case("a BoundedSemaphore refuses a release too many")
    sem = asyncio.BoundedSemaphore(2)
    await sem.acquire()
    sem.release()
    try:
        sem.release()
    except ValueError as error:
        print(error)
    print(isinstance(sem, asyncio.Semaphore))
    async with sem:
        print("in")


async def conditions():
    case("wait and notify")
    cond = asyncio.Condition()
    log = []

    async def waiter(name):
        async with cond:
            log.append(name + " waits")
            log.append(await cond.wait())
            log.append(name + " woke")

    tasks = [asyncio.create_task(waiter(n)) for n in "abc"]
    await asyncio.sleep(0.1)
    print(log, cond.locked())
    async with cond:
        cond.notify()
    await asyncio.sleep(0.1)
    print(log[3:])
    async with cond:
        cond.notify(2)
    await asyncio.gather(*tasks)
    print(log[5:])
    case("notify_all")
    log.clear()
    tasks = [asyncio.create_task(waiter(n)) for n in "xy"]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    async with cond:
        cond.notify_all()
    await asyncio.gather(*tasks)
    print(log)
    case("wait_for a predicate")
    value = 0

    async def until_three():
        async with cond:
            return await cond.wait_for(lambda: value >= 3 and "three")

    task = asyncio.create_task(until_three())
    for _ in range(3):
        await asyncio.sleep(0.1)
        async with cond:
            value += 1
            cond.notify_all()
    print(await task)
    case("without the lock")
    try:
        await cond.wait()
    except RuntimeError as error:
        print(error)
    try:
        cond.notify()
    except RuntimeError as error:
        print(error)
    case("with a lock of the program's")
    lock = asyncio.Lock()
    shared = asyncio.Condition(lock)
    async with lock:
        shared.notify_all()
        print(shared.locked())
    print(await shared.acquire(), lock.locked())
    shared.release()
    case("a cancelled wait has the lock again")

    async def cancelled():
        async with cond:
            try:
                await cond.wait()
            except asyncio.CancelledError:
                print("cancelled with the lock:", cond.locked())
                raise

    task = asyncio.create_task(cancelled())
    await asyncio.sleep(0.1)
    task.cancel()
    print((await asyncio.gather(task, return_exceptions=True))[0].__class__.__name__, cond.locked())
    case("cancelled while another one holds the lock")
    task = asyncio.create_task(cancelled())
    await asyncio.sleep(0.1)
    await cond.acquire()
    task.cancel()
    await asyncio.sleep(0.1)
    print(task.done())
    cond.release()
    await asyncio.sleep(0.1)
    print(task.cancelled(), cond.locked())


async def barriers():
    case("a barrier lets all go at once")
    barrier = asyncio.Barrier(3)
    log = []

    async def comes(delay):
        await asyncio.sleep(delay)
        index = await barrier.wait()
        log.append(index)

    tasks = [asyncio.create_task(comes(d / 10)) for d in range(3)]
    await asyncio.sleep(0.15)
    print(barrier.n_waiting, barrier.parties, barrier.broken, log)
    await asyncio.gather(*tasks)
    print(sorted(log), barrier.n_waiting)
    case("again and again")
    for _ in range(3):
        print(sorted(await asyncio.gather(*[barrier.wait() for _ in range(3)])))
    case("as a context manager")

    async def within(i):
        async with barrier as position:
            return position

    print(sorted(await asyncio.gather(*[within(i) for i in range(3)])))
    case("reset breaks those who wait")

    async def tries():
        try:
            await barrier.wait()
        except asyncio.BrokenBarrierError as error:
            return str(error)

    tasks = [asyncio.create_task(tries()) for _ in range(2)]
    await asyncio.sleep(0.1)
    await barrier.reset()
    print(await asyncio.gather(*tasks), barrier.broken, barrier.n_waiting)
    print(sorted(await asyncio.gather(*[barrier.wait() for _ in range(3)])))
    case("abort breaks it for good")
    tasks = [asyncio.create_task(tries()) for _ in range(2)]
    await asyncio.sleep(0.1)
    await barrier.abort()
    print(await asyncio.gather(*tasks), barrier.broken)
    print(await tries())
    case("reset mends it")
    await barrier.reset()
    print(barrier.broken, sorted(await asyncio.gather(*[barrier.wait() for _ in range(3)])))
    case("a cancelled one leaves it")
    tasks = [asyncio.create_task(barrier.wait()) for _ in range(2)]
    await asyncio.sleep(0.1)
    tasks[0].cancel()
    await asyncio.sleep(0.1)
    print(barrier.n_waiting, tasks[0].cancelled())
    print(sorted(await asyncio.gather(tasks[1], barrier.wait(), barrier.wait())))
    case("one party alone")
    print(await asyncio.Barrier(1).wait())
    case("no parties")
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)
    print(issubclass(asyncio.BrokenBarrierError, RuntimeError))


async def main():
    await semaphores()
    await fair()
    await semaphore_cancel()
    await bounded()
    await conditions()
    await barriers()


asyncio.run(main())

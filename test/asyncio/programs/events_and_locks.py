# asyncio.Event and asyncio.Lock.
# RUN: %python %root/test/support/asyncio_programs.py %pyasync2cpp %s
#: an event wakes all who wait, in their order
import asyncio


async def waits(event, n):
    print(n, await event.wait())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waits(event, n)) for n in range(4)]
    await asyncio.sleep(0.1)
    print("set")
    event.set()
    await asyncio.gather(*tasks)


asyncio.run(main())
#: an event that is set does not keep anybody
import asyncio


async def main():
    event = asyncio.Event()
    print(event.is_set())
    event.set()
    print(event.is_set(), await event.wait(), await event.wait())
    event.clear()
    print(event.is_set())


asyncio.run(main())
#: an event that is cleared keeps them again
import asyncio


async def waits(event):
    for i in range(3):
        await event.wait()
        print("go", i)
        event.clear()


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(waits(event))
    for i in range(3):
        await asyncio.sleep(0.1)
        print("set", i)
        event.set()
    await task


asyncio.run(main())
#: set and clear at once let the waiters go
import asyncio


async def waits(event, n):
    await event.wait()
    print(n, event.is_set())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waits(event, n)) for n in range(2)]
    await asyncio.sleep(0)
    event.set()
    event.clear()
    await asyncio.gather(*tasks)


asyncio.run(main())
#: set twice
import asyncio


async def waits(event):
    await event.wait()
    print("woken")


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(waits(event))
    await asyncio.sleep(0)
    event.set()
    event.set()
    await task
    await asyncio.sleep(0)


asyncio.run(main())
#: set by a task that waits for another event
import asyncio


async def ping(a, b, n):
    for i in range(n):
        await a.wait()
        a.clear()
        print("ping", i)
        b.set()


async def pong(a, b, n):
    for i in range(n):
        a.set()
        await b.wait()
        b.clear()
        print("pong", i)


async def main():
    a, b = asyncio.Event(), asyncio.Event()
    await asyncio.gather(ping(a, b, 3), pong(a, b, 3))


asyncio.run(main())
#: who only lets others go first does not starve a waiter
import asyncio


async def waits(event):
    await event.wait()
    print("waiter")


async def turns(count):
    for i in range(count):
        print("turn", i)
        await asyncio.sleep(0)


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waits(event)), asyncio.create_task(turns(4))]
    await asyncio.sleep(0)
    event.set()
    await asyncio.gather(*tasks)


asyncio.run(main())
#: a waiter that is cancelled does not disturb the others
import asyncio


async def waits(event, n):
    try:
        await event.wait()
        print("got", n)
    except asyncio.CancelledError:
        print("cancelled", n)


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waits(event, n)) for n in range(3)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.sleep(0)
    event.set()
    await asyncio.gather(*tasks)


asyncio.run(main())
#: made before run
import asyncio

event = asyncio.Event()
lock = asyncio.Lock()


async def sets():
    async with lock:
        event.set()


async def main():
    task = asyncio.create_task(sets())
    print(await event.wait(), lock.locked())
    await task


asyncio.run(main())
#: an event as a field
import asyncio


class Door:
    def __init__(self):
        self.opened = asyncio.Event()

    async def enter(self, who):
        await self.opened.wait()
        print(who, "enters")


async def main():
    door = Door()
    guests = [asyncio.create_task(door.enter(n)) for n in ("ann", "bob")]
    await asyncio.sleep(0.1)
    door.opened.set()
    await asyncio.gather(*guests)
    await door.enter("late")


asyncio.run(main())
#: a lock keeps one inside
import asyncio


async def works(lock, name):
    async with lock:
        print(name, "in")
        await asyncio.sleep(0.1)
        print(name, "out")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*[works(lock, n) for n in "abc"])


asyncio.run(main())
#: acquire and release by hand
import asyncio


async def main():
    lock = asyncio.Lock()
    print(lock.locked())
    print(await lock.acquire(), lock.locked())
    lock.release()
    print(lock.locked())


asyncio.run(main())
#: release of what is not held
import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError:
        print("RuntimeError")
    async with lock:
        pass
    try:
        lock.release()
    except RuntimeError:
        print("RuntimeError")


asyncio.run(main())
#: the words of that error
#! CircuitPython: RuntimeError "Lock not acquired"
#> Lock not acquired
import asyncio

try:
    asyncio.Lock().release()
except RuntimeError as error:
    print(error)
#: waiters in their order
import asyncio


async def works(lock, n, order):
    async with lock:
        order.append(n)


async def main():
    lock = asyncio.Lock()
    order = []
    await lock.acquire()
    tasks = [asyncio.create_task(works(lock, n, order)) for n in range(6)]
    await asyncio.sleep(0.1)
    lock.release()
    await asyncio.gather(*tasks)
    print(order)


asyncio.run(main())
#: nobody takes it between release and the waiter's turn
#! CircuitPython: release hands the lock to the first waiter
#> ['waiter', 'main']
import asyncio


async def waits(lock, order):
    async with lock:
        order.append("waiter")


async def main():
    lock = asyncio.Lock()
    order = []
    await lock.acquire()
    task = asyncio.create_task(waits(lock, order))
    await asyncio.sleep(0)
    lock.release()
    async with lock:
        order.append("main")
    await task
    print(order)


asyncio.run(main())
#: locked while it is handed over
#! CircuitPython: locked() is False until the new owner runs
#> True
#> False
#> True
import asyncio


async def waits(lock):
    async with lock:
        print(lock.locked())


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    task = asyncio.create_task(waits(lock))
    await asyncio.sleep(0)
    print(lock.locked())
    lock.release()
    print(lock.locked())
    await task


asyncio.run(main())
#: a waiter that is cancelled is passed over
import asyncio


async def waits(lock, n):
    try:
        async with lock:
            print("in", n)
    except asyncio.CancelledError:
        print("cancelled", n)


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(waits(lock, n)) for n in range(3)]
    await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.sleep(0)
    lock.release()
    await asyncio.gather(*tasks)


asyncio.run(main())
#: a waiter that is cancelled after it was handed the lock passes it on
#! CircuitPython: the lock goes to the next waiter
#> cancelled 0
#> in 1
#> False
import asyncio


async def waits(lock, n):
    try:
        async with lock:
            print("in", n)
    except asyncio.CancelledError:
        print("cancelled", n)


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(waits(lock, n)) for n in range(2)]
    await asyncio.sleep(0)
    lock.release()
    tasks[0].cancel()
    await asyncio.gather(*tasks)
    print(lock.locked())


asyncio.run(main())
#: an exception releases it
import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        async with lock:
            raise ValueError("inside")
    except ValueError as error:
        print(error, lock.locked())


asyncio.run(main())
#: a return releases it
import asyncio


async def takes(lock):
    async with lock:
        return "value"


async def main():
    lock = asyncio.Lock()
    print(await takes(lock), lock.locked())


asyncio.run(main())
#: break and continue release it
import asyncio


async def main():
    lock = asyncio.Lock()
    for i in range(4):
        async with lock:
            if i == 1:
                continue
            if i == 3:
                break
            print(i, lock.locked())
    print(lock.locked())


asyncio.run(main())
#: what a lock guards
import asyncio


async def moves(lock, account, amount):
    async with lock:
        before = account["balance"]
        await asyncio.sleep(0.01)
        account["balance"] = before + amount


async def main():
    lock, account = asyncio.Lock(), {"balance": 0}
    await asyncio.gather(*[moves(lock, account, n) for n in (5, -3, 10)])
    print(account)


asyncio.run(main())
#: two locks in one order
import asyncio


async def works(a, b, name):
    async with a:
        async with b:
            print(name)
            await asyncio.sleep(0.01)


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(works(a, b, 1), works(a, b, 2))
    async with a, b:
        print(a.locked(), b.locked())
    print(a.locked(), b.locked())


asyncio.run(main())
#: a lock of a class
import asyncio


class Bus:
    lock = asyncio.Lock()

    async def transfer(self, byte):
        async with Bus.lock:
            await asyncio.sleep(0.01)
            print("byte", byte)


async def main():
    await asyncio.gather(*[Bus().transfer(n) for n in range(3)])


asyncio.run(main())
#: an own event on top of one
import asyncio


class AutoEvent:
    """Lets one waiter through at each set."""

    def __init__(self):
        self.event = asyncio.Event()

    def set(self):
        self.event.set()

    async def wait(self):
        await self.event.wait()
        self.event.clear()


async def main():
    event = AutoEvent()

    async def listens():
        for i in range(2):
            await event.wait()
            print("heard", i)

    task = asyncio.create_task(listens())
    for _ in range(2):
        await asyncio.sleep(0.1)
        event.set()
    await task


asyncio.run(main())
#: producer and consumer by events
import asyncio


async def produces(slot, full, empty):
    for i in range(3):
        await empty.wait()
        empty.clear()
        slot.append(i)
        full.set()


async def consumes(slot, full, empty):
    for _ in range(3):
        await full.wait()
        full.clear()
        print("took", slot.pop())
        empty.set()


async def main():
    slot, full, empty = [], asyncio.Event(), asyncio.Event()
    empty.set()
    await asyncio.gather(produces(slot, full, empty), consumes(slot, full, empty))


asyncio.run(main())
#: ThreadSafeFlag set before the wait
#! MicroPython: the flag clears itself when the waiter goes on
#> one
#> timeout
import asyncio


async def main():
    flag = asyncio.ThreadSafeFlag()
    flag.set()
    await flag.wait()
    print("one")
    try:
        await asyncio.wait_for(flag.wait(), 0.1)
    except asyncio.TimeoutError:
        print("timeout")


asyncio.run(main())
#: ThreadSafeFlag set after the wait
#! MicroPython: the flag wakes the one task that waits
#> waiting
#> set
#> woken
import asyncio


async def waits(flag):
    print("waiting")
    await flag.wait()
    print("woken")


async def main():
    flag = asyncio.ThreadSafeFlag()
    task = asyncio.create_task(waits(flag))
    await asyncio.sleep(0.1)
    print("set")
    flag.set()
    await task


asyncio.run(main())
#: ThreadSafeFlag set several times is one
#! MicroPython: a flag, no count
#> 1
import asyncio


async def counts(flag, seen):
    while True:
        await flag.wait()
        seen.append(1)


async def main():
    flag, seen = asyncio.ThreadSafeFlag(), []
    task = asyncio.create_task(counts(flag, seen))
    await asyncio.sleep(0)
    flag.set()
    flag.set()
    flag.set()
    await asyncio.sleep(0.1)
    print(len(seen))
    task.cancel()


asyncio.run(main())
#: ThreadSafeFlag cleared
#! MicroPython: clear takes back a set that nobody has seen
#> timeout
import asyncio


async def main():
    flag = asyncio.ThreadSafeFlag()
    flag.set()
    flag.clear()
    try:
        await asyncio.wait_for(flag.wait(), 0.1)
    except asyncio.TimeoutError:
        print("timeout")


asyncio.run(main())
#: ThreadSafeFlag set from a callback of the loop
#! MicroPython: set may be called from anywhere
#> woken at 0.2
import asyncio
import time


async def main():
    flag = asyncio.ThreadSafeFlag()
    start = time.monotonic()
    asyncio.get_event_loop().call_later(0.2, flag.set)
    await flag.wait()
    print("woken at", round(time.monotonic() - start, 2))


asyncio.run(main())

# Classes that derive from asyncio's and make their part by `super().__init__` somewhere in their own.
# RUN: %python %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
import asyncio


class Letter(asyncio.Event):
    def __init__(self, sender):
        self.sender = sender
        super().__init__()
        self.text = None

    def set(self, text=None):
        self.text = text
        super().set()


class Ring(asyncio.Queue):
    def __init__(self, size, name="ring"):
        super().__init__(size)
        self.name = name
        self.lost = 0

    def push(self, item):
        if self.full():
            self.lost += 1
            self.get_nowait()
        self.put_nowait(item)


class Stack(asyncio.LifoQueue):
    def __init__(self):
        super().__init__()


class Agenda(asyncio.PriorityQueue):
    def __init__(self, *items):
        super().__init__(len(items))
        for item in items:
            self.put_nowait(item)


class CountingLock(asyncio.Lock):
    def __init__(self):
        super().__init__()
        self.count = 0

    async def __aenter__(self):
        await self.acquire()
        self.count += 1
        return self.count


class Slots(asyncio.Semaphore):
    def __init__(self, *names):
        super().__init__(len(names))
        self.names = list(names)


class Gate(asyncio.Condition):
    def __init__(self):
        super().__init__()
        self.is_open = False


async def read(letter):
    await letter.wait()
    print(letter.sender, letter.text)


async def use(lock, n):
    async with lock as order:
        await asyncio.sleep(0)
        print("used by", n, "as", order)


async def take(slots, n):
    async with slots:
        name = slots.names.pop()
        await asyncio.sleep(0.01)
        print(n, "had", name)
        slots.names.append(name)


async def pass_gate(gate):
    async with gate:
        await gate.wait_for(lambda: gate.is_open)
        print("passed")


async def main():
    letter = Letter("ann")
    reader = asyncio.create_task(read(letter))
    await asyncio.sleep(0)
    letter.set("hello")
    await reader
    letter.clear()
    letter.set()
    print(letter.is_set(), letter.text)
    ring = Ring(2)
    for i in range(5):
        ring.push([i])
    print(ring.name, ring.lost, ring.qsize(), await ring.get(), ring.get_nowait(), ring.empty())
    stack = Stack()
    for i in range(3):
        await stack.put(i)
    print(stack.get_nowait(), await stack.get(), stack.maxsize)
    agenda = Agenda(3, 1, 2)
    print([agenda.get_nowait() for _ in range(3)], agenda.maxsize)
    lock = CountingLock()
    await asyncio.gather(*(use(lock, n) for n in range(3)))
    print(lock.count, lock.locked())
    slots = Slots("left", "right")
    await asyncio.gather(*(take(slots, n) for n in range(3)))
    gate = Gate()
    waiting = asyncio.create_task(pass_gate(gate))
    await asyncio.sleep(0)
    async with gate:
        gate.is_open = True
        gate.notify_all()
    await waiting


asyncio.run(main())

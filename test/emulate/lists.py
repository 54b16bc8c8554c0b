# Thousands of steps of tasks that wait in lists (locks, events, semaphores, queues, conditions, each other) and are cancelled
# there: the chip, whose lists know their tasks by two bytes, does what the simulator does.
# RUN: %pyasync2cpp %s --run > %t.host
# RUN: %emulate %s -- --console=uart | grep '^[[0-9]' > %t.chip
# RUN: diff %t.host %t.chip
# RUN: %FileCheck %s < %t.host
import asyncio

state = 12345


def below(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % n


class World:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.event = asyncio.Event()
        self.gate = asyncio.Semaphore(2)
        self.queue = asyncio.Queue(3)
        self.condition = asyncio.Condition()
        self.counts = {}
        self.tasks = []
        self.sum = 0

    def note(self, what, number):
        self.counts[what] = self.counts.get(what, 0) + 1
        self.sum = (self.sum * 31 + number * 7 + len(what)) & 0xFFFFFF


async def nap(turns):
    for _ in range(turns):
        await asyncio.sleep(0)


async def step(world, number):
    choice = below(8)
    if choice == 0:
        async with world.lock:
            world.note("lock", number)
            await nap(below(3))
    elif choice == 1:
        await world.event.wait()
        world.note("event", number)
    elif choice == 2:
        async with world.gate:
            world.note("gate", number)
            await nap(1 + below(2))
    elif choice == 3:
        await world.queue.put(number)
        world.note("put", number)
    elif choice == 4:
        world.note("get", await world.queue.get())
    elif choice == 5:
        async with world.condition:
            await world.condition.wait()
            world.note("condition", number)
    elif choice == 6:
        other = world.tasks[below(len(world.tasks))]
        if other is not asyncio.current_task() and not other.done():
            world.note("cancel", number)
            other.cancel()
        await nap(1)
    else:
        world.note("nap", number)
        await nap(below(4))


async def worker(world, number):
    for turn in range(6):
        try:
            await step(world, number)
        except asyncio.CancelledError:
            world.note("cancelled", number)
            if below(3) == 0:
                raise
    return number


async def stirrer(world):
    while not all(task.done() for task in world.tasks):
        choice = below(5)
        if choice == 0:
            world.event.set()
            await nap(1)
            world.event.clear()
        elif choice == 1:
            if not world.condition.locked():
                async with world.condition:
                    world.condition.notify(1 + below(2))
        elif choice == 2:
            if world.queue.empty():
                world.queue.put_nowait(99)
        elif choice == 3:
            if not world.queue.empty():
                world.note("drain", world.queue.get_nowait())
        await nap(1)


async def round_of(count):
    world = World()
    for number in range(count):
        world.tasks.append(asyncio.create_task(worker(world, number)))
    await stirrer(world)
    results = await asyncio.gather(*world.tasks, return_exceptions=True)
    ended = [result for result in results if isinstance(result, int)]
    print(count, len(ended), sum(ended), world.sum, world.lock.locked())
    return world


async def main():
    total = {}
    for count in range(3, 40):
        world = await round_of(count)
        for name in world.counts:
            total[name] = total.get(name, 0) + world.counts[name]
    # CHECK: [('cancel', {{[1-9][0-9]+}}), ('cancelled', {{[1-9][0-9]+}}), ('condition', {{[1-9][0-9]+}}),
    print(sorted(total.items()))


asyncio.run(main())

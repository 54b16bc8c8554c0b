# Whole small programs, as they are written for boards and desktops.
# RUN: %python %root/test/support/asyncio_programs.py %pyasync2cpp %s
#: blinkers with controls that another task changes
import asyncio


class Interval:
    def __init__(self, value):
        self.value = value


async def blink(name, interval, count):
    for i in range(count):
        print(name, i)
        await asyncio.sleep(interval.value)


async def speeds_up(interval):
    await asyncio.sleep(0.3)
    interval.value = 0.05


async def main():
    interval = Interval(0.2)
    await asyncio.gather(blink("led", interval, 6), speeds_up(interval))


asyncio.run(main())
#: buttons that are watched by polling
import asyncio


class Button:
    def __init__(self, script):
        self.script, self.at = script, 0

    @property
    def pressed(self):
        state = self.script[min(self.at, len(self.script) - 1)]
        self.at += 1
        return state == "1"


async def watch(button, queue):
    was = False
    for _ in range(12):
        now = button.pressed
        if now != was:
            await queue.put("down" if now else "up")
        was = now
        await asyncio.sleep(0.01)
    await queue.put(None)


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(watch(Button("000111100110"), queue))
    while (event := await queue.get()) is not None:
        print(event)
    await task


asyncio.run(main())
#: a debouncer with a task for each press
import asyncio


class Debouncer:
    def __init__(self, quiet, action):
        self.quiet, self.action, self.task = quiet, action, None

    def edge(self):
        if self.task:
            self.task.cancel()
        self.task = asyncio.create_task(self.settle())

    async def settle(self):
        await asyncio.sleep(self.quiet)
        self.action()


async def main():
    presses = []
    debouncer = Debouncer(0.05, lambda: presses.append(1))
    for pause in (0.01, 0.01, 0.01, 0.2, 0.01, 0.2):
        debouncer.edge()
        await asyncio.sleep(pause)
    print(len(presses))


asyncio.run(main())
#: sensors, an average and a display
import asyncio


class Average:
    def __init__(self, size):
        self.size, self.values = size, []

    def add(self, value):
        self.values = (self.values + [value])[-self.size :]

    def __float__(self):
        return sum(self.values) / len(self.values)


async def sensor(values, average, period):
    for value in values:
        average.add(value)
        await asyncio.sleep(period)


async def display(average, times):
    for _ in range(times):
        await asyncio.sleep(0.25)
        print("%.2f" % float(average))


async def main():
    average = Average(3)
    await asyncio.gather(sensor([20, 21, 22, 25, 24], average, 0.1), display(average, 3))


asyncio.run(main())
#: an animation of frames by a generator
import asyncio


def frames(width):
    for x in list(range(width)) + list(range(width - 2, 0, -1)):
        yield "." * x + "#" + "." * (width - x - 1)


async def animate(width, period, shown):
    for frame in frames(width):
        shown.append(frame)
        await asyncio.sleep(period)


async def main():
    shown = []
    await animate(4, 0.05, shown)
    print("\n".join(shown))


asyncio.run(main())
#: a melody and a metronome
import asyncio

NOTES = [("C", 1), ("D", 1), ("E", 2), ("rest", 1), ("C", 1)]


async def melody(log, beat):
    for note, length in NOTES:
        if note != "rest":
            log.append(note)
        await asyncio.sleep(beat * length)


async def metronome(log, beat, count):
    for _ in range(count):
        await asyncio.sleep(beat)
        log.append("|")


async def main():
    log = []
    await asyncio.gather(metronome(log, 0.25, 5), melody(log, 0.2501))
    print("".join(log))


asyncio.run(main())
#: a menu as a state machine of coroutines
import asyncio


async def keys():
    for key in "ddssu":
        await asyncio.sleep(0.01)
        yield key


async def main():
    entries, at, chosen = ["volume", "light", "off"], 0, []
    async for key in keys():
        if key == "d":
            at = (at + 1) % len(entries)
        elif key == "u":
            at = (at - 1) % len(entries)
        elif key == "s":
            chosen.append(entries[at])
        print(">", entries[at])
    print(chosen)


asyncio.run(main())
#: rate limited sending
import asyncio


class Bucket:
    def __init__(self, rate, size):
        self.rate, self.size, self.tokens = rate, size, size
        self.lock = asyncio.Lock()

    async def fill(self):
        while True:
            await asyncio.sleep(1 / self.rate)
            self.tokens = min(self.size, self.tokens + 1)

    async def take(self):
        async with self.lock:
            while self.tokens < 1:
                await asyncio.sleep(0.01)
            self.tokens -= 1


async def main():
    bucket, sent = Bucket(10, 2), []
    filler = asyncio.create_task(bucket.fill())
    loop = asyncio.get_running_loop()
    start = loop.time()

    async def send(n):
        await bucket.take()
        sent.append((n, round(loop.time() - start, 1)))

    await asyncio.gather(*[send(n) for n in range(5)])
    filler.cancel()
    print(sent)


asyncio.run(main())
#: a cache that asks once for many
import asyncio


class Cache:
    def __init__(self):
        self.tasks, self.fetched = {}, []

    async def fetch(self, key):
        self.fetched.append(key)
        await asyncio.sleep(0.1)
        return key.upper()

    async def get(self, key):
        if key not in self.tasks:
            self.tasks[key] = asyncio.create_task(self.fetch(key))
        return await self.tasks[key]


async def main():
    cache = Cache()

    async def reads(key):
        return await cache.get(key)

    print(await asyncio.gather(*[reads(k) for k in ("a", "b", "a", "a", "b")]))
    print(cache.fetched)


asyncio.run(main())
#: publish and subscribe
import asyncio


class Bus:
    def __init__(self):
        self.queues = {}

    def subscribe(self, topic):
        queue = asyncio.Queue()
        self.queues.setdefault(topic, []).append(queue)
        return queue

    def publish(self, topic, value):
        for queue in self.queues.get(topic, ()):
            queue.put_nowait(value)


async def listener(name, queue):
    while (value := await queue.get()) is not None:
        print(name, value)


async def main():
    bus = Bus()
    tasks = [
        asyncio.create_task(listener("one", bus.subscribe("t"))),
        asyncio.create_task(listener("two", bus.subscribe("t"))),
        asyncio.create_task(listener("other", bus.subscribe("h"))),
    ]
    for value in (21, 22):
        bus.publish("t", value)
        await asyncio.sleep(0)
    bus.publish("h", 40)
    for topic in ("t", "h"):
        bus.publish(topic, None)
    await asyncio.gather(*tasks)


asyncio.run(main())
#: a scheduler of periodic jobs
import asyncio


class Scheduler:
    def __init__(self):
        self.jobs = []

    def every(self, period):
        def register(function):
            self.jobs.append((period, function))
            return function

        return register

    async def _repeat(self, period, function, until):
        loop = asyncio.get_running_loop()
        end = loop.time() + until
        while loop.time() + period < end:
            await asyncio.sleep(period)
            function()

    async def run(self, until):
        await asyncio.gather(*[self._repeat(p, f, until) for p, f in self.jobs])


scheduler = Scheduler()
log = []


@scheduler.every(0.1)
def often():
    log.append("o")


@scheduler.every(0.26)
def seldom():
    log.append("s")


asyncio.run(scheduler.run(0.62))
print("".join(log))
#: actors with mailboxes
import asyncio


class Actor:
    def __init__(self, name):
        self.name, self.mailbox = name, asyncio.Queue()
        self.task = asyncio.create_task(self.run())

    def send(self, *message):
        self.mailbox.put_nowait(message)

    async def run(self):
        while True:
            kind, *rest = await self.mailbox.get()
            if kind == "stop":
                print(self.name, "stops")
                return
            getattr(self, "on_" + kind)(*rest)


class Counter(Actor):
    total = 0

    def on_add(self, n):
        self.total += n

    def on_show(self):
        print(self.name, self.total)


async def main():
    counter = Counter("counter")
    for n in (1, 2, 3):
        counter.send("add", n)
    counter.send("show")
    counter.send("stop")
    await counter.task


asyncio.run(main())
#: a pipeline of stages
import asyncio


async def stage(inbox, outbox, work):
    while True:
        item = await inbox.get()
        if item is None:
            await outbox.put(None)
            return
        await asyncio.sleep(0.01)
        await outbox.put(work(item))


async def main():
    first, second, third = asyncio.Queue(2), asyncio.Queue(2), asyncio.Queue()
    tasks = [
        asyncio.create_task(stage(first, second, lambda n: n + 1)),
        asyncio.create_task(stage(second, third, lambda n: n * n)),
    ]
    for n in range(5):
        await first.put(n)
    await first.put(None)
    await asyncio.gather(*tasks)
    results = []
    while not third.empty():
        results.append(third.get_nowait())
    print(results)


asyncio.run(main())
#: dining philosophers
import asyncio


async def dines(name, left, right, meals):
    for _ in range(2):
        async with left:
            async with right:
                meals.append(name)
                await asyncio.sleep(0.01)
        await asyncio.sleep(0)


async def main():
    forks, meals = [asyncio.Lock() for _ in range(3)], []
    await asyncio.gather(
        dines("a", forks[0], forks[1], meals),
        dines("b", forks[1], forks[2], meals),
        dines("c", forks[0], forks[2], meals),
    )
    print(sorted(meals))


asyncio.run(main())
#: a retry with growing pauses
import asyncio


async def connects(log, good_at):
    log.append(round(asyncio.get_running_loop().time() - start, 2))
    if len(log) < good_at:
        raise OSError("unreachable")
    return "connected"


async def main():
    global start
    start, log, pause = asyncio.get_running_loop().time(), [], 0.1
    while True:
        try:
            print(await connects(log, 4), log)
            return
        except OSError:
            await asyncio.sleep(pause)
            pause *= 2


start = 0
asyncio.run(main())
#: a supervisor that restarts what fails
import asyncio


async def worker(name, lives):
    while True:
        await asyncio.sleep(0.1)
        if lives[name] > 0:
            lives[name] -= 1
            raise RuntimeError(name + " fell")
        print(name, "ends well")
        return


async def supervise(start, *names):
    lives = dict.fromkeys(names, start)
    running = {name: asyncio.create_task(worker(name, lives)) for name in names}
    while running:
        for name, task in list(running.items()):
            if not task.done():
                continue
            if task.exception() is None:
                del running[name]
            else:
                print("restart:", task.exception())
                running[name] = asyncio.create_task(worker(name, lives))
        await asyncio.sleep(0.05)


asyncio.run(supervise(2, "a"))
#: a countdown that can be paused
import asyncio


async def countdown(n, running):
    while n:
        await running.wait()
        print(n)
        n -= 1
        await asyncio.sleep(0.1)
    print("liftoff")


async def main():
    running = asyncio.Event()
    running.set()
    task = asyncio.create_task(countdown(4, running))
    await asyncio.sleep(0.15)
    running.clear()
    print("pause")
    await asyncio.sleep(1)
    print("resume")
    running.set()
    await task


asyncio.run(main())
#: an orderly shutdown
import asyncio


async def service(name, seconds):
    try:
        while True:
            await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        await asyncio.sleep(seconds)
        print(name, "is down")
        raise


async def main():
    tasks = [asyncio.create_task(service(n, s)) for n, s in (("slow", 0.3), ("fast", 0.1))]
    await asyncio.sleep(0.25)
    print("shutdown")
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print("all down")


asyncio.run(main())
#: results shared by a class variable and a lock
import asyncio


class Log:
    lines = []
    lock = asyncio.Lock()

    @classmethod
    async def write(cls, *words):
        async with cls.lock:
            for word in words:
                cls.lines.append(word)
                await asyncio.sleep(0)


async def main():
    await asyncio.gather(Log.write("a", "b"), Log.write("c", "d"))
    print(Log.lines)


asyncio.run(main())
#: a tiny parser fed in pieces
import asyncio


class Lines:
    def __init__(self):
        self.text, self.event, self.ended = "", asyncio.Event(), False

    def feed(self, text):
        self.text += text
        self.event.set()

    def end(self):
        self.ended = True
        self.event.set()

    def __aiter__(self):
        return self

    async def __anext__(self):
        while "\n" not in self.text:
            if self.ended:
                raise StopAsyncIteration
            self.event.clear()
            await self.event.wait()
        line, self.text = self.text.split("\n", 1)
        return line


async def feeds(lines):
    for piece in ("GET /", "index\nHo", "st: x\n", "\n"):
        await asyncio.sleep(0.01)
        lines.feed(piece)
    lines.end()


async def main():
    lines = Lines()
    task = asyncio.create_task(feeds(lines))
    async for line in lines:
        print(repr(line))
    await task


asyncio.run(main())
#: a moving average of two rates
import asyncio


async def counts(counter, period, times):
    for _ in range(times):
        counter[0] += 1
        await asyncio.sleep(period)


async def main():
    a, b, rates = [0], [0], []
    tasks = [asyncio.create_task(counts(a, 0.03, 20)), asyncio.create_task(counts(b, 0.07, 10))]
    for _ in range(3):
        before = a[0], b[0]
        await asyncio.sleep(0.2)
        rates.append((a[0] - before[0], b[0] - before[1]))
    print(rates)
    await asyncio.gather(*tasks)


asyncio.run(main())
#: a traffic light and its pedestrians
import asyncio


class Light:
    def __init__(self):
        self.green = asyncio.Event()

    async def cycle(self, times):
        for _ in range(times):
            self.green.set()
            print("green")
            await asyncio.sleep(0.3)
            self.green.clear()
            print("red")
            await asyncio.sleep(0.3)


async def walker(name, light, arrives):
    await asyncio.sleep(arrives)
    await light.green.wait()
    print(name, "crosses")


async def main():
    light = Light()
    await asyncio.gather(light.cycle(2), walker("a", light, 0.1), walker("b", light, 0.4), walker("c", light, 0.5))


asyncio.run(main())
#: bits sent by one task and received by another
import asyncio


class Wire:
    level = 0


async def sends(wire, byte):
    for i in range(8):
        wire.level = byte >> i & 1
        await asyncio.sleep(0.01)


async def receives(wire):
    await asyncio.sleep(0.005)
    byte = 0
    for i in range(8):
        byte |= wire.level << i
        await asyncio.sleep(0.01)
    return byte


async def main():
    wire = Wire()
    _, byte = await asyncio.gather(sends(wire, 0xA5), receives(wire))
    print(hex(byte))


asyncio.run(main())
#: a simulation of a shop
import asyncio


async def customer(n, shop, log):
    async with shop:
        log.append("in %d" % n)
        await asyncio.sleep(0.1 * (n + 1))
        log.append("out %d" % n)


async def main():
    log, shop = [], asyncio.Semaphore(2)
    await asyncio.gather(*[customer(n, shop, log) for n in range(4)])
    print(", ".join(log))


asyncio.run(main())

# In which order tasks run, and when.
# RUN: %python %root/test/support/asyncio_programs.py %pyasync2cpp %s
#: main goes on to its first await before its tasks begin
import asyncio


async def work(name):
    print("start", name)
    await asyncio.sleep(0)
    print("end", name)


async def main():
    tasks = [asyncio.create_task(work(n)) for n in ("a", "b")]
    print("main")
    await asyncio.sleep(0)
    print("main again")
    for task in tasks:
        await task


asyncio.run(main())
#: sleep(0) takes turns
import asyncio


async def counts(name):
    for i in range(4):
        print(name, i)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(counts("x"), counts("y"), counts("z"))


asyncio.run(main())
#: sleeps end in the order of their times
import asyncio


async def naps(name, seconds):
    await asyncio.sleep(seconds)
    print(name)


async def main():
    await asyncio.gather(naps("third", 0.3), naps("first", 0.1), naps("second", 0.2))


asyncio.run(main())
#: equal times in the order of the calls
#! CircuitPython: equal deadlines first in, first out
#> 0
#> 1
#> 2
#> 3
#> 4
#> 5
#> 6
#> 7
import asyncio


async def naps(name):
    await asyncio.sleep(0.1)
    print(name)


async def main():
    await asyncio.gather(*[naps(i) for i in range(8)])


asyncio.run(main())
#: a coroutine awaited directly is no task
import asyncio


async def inner():
    print("inner")
    return 5


async def other():
    print("other")


async def main():
    task = asyncio.create_task(other())
    print(await inner())
    print("not yet")
    await task


asyncio.run(main())
#: what run returns
import asyncio


async def main():
    await asyncio.sleep(0.01)
    return {"answer": [4, 2]}


print(asyncio.run(main()))
#: run twice
import asyncio


async def main(n):
    await asyncio.sleep(0.1)
    return n * 2


print(asyncio.run(main(1)))
print(asyncio.run(main(2)))
#: a task started before it is awaited runs meanwhile
import asyncio


async def slow():
    print("slow begins")
    await asyncio.sleep(0.2)
    return "slow's value"


async def main():
    task = asyncio.create_task(slow())
    await asyncio.sleep(0.1)
    print("done?", task.done())
    print(await task, task.done())


asyncio.run(main())
#: awaiting a finished task gives its value at once
import asyncio


async def quick():
    return "value"


async def ticks():
    print("tick")


async def main():
    task = asyncio.create_task(quick())
    await asyncio.sleep(0.1)
    other = asyncio.create_task(ticks())
    print(await task)
    print(await task)
    await other


asyncio.run(main())
#: elapsed time of concurrent sleeps is the longest
import asyncio
import time


async def main():
    start = time.monotonic()
    await asyncio.gather(*[asyncio.sleep(i / 10) for i in range(6)])
    print(round(time.monotonic() - start, 2))


asyncio.run(main())
#: elapsed time of sleeps in a row is their sum
import asyncio
import time


async def main():
    start = time.monotonic()
    for i in range(6):
        await asyncio.sleep(i / 10)
    print(round(time.monotonic() - start, 2))


asyncio.run(main())
#: a negative sleep is a sleep of nothing
import asyncio
import time


async def other():
    print("other")


async def main():
    task = asyncio.create_task(other())
    start = time.monotonic()
    await asyncio.sleep(-1)
    print("back", time.monotonic() - start < 0.001)
    await task


asyncio.run(main())
#: blocking sleep stops everybody
import asyncio
import time


async def blocker():
    time.sleep(0.5)
    print("blocked")


async def naps():
    start = time.monotonic()
    await asyncio.sleep(0.1)
    print("woke", round(time.monotonic() - start, 1))


async def main():
    await asyncio.gather(naps(), blocker())


asyncio.run(main())
#: tasks that start tasks
import asyncio


async def tree(name, depth):
    print(name)
    if depth:
        await asyncio.gather(tree(name + "l", depth - 1), tree(name + "r", depth - 1))
    print("end", name)


asyncio.run(tree("t", 2))
#: a chain of awaits ten deep
import asyncio


async def down(n):
    if n == 0:
        await asyncio.sleep(0.01)
        return [0]
    got = await down(n - 1)
    got.append(n)
    return got


print(asyncio.run(down(10)))
#: fast and slow interleave by the clock
import asyncio
import time


async def beats(name, period, count):
    for i in range(count):
        await asyncio.sleep(period)
        print(name, i, round(time.monotonic() - start, 2))


async def main():
    global start
    start = time.monotonic()
    await asyncio.gather(beats("slow", 0.25, 3), beats("fast", 0.1, 6))


start = 0
asyncio.run(main())
#: a hundred tasks end in order
#! CircuitPython: equal deadlines first in, first out
#> True
import asyncio


async def puts(out, i):
    await asyncio.sleep((i % 7) * 0.01)
    out.append(i)


async def main():
    out = []
    await asyncio.gather(*[puts(out, i) for i in range(100)])
    print(out == sorted(range(100), key=lambda i: (i % 7, i)))


asyncio.run(main())
#: awaiting the tasks backwards changes nothing
import asyncio


async def work(i):
    await asyncio.sleep(0.01 * i)
    print("done", i)
    return i


async def main():
    tasks = [asyncio.create_task(work(i)) for i in range(5)]
    print([await task for task in reversed(tasks)])


asyncio.run(main())
#: a loop over results as they are needed
import asyncio


async def square(n):
    await asyncio.sleep(0.01)
    return n * n


async def main():
    print([await square(n) for n in range(5)])
    print({n: await square(n) for n in (2, 3)})
    print(sum([x for x in [await square(n) for n in range(4)] if x % 2]))


asyncio.run(main())
#: a task that ends before anyone looks
import asyncio


async def quick(out):
    out.append("ran")


async def main():
    out = []
    task = asyncio.create_task(quick(out))
    await asyncio.sleep(0)
    print(out, task.done())


asyncio.run(main())
#: the value of sleep
import asyncio


async def main():
    print(await asyncio.sleep(0.01))
    print(await asyncio.sleep(0.01, "result"))
    print(await asyncio.sleep(0, result=[1]))


asyncio.run(main())
#: globals changed by tasks
import asyncio

total = 0


async def adds(n):
    global total
    for _ in range(n):
        before = total
        await asyncio.sleep(0)
        total = before + 1


async def main():
    await asyncio.gather(adds(3), adds(3))
    print("lost updates", total)


asyncio.run(main())
#: closures shared by tasks
import asyncio


async def main():
    count = 0

    async def adds(step):
        nonlocal count
        for _ in range(3):
            count += step
            await asyncio.sleep(0.01)

    await asyncio.gather(adds(1), adds(10))
    print(count)


asyncio.run(main())
#: a method as a task
import asyncio


class Blinker:
    def __init__(self, name):
        self.name = name
        self.on = False

    async def blink(self, times):
        for _ in range(times):
            self.on = not self.on
            print(self.name, self.on)
            await asyncio.sleep(0.1)


async def main():
    a, b = Blinker("a"), Blinker("b")
    await asyncio.gather(a.blink(3), b.blink(2))


asyncio.run(main())
#: tasks in a dictionary
import asyncio


async def value_of(key):
    await asyncio.sleep(0.01 * len(key))
    return key.upper()


async def main():
    tasks = {key: asyncio.create_task(value_of(key)) for key in ("ccc", "a", "bb")}
    for key, task in tasks.items():
        print(key, await task)


asyncio.run(main())
#: a state machine stepped by a task
import asyncio

STATES = {"red": ("green", 0.3), "green": ("yellow", 0.2), "yellow": ("red", 0.1)}


async def light(log):
    state = "red"
    while len(log) < 7:
        log.append(state)
        state, wait = STATES[state]
        await asyncio.sleep(wait)


async def main():
    log = []
    await light(log)
    print(log)


asyncio.run(main())
#: sleep_ms
#! CircuitPython: sleep_ms is in milliseconds, less than nothing is nothing
#> 0.25
#> 0.0
#> None
import asyncio
import time


async def main():
    start = time.monotonic()
    await asyncio.sleep_ms(250)
    print(round(time.monotonic() - start, 3))
    start = time.monotonic()
    await asyncio.sleep_ms(-10)
    print(round(time.monotonic() - start, 3))
    print(await asyncio.sleep_ms(0))


asyncio.run(main())
#: a sleep counts from its call
#! CircuitPython: the deadline is set when sleep is called
#> 0.3
import asyncio
import time


async def main():
    start = time.monotonic()
    nap = asyncio.sleep(0.3)
    await asyncio.sleep(0.2)
    await nap
    print(round(time.monotonic() - start, 2))


asyncio.run(main())
#: create_task before run
#! CircuitPython: create_task needs no running loop
#> early
#> main
#> late
import asyncio


async def early():
    print("early")
    await asyncio.sleep(0)
    print("late")


async def main():
    print("main")
    await task


task = asyncio.create_task(early())
asyncio.run(main())
#: tasks outlive run
#! CircuitPython: what is left when main ends goes on in the next run
#> main 1
#> tick 0
#> end 1
#> main 2
#> tick 1
#> tick 2
#> end 2
import asyncio


async def ticks():
    for i in range(100):
        print("tick", i)
        await asyncio.sleep(0.1)


async def main(n, seconds):
    print("main", n)
    await asyncio.sleep(seconds)
    print("end", n)


async def begin():
    print("main 1")
    asyncio.create_task(ticks())
    await asyncio.sleep(0.05)
    print("end 1")


asyncio.run(begin())
asyncio.run(main(2, 0.2))
#: new_event_loop forgets what is left
#! CircuitPython: new_event_loop throws the queues away
#> a 0
#> b
import asyncio


async def ticks():
    for i in range(3):
        print("a", i)
        await asyncio.sleep(0.1)


async def first():
    asyncio.create_task(ticks())
    await asyncio.sleep(0.05)


async def second():
    await asyncio.sleep(1)
    print("b")


asyncio.run(first())
asyncio.new_event_loop()
asyncio.run(second())
#: a task whose time has come runs before who only lets others go first
#! CircuitPython: one queue by time; sleep(0) is a time of now
#> ['y', 'y', 'y', 'timer']
import asyncio
import time


async def timer(out):
    await asyncio.sleep(0.003)
    out.append("timer")


async def yields(out):
    while "timer" not in out:
        out.append("y")
        time.sleep(0.001)
        await asyncio.sleep(0)


async def main():
    out = []
    await asyncio.gather(timer(out), yields(out))
    print(out)


asyncio.run(main())

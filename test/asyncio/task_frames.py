# Tasks that are the frames of their own coroutines, and those that are made of coroutine objects, behave alike: in which
# order they begin, what of them goes and when, what a failure before they begin leaves.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run --sanitize | %FileCheck %s
# RUN: %python %s | %FileCheck %s
# RUN: %pyasync2cpp %s --emit=ir | %FileCheck %s --check-prefix=IR
import asyncio


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def fails():
    raise ValueError("before it began")


# Each of its calls makes a task.
# IR: coroutine @step{{.*}} makes_tasks
async def step(name, log):
    log.append(name + " begins")
    await asyncio.sleep(0)
    log.append(name + " ends")
    return name


# IR: coroutine @listed{{.*}} makes_tasks
async def listed(number, log):
    log.append(number)
    await asyncio.sleep(0)
    return number * number


# Its call ends in a failure before there is a task: an object.
# IR: coroutine @late
# IR-NOT: makes_tasks
# IR: {
async def late(name, log, held):
    log.append(name + " begins")


# Awaited too: an object.
# IR: coroutine @both
# IR-NOT: makes_tasks
# IR: {
async def both(name, log):
    log.append(name + " begins")
    await asyncio.sleep(0)
    log.append(name + " ends")
    return name


# IR: coroutine @holds{{.*}} makes_tasks
async def holds(noisy):
    await asyncio.sleep(0)
    return 5


# IR: coroutine @raises{{.*}} makes_tasks
async def raises(text):
    await asyncio.sleep(0)
    raise KeyError(text)


async def order():
    log = []
    # CHECK: ['a', 'b', 'c']
    print(await asyncio.gather(step("a", log), step("b", log), step("c", log)))
    # CHECK-NEXT: ['a begins', 'b begins', 'c begins', 'a ends', 'b ends', 'c ends']
    print(log)
    log = []
    task = asyncio.create_task(step("first", log))
    # CHECK-NEXT: ['x', 'y', 'first']
    print(await asyncio.gather(both("x", log), both("y", log), task))
    # CHECK-NEXT: ['first begins', 'x begins', 'y begins', 'first ends', 'x ends', 'y ends']
    print(log)
    log = []
    # CHECK-NEXT: [0, 1, 4, 9] [0, 1, 2, 3]
    print(await asyncio.gather(*[listed(n, log) for n in range(4)]), log)
    # CHECK-NEXT: z z
    print(await both("z", log), task.done() and "z")


async def not_begun():
    log = []
    try:
        await asyncio.gather(late("never", log, Noisy("argument")), fails())
    except ValueError as error:
        # CHECK-NEXT: gone argument
        # CHECK-NEXT: before it began []
        print(error, log)
    try:
        await asyncio.gather(*[listed(fails() if n == 2 else n, log) for n in range(4)])
    except ValueError as error:
        # CHECK-NEXT: before it began []
        print(error, log)
    task = asyncio.create_task(step("cancelled", log))
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        # CHECK-NEXT: cancelled [] True
        print("cancelled", log, task.cancelled())


async def ends():
    task = asyncio.create_task(holds(Noisy("held by a frame")))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    # CHECK-NEXT: gone held by a frame
    # CHECK-NEXT: 5 True
    print(await task, task.done())
    results = await asyncio.gather(raises("a"), raises("b"), return_exceptions=True)
    # CHECK-NEXT: [KeyError('a'), KeyError('b')]
    print(results)
    task.set_name("named")
    # CHECK-NEXT: named
    print(task.get_name())


async def inner():
    try:
        # CHECK-NEXT: asyncio.run() cannot be called from a running event loop
        asyncio.run(never("never run"))
    except RuntimeError as error:
        print(error)


async def never(text):
    print("not reached")


async def main():
    await order()
    await not_begun()
    await ends()
    await inner()
    log = []
    waiting = asyncio.gather(both("waits for the await", log), both("too", log))
    # CHECK-NEXT: []
    print(log)
    # CHECK-NEXT: ['waits for the await', 'too']
    print(await waiting)
    coroutines = [both(str(n), []) for n in range(3)]
    # CHECK-NEXT: ['0', '1', '2'] 3
    print(await asyncio.gather(*coroutines), len(coroutines))


asyncio.run(main())
# CHECK-NEXT: end
print("end")

# The event loop as an object, and asyncio.run.
# RUN: %python %root/test/support/asyncio_programs.py %pyasync2cpp %s
#: new_event_loop and run_until_complete
import asyncio


async def main():
    await asyncio.sleep(0.1)
    return 42


loop = asyncio.new_event_loop()
print(loop.run_until_complete(main()))
loop.close()
#: run_until_complete several times
import asyncio


async def work(n):
    await asyncio.sleep(0.01)
    return n


loop = asyncio.new_event_loop()
print([loop.run_until_complete(work(n)) for n in range(3)])
loop.close()
#: run_until_complete of a task
import asyncio


async def work():
    return "task's"


loop = asyncio.new_event_loop()
task = loop.create_task(work())
print(loop.run_until_complete(task), task.done())
loop.close()
#: run_until_complete raises
import asyncio


async def work():
    raise ValueError("through the loop")


loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(work())
except ValueError as error:
    print(error)
loop.close()
#: tasks go on in the next run_until_complete
import asyncio


async def ticks():
    for i in range(5):
        print("tick", i)
        await asyncio.sleep(0.1)


async def pause(seconds):
    await asyncio.sleep(seconds)


loop = asyncio.new_event_loop()
task = loop.create_task(ticks())
loop.run_until_complete(pause(0.15))
print("between")
loop.run_until_complete(pause(0.2))
loop.run_until_complete(task)
loop.close()
#: run_forever and stop
import asyncio


async def stops(loop):
    for i in range(3):
        print("work", i)
        await asyncio.sleep(0.1)
    loop.stop()


loop = asyncio.new_event_loop()
loop.create_task(stops(loop))
loop.run_forever()
print("stopped")
loop.close()
#: run_forever again
import asyncio


async def ticks(loop):
    n = 0
    while True:
        print("tick", n)
        n += 1
        if n % 2 == 0:
            loop.stop()
        await asyncio.sleep(0.1)


loop = asyncio.new_event_loop()
task = loop.create_task(ticks(loop))
for i in range(3):
    loop.run_forever()
    print("stopped", i)
task.cancel()
try:
    loop.run_until_complete(task)
except asyncio.CancelledError:
    print("cancelled")
loop.close()
#: stop twice is once
import asyncio


async def stops(loop):
    loop.stop()
    loop.stop()
    await asyncio.sleep(0)
    print("not in the first run")


loop = asyncio.new_event_loop()
task = loop.create_task(stops(loop))
loop.run_forever()
print("stopped once")
loop.run_until_complete(task)
loop.close()
#: run from a running loop
#! CircuitPython: RuntimeError
#> RuntimeError asyncio.run() cannot be called from a running event loop
#> main goes on
import asyncio


async def other():
    pass


async def main():
    coroutine = other()
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print("RuntimeError", error)
    coroutine.close()
    print("main goes on")


asyncio.run(main())
#: get_running_loop within, and its tasks
import asyncio


async def work():
    return asyncio.get_running_loop()


async def main():
    loop = asyncio.get_running_loop()
    task = loop.create_task(work())
    print(await task is loop)


asyncio.run(main())
#: current_task
import asyncio


async def work(tasks):
    tasks.append(asyncio.current_task())


async def main():
    me = asyncio.current_task()
    seen = []
    task = asyncio.create_task(work(seen))
    await task
    await work(seen)
    print(seen[0] is task, seen[1] is me, seen[0] is me)


asyncio.run(main())
#: current_task outside
#! CircuitPython: RuntimeError
#> RuntimeError no running event loop
import asyncio

try:
    asyncio.current_task()
except RuntimeError as error:
    print("RuntimeError", error)
#: the loop is the class Loop
#! CircuitPython: every way to a loop gives one object
#> True True True
#> Loop
import asyncio


async def main():
    loop = asyncio.get_event_loop()
    print(loop is asyncio.Loop, loop is asyncio.get_running_loop(), loop is asyncio.new_event_loop() or True)
    print(loop.__name__)


asyncio.run(main())
#: call_soon, call_later, call_at
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    out = []
    loop.call_later(0.2, out.append, "later")
    loop.call_at(loop.time() + 0.1, out.append, "at")
    loop.call_soon(out.append, "soon")
    loop.call_soon(lambda: out.append("lambda"))
    print(out)
    await asyncio.sleep(0)
    print(out)
    await asyncio.sleep(0.3)
    print(out)


asyncio.run(main())
#: a handle that is cancelled
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_later(0.1, print, "never")
    other = loop.call_soon(print, "never either")
    print(handle.cancelled())
    handle.cancel()
    other.cancel()
    print(handle.cancelled())
    await asyncio.sleep(0.2)


asyncio.run(main())
#: a callback that raises
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", repr(context["exception"])))
    loop.call_soon(lambda: 1 // 0)
    loop.call_soon(print, "next one runs")
    await asyncio.sleep(0.1)


asyncio.run(main())
#: loop.time advances with sleeps
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.sleep(1.5)
    print(round(loop.time() - start, 3))


asyncio.run(main())
#: is_running
import asyncio


async def main():
    print(asyncio.get_running_loop().is_running())


asyncio.run(main())
#: a callback that sets a future
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.1, future.set_result, "from the callback")
    print(await future)


asyncio.run(main())
#: all_tasks
import asyncio


async def work():
    await asyncio.sleep(0.1)


async def main():
    tasks = [asyncio.create_task(work()) for _ in range(3)]
    everyone = asyncio.all_tasks()
    print(len(everyone), asyncio.current_task() in everyone, all(t in everyone for t in tasks))
    await asyncio.gather(*tasks)
    print(len(asyncio.all_tasks()))


asyncio.run(main())
#: a Runner
import asyncio


async def work(n):
    await asyncio.sleep(0.1)
    return n


with asyncio.Runner() as runner:
    print(runner.run(work(1)))
    print(runner.run(work(2)))
#: run wants a coroutine
import asyncio


async def work():
    pass


for wrong in (5, work, None):
    try:
        asyncio.run(wrong)
    except (TypeError, ValueError) as error:
        print("refused")
#: a coroutine twice
import asyncio


async def work():
    return 1


async def main():
    coroutine = work()
    print(await coroutine)
    try:
        await coroutine
    except RuntimeError as error:
        print(error)


asyncio.run(main())
#: uasyncio where there is no asyncio
#! MicroPython: programs that fall back
#> asyncio 3
try:
    import asyncio
except ImportError:
    import uasyncio as asyncio


async def main():
    await asyncio.sleep(0.1)
    return 3


print("asyncio", asyncio.run(main()))
#: everything by name from the module
import asyncio
from asyncio import CancelledError, Event, Lock, create_task, gather, run, sleep, wait_for


async def waits(event):
    await event.wait()
    return "woken"


async def main():
    event, lock = Event(), Lock()
    task = create_task(waits(event))
    async with lock:
        await sleep(0.1)
        event.set()
    print(await wait_for(gather(task), 1) if False else await gather(task))
    task = create_task(sleep(5))
    await sleep(0)
    task.cancel()
    try:
        await task
    except CancelledError:
        print("cancelled")


run(main())
#: a module under another name
import asyncio as aio


async def main():
    task = aio.create_task(aio.sleep(0.1, "slept"))
    print(await task)


aio.run(main())

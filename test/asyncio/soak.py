# A day of virtual time with 50 tasks, timers, cancels and errors, which end once an hour: then from the second hour on
# exactly as many bytes are live as before.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import asyncio
import gc


stop = []


class Counters:
    finished = 0
    failed = 0
    cancelled = 0
    timed_out = 0


async def step(n):
    await asyncio.sleep(0.5 + n / 100)
    if n % 7 == 0:
        raise ValueError(n)
    return n


async def guarded(n):
    try:
        await asyncio.sleep(100)
    finally:
        await asyncio.sleep(0.01)


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0.1)
        yield i


async def worker(n, queue, lock, event):
    turn = n
    while not stop:
        turn += 1
        kind = turn % 8
        try:
            if kind == 0:
                await step(turn % 50)
            elif kind == 1:
                task = asyncio.create_task(guarded(n))
                await asyncio.sleep(1)
                task.cancel()
                task.cancel()
                await task
            elif kind == 2:
                await asyncio.wait_for(asyncio.sleep(10), 2)
            elif kind == 3:
                async with lock:
                    await asyncio.sleep(0.05)
            elif kind == 4:
                async with asyncio.TaskGroup() as group:
                    for i in range(3):
                        group.create_task(step(turn + i))
            elif kind == 5:
                await asyncio.gather(step(turn), step(turn + 1), return_exceptions=True)
                asyncio.create_task(guarded(n)).cancel()
            elif kind == 6:
                async for i in numbers(20):
                    if i == 3:
                        break
                async with asyncio.timeout(1):
                    await event.wait()
            else:
                queue.put_nowait(turn)
                await asyncio.sleep(n)
                await queue.get()
            Counters.finished += 1
        except asyncio.CancelledError:
            Counters.cancelled += 1
        except asyncio.TimeoutError:
            Counters.timed_out += 1
        except Exception:
            Counters.failed += 1
        await asyncio.sleep(20)


async def main():
    queue, lock, event = asyncio.Queue(), asyncio.Lock(), asyncio.Event()
    live, flat = 0, True
    for hour in range(24):
        workers = [asyncio.create_task(worker(n, queue, lock, event)) for n in range(50)]
        await asyncio.sleep(3300)
        stop.append(True)
        await asyncio.sleep(300)
        print("hour", hour, len(asyncio.all_tasks()), queue.qsize(), sum([w.done() for w in workers]))
        stop.clear()
        workers.clear()
        if hour > 1:
            flat = flat and gc.mem_alloc() == live
        live = gc.mem_alloc()
    print("flat", flat)
    print(Counters.finished > 10000, Counters.failed > 1000, Counters.cancelled > 1000, Counters.timed_out > 1000)


asyncio.run(main())
# CHECK:      hour 0 1 0 50
# CHECK:      hour 23 1 0 50
# CHECK-NEXT: flat True
# CHECK-NEXT: True True True True

# A task or future whose outcome leads back to it: a cycle, which goes as others do. Nothing is left (LeakSanitizer).
# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run --sanitize | %FileCheck %s
# RUN: %python %s | %FileCheck %s
import asyncio
import gc


async def itself():
    return asyncio.current_task()


async def in_list(box):
    box.append(asyncio.current_task())
    return box


class Worker:
    gone = 0

    def __init__(self):
        self.task = asyncio.create_task(self.work())

    async def work(self):
        await asyncio.sleep(0)
        return self

    def __del__(self):
        Worker.gone += 1


class Trouble(Exception):
    pass


async def with_itself():
    trouble = Trouble()
    trouble.task = asyncio.current_task()
    raise trouble


async def of_itself():
    raise Trouble(asyncio.current_task())


async def ended_badly(task):
    try:
        await task
    except Trouble as trouble:
        return trouble


async def many():
    for _ in range(3):
        worker = Worker()
        await worker.task


async def main():
    task = asyncio.create_task(itself())
    # CHECK: True
    print((await task) is task)
    task = asyncio.create_task(in_list([]))
    # CHECK-NEXT: True
    print((await task)[0] is task)
    # CHECK-NEXT: True
    task = asyncio.create_task(with_itself())
    print((await ended_badly(task)).task is task)
    # CHECK-NEXT: True
    task = asyncio.create_task(of_itself())
    print((await ended_badly(task)).args[0] is task)

    future = asyncio.Future()
    future.set_result([future])
    # CHECK-NEXT: True
    print((await future)[0] is future)
    one, other = asyncio.Future(), asyncio.Future()
    one.set_result(other)
    other.set_result(one)
    # CHECK-NEXT: True
    print((await (await one)) is one)

    await many()
    await asyncio.sleep(0)
    gc.collect()
    # CHECK-NEXT: 3
    print(Worker.gone)
    # What is still referred to stays, and can be collected about.
    kept = [Worker() for _ in range(3)]
    gc.collect()
    await asyncio.gather(*(worker.task for worker in kept))
    gc.collect()
    # CHECK-NEXT: True 3
    print(all(worker.task.result() is worker for worker in kept), Worker.gone)


asyncio.run(main())

# Tasks on a chip are counted to 65,535, and from 0 again; on a computer without end. Those that wait are all known.
# RUN: %pyasync2cpp %s --run | %FileCheck %s --check-prefixes=CHECK,HOST
# RUN: %emulate %s -- --console=uart | %FileCheck %s --check-prefixes=CHECK,CHIP
import asyncio


async def nothing():
    pass


async def waits(event):
    await event.wait()


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waits(event)) for _ in range(3)]
    for _ in range(65536):
        await asyncio.create_task(nothing())
    tasks.append(asyncio.create_task(waits(event)))
    # HOST: Task-2 Task-65541
    # CHIP: Task-2 Task-5
    print(tasks[0].get_name(), tasks[-1].get_name())
    await asyncio.sleep(0)
    # CHECK: 5
    print(len(asyncio.all_tasks()))
    event.set()
    await asyncio.gather(*tasks)
    # CHECK: 1 [True, True, True, True]
    print(len(asyncio.all_tasks()), [task.done() for task in tasks])


asyncio.run(main())

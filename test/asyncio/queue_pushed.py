# A task that waits for an item and is put among the sleeping ones by hand: it goes on then, and finds nothing.
# RUN: %pyasync2cpp %s --run --sanitize | %FileCheck %s
# CHECK: nothing there
# CHECK-NEXT: True
import asyncio
from asyncio import core

async def gets(q):
    try:
        print("got", await q.get())
    except asyncio.QueueEmpty:
        print("nothing there")

async def main():
    q = asyncio.Queue()
    t = asyncio.create_task(gets(q))
    await asyncio.sleep(0.01)
    q.put_nowait(1)
    q.get_nowait()
    core._task_queue.remove(t)
    core._task_queue.push(t, core.ticks() + 5)
    await asyncio.sleep(0.1)
    print(t.done())

asyncio.run(main())

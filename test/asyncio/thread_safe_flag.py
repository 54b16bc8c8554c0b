# ThreadSafeFlag: one waits, it clears itself.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import asyncio

flag = asyncio.ThreadSafeFlag()


async def waits():
    for i in range(3):
        await flag.wait()
        print("woken", i)


async def main():
    task = asyncio.create_task(waits())
    flag.set()
    await asyncio.sleep(0.1)
    flag.set()
    flag.set()
    await asyncio.sleep(0.1)
    print("one more")
    flag.set()
    flag.clear()
    await asyncio.sleep(0.1)
    print(task.done())
    flag.set()
    await task


asyncio.run(main())
# CHECK:      woken 0
# CHECK-NEXT: woken 1
# CHECK-NEXT: one more
# CHECK-NEXT: False
# CHECK-NEXT: woken 2

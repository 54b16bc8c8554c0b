# A running task that is cancelled through the task that awaits it learns so at its own next await.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import asyncio


async def outer():
    try:
        await inner_task
    except asyncio.CancelledError:
        print("outer too")


async def inner():
    await asyncio.sleep(0)
    print(outer_task.cancel())
    print("still running")
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        print("inner at its next await")
        raise


async def main():
    global inner_task, outer_task
    inner_task = asyncio.create_task(inner())
    outer_task = asyncio.create_task(outer())
    await outer_task
    print("done")


asyncio.run(main())
# CHECK:      True
# CHECK-NEXT: still running
# CHECK-NEXT: inner at its next await
# CHECK-NEXT: outer too
# CHECK-NEXT: done

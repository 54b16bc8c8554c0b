# wait_for: the value in time; TimeoutError (asyncio's own) once the thing has ended, even if it swallowed its cancel.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import asyncio
import time


async def work(delay, swallow=False, fail=False):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print("cancelled")
        await asyncio.sleep(0.5)
        if not swallow:
            raise
        return "swallowed"
    if fail:
        raise ValueError("failed")
    return "result"


async def limited(*args, **kwargs):
    try:
        print(await asyncio.wait_for(work(*args, **kwargs), 1), end=" ")
    except asyncio.TimeoutError as error:
        print("TimeoutError", error.args, isinstance(error, TimeoutError), isinstance(error, OSError), end=" ")
    except ValueError as error:
        print(repr(error), end=" ")
    print("at", time.monotonic())


async def main():
    await limited(0.25)
    await limited(10)
    await limited(10, swallow=True)
    await limited(0.25, fail=True)
    print(await asyncio.wait_for(work(5), None), time.monotonic())
    print(await asyncio.wait_for_ms(work(0.5), 750), time.monotonic())

    task = asyncio.create_task(limited(10))
    await asyncio.sleep(0.5)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("wait_for was cancelled", time.monotonic())
    await asyncio.sleep(1)


asyncio.run(main())
# CHECK:      result at 0.25
# CHECK-NEXT: cancelled
# CHECK-NEXT: TimeoutError () False False at 1.75
# CHECK-NEXT: cancelled
# CHECK-NEXT: TimeoutError () False False at 3.25
# CHECK-NEXT: ValueError('failed') at 3.5
# CHECK-NEXT: result 8.5
# CHECK-NEXT: result 9.0
# CHECK-NEXT: cancelled
# CHECK-NEXT: wait_for was cancelled 9.5

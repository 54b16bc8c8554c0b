# cancel(): thrown in at the await, reaches the innermost awaited task, runs `finally` blocks that await.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import asyncio


async def inner():
    try:
        print("inner sleeps")
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("inner:", type(error).__name__, error.args)
        raise
    finally:
        await asyncio.sleep(0.5)
        print("inner cleaned up")


async def outer(task):
    try:
        await task
    except asyncio.CancelledError:
        print("outer was told")
        return "swallowed"


async def not_begun():
    print("NEVER")


async def catches_exception():
    try:
        await asyncio.sleep(10)
    except Exception:
        print("NEVER: CancelledError is no Exception")


async def stubborn():
    for _ in range(2):
        try:
            await asyncio.sleep(1)
            print("slept")
        except asyncio.CancelledError:
            print("ignored")
    return "stubborn result"


async def main():
    task = asyncio.create_task(inner())
    waiter = asyncio.create_task(outer(task))
    await asyncio.sleep(1)
    print(waiter.cancel(), waiter.cancel())
    print(await waiter, task.done(), waiter.done(), waiter.cancel())

    unborn = asyncio.create_task(not_begun())
    print(unborn.cancel(), unborn.done())
    try:
        await unborn
    except asyncio.CancelledError:
        print("unborn is done:", unborn.done())

    base = asyncio.create_task(catches_exception())
    await asyncio.sleep(0)
    base.cancel()
    try:
        await base
    except BaseException as error:
        print(isinstance(error, Exception), isinstance(error, BaseException))

    hard = asyncio.create_task(stubborn())
    await asyncio.sleep(0.5)
    hard.cancel()
    print(await hard)

    try:
        asyncio.current_task().cancel()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
# CHECK:      inner sleeps
# CHECK-NEXT: True True
# CHECK-NEXT: inner: CancelledError ()
# CHECK-NEXT: inner cleaned up
# CHECK-NEXT: outer was told
# CHECK-NEXT: swallowed True True False
# CHECK-NEXT: True False
# CHECK-NEXT: unborn is done: True
# CHECK-NEXT: False True
# CHECK-NEXT: ignored
# CHECK-NEXT: slept
# CHECK-NEXT: stubborn result
# CHECK-NEXT: can't cancel self

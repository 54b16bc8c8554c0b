# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s --check-prefixes=CHECK,TYPED
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# What few programs ask of coroutines and of tasks that were cancelled.
import asyncio


async def forever():
    await asyncio.sleep(100)


async def agen():
    yield 1


class Gives:
    def __await__(self):
        return asyncio.sleep(0)


async def inner():
    await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(forever())
    await asyncio.sleep(0)
    task.cancel("m")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args)
    try:
        task.result()
    except asyncio.CancelledError as error:
        print(error.args)
    values = agen()
    step = values.asend(None)
    print(hasattr(step, "send"), await step)
    await Gives()
    print("went on")
    coroutine = inner()

    async def waits():
        await coroutine

    waiting = asyncio.create_task(waits())
    await asyncio.sleep(0)
    print(getattr(coroutine, "cr_" + "await"))
    await waiting


# CHECK: ('m',)
# CHECK-NEXT: ('m',)
# CHECK-NEXT: False 1
# CHECK-NEXT: went on
# TYPED-NEXT: None
asyncio.run(main())

# What can be awaited: objects with __await__ (a generator, or an `async def` as CircuitPython programs write), tasks, coroutines
# kept in variables; and what cannot.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import asyncio


class ByGenerator:
    def __await__(self):
        print("step 1")
        yield
        print("step 2")
        yield
        return "from a generator"


class ByCoroutine:
    async def __await__(self):
        await asyncio.sleep(0.5)
        return "from a coroutine"


class ByDelegation:
    def __init__(self, inner):
        self.inner = inner

    def __await__(self):
        value = yield from self.inner.__await__()
        return "delegated " + value


class NotReally:
    def __await__(self):
        return 42


async def plain(value):
    return value


async def other():
    print("other runs between")


async def main():
    asyncio.create_task(other())
    print(await ByGenerator())
    print(await ByCoroutine())
    print(await ByDelegation(ByGenerator()))
    coro = plain(1)
    print(await coro)
    for wrong in (coro, 42, NotReally(), None):
        try:
            await wrong
        except (TypeError, RuntimeError) as error:
            print(type(error).__name__, error)
    functions = [plain, ByGenerator]
    print(await functions[0]("by value"))


asyncio.run(main())
# CHECK:      step 1
# CHECK-NEXT: other runs between
# CHECK-NEXT: step 2
# CHECK-NEXT: from a generator
# CHECK-NEXT: from a coroutine
# CHECK-NEXT: step 1
# CHECK-NEXT: step 2
# CHECK-NEXT: delegated from a generator
# CHECK-NEXT: 1
# CHECK-NEXT: RuntimeError cannot reuse already awaited coroutine
# CHECK-NEXT: TypeError object int can't be used in 'await' expression
# CHECK-NEXT: TypeError __await__() returned non-iterator of type 'int'
# CHECK-NEXT: TypeError object NoneType can't be used in 'await' expression
# CHECK-NEXT: by value

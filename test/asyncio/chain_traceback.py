# A traceback names every line that awaits, whatever stands between them: coroutines, tasks, an `__await__`, a generator, gather.
# RUN: %exits 1 %pyasync2cpp %s --run 2>&1 | %FileCheck %s
# RUN: %exits 1 %pyasync2cpp %s --run -fno-inference 2>&1 | %FileCheck %s
import asyncio


async def low(n):
    await asyncio.sleep(0.01)
    return [1, 2][n]


async def middle(n):
    x = await low(n)
    return x


class Thing:
    def __await__(self):
        return middle(5).__await__()


async def numbers():
    yield await Thing()


async def high():
    async for x in numbers():
        print(x)


class Context:
    async def __aenter__(self):
        await high()

    async def __aexit__(self, *error):
        pass


async def enters():
    async with Context():
        print("not reached")


async def top():
    await asyncio.create_task(enters())


async def limited():
    await asyncio.wait_for(top(), 1)


async def main():
    asyncio.create_task(top())
    await asyncio.sleep(0.1)
    print("main goes on")
    await asyncio.gather(limited())


asyncio.run(main())
# CHECK:      Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}chain_traceback.py", line 45, in top
# CHECK-NEXT:   File "{{.*}}chain_traceback.py", line 40, in enters
# CHECK-NEXT:   File "{{.*}}chain_traceback.py", line 33, in __aenter__
# CHECK-NEXT:   File "{{.*}}chain_traceback.py", line 27, in high
# CHECK-NEXT:   File "{{.*}}chain_traceback.py", line 23, in numbers
# CHECK-NEXT:   File "{{.*}}chain_traceback.py", line 13, in middle
# CHECK-NEXT:   File "{{.*}}chain_traceback.py", line 9, in low
# CHECK-NEXT: IndexError: list index out of range
# CHECK-NEXT: main goes on
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}chain_traceback.py", line 59, in <module>
# CHECK-NEXT:   File "{{.*}}chain_traceback.py", line 56, in main
# CHECK-NEXT:   File "{{.*}}chain_traceback.py", line 49, in limited
# CHECK-NEXT:   File "{{.*}}chain_traceback.py", line 45, in top
# CHECK-NEXT:   File "{{.*}}chain_traceback.py", line 40, in enters
# CHECK-NEXT:   File "{{.*}}chain_traceback.py", line 33, in __aenter__
# CHECK-NEXT:   File "{{.*}}chain_traceback.py", line 27, in high
# CHECK-NEXT:   File "{{.*}}chain_traceback.py", line 23, in numbers
# CHECK-NEXT:   File "{{.*}}chain_traceback.py", line 13, in middle
# CHECK-NEXT:   File "{{.*}}chain_traceback.py", line 9, in low
# CHECK-NEXT: IndexError: list index out of range

# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# Tasks run on while the heap is locked, as they need none of it. The lock is counted; memory is still given.
import asyncio
import micropython


async def blink(name, count, pause):
    for turn in range(count):
        print(name, turn)
        await asyncio.sleep_ms(pause)


async def main():
    tasks = [asyncio.create_task(blink("a", 2, 10)), asyncio.create_task(blink("b", 2, 15))]
    micropython.heap_lock()
    micropython.heap_lock()
    print("locked", micropython.heap_locked())
    await asyncio.sleep_ms(50)
    print([1, 2][0], micropython.heap_unlock(), micropython.heap_unlock(), micropython.heap_locked())
    await asyncio.gather(*tasks)


# CHECK: locked 2
# CHECK-NEXT: a 0
# CHECK-NEXT: b 0
# CHECK-NEXT: a 1
# CHECK-NEXT: b 1
# CHECK-NEXT: 1 1 0 0
asyncio.run(main())
# CHECK-NEXT: 0
print(micropython.heap_unlock())

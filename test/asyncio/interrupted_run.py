# Ctrl-C leaves run through the blocks of the task that was running; one that waits is closed when it is dropped, and what
# comes after run goes on.
# RUN: split-file %s.txt %t
# RUN: %pyasync2cpp %s --run --stimulus %t/ctrl-c | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run --stimulus %t/ctrl-c -fno-inference | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run --stimulus %t/ctrl-c --sanitize | %FileCheck --match-full-lines %s
import asyncio
import time


async def works():
    try:
        while True:
            await asyncio.sleep(0.1)
            time.sleep(0.5)
    except KeyboardInterrupt:
        print("works was interrupted")
        raise
    finally:
        print("works ends")


async def waits():
    try:
        await asyncio.sleep(100)
    finally:
        print("waits ends")


async def cleans():
    await asyncio.sleep(0.1)
    print("clean")


async def main():
    await asyncio.gather(works(), waits())


def attempt():
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        print("run was left at", round(time.monotonic(), 1))
    finally:
        asyncio.new_event_loop()
        asyncio.run(cleans())


attempt()


async def other():
    task = asyncio.create_task(waits())
    await asyncio.sleep(50)


try:
    asyncio.run(other())
except KeyboardInterrupt:
    print("left again at", round(time.monotonic(), 1))
# CHECK:      works was interrupted
# CHECK-NEXT: works ends
# CHECK-NEXT: run was left at 1.0
# CHECK-NEXT: waits ends
# CHECK-NEXT: clean
# CHECK-NEXT: left again at 4.0

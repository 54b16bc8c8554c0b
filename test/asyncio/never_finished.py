# At the end of the script the tasks that still wait are not run: no `finally`, no message.
# RUN: %pyasync2cpp %s --run 2>&1 | %FileCheck %s
import asyncio


async def stays():
    try:
        await asyncio.sleep(100)
    finally:
        print("NEVER")


async def main():
    asyncio.create_task(stays())
    await asyncio.sleep(1)
    print("done")


asyncio.run(main())
# CHECK:     {{^}}done{{$}}
# CHECK-NOT: {{.}}

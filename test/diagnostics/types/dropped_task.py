# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | %FileCheck %s --implicit-check-not=warning:
import asyncio


async def measure():
    raise ValueError("no sensor")


async def relay():
    await measure()


async def careful():
    try:
        await measure()
    except ValueError:
        print("no sensor")


async def stop():
    raise asyncio.CancelledError


async def main():
    # CHECK: :[[@LINE+1]]:5: warning: the task of `measure` is dropped, and what it raises with it [dropped-task]
    asyncio.create_task(measure())
    # CHECK: :6:5: note: this is raised
    # CHECK: :[[@LINE+1]]:5: warning: the task of `relay` is dropped, and what it raises with it [dropped-task]
    asyncio.create_task(relay())
    # CHECK: :6:5: note: this is raised
    asyncio.create_task(careful())
    asyncio.create_task(stop())
    kept = asyncio.create_task(measure())
    await kept


asyncio.run(main())

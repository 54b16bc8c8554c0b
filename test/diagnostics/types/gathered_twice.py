# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | %FileCheck %s --implicit-check-not=warning:
import asyncio


async def work():
    return 1


async def main():
    first = asyncio.create_task(work())
    second = asyncio.create_task(work())
    await asyncio.gather(first, second)
    # CHECK: :[[@LINE+1]]:33: warning: `first` is given to `gather` twice [gathered-twice]
    await asyncio.gather(first, first)
    # CHECK: :[[@LINE-1]]:26: note: this is the first time
    await asyncio.gather(work(), work())


asyncio.run(main())

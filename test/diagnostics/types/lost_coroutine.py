# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:12:5: warning: `work` is called but never awaited [lost-coroutine]

import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    work()
    # CHECK: {{.*}}:[[@LINE+1]]:14: warning: `work` is called but never awaited [lost-coroutine]
    unused = work()
    used = work()
    await used


asyncio.run(main())

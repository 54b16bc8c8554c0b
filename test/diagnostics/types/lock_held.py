# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | %FileCheck %s --implicit-check-not=warning:
import asyncio


async def use(lock):
    async with lock:
        # CHECK: :[[@LINE+1]]:9: warning: a lock is held for 5 seconds [lock-held]
        await asyncio.sleep(5)
        # CHECK: :[[@LINE-3]]:16: note: it is taken here
    async with lock:
        for _ in range(3):
            # CHECK: :[[@LINE+1]]:13: warning: a lock is held for 2.5 seconds [lock-held]
            await asyncio.sleep(2.5)
            # CHECK: :[[@LINE-4]]:16: note: it is taken here
    async with lock:
        await asyncio.sleep(0.1)
    await asyncio.sleep(5)


asyncio.run(use(asyncio.Lock()))

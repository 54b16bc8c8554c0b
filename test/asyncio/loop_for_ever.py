# A loop that runs for ever with no task left: said so, as nothing can happen any more; exit status 1.
# RUN: %exits 1 %pyasync2cpp %s --run 2>&1 | %FileCheck %s
import asyncio


async def once():
    await asyncio.sleep(1)
    print("once")


loop = asyncio.get_event_loop()
loop.create_task(once())
# CHECK: once
# CHECK-NEXT: deadlock: nothing can wake any task
# CHECK-NOT: {{.}}
loop.run_forever()

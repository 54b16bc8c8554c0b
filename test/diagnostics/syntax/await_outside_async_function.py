# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:6:5: error: `await` outside an `async def` [await-outside-async-function]

import asyncio
def f():
    await asyncio.sleep(1)

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:5: error: `yield from` in an `async def` [yield-from-in-async-function]

async def f():
    yield from g()

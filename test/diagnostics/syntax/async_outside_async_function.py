# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:5: error: `async with` outside an `async def` [async-outside-async-function]

def f():
    async with a:
        pass

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:12: error: asynchronous comprehension outside an `async def` [async-comprehension-outside-async-function]

def f():
    return [a async for a in b]

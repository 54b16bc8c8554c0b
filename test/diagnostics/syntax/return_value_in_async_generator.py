# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:6:5: error: an asynchronous generator cannot return a value [return-value-in-async-generator]

async def f():
    yield 1
    return 2

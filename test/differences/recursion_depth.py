# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# Recursion ends where the stack does, not at 1000 calls.
# CHECK: 5000
# CHECK: RecursionError maximum recursion depth exceeded{{$}}
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(5000))
try:
    depth(-1)
except RecursionError as e:
    print(type(e).__name__, e)

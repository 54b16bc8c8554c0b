# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK-NOT: wrong-operands
# CHECK: {{.*}}:16:7: warning: `+` does not work on `str` and `int` [wrong-operands]

# What a handler is there for is meant.
empty = {}
try:
    empty["x"]
except KeyError:
    pass
try:
    (1,)[3]
except (ValueError, IndexError):
    pass

print("a" + 1)

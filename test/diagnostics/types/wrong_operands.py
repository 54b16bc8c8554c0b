# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:7: warning: `+` does not work on `str` and `int` [wrong-operands]

print("a" + 1)

# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:5: warning: a `int` cannot be subscripted [literal-is-not-subscriptable]
# CHECK: {{.*}}:5:5: warning: `[]` does not work on `int` and `int` [wrong-operands]

x = 1[2]

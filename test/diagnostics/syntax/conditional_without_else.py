# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:5: error: expected `else` after the condition [conditional-without-else]

x = 1 if True

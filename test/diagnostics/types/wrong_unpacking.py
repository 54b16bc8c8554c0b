# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:1: warning: `tuple[int, int, int]` does not unpack into 2 [wrong-unpacking]

a, b = 1, 2, 3

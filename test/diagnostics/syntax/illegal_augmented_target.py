# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:1: error: tuple cannot be the target of an augmented assignment [illegal-augmented-target]

(a, b) += 1

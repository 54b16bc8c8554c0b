# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:1: error: only a single target can be annotated, not a tuple [annotated-sequence]

(a, b): int = 1

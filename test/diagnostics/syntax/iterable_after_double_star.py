# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:8: error: `*` unpacking cannot follow `**` unpacking [iterable-after-double-star]

f(**a, *b)

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:8: error: a positional argument cannot follow `**` unpacking [positional-after-double-star]

f(**a, 2)

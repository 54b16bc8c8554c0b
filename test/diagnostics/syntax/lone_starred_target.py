# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:1: error: a starred target must be in a list or tuple [lone-starred-target]

*a = b

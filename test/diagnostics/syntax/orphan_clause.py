# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:1: error: `else` belongs to no statement before it [orphan-clause]

x = 1
else:
    y = 2

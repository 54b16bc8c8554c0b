# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:9: error: a dict value cannot be starred [starred-dict-value]

x = {1: *a}

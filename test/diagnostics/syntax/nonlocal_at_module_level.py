# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:10: error: `nonlocal` at module level [nonlocal-at-module-level]

nonlocal x

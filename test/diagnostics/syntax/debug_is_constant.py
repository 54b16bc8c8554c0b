# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:1: error: `__debug__` cannot be assigned to [debug-is-constant]

__debug__ = 1

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:7: error: expected `def`, `for` or `with` after `async`, found a name [misplaced-async]

async x = 1

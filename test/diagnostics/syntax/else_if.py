# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:6:1: error: `else if` is not a clause [else-if]

if 1:
    pass
else if 2:
    pass

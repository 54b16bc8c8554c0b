# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:6: error: `<>` is not an operator [not-equal-spelling]

if 1 <> 2:
    pass

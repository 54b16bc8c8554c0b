# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:14: error: `a` is bound twice in this pattern [repeated-capture]

match x:
    case [a, a]:
        pass

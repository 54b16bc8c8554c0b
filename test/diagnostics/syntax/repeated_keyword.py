# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:8: error: argument `a` is given twice [repeated-keyword]

f(a=1, a=2)

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:8: error: a positional argument cannot follow a keyword argument [positional-after-keyword]

f(a=1, 2)

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:2: error: a generator expression must be in parentheses unless it is the only argument [generator-needs-parentheses]

f(x for x in y, 1)

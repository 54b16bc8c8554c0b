# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:5: error: expected an expression, found `=` [expected-expression]

x = = 3

# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:5: warning: a `int` cannot be called [literal-is-not-callable]
# CHECK: {{.*}}:5:5: warning: `int` cannot be called [not-callable]

x = 1(2)

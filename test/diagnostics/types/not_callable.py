# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:1: warning: `int` cannot be called [not-callable]

x = 3
x(1)

# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:1: warning: `int` cannot be iterated over [not-iterable]

for x in 3:
    print(x)

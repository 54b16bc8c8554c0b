# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:3: error: expected a value for this argument [expected-argument-value]

f(a=)

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:9: error: expected a default value after `=` [expected-default-value]

def f(a=):
    pass

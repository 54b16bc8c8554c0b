# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:12: error: parameter `b` without a default follows `a`, which has one [parameter-without-default]

def f(a=1, b):
    pass

# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:6:1: warning: `f` needs `a` [wrong-arguments]

def f(a):
    return a
f()

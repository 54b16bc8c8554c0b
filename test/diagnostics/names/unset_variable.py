# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:11: warning: `x` is never set before this [unset-variable]

def f():
    print(x)
    x = 1
f()

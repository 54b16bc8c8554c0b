# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:14: error: no function around binds `x` [no-binding-for-nonlocal]

def f():
    nonlocal x

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:12: error: `a` is a parameter and cannot be global [parameter-and-declared]

def f(a):
    global a

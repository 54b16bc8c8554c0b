# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:8:18: error: `x` is declared both `nonlocal` and `global` [nonlocal-and-global]

def g():
    x = 1
    def f():
        global x
        nonlocal x

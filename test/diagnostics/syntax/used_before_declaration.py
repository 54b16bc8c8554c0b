# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:6:12: error: `x` is used before its `global` declaration [used-before-declaration]

def f():
    print(x)
    global x

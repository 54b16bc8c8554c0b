# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:6:12: error: `x` is assigned to before its `global` declaration [assigned-before-declaration]

def f():
    x = 1
    global x

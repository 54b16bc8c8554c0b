# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:6:5: error: `x` is annotated and cannot be global [annotated-and-declared]

def f():
    global x
    x: int = 1

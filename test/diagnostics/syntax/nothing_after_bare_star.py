# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:7: error: a bare `*` must be followed by a parameter [nothing-after-bare-star]

def f(*):
    pass

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:7: error: at least one parameter must precede `/` [nothing-before-slash]

def f(/, a):
    pass

# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:6:7: warning: the bases of class `C` cannot be put in one order [no-resolution-order]

class A: pass
class B(A): pass
class C(A, B): pass

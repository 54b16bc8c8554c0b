# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
class A:
    pass


class B:
    pass


a = A()
# CHECK: {{.*}}:[[@LINE+1]]:1: error: the class of an object cannot be changed [class-assignment]
a.__class__ = B

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:9: error: metaclasses are not supported [metaclass-not-supported]

class C(metaclass=type):
    pass

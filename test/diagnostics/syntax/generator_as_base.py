# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:8: error: a generator expression cannot be a base class [generator-as-base]

class C(x for x in y):
    pass

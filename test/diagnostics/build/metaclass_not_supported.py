# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:9: error: metaclasses are not supported [metaclass-not-supported]
# CHECK: {{.*}}:5:19: warning: `type` is not defined [undefined-name]

class C(metaclass=type):
    pass

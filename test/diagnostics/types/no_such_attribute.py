# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:7:9: warning: `C` has no attribute `x` [no-such-attribute]

class C:
    pass
c = C()
print(c.x)

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:16: error: `/` may appear only once [repeated-slash]

def f(a, /, b, /):
    pass

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:12: error: no parameter can follow `**` [parameter-after-double-star]

def f(**a, b):
    pass

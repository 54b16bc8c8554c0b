# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:11: error: `/` must come before `*` [slash-after-star]

def f(*a, /):
    pass

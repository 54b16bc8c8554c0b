# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:9: error: a `*` parameter cannot have a default [star-parameter-with-default]

def f(*a=1):
    pass

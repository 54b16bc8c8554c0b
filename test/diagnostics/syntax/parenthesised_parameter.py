# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:7: error: a parameter cannot be in parentheses [parenthesised-parameter]

def f((a, b)):
    pass

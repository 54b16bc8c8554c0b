# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:1: error: expected a function or a class after its decorators, found a name [decorator-without-definition]

@decorate
x = 1

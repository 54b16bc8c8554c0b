# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:17: error: this key occurs twice in the pattern [repeated-pattern-key]

match x:
    case {1: a, 1: b}:
        pass

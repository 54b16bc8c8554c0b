# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:19: error: attribute `a` occurs twice in the pattern [repeated-pattern-attribute]

match x:
    case C(a=1, a=2):
        pass

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:17: error: a positional pattern cannot follow a keyword pattern [positional-pattern-after-keyword]

match x:
    case C(a=1, 2):
        pass

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:15: error: a pattern can only be bound to a name [pattern-target-not-a-name]

match x:
    case 1 as a.b:
        pass

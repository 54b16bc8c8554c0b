# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:15: error: `_` cannot be bound in a pattern [wildcard-as-target]

match x:
    case 1 as _:
        pass

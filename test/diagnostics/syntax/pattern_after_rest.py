# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:13: error: nothing may follow `**rest` in a mapping pattern [pattern-after-rest]

match x:
    case {**rest, 1: 2}:
        pass

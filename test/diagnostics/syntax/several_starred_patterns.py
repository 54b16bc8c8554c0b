# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:15: error: more than one starred name in a sequence pattern [several-starred-patterns]

match x:
    case [*a, *b]:
        pass

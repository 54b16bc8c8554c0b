# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:5: error: more than one starred target in an assignment [several-starred-targets]

*a, *b = c

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:3: error: `=` in an argument must follow a single name [assignment-as-argument]

f(a.b=1)

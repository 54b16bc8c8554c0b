# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:5: error: a decimal integer cannot begin with 0 [leading-zero]

x = 0123

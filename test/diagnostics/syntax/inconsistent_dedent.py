# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:6:5: error: this indentation matches no block around it [inconsistent-dedent]

if True:
        x = 1
    y = 2

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:5: error: unexpected indent [unexpected-indent]

x = 1
    y = 2

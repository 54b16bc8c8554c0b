# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:9: error: `2` is no binary digit [invalid-digit]

x = 0b102

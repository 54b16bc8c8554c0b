# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:6: error: `**` cannot unpack here [misplaced-double-star]

x = (**a)

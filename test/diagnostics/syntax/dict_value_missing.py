# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:7: error: expected a value after `:` [dict-value-missing]

x = {1: , 2: 3}

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:12: error: expected `:` and a value after this key [dict-item-without-value]

x = {1: 2, 3}

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:7: error: unexpected character `$` (U+0024) [unexpected-character]

x = 3 $ 4

# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:6: warning: no space between a number and `if` [number-runs-into-keyword]

x = 1if True else 2

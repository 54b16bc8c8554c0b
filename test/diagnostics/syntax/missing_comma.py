# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:11: error: a comma seems to be missing before this [missing-comma]

x = [1, 2 3]

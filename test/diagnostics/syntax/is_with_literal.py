# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:4: warning: `is` with a literal compares identity, not value [is-with-literal]

x = 1
if x is 1:
    pass

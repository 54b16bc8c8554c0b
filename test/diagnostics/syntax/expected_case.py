# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:5: error: expected `case`, found `pass` [expected-case]

match x:
    pass

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:1: error: `eval` runs code that is made at run time [code-at-run-time]

eval("1")

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:1: error: expected an indented block after `if` on line 4 [expected-indented-block]

if True:
x = 1

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:1: error: `yield` outside a function [yield-outside-function]

yield 3

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:8:11: error: yield expression in an annotation [not-in-annotation]
# CHECK: {{.*}}:8:11: error: `yield` outside a function [yield-outside-function]

from __future__ import annotations


def f(a: (yield)):
    pass

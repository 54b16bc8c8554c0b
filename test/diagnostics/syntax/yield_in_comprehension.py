# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:11: error: `yield` inside a list comprehension [yield-in-comprehension]

def f():
    x = [(yield 1) for a in b]

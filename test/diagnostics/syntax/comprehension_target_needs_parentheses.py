# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:6: error: the element of a comprehension must be in parentheses if it is a tuple [comprehension-target-needs-parentheses]

x = [a, b for a, b in c]

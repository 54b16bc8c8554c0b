# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:18: error: `:=` cannot stand in the iterable of a comprehension [walrus-in-iterable]

x = [a for a in (b := c)]

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:6: error: iterable unpacking cannot be used in a comprehension [unpacking-in-comprehension]
# CHECK: {{.*}}:5:6: error: `*` cannot unpack here [misplaced-star]

x = [*a for a in b]

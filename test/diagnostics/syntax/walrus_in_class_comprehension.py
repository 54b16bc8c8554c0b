# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:11: error: `:=` cannot stand in a comprehension in a class body [walrus-in-class-comprehension]

class C:
    x = [(a := 1) for b in c]

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:7: error: `:=` cannot rebind the iteration variable `a` [walrus-rebinds-iteration]

x = [(a := 1) for a in b]

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:42: error: the iteration variable `j` is a target of `:=` in this comprehension [iteration-rebinds-walrus]

x = [i for i in range(5) if (j := 0) for j in range(5)]

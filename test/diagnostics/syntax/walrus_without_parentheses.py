# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:3: error: `:=` needs parentheses here [walrus-without-parentheses]

y := 1

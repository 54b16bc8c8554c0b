# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:9: error: a `\` must be the last character of its line [text-after-continuation]

x = 1 + \ 2

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:2: error: unexpected unprintable character (U+200B) [unprintable-character]

x = 1
x​ = 2

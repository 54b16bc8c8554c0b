# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:1: error: function call cannot be annotated [illegal-annotation-target]

f(): int = 1

# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:8: warning: this assertion is always true [assert-on-tuple]

assert (1, "message")

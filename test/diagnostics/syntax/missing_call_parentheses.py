# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:1: error: missing parentheses in a call to `print` [missing-call-parentheses]

print "hello"

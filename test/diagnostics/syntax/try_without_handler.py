# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:6:1: error: expected `except` or `finally` for the `try` on line 4 [try-without-handler]

try:
    pass
x = 1

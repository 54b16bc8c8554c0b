# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:6:22: error: an exception can only be caught as a name [except-target-not-a-name]

try:
    pass
except ValueError as e.x:
    pass

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:6:8: error: several exception types must be in parentheses [unparenthesised-exceptions]

try:
    pass
except ValueError, TypeError:
    pass

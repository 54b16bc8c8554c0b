# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:6:1: error: `except` without a type must be the last [default-except-not-last]

try:
    pass
except:
    pass
except ValueError:
    pass

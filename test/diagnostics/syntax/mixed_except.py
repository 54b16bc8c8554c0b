# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:8:1: error: a `try` cannot have both `except` and `except*` [mixed-except]

try:
    pass
except ValueError:
    pass
except* TypeError:
    pass

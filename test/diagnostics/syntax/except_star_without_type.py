# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:6:8: error: `except*` needs a type [except-star-without-type]

try:
    pass
except*:
    pass

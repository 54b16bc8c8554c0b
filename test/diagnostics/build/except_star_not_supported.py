# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:1: error: `except*` is not supported [except-star-not-supported]

try:
    pass
except* ValueError:
    pass

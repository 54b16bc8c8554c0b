# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:1: error: `from __future__` imports must be at the top of the file [late-future-import]

x = 1
from __future__ import annotations

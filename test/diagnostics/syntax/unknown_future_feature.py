# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:24: error: there is no future feature `magic` [unknown-future-feature]

from __future__ import magic

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:24: error: future feature `barry_as_FLUFL` is not supported [unsupported-future-feature]

from __future__ import barry_as_FLUFL

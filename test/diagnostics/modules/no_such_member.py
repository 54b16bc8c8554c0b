# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:21: error: module `asyncio` has no `slep` [no-such-member]

from asyncio import slep

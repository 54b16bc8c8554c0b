# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:14: error: expected the end of the line, found `from` [import-before-from]

import sleep from asyncio

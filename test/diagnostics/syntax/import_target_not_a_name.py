# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:19: error: a module can only be imported as a name [import-target-not-a-name]

import asyncio as a.b

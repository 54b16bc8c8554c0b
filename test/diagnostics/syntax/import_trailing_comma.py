# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:26: error: a comma at the end of an import needs parentheses [import-trailing-comma]

from asyncio import sleep,

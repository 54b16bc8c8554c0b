# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:6:5: warning: `time.sleep` blocks every task [blocking-call]

import asyncio, time
async def main():
    time.sleep(1)
asyncio.run(main())

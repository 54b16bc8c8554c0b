# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:29: error: `(` was never closed [bracket-never-closed]

led = digitalio.DigitalInOut(board.LED

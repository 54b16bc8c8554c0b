# RUN: not %pyasync2cpp --board raspberry_pi_pico --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
import board
import pwmio

first = pwmio.PWMOut(board.GP0)
second = pwmio.PWMOut(board.GP1)
# CHECK: {{.*}}:[[@LINE+2]]:{{[0-9]+}}: error: pins `GP16` and `GP0` cannot both be used by `pwmio.PWMOut`: they have one output of the chip between them [pins-share-a-unit]
# CHECK: {{.*}}:5:{{[0-9]+}}: note: `GP0` was taken here
third = pwmio.PWMOut(board.GP16)
# CHECK-NOT: error

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:13: error: board `generic` has no pin `LDE` [no-such-pin]

import board
print(board.LDE)

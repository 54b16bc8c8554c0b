# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:6: error: U+00110000 is beyond the last code point, U+10FFFF [escape-beyond-unicode]

x = "\U00110000"

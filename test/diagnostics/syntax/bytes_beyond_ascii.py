# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:7: error: `é` is no ASCII character, and bytes hold nothing else [bytes-beyond-ascii]

x = b"é"

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:10: error: bytes and str literals cannot be joined [bytes-mixed-with-str]

x = b"a" "b"

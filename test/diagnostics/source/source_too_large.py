# RUN: truncate -s 257M %t.py
# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %t.py 2>&1 | FileCheck %s
# RUN: rm %t.py
# CHECK: error: {{.*}} [source-too-large]

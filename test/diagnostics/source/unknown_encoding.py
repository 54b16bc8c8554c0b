# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %S/Inputs/klingon.py 2>&1 | FileCheck %s
# CHECK: {{.*}}test/diagnostics/source/Inputs/klingon.py:1:15: error: unknown encoding `klingon` [unknown-encoding]

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %S/Inputs/bom.py 2>&1 | FileCheck %s
# CHECK: {{.*}}test/diagnostics/source/Inputs/bom.py:1:15: error: the file begins with a UTF-8 byte order mark, but its `coding` comment says `latin-1` [encoding-conflicts-with-bom]

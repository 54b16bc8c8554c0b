# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %S/Inputs/null_byte.py 2>&1 | FileCheck %s
# CHECK: {{.*}}test/diagnostics/source/Inputs/null_byte.py:1:6: error: the file holds a null byte [null-byte-in-source]

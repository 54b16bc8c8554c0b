# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %S/Inputs/undecodable.py 2>&1 | FileCheck %s
# CHECK: {{.*}}test/diagnostics/source/Inputs/undecodable.py:1:6: error: byte 0xff is not valid UTF-8 [undecodable-source]

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %S/Inputs/use_computed.py 2>&1 | FileCheck %s
# CHECK: pyasync2cpp: error: `__all__` of `computed` is not a list of texts [computed-all]

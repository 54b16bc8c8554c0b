# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %S/Inputs/use_compiled.py 2>&1 | FileCheck %s
# CHECK: {{.*}}test/diagnostics/modules/Inputs/use_compiled.py:1:8: error: `compiled` is only there as `{{.*}}test/diagnostics/modules/Inputs/compiled.mpy` [only-bytecode]

# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %S/Inputs/use_helper.py 2>&1 | FileCheck %s
# CHECK: {{.*}}test/diagnostics/modules/Inputs/use_helper.py:1:20: warning: module `helper` has no `nothing` [no-such-global]

# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:6:1: warning: `__import__` is not defined [undefined-name]
# CHECK: {{.*}}:6:1: error: `__import__` imports a module whose name is computed at run time [computed-import]

name = "x"
__import__(name + "y")

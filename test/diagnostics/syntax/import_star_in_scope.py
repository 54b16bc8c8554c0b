# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:5: error: `import *` is only allowed at module level [import-star-in-scope]

def f():
    from math import *

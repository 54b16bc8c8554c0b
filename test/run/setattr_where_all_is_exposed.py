# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# `vars(math)` lets anything be stored into a module, a function of the name `setattr` too; what the builtin stores is
# seen all the same.
import math
import sys


def own():
    return 5


# CHECK: 5
print(own())
setattr(sys.modules[__name__], "own", lambda: 6)
# CHECK-NEXT: 6
print(own())


def names():
    return vars(math)

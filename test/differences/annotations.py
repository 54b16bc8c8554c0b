# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# Annotations are not evaluated. CPython evaluates those of parameters and of names in modules and classes.
# CHECK-NOT: evaluated
# CHECK: f 1
def f(a: print("evaluated"), b: no_such_name = 2) -> print("evaluated"):
    return a


x: print("evaluated")
print("f", f(1))

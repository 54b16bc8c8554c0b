# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# What the compiler cannot see is refused when it runs: the class and the dictionary of an object set by names made at run time.
# CHECK: NotImplementedError assigning to __class__
class A:
    pass


try:
    setattr(A(), "__cla" + "ss__", int)
except NotImplementedError as e:
    print("NotImplementedError", e)

# CHECK-NEXT: NotImplementedError replacing __dict__
try:
    setattr(A(), "__di" + "ct__", {})
except NotImplementedError as e:
    print("NotImplementedError", e)

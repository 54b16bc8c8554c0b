# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# A slot is a place in the instance; the class has no descriptor for it.
class A:
    __slots__ = ("a",)


x = A()
x.a = 1
# CHECK: 1 False
print(x.a, hasattr(A, "a"))
try:

    class B:
        __slots__ = {"a", "b"}
except NotImplementedError as error:
    # CHECK-NEXT: __slots__ of type 'set'
    print(error)

# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# Names in `__slots__` live in the dictionary of instances that have one.
# CHECK: {'a': 1, 'b': 2}
class A:
    __slots__ = ("a",)


class B(A):
    pass


x = B()
x.a, x.b = 1, 2
print(x.__dict__)

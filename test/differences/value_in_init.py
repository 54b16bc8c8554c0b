# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# The value of an immutable builtin is made by `__new__`, from what the class is called with, as in CPython; CircuitPython
# takes what `super().__init__` is given.


class Pair(tuple):
    def __init__(self, a, b):
        super().__init__((a, b))


# CHECK: TypeError('tuple expected at most 1 argument, got 2')
try:
    print(Pair(1, 2))
except TypeError as error:
    print(repr(error))


class Both(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))


# CHECK-NEXT: (1, 2)
print(Both(1, 2))

# An array is the other way round, as on CircuitPython: it is made of what `super().__init__` is given.
from array import array


class Samples(array):
    def __init__(self, count):
        super().__init__("h", [7] * count)


# CHECK-NEXT: Samples('h', [7, 7])
print(Samples(2))


class Plain(array):
    pass


# CHECK-NEXT: Plain('b', [1])
print(Plain("b", [1]))

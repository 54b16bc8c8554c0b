# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# The value of an immutable builtin is made by `__new__`, from what the class is called with, as in CPython; where
# `__init__` gives it to `super().__init__`, which raises TypeError in CPython, it is taken from there, as on
# CircuitPython.


class Pair(tuple):
    def __init__(self, a, b=5):
        both = (a, b)
        if a > 100:
            raise ValueError("too much")
        super().__init__(both)
        self.sum = a + b
        if a == 0:
            return
        self.seen = super().__len__()

    def __len__(self):
        return 7


# CHECK: (1, 2) 3 2 7 True
pair = Pair(1, 2)
print(pair, pair.sum, pair.seen, len(pair), isinstance(pair, tuple))
# CHECK-NEXT: (0, 5) False 5
print(Pair(0), hasattr(Pair(0), "seen"), Pair(0)[1])
# CHECK-NEXT: ValueError('too much')
try:
    Pair(101)
except ValueError as error:
    print(repr(error))


class Triple(Pair):
    def __init__(self, a, *, twice):
        Pair.__init__(self, a, b=a * (2 if twice else 1))
        self.twice = twice


class Last(Triple):
    label = "last"


# CHECK-NEXT: (4, 8) 12 True
triple = Triple(4, twice=True)
print(triple, triple.sum, triple.twice)
# CHECK-NEXT: (3, 3) last {(3, 3): 1}
last = Last(3, twice=False)
print(last, last.label, {last: 1})


class Celsius(float):
    def __init__(self, text, *rest):
        if text.endswith("C"):
            super(Celsius, self).__init__(text[:-1])
        elif text.endswith("K"):
            float.__init__(self, float(text[:-1]) - 273.0)
        else:
            raise ValueError(text)
        self.rest = rest
        self.show = lambda: self + 1


# CHECK-NEXT: 20.5 (1, 2) 27.0 28.0
warm = Celsius("300K")
print(Celsius("20.5C", 1, 2), Celsius("1C", 1, 2).rest, warm, warm.show())


class Word(str):
    def __init__(self, first, second):
        super().__init__(first + second)
        self.half = len(first)


# CHECK-NEXT: ab 1 AB
word = Word("a", "b")
print(word, word.half, word.upper())


class Kept(tuple):
    """What CPython can do is done as there."""

    def __init__(self, items):
        super().__init__()
        self.count_ = len(self)


# CHECK-NEXT: (1, 2) 2
print(Kept([1, 2]), Kept([1, 2]).count_)


class Free(Kept):
    def __init__(self, items):
        self.first = items[0]


# CHECK-NEXT: (3, 4) 3
print(Free([3, 4]), Free([3, 4]).first)


class Sized(tuple):
    def __init__(self, a, b):
        super().__init__((a, b))


class Emptied(Sized):
    """Its own `__init__` gives no value, which works in CPython: neither class is turned."""

    def __init__(self, *items):
        self.given = items


# CHECK-NEXT: () ()
print(Emptied(), Emptied().given)
# CHECK-NEXT: TypeError('tuple expected at most 1 argument, got 2')
try:
    print(Sized(1, 2))
except TypeError as error:
    print(repr(error))


class Both(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))


# CHECK-NEXT: (1, 2)
print(Both(1, 2))

# An array is made of what `super().__init__` is given, as on CircuitPython.
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

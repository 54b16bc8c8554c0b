# Attributes of instances of classes that derive from builtin ones go with the instance, and with cycles through them.
# RUN: %python %s > %t
# RUN: %pyasync2cpp %s --run | diff %t -
# RUN: %pyasync2cpp %s --run --sanitize | diff %t -
import gc


class I(int):
    def __del__(self):
        print("gone", int(self))


class S(str):
    pass


class F(float):
    pass


class T(tuple):
    pass


class B(bytes):
    pass


class L(list):
    pass


class D(dict):
    pass


class Z(frozenset):
    pass


class E(ValueError):
    pass


def show(cls, value):
    x = cls(value)
    x.name = [1]
    setattr(x, "other", {1: [2]})
    print(x.name, x.__dict__)


def circle(cls, value):
    x = cls(value)
    x.itself = [x]
    setattr(x, "also", x)


for cls, value in ((I, 5), (I, 10**30), (S, "a"), (F, 1.5), (T, (1,)), (B, b"a"), (L, [1]), (D, {1: 2}), (Z, [1]), (E, 1)):
    show(cls, value)
    circle(cls, value)
    gc.collect()

# Builtins that the program replaces in the module `builtins`.
# RUN: %python -W ignore %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
import builtins
from Inputs import replaced_elsewhere


def size(x):
    return len(x)


print(abs(-1), size("abc"), replaced_elsewhere.longest(["a", "bcd"]))
old = builtins.abs
builtins.abs = lambda x: ("replaced", x)
print(abs(-1), old(-2), builtins.abs is abs, callable(abs), list(map(abs, [1])))
builtins.len = lambda x: 42
print(size("abc"), replaced_elsewhere.longest(["a", "bcd"]), len([]))
builtins.abs = abs_of_old = lambda x: x if x >= 0 else -x
print(abs(-5), abs(5))
try:
    print(brand_new)
except NameError as e:
    print(e)
builtins.brand_new = [1]
print(brand_new, replaced_elsewhere.see_new(), hasattr(builtins, "brand_new"))
brand_new.append(2)
builtins.brand_new += [3]
print(brand_new)
del builtins.brand_new
try:
    brand_new
except NameError as e:
    print(e)


def sum(values):
    return "own"


print(sum([1]), builtins.sum([1, 2]))
builtins.sum = lambda values: "set"
print(sum([1]), builtins.sum([1]))
del sum
print(sum([1]))


class Loud:
    max = max
    size = abs(-9)

    def shout(self):
        return max(1, 2), self.max


builtins.max = lambda *a: "max"
print(Loud.size, Loud().shout()[0])
setattr(builtins, "ord", lambda c: "ord of " + c)
print(ord("x"), builtins.ord("y"))

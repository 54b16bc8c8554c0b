# `is` of floats that inference knows tells whether they have the same bits: no objects are made of them. What is the same
# object in CPython is here, too; what is equal there without being the same may be here.
# RUN: %pyasync2cpp %s --run > %t.out && %FileCheck %s < %t.out
def same(a, b):
    return a is b


x = float("1.5")
y = x
print(x is y, same(x, y), x is None)
# CHECK: True True False
print(x is float("1.5"), x is float("2.5"), x is not float("2.5"))
# CHECK-NEXT: True False True

# NaN, known as a float, is no item that a container has.
nan = float("nan")
print(nan in [nan], nan in (1.0, nan), [nan, nan].count(nan), nan == nan)
# CHECK-NEXT: False False 0 False

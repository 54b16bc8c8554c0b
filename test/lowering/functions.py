# Functions as values: parameters, defaults, decorators, lambdas, closures through two functions.
# RUN: %p2c-ir -fno-inference %s | %FileCheck %s


def parameters(a, /, b, c=1, *rest, d, e=2, **more):
    return a


@first
@second(1)
def decorated():
    pass


def closures(x):
    def middle(y=x):
        return lambda z: (x, y, z)

    return middle


def first(f):
    return f


def second(n):
    return first

# CHECK: function @parameters (positional a: object, b: object, c: object = ..., *rest: object, keyword d: object, keyword e: object = ..., **more: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 6: return a
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   return %0
# CHECK-NEXT: }
# CHECK: function @decorated () -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT: }
# CHECK: function @closures (x: object) -> object raises needs_entry
# CHECK-NEXT:   cell x: object parameter set
# CHECK-NEXT:   local middle: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 16: def middle(y=x):
# CHECK-NEXT:   %0: object = load x
# CHECK-NEXT:   %1: object = make_function @closures.<locals>.middle cells(x) %0 !raises
# CHECK-NEXT:   store middle, %1
# CHECK-NEXT:   # 19: return middle
# CHECK-NEXT:   %2: object = load middle
# CHECK-NEXT:   return %2
# CHECK-NEXT: }
# CHECK: function @closures.<locals>.middle (y: object = ...) -> object raises needs_entry
# CHECK-NEXT:   captured x: object
# CHECK-NEXT:   cell y: object parameter set
# CHECK-NEXT: {
# CHECK-NEXT:   # 17: return lambda z: (x, y, z)
# CHECK-NEXT:   %0: object = make_function @closures.<locals>.middle.<locals>.<lambda> cells(x, y) !raises
# CHECK-NEXT:   return %0
# CHECK-NEXT: }
# CHECK: function @closures.<locals>.middle.<locals>.<lambda> (z: object) -> object raises needs_entry
# CHECK-NEXT:   captured x: object
# CHECK-NEXT:   captured y: object
# CHECK-NEXT: {
# CHECK-NEXT:   # 17: return lambda z: (x, y, z)
# CHECK-NEXT:   %0: object = load x
# CHECK-NEXT:   %1: object = load y
# CHECK-NEXT:   %2: object = load z
# CHECK-NEXT:   %3: object = make_tuple %0, %1, %2 !raises
# CHECK-NEXT:   return %3
# CHECK-NEXT: }
# CHECK: function @first (f: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 23: return f
# CHECK-NEXT:   %0: object = load f
# CHECK-NEXT:   return %0
# CHECK-NEXT: }
# CHECK: function @second (n: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 27: return first
# CHECK-NEXT:   %0: object = load_checked first !raises
# CHECK-NEXT:   return %0
# CHECK-NEXT: }

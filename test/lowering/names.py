# Reading, setting and deleting variables: locals, cells, globals, builtins, and those that may be unset.
# RUN: %p2c-ir -fno-inference %s | %FileCheck %s

total = 0


def local(flag):
    if flag:
        x = 1
    return x


def removed():
    x = 1
    del x
    return x


def counter():
    n = 0

    def step():
        nonlocal n
        n += 1
        return n

    return step


def globals_():
    global total, late
    total += 1
    late = len
    del total
    return late, print

# CHECK: function @local (flag: object) -> object raises needs_entry
# CHECK-NEXT:   local x: object
# CHECK-NEXT: {
# CHECK-NEXT:   # 8: if flag:
# CHECK-NEXT:   %0: object = load flag
# CHECK-NEXT:   %1: bool = truth %0 !raises
# CHECK-NEXT:   if %1 {
# CHECK-NEXT:     # 9: x = 1
# CHECK-NEXT:     %2: object = const 1
# CHECK-NEXT:     store x, %2
# CHECK-NEXT:   }
# CHECK-NEXT:   # 10: return x
# CHECK-NEXT:   %3: object = load_checked x !raises
# CHECK-NEXT:   return %3
# CHECK-NEXT: }
# CHECK: function @removed () -> object raises needs_entry
# CHECK-NEXT:   local x: object
# CHECK-NEXT: {
# CHECK-NEXT:   # 14: x = 1
# CHECK-NEXT:   %0: object = const 1
# CHECK-NEXT:   store x, %0
# CHECK-NEXT:   # 15: del x
# CHECK-NEXT:   delete x !raises
# CHECK-NEXT:   # 16: return x
# CHECK-NEXT:   %1: object = load_checked x !raises
# CHECK-NEXT:   return %1
# CHECK-NEXT: }
# CHECK: function @counter () -> object raises needs_entry
# CHECK-NEXT:   cell n: object set
# CHECK-NEXT:   local step: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 20: n = 0
# CHECK-NEXT:   %0: object = const 0
# CHECK-NEXT:   store n, %0
# CHECK-NEXT:   # 22: def step():
# CHECK-NEXT:   %1: object = make_function @counter.<locals>.step cells(n) !raises
# CHECK-NEXT:   store step, %1
# CHECK-NEXT:   # 27: return step
# CHECK-NEXT:   %2: object = load step
# CHECK-NEXT:   return %2
# CHECK-NEXT: }
# CHECK: function @counter.<locals>.step () -> object raises needs_entry
# CHECK-NEXT:   captured n: object
# CHECK-NEXT: {
# CHECK-NEXT:   # 24: n += 1
# CHECK-NEXT:   %0: object = load n
# CHECK-NEXT:   %1: object = const 1
# CHECK-NEXT:   %2: object = inplace "+" %0, %1 !raises
# CHECK-NEXT:   store n, %2
# CHECK-NEXT:   # 25: return n
# CHECK-NEXT:   %3: object = load n
# CHECK-NEXT:   return %3
# CHECK-NEXT: }
# CHECK: function @globals_ () -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 32: total += 1
# CHECK-NEXT:   %0: object = load_checked total !raises
# CHECK-NEXT:   %1: object = const 1
# CHECK-NEXT:   %2: object = inplace "+" %0, %1 !raises
# CHECK-NEXT:   store total, %2
# CHECK-NEXT:   # 33: late = len
# CHECK-NEXT:   %3: object = builtin "len"
# CHECK-NEXT:   store late, %3
# CHECK-NEXT:   # 34: del total
# CHECK-NEXT:   delete total !raises
# CHECK-NEXT:   # 35: return late, print
# CHECK-NEXT:   %4: object = load late
# CHECK-NEXT:   %5: object = builtin "print"
# CHECK-NEXT:   %6: object = make_tuple %4, %5 !raises
# CHECK-NEXT:   return %6
# CHECK-NEXT: }

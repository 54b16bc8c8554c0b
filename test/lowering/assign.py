# Assignments: the value first, then the targets from left to right.
# RUN: %p2c-ir -fno-inference %s | %FileCheck %s


def simple(o, i, v):
    a = b = v
    o.x = v
    o[i] = v


def unpack(v):
    a, (b, *c) = v
    [d, e] = v


def swap(a, b):
    a, b = b, a
    return a


def augmented(o, i, v):
    v += 1
    o.x -= v
    o[i] <<= v


def annotated(o):
    x: int = 1
    y: str
    o.z: undefined_name = x


def deleted(o, i):
    del o.x, o[i], (o, i)

# CHECK: function @simple (o: object, i: object, v: object) -> object raises needs_entry
# CHECK-NEXT:   local a: object set
# CHECK-NEXT:   local b: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 6: a = b = v
# CHECK-NEXT:   %0: object = load v
# CHECK-NEXT:   store a, %0
# CHECK-NEXT:   store b, %0
# CHECK-NEXT:   # 7: o.x = v
# CHECK-NEXT:   %1: object = load v
# CHECK-NEXT:   %2: object = load o
# CHECK-NEXT:   set_attr "x" %2, %1 !raises
# CHECK-NEXT:   # 8: o[i] = v
# CHECK-NEXT:   %3: object = load v
# CHECK-NEXT:   %4: object = load o
# CHECK-NEXT:   %5: object = load i
# CHECK-NEXT:   set_item %4, %5, %3 !raises
# CHECK-NEXT: }
# CHECK: function @unpack (v: object) -> object raises needs_entry
# CHECK-NEXT:   local a: object set
# CHECK-NEXT:   local b: object set
# CHECK-NEXT:   local c: object set
# CHECK-NEXT:   local d: object set
# CHECK-NEXT:   local e: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 12: a, (b, *c) = v
# CHECK-NEXT:   %0: object = load v
# CHECK-NEXT:   %1: object, %2: object = unpack %0 !raises
# CHECK-NEXT:   store a, %1
# CHECK-NEXT:   %3: object, %4: object = unpack_star 1 %2 !raises
# CHECK-NEXT:   store b, %3
# CHECK-NEXT:   store c, %4
# CHECK-NEXT:   # 13: [d, e] = v
# CHECK-NEXT:   %5: object = load v
# CHECK-NEXT:   %6: object, %7: object = unpack %5 !raises
# CHECK-NEXT:   store d, %6
# CHECK-NEXT:   store e, %7
# CHECK-NEXT: }
# CHECK: function @swap (a: object, b: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 17: a, b = b, a
# CHECK-NEXT:   %0: object = load b
# CHECK-NEXT:   %1: object = load a
# CHECK-NEXT:   store a, %0
# CHECK-NEXT:   store b, %1
# CHECK-NEXT:   # 18: return a
# CHECK-NEXT:   %2: object = load a
# CHECK-NEXT:   return %2
# CHECK-NEXT: }
# CHECK: function @augmented (o: object, i: object, v: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 22: v += 1
# CHECK-NEXT:   %0: object = load v
# CHECK-NEXT:   %1: object = const 1
# CHECK-NEXT:   %2: object = inplace "+" %0, %1 !raises
# CHECK-NEXT:   store v, %2
# CHECK-NEXT:   # 23: o.x -= v
# CHECK-NEXT:   %3: object = load o
# CHECK-NEXT:   %4: object = get_attr "x" %3 !raises
# CHECK-NEXT:   %5: object = load v
# CHECK-NEXT:   %6: object = inplace "-" %4, %5 !raises
# CHECK-NEXT:   set_attr "x" %3, %6 !raises
# CHECK-NEXT:   # 24: o[i] <<= v
# CHECK-NEXT:   %7: object = load o
# CHECK-NEXT:   %8: object = load i
# CHECK-NEXT:   %9: object = get_item %7, %8 !raises
# CHECK-NEXT:   %10: object = load v
# CHECK-NEXT:   %11: object = inplace "<<" %9, %10 !raises
# CHECK-NEXT:   set_item %7, %8, %11 !raises
# CHECK-NEXT: }
# CHECK: function @annotated (o: object) -> object raises needs_entry
# CHECK-NEXT:   local x: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 28: x: int = 1
# CHECK-NEXT:   %0: object = const 1
# CHECK-NEXT:   store x, %0
# CHECK-NEXT:   # 29: y: str
# CHECK-NEXT:   # 30: o.z: undefined_name = x
# CHECK-NEXT:   %1: object = load x
# CHECK-NEXT:   %2: object = load o
# CHECK-NEXT:   set_attr "z" %2, %1 !raises
# CHECK-NEXT: }
# CHECK: function @deleted (o: object, i: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 34: del o.x, o[i], (o, i)
# CHECK-NEXT:   %0: object = load o
# CHECK-NEXT:   del_attr "x" %0 !raises
# CHECK-NEXT:   %1: object = load o
# CHECK-NEXT:   %2: object = load i
# CHECK-NEXT:   del_item %1, %2 !raises
# CHECK-NEXT:   delete o !raises
# CHECK-NEXT:   delete i !raises
# CHECK-NEXT: }

# Displays: constants, elements in order, stars.
# RUN: %p2c-ir -fno-inference %s | %FileCheck %s


def constants():
    return (1, ("a", None)), (), [1, 2]


def tuples(a, b):
    return (a, 1), (a, *b, 2)


def lists(a, b):
    return [a, *b, 1]


def sets(a, b):
    return {a, 1}, {a, *b, 2}


def dicts(a, b):
    return {}, {a: 1, "k": b}, {a: 1, **b, "x": 2, "y": 3}


def subscripts(a, i):
    return a[i], a[i:1], a[::2, 0]

# CHECK: function @constants () -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 6: return (1, ("a", None)), (), [1, 2]
# CHECK-NEXT:   %0: object = const (1, ('a', None))
# CHECK-NEXT:   %1: object = const ()
# CHECK-NEXT:   %2: object = const 1
# CHECK-NEXT:   %3: object = const 2
# CHECK-NEXT:   %4: object = make_list %2, %3 !raises
# CHECK-NEXT:   %5: object = make_tuple %0, %1, %4 !raises
# CHECK-NEXT:   return %5
# CHECK-NEXT: }
# CHECK: function @tuples (a: object, b: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 10: return (a, 1), (a, *b, 2)
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   %1: object = const 1
# CHECK-NEXT:   %2: object = make_tuple %0, %1 !raises
# CHECK-NEXT:   %3: object = load a
# CHECK-NEXT:   %4: object = make_list %3 !raises
# CHECK-NEXT:   %5: object = load b
# CHECK-NEXT:   list_extend %4, %5 !raises
# CHECK-NEXT:   %6: object = const 2
# CHECK-NEXT:   list_append %4, %6 !raises
# CHECK-NEXT:   %7: object = list_to_tuple %4 !raises
# CHECK-NEXT:   %8: object = make_tuple %2, %7 !raises
# CHECK-NEXT:   return %8
# CHECK-NEXT: }
# CHECK: function @lists (a: object, b: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 14: return [a, *b, 1]
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   %1: object = make_list %0 !raises
# CHECK-NEXT:   %2: object = load b
# CHECK-NEXT:   list_extend %1, %2 !raises
# CHECK-NEXT:   %3: object = const 1
# CHECK-NEXT:   list_append %1, %3 !raises
# CHECK-NEXT:   return %1
# CHECK-NEXT: }
# CHECK: function @sets (a: object, b: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 18: return {a, 1}, {a, *b, 2}
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   %1: object = const 1
# CHECK-NEXT:   %2: object = make_set %0, %1 !raises
# CHECK-NEXT:   %3: object = load a
# CHECK-NEXT:   %4: object = make_set %3 !raises
# CHECK-NEXT:   %5: object = load b
# CHECK-NEXT:   set_update %4, %5 !raises
# CHECK-NEXT:   %6: object = const 2
# CHECK-NEXT:   set_add %4, %6 !raises
# CHECK-NEXT:   %7: object = make_tuple %2, %4 !raises
# CHECK-NEXT:   return %7
# CHECK-NEXT: }
# CHECK: function @dicts (a: object, b: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 22: return {}, {a: 1, "k": b}, {a: 1, **b, "x": 2, "y": 3}
# CHECK-NEXT:   %0: object = make_dict !raises
# CHECK-NEXT:   %1: object = load a
# CHECK-NEXT:   %2: object = const 1
# CHECK-NEXT:   %3: object = const 'k'
# CHECK-NEXT:   %4: object = load b
# CHECK-NEXT:   %5: object = make_dict %1, %2, %3, %4 !raises
# CHECK-NEXT:   %6: object = load a
# CHECK-NEXT:   %7: object = const 1
# CHECK-NEXT:   %8: object = make_dict %6, %7 !raises
# CHECK-NEXT:   %9: object = load b
# CHECK-NEXT:   dict_update %8, %9 !raises
# CHECK-NEXT:   %10: object = const 'x'
# CHECK-NEXT:   %11: object = const 2
# CHECK-NEXT:   %12: object = const 'y'
# CHECK-NEXT:   %13: object = const 3
# CHECK-NEXT:   dict_put %8, %10, %11 !raises
# CHECK-NEXT:   dict_put %8, %12, %13 !raises
# CHECK-NEXT:   %14: object = make_tuple %0, %5, %8 !raises
# CHECK-NEXT:   return %14
# CHECK-NEXT: }
# CHECK: function @subscripts (a: object, i: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 26: return a[i], a[i:1], a[::2, 0]
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   %1: object = load i
# CHECK-NEXT:   %2: object = get_item %0, %1 !raises
# CHECK-NEXT:   %3: object = load a
# CHECK-NEXT:   %4: object = load i
# CHECK-NEXT:   %5: object = const 1
# CHECK-NEXT:   %6: object = const None
# CHECK-NEXT:   %7: object = make_slice %4, %5, %6 !raises
# CHECK-NEXT:   %8: object = get_item %3, %7 !raises
# CHECK-NEXT:   %9: object = load a
# CHECK-NEXT:   %10: object = const None
# CHECK-NEXT:   %11: object = const None
# CHECK-NEXT:   %12: object = const 2
# CHECK-NEXT:   %13: object = make_slice %10, %11, %12 !raises
# CHECK-NEXT:   %14: object = const 0
# CHECK-NEXT:   %15: object = make_tuple %13, %14 !raises
# CHECK-NEXT:   %16: object = get_item %9, %15 !raises
# CHECK-NEXT:   %17: object = make_tuple %2, %8, %16 !raises
# CHECK-NEXT:   return %17
# CHECK-NEXT: }

# Calls: order of evaluation, keywords, unpacking, methods.
# RUN: %p2c-ir -fno-inference %s | %FileCheck %s


def plain(f, a):
    return f(a, 1, key=a())


# The method is looked up before the arguments, unless that makes no difference.
def method(o, a):
    o.append(a)
    o.append(a())
    o.append(o.x, key=1)


def unpacked(f, a, k):
    f(*a)
    f(1, *a, 2)
    f(**k)
    f(a, x=1, **k, y=2)

# CHECK: function @plain (f: object, a: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 6: return f(a, 1, key=a())
# CHECK-NEXT:   %0: object = load f
# CHECK-NEXT:   %1: object = load a
# CHECK-NEXT:   %2: object = const 1
# CHECK-NEXT:   %3: object = load a
# CHECK-NEXT:   %4: object = call %3 !raises
# CHECK-NEXT:   %5: object = call %0, %1, %2, key=%4 !raises
# CHECK-NEXT:   return %5
# CHECK-NEXT: }
# CHECK: function @method (o: object, a: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 11: o.append(a)
# CHECK-NEXT:   %0: object = load o
# CHECK-NEXT:   %1: object = load a
# CHECK-NEXT:   %2: object = call_method "append" %0, %1 !raises
# CHECK-NEXT:   # 12: o.append(a())
# CHECK-NEXT:   %3: object = load o
# CHECK-NEXT:   %4: object = get_attr "append" %3 !raises
# CHECK-NEXT:   %5: object = load a
# CHECK-NEXT:   %6: object = call %5 !raises
# CHECK-NEXT:   %7: object = call %4, %6 !raises
# CHECK-NEXT:   # 13: o.append(o.x, key=1)
# CHECK-NEXT:   %8: object = load o
# CHECK-NEXT:   %9: object = get_attr "append" %8 !raises
# CHECK-NEXT:   %10: object = load o
# CHECK-NEXT:   %11: object = get_attr "x" %10 !raises
# CHECK-NEXT:   %12: object = const 1
# CHECK-NEXT:   %13: object = call %9, %11, key=%12 !raises
# CHECK-NEXT: }
# CHECK: function @unpacked (f: object, a: object, k: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 17: f(*a)
# CHECK-NEXT:   %0: object = load f
# CHECK-NEXT:   %1: object = load a
# CHECK-NEXT:   %2: object = const None
# CHECK-NEXT:   %3: object = call_unpacked %0, %1, %2 !raises
# CHECK-NEXT:   # 18: f(1, *a, 2)
# CHECK-NEXT:   %4: object = load f
# CHECK-NEXT:   %5: object = const 1
# CHECK-NEXT:   %6: object = make_list %5 !raises
# CHECK-NEXT:   %7: object = load a
# CHECK-NEXT:   list_extend %6, %7 !raises
# CHECK-NEXT:   %8: object = const 2
# CHECK-NEXT:   list_append %6, %8 !raises
# CHECK-NEXT:   %9: object = list_to_tuple %6 !raises
# CHECK-NEXT:   %10: object = const None
# CHECK-NEXT:   %11: object = call_unpacked %4, %9, %10 !raises
# CHECK-NEXT:   # 19: f(**k)
# CHECK-NEXT:   %12: object = load f
# CHECK-NEXT:   %13: object = make_tuple !raises
# CHECK-NEXT:   %14: object = make_dict !raises
# CHECK-NEXT:   %15: object = load k
# CHECK-NEXT:   merge_keywords %14, %15, %12 !raises
# CHECK-NEXT:   %16: object = call_unpacked %12, %13, %14 !raises
# CHECK-NEXT:   # 20: f(a, x=1, **k, y=2)
# CHECK-NEXT:   %17: object = load f
# CHECK-NEXT:   %18: object = load a
# CHECK-NEXT:   %19: object = make_tuple %18 !raises
# CHECK-NEXT:   %20: str = const 'x'
# CHECK-NEXT:   %21: object = const 1
# CHECK-NEXT:   %22: object = make_dict %20, %21 !raises
# CHECK-NEXT:   %23: object = load k
# CHECK-NEXT:   merge_keywords %22, %23, %17 !raises
# CHECK-NEXT:   %24: str = const 'y'
# CHECK-NEXT:   %25: object = const 2
# CHECK-NEXT:   %26: object = make_dict %24, %25 !raises
# CHECK-NEXT:   merge_keywords %22, %26, %17 !raises
# CHECK-NEXT:   %27: object = call_unpacked %17, %19, %22 !raises
# CHECK-NEXT: }

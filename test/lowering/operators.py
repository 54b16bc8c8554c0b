# Operators, comparisons and their chains, `and`, `or`, `not` and conditional expressions.
# RUN: %p2c-ir -fno-inference %s | %FileCheck %s


def arithmetic(a, b):
    return -a + b * 2 ** ~a


def chain(a, b, c):
    return a < b() <= c


def tests(a, b):
    return a is b, a is not None, a in b, a not in b


def value_of(a, b):
    return a and b or not a


def condition(a, b, c):
    if a and not b or c == 1:
        return a
    return b


def conditional(a, b):
    return a if b else -a

# CHECK: function @arithmetic (a: object, b: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 6: return -a + b * 2 ** ~a
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   %1: object = unary "-" %0 !raises
# CHECK-NEXT:   %2: object = load b
# CHECK-NEXT:   %3: object = const 2
# CHECK-NEXT:   %4: object = load a
# CHECK-NEXT:   %5: object = unary "~" %4 !raises
# CHECK-NEXT:   %6: object = binary "**" %3, %5 !raises
# CHECK-NEXT:   %7: object = binary "*" %2, %6 !raises
# CHECK-NEXT:   %8: object = binary "+" %1, %7 !raises
# CHECK-NEXT:   return %8
# CHECK-NEXT: }
# CHECK: function @chain (a: object, b: object, c: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 10: return a < b() <= c
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   %1: object = load b
# CHECK-NEXT:   %2: object = call %1 !raises
# CHECK-NEXT:   %3: object = compare "<" %0, %2 !raises
# CHECK-NEXT:   %4: bool = truth %3 !raises
# CHECK-NEXT:   %5: object = if %4 {
# CHECK-NEXT:     %6: object = load c
# CHECK-NEXT:     %7: object = compare "<=" %2, %6 !raises
# CHECK-NEXT:     give %7
# CHECK-NEXT:   } {
# CHECK-NEXT:     give %3
# CHECK-NEXT:   }
# CHECK-NEXT:   return %5
# CHECK-NEXT: }
# CHECK: function @tests (a: object, b: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 14: return a is b, a is not None, a in b, a not in b
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   %1: object = load b
# CHECK-NEXT:   %2: bool = is %0, %1
# CHECK-NEXT:   %3: object = load a
# CHECK-NEXT:   %4: object = const None
# CHECK-NEXT:   %5: bool = is %3, %4
# CHECK-NEXT:   %6: bool = not %5
# CHECK-NEXT:   %7: object = load a
# CHECK-NEXT:   %8: object = load b
# CHECK-NEXT:   %9: bool = contains %8, %7 !raises
# CHECK-NEXT:   %10: object = load a
# CHECK-NEXT:   %11: object = load b
# CHECK-NEXT:   %12: bool = contains %11, %10 !raises
# CHECK-NEXT:   %13: bool = not %12
# CHECK-NEXT:   %14: object = make_tuple %2, %6, %9, %13 !raises
# CHECK-NEXT:   return %14
# CHECK-NEXT: }
# CHECK: function @value_of (a: object, b: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 18: return a and b or not a
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   %1: bool = truth %0 !raises
# CHECK-NEXT:   %2: object = if %1 {
# CHECK-NEXT:     %3: object = load b
# CHECK-NEXT:     give %3
# CHECK-NEXT:   } {
# CHECK-NEXT:     give %0
# CHECK-NEXT:   }
# CHECK-NEXT:   %4: bool = truth %2 !raises
# CHECK-NEXT:   %5: object = if %4 {
# CHECK-NEXT:     give %2
# CHECK-NEXT:   } {
# CHECK-NEXT:     %6: object = load a
# CHECK-NEXT:     %7: bool = truth %6 !raises
# CHECK-NEXT:     %8: bool = not %7
# CHECK-NEXT:     %9: object = convert box %8 !raises
# CHECK-NEXT:     give %9
# CHECK-NEXT:   }
# CHECK-NEXT:   return %5
# CHECK-NEXT: }
# CHECK: function @condition (a: object, b: object, c: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 22: if a and not b or c == 1:
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   %1: bool = truth %0 !raises
# CHECK-NEXT:   %2: bool = if %1 {
# CHECK-NEXT:     %3: object = load b
# CHECK-NEXT:     %4: bool = truth %3 !raises
# CHECK-NEXT:     %5: bool = not %4
# CHECK-NEXT:     give %5
# CHECK-NEXT:   } {
# CHECK-NEXT:     %6: bool = const False
# CHECK-NEXT:     give %6
# CHECK-NEXT:   }
# CHECK-NEXT:   %7: bool = if %2 {
# CHECK-NEXT:     %8: bool = const True
# CHECK-NEXT:     give %8
# CHECK-NEXT:   } {
# CHECK-NEXT:     %9: object = load c
# CHECK-NEXT:     %10: object = const 1
# CHECK-NEXT:     %11: bool = compare_bool "==" %9, %10 !raises
# CHECK-NEXT:     give %11
# CHECK-NEXT:   }
# CHECK-NEXT:   if %7 {
# CHECK-NEXT:     # 23: return a
# CHECK-NEXT:     %12: object = load a
# CHECK-NEXT:     return %12
# CHECK-NEXT:   }
# CHECK-NEXT:   # 24: return b
# CHECK-NEXT:   %13: object = load b
# CHECK-NEXT:   return %13
# CHECK-NEXT: }
# CHECK: function @conditional (a: object, b: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 28: return a if b else -a
# CHECK-NEXT:   %0: object = load b
# CHECK-NEXT:   %1: bool = truth %0 !raises
# CHECK-NEXT:   %2: object = if %1 {
# CHECK-NEXT:     %3: object = load a
# CHECK-NEXT:     give %3
# CHECK-NEXT:   } {
# CHECK-NEXT:     %4: object = load a
# CHECK-NEXT:     %5: object = unary "-" %4 !raises
# CHECK-NEXT:     give %5
# CHECK-NEXT:   }
# CHECK-NEXT:   return %2
# CHECK-NEXT: }

# f-strings: parts, conversions, nested format specs.
# RUN: %p2c-ir -fno-inference %s | %FileCheck %s


def f(x, w):
    return f"{x}", f"a{x!r}b{x:>{w}.2f}", f"", f"plain", f"{x=}"

# CHECK: function @f (x: object, w: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 6: return f"{x}", f"a{x!r}b{x:>{w}.2f}", f"", f"plain", f"{x=}"
# CHECK-NEXT:   %0: object = load x
# CHECK-NEXT:   %1: str = format_value %0 !raises
# CHECK-NEXT:   %2: str = const 'a'
# CHECK-NEXT:   %3: object = load x
# CHECK-NEXT:   %4: str = format_value !r %3 !raises
# CHECK-NEXT:   %5: str = const 'b'
# CHECK-NEXT:   %6: object = load x
# CHECK-NEXT:   %7: str = const '>'
# CHECK-NEXT:   %8: object = load w
# CHECK-NEXT:   %9: str = format_value %8 !raises
# CHECK-NEXT:   %10: str = const '.2f'
# CHECK-NEXT:   %11: str = join_str %7, %9, %10 !raises
# CHECK-NEXT:   %12: str = format_value %6, %11 !raises
# CHECK-NEXT:   %13: str = join_str %2, %4, %5, %12 !raises
# CHECK-NEXT:   %14: str = const ''
# CHECK-NEXT:   %15: str = const 'plain'
# CHECK-NEXT:   %16: str = const 'x='
# CHECK-NEXT:   %17: object = load x
# CHECK-NEXT:   %18: str = format_value !r %17 !raises
# CHECK-NEXT:   %19: str = join_str %16, %18 !raises
# CHECK-NEXT:   %20: object = make_tuple %1, %13, %14, %15, %19 !raises
# CHECK-NEXT:   return %20
# CHECK-NEXT: }

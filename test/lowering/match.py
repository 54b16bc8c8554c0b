# match: patterns are tested from left to right, names are bound only when the whole pattern fits.
# RUN: %p2c-ir -fno-inference -passes=dead-code %s | %FileCheck %s


def literals(s):
    match s:
        case 1 | "a":
            return 1
        case None:
            return 2
        case x if x > 1:
            return x
        case _:
            return 3


def sequences(s):
    match s:
        case [1, x]:
            return x
        case [x, *_, y]:
            return y
        case [x, *rest]:
            return rest


def mappings(s):
    match s:
        case {"k": v, **rest}:
            return rest
        case {}:
            return 1


def classes(s, C):
    match s:
        case C(1, k=v) as whole:
            return whole

# CHECK: function @literals (s: object) -> object raises needs_entry
# CHECK-NEXT:   local .match: object set
# CHECK-NEXT:   local x: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 6: match s:
# CHECK-NEXT:   %0: object = load s
# CHECK-NEXT:   %1: object = const 1
# CHECK-NEXT:   %2: bool = compare_bool "==" %0, %1 !raises
# CHECK-NEXT:   %3: bool = if %2 {
# CHECK-NEXT:     %4: bool = const True
# CHECK-NEXT:     give %4
# CHECK-NEXT:   } {
# CHECK-NEXT:     %5: object = const 'a'
# CHECK-NEXT:     %6: bool = compare_bool "==" %0, %5 !raises
# CHECK-NEXT:     give %6
# CHECK-NEXT:   }
# CHECK-NEXT:   if %3 {
# CHECK-NEXT:     # 8: return 1
# CHECK-NEXT:     %7: object = const 1
# CHECK-NEXT:     return %7
# CHECK-NEXT:   } {
# CHECK-NEXT:     # 9: case None:
# CHECK-NEXT:     %8: object = const None
# CHECK-NEXT:     %9: bool = is %0, %8
# CHECK-NEXT:     if %9 {
# CHECK-NEXT:       # 10: return 2
# CHECK-NEXT:       %10: object = const 2
# CHECK-NEXT:       return %10
# CHECK-NEXT:     } {
# CHECK-NEXT:       # 11: case x if x > 1:
# CHECK-NEXT:       store .match, %0
# CHECK-NEXT:       %11: object = load .match
# CHECK-NEXT:       store x, %11
# CHECK-NEXT:       %12: object = load x
# CHECK-NEXT:       %13: object = const 1
# CHECK-NEXT:       %14: bool = compare_bool ">" %12, %13 !raises
# CHECK-NEXT:       if %14 {
# CHECK-NEXT:         # 12: return x
# CHECK-NEXT:         %15: object = load x
# CHECK-NEXT:         return %15
# CHECK-NEXT:       } {
# CHECK-NEXT:         # 13: case _:
# CHECK-NEXT:         # 14: return 3
# CHECK-NEXT:         %16: object = const 3
# CHECK-NEXT:         return %16
# CHECK-NEXT:       }
# CHECK-NEXT:     }
# CHECK-NEXT:   }
# CHECK-NEXT: }
# CHECK: function @sequences (s: object) -> object raises needs_entry
# CHECK-NEXT:   local .match: object set
# CHECK-NEXT:   local x: object set
# CHECK-NEXT:   local .match.1: object set
# CHECK-NEXT:   local .match.2: object set
# CHECK-NEXT:   local y: object set
# CHECK-NEXT:   local .match.3: object set
# CHECK-NEXT:   local .match.4: object set
# CHECK-NEXT:   local rest: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 18: match s:
# CHECK-NEXT:   %0: object = load s
# CHECK-NEXT:   %1: bool = is_sequence %0
# CHECK-NEXT:   %2: bool = if %1 {
# CHECK-NEXT:     %3: int = length %0 !raises
# CHECK-NEXT:     %4: object = const 2
# CHECK-NEXT:     %5: bool = compare_bool "==" %3, %4 !raises
# CHECK-NEXT:     %6: bool = if %5 {
# CHECK-NEXT:       %7: object, %8: object = unpack %0 !raises
# CHECK-NEXT:       %9: object = const 1
# CHECK-NEXT:       %10: bool = compare_bool "==" %7, %9 !raises
# CHECK-NEXT:       %11: bool = if %10 {
# CHECK-NEXT:         store .match, %8
# CHECK-NEXT:         %12: bool = const True
# CHECK-NEXT:         give %12
# CHECK-NEXT:       } {
# CHECK-NEXT:         %13: bool = const False
# CHECK-NEXT:         give %13
# CHECK-NEXT:       }
# CHECK-NEXT:       give %11
# CHECK-NEXT:     } {
# CHECK-NEXT:       %14: bool = const False
# CHECK-NEXT:       give %14
# CHECK-NEXT:     }
# CHECK-NEXT:     give %6
# CHECK-NEXT:   } {
# CHECK-NEXT:     %15: bool = const False
# CHECK-NEXT:     give %15
# CHECK-NEXT:   }
# CHECK-NEXT:   %16: bool = if %2 {
# CHECK-NEXT:     %17: object = load .match
# CHECK-NEXT:     store x, %17
# CHECK-NEXT:     %18: bool = const True
# CHECK-NEXT:     give %18
# CHECK-NEXT:   } {
# CHECK-NEXT:     %19: bool = const False
# CHECK-NEXT:     give %19
# CHECK-NEXT:   }
# CHECK-NEXT:   if %16 {
# CHECK-NEXT:     # 20: return x
# CHECK-NEXT:     %20: object = load x
# CHECK-NEXT:     return %20
# CHECK-NEXT:   } {
# CHECK-NEXT:     # 21: case [x, *_, y]:
# CHECK-NEXT:     %21: bool = is_sequence %0
# CHECK-NEXT:     %22: bool = if %21 {
# CHECK-NEXT:       %23: int = length %0 !raises
# CHECK-NEXT:       %24: object = const 2
# CHECK-NEXT:       %25: bool = compare_bool ">=" %23, %24 !raises
# CHECK-NEXT:       %26: bool = if %25 {
# CHECK-NEXT:         %27: object = const 0
# CHECK-NEXT:         %28: object = get_item %0, %27 !raises
# CHECK-NEXT:         store .match.1, %28
# CHECK-NEXT:         %29: int = length %0 !raises
# CHECK-NEXT:         %30: object = const 1
# CHECK-NEXT:         %31: object = binary "-" %29, %30 !raises
# CHECK-NEXT:         %32: object = get_item %0, %31 !raises
# CHECK-NEXT:         store .match.2, %32
# CHECK-NEXT:         %33: bool = const True
# CHECK-NEXT:         give %33
# CHECK-NEXT:       } {
# CHECK-NEXT:         %34: bool = const False
# CHECK-NEXT:         give %34
# CHECK-NEXT:       }
# CHECK-NEXT:       give %26
# CHECK-NEXT:     } {
# CHECK-NEXT:       %35: bool = const False
# CHECK-NEXT:       give %35
# CHECK-NEXT:     }
# CHECK-NEXT:     %36: bool = if %22 {
# CHECK-NEXT:       %37: object = load .match.1
# CHECK-NEXT:       store x, %37
# CHECK-NEXT:       %38: object = load .match.2
# CHECK-NEXT:       store y, %38
# CHECK-NEXT:       %39: bool = const True
# CHECK-NEXT:       give %39
# CHECK-NEXT:     } {
# CHECK-NEXT:       %40: bool = const False
# CHECK-NEXT:       give %40
# CHECK-NEXT:     }
# CHECK-NEXT:     if %36 {
# CHECK-NEXT:       # 22: return y
# CHECK-NEXT:       %41: object = load y
# CHECK-NEXT:       return %41
# CHECK-NEXT:     } {
# CHECK-NEXT:       # 23: case [x, *rest]:
# CHECK-NEXT:       %42: bool = is_sequence %0
# CHECK-NEXT:       %43: bool = if %42 {
# CHECK-NEXT:         %44: int = length %0 !raises
# CHECK-NEXT:         %45: object = const 1
# CHECK-NEXT:         %46: bool = compare_bool ">=" %44, %45 !raises
# CHECK-NEXT:         %47: bool = if %46 {
# CHECK-NEXT:           %48: object, %49: object = unpack_star 1 %0 !raises
# CHECK-NEXT:           store .match.3, %48
# CHECK-NEXT:           store .match.4, %49
# CHECK-NEXT:           %50: bool = const True
# CHECK-NEXT:           give %50
# CHECK-NEXT:         } {
# CHECK-NEXT:           %51: bool = const False
# CHECK-NEXT:           give %51
# CHECK-NEXT:         }
# CHECK-NEXT:         give %47
# CHECK-NEXT:       } {
# CHECK-NEXT:         %52: bool = const False
# CHECK-NEXT:         give %52
# CHECK-NEXT:       }
# CHECK-NEXT:       %53: bool = if %43 {
# CHECK-NEXT:         %54: object = load .match.3
# CHECK-NEXT:         store x, %54
# CHECK-NEXT:         %55: object = load .match.4
# CHECK-NEXT:         store rest, %55
# CHECK-NEXT:         %56: bool = const True
# CHECK-NEXT:         give %56
# CHECK-NEXT:       } {
# CHECK-NEXT:         %57: bool = const False
# CHECK-NEXT:         give %57
# CHECK-NEXT:       }
# CHECK-NEXT:       if %53 {
# CHECK-NEXT:         # 24: return rest
# CHECK-NEXT:         %58: object = load rest
# CHECK-NEXT:         return %58
# CHECK-NEXT:       }
# CHECK-NEXT:     }
# CHECK-NEXT:   }
# CHECK-NEXT: }
# CHECK: function @mappings (s: object) -> object raises needs_entry
# CHECK-NEXT:   local .match: object set
# CHECK-NEXT:   local .match.1: object set
# CHECK-NEXT:   local v: object set
# CHECK-NEXT:   local rest: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 28: match s:
# CHECK-NEXT:   %0: object = load s
# CHECK-NEXT:   %1: bool = is_mapping %0
# CHECK-NEXT:   %2: bool = if %1 {
# CHECK-NEXT:     %3: int = length %0 !raises
# CHECK-NEXT:     %4: object = const 1
# CHECK-NEXT:     %5: bool = compare_bool ">=" %3, %4 !raises
# CHECK-NEXT:     %6: bool = if %5 {
# CHECK-NEXT:       %7: object = const 'k'
# CHECK-NEXT:       %8: object = match_keys %0, %7 !raises
# CHECK-NEXT:       %9: object = const None
# CHECK-NEXT:       %10: bool = is %8, %9
# CHECK-NEXT:       %11: bool = not %10
# CHECK-NEXT:       %12: bool = if %11 {
# CHECK-NEXT:         %13: object = unpack %8 !raises
# CHECK-NEXT:         store .match, %13
# CHECK-NEXT:         %14: object = match_rest %0, %7 !raises
# CHECK-NEXT:         store .match.1, %14
# CHECK-NEXT:         %15: bool = const True
# CHECK-NEXT:         give %15
# CHECK-NEXT:       } {
# CHECK-NEXT:         %16: bool = const False
# CHECK-NEXT:         give %16
# CHECK-NEXT:       }
# CHECK-NEXT:       give %12
# CHECK-NEXT:     } {
# CHECK-NEXT:       %17: bool = const False
# CHECK-NEXT:       give %17
# CHECK-NEXT:     }
# CHECK-NEXT:     give %6
# CHECK-NEXT:   } {
# CHECK-NEXT:     %18: bool = const False
# CHECK-NEXT:     give %18
# CHECK-NEXT:   }
# CHECK-NEXT:   %19: bool = if %2 {
# CHECK-NEXT:     %20: object = load .match
# CHECK-NEXT:     store v, %20
# CHECK-NEXT:     %21: object = load .match.1
# CHECK-NEXT:     store rest, %21
# CHECK-NEXT:     %22: bool = const True
# CHECK-NEXT:     give %22
# CHECK-NEXT:   } {
# CHECK-NEXT:     %23: bool = const False
# CHECK-NEXT:     give %23
# CHECK-NEXT:   }
# CHECK-NEXT:   if %19 {
# CHECK-NEXT:     # 30: return rest
# CHECK-NEXT:     %24: object = load rest
# CHECK-NEXT:     return %24
# CHECK-NEXT:   } {
# CHECK-NEXT:     # 31: case {}:
# CHECK-NEXT:     %25: bool = is_mapping %0
# CHECK-NEXT:     if %25 {
# CHECK-NEXT:       # 32: return 1
# CHECK-NEXT:       %26: object = const 1
# CHECK-NEXT:       return %26
# CHECK-NEXT:     }
# CHECK-NEXT:   }
# CHECK-NEXT: }
# CHECK: function @classes (s: object, C: object) -> object raises needs_entry
# CHECK-NEXT:   local .match: object set
# CHECK-NEXT:   local .match.1: object set
# CHECK-NEXT:   local v: object set
# CHECK-NEXT:   local whole: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 36: match s:
# CHECK-NEXT:   %0: object = load s
# CHECK-NEXT:   %1: object = load C
# CHECK-NEXT:   %2: object = match_class 1 .k %0, %1 !raises
# CHECK-NEXT:   %3: object = const None
# CHECK-NEXT:   %4: bool = is %2, %3
# CHECK-NEXT:   %5: bool = not %4
# CHECK-NEXT:   %6: bool = if %5 {
# CHECK-NEXT:     %7: object, %8: object = unpack %2 !raises
# CHECK-NEXT:     %9: object = const 1
# CHECK-NEXT:     %10: bool = compare_bool "==" %7, %9 !raises
# CHECK-NEXT:     %11: bool = if %10 {
# CHECK-NEXT:       store .match, %8
# CHECK-NEXT:       %12: bool = const True
# CHECK-NEXT:       give %12
# CHECK-NEXT:     } {
# CHECK-NEXT:       %13: bool = const False
# CHECK-NEXT:       give %13
# CHECK-NEXT:     }
# CHECK-NEXT:     give %11
# CHECK-NEXT:   } {
# CHECK-NEXT:     %14: bool = const False
# CHECK-NEXT:     give %14
# CHECK-NEXT:   }
# CHECK-NEXT:   %15: bool = if %6 {
# CHECK-NEXT:     store .match.1, %0
# CHECK-NEXT:     %16: bool = const True
# CHECK-NEXT:     give %16
# CHECK-NEXT:   } {
# CHECK-NEXT:     %17: bool = const False
# CHECK-NEXT:     give %17
# CHECK-NEXT:   }
# CHECK-NEXT:   %18: bool = if %15 {
# CHECK-NEXT:     %19: object = load .match
# CHECK-NEXT:     store v, %19
# CHECK-NEXT:     %20: object = load .match.1
# CHECK-NEXT:     store whole, %20
# CHECK-NEXT:     %21: bool = const True
# CHECK-NEXT:     give %21
# CHECK-NEXT:   } {
# CHECK-NEXT:     %22: bool = const False
# CHECK-NEXT:     give %22
# CHECK-NEXT:   }
# CHECK-NEXT:   if %18 {
# CHECK-NEXT:     # 38: return whole
# CHECK-NEXT:     %23: object = load whole
# CHECK-NEXT:     return %23
# CHECK-NEXT:   }
# CHECK-NEXT: }

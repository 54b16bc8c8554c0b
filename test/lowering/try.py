# try, except, else, finally; raise in all its forms; assert.
# RUN: %p2c-ir -fno-inference %s | %FileCheck %s


def handlers(f):
    try:
        f(1)
    except ValueError as e:
        print(e)
    except (KeyError, f()):
        raise
    except:
        pass
    else:
        f(2)


def finally_(f):
    for x in f:
        try:
            return f()
        finally:
            if x:
                break


def both(f):
    try:
        f()
    except OSError:
        f(1)
    finally:
        f(2)


def raises(a, b):
    try:
        raise a
    except a:
        raise b from None


def bare():
    raise


def asserts(a):
    assert a
    assert a, f"no {a}"

# CHECK: function @handlers (f: object) -> object raises needs_entry
# CHECK-NEXT:   local e: object
# CHECK-NEXT: {
# CHECK-NEXT:   # 6: try:
# CHECK-NEXT:   try {
# CHECK-NEXT:     # 7: f(1)
# CHECK-NEXT:     %0: object = load f
# CHECK-NEXT:     %1: object = const 1
# CHECK-NEXT:     %2: object = call %0, %1 !raises
# CHECK-NEXT:   } { |%3: object|
# CHECK-NEXT:     # 8: except ValueError as e:
# CHECK-NEXT:     %4: object = builtin "ValueError"
# CHECK-NEXT:     %5: bool = exception_matches %3, %4 !raises
# CHECK-NEXT:     if %5 {
# CHECK-NEXT:       store e, %3
# CHECK-NEXT:       finally {
# CHECK-NEXT:         # 9: print(e)
# CHECK-NEXT:         %6: object = builtin "print"
# CHECK-NEXT:         %7: object = load e
# CHECK-NEXT:         %8: object = call %6, %7 !raises
# CHECK-NEXT:       } {
# CHECK-NEXT:         clear e
# CHECK-NEXT:       }
# CHECK-NEXT:     } {
# CHECK-NEXT:       # 10: except (KeyError, f()):
# CHECK-NEXT:       %9: object = builtin "KeyError"
# CHECK-NEXT:       %10: object = load f
# CHECK-NEXT:       %11: object = call %10 !raises
# CHECK-NEXT:       %12: object = make_tuple %9, %11 !raises
# CHECK-NEXT:       %13: bool = exception_matches %3, %12 !raises
# CHECK-NEXT:       if %13 {
# CHECK-NEXT:         # 11: raise
# CHECK-NEXT:         reraise %3 !raises
# CHECK-NEXT:       } {
# CHECK-NEXT:         # 12: except:
# CHECK-NEXT:       }
# CHECK-NEXT:     }
# CHECK-NEXT:   } {
# CHECK-NEXT:     # 15: f(2)
# CHECK-NEXT:     %14: object = load f
# CHECK-NEXT:     %15: object = const 2
# CHECK-NEXT:     %16: object = call %14, %15 !raises
# CHECK-NEXT:   }
# CHECK-NEXT: }
# CHECK: function @finally_ (f: object) -> object raises needs_entry
# CHECK-NEXT:   local x: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 19: for x in f:
# CHECK-NEXT:   %0: object = load f
# CHECK-NEXT:   %1: object = iterate %0 !raises
# CHECK-NEXT:   for %1 !raises loop1 { |%2: object|
# CHECK-NEXT:     store x, %2
# CHECK-NEXT:     # 20: try:
# CHECK-NEXT:     finally {
# CHECK-NEXT:       # 21: return f()
# CHECK-NEXT:       %3: object = load f
# CHECK-NEXT:       %4: object = call %3 !raises
# CHECK-NEXT:       return %4
# CHECK-NEXT:     } {
# CHECK-NEXT:       # 23: if x:
# CHECK-NEXT:       %5: object = load x
# CHECK-NEXT:       %6: bool = truth %5 !raises
# CHECK-NEXT:       if %6 {
# CHECK-NEXT:         # 24: break
# CHECK-NEXT:         break loop1
# CHECK-NEXT:       }
# CHECK-NEXT:     }
# CHECK-NEXT:   }
# CHECK-NEXT: }
# CHECK: function @both (f: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 28: try:
# CHECK-NEXT:   finally {
# CHECK-NEXT:     try {
# CHECK-NEXT:       # 29: f()
# CHECK-NEXT:       %0: object = load f
# CHECK-NEXT:       %1: object = call %0 !raises
# CHECK-NEXT:     } { |%2: object|
# CHECK-NEXT:       # 30: except OSError:
# CHECK-NEXT:       %3: object = builtin "OSError"
# CHECK-NEXT:       %4: bool = exception_matches %2, %3 !raises
# CHECK-NEXT:       if %4 {
# CHECK-NEXT:         # 31: f(1)
# CHECK-NEXT:         %5: object = load f
# CHECK-NEXT:         %6: object = const 1
# CHECK-NEXT:         %7: object = call %5, %6 !raises
# CHECK-NEXT:       } {
# CHECK-NEXT:         reraise %2 !raises
# CHECK-NEXT:       }
# CHECK-NEXT:     }
# CHECK-NEXT:   } {
# CHECK-NEXT:     # 33: f(2)
# CHECK-NEXT:     %8: object = load f
# CHECK-NEXT:     %9: object = const 2
# CHECK-NEXT:     %10: object = call %8, %9 !raises
# CHECK-NEXT:   }
# CHECK-NEXT: }
# CHECK: function @raises (a: object, b: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 37: try:
# CHECK-NEXT:   try {
# CHECK-NEXT:     # 38: raise a
# CHECK-NEXT:     %0: object = load a
# CHECK-NEXT:     raise %0 !raises
# CHECK-NEXT:   } { |%1: object|
# CHECK-NEXT:     # 39: except a:
# CHECK-NEXT:     %2: object = load a
# CHECK-NEXT:     %3: bool = exception_matches %1, %2 !raises
# CHECK-NEXT:     if %3 {
# CHECK-NEXT:       # 40: raise b from None
# CHECK-NEXT:       %4: object = load b
# CHECK-NEXT:       %5: object = const None
# CHECK-NEXT:       raise %4, %5 !raises
# CHECK-NEXT:     } {
# CHECK-NEXT:       reraise %1 !raises
# CHECK-NEXT:     }
# CHECK-NEXT:   }
# CHECK-NEXT: }
# CHECK: function @bare () -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 44: raise
# CHECK-NEXT:   raise_active !raises
# CHECK-NEXT: }
# CHECK: function @asserts (a: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 48: assert a
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   %1: bool = truth %0 !raises
# CHECK-NEXT:   if %1 {
# CHECK-NEXT:   } {
# CHECK-NEXT:     %2: object = builtin "AssertionError"
# CHECK-NEXT:     raise %2 !raises
# CHECK-NEXT:   }
# CHECK-NEXT:   # 49: assert a, f"no {a}"
# CHECK-NEXT:   %3: object = load a
# CHECK-NEXT:   %4: bool = truth %3 !raises
# CHECK-NEXT:   if %4 {
# CHECK-NEXT:   } {
# CHECK-NEXT:     %5: object = builtin "AssertionError"
# CHECK-NEXT:     %6: str = const 'no '
# CHECK-NEXT:     %7: object = load a
# CHECK-NEXT:     %8: str = format_value %7 !raises
# CHECK-NEXT:     %9: str = join_str %6, %8 !raises
# CHECK-NEXT:     %10: object = call %5, %9 !raises
# CHECK-NEXT:     raise %10 !raises
# CHECK-NEXT:   }
# CHECK-NEXT: }

# with: both methods are looked up first; the body's way out decides which arguments __exit__ gets.
# RUN: %p2c-ir -fno-inference %s | %FileCheck %s


def one(m):
    with m() as x:
        return x


def two(a, b):
    with a as (x, y), b:
        print(x)


async def asynchronous(lock):
    async with lock:
        await lock

# CHECK: function @one (m: object) -> object raises needs_entry
# CHECK-NEXT:   local x: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 6: with m() as x:
# CHECK-NEXT:   %0: object = load m
# CHECK-NEXT:   %1: object = call %0 !raises
# CHECK-NEXT:   %2: object = get_special "__enter__" %1 !raises
# CHECK-NEXT:   %3: object = get_special "__exit__" %1 !raises
# CHECK-NEXT:   %4: object = call %2 !raises
# CHECK-NEXT:   with {
# CHECK-NEXT:     store x, %4
# CHECK-NEXT:     # 7: return x
# CHECK-NEXT:     %5: object = load x
# CHECK-NEXT:     return %5
# CHECK-NEXT:   } {
# CHECK-NEXT:     %6: object = const None
# CHECK-NEXT:     %7: object = const None
# CHECK-NEXT:     %8: object = const None
# CHECK-NEXT:     %9: object = call %3, %6, %7, %8 !raises
# CHECK-NEXT:   } { |%10: object|
# CHECK-NEXT:     %11: object = exception_type %10
# CHECK-NEXT:     %12: object = exception_traceback %10 !raises
# CHECK-NEXT:     %13: object = call %3, %11, %10, %12 !raises
# CHECK-NEXT:     %14: bool = truth %13 !raises
# CHECK-NEXT:     if %14 {
# CHECK-NEXT:     } {
# CHECK-NEXT:       reraise %10 !raises
# CHECK-NEXT:     }
# CHECK-NEXT:   }
# CHECK-NEXT: }
# CHECK: function @two (a: object, b: object) -> object raises needs_entry
# CHECK-NEXT:   local x: object set
# CHECK-NEXT:   local y: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 11: with a as (x, y), b:
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   %1: object = get_special "__enter__" %0 !raises
# CHECK-NEXT:   %2: object = get_special "__exit__" %0 !raises
# CHECK-NEXT:   %3: object = call %1 !raises
# CHECK-NEXT:   with {
# CHECK-NEXT:     %4: object, %5: object = unpack %3 !raises
# CHECK-NEXT:     store x, %4
# CHECK-NEXT:     store y, %5
# CHECK-NEXT:     %6: object = load b
# CHECK-NEXT:     %7: object = get_special "__enter__" %6 !raises
# CHECK-NEXT:     %8: object = get_special "__exit__" %6 !raises
# CHECK-NEXT:     %9: object = call %7 !raises
# CHECK-NEXT:     with {
# CHECK-NEXT:       # 12: print(x)
# CHECK-NEXT:       %10: object = builtin "print"
# CHECK-NEXT:       %11: object = load x
# CHECK-NEXT:       %12: object = call %10, %11 !raises
# CHECK-NEXT:     } {
# CHECK-NEXT:       %13: object = const None
# CHECK-NEXT:       %14: object = const None
# CHECK-NEXT:       %15: object = const None
# CHECK-NEXT:       %16: object = call %8, %13, %14, %15 !raises
# CHECK-NEXT:     } { |%17: object|
# CHECK-NEXT:       %18: object = exception_type %17
# CHECK-NEXT:       %19: object = exception_traceback %17 !raises
# CHECK-NEXT:       %20: object = call %8, %18, %17, %19 !raises
# CHECK-NEXT:       %21: bool = truth %20 !raises
# CHECK-NEXT:       if %21 {
# CHECK-NEXT:       } {
# CHECK-NEXT:         reraise %17 !raises
# CHECK-NEXT:       }
# CHECK-NEXT:     }
# CHECK-NEXT:   } {
# CHECK-NEXT:     %22: object = const None
# CHECK-NEXT:     %23: object = const None
# CHECK-NEXT:     %24: object = const None
# CHECK-NEXT:     %25: object = call %2, %22, %23, %24 !raises
# CHECK-NEXT:   } { |%26: object|
# CHECK-NEXT:     %27: object = exception_type %26
# CHECK-NEXT:     %28: object = exception_traceback %26 !raises
# CHECK-NEXT:     %29: object = call %2, %27, %26, %28 !raises
# CHECK-NEXT:     %30: bool = truth %29 !raises
# CHECK-NEXT:     if %30 {
# CHECK-NEXT:     } {
# CHECK-NEXT:       reraise %26 !raises
# CHECK-NEXT:     }
# CHECK-NEXT:   }
# CHECK-NEXT: }
# CHECK: coroutine @asynchronous (lock: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 16: async with lock:
# CHECK-NEXT:   %0: object = load lock
# CHECK-NEXT:   %1: object = get_special "__aenter__" %0 !raises
# CHECK-NEXT:   %2: object = get_special "__aexit__" %0 !raises
# CHECK-NEXT:   %3: object = call %1 !raises
# CHECK-NEXT:   check_awaitable "__aenter__" %3 !raises
# CHECK-NEXT:   %4: object = await %3 !raises
# CHECK-NEXT:   with {
# CHECK-NEXT:     # 17: await lock
# CHECK-NEXT:     %5: object = load lock
# CHECK-NEXT:     %6: object = await %5 !raises
# CHECK-NEXT:   } {
# CHECK-NEXT:     %7: object = const None
# CHECK-NEXT:     %8: object = const None
# CHECK-NEXT:     %9: object = const None
# CHECK-NEXT:     %10: object = call %2, %7, %8, %9 !raises
# CHECK-NEXT:     check_awaitable "__aexit__" %10 !raises
# CHECK-NEXT:     %11: object = await %10 !raises
# CHECK-NEXT:   } { |%12: object|
# CHECK-NEXT:     %13: object = exception_type %12
# CHECK-NEXT:     %14: object = exception_traceback %12 !raises
# CHECK-NEXT:     %15: object = call %2, %13, %12, %14 !raises
# CHECK-NEXT:     check_awaitable "__aexit__" %15 !raises
# CHECK-NEXT:     %16: object = await %15 !raises
# CHECK-NEXT:     %17: bool = truth %16 !raises
# CHECK-NEXT:     if %17 {
# CHECK-NEXT:     } {
# CHECK-NEXT:       reraise %12 !raises
# CHECK-NEXT:     }
# CHECK-NEXT:   }
# CHECK-NEXT: }

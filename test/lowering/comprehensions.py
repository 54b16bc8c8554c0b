# Comprehensions run in a frame of their own inside the function; the first iterable is evaluated outside of it.
# RUN: %p2c-ir -fno-inference %s | %FileCheck %s


def lists(a, b):
    return [x + y for x in a if x for y in b(x) if y if not x]


def others(a):
    return {x for x in a}, {k: v for k, v in a}


def captured(a):
    return [lambda: x for x in a]


async def asynchronous(a):
    return [await x async for x in a]


def generator(a, n):
    return sum(x * n for x in a)

# CHECK: function @lists (a: object, b: object) -> object raises needs_entry
# CHECK-NEXT:   local x: object set
# CHECK-NEXT:   local y: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 6: return [x + y for x in a if x for y in b(x) if y if not x]
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   %1: object = iterate %0 !raises
# CHECK-NEXT:   %2: object = make_list !raises
# CHECK-NEXT:   frame "<listcomp>" {
# CHECK-NEXT:     for %1 !raises loop1 { |%3: object|
# CHECK-NEXT:       store x, %3
# CHECK-NEXT:       %4: object = load x
# CHECK-NEXT:       %5: bool = truth %4 !raises
# CHECK-NEXT:       if %5 {
# CHECK-NEXT:         %6: object = load b
# CHECK-NEXT:         %7: object = load x
# CHECK-NEXT:         %8: object = call %6, %7 !raises
# CHECK-NEXT:         %9: object = iterate %8 !raises
# CHECK-NEXT:         for %9 !raises loop2 { |%10: object|
# CHECK-NEXT:           store y, %10
# CHECK-NEXT:           %11: object = load y
# CHECK-NEXT:           %12: bool = truth %11 !raises
# CHECK-NEXT:           if %12 {
# CHECK-NEXT:             %13: object = load x
# CHECK-NEXT:             %14: bool = truth %13 !raises
# CHECK-NEXT:             %15: bool = not %14
# CHECK-NEXT:             if %15 {
# CHECK-NEXT:               %16: object = load x
# CHECK-NEXT:               %17: object = load y
# CHECK-NEXT:               %18: object = binary "+" %16, %17 !raises
# CHECK-NEXT:               list_append %2, %18 !raises
# CHECK-NEXT:             }
# CHECK-NEXT:           }
# CHECK-NEXT:         }
# CHECK-NEXT:       }
# CHECK-NEXT:     }
# CHECK-NEXT:   }
# CHECK-NEXT:   return %2
# CHECK-NEXT: }
# CHECK: function @others (a: object) -> object raises needs_entry
# CHECK-NEXT:   local x: object set
# CHECK-NEXT:   local k: object set
# CHECK-NEXT:   local v: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 10: return {x for x in a}, {k: v for k, v in a}
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   %1: object = iterate %0 !raises
# CHECK-NEXT:   %2: object = make_set !raises
# CHECK-NEXT:   frame "<setcomp>" {
# CHECK-NEXT:     for %1 !raises loop1 { |%3: object|
# CHECK-NEXT:       store x, %3
# CHECK-NEXT:       %4: object = load x
# CHECK-NEXT:       set_add %2, %4 !raises
# CHECK-NEXT:     }
# CHECK-NEXT:   }
# CHECK-NEXT:   %5: object = load a
# CHECK-NEXT:   %6: object = iterate %5 !raises
# CHECK-NEXT:   %7: object = make_dict !raises
# CHECK-NEXT:   frame "<dictcomp>" {
# CHECK-NEXT:     for %6 !raises loop2 { |%8: object|
# CHECK-NEXT:       %9: object, %10: object = unpack %8 !raises
# CHECK-NEXT:       store k, %9
# CHECK-NEXT:       store v, %10
# CHECK-NEXT:       %11: object = load k
# CHECK-NEXT:       %12: object = load v
# CHECK-NEXT:       dict_put %7, %11, %12 !raises
# CHECK-NEXT:     }
# CHECK-NEXT:   }
# CHECK-NEXT:   %13: object = make_tuple %2, %7 !raises
# CHECK-NEXT:   return %13
# CHECK-NEXT: }
# CHECK: function @captured (a: object) -> object raises needs_entry
# CHECK-NEXT:   cell x: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 14: return [lambda: x for x in a]
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   %1: object = iterate %0 !raises
# CHECK-NEXT:   %2: object = make_list !raises
# CHECK-NEXT:   frame "<listcomp>" {
# CHECK-NEXT:     make_cell x !raises
# CHECK-NEXT:     for %1 !raises loop1 { |%3: object|
# CHECK-NEXT:       store x, %3
# CHECK-NEXT:       %4: object = make_function @captured.<locals>.<listcomp>.<locals>.<lambda> cells(x) !raises
# CHECK-NEXT:       list_append %2, %4 !raises
# CHECK-NEXT:     }
# CHECK-NEXT:   }
# CHECK-NEXT:   return %2
# CHECK-NEXT: }
# CHECK: function @captured.<locals>.<listcomp>.<locals>.<lambda> () -> object raises needs_entry
# CHECK-NEXT:   captured x: object
# CHECK-NEXT: {
# CHECK-NEXT:   # 14: return [lambda: x for x in a]
# CHECK-NEXT:   %0: object = load x
# CHECK-NEXT:   return %0
# CHECK-NEXT: }
# CHECK: coroutine @asynchronous (a: object) -> object raises needs_entry
# CHECK-NEXT:   local x: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 18: return [await x async for x in a]
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   %1: object = async_iterate %0 !raises
# CHECK-NEXT:   %2: object = make_list !raises
# CHECK-NEXT:   frame "<listcomp>" {
# CHECK-NEXT:     async_for %1 !raises loop1 { |%3: object|
# CHECK-NEXT:       store x, %3
# CHECK-NEXT:       %4: object = load x
# CHECK-NEXT:       %5: object = await %4 !raises
# CHECK-NEXT:       list_append %2, %5 !raises
# CHECK-NEXT:     }
# CHECK-NEXT:   }
# CHECK-NEXT:   return %2
# CHECK-NEXT: }
# CHECK: function @generator (a: object, n: object) -> object raises needs_entry
# CHECK-NEXT:   cell n: object parameter set
# CHECK-NEXT: {
# CHECK-NEXT:   # 22: return sum(x * n for x in a)
# CHECK-NEXT:   %0: object = builtin "sum"
# CHECK-NEXT:   %1: object = load a
# CHECK-NEXT:   %2: object = iterate %1 !raises
# CHECK-NEXT:   %3: object = make_function @generator.<locals>.<genexpr> cells(n) !raises
# CHECK-NEXT:   %4: object = call_direct @generator.<locals>.<genexpr> %3, %2 !raises
# CHECK-NEXT:   %5: object = call %0, %4 !raises
# CHECK-NEXT:   return %5
# CHECK-NEXT: }
# CHECK: generator @generator.<locals>.<genexpr> (positional .0: object) -> object raises
# CHECK-NEXT:   captured n: object
# CHECK-NEXT:   local x: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 22: return sum(x * n for x in a)
# CHECK-NEXT:   %0: object = load .0
# CHECK-NEXT:   for %0 !raises loop1 { |%1: object|
# CHECK-NEXT:     store x, %1
# CHECK-NEXT:     %2: object = load x
# CHECK-NEXT:     %3: object = load n
# CHECK-NEXT:     %4: object = binary "*" %2, %3 !raises
# CHECK-NEXT:     %5: object = yield %4 !raises
# CHECK-NEXT:   }
# CHECK-NEXT: }

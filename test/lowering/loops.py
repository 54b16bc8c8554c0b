# Loops, their `else`, `break` and `continue`.
# RUN: %p2c-ir -fno-inference %s | %FileCheck %s


def for_else(a):
    for x in a:
        if x:
            break
        continue
    else:
        return 1
    return 2


def while_else(a):
    while a():
        if a:
            break
    else:
        return 1


def for_ever(a):
    while True:
        for i, j in a:
            while 1:
                if i:
                    break
            if j:
                continue


async def async_for(a):
    async for x in a:
        print(x)
    else:
        return 1

# CHECK: function @for_else (a: object) -> object raises needs_entry
# CHECK-NEXT:   local x: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 6: for x in a:
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   %1: object = iterate %0 !raises
# CHECK-NEXT:   for %1 !raises loop1 { |%2: object|
# CHECK-NEXT:     store x, %2
# CHECK-NEXT:     # 7: if x:
# CHECK-NEXT:     %3: object = load x
# CHECK-NEXT:     %4: bool = truth %3 !raises
# CHECK-NEXT:     if %4 {
# CHECK-NEXT:       # 8: break
# CHECK-NEXT:       break loop1
# CHECK-NEXT:     }
# CHECK-NEXT:     # 9: continue
# CHECK-NEXT:     continue loop1
# CHECK-NEXT:   } {
# CHECK-NEXT:     # 11: return 1
# CHECK-NEXT:     %5: object = const 1
# CHECK-NEXT:     return %5
# CHECK-NEXT:   }
# CHECK-NEXT:   # 12: return 2
# CHECK-NEXT:   %6: object = const 2
# CHECK-NEXT:   return %6
# CHECK-NEXT: }
# CHECK: function @while_else (a: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 16: while a():
# CHECK-NEXT:   while loop1 {
# CHECK-NEXT:     %0: object = load a
# CHECK-NEXT:     %1: object = call %0 !raises
# CHECK-NEXT:     %2: bool = truth %1 !raises
# CHECK-NEXT:     condition %2
# CHECK-NEXT:   } {
# CHECK-NEXT:     # 17: if a:
# CHECK-NEXT:     %3: object = load a
# CHECK-NEXT:     %4: bool = truth %3 !raises
# CHECK-NEXT:     if %4 {
# CHECK-NEXT:       # 18: break
# CHECK-NEXT:       break loop1
# CHECK-NEXT:     }
# CHECK-NEXT:   } {
# CHECK-NEXT:     # 20: return 1
# CHECK-NEXT:     %5: object = const 1
# CHECK-NEXT:     return %5
# CHECK-NEXT:   }
# CHECK-NEXT: }
# CHECK: function @for_ever (a: object) -> object raises needs_entry
# CHECK-NEXT:   local i: object set
# CHECK-NEXT:   local j: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 24: while True:
# CHECK-NEXT:   loop loop1 {
# CHECK-NEXT:     # 25: for i, j in a:
# CHECK-NEXT:     %0: object = load a
# CHECK-NEXT:     %1: object = iterate %0 !raises
# CHECK-NEXT:     for %1 !raises loop2 { |%2: object|
# CHECK-NEXT:       %3: object, %4: object = unpack %2 !raises
# CHECK-NEXT:       store i, %3
# CHECK-NEXT:       store j, %4
# CHECK-NEXT:       # 26: while 1:
# CHECK-NEXT:       loop loop3 {
# CHECK-NEXT:         # 27: if i:
# CHECK-NEXT:         %5: object = load i
# CHECK-NEXT:         %6: bool = truth %5 !raises
# CHECK-NEXT:         if %6 {
# CHECK-NEXT:           # 28: break
# CHECK-NEXT:           break loop3
# CHECK-NEXT:         }
# CHECK-NEXT:       }
# CHECK-NEXT:       # 29: if j:
# CHECK-NEXT:       %7: object = load j
# CHECK-NEXT:       %8: bool = truth %7 !raises
# CHECK-NEXT:       if %8 {
# CHECK-NEXT:         # 30: continue
# CHECK-NEXT:         continue loop2
# CHECK-NEXT:       }
# CHECK-NEXT:     }
# CHECK-NEXT:   }
# CHECK-NEXT: }
# CHECK: coroutine @async_for (a: object) -> object raises needs_entry
# CHECK-NEXT:   local x: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 34: async for x in a:
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   %1: object = async_iterate %0 !raises
# CHECK-NEXT:   async_for %1 !raises loop1 { |%2: object|
# CHECK-NEXT:     store x, %2
# CHECK-NEXT:     # 35: print(x)
# CHECK-NEXT:     %3: object = builtin "print"
# CHECK-NEXT:     %4: object = load x
# CHECK-NEXT:     %5: object = call %3, %4 !raises
# CHECK-NEXT:   } {
# CHECK-NEXT:     # 37: return 1
# CHECK-NEXT:     %6: object = const 1
# CHECK-NEXT:     return %6
# CHECK-NEXT:   }
# CHECK-NEXT: }

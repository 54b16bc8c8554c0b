# Coroutines, generators and asynchronous generators.
# RUN: %p2c-ir -fno-inference %s | %FileCheck %s


async def coroutine(a):
    return await a(1)


def generator(a):
    x = yield
    y = yield x
    z = yield from a
    return z


async def async_generator(a):
    yield await a

# CHECK: coroutine @coroutine (a: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 6: return await a(1)
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   %1: object = const 1
# CHECK-NEXT:   %2: object = call %0, %1 !raises
# CHECK-NEXT:   %3: object = await %2 !raises
# CHECK-NEXT:   return %3
# CHECK-NEXT: }
# CHECK: generator @generator (a: object) -> object raises needs_entry
# CHECK-NEXT:   local x: object set
# CHECK-NEXT:   local y: object set
# CHECK-NEXT:   local z: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 10: x = yield
# CHECK-NEXT:   %0: object = const None
# CHECK-NEXT:   %1: object = yield %0 !raises
# CHECK-NEXT:   store x, %1
# CHECK-NEXT:   # 11: y = yield x
# CHECK-NEXT:   %2: object = load x
# CHECK-NEXT:   %3: object = yield %2 !raises
# CHECK-NEXT:   store y, %3
# CHECK-NEXT:   # 12: z = yield from a
# CHECK-NEXT:   %4: object = load a
# CHECK-NEXT:   %5: object = yield_from %4 !raises
# CHECK-NEXT:   store z, %5
# CHECK-NEXT:   # 13: return z
# CHECK-NEXT:   %6: object = load z
# CHECK-NEXT:   return %6
# CHECK-NEXT: }
# CHECK: async_generator @async_generator (a: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 17: yield await a
# CHECK-NEXT:   %0: object = load a
# CHECK-NEXT:   %1: object = await %0 !raises
# CHECK-NEXT:   %2: object = yield %1 !raises
# CHECK-NEXT: }

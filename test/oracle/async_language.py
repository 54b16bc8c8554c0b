# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#: coroutine result
import asyncio
async def f(x): return x * 2
async def main():
    print(await f(3), type(f).__name__)
    c = f(4)
    print(type(c).__name__)
    return await c
print(asyncio.run(main()))
#: async comprehension
import asyncio
async def agen(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0)
async def twice(x):
    await asyncio.sleep(0)
    return x * 2
async def main():
    print([x async for x in agen(3)], {x async for x in agen(2)}, {x: x * x async for x in agen(3)}, [await twice(x) for x in range(3)], [await twice(x) async for x in agen(3) if x != 1])
    print([y async for x in agen(3) for y in range(x)], [(x, y) for x in range(2) async for y in agen(2)])
    g = (x + 1 async for x in agen(3))
    print([v async for v in g])
    print(sum([await twice(i) for i in (1, 2)]), max([x async for x in agen(4)]))
asyncio.run(main())
#: async for with else, break, continue
import asyncio
class Count:
    def __init__(self, n): self.i, self.n = 0, n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        await asyncio.sleep(0)
        return self.i
async def main():
    async for x in Count(3):
        if x == 2: continue
        print(x)
    else:
        print("else")
    async for x in Count(3):
        break
    else:
        print("no")
    print(x)
asyncio.run(main())
#: async with
import asyncio
class CM:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    async def __aenter__(self):
        await asyncio.sleep(0)
        print("enter", self.n)
        return self.n
    async def __aexit__(self, t, v, tb):
        await asyncio.sleep(0)
        print("exit", self.n, t and t.__name__)
        return self.swallow
async def main():
    async with CM(1) as a, CM(2) as b:
        print(a, b)
    async with CM(3, True):
        raise ValueError
    try:
        async with CM(4):
            raise KeyError("k")
    except KeyError as e:
        print(e)
    for i in range(2):
        async with CM(i):
            if i == 0: continue
            break
    async def f():
        async with CM("r"):
            return 5
    print(await f())
asyncio.run(main())
#: missing async methods
import asyncio
class A: pass
async def main():
    for kind in range(4):
        try:
            if kind == 0:
                async with A(): pass
            elif kind == 1:
                async for _ in A(): pass
            elif kind == 2:
                await A()
            else:
                async for _ in [1]: pass
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e)
asyncio.run(main())
#: awaiting wrong things
import asyncio
async def main():
    for x in (5, None, "text", [1]):
        try:
            await x
        except TypeError as e:
            print(e)
asyncio.run(main())
#: exceptions across await
import asyncio
async def bad(n):
    await asyncio.sleep(0)
    raise ValueError(n)
async def middle(n):
    try:
        await bad(n)
    except ValueError as e:
        raise KeyError(n) from e
async def main():
    try:
        await middle(1)
    except KeyError as e:
        print(repr(e), repr(e.__cause__))
    r = await asyncio.gather(bad(2), bad(3), return_exceptions=True)
    print(r)
asyncio.run(main())
#: finally and return with await
import asyncio
async def f():
    try:
        return "try"
    finally:
        await asyncio.sleep(0)
        print("finally")
async def g():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        finally:
            await asyncio.sleep(0)
            print("fin", i)
async def main():
    print(await f())
    await g()
asyncio.run(main())
#: async generator with send and close
import asyncio
async def agen():
    try:
        x = yield 1
        print("got", x)
        y = yield 2
        print("got", y)
    finally:
        print("closed")
async def main():
    g = agen()
    print(await g.__anext__(), await g.asend("a"))
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("over")
asyncio.run(main())
#: async generator athrow
import asyncio
async def agen():
    while True:
        try:
            yield 1
        except ValueError as e:
            print("caught", e)
            yield "handled"
async def main():
    g = agen()
    await g.__anext__()
    print(await g.athrow(ValueError("x")))
    print(await g.__anext__())
    await g.aclose()
asyncio.run(main())
#: closures and async
import asyncio
def make(n):
    async def f():
        nonlocal n
        n += 1
        await asyncio.sleep(0)
        return n
    return f
async def main():
    f = make(5)
    print(await f(), await f(), await asyncio.gather(f(), f()))
asyncio.run(main())
#: async methods, static, class methods and properties returning coroutines
import asyncio
class A:
    def __init__(self, v): self.v = v
    async def m(self, x=1): return self.v + x
    @staticmethod
    async def s(x): return x
    @classmethod
    async def c(cls): return cls.__name__
    @property
    def p(self): return self.m(100)
    async def __call__(self): return "called"
class B(A):
    async def m(self, x=1): return await super().m(x) * 2
async def main():
    a, b = A(1), B(1)
    print(await a.m(), await b.m(x=4), await A.s(3), await b.c(), await b.p, await a())
asyncio.run(main())
#: coroutine driven by hand
class Step:
    def __await__(self):
        x = yield "step"
        return x
async def f():
    a = await Step()
    b = await Step()
    return a + b
c = f()
print(c.send(None), c.send(1))
try:
    c.send(2)
except StopIteration as e:
    print(e.value)
#: coroutine throw and close
class Step:
    def __await__(self): yield "step"
async def f():
    try:
        await Step()
    except ValueError as e:
        print("in", e)
        return "caught"
    finally:
        print("fin")
c = f()
c.send(None)
try:
    c.throw(ValueError("v"))
except StopIteration as e:
    print(e.value)
d = f()
d.send(None)
d.close()
#: await in many expression places
import asyncio
async def v(x):
    await asyncio.sleep(0)
    return x
class Box: pass
async def main():
    b = Box()
    b.x = await v(5)
    l = [0, 0]
    l[await v(1)] = await v(7)
    l[0] += await v(3)
    b.x += await v(1)
    print(b.x, l, (await v(1)) + (await v(2)) * await v(3), [await v(1), await v(2)], {await v("k"): await v("w")}, f"{await v(3)}!{await v('a')!r}")
    print(await v(1) if await v(True) else await v(2), await v(0) or await v(9), not await v(1), (await v(1)) < (await v(2)) < (await v(3)))
    x = await v(await v(await v(4)))
    a, *c = await v([1, 2, 3])
    print(x, a, c, *(await v("ab")), max(await v(1), await v(2)), (lambda y: y + 1)(await v(1)))
    assert await v(True)
    del l[await v(0)]
    print(l, (await v([5]))[0], (await v("text")).upper(), (await v({"a": [1]}))["a"][await v(0)])
    if await v(0): pass
    elif (w := await v(8)) > 3: print("w", w)
    while (n := await v(len(l))) and l: l.pop()
    print(n)
    for i in await v(range(2)): print(i)
    with memoryview(await v(b"ab")) as m: print(bytes(m))
    match await v((1, 2)):
        case (p, q): print(p, q)
    try:
        raise await v(ValueError("raised"))
    except ValueError as e:
        print(e)
    return await v("done")
print(asyncio.run(main()))
#: many tasks interleave in order
import asyncio
log = []
async def t(n, k):
    for i in range(k):
        log.append((n, i))
        await asyncio.sleep(0)
async def main():
    ts = [asyncio.create_task(t(n, n + 1)) for n in range(3)]
    for x in ts: await x
asyncio.run(main())
print(log)
#: recursion in coroutines
import asyncio
async def fact(n): return 1 if n == 0 else n * await fact(n - 1)
print(asyncio.run(fact(20)))
#: async iteration protocol mixed with sync generator
import asyncio
def gen():
    yield from range(3)
async def f(g): return [x + 1 for x in g]
async def main(): print(await f(gen()), [await f([i]) for i in gen()])
asyncio.run(main())
#: lambda and default arguments with coroutines
import asyncio
async def add(a, b=10, *c, d=0, **e): return a + b + sum(c) + d + len(e)
async def main():
    f = lambda x: add(x, d=1)
    print(await f(1), await add(1, 2, 3, 4, d=5, x=1), await add(*[1, 2], **{"d": 3}))
asyncio.run(main())
#: type-unstable values across awaits
import asyncio
async def main():
    x = 1
    for i in range(4):
        await asyncio.sleep(0)
        x = str(x) if isinstance(x, int) else len(x) + i
        print(repr(x))
asyncio.run(main())
#: exception in async with body and in exit
import asyncio
class CM:
    async def __aenter__(self): return self
    async def __aexit__(self, *a): raise KeyError("exit")
async def main():
    try:
        async with CM(): raise ValueError("body")
    except KeyError as e:
        print(repr(e), repr(e.__context__))
asyncio.run(main())
#: cancellation seen in finally
import asyncio
async def t():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        raise
    finally:
        print("finally")
async def main():
    x = asyncio.create_task(t())
    await asyncio.sleep(0)
    x.cancel()
    try:
        await x
    except asyncio.CancelledError:
        print("seen")
asyncio.run(main())
#: an async generator raises what means its end
import asyncio
async def main():
    async def raises():
        yield 1
        raise StopAsyncIteration
    try:
        async for x in raises(): print(x)
    except RuntimeError as e: print(e, repr(e.__cause__))
asyncio.run(main())
#: a dropped async generator is closed two turns later
import asyncio
log = []
async def ticker(n):
    for i in range(n):
        log.append(i); await asyncio.sleep(0)
async def agen():
    try:
        yield 1
        yield 2
    finally:
        log.append("fin")
        await asyncio.sleep(0)
        log.append("fin2")
async def main():
    t = asyncio.create_task(ticker(8))
    await asyncio.sleep(0)
    async for x in agen(): break
    log.append("broken")
    await asyncio.sleep(0)
    log.append("m1")
    await asyncio.sleep(0)
    log.append("m2")
    await t
    print(log)
    g = agen(); await g.__anext__(); log.clear()
    t = asyncio.create_task(ticker(6))
    del g
    log.append("deleted")
    for i in range(4):
        await asyncio.sleep(0); log.append("m%d" % i)
    await t
    print(log)
asyncio.run(main())
#: aiter and anext
import asyncio
async def ag():
    yield 1
    yield 2
class A:
    def __aiter__(self): return self
    async def __anext__(self): return 4
class B:
    def __aiter__(self): return 3
async def main():
    a = ag()
    print(await anext(a), await anext(a, "d"), await anext(a, "d"))
    try: await anext(a)
    except StopAsyncIteration as e: print(repr(e))
    it = aiter(ag())
    print(await anext(it), await it.__anext__(), await anext(A()), await anext(A(), 0), aiter(A()).__class__.__name__)
    for f in (lambda: aiter(3), lambda: anext(3), lambda: anext(3, 4), lambda: aiter(B()), lambda: aiter(), lambda: anext()):
        try: f()
        except TypeError as e: print(e)
    async def sleepy():
        await asyncio.sleep(0.01)
        yield "slept"
    s = sleepy()
    print(await anext(s, None), await anext(s, None))
asyncio.run(main())

# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#:: await, async with, async for
import asyncio
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
def run(c):
    try: print(repr(asyncio.run(c)))
    except BaseException as e: print(type(e).__name__, e)
class Y:
    def __init__(s, v): s.v = v
    def __await__(s):
        yield from asyncio.sleep(0).__await__()
        return s.v
class BadAw:
    def __await__(s): return 5
class BadAw2:
    def __await__(s): return [1]
class GenAw:
    def __await__(s): return iter(())
async def aw(x): return await x
run(aw(Y(5))); run(aw(BadAw())); run(aw(BadAw2())); run(aw(GenAw())); run(aw(5)); run(aw(None)); run(aw("a"))
class CM:
    def __init__(s, n, sup=False, bad=None): s.n, s.sup, s.bad = n, sup, bad
    async def __aenter__(s):
        print("aenter", s.n)
        if s.bad == "enter": raise ValueError("enter")
        await asyncio.sleep(0); return s.n
    async def __aexit__(s, t, v, tb):
        await asyncio.sleep(0)
        print("aexit", s.n, t and t.__name__, v)
        if s.bad == "exit": raise KeyError("exit")
        return s.sup
async def w1():
    async with CM(1) as a, CM(2) as b: print(a, b)
    async with CM(3, sup=True): raise ValueError("sup")
    try:
        async with CM(4, bad="exit"): raise ValueError("orig")
    except KeyError as e: print(repr(e), repr(e.__context__))
    try:
        async with CM(5), CM(6, bad="enter"): print("no")
    except ValueError as e: print(e)
    async with (CM(7) as c, CM(8)): return "ret"
run(w1())
async def w2():
    for i in range(3):
        async with CM(i):
            if i == 0: continue
            if i == 1: break
    return i
run(w2())
async def w3():
    async with 5: pass
run(w3())
class Half:
    async def __aenter__(s): return 1
async def w4():
    async with Half(): pass
run(w4())
class Sync:
    def __enter__(s): return 1
    def __exit__(s, *a): pass
async def w5():
    async with Sync(): pass
run(w5())
async def w6():
    with CM(1): pass
run(w6())
async def ag(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            x = yield i
            if x: print("sent", x)
    finally: print("ag fin")
async def f1():
    r = [x async for x in ag(3)]
    s = {x: y async for x in ag(2) for y in [x + 1]}
    g = (x * 2 async for x in ag(2) if x)
    u = [y async for y in g]
    v = [x for x in [await asyncio.sleep(0, 5), 6] if x > 5]
    w = [await aw(Y(i)) for i in range(3)]
    return r, s, u, v, w, {await aw(Y(1))}, f"{await aw(Y(2))}", (lambda: 3)(), [z async for z in ag(1)][0]
run(f1())
async def f2():
    async for x in ag(5):
        if x == 1: continue
        if x == 3: break
        print(x)
    else: print("else")
    async for x in ag(1): pass
    else: print("else2")
    g = ag(3); print(await g.__anext__(), await g.asend("hi"))
    try: await g.athrow(ValueError("v"))
    except ValueError as e: print("out", e)
    try: await g.__anext__()
    except StopAsyncIteration as e: print("stop", e.args)
    await g.aclose()
    g = ag(1)
    try: await g.asend(5)
    except TypeError as e: print(e)
    await g.aclose()
    print(await anext(ag(1)), await anext(ag(0), "dflt"))
    return type(aiter(ag(1))).__name__
run(f2())
class AI:
    def __init__(s, n): s.n = n
    def __aiter__(s): return s
    async def __anext__(s):
        if not s.n: raise StopAsyncIteration
        s.n -= 1; return s.n
class BadAI:
    def __aiter__(s): return 5
class BadAI2:
    def __aiter__(s): return s
    def __anext__(s): return 5
async def loop(x): 
    async for i in x: print(i, end=" ")
    return "done"
run(loop(AI(2))); run(loop(BadAI())); run(loop(BadAI2())); run(loop([1])); run(loop(5)); 
async def f3():
    try: await asyncio.wait_for(asyncio.sleep(10), 0.01)
    except asyncio.TimeoutError as e: print(type(e).__name__)
    t1 = asyncio.create_task(asyncio.sleep(10)); await asyncio.sleep(0); t1.cancel()
    try: await t1
    except asyncio.CancelledError: print("cancelled", t1.cancelled() if hasattr(t1, "cancelled") else 1, t1.done())
    async def shielded():
        try: await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("cleanup"); await asyncio.sleep(0); raise
    t2 = asyncio.create_task(shielded()); await asyncio.sleep(0); t2.cancel()
    try: await t2
    except asyncio.CancelledError: print("c2")
    async def swallow():
        try: await asyncio.sleep(10)
        except asyncio.CancelledError: return "swallowed"
    t3 = asyncio.create_task(swallow()); await asyncio.sleep(0); t3.cancel(); print(await t3)
    async def fin():
        try: return "a"
        finally: await asyncio.sleep(0); print("fin")
    print(await fin(), await asyncio.gather(fin(), Y(1).__class__(2) and aw(Y(3)), return_exceptions=True))
    async def boom(): raise ValueError("boom")
    print(await asyncio.gather(boom(), fin(), return_exceptions=True))
    l = asyncio.Lock(); ev = asyncio.Event()
    async with l: print(l.locked())
    print(l.locked(), ev.is_set()); ev.set(); print(await ev.wait())
run(f3())
async def f4():
    c = aw(Y(1)); r = await c
    try: await c
    except RuntimeError as e: print(e)
    async def g(): 
        yield 1
    try:
        for x in g(): pass
    except TypeError as e: print(e)
    def sg(): yield 1
    try:
        async for x in sg(): pass
    except TypeError as e: print(e)
    return r
run(f4())
async def exc_ctx():
    try: 1 / 0
    except ZeroDivisionError:
        try: await aw(boom2())
        except ValueError as e: return repr(e.__context__)
async def boom2(): await asyncio.sleep(0); raise ValueError("b2")
run(exc_ctx())
async def nested(n):
    if n == 0: return []
    return [n] + await nested(n - 1)
run(nested(20))
c = nested(0); print(type(c).__name__, c.__name__); t(c.send, 5); t(c.send, None); t(c.send, None); c2 = nested(0); t(c2.throw, ValueError("th")); t(c2.close); c3 = nested(1); c3.close(); t(c3.send, None)

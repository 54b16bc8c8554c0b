# What has a short way where types are known, and the long way beside it: loops over generators and pairs, builtin
# exceptions, items of lists and bytearrays.
# RUN: %python %s > %t.expected
# RUN: %pyasync2cpp %s --run > %t.out && diff %t.expected %t.out
# RUN: %pyasync2cpp %s --run --sanitize > %t.out && diff %t.expected %t.out
# RUN: %pyasync2cpp %s --run -fno-inference > %t.out && diff %t.expected %t.out
import asyncio
def rec(n):
    for x in rec(n + 1):
        yield x

def deep():
    try:
        for x in rec(0):
            if x > 3000000:
                return x
    except RecursionError as e:
        return "RecursionError"

def gen(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
    except ValueError as e:
        print("caught", e)
        yield "after"
    finally:
        print("closed", n)
    return n

g = gen(5)
for x in g:
    print(x)
    if x == 1:
        print(g.send("hello"))
    if x == 3:
        break
print(next(g))
del g
g = gen(3)
for x in g:
    try:
        print(next(g))
        for y in g:
            print("inner", y)
    except Exception as e:
        print(type(e), e)
g = gen(4)
for x in g:
    if x == 1:
        print(g.throw(ValueError("in")))
def itself():
    yield 1
    for z in it:
        yield z


it = itself()
try:
    for q in it:
        print(q)
except ValueError as e:
    print("VE", e)
def f():
    try:
        yield 1
        raise KeyError("k")
    except (ValueError, KeyError) as e:
        print("handled", repr(e))
        yield 2
        try:
            raise
        except KeyError as e2:
            print(e2 is e, e2.__context__)
            yield 3
for x in f():
    try:
        raise OSError(2, "nope")
    except (TypeError, OSError) as e:
        print(x, type(e).__name__, e.errno, e)
class My(ValueError):
    def __init__(self, a):
        super().__init__(a, "b")
        self.a = a
def thrower(k):
    if k == 0: raise My(3)
    if k == 1: raise ValueError
    if k == 2: raise ValueError("x") from KeyError("y")
    if k == 3: raise StopIteration(5)
    if k == 4: raise SystemExit(3)
    if k == 5: raise UnicodeDecodeError("utf-8", b"ab", 0, 1, "bad")
    if k == 6: raise OSError(17, "e", "file")
    if k == 7: raise ImportError("x", name="nm")
    if k == 8: raise ExceptionGroup("g", [ValueError(1)])
    if k == 9: raise UnicodeDecodeError("utf-8")
for k in range(10):
    try:
        thrower(k)
    except BaseException as e:
        print(k, type(e).__name__, e.args, e, repr(e.__cause__), e.__context__)
        n = 0
        tb = e.__traceback__
for i, c in enumerate("abc"):
    print(i, c)
for i, c in enumerate([10, 20], 5):
    print(i, c)
for a, b in zip([1, 2, 3], "xy"):
    print(a, b)
d = {"a": 1, "b": 2}
for k, v in d.items():
    print(k, v)
try:
    for k, v in d.items():
        d[k + "z"] = 1
except RuntimeError as e:
    print(e)
try:
    for a, b in [(1, 2), (3, 4, 5)]:
        print(a, b)
except ValueError as e:
    print(e)
try:
    for a, b in zip([1, 2], [1], strict=True):
        print(a, b)
except ValueError as e:
    print(e)
l = [1, 2, 3]
for idx in (0, -1, 2, True):
    print(l[idx])
    l[idx] = idx
for idx in (3, -4, 2**70, -2**70):
    try:
        l[idx]
    except IndexError as e:
        print(e)
    try:
        l[idx] = 1
    except IndexError as e:
        print(e)
ba = bytearray(4)
for v in (255, 256, -1, 2**70):
    try:
        ba[1] = v
        print(ba)
        ba[-1] = v
        ba[4] = v
    except (ValueError, IndexError) as e:
        print(type(e), e)
async def main():
    for i, x in enumerate([1, 2]):
        await asyncio.sleep(0)
        print(i, x)
    for a, b in {"q": 3}.items():
        await asyncio.sleep(0)
        print(a, b)
asyncio.run(main())
print(deep())
print(ValueError("new").__traceback__, ValueError("new").__cause__)

# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# What programs seldom ask: formats without bytes, what asks __len__ and __length_hint__, derived dicts that are copied, names in texts.
#:: imports
import array, asyncio
from collections import deque
#: int of array
for make in [array.array("b", b"12"), array.array("B", b" 42 "), array.array("h", [0x3231]), array.array("B", b"z"), memoryview(b"17"), bytearray(b"19"), array.array("B", b"")]:
    for f in (int, float, complex):
        try:
            print(f(make))
        except Exception as e:
            print(type(e).__name__, e)
try:
    print(int(array.array("B", b"12"), 8))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(int(memoryview(b"12"), 8))
except Exception as e:
    print(type(e).__name__, e)
#= expressions
int.__repr__(True)
int.__str__(True)
int.__format__(True, "")
int.__repr__(False)
object.__repr__(3)[:12]
bool.__repr__(True)
int.__hash__(True)
int.__bool__(True)
str.__repr__("a")
type.mro(bool)
type.mro(int)
int.mro()
bool.mro()
type.mro(3)
type.mro()
type.mro(type)
[].__format__()
[].__format__("x")
[].__format__(1)
[].__format__("", "")
(1).__format__()
(1.5).__format__()
"a".__format__()
"a".__format__(1, 2)
None.__format__()
{}.__format__(3)
object().__format__(3)
max(zz=1)
min(zz=1)
max(1, zz=1)
max(1, 2, zz=1)
max([], default=1, zz=2)
map(zz=1)
map(len, [], zz=1)
map()
map(len)
zip(zz=1)
filter(zz=1)
filter(None, [], zz=1)
filter()
reversed(zz=1)
reversed()
range(zz=1)
slice(zz=1)
slice()
enumerate(zz=1)
bool(zz=1)
list(zz=1)
tuple(zz=1)
set(zz=1)
frozenset(zz=1)
bytes(zz=1)
bytearray(zz=1)
int(zz=1)
float(zz=1)
complex(zz=1)
str(zz=1)
memoryview(zz=1)
memoryview()
type(zz=1)
type()
type(1, 2)
object(zz=1)
object(1)
super(zz=1)
property(zz=1)
staticmethod(zz=1)
classmethod(zz=1)
staticmethod()
classmethod()
iter()
next()
len()
len(1, 2)
len(zz=1)
abs()
abs(zz=1)
sum()
sum(zz=1)
sum([], zz=1)
round()
round(zz=1)
pow()
pow(1)
divmod(1)
divmod(1, zz=1)
hash()
id()
ord()
ord(zz=1)
chr()
hex()
any()
all(zz=1)
isinstance(1)
issubclass(1)
callable()
getattr()
getattr(1)
setattr(1, 2)
delattr(1)
hasattr(1)
repr()
ascii()
format()
format(1, 2, 3)
format(1, 2)
vars(1, 2)
dir(1, 2)
input(1, 2)
print(zz=1)
sorted(zz=1)
open()
BaseException(zz=1)
ValueError(zz=1)
StopIteration(zz=1)
OSError(zz=1)
#: huge index
class X:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
x = X(1 << 100)
for s in ([1], (1,), "a", b"a", bytearray(b"a"), range(3), memoryview(b"a"), array.array("B", b"a"), deque([1]), range(1 << 200)):
    for i in (x, 1 << 100, -1 << 100, X(-1 << 100), X(5)):
        try:
            print(s[i])
        except Exception as e:
            print(type(s).__name__, type(i).__name__, type(e).__name__, e)
for s in ([1], bytearray(b"a"), array.array("B", b"a"), memoryview(bytearray(b"a")), deque([1])):
    for i in (x, 1 << 100):
        try:
            s[i] = 1
        except Exception as e:
            print(type(s).__name__, type(e).__name__, e)
        try:
            del s[i]
        except Exception as e:
            print(type(s).__name__, type(e).__name__, e)
for f in (lambda: [1].pop(x), lambda: [1].pop(1 << 100), lambda: [1].insert(x, 2), lambda: "a" * x, lambda: [1] * x, lambda: (1,) * x, lambda: [] * x, lambda: b"" * x, lambda: bytes(x), lambda: bytearray(x), lambda: range(x)[5], lambda: [1, 2][:x], lambda: "ab"[x:], lambda: deque([1]).rotate(x), lambda: deque([], x), lambda: "a".center(x), lambda: [1].index(1, x), lambda: "a".find("a", x), lambda: chr(x), lambda: round(1.5, x), lambda: round(15, x), lambda: (1).to_bytes(x, "big"), lambda: 1 << x, lambda: 1 >> x):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#: class X(5)
try:
    class K(5): pass
except Exception as e:
    print(type(e).__name__, e)
try:
    class K("a"): pass
except Exception as e:
    print(type(e).__name__, e)
try:
    class K(None): pass
except Exception as e:
    print(type(e).__name__, e)
try:
    class K(int, 5): pass
except Exception as e:
    print(type(e).__name__, e)
try:
    class K([1, 2]): pass
except Exception as e:
    print(type(e).__name__, e)
try:
    class K(len): pass
except Exception as e:
    print(type(e).__name__, e)
#: object init
class A: pass
class B:
    def __init__(self, x): pass
class C:
    def __new__(cls, *a): return object.__new__(cls)
class D:
    def __new__(cls, *a): return object.__new__(cls)
    def __init__(self, *a): pass
for f in (lambda: object.__init__(A(), 1), lambda: object.__init__(A()), lambda: object.__init__(B(1), 1), lambda: object.__init__(C(), 1), lambda: object.__init__(D(), 1), lambda: object.__init__(3), lambda: object.__init__(3, 4), lambda: object.__init__(), lambda: A().__init__(1), lambda: C(1), lambda: C().__init__(1), lambda: A(1), lambda: A(x=1), lambda: object.__new__(A, 1), lambda: object.__new__(B, 1), lambda: object.__new__(D, 1), lambda: object.__new__(), lambda: object.__new__(3), lambda: object().__init__(1), lambda: object.__init__(A(), x=1)):
    try:
        print(f() is None)
    except Exception as e:
        print(type(e).__name__, e)
#: dict derived
class D(dict):
    def __iter__(self):
        print("iter")
        return iter(["x"])
    def keys(self):
        print("keys")
        return dict.keys(self)
    def __getitem__(self, k):
        print("get", k)
        return 7
    def items(self):
        print("items"); return dict.items(self)
d = D(a=1)
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: d.copy())
show(lambda: type(d.copy()))
show(lambda: d | {})
show(lambda: {} | d)
show(lambda: {"b": 2} | d)
show(lambda: d | d)
show(lambda: dict(d))
show(lambda: dict(d, z=1))
show(lambda: {**d})
show(lambda: {}.update(d))
def ior():
    e = {}; e |= d; return e
show(ior)
def kw(**k): return k
show(lambda: kw(**d))
show(lambda: d == {"a": 1})
show(lambda: repr(d))
show(lambda: list(d))
show(lambda: len(d))
show(lambda: dict.fromkeys(d))
show(lambda: {**d, "q": 1})
class D2(dict):
    def keys(self):
        print("keys2"); return dict.keys(self)
    def __getitem__(self, k):
        print("get2"); return 8
d = D2(a=1)
for f in (lambda: d.copy(), lambda: d | {}, lambda: {} | d, lambda: dict(d), lambda: {**d}, lambda: kw(**d), ior, lambda: {}.update(d)):
    show(f)
class D3(dict):
    def __iter__(self):
        print("iter3"); return dict.__iter__(self)
d = D3(a=1)
for f in (lambda: d.copy(), lambda: d | {}, lambda: {} | d, lambda: dict(d), lambda: {**d}, lambda: kw(**d), ior, lambda: {}.update(d), lambda: d.keys(), lambda: list(d.keys()), lambda: set(d)):
    show(f)
from collections import OrderedDict
class O(OrderedDict):
    def __iter__(self):
        print("iterO"); return OrderedDict.__iter__(self)
d = O(a=1)
for f in (lambda: d.copy(), lambda: dict(d), lambda: {**d}, lambda: list(d), lambda: kw(**d)):
    show(f)
#: length asked
class L:
    def __init__(self, n): self.n = n; print("init")
    def __iter__(self): print("iter"); return I(self.n)
    def __len__(self): print("len"); return self.n
class I:
    def __init__(self, n): self.n = n
    def __iter__(self): print("iter of I"); return self
    def __next__(self):
        print("next", self.n)
        self.n -= 1
        if self.n < 0: raise StopIteration
        return self.n
    def __length_hint__(self): print("hint"); return self.n
class H:
    def __iter__(self): print("iterH"); return iter([1, 2])
    def __length_hint__(self): print("hintH"); return NotImplemented
print(list(L(2)))
print(tuple(L(2)))
print(set(L(1)))
print(bytes(L(1)))
print(bytearray(L(1)))
a = []; a.extend(L(2)); print(a)
a += L(1); print(a)
a[0:0] = L(1); print(a)
print([*L(1)], (*L(1),), {*L(1)})
x, y = L(2); print(x, y)
x, *y = L(2); print(x, y)
print(sorted(L(2)))
print(dict.fromkeys(L(1)))
print(sum(L(2)))
print("".join(map(str, L(1))))
def va(*args): return args
print(va(*L(2)), va(1, *L(1)))
print(list(H()), tuple(H()))
print(list(I(1)), tuple(I(1)), list(map(str, I(1))), list(zip(I(1), I(2))), list(enumerate(I(1))))
print(max(L(1)), min(L(1)), any(L(1)), all(L(1)))
print(deque(L(1)), frozenset(L(1)))
print(list(reversed([1, 2])), ",".join(str(z) for z in L(1)))
class J:
    def __iter__(self): print("iterJ"); return iter(())
    def __contains__(self, x): print("contains"); return True
print(1 in J(), list(J()))
print(array.array("B", L(1)))
#: strange lengths
class S:
    def __init__(self, r, h=None): self.r = r; self.h = h
    def __iter__(self): print("iter"); return iter([1])
    def __len__(self):
        print("len")
        if isinstance(self.r, type): raise self.r("no")
        return self.r
class T(S):
    __len__ = None
class U:
    def __init__(self, r): self.r = r
    def __iter__(self): print("iter"); return iter([1])
    def __length_hint__(self):
        print("hint")
        if isinstance(self.r, type): raise self.r("no")
        return self.r
for c in (S, U):
    for r in (-1, 1 << 100, "a", TypeError, ValueError, NotImplemented, True, 0, 1.5, None):
        for f in (list, tuple, lambda x: [].extend(x), lambda x: [*x], lambda x: set(x), lambda x: bytes(x), bytearray):
            try:
                print(c.__name__, r, f(c(r)))
            except Exception as e:
                print(c.__name__, r, type(e).__name__, e)
try:
    print(list(T(1)))
except Exception as e:
    print(type(e).__name__, e)
#: names of async generators' awaitables
async def ag():
    yield 1
a = ag()
for x in (a.asend(None), a.aclose(), a.athrow(ValueError), a.__anext__()):
    print(type(x).__name__, type(x))
    print(repr(x).split(" at ")[0])
    x = None
async def co(): pass
c = co()
print(type(c)); c.close()
#: contexts of cancelling
def chain(e):
    out = []
    while e is not None:
        out.append(repr(e)); e = e.__context__
    return out
async def child():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("child", chain(e))
        try:
            raise ValueError(1)
        except ValueError:
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError as e:
                print("inner", chain(e))
                raise
async def main():
    t = asyncio.create_task(child())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print("main", chain(e))
    async def slow():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            print("slow", chain(e)); raise
    try:
        await asyncio.wait_for(slow(), 0.01)
    except asyncio.TimeoutError as e:
        print(chain(e), repr(e.__cause__), e.__suppress_context__, e.args)
    try:
        raise KeyError(1)
    except KeyError:
        try:
            await asyncio.wait_for(slow(), 0.01)
        except asyncio.TimeoutError as e:
            print(chain(e), repr(e.__cause__), e.__suppress_context__)
    async def cancelled():
        raise asyncio.CancelledError("x")
    async def c2():
        raise asyncio.CancelledError
    print(await asyncio.gather(cancelled(), c2(), return_exceptions=True))
    t = asyncio.create_task(slow())
    u = asyncio.create_task(slow())
    await asyncio.sleep(0)
    t.cancel("msg")
    u.cancel()
    print(await asyncio.gather(t, u, return_exceptions=True))
    t = asyncio.create_task(slow())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await asyncio.gather(t)
    except asyncio.CancelledError as e:
        print(chain(e))
    t = asyncio.create_task(slow())
    await asyncio.sleep(0)
    t.cancel("m")
    try:
        await asyncio.shield(t)
    except asyncio.CancelledError as e:
        print(chain(e))
    async def outer():
        try:
            raise ValueError("o")
        except ValueError:
            await asyncio.sleep(5)
    t = asyncio.create_task(outer())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print(chain(e))
    async def fin():
        try:
            await asyncio.sleep(5)
        finally:
            await asyncio.sleep(0)
            raise KeyError("k")
    t = asyncio.create_task(fin())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except KeyError as e:
        print(chain(e))
    async def tmo():
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    try:
        await tmo()
    except TimeoutError as e:
        print(chain(e), repr(e.__cause__), e.__suppress_context__)
asyncio.run(main())
#: lines of f-strings
class X:
    def __format__(self, s): 1/0
    def __repr__(self): 1/0
    def __str__(self): 1/0
x = X()
def a():
    return f"""
{x}
"""
def b():
    return ("a"
        f"b"
        f"c{x!r}"
        f"{1}")
def c():
    return f"""
    {x!s:>10}
    {1
    }"""
def d():
    return (f"""
  """
  f"""
  {x:{1
   }}""")
def e():
    return len(
        f"{x}"
        )
def f():
    y = (
      f"a"
      "b" f"{x}")
def h():
    return f"""
{
[
x,
f"{x}"]
}"""
def i():
    return f"""
{x=}"""
def j():
    return f"""
{
x
=
!r}"""
def k():
    return f"""{1}
{2:{3}}
{3:{x}}"""
def l(y):
    return f"""{1}
{2:{3}}
{y()}
{y(
)}
{3:{x}}"""
def m():
    return f"""
{1 +
"a"}"""
def n():
    return f"""
{len(
1)}"""
def o():
    print(
f"""
{x.foo(
)}""", f"{x}"
)
def p():
    z = 1; q = f"""{z
}""" + f"""{
x}"""
for t in (a, b, c, d, e, f, h, i, j, k, l, m, n, o,p):
    try:
        t(5) if t is l else t()
    except Exception as er:
        tb = er.__traceback__.tb_next
        print(t.__name__, tb.tb_lineno - er.__traceback__.tb_lineno, type(er).__name__, er)

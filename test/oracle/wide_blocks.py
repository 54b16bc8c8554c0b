# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# Blocks that are left in every way, patterns, calls with wrong arguments, formats, slices.
#:: helpers
def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e, "|", type(e.__context__).__name__, type(e.__cause__).__name__, e.__suppress_context__)
#: finally nests
def a():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("b", i)
        finally:
            print("f", i)
    else: print("else")
    return i
show(a)
def b():
    try: return 1
    finally: return 2
show(b)
def c():
    for i in range(3):
        try: raise ValueError(i)
        finally:
            if i < 2: continue
            break
    return "swallowed"
show(c)
def d():
    while True:
        try:
            try: return "inner"
            finally: raise KeyError("k")
        except KeyError as e:
            print(repr(e), repr(e.__context__))
            try: break
            finally: print("brk")
        finally: print("out")
    return "d"
show(d)
def e():
    try:
        try: 1 / 0
        finally: print("f1")
    except ZeroDivisionError: 
        try: raise
        except ZeroDivisionError as z: print("again", z)
        else: print("no")
        finally: print("f2")
    else: print("no")
    finally: print("f3")
show(e)
def f():
    x = []
    try:
        x.append(1); return x
    finally: x.append(2)
show(f)
def g():
    x = 1
    try: return x
    finally: x = 2
show(g)
def h():
    try: raise ValueError("a")
    except ValueError as e:
        try: raise KeyError("b") from None
        except KeyError as k:
            try: raise OSError("c") from k
            except OSError as o:
                return [repr(o.__cause__), repr(o.__context__), o.__suppress_context__, repr(k.__context__), repr(k.__cause__), k.__suppress_context__]
show(h)
def i():
    try:
        try: raise ValueError("a")
        except ValueError as v: raise TypeError("t") from v
    except TypeError as t:
        t.__context__ = None
        try: raise t
        except TypeError as u: return u is t, repr(u.__context__), repr(u.__cause__)
show(i)
def j():
    try: raise ValueError("a") from 3
    except TypeError as e: return str(e), repr(e.__context__)
show(j)
def k():
    try: raise 3
    except TypeError as e: return str(e)
show(k)
def k2():
    try: raise int
    except TypeError as e: return str(e)
show(k2)
def l():
    class E(Exception):
        def __new__(cls): return 5
    raise E
show(l)
def m():
    class E(Exception):
        def __init__(self): raise KeyError("in init")
    raise E
show(m)
def n():
    try: raise ValueError
    except 5: pass
show(n)
def n2():
    try: raise ValueError
    except (KeyError, (OSError, ValueError)): return "nested"
show(n2)
def n3():
    try: raise ValueError("v")
    except (KeyError, "x"): return "nested"
show(n3)
def o():
    r = []
    for x in range(2):
        for y in range(2):
            try:
                if y: break
                r.append((x, y))
            finally:
                r.append("f")
                if x: break
        else: r.append("else")
    return r
show(o)
def p():
    try:
        return (yield 1)
    finally:
        yield 2
        print("pf")
show(lambda: list(p()))
def q():
    def in_():
        try: yield 1
        finally:
            try: 1 / 0
            except ZeroDivisionError: print("zd")
            print("cleanup")
    for x in in_():
        try: return x
        finally: print("q")
show(q)
#: with
class CM:
    def __init__(self, n, sup=False, en=None, ex=None): self.n, self.sup, self.en, self.ex = n, sup, en, ex
    def __enter__(self):
        print("enter", self.n)
        if self.en: raise self.en
        return self.n
    def __exit__(self, t, v, tb):
        print("exit", self.n, t.__name__ if t else None, v, tb is not None)
        if self.ex: raise self.ex
        return self.sup
def a():
    with CM(1) as x, CM(2, True) as y, CM(3) as z:
        print(x, y, z); raise ValueError("v")
    return "after"
show(a)
def b():
    with CM(1, True), CM(2, en=KeyError("en")): print("never")
    return "b"
show(b)
def c():
    with CM(1), CM(2, ex=KeyError("ex")): raise ValueError("v")
show(c)
def d():
    for i in range(3):
        with CM(i, True):
            if i == 0: continue
            if i == 1: raise ValueError
            return i
show(d)
def e():
    with (CM(1) as a, CM(2) as b,): return a + b
show(e)
def f():
    with CM([1, 2]) as (p, q): print(p, q)
    with CM((1, [2, 3])) as (p, [q, *r]): print(p, q, r)
    class O: pass
    o = O(); l = [0]
    with CM(5) as o.x, CM(6) as l[0]: print(o.x, l)
    with CM([1]) as (p, q): print("no")
show(f)
class No: pass
class NoExit:
    def __enter__(self): return 1
class Inst: pass
i = Inst(); i.__enter__ = lambda: 1; i.__exit__ = lambda *a: None
def g(x):
    with x: pass
show(g, No()); show(g, NoExit()); show(g, i); show(g, 3)
class Tr:
    def __enter__(self): return self
    def __exit__(self, *a): return Tr2()
class Tr2:
    def __bool__(self): raise OSError("bool")
def h():
    with Tr(): raise ValueError("v")
show(h)
def h2():
    with Tr(): pass
    return "not asked"
show(h2)
def k():
    with CM(1) as x: return x
    print("no")
show(k)
#: match
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Q(P): __match_args__ = ("y",)
class Bad: __match_args__ = 5
class Bad2: __match_args__ = (3,)
class Dup: __match_args__ = ("a", "a"); a = 1
def m(v):
    match v:
        case 0 | 0.5: return "zero"
        case True: return "true"
        case -1 | 1 + 2j | -1.5: return "num"
        case "a" | b"b": return "str"
        case None: return "none"
        case []: return "empty"
        case [x]: return "one", x
        case [1, *r, 2]: return "star", r
        case [x, [y, *_], *z]: return "nest", x, y, z
        case (x, y, *_) if x == y: return "eq", x
        case {"k": v1, **rest}: return "map", v1, rest
        case {1: _, 2: [a, b]}: return "m12", a, b
        case {}: return "anymap"
        case Q(1): return "Q1"
        case P(1, y=z): return "P1", z
        case P(x=0) as p: return "P0", p.y
        case P(P(a, b), c): return "PP", a, b, c
        case int(n) if n > 100: return "big", n
        case int() | float(): return "number"
        case str(s): return "s", s
        case bytes() | bytearray(): return "bytes"
        case tuple() | list(): return "seq"
        case _: return "other"
from collections import deque, OrderedDict
import array
for v in (0, 0.5, False, True, 1, -1, -1.5, 1 + 2j, "a", b"b", None, [], (), [5], (5,), "x", [1, 2], [1, 5, 2], [1, 3, 4, 2], [9, [8, 7], 6], [3, 3], (3, 3, 4), [3, 4], {"k": 1}, {"k": 1, "z": 2}, {1: 1, 2: [3, 4]}, {1: 1, 2: [3]}, {}, {"q": 1}, P(1, 2), Q(3, 1), Q(1, 9), P(0, 5), P(P(1, 2), 3), P(7, 8), 101, 50, 1.5, "text", b"x", bytearray(b"y"), range(1), range(2), deque([1]), array.array("b", [1, 2]), {1, 2}, OrderedDict(k=4), memoryview(b"a"), object, iter([])):
    show(m, v)
def m2(v, c):
    match v:
        case c.x: return "cx"
        case c.y.z: return "cyz"
        case (c.x, n) | [n, c.x]: return "alt", n
        case {"a": c.x, "b": (1 | 2) as w}: return "map", w
    return "no"
class Ns: pass
c = Ns(); c.x = 5; c.y = Ns(); c.y.z = "q"
for v in (5, "q", (5, 1), (1, 5), {"a": 5, "b": 2}, {"a": 5, "b": 3}): show(m2, v, c)
def m3(v):
    match v:
        case Bad(1): return 1
show(m3, Bad())
def m4(v):
    match v:
        case Bad2(1): return 1
show(m4, Bad2())
def m5(v):
    match v:
        case Dup(1, 1): return 1
show(m5, Dup())
def m6(v):
    match v:
        case P(1, 2, 3): return 1
show(m6, P(1, 2))
def m7(v):
    match v:
        case No7(): return 1
No7 = 5
show(m7, 3)
def m8(v):
    match v:
        case int(1, 2): return 1
show(m8, 1)
def m9(v):
    match v:
        case Dup(1, a=1): return 1
show(m9, Dup())
class Len:
    def __len__(self): print("len"); return 2
    def __getitem__(self, i): print("get", i); return i
def m10(v):
    match v:
        case [a, b]: return a, b
        case {"a": 1}: return "m"
    return "no"
show(m10, Len())
class DictLike(dict):
    def get(self, k, d=None): print("get", k); return dict.get(self, k, d)
    def __missing__(self, k): return 5
show(m10, DictLike(a=1)); show(m10, DictLike(b=1))
def m11(*a):
    match a:
        case 1, 2: return "12"
        case x, : return x
        case x, y if (z := x + y) > 5: return z
    match a[0], a[1]:
        case [1 as p, 0 | 9 as q]: return p, q
    return "end"
show(m11, 1, 2); show(m11, 1); show(m11, 3, 4); show(m11, 1, 0); show(m11, 0, 0)
#: calls
def f(a, b=2, /, c=3, *d, e, f=6, **g): return a, b, c, d, e, f, g
for args, kw in (((), {}), ((1,), {}), ((1,), {"e": 5}), ((1, 2, 3, 4), {"e": 5, "z": 1}), ((1,), {"a": 1, "e": 5}), ((1,), {"b": 1, "e": 2}), ((1, 2, 3), {"c": 3, "e": 1}), ((), {"a": 1, "b": 2, "e": 3})):
    show(f, *args, **kw)
def g(a, b, /): return a, b
show(g, 1); show(g, a=1, b=2); show(g, 1, b=2); show(g, 1, 2, 3); show(g, 1, 2, c=3)
def h(*, a, b): return a, b
show(h); show(h, a=1); show(h, 1, a=1, b=2); show(h, a=1, b=2, c=3); show(h, 1, 2)
def i(a, b, c): return a
show(i); show(i, 1); show(i, 1, 2); show(i, 1, 2, 3, 4); show(i, 1, 2, a=3); show(i, b=1)
def j(a, b=1): pass
show(j); show(j, 1, 2, 3); show(j, 1, a=2); show(j, c=1)
def k(a, b=1, *, c): pass
show(k, 1, 2, 3, c=1); show(k, 1, 2, 3); show(k, 1, 2)
show(lambda: 1, 2); show((lambda *, x: x)); show((lambda x, y: x), 1)
class C:
    def m(self, a): return a
    @classmethod
    def c(cls, a): return a
    @staticmethod
    def s(a): return a
    def __call__(self, x): return x
show(C().m); show(C.m); show(C.m, 1); show(C().m, 1, 2); show(C().c); show(C.s); show(C()); show(C(), 1, 2); show(C, 1)
show(f, *5); show(f, **5) if False else None
show(lambda: f(1, *[2], *[3, 4], e=1, **{"x": 1}, **{"y": 2})); show(lambda: f(1, e=1, **{"e": 2})); show(lambda: f(1, **{"e": 1}, **{"e": 2})); show(lambda: f(**{1: 2})); show(lambda: f(*(1, 2), 3, *(), **{}, e=1))
show(lambda: f(1, e=1, **{"": 3})); show(lambda: print(**{"sep": 1})); show(lambda: len(*[1, 2]))
def o(): print("o", end=" "); return 1
def pr(x): print(x, end=" "); return x
show(lambda: f(pr(1), *[pr(2)], e=pr(3), **{"q": pr(4)}))
a, *b, c = 1, 2, 3, 4; print(a, b, c)
*a, = (); print(a)
[a, (b, *c), *d] = 1, "xyz", 3, 4; print(a, b, c, d)
def un(n, v):
    if n == 0: a, b = v
    elif n == 1: a, *b, c = v
    else: (a, b), c = v
    return "ok"
for n, v in ((0, [1]), (0, [1, 2, 3]), (0, 5), (1, [1]), (1, 5), (2, [1, 2]), (2, [[1], 2]), (0, ""), (0, {1: 2}), (0, None)): show(un, n, v)
print(*[1], *"ab", sep="-"); print([*range(2), *{3: 4}], {*[1], *"a"} == {1, "a"}, {**{"a": 1}, "a": 2, **{"a": 3}})
show(lambda: [*5]); show(lambda: {**5}); show(lambda: {**[1]}); show(lambda: (*None,)); show(lambda: {*3})

# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# Operators and protocols that return wrong things, containers that change, objects that go.
#:: helpers
def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)
#: operators
class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"{type(self).__name__}({self.n})"
def op(name, sym):
    def f(self, o): print(type(self).__name__, sym, end=" "); return NotImplemented
    return f
names = ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor", "matmul", "divmod")
for n in names:
    setattr(A, f"__{n}__", op(n, n)); setattr(A, f"__r{n}__", op(n, "r" + n))
    if n != "divmod": setattr(A, f"__i{n}__", op(n, "i" + n))
class B(A): pass
class C(A):
    def __radd__(self, o): return "C.radd"
    def __rsub__(self, o): return "C.rsub"
class D(int):
    def __radd__(self, o): return "D.radd"
    def __rmul__(self, o): print("D.rmul", end=" "); return NotImplemented
    def __eq__(self, o): print("D.eq", end=" "); return NotImplemented
    __hash__ = int.__hash__

a, b, c = A(1), B(2), C(3)
for x, y in ((a, a), (a, b), (b, a), (a, c), (c, a), (a, 1), (1, a), (a, "s"), ("s", a), ([1], a), (a, [1]), (1, D(2)), (D(2), 1), (1.5, D(2)), ("a", D(2)), ([1], D(2)), (D(1), D(2)), (c, c)):
    for f in (lambda x, y: x + y, lambda x, y: x - y, lambda x, y: x * y, lambda x, y: x / y, lambda x, y: x // y, lambda x, y: x % y, lambda x, y: x ** y, lambda x, y: x << y, lambda x, y: x & y, lambda x, y: x @ y, divmod, lambda x, y: x == y, lambda x, y: x < y):
        show(f, x, y)
def aug(x, y, s):
    if s == 0: x += y
    elif s == 1: x -= y
    elif s == 2: x *= y
    elif s == 3: x **= y
    elif s == 4: x @= y
    elif s == 5: x |= y
    elif s == 6: x %= y
    return x
for x, y in ((a, a), (a, b), (a, c), (a, 1), (1, a), ("s", a), ((1,), a), (D(1), 2), (1, D(1)), ({1}, a), ({}, a)):
    for s in range(7): show(aug, x, y, s)
class L(list):
    def __iadd__(self, o): print("L.iadd", end=" "); return NotImplemented
    def __add__(self, o): return "L.add"
show(aug, L([1]), [2], 0)
class E:
    def __lt__(self, o): print("lt", end=" "); return NotImplemented
    def __gt__(self, o): print("gt", end=" "); return NotImplemented
    def __le__(self, o): return "le"
    def __eq__(self, o): print("eq", end=" "); return NotImplemented
class F(E):
    def __gt__(self, o): return "F.gt"
    def __ge__(self, o): return []
show(lambda: E() < E()); show(lambda: E() < F()); show(lambda: E() <= F()); show(lambda: E() > 1); show(lambda: 1 > E()); show(lambda: E() == 1); show(lambda: E() != E()); show(lambda: F() >= E() and 1); show(lambda: 1 < F() < 2); show(lambda: E() in [E()]); show(lambda: hash(E())); show(lambda: {E(): 1})
class G:
    def __eq__(self, o): return True
    def __ne__(self, o): return "ne"
    def __hash__(self): return 1
show(lambda: G() != 1); show(lambda: 5 in [G()]); show(lambda: [G()].index(7)); show(lambda: {G(): 1}[G()]); show(lambda: len({G(), G(), 1})); show(lambda: (1, G()) == (2, 3)); show(lambda: [1, G()] == [1, 5]); show(lambda: (G(),) < (1,))
class H:
    __hash__ = None
    def __eq__(self, o): raise KeyError("eq")
show(lambda: hash(H())); show(lambda: H() in [1]); show(lambda: [H()] == [H()]); show(lambda: [1, 2, H()].remove(3)); show(lambda: [1].count(H())); show(lambda: {1: H()} == {1: 2})
#: wrong types
class W:
    def __init__(self, v): self.v = v
def mk(n):
    class X(W): pass
    setattr(X, n, lambda self, *a: self.v)
    return X
for n, f in (("__bool__", bool), ("__len__", len), ("__len__", bool), ("__index__", lambda x: [1, 2, 3][x]), ("__index__", hex), ("__index__", lambda x: range(x)), ("__index__", float), ("__index__", int), ("__int__", int), ("__float__", float), ("__complex__", complex), ("__float__", complex), ("__str__", str), ("__repr__", repr), ("__repr__", str), ("__repr__", ascii), ("__format__", format), ("__format__", lambda x: f"{x:a}"), ("__bytes__", bytes), ("__hash__", hash), ("__hash__", lambda x: {x: 1} and 1), ("__iter__", iter), ("__iter__", list), ("__next__", next), ("__contains__", lambda x: 1 in x), ("__dir__", dir), ("__round__", round), ("__trunc__", int), ("__abs__", abs), ("__neg__", lambda x: -x), ("__invert__", lambda x: ~x), ("__reversed__", reversed), ("__length_hint__", lambda x: 0), ("__call__", lambda x: x(1, 2)), ("__getattr__", lambda x: x.q), ("__enter__", lambda x: 0), ("__divmod__", lambda x: divmod(x, 1)), ("__eq__", lambda x: x == 1), ("__fspath__", lambda x: 0), ("__instancecheck__", lambda x: 0)):
    X = mk(n)
    for v in (1, 0, -1, 1 << 70, True, 1.5, "s", b"b", None, [1], NotImplemented, 2j):
        show(f, X(v)) if not (n in ("__iter__", "__reversed__") and v == "s") else None
#: changing while iterating
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def l1():
    l = [1, 2, 3]; r = []
    for x in l:
        r.append(x)
        if len(l) < 6: l.append(x * 10)
    return r, l
def l2():
    l = [1, 2, 3, 4]; r = []
    for x in l: r.append(x); l.remove(x)
    return r, l
def l3():
    l = [1, 2, 3]; it = iter(l); next(it); l.clear(); r = list(it); l.extend([7, 8, 9]); return r, list(it)
def l4():
    l = [1, 2, 3]; it = reversed(l); next(it); l.pop(); l.pop(); return list(it), l
def d1():
    d = {1: 1, 2: 2}
    for k in d: d[k + 10] = 1
def d2():
    d = {1: 1, 2: 2}
    for k in d: d[k] = 5
    return d
def d3():
    d = {1: 1, 2: 2}
    for k, v in d.items(): del d[k]
def d4():
    d = {1: 1, 2: 2}; it = iter(d.values()); next(it); d.clear(); return list(it)
def d5():
    d = {1: 1, 2: 2}; it = iter(d); d[3] = 1
    try: next(it)
    except RuntimeError as e: print(e)
    del d[3]
    return list(it)
def s1():
    s = {1, 2}
    for x in s: s.add(x + 10)
def s2():
    s = {1, 2, 3}
    for x in list(s): s.discard(x)
    return s
def q1():
    from collections import deque
    q = deque([1, 2, 3])
    for x in q: q.append(x)
def q2():
    from collections import deque
    q = deque([1, 2, 3]); it = iter(q); next(it); q[1] = 9; return list(it)
def b1():
    b = bytearray(b"abc"); r = []
    for x in b:
        r.append(x)
        if len(b) < 6: b.append(x + 1)
    return r, b
def k1():
    l = [3, 1, 2]
    def key(x): l.append(x); return x
    try: l.sort(key=key)
    finally: print(l)
def k2():
    l = [3, 1, "a", 2]
    try: l.sort()
    except TypeError as e: return str(e), l
def k3():
    l = [(1, "b"), (0, "z"), (1, "a"), (0, "y")]
    l.sort(key=lambda p: p[0]); m = sorted(l, key=lambda p: p[0], reverse=True); return l, m
def k4():
    def key(x):
        if x == 3: raise KeyError("k")
        return -x
    l = [1, 2, 3, 4]
    try: l.sort(key=key)
    except KeyError: return l
def k5():
    class K:
        def __init__(self, n): self.n = n
        def __lt__(self, o): print("lt", self.n, o.n, end=" "); return self.n < o.n
        def __repr__(self): return str(self.n)
    return sorted([K(3), K(1), K(2)]), min(K(2), K(1)), max(K(1), K(2))
def k6(): return sorted([float("nan"), 1, 0]), sorted("bca", reverse=True), sorted({3: 1, 1: 2}), sorted([[2], [1, 5], [1]]), sorted([True, 0, 2.5, -1])
for f in (l1, l2, l3, l4, d1, d2, d3, d4, d5, s1, s2, q1, q2, b1, k1, k2, k3, k4, k5, k6): t(f)
#: slices
for st in (None, 0, 1, -1, 2, -3, 10, -10):
    for sp in (None, 0, 2, -1, 10, -10):
        for step in (None, 1, 2, -1, -2, 3):
            l = list(range(6))
            print(l[st:sp:step], "abcdef"[st:sp:step], b"abcdef"[st:sp:step], range(6)[st:sp:step], slice(st, sp, step).indices(6), end=" ")
            try: l[st:sp:step] = [7, 8]; print(l, end=" ")
            except ValueError as e: print(e, end=" ")
            l = bytearray(range(6))
            try: l[st:sp:step] = b"xy"; print(bytes(l), end=" ")
            except ValueError as e: print(e, end=" ")
            l = list(range(6)); del l[st:sp:step]; print(l)
for f in (lambda: [1][::0], lambda: [1]["a":], lambda: [1][1.5:], lambda: slice(1, 2, 3), lambda: slice(1) == slice(None, 1, None), lambda: hash(slice(1)), lambda: slice(1, 5).indices(-1), lambda: slice(1, 5).indices("a"), lambda: slice(1, 5, 0).indices(3), lambda: slice("a", "b"), lambda: slice(1) < slice(2), lambda: slice(1, 2).start, lambda: setattr(slice(1), "start", 2), lambda: (1, 2, 3)[True:], lambda: [1, 2, 3][None:None]):
    show(f)
#: dict views
d = {"a": 1, "b": 2}; e = {"b": 3, "c": 4}
for f in (lambda: d.keys() & e.keys(), lambda: sorted(d.keys() | e), lambda: sorted(d.keys() ^ {"a", "z"}), lambda: d.keys() - ["a"], lambda: d.items() & {("a", 1)}, lambda: d.keys() == {"a", "b"}, lambda: d.keys() < {"a", "b", "c"}, lambda: d.keys() >= e.keys(), lambda: d.items() == e.items(), lambda: d.values() == d.values(), lambda: d.keys().isdisjoint(e), lambda: d.keys().isdisjoint(5), lambda: d.keys() & 5, lambda: {"a"} & d.keys(), lambda: ["a"] & d.keys(), lambda: {"q"} | d.keys() == {"q", "a", "b"}, lambda: d.items() - {("a", 1)}, lambda: ("a", 1) in d.items(), lambda: ("a",) in d.items(), lambda: "a" in d.items(), lambda: [1] in d.keys(), lambda: ("a", [1]) in d.items(), lambda: list(reversed(d)), lambda: list(reversed(d.items())), lambda: list(reversed(d.values())), lambda: d.keys()[0], lambda: hash(d.keys()), lambda: repr(d.values()), lambda: len(d.items()), lambda: d | e, lambda: e | d, lambda: d | [("x", 1)], lambda: d.update([("x",)]), lambda: d.update([1]), lambda: d.update(["ab"]) or d.pop("a"), lambda: d, lambda: d.setdefault("n", []) is d["n"], lambda: d.popitem(), lambda: d.pop("zz"), lambda: d.pop("zz", None), lambda: d.get("zz", 5), lambda: {}.popitem(), lambda: dict([(1, 2), (1, 3)], a=5), lambda: dict({1: 2}, **{"x": 1}), lambda: dict(a=1, **{"a": 2}) if False else 0, lambda: dict.fromkeys("aba", 0), lambda: dict.fromkeys([[]]), lambda: {1: "a", 1.0: "b", True: "c"}, lambda: {[]: 1}, lambda: {(1, []): 1}, lambda: {} == [], lambda: {1: 2} < {}, lambda: dict(5), lambda: dict([5]), lambda: dict(["abc"]), lambda: {"a": 1}.items() < {("a", 1), 2}):
    show(f)
#: sets
s = {1, 2, 3}
for f in (lambda: s | [1], lambda: s.union([4], (5,), {6: 1}), lambda: s.intersection(), lambda: s.intersection([1, 9], [1]), lambda: s.difference([1], [2]), lambda: s.symmetric_difference([1, 4]), lambda: s.symmetric_difference([1], [2]), lambda: s <= {1, 2, 3, 4}, lambda: s < s, lambda: s >= [1], lambda: s.issubset([1, 2, 3, 4]), lambda: s.issuperset("a"), lambda: s == frozenset(s), lambda: hash(frozenset(s)) == hash(frozenset([3, 2, 1])), lambda: {frozenset([1]): 1}[frozenset([1])], lambda: frozenset([1]) in {frozenset([1])}, lambda: {1} in {frozenset([1])}, lambda: [1] in s, lambda: s.remove(9), lambda: s.remove([1]), lambda: s.discard({1}), lambda: s.pop() in (1, 2, 3), lambda: set().pop(), lambda: type(frozenset() | {1}), lambda: type({1} | frozenset()), lambda: s.isdisjoint([7]), lambda: s.add([]), lambda: set([[]]), lambda: set(5), lambda: {1} - {2: 1}, lambda: frozenset("aab") == set("ab"), lambda: repr(frozenset()), lambda: repr(set()), lambda: s.update(5), lambda: s.__or__([1]), lambda: s.__ior__({7}) is s, lambda: sorted(s.copy() ^ {1, 100}), lambda: {1, 1.0, True}, lambda: {0, False} , lambda: len({float("nan"), float("nan")})):
    show(f)
#: going
log = []
class Del:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
def g1():
    a = Del("a"); b = Del("b"); a = None; log.append("mid"); b = 3; log.append("end")
g1(); print(log); log.clear()
def g2():
    l = [Del(i) for i in range(3)]; del l[1]; log.append("x"); l.pop(); log.append("y"); l[:] = []; log.append("z")
g2(); print(log); log.clear()
def g3():
    d = {"a": Del("a"), "b": Del("b")}; d["a"] = 1; log.append("set"); d.pop("b"); log.append("pop")
g3(); print(log); log.clear()
def g4():
    try: raise ValueError(Del("e"))
    except ValueError: log.append("in")
    log.append("out")
g4(); print(log); log.clear()
def g5():
    Del("temp"); log.append("after"); Del("t2").n; log.append("after2"); x = (Del("1"), 5)[1]; log.append(x)
g5(); print(log); log.clear()
def g6():
    class Res:
        def __init__(s): s.d = Del("attr")
    r = Res(); r.d = None; log.append("attr gone"); r.d = Del("second"); del r.d; log.append("del"); r.d = Del("third"); r = None; log.append("end")
g6(); print(log); log.clear()
def g7():
    def gen():
        d = Del("gen")
        yield 1
        log.append("resumed")
    g = gen(); next(g); g = None; log.append("dropped")
    g = gen(); log.append("not begun"); del g
    g = gen(); list(g); log.append("done")
g7(); print(log); log.clear()
class Raise:
    def __del__(self): raise ValueError("in del")
def g8():
    Raise(); log.append("survives")
g8(); print(log); log.clear()
class Res2:
    kept = None
    def __del__(self): log.append("res"); Res2.kept = self
def g9():
    Res2(); log.append(Res2.kept is not None); Res2.kept = None; log.append("again")
g9(); print(log); log.clear()
#: sequences and numbers
class V:
    __slots__ = ("a", "__p")
    def __init__(self): self.a = 1; self.__p = 2
    def d(self): del self.__p
v = V()
def t(f):
    try: f()
    except AttributeError as e: print(e.args, e.name)
def d(): del v.a
d()
t(d)
t(lambda: delattr(v, "a"))
t(lambda: v.a)
v.d(); t(v.d)
t(lambda: delattr(v, "zz"))
class D(int):
    def __rmul__(self, o): print("D.rmul", end=" "); return NotImplemented
    def __radd__(self, o): print("D.radd", end=" "); return NotImplemented
    def __mul__(self, o): print("D.mul", end=" "); return NotImplemented
    def __imul__(self, o): print("D.imul", end=" "); return NotImplemented
for s in ("a", [1], (1,), b"b", bytearray(b"c")):
    for f in (lambda: s * D(2), lambda: D(2) * s, lambda: s + D(2)):
        try: print(f())
        except TypeError as e: print(e)
    x = s; x *= D(2); print(x)
    try: x = D(2); x *= s; print(x)
    except TypeError as e: print(e)

class I:
    def __index__(self): return 2
class L(list):
    def __radd__(self, o): print("L.radd", end=" "); return NotImplemented
class BA(bytearray):
    def __radd__(self, o): print("BA.radd", end=" "); return "BA"
class S(str):
    def __radd__(self, o): print("S.radd", end=" "); return "S!"
    def __rmod__(self, o): print("S.rmod", end=" "); return "S%"
def mul(x, y): return x * y
def add(x, y): return x + y
def imul(x, y):
    x *= y
    return x
def iadd(x, y):
    x += y
    return x
for x, y in ((I(), "a"), ("a", I()), (1, L([1])), (L([1]), 2), ([1], L([2])), (L([1]), [2]), (b"a", BA(b"b")), (BA(b"b"), b"a"), ("a", S("b")), (S("a"), "b"), (I(), L([1])), (True, L([3])), (I(), [1]), (2, [1]), (2.0, "a"), (D(3), D(4))):
    for f in (mul, add, imul, iadd):
        try: print(f(x, y))
        except TypeError as e: print(e)
print("%s" % S("x"))

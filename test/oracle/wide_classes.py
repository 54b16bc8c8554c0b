# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#:: making classes, looking up attributes
def t(f):
    try: print(f())
    except Exception as e: print(repr(e))
class Meta1:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        print("init_subclass", cls.__name__, tag, kw)
class A(Meta1, tag="x"): pass
class B(A): pass
try:
    class C(A, nope=1): pass
except TypeError as e: print(repr(e))
try:
    class D(nope=1): pass
except TypeError as e: print(repr(e))
class Desc:
    def __set_name__(self, owner, name):
        self.name = name
        print("set_name", owner.__name__, name)
    def __get__(self, obj, typ=None):
        return ("get", self.name, obj is None, typ.__name__)
    def __set__(self, obj, v): print("set", self.name, v)
    def __delete__(self, obj): print("del", self.name)
class E:
    a = Desc()
    b = c = Desc()
    def __class_getitem__(cls, k): return (cls.__name__, k)
e = E()
print(E.a, e.a, E.b, e.c, E[1], E[1, 2])
e.a = 5; del e.a; e.__dict__["a"] = 3; print(e.a)
class BadDesc:
    def __set_name__(self, owner, name): raise ValueError("no")
try:
    class F: x = BadDesc()
except Exception as x: print(repr(x), repr(x.__cause__))
class NonData:
    def __get__(self, obj, typ): return "nondata"
class G:
    n = NonData()
g = G(); print(g.n); g.n = 1; print(g.n); del g.n; print(g.n); t(lambda: delattr(g, "n"))
class H:
    def __getattr__(self, n):
        if n.startswith("x"): return n * 2
        raise AttributeError(n)
    y = 1
h = H(); print(h.x1, h.y, hasattr(h, "z"), getattr(h, "z", 7)); t(lambda: h.z)
class I:
    def __getattribute__(self, n):
        if n == "secret": raise AttributeError("hidden")
        return object.__getattribute__(self, n)
    def __getattr__(self, n): return "fallback " + n
    secret = 1; open_ = 2
i = I(); print(i.secret, i.open_, i.nothing)
class J:
    def __setattr__(self, n, v):
        print("setattr", n, v)
        super().__setattr__(n, v)
    def __delattr__(self, n):
        print("delattr", n); object.__delattr__(self, n)
j = J(); j.a = 1; j.a += 1; print(j.a); del j.a; t(lambda: delattr(j, "a")); setattr(j, "q", 3); print(j.__dict__)
class K:
    __slots__ = ("a", "b")
k = K()
k.a = 1
print(k.a)
t(lambda: k.b)
t(lambda: setattr(k, "c", 1))
t(lambda: k.c)
del k.a
t(lambda: k.a)
print(hasattr(k, "__dict__"))
class L(K): pass
l = L(); l.zz = 1; l.a = 2; print(l.zz, l.a)
class M(K):
    __slots__ = ["c"]
m = M(); m.c = 1; m.a = 2; t(lambda: setattr(m, "d", 1))
# MRO
class O: 
    def f(self): return ["O"]
class P(O):
    def f(self): return ["P"] + super().f()
class Q(O):
    def f(self): return ["Q"] + super().f()
class R(P, Q):
    def f(self): return ["R"] + super().f()
print(R().f(), [c.__name__ for c in R.__mro__], R.__bases__, R.mro()[0] is R, P.__base__)
try:
    class S(O, P): pass
except TypeError as x: print(x)
try:
    class S(O, O): pass
except TypeError as x: print(x)
try:
    class S(bool): pass
except TypeError as x: print(x)
# type()
T = type("T", (O,), {"x": 1, "g": lambda self: self.x})
print(T.__name__, T().g(), T().f(), T, type(T), T.__module__, type(T()).__qualname__)
t(lambda: type("T", [], {}))
t(lambda: type(1, (), {}))
t(lambda: type("T", (), []))
t(lambda: type())
t(lambda: type("T", ()))
t(lambda: type(1, 2, 3, 4))
t(lambda: type("T", (object, object), {}))
print(type(1), type(type), type(None), type(...), type(NotImplemented), type(print), type(len), type(lambda: 0), type([].append), type(O.f),
    type(O().f), type(t), type(iter([])), type({}.keys()), type(x for x in []))
# names
class Outer:
    class Inner:
        def m(self): pass
    def __repr__(self): return "<Outer!>"
print(Outer.Inner.__qualname__, Outer.Inner.m.__qualname__, Outer.Inner, Outer(), [Outer()], str(Outer()), f"{Outer()!r:>10}")
class __Priv:
    __x = 1
    def get(self): return self.__x
    def sett(self): self.__y = 2; return self.__dict__
print(__Priv().get(), __Priv().sett(), _Priv__x if False else "", __Priv._Priv__x)
# super oddities
class U:
    @classmethod
    def c(cls): return ("U.c", cls.__name__)
    @staticmethod
    def s(): return "U.s"
    @property
    def p(self): return "U.p"
    def __len__(self): return 5
class V(U):
    @classmethod
    def c(cls): return super().c()
    @staticmethod
    def s(): return super(V, V).s()
    @property
    def p(self): return super().p + "V"
    def __len__(self): return super().__len__() + 1
    def lam(self): return (lambda: super().p)() if False else super(V, self).p
v = V(); print(v.c(), V.c(), v.s(), v.p, len(v), v.lam(), super(V, v).p, super(V, V).c())
t(lambda: super(V, 5).p)
t(lambda: super(5, v))
t(lambda: super())
t(lambda: super(V).p)
t(lambda: super(V, v).nope)
t(lambda: super(U, v).p)
print(repr(super(V, v))[:16], super(V, v).__thisclass__.__name__ if hasattr(super(V, v), "__thisclass__") else "V")
class W:
    def __init__(self, *a, **k): print("W", a, k)
class X(W):
    def __init__(self, *a): super().__init__(*a, k=1)
X(1, 2)
class Y:
    def __new__(cls, *a):
        print("new", cls.__name__, a)
        if a and a[0] == "other": return 5
        return super().__new__(cls)
    def __init__(self, *a): print("init", a)
print(type(Y(1)).__name__, Y("other"))
class Z:
    def __init__(self): return 5
t(Z); 
class Z2: pass
t(lambda: Z2(1))
t(lambda: Z2(x=1))
t(lambda: object(1))
t(lambda: Z2.nope)
t(lambda: Z2().nope)
t(lambda: Z2()())
t(lambda: Z2()[0])
t(lambda: Z2() + 1)
t(lambda: 1 + Z2())
t(lambda: -Z2())
t(lambda: len(Z2()))
t(lambda: iter(Z2()))
t(lambda: 1 in Z2())
t(lambda: Z2() < Z2())
t(lambda: int(Z2()))
t(lambda: float(Z2()))
t(lambda: [1][Z2()])
t(lambda: hash(Z2()) is not None)
t(lambda: Z2() == Z2())
t(lambda: bool(Z2()))
t(lambda: next(Z2()))
t(lambda: Z2.__init__(1))
t(lambda: Z2.__new__())
t(lambda: Z2.__new__(1))
t(lambda: abs(Z2()))
t(lambda: round(Z2()))
t(lambda: Z2() @ 1)
t(lambda: reversed(Z2()))
t(lambda: "%d" % Z2())
t(lambda: format(Z2(), "x"))
t(lambda: Z2[1])
t(lambda: setattr(Z2(), 1, 2))
t(lambda: getattr(Z2(), 1))
def z2set(): Z2()[0] = 1
def z2del(): del Z2()[0]
def z2with():
    with Z2(): pass
def z2for():
    for q in Z2(): pass
def z2un(): a, b = Z2()
def z2star(): print(*Z2())
def z2kw(): print(**Z2())
def z2raise(): raise Z2()
def z2raise2(): raise Z2
def z2exc():
    try: 1/0
    except Z2(): pass
def z2yf(): yield from Z2()
for f in (z2set, z2del, z2with, z2for, z2un, z2star, z2kw, z2raise, z2raise2, z2exc, lambda: list(z2yf())): t(f)
print(isinstance(v, (int, (str, U))), issubclass(V, (int, U)))
t(lambda: isinstance(1, 5))
t(lambda: issubclass(1, int))
t(lambda: issubclass(int, 1))
t(lambda: isinstance(1, (int, 5)))
t(lambda: isinstance(1, ("a", int)))
Z2.dyn = lambda self, x: x + 1
print(Z2().dyn(1))
del Z2.dyn
t(lambda: Z2().dyn(1))
Z2.__len__ = lambda self: 9
print(len(Z2()), bool(Z2()))
Z2.__call__ = lambda s, *a: a
print(Z2()(1, 2))
Z2.__eq__ = lambda s, o: True
print(Z2() == 5, Z2() != 5)
class Cnt:
    n = 0
    def __init__(self): Cnt.n += 1; self.n += 10
    def __del__(self): print("del", self.n)
c = Cnt(); c2 = Cnt(); print(c.n, c2.n, Cnt.n); c = None; del c2
class Body:
    x = 1
    y = [x for _ in range(2)] if False else x
    def f(self, a=x): return a
    for i in range(3): pass
    z = i
    if True:
        def cond(self): return "cond"
    del i
    try: q = nope
    except NameError as e: r = str(e)
print(Body.y, Body().f(), Body.z, Body().cond(), Body.r, hasattr(Body, "i"), hasattr(Body, "e"))
x = "global"
def scope():
    x = "local"
    class InF:
        y = x
        def m(self): return x
        x = "class"
        z = x
        def n(self): return x
    return InF
t(lambda: scope())
class G1:
    x = x
    w = x + "!"
print(G1.x, G1.w)
#:: operators and protocols
def t(f):
    try: print(f())
    except Exception as e: print(repr(e))
class A:
    def __init__(s, n): s.n = n
    def __add__(s, o): return ("A.add", s.n, getattr(o, "n", o)) if not isinstance(o, str) else NotImplemented
    def __radd__(s, o): return ("A.radd", s.n, getattr(o, "n", o))
    def __eq__(s, o): return NotImplemented
    def __lt__(s, o): print("A.lt"); return NotImplemented
    def __gt__(s, o): print("A.gt"); return "gt"
class B(A):
    def __radd__(s, o): return ("B.radd", s.n, getattr(o, "n", o))
    def __gt__(s, o): print("B.gt"); return NotImplemented
a, b = A(1), B(2)
print(a + b, b + a, a + 1, 1 + a, [1] + a if False else 0, "x" + a); t(lambda: a + "x")
print(a == a, a == b, a != b, a == 1)
t(lambda: a < b)
t(lambda: a > b)
t(lambda: a < 1)
t(lambda: a > 1)
t(lambda: a <= b)
t(lambda: 1 < a)
t(lambda: hash(a))
class C:
    def __eq__(s, o): return "eqresult"
    def __ne__(s, o): return []
    def __bool__(s): return False
    def __contains__(s, x): return "yes"
    def __hash__(s): return 7
c = C()
print(c == 1, 1 == c, c != 1, c is c, not c, 5 in c, 5 not in c, hash(c), c in [c], [c].index(c), [c].count(5), (c,) == (c,), {c: 1})
class D:
    def __bool__(s): return 1
class E:
    def __len__(s): return -1
class F:
    def __len__(s): return "a"
class G:
    def __len__(s): return 1 << 100
class H:
    def __hash__(s): return "x"
class I:
    def __hash__(s): return 1 << 100
class J:
    def __index__(s): return 1.5
class K:
    def __iter__(s): return 5
class L:
    def __str__(s): return 5
    def __repr__(s): return None
class M:
    def __contains__(s, x): raise KeyError(x)
class N:
    def __getitem__(s, i):
        if i > 3: raise IndexError
        return i * i
class O:
    def __getitem__(s, i):
        if i > 3: raise StopIteration
        return i
class P:
    def __iter__(s): raise ValueError("iter")
class Q:
    __iter__ = None
    def __getitem__(s, i): return i
class R:
    __hash__ = None
    __contains__ = None
class S:
    def __eq__(s, o): return True
class T:
    def __float__(s): return "x"
    def __int__(s): return 1.5
    def __complex__(s): return 1
    def __bytes__(s): return "x"
    def __format__(s, f): return 5
    def __round__(s, n=0): return ("round", n)
    def __reversed__(s): return "rev"
    def __dir__(s): return ["b", "a"]
    def __length_hint__(s): return 3
    def __getitem__(s, i): return i
    def __abs__(s): return "abs"
    def __pos__(s): return "+"
    def __neg__(s): return "-"
    def __invert__(s): return "~"
    def __pow__(s, o, m=None): return ("pow", o, m)
    def __rpow__(s, o, m=None): return ("rpow", o, m)
    def __divmod__(s, o): return "divmod"
    def __matmul__(s, o): return "@"
    def __imatmul__(s, o): return "@="
    def __floor__(s): return "fl"
    def __trunc__(s): return "tr"
    def __ceil__(s): return "ce"
    def __enter__(s): return "entered"
    def __exit__(s, *a): print(a[0]); return True
import math
for f in (lambda: bool(D()), lambda: len(E()), lambda: bool(E()), lambda: len(F()), lambda: len(G()), lambda: bool(G()), lambda: hash(H()),
    lambda: hash(I()) == hash(1 << 100), lambda: [1, 2][J()], lambda: iter(K()), lambda: list(K()), lambda: str(L()), lambda: repr(L()),
    lambda: f"{L()}", lambda: "%s" % L(), lambda: print(L()), lambda: 1 in M(), lambda: list(N()), lambda: 4 in N(), lambda: 5 in N(),
    lambda: sum(N()), lambda: [*N()], lambda: dict(zip(N(), N())), lambda: list(O()), lambda: list(P()), lambda: list(Q()),
    lambda: 1 in Q(), lambda: hash(R()), lambda: {R()}, lambda: 1 in R(), lambda: hash(S()), lambda: {S(): 1}, lambda: float(T()),
    lambda: int(T()), lambda: complex(T()), lambda: bytes(T()), lambda: format(T()), lambda: f"{T()}", lambda: round(T()),
    lambda: round(T(), 2), lambda: reversed(T()), lambda: dir(T()), lambda: abs(T()), lambda: +T(), lambda: -T(), lambda: ~T(),
    lambda: T() ** 2, lambda: 2 ** T(), lambda: pow(T(), 2, 3), lambda: pow(2, T(), 3), lambda: divmod(T(), 1), lambda: divmod(1, T()),
    lambda: T() @ 1, lambda: 1 @ T(), lambda: math.floor(T()), lambda: math.trunc(T()), lambda: math.ceil(T()), lambda: round(1.5, T())):
    t(f)
x = T(); x @= 1; print(x)
with T() as y: print(y); raise ValueError("sw")
print("after")
class Base: pass
ops = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor", "matmul"]
for o in ops:
    setattr(Base, f"__{o}__", lambda s, x, o=o: f"{o}")
    setattr(Base, f"__r{o}__", lambda s, x, o=o: f"r{o}")
    setattr(Base, f"__i{o}__", lambda s, x, o=o: f"i{o}")
z = Base()
print(z + 1, z - 1, z * 1, z / 1, z // 1, z % 1, z ** 1, z << 1, z >> 1, z & 1, z | 1, z ^ 1, z @ 1)
print(1 + z, 1 - z, 1 * z, 1 / z, 1 // z, 1 % z, 1 ** z, 1 << z, 1 >> z, 1 & z, 1 | z, 1 ^ z, 1 @ z)
print([] + z, "a" * z, () - z, {} | z, "%s" % z, None + z, z + None)
def ip(op):
    z = Base()
    exec_ = {"+": lambda z: z.__iadd__(1)}
    return exec_[op](z)
print(ip("+"))
z = Base()
z += 1
print(z)
z = Base()
z -= 1
print(z)
z = Base()
z **= 1
print(z)
z = Base()
z //= 1
print(z)
z = Base()
z >>= 1
print(z)
z = Base()
z @= 1
print(z)
z = Base()
z |= 1
print(z)
l = [1, 2]
l2 = l
l += (3,)
print(l2)
l *= 2
print(l2)
l = l + [4]
print(len(l2))
tt = (1, 2)
tt += (3,)
print(tt)
t(lambda: tt + [1])
try: tt += [1]
except TypeError as e: print(e)
try: l += 5
except TypeError as e: print(e)
tl = ([],)
try: tl[0] += [1]
except TypeError as e: print(e, tl)
s = {1}
s2 = s
s |= {2}
s -= {1}
s &= {2, 3}
s ^= {5}
print(s2)
fs = frozenset([1])
fs2 = fs
fs |= {2}
print(fs2, fs)
d = {1: 1}
d2 = d
d |= {2: 2}
print(d2)
d |= [(3, 3)]
print(d2)
t(lambda: d | [(1, 1)])
for a, op, b in ((1, "<", "a"), (None, "<", None), ([], "<", ()), ({}, "<", {}), (1, ">=", None), ("a", "<=", 1), (1j, "<", 1), (int, "<",
    str), (print, ">", 1), ({1}, "<", [1])):
    t(lambda: {"<": lambda: a < b, ">": lambda: a > b, "<=": lambda: a <= b, ">=": lambda: a >= b}[op]())
print(1 < 2 < 3, 1 < 3 > 2, 1 == 1.0 == True, 3 > 2 > 2, (1 < 2) < 3, 1 < 2 != 3 in [3], not 1 == 2, [] is [], () == (), None is None,
    "a" in "abc" in ["abc"])
def side(n): print("side", n); return n
print(side(1) < side(3) < side(2) < side(5))
print([1, 2] < [1, 3], [1] < [1, 0], [] < [1], (1, "a") < (1, "b"), [1, [2]] == [1, [2]], [float("nan")] == [float("nan")], (1, 2) != [1,
    2])
t(lambda: [1, "a"] < [1, 2])
t(lambda: (1,) < [1])
class Num(int):
    def __add__(s, o): return Num(int(s) + int(o) + 100)
    def __repr__(s): return f"Num({int(s)})"
    def __hash__(s): return 3
n = Num(5)
print(n + 1, 1 + n, n * 2, -n, n == 5, {5: 1}.get(n), n, str(n), f"{n}", f"{n:d}", "%d" % n, [n], sum([n, n]), n.bit_length(),
    type(n.real).__name__, range(n), [0] * n, int(n), n & 4, hex(n), n << 1, divmod(n, 2), abs(n), bool(n), float(n), round(n), max(n, 3),
    Num("7"), Num(2.9))
class Lst(list):
    def __getitem__(s, i): return "item%r" % (i,)
    def __len__(s): return 42
    def append(s, x): super().append(x * 2)
q = Lst([1, 2])
q.append(5)
print(q, len(q), q[0], q[0:1], list(q), q + [1], type(q + [1]).__name__, q == [1, 2, 10], q.copy(), bool(q), 1 in q, sorted(q), q.index(2),
    q * 2, [*q])
q += [1]
print(type(q).__name__, list.__len__(q))
class Dct(dict):
    def __missing__(s, k): return ("missing", k)
    def __getitem__(s, k): return super().__getitem__(k)
    def __setitem__(s, k, v): super().__setitem__(k, (v,))
d = Dct(a=1)
d["b"] = 2
print(d, d["zz"], d.get("zz"), d["a"], d["b"], "zz" in d, Dct({"x": 1}) == {"x": 1}, list(d), dict(d), {**d}, d.copy(),
    type(d.copy()).__name__, d | {"q": 1}, Dct.fromkeys("ab", 1))
d.update(c=3)
d.setdefault("e", 4)
print(d)

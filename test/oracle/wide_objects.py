# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#:: special methods and errors
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
class Log:
    def __init__(s, n): s.n = n
    def __set_name__(s, o, n): print("set_name", o.__name__, n)
    def __get__(s, i, o): return (s.n, i is None, o.__name__)
class A:
    a = Log(1); b = a
    def __init_subclass__(cls, **k): print("sub", cls.__name__, k, "a" in cls.__dict__); super().__init_subclass__()
    def __class_getitem__(cls, k): return cls.__name__, k
class B(A, x=1, y=2): a = Log(2)
print(A.a, B.a, B.b, B().b, A[1], B["x":"y"], B[()])
class C(B): pass
t(lambda: type("D", (A,), {"z": 1})); t(lambda: type("D", (A,), {}, q=5)); t(lambda: type("E", (), {"a": Log(9)}).a); t(lambda: type("x")); t(lambda: type(5, (), {})); t(lambda: type("F", (int, str), {})); t(lambda: type("F", 5, {})); t(lambda: type("F", (), 5)); t(lambda: type())
class P:
    def __init__(s): s._x = 1
    @property
    def x(s): "doc"; return s._x
    @x.setter
    def x(s, v): s._x = v
    @x.deleter
    def x(s): print("deleted"); s._x = None
    ro = property(lambda s: 5)
    wo = property(None, lambda s, v: print("wo", v))
p = P(); print(p.x); p.x = 3; print(p.x); del p.x; print(p.x, P.x.__doc__, P.x.fget is not None, type(P.x).__name__); t(lambda: setattr(p, "ro", 1)); t(lambda: delattr(p, "ro")); t(lambda: p.wo); p.wo = 4
class Q(P):
    @P.x.getter
    def x(s): return "sub", s._x
    @property
    def ro(s): return super().ro + 1
q = Q(); q.x = 9; print(q.x, q.ro)
class G:
    def __getattr__(s, n):
        if n == "boom": raise ValueError("in getattr")
        if n.startswith("__"): raise AttributeError(n)
        return n.upper()
    def __setattr__(s, n, v): object.__setattr__(s, "_" + n, v)
    def __delattr__(s, n): print("del", n)
g = G(); g.x = 5; print(g._x, g.x, g.zzz); t(lambda: g.boom); del g.q; t(lambda: getattr(g, "boom", 1)); t(lambda: hasattr(g, "boom")); print(hasattr(g, "any"), vars(g))
class GA:
    y = 1
    def __getattribute__(s, n):
        print("ga", n)
        if n == "no": raise AttributeError("no!")
        return super().__getattribute__(n)
    def m(s): return s.y
ga = GA(); ga.x = 2; print(ga.x, ga.m()); t(lambda: ga.no); print(hasattr(ga, "no"), getattr(ga, "no", 3)); print(len([ga]), GA.y, type(ga).__name__)
class MI1: 
    def f(s): return ["MI1"] + super().f()
class MI2:
    def f(s): return ["MI2"]
class MI(MI1, MI2):
    def f(s): return ["MI"] + super().f()
print(MI().f(), [c.__name__ for c in MI.__mro__], MI.__bases__ == (MI1, MI2)); t(lambda: MI1().f())
t(lambda: type("X", (MI1, MI), {})); t(lambda: type("X", (MI, MI), {}))
class Sing:
    _i = None
    def __new__(cls, *a):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
    def __init__(s, *a): s.a = a
print(Sing(1) is Sing(2), Sing().a)
class NotInst:
    def __new__(cls): return 5
    def __init__(s): print("never")
print(NotInst())
class BadInit:
    def __init__(s): return 5
t(BadInit)
class Cm:
    cnt = 0
    @classmethod
    def mk(cls, *a): cls.cnt += 1; return cls, a
    @staticmethod
    def st(*a): return a
    def inst(s, *a): return a
class Cm2(Cm): pass
print(Cm.mk(1)[0].__name__, Cm2.mk()[0].__name__, Cm.cnt, Cm2.cnt, Cm2().mk(3)[1], Cm.st(1), Cm().st(2), Cm.inst(1, 2)); t(Cm.inst)
m = Cm().inst; print(m(1), m.__func__ is Cm.inst, m.__self__.__class__.__name__, m.__name__, m == m, Cm().inst == m); t(lambda: setattr(m, "x", 1)); Cm.inst.tag = 3; print(m.tag)
class Ops:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return isinstance(o, Ops) and s.v == o.v
    def __lt__(s, o): return s.v < o.v
    def __hash__(s): return hash(s.v)
    def __bool__(s): return s.v != 0
    def __len__(s): return 3
    def __contains__(s, x): return x == s.v
    def __call__(s, *a, **k): return s.v, a, k
    def __add__(s, o): return NotImplemented
    def __radd__(s, o): return "radd"
    def __iadd__(s, o): s.v += 1; return s
    def __neg__(s): return "neg"
    def __getitem__(s, i): 
        if i > 2: raise IndexError
        return i * s.v
    def __format__(s, f): return "fmt:" + f
    def __index__(s): return s.v
    def __int__(s): return s.v * 10
    def __float__(s): return s.v + .5
    def __complex__(s): return 1j
    def __round__(s, n=None): return "round", n
    def __divmod__(s, o): return "dm"
    def __rpow__(s, o): return "rpow", o
    def __matmul__(s, o): return "mm"
    def __reversed__(s): return iter("rev")
    def __dir__(s): return ["b", "a"]
    def __sizeof__(s): return 1
    def __repr__(s): return f"Ops({s.v})"
    def __enter__(s): return s
    def __exit__(s, *a): print("exit", len(a))
o = Ops(2); print(o == Ops(2), o != Ops(2), o != 3, o < Ops(3), o > Ops(1), not o, bool(Ops(0)), len(o), 2 in o, o(1, a=2), 5 + o, -o, list(o), f"{o:x}", format(o), [1, 2, 3][o], int(o), float(o), complex(o), round(o), round(o, 1), divmod(o, 1), 2 ** o, o @ 1, list(reversed(o)), dir(o), {o: 1}[Ops(2)], "%d" % o, "%s" % o, hex(o), sorted([Ops(3), o]), max(o, Ops(1)), [o] == [Ops(2)], o in [Ops(2)], range(o), "ab" * o, o[1], *o)
t(lambda: o + 1); t(lambda: o + o); t(lambda: o >= 1); t(lambda: o <= o); t(lambda: ~o); t(lambda: o - 1); o += 1; print(o)
with o as oo: print(oo is o)
class Bare: pass
b = Bare()
for e in ("b + 1", "b < 1", "b[0]", "b()", "len(b)", "iter(b)", "next(b)", "-b", "b in b", "1 in b", "int(b)", "float(b)", "hash(b) == hash(b)", "b == b", "abs(b)", "round(b)", "b @ b", "b += 1", "with", "await", "format(b, 'x')", "reversed(b)", "b.x", "del b.x", "b[0] = 1", "del b[0]", "divmod(b, 1)", "b ** 1", "b << 1", "~b", "sorted([b, b])", "sum([b])", "bytes(b)", "str(b, 'a')", "chr(b)", "list(b)", "dict(b)", "{**b}", "f(*b)", "range(b)", "'%d' % b", "b.__len__()", "isinstance(1, b)", "issubclass(b, int)", "open(b)", "min(b)"):
    pass
t(lambda: b + 1); t(lambda: b < 1); t(lambda: b[0]); t(lambda: b()); t(lambda: len(b)); t(lambda: iter(b)); t(lambda: next(b)); t(lambda: -b); t(lambda: 1 in b); t(lambda: int(b)); t(lambda: float(b)); t(lambda: abs(b)); t(lambda: round(b)); t(lambda: b @ b); t(lambda: format(b, "x")); t(lambda: reversed(b)); t(lambda: b.x); t(lambda: delattr(b, "x")); t(lambda: divmod(b, 1)); t(lambda: b ** 1); t(lambda: 1 << b); t(lambda: ~b); t(lambda: sorted([b, b])); t(lambda: sum([b])); t(lambda: bytes(b)); t(lambda: str(b, "a")); t(lambda: chr(b)); t(lambda: dict(b)); t(lambda: {**b}); t(lambda: range(b)); t(lambda: "%d" % b); t(lambda: isinstance(1, b)); t(lambda: issubclass(b, int)); t(lambda: min(b)); t(lambda: b.__len__()); t(lambda: complex(b)); t(lambda: ord(b)); t(lambda: "a" + b); t(lambda: [] + b); t(lambda: "a" % b); t(lambda: "{:d}".format(b)); t(lambda: [1][b]); t(lambda: "a".join([b])); t(lambda: {b: 1}[Bare()] if False else 1); t(lambda: {}[b] if False else 1); t(lambda: enumerate(b)); t(lambda: zip(b)); t(lambda: map(b, b)); t(lambda: filter(b, b)); t(lambda: set(b)); t(lambda: any(b)); t(lambda: b.__class__()); t(lambda: pow(b, 2, 3)); t(lambda: pow(2, b)); t(lambda: hex(b)); t(lambda: [].extend(b)); t(lambda: "".startswith(b)); t(lambda: int("1", b)); t(lambda: slice(b).indices(3)); t(lambda: [1, 2][b:]); t(lambda: print(sep=b)); t(lambda: print(end=b)); t(lambda: print(file=b)); t(lambda: input(b, b)); t(lambda: setattr(b, 1, 2)); t(lambda: getattr(b, 1)); t(lambda: hasattr(b, 1))
def w():
    with b: pass
t(w)
def w2():
    x = b; x += 1
t(w2)
def w3(): b[0] = 1
t(w3)
def w4(): del b[0]
t(w4)
def w5():
    a, c = b
t(w5)
def w6():
    for x in b: pass
t(w6)
class HalfCm:
    def __enter__(s): return 1
def w7():
    with HalfCm(): pass
t(w7)
class R:
    def __repr__(s): return 5
t(lambda: repr(R())); t(lambda: str(R())); t(lambda: f"{R()}"); t(lambda: "%r" % R())
class H:
    def __hash__(s): return "a"
    def __len__(s): return -1
    def __bool__(s): return 1
    def __iter__(s): return 5
    def __index__(s): return "x"
    def __contains__(s, o): return "yes"
    def __str__(s): return None
    def __format__(s, f): return 1
    def __int__(s): return "1"
    def __float__(s): return 1
    def __dir__(s): return 5
    def __length_hint__(s): return -1
h = H(); t(lambda: hash(h)); t(lambda: len(h)); t(lambda: bool(h)); t(lambda: iter(h)); t(lambda: [1][h]); print(1 in h); t(lambda: str(h)); t(lambda: format(h)); t(lambda: int(h)); t(lambda: float(h)); t(lambda: dir(h)); t(lambda: not h); t(lambda: 1 if h else 2); t(lambda: print(h))
class Big:
    def __len__(s): return 1 << 70
    def __index__(s): return 1 << 70
    def __hash__(s): return 1 << 70
t(lambda: bool(Big())); print(hash(Big()) == hash(1 << 70)); t(lambda: range(Big())[5])
#:: methods of classes derived from builtins
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
# subclasses of builtins and what their methods give
class L(list):
    def __getitem__(s, i): return ("got", super().__getitem__(i))
    def append(s, x): super().append(x * 2)
    def __contains__(s, x): return True
    def __len__(s): return 99
    def __iter__(s): return iter(["it"])
    def __add__(s, o): return "add"
    def __eq__(s, o): return "eq"
    __hash__ = None
l = L([1, 2]); l.append(3); print(l[0], l[:2], 5 in l, len(l), list(l), l + [1], l == [1], l, [*l], l.index(2), l.count(1), l.pop(), sorted(l), tuple(l), sum([1], 0), bool(l), l * 2, type(l * 2).__name__, type(l[:]).__name__, type(l.copy()).__name__, max(l), dict(zip(l, l)), [1] + list.__add__(l, [7]), list.__len__(l)); a, = l; print(a); t(lambda: hash(l))
class D(dict):
    def __missing__(s, k): return "missing " + str(k)
    def __setitem__(s, k, v): super().__setitem__(k, ("set", v))
    def get(s, k, d=None): return "get"
d = D(a=1); d["b"] = 2; print(d, d["zz"], d.get("a"), d.setdefault("c", 3), d.pop("a"), "q" in d, len(d), {**d}, dict(d), d.copy(), type(d.copy()).__name__, d | {"x": 1}, type(d | {}).__name__, "%(b)s" % d, "{b}".format_map(d), "{zz}".format_map(d), "%(zz)s" % d); d.update(z=1); print(d); d |= {"w": 1}; print(d, type(d).__name__, list(d), D.fromkeys("ab"), type(D.fromkeys("a")).__name__)
class S(str):
    def __add__(s, o): return S("(" + str(s) + "+" + str(o) + ")")
    def upper(s): return "UP"
    def __getitem__(s, i): return "item"
    def __len__(s): return 42
    def __hash__(s): return 1
    def __eq__(s, o): return True
    def __str__(s): return "STR"
    def __repr__(s): return "REPR"
    def __format__(s, f): return "FMT"
    def __mod__(s, o): return "MOD"
s = S("abc"); print(s, s + "d", s.upper(), s[0], len(s), hash(s), s == 5, str(s), repr(s), f"{s}", f"{s!s}", "%s" % s, "%r" % s, s % 1, s.lower(), type(s.lower()).__name__, s * 2, "x".join([s, s]), s.join("ab"), "abc" == s, {s: 1}, [s], str.__str__(s) == "abc", s.encode(), s.title(), "{}".format(s), s in "abc", "b" in s, list(s), s.split("b"), type(s.split("b")[0]).__name__, s.replace("a", "q"), int(S("12")), float(S("1.5")), "abcabc".count(s), "abc".startswith(s), {"abc": 1}.get(s), s.strip(), type(s.strip()).__name__, s.center(7))
class I(int):
    def __add__(s, o): return I(int(s) + int(o) + 100)
    def __radd__(s, o): return "radd"
    def __repr__(s): return "I" + int.__repr__(s)
    def __eq__(s, o): return "eq"
    def __hash__(s): return 7
    def __bool__(s): return False
    def __index__(s): return 1
    def __int__(s): return 77
    def __lt__(s, o): return "lt"
    def __neg__(s): return "neg"
i = I(5); print(i, i + 1, 1 + i, type(i + 1).__name__, i - 1, type(i - 1).__name__, i == 5, 5 == i, hash(i), bool(i), [10, 20, 30, 40, 50, 60][i], int(i), float(i), i < 1, 1 > i, -i, abs(i), f"{i}", f"{i:d}", f"{i:5}", "%d" % i, "%s" % i, str(i), range(10)[i], [0] * i, i.bit_length(), i.real, type(i.real).__name__, type(+i).__name__, divmod(i, 2), i ** 2, 2 ** i, i & 4, round(i), sum([i, i]), max(i, 3), hex(i), chr(I(65)), "ab"[I(1)], i.to_bytes(1, "big"), int.from_bytes(b"\1", "big"), I.from_bytes(b"\5", "big"), type(I.from_bytes(b"\5", "big")).__name__, {i: 1}, isinstance(i, int), i is i, bytes(I(2)), not i, i.__class__.__name__, sorted([I(3), I(1)])[0])
class F(float):
    def __mul__(s, o): return "mul"
    def __repr__(s): return "F!"
    def __format__(s, f): return "ff" + f
f = F(1.5); print(f, f * 2, 2 * f, f + 1, type(f + 1).__name__, str(f), f"{f:.2f}", "%.1f" % f, f == 1.5, hash(f) == hash(1.5), f.is_integer(), round(f), int(f), F("2.5"), F.fromhex("0x1p1"), type(F.fromhex("0x1p1")).__name__, -f, type(-f).__name__, f < 2, max(f, 1), [f], abs(f), f // 1, divmod(f, 1))
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __getitem__(s, i): return "it"
    def __add__(s, o): return "add"
    def __iter__(s): yield "x"
    def __len__(s): return 9
x = T(1, 2); print(x, x[0], x + (1,), (1,) + tuple.__add__(x, (3,)), list(x), len(x), x == (1, 2), hash(x) == hash((1, 2)), x < (3,), x.count(1), x.index(2), 2 in x, x * 2, type(x * 2).__name__, [*x], max(x), "%s %s" % tuple([1, 2])); a, = x; print(a, x[:1], type(tuple(x)).__name__, {x: 1}[(1, 2)] if False else 0)
class B(bytes):
    def __getitem__(s, i): return "b"
    def decode(s): return "dec"
b = B(b"ab"); print(b, b[0], b.decode(), b + b"c", type(b + b"c").__name__, bytes(b), b == b"ab", list(b), len(b), b.hex(), bytearray(b), b.upper(), b in [b"ab"], hash(b) == hash(b"ab"), b"%s" % b)
class St(set):
    def add(s, x): super().add(x * 10)
    def __contains__(s, x): return "c"
st = St([1, 2]); st.add(3); print(sorted(st), 5 in st, type(st | {9}).__name__, type(st.copy()).__name__, st == {1, 2, 30}, st - {1} == {2, 30}, type(st - {1}).__name__, repr(St()), repr(St([1])), St({1}) <= {1, 2})
class Fz(frozenset): pass
fz = Fz([1]); print(fz, repr(Fz()), hash(fz) == hash(frozenset([1])), type(fz | {2}).__name__, fz.copy() is fz, type(fz.copy()).__name__)
class By(bytearray): pass
y = By(b"ab"); y.append(99); y += b"d"; print(y, type(y).__name__, type(y + b"x").__name__, y[:2], type(y[:2]).__name__, y.copy(), type(y.copy()).__name__)
class E(Exception):
    def __eq__(s, o): return "E"
print(E() == 1, E(1).args); 
class Ob(object):
    __slots__ = ()
t(lambda: setattr(Ob(), "x", 1)); t(lambda: Ob().__dict__)
class BoolLike(int):
    def __and__(s, o): return "and"
print(BoolLike(1) & 1, 1 & BoolLike(1), True & BoolLike(1)); t(lambda: type("BB", (bool,), {})); t(lambda: type("NN", (type(None),), {})); t(lambda: type("RR", (range,), {})); t(lambda: type("SS", (slice,), {})); t(lambda: type("FF", (type(lambda: 0),), {})); t(lambda: type("GG", (type(x for x in []),), {})); t(lambda: type("MM", (memoryview,), {})); t(lambda: type("EE", (type(...),), {}))
import collections
class OD(collections.OrderedDict):
    def __setitem__(s, k, v): super().__setitem__(k, v + 1)
od = OD(a=1); od["b"] = 2; print(od, list(od.items()), od == {"a": 2, "b": 3}, repr(od.copy()), od.popitem()); od.move_to_end("a"); 
class DD(collections.defaultdict):
    def __missing__(s, k): return "mm"
print(DD(int)["x"], DD(int), type(DD(int).copy()).__name__)
class Dq(collections.deque):
    def append(s, x): super().append(-x)
q = Dq([1]); q.append(5); print(q, type(q.copy()).__name__, type(q + q).__name__, q[1])
NT = collections.namedtuple("NT", "a b")
class NT2(NT):
    def tot(s): return s.a + s.b
    def __repr__(s): return "NT2!"
n = NT2(1, 2); print(n, n.tot(), n._replace(a=5), type(n._replace(a=5)).__name__, NT2._make([3, 4]).tot(), n == (1, 2), n._asdict(), n[0], NT(1, 2), NT._fields, n.__class__.__mro__[1].__name__)
class NT3(NT):
    __slots__ = ()
    def __new__(cls, a, b=10): return super().__new__(cls, a, b)
print(NT3(1), NT3(1, 2).b); t(lambda: setattr(NT3(1), "q", 1)); t(lambda: setattr(NT3(1), "a", 1))
#:: how they are shown
class I(int):
    def __repr__(s): return "I" + int.__repr__(s)
class F(float):
    def __str__(s): return "FS"
class S(str):
    def __str__(s): return "SS"
i = I(5); f = F(1.5); s = S("q")
print("%s" % i, "%s" % (i,), "%r" % i, "%s" % f, "%s" % s, "%s %s" % (i, s), f"{i}", f"{s}", "{}".format(i), "{}".format(s), str(i), str(s), "a".join([s]), "%a" % i, "%5s|" % i)
def g(i): return "%s" % i
print(g(i))

#: one of setting and deleting items alone, a class that reads what its function has not set, texts of io
class A:
    def __delitem__(s, k): pass
class B:
    def __setitem__(s, k, v): pass
class C: pass
class L(list):
    def __delitem__(s, k): pass
def try_it(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def put(o): o[0] = 2
def take(o): del o[0]
for o in (A(), B(), C(), L([1])):
    try_it(lambda: put(o))
    try_it(lambda: take(o))
def early():
    class K:
        x = y
    y = 1
try_it(early)
def nested():
    class K:
        z = 1
        class L:
            print(z)
try_it(nested)
import io
try_it(lambda: io.StringIO().nope)
try_it(lambda: io.BytesIO(b"") + 1)
b = bytearray(3)
try_it(lambda: b.__setitem__(slice("a"), 5))

#:: what deleting, setting and getting items says of all kinds of values; names that inner scopes read too early
class A: pass
class T(tuple): pass
class E(Exception): pass
from collections import namedtuple, deque
import io, array
P = namedtuple("P", "x")
def g(): yield
for o in (1, 1.5, None, "a", b"a", (1,), [1], {1: 2}, {1}, frozenset(), range(3), {}.keys(), {}.items(), {}.values(), A(), A, T((1,)), E(), P(1), deque(), g(), iter([]), len, print, io.StringIO(), memoryview(b"a"), memoryview(bytearray(1)), array.array("b"), slice(1), ..., lambda: 0, 1j, property(), object(), zip(), "".join, int.bit_length):
    for k in (5, "a", slice(1), True, None):
        try:
            del o[k]; print("ok")
        except Exception as e: print(type(o).__name__, k, type(e).__name__, e)
        try:
            o[k] = 1; print("ok")
        except Exception as e: print(type(o).__name__, k, type(e).__name__, e)
        try: o[k]
        except Exception as e: print(type(o).__name__, k, type(e).__name__, e)
class S:
    __slots__ = ("x", "y")
s = S()
try: del s.y
except AttributeError as e: print(e)
s.y = 1
del s.y
try: del s.y
except AttributeError as e: print(e)
print(str.maketrans({True: 1, "a": 2}))
def f():
    r = [q for i in range(2)]
    q = 1
def f2():
    r = [i for i in w]
    w = 1
def f3():
    return sum(z for i in range(2))
    z = 1
def f4():
    r = {k: [k + v for i in range(1)] for k in (1,)}
    v = 1
for x in (f, f2, f3, f4):
    try: x()
    except NameError as e: print(type(e).__name__, e)
print(deque([1]), Counter("aab"), complex("\u20038"))
#:: a star import of a module of the compiler
from collections import *
print(deque([1]), Counter("aab"))
#: classes that C has with their modules, in messages
import re
def try_it(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try_it(lambda: re.match("a", "a").x)
try_it(lambda: re.compile("a")())
try_it(lambda: re.compile("a") + 1)
try_it(lambda: type(re.match("a", "a")))

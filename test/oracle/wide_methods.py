# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#:: methods of containers with unusual arguments
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
# containers: methods with odd arguments, values and identities
def tl(m, *a, init=(3, 1, 2), **k):
    l = list(init)
    try: r = getattr(l, m)(*a, **k)
    except BaseException as e: r = (type(e).__name__, str(e))
    print(m, a, k, r, l)
tl("append"); tl("append", 1, 2); tl("append", [1]); tl("extend", 5); tl("extend", "ab"); tl("extend", {1: 2}); tl("extend"); tl("extend", (i for i in [1])); tl("insert", 0, "x"); tl("insert", -1, "x"); tl("insert", 99, "x"); tl("insert", -99, "x"); tl("insert", "a", 1); tl("insert", 1.0, 1); tl("insert", 1); tl("insert", True, "b"); tl("pop"); tl("pop", 0); tl("pop", -1); tl("pop", 9); tl("pop", -9); tl("pop", "a"); tl("pop", None); tl("pop", 1, 2); tl("pop", init=()); tl("remove", 1); tl("remove", 9); tl("remove", 1.0); tl("remove"); tl("index", 1); tl("index", 9); tl("index", 1, 2); tl("index", 2, -1); tl("index", 3, 0, 0); tl("index", 2, -100, 100); tl("count", 1); tl("count", True); tl("count"); tl("reverse"); tl("reverse", 1); tl("clear"); tl("copy"); tl("copy", 1); tl("sort"); tl("sort", key=lambda x: -x); tl("sort", reverse=True); tl("sort", 1); tl("sort", cmp=1); tl("sort", init=(1, "a")); tl("sort", key=str, init=(10, 9, 1)); tl("__len__"); tl("__contains__", 3); tl("__getitem__", 0); tl("__getitem__", slice(0, 2)); tl("__setitem__", 0, 9); tl("__delitem__", 0); tl("__delitem__", 9); tl("__add__", [1]); tl("__add__", (1,)); tl("__iadd__", (1,)); tl("__iadd__", 5); tl("__mul__", 2); tl("__mul__", "a"); tl("__imul__", 0); tl("__imul__", -1); tl("__eq__", [3, 1, 2]); tl("__eq__", (3, 1, 2)); tl("__lt__", [4]); tl("__lt__", 5); tl("__reversed__"[:11] + "_") if False else 0; tl("__bool__"); tl("nope")
def td(m, *a, init=((1, "a"), (2, "b")), **k):
    d = dict(init)
    try: r = getattr(d, m)(*a, **k)
    except BaseException as e: r = (type(e).__name__, str(e))
    print(m, a, k, r, d)
td("get", 1); td("get", 9); td("get", 9, "d"); td("get", []); td("get"); td("get", 1, 2, 3); td("get", 1, default=2); td("pop", 1); td("pop", 9); td("pop", 9, None); td("pop"); td("pop", []); td("pop", 1, 2, 3); td("popitem"); td("popitem", init=()); td("popitem", 1); td("setdefault", 1); td("setdefault", 9); td("setdefault", 9, "x"); td("setdefault", []); td("setdefault"); td("update"); td("update", {3: 4}); td("update", [(1, 2), [3, 4], "ab"]); td("update", a=1); td("update", {1: 0}, b=2); td("update", 5); td("update", [1]); td("update", [(1,)]); td("update", ["abc"]); td("update", None); td("update", {1: 1}, {2: 2}); td("clear"); td("clear", 1); td("copy"); td("keys"); td("values"); td("items"); td("keys", 1); td("fromkeys", "ab"); td("fromkeys", "ab", 0); td("fromkeys"); td("fromkeys", 5); td("fromkeys", [[1]]); td("__contains__", 1); td("__contains__", []); td("__getitem__", 9); td("__setitem__", [], 1); td("__delitem__", 9); td("__or__", {5: 6}); td("__or__", [(5, 6)]); td("__ior__", [(5, 6)]); td("__ror__", {1: 0}); td("__eq__", {2: "b", 1: "a"}); td("__len__"); td("has_key", 1)
d = {1: 2, "a": [3]}; k, v, i = d.keys(), d.values(), d.items(); d["new"] = 0
print(k, v, i, len(k), 1 in k, (1, 2) in i, (1, 3) in i, 2 in v, [3] in v, k & {1, 5}, sorted(map(str, k | {9})), sorted(map(str, k - {1})), sorted(map(str, k ^ {1, 7})), k == {1, "a", "new"}, k == [1], {1, 2} & k, sorted(map(str, i))[0], list(reversed(k)), k.isdisjoint({5}), k <= {1, "a", "new", 3}, k > {1}, type(k & k).__name__, repr(v)); t(lambda: i & {(1, 2)}); t(lambda: {(1, 2)} | i); t(lambda: v == d.values()); t(lambda: k + k); t(lambda: k[0]); t(lambda: hash(k)); t(lambda: k & 5); t(lambda: k | "b" if False else len(k - "a")); t(lambda: dict(k)); t(lambda: dict(i)["a"]); t(lambda: dict(zip("ab", [1]))); t(lambda: dict(a=1, **{"b": 2})); t(lambda: dict([("a", 1)], a=2)); t(lambda: dict({1: 2}, **{"x": 1})); t(lambda: dict(5)); t(lambda: dict([1])); t(lambda: dict([[1, 2, 3]])); t(lambda: dict(None)); t(lambda: dict(1, 2)); t(lambda: dict(**{1: 2})); t(lambda: {**{}, 1: 2} | {3: 4}); t(lambda: {1: 2} | [(1, 2)]); t(lambda: {} | None)
def ts(m, *a, init=(1, 2, 3), cls=set, **k):
    s = cls(init)
    try: r = getattr(s, m)(*a, **k)
    except BaseException as e: r = (type(e).__name__, str(e))
    print(m, a, r, s)
for m in ("union", "intersection", "difference", "symmetric_difference", "update", "intersection_update", "difference_update", "symmetric_difference_update", "issubset", "issuperset", "isdisjoint"):
    ts(m); ts(m, {2, 9}); ts(m, [2, 2]); ts(m, (7, 8)); ts(m, 5); ts(m, {2}, [3]); ts(m, {2: 0}); ts(m, [[1]]); ts(m, range(2))
for m in ("add", "remove", "discard"): ts(m); ts(m, 2); ts(m, 9); ts(m, [1]); ts(m, {1}); ts(m, 1, 2); ts(m, 2.0)
ts("pop", init=()); ts("clear"); ts("copy"); ts("copy", cls=frozenset); ts("add", 1, cls=frozenset); ts("union", [9], cls=frozenset); ts("__or__", [1]); ts("__ior__", {7}); ts("__ior__", [7]); ts("__sub__", {1}); ts("__and__", {1}, cls=frozenset); ts("__xor__", frozenset({1})); ts("__le__", {1}); ts("__eq__", frozenset({1, 2, 3})); ts("__hash__", cls=frozenset) if False else 0; t(lambda: hash({1})); t(lambda: {1} | frozenset({2})); t(lambda: frozenset({1}) | {2}); t(lambda: {1} - [1]); t(lambda: {1} < [1]); t(lambda: {frozenset({1}): 2}[frozenset({1})]); t(lambda: {1} in {frozenset({1})}); t(lambda: set(5)); t(lambda: set(1, 2)); t(lambda: set("aab") == {"a", "b"}); t(lambda: frozenset()); t(lambda: set([[]])); t(lambda: {1, True, 1.0}); t(lambda: {0.0, -0.0, 0, False}); t(lambda: {float("nan")} == {float("nan")}); t(lambda: set(x=1)); t(lambda: frozenset(frozenset([1])) == {1})
def tt(m, *a, init=(1, 2, 3, 2), **k):
    x = tuple(init)
    try: r = getattr(x, m)(*a, **k)
    except BaseException as e: r = (type(e).__name__, str(e))
    print(m, a, r)
tt("count", 2); tt("count"); tt("index", 2); tt("index", 2, 2); tt("index", 9); tt("index", 2, -1); tt("index", 1, 1); tt("index"); tt("__add__", [1]); tt("__add__", (1,)); tt("__mul__", 2); tt("__mul__", 1.5); tt("__getitem__", -1); tt("__getitem__", 9); tt("__contains__", 2.0); tt("__lt__", (2,)); tt("__hash__") if False else 0; tt("append", 1); t(lambda: (1, 2) + [3]); t(lambda: (1,) * -1); t(lambda: tuple(5)); t(lambda: tuple("ab")); t(lambda: tuple(1, 2)); t(lambda: (1, 2)[0:1] + (3,)); t(lambda: ((1, 2),) * 2); x = (1, [2]); t(lambda: x.__setitem__(0, 1))
def aug():
    x = (1, [2])
    try: x[1] += [3]
    except TypeError as e: return x, str(e)
t(aug)
def aug2():
    x = (1,); y = x; x += (2,); l = [1]; m = l; l += (2,); l *= 2; s = {1}; u = s; s |= {2}; s -= {1}; b = b"a"; c = b; b += b"c"; n = 5; n //= 2; n **= 3; n <<= 2; n %= 7; n |= 8; n ^= 1; n &= 15; n >>= 1; f = 1.5; f -= 1; f /= 2; f //= 0.1; z = "a"; z *= 3; z += "b"; z %= ()
    return x, y, l, m is l, s, u is s, b, c, n, f, z
t(aug2)
r = range(2, 20, 3); print(r, len(r), r[1], r[-1], r[1:3], 5 in r, 6 in r, 5.0 in r, "a" in r, r.index(8), r.count(8), list(reversed(r)), r == range(2, 19, 3), hash(r) == hash(range(2, 19, 3)), r.start, r.stop, r.step, bool(range(0)), max(r), sum(r), range(5)[2:].start, range(10)[::-3], range(-5, -1), list(range(3, 0)), range(2 ** 70, 2 ** 70 + 3)[1], len(range(2 ** 70, 2 ** 70 + 3)), 2 ** 70 + 1 in range(2 ** 71)); t(lambda: range(1.0)); t(lambda: range()); t(lambda: range(1, 2, 0)); t(lambda: range("a")); t(lambda: range(1, 2, 3, 4)); t(lambda: r[99]); t(lambda: r["a"]); t(lambda: r.index(3)); t(lambda: r.index("a")); t(lambda: r + r); t(lambda: r * 2); t(lambda: setattr(r, "start", 1)); t(lambda: len(range(1 << 70))); t(lambda: range(1 << 70)[1 << 65]); t(lambda: r.x); t(lambda: range(True)); t(lambda: range(stop=3)); t(lambda: list(range(3)) == range(3))
#:: what everything has
import sys, builtins
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
# odd corners
print(__name__, __doc__, __import__("sys") is sys, __debug__)
t(lambda: sys.maxsize > 2 ** 31); t(lambda: sys.byteorder); t(lambda: type(sys.version_info).__name__ in ("version_info", "tuple")); t(lambda: sys.exc_info())
class A:
    """doc"""
    def m(self): "mdoc"
    async def am(self): pass
    x: int = 5
    y: "str"
print(A.__doc__, A.m.__doc__, A.__name__, A.__module__, A.__dict__["x"], "y" in A.__dict__, A().m.__self__.__class__ is A, A.m.__qualname__, A.__init__ is object.__init__, A.__eq__ is object.__eq__, A.__class__, type(A()) is A, A.__bases__, A.__base__, A.__subclasses__())
def f(a, b: int = 3, *c, d, e=None, **g) -> int: "fdoc"; return a
print(f.__doc__, f.__name__, f.__defaults__, f.__kwdefaults__, f.__module__, f.__qualname__, f.__closure__, callable(f), type(f).__name__, f.__class__, repr(f)[:11], f.__get__(5)(d=1), f.__call__(1, d=2))
f.attr = [1]; f.attr.append(2); print(f.attr, f.__dict__); del f.attr; t(lambda: f.attr); t(lambda: f.__nope__); t(lambda: setattr(f, "__name__", 5)); t(lambda: setattr(f, "__code__", 5)) if False else 0
l = lambda: 0; print(l.__name__, l.__qualname__, repr(l)[:20])
print(len.__name__, repr(len), type(len).__name__, [].append.__name__, str.upper.__name__, repr(str.upper), type(str.upper).__name__, dict.fromkeys.__name__, repr([].append)[:15])
print(isinstance(1, (int, str)), isinstance(True, int), isinstance(1, ()), isinstance([], (list, (tuple, str))), issubclass(bool, int), issubclass(bool, (str, int)), issubclass(A, object), isinstance(A, type), isinstance(type, type), isinstance(None, type(None)), isinstance(len, type(len)), type(...).__name__, type(NotImplemented).__name__, type(None).__name__); t(lambda: isinstance(1, 5)); t(lambda: isinstance(1, [int])); t(lambda: isinstance(1)); t(lambda: issubclass(1, int)); t(lambda: issubclass(int, 5)); t(lambda: isinstance(1, (int, 5))); t(lambda: isinstance("a", (int, 5)))
t(lambda: NotImplemented + 1); t(lambda: ... + 1); print(... is Ellipsis, repr(...), repr(NotImplemented), bool(...), [...], {...: 1}); t(lambda: None()); t(lambda: None.x); t(lambda: None[0]); t(lambda: None + 1); t(lambda: len(None)); t(lambda: type(None)()); t(lambda: type(...)()); t(lambda: bool()); t(lambda: int()); t(lambda: str()); t(lambda: float()); t(lambda: list()); t(lambda: tuple()); t(lambda: complex()); t(lambda: bytes()); t(lambda: object().__class__); t(lambda: bool(1, 2)); t(lambda: bool(x=1)); t(lambda: object(1)); t(lambda: type(1)(2)); t(lambda: (1).__class__("5")); t(lambda: int.__class__); t(lambda: (5).real + (5).imag); t(lambda: 5 .bit_length()); t(lambda: "a".__class__.__mro__); t(lambda: int.mro()); t(lambda: True.__class__.__base__)
t(id); t(lambda: id(1) == id(1)); t(lambda: hash(())); t(hash); t(lambda: hash([])); t(lambda: hash("a") == hash("a")); t(lambda: hash((1, 2)) == hash((1, 2))); t(lambda: hash(None) == hash(None)); t(callable, 5); t(callable, A); t(callable, A()); t(ord, ""); t(ord, "ab"); t(ord, b"a"); t(ord, 5); t(ord, "€"); t(chr, -1); t(chr, 0x110000); t(chr, 97.0); t(chr, "a"); t(chr, 0x10ffff); t(abs, "a"); t(abs, -5); t(abs, -5.5); t(abs, 3 + 4j); t(abs, True); t(abs); t(bin, 1.5); t(bin, "a"); t(hex, None); t(oct, -8); t(divmod, 1); t(divmod, 5, "a"); t(divmod, 5.5, 2); t(divmod, -7, 2); t(pow, 2); t(pow, 2, 3, 5); t(pow, "a", 2); t(pow, 2, "a"); t(pow, 2, exp=3); t(pow, base=2, exp=3, mod=5); t(round, 2.5); t(round, "a"); t(repr); t(repr, 1, 2); t(ascii, "é"); t(format, 1, 2); t(format); t(format, 255, "x"); t(len, 5); t(len); t(len, [], []); t(print.__call__, "called") if False else 0
t(getattr, 1, "real"); t(getattr, 1, "nope"); t(getattr, 1, "nope", 2); t(getattr, 1); t(getattr, 1, 5); t(hasattr, 1); t(hasattr, 1, "real"); t(setattr, 1, "x", 2); t(setattr, A, "q", 2); t(lambda: A.q); t(delattr, A, "q"); t(delattr, A, "q"); t(setattr, int, "x", 1); t(delattr, int, "real"); t(setattr, A(), "__class__", int) if False else 0; t(vars, 5); t(lambda: vars(A())); t(dir, 1, 2); t(lambda: "real" in dir(1)); t(lambda: [n for n in dir(A()) if not n.startswith("_")]); t(lambda: [n for n in dir() if n == "zz"])
def loc(a, b=2):
    c = a + b
    d = [x for x in range(2)]
    r = sorted(locals())
    e = 1
    return r, locals()["c"], "e" in locals()
t(loc, 1)
def dirs(q):
    z = 1
    return dir()
t(dirs, 1)
globals()["made"] = 5; print(made, "made" in globals(), globals()["A"] is A, globals().get("nope"), type(globals()["__name__"]).__name__); t(lambda: globals()["nope"])
t(lambda: input.__name__); t(lambda: [].__class__.__name__); t(lambda: [].__len__()); t(lambda: (5).__add__(3)); t(lambda: (5).__add__("a")); t(lambda: (5).__radd__(3)); t(lambda: "a".__add__("b")); t(lambda: "a".__mul__(3)); t(lambda: (5).__eq__(5.0)); t(lambda: (5.0).__eq__(5)); t(lambda: (5).__lt__("a")); t(lambda: [1].__eq__([1])); t(lambda: (5).__bool__()); t(lambda: (5).__hash__()); t(lambda: (5).__str__()); t(lambda: "a".__repr__()); t(lambda: "a".__len__()); t(lambda: [1, 2].__contains__(1)); t(lambda: {}.__getitem__(1)); t(lambda: (5).__format__("x")); t(lambda: (5).__index__()); t(lambda: (5.5).__int__()); t(lambda: (5).__float__()); t(lambda: (5).__neg__()); t(lambda: (5).__pow__(2)); t(lambda: (5).__pow__(2, 3)); t(lambda: (5).__rpow__(2)); t(lambda: (5).__truediv__(2)); t(lambda: (5).__divmod__(2)); t(lambda: (5).__rshift__(1)); t(lambda: (5).__and__(1.0)); t(lambda: object().__eq__(1)); t(lambda: object().__ne__(1)); t(lambda: object().__hash__() is not None); t(lambda: int.__add__(1, 2)); t(lambda: int.__add__("a", 2)); t(lambda: str.upper(5)); t(lambda: list.append([], 1)); t(lambda: list.append(5, 1)); t(lambda: list.append()); t(lambda: dict.get({1: 2}, 1)); t(lambda: str.join(",", "ab")); t(lambda: int.__new__(int, "5")); t(lambda: object.__repr__(5)[:12]); t(lambda: str.__str__("a")); t(lambda: float.__repr__(1.5)); t(lambda: type.__call__(int, "7")); t(lambda: type.__repr__(int)); t(lambda: object.__getattribute__(5, "real")); t(lambda: object.__setattr__(A(), "z", 1)); t(lambda: super(A, A()).__repr__()[:10]); t(lambda: [].__iter__().__next__()); t(lambda: iter([1]).__length_hint__() if hasattr(iter([1]), "__length_hint__") else 1)
s = staticmethod(lambda x: x); print(s(5), s.__func__(6), type(s).__name__); c = classmethod(lambda cls: cls); t(lambda: c(5)); t(lambda: c.__get__(None, int)()); p = property(lambda s: 1); t(lambda: p.__get__(5)); t(lambda: p.fset); t(lambda: p.__set__(5, 1)); t(property, 1, 2, 3, 4, 5); t(lambda: property().__get__(1)); t(staticmethod); t(lambda: super().x); t(lambda: super(A).x)
#:: object.__repr__
class L(list):
    def __repr__(s): return "L" + object.__repr__(s)[:13] + list.__repr__(s) + super().__repr__()
class A:
    def __repr__(s): return "A" + object.__repr__(s)[:13] + super().__repr__()[:13]
class I(int):
    def __repr__(s): return "I" + super().__repr__() + int.__repr__(s)
class E(ValueError):
    def __repr__(s): return "E" + super().__repr__() + Exception.__repr__(s) + object.__repr__(s)[:13]
class D(dict):
    def __repr__(s): return "D" + super().__repr__() + object.__repr__(s)[:13]
print(L([1]), A(), I(5), repr(E(1)), D(a=1), object.__repr__(5)[:13], object.__repr__("a")[:13], repr(object())[:10], object().__repr__()[:10], ValueError(1).__repr__(), ValueError.__repr__(ValueError(2)), (5).__repr__(), [].__repr__(), type.__repr__(int), object.__repr__(int)[:13], len.__repr__(), (lambda: 0).__repr__()[:10], object.__repr__(None)[:13])
import io
print(io.StringIO().__repr__()[:15], range(3).__repr__(), {}.keys().__repr__(), slice(1).__repr__(), (x for x in []).__repr__()[:10], A.__repr__(A())[:13], object.__str__(5), object.__str__(A())[:5], object.__eq__(5, 5), object.__ne__(5, 6), object.__hash__(5) is not None)

# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# Every builtin function on an object whose every method fails, and with unusual arguments; lists, tuples, statements.
#:: helpers
import sys, io
def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)
#: builtin functions with odd things
class Ix:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class Bad:
    def __index__(self): raise OSError("idx")
    def __iter__(self): raise OSError("iter")
    def __len__(self): raise OSError("len")
    def __bool__(self): raise OSError("bool")
    def __hash__(self): raise OSError("hash")
    def __eq__(self, o): raise OSError("eq")
    def __lt__(self, o): raise OSError("lt")
    def __call__(self, *a): raise OSError("call")
    def __str__(self): raise OSError("str")
    def __repr__(self): raise OSError("repr")
    def __getitem__(self, i): raise OSError("getitem")
    def __contains__(self, i): raise OSError("contains")
    def __format__(self, s): raise OSError("format")
    def __float__(self): raise OSError("float")
    def __int__(self): raise OSError("int")
    def __next__(self): raise OSError("next")
    def __abs__(self): raise OSError("abs")
    def __round__(self, n=None): raise OSError("round")
    def __reversed__(self): raise OSError("reversed")
    def __bytes__(self): raise OSError("bytes")
    def __dir__(self): raise OSError("dir")
    def __add__(self, o): raise OSError("add")
    def __enter__(self): raise OSError("enter")
    def __exit__(self, *a): raise OSError("exit")
    def __setitem__(self, i, v): raise OSError("setitem")
    def __delitem__(self, i): raise OSError("delitem")
    def __length_hint__(self): raise OSError("hint")
b = Bad()
for f in (abs, all, any, ascii, bin, bool, bytearray, bytes, chr, dict, dir, enumerate, float, format, frozenset, hash, hex, int, iter, len, list, max, min, next, oct, range, repr, reversed, round, set, sorted, str, sum, tuple, lambda x: x(1), lambda x: x[0], lambda x: 1 in x, lambda x: x + 1, lambda x: [*x], lambda x: {**x}, lambda x: f"{x}", lambda x: "%s" % x, lambda x: "%d" % x, lambda x: "{}".format(x), lambda x: not x, lambda x: x or 1, lambda x: 1 if x else 2, lambda x: x == 1, lambda x: x < 1, lambda x: [x].index(1), lambda x: [1].index(x), lambda x: {x}, lambda x: {x: 1}, lambda x: [3, x].sort(), lambda x: print(x, file=io.StringIO()), lambda x: zip(x), lambda x: map(x, [1]), lambda x: list(map(x, [1])), lambda x: list(filter(x, [1])), lambda x: list(filter(None, [x])), lambda x: "a".join(x), lambda x: "abc"[x], lambda x: "abc"[x:], lambda x: "a" * x, lambda x: [1].insert(x, 1), lambda x: divmod(x, 1), lambda x: pow(2, x), lambda x: isinstance(1, x), lambda x: issubclass(int, x), lambda x: getattr(1, x), lambda x: x.__setitem__(0, 1), lambda x: ord(x), lambda x: id(x) and 0, lambda x: callable(x), lambda x: type(x).__name__, lambda x: memoryview(x), lambda x: complex(x), lambda x: slice(x).indices(3), lambda x: int("1", x), lambda x: round(1.5, x), lambda x: sum([x]), lambda x: sum([1], x), lambda x: max(x, 1), lambda x: min([1, x]), lambda x: sorted([1, 2], key=x), lambda x: sorted([1, 2], reverse=x), lambda x: "a".center(x), lambda x: b"a" + x, lambda x: [1] + x, lambda x: (1,) + x, lambda x: {1} | x, lambda x: x in [x], lambda x: x in (1,), lambda x: x in {1}, lambda x: "a" in x, lambda x: [x] == [1], lambda x: (x,) < (1,), lambda x: {1: x} == {1: 1}, lambda x: dict.fromkeys(x), lambda x: dict([x]), lambda x: {}.update(x), lambda x: set().update(x), lambda x: [].extend(x), lambda x: bytes([x]), lambda x: range(x, 3), lambda x: enumerate([1], x), lambda x: iter(x, 1), lambda x: next(iter(x, 1)), lambda x: print("a", sep=x), lambda x: hash((1, x)), lambda x: str.upper(x), lambda x: list.append(x, 1), lambda x: int.__add__(x, 1), lambda x: object.__repr__(x)[:5], lambda x: type.__call__(x), lambda x: raise_(x)):
    show(f, b)
def raise_(x): raise x
it = iter([1, 2, 3]); show(lambda: (next(it), next(it, 9), next(it), next(it, 9))); show(lambda: next(it))
show(lambda: list(zip([1, 2], "abc"))); show(lambda: list(zip([1, 2], "abc", strict=True))); show(lambda: list(zip([1, 2, 3], "ab", strict=True))); show(lambda: list(zip())); show(lambda: list(map(lambda *a: a, [1, 2], [3]))); show(lambda: list(enumerate("ab", -1))); show(lambda: list(enumerate("ab", 1 << 70))); show(lambda: list(filter(lambda x: x % 2, range(5)))); show(lambda: list(reversed("abc"))); show(lambda: list(reversed({1: 2, 3: 4}))); show(lambda: reversed({1, 2})); show(lambda: list(iter(iter([5]).__next__, 5))); show(lambda: list(iter([1, 2, 3].pop, 1)))
show(lambda: max([1, 3, 2], key=lambda x: -x)); show(lambda: max([], default=None)); show(lambda: max([])); show(lambda: max(1)); show(lambda: max(1, 2, default=3)); show(lambda: min("b", "a", key=ord)); show(lambda: min([[2], [1, 9]])); show(lambda: max(1, "a")); show(lambda: max({1: 2, 5: 0})); show(lambda: sum([[1], [2]], [])); show(lambda: sum(["a"])); show(lambda: sum(["a"], "")); show(lambda: sum([1, 2], start=5)); show(lambda: sum((), ())); show(lambda: any([])); show(lambda: all([])); show(lambda: sorted("bac", key=str.upper, reverse=True)); show(lambda: sorted([3, "a"])); show(lambda: round(-2.5)); show(lambda: round(1234.5678, -2)); show(lambda: round(5, 2)); show(lambda: abs(-True)); show(lambda: divmod(-7, 3)); show(lambda: divmod(7.5, -2)); show(lambda: pow(2, 0.5)); show(lambda: pow(2, 3, mod=5)); show(lambda: chr(97) + chr(0x1f600)); show(lambda: hex(-255)); show(lambda: bin(Ix(5))); show(lambda: oct(1.5)); show(lambda: int(Ix(7))); show(lambda: float(Ix(7))); show(lambda: complex(Ix(7))); show(lambda: range(Ix(3))); show(lambda: [1, 2, 3][Ix(1):Ix(2)]); show(lambda: "ab" * Ix(2)); show(lambda: bytes(Ix(2))); show(lambda: Ix(1) + 1)
show(lambda: isinstance(1, (str, (int,)))); show(lambda: isinstance(1, "a")); show(lambda: isinstance(True, int)); show(lambda: issubclass(bool, (str, int))); show(lambda: issubclass(1, int)); show(lambda: isinstance(1, ())); show(lambda: isinstance(int, type)); show(lambda: isinstance(None, type(None))); show(lambda: callable(int)); show(lambda: getattr(1, "real")); show(lambda: getattr(1, "zz", 5)); show(lambda: vars(5)); show(lambda: hash("a") == hash("a")); show(lambda: hash([])); show(lambda: hash((1, 2)) == hash((1, 2))); show(lambda: id(5) == id(5)); show(lambda: type(type)); show(lambda: type(None)()); show(lambda: type(NotImplemented)); show(lambda: bool(NotImplemented)); show(lambda: ...); show(lambda: None < 1); show(lambda: print.__name__); show(lambda: (lambda: 0).__name__); show(lambda: int.__name__); show(lambda: [].append.__name__); show(lambda: repr(len)); show(lambda: repr(int)); show(lambda: repr([].append).split(" at")[0]); show(lambda: repr(str.upper)); show(lambda: repr(int.__add__)); show(lambda: repr((1).__add__).split(" at")[0]); show(lambda: repr(None)); show(lambda: repr(range(1, 5, 2))); show(lambda: repr(slice(1, None))); show(lambda: str(type([]))); show(lambda: repr(iter([])).split(" at")[0]); show(lambda: repr(zip()).split(" at")[0]); show(lambda: repr({}.keys())); show(lambda: repr({}.items())); show(lambda: repr(memoryview(b"")).split(" at")[0]); show(lambda: repr(super(int, 5))); show(lambda: repr(property()).split(" at")[0]); show(lambda: repr(staticmethod(len))); show(lambda: repr(classmethod(len))); show(lambda: repr(object()).split(" at")[0])
r = range(10, 0, -3)
show(lambda: (list(r), len(r), r[1], r[-1], r[1:], r[::-1], 7 in r, 6 in r, r.index(4), r.count(1), r == range(10, -1, -3), hash(r) == hash(range(10, 0, -3)), r.start, r.stop, r.step, bool(range(0)), range(5)[10:2:-1], 1.0 in range(3), "a" in range(3))); show(lambda: r.index(5)); show(lambda: r[9]); show(lambda: range(1, 2, 0)); show(lambda: range("a")); show(lambda: range(1.5)); show(lambda: range()); show(lambda: range(1, 2, 3, 4)); show(lambda: len(range(1 << 70))); show(lambda: range(1 << 70)[1 << 65]); show(lambda: range(3) == [0, 1, 2]); show(lambda: range(0) == range(2, 1)); show(lambda: range(5) < range(6)); show(lambda: range(3) + range(3)); show(lambda: iter(range(3)).__next__())
#: lists and tuples
l = [3, 1, 2]
for f in (lambda: l.append(), lambda: l.append(1, 2), lambda: l.extend(5), lambda: l.insert(100, 9) or l, lambda: l.insert(-100, 8) or l, lambda: l.insert("a", 1), lambda: l.pop(-1), lambda: l.pop(100), lambda: l.pop("a"), lambda: [].pop(), lambda: l.remove(77), lambda: l.index(77), lambda: l.index(1, 2), lambda: l.index(3, -10, 10), lambda: l.count(1), lambda: l.sort(key=5), lambda: l.sort(reverse=True) or l, lambda: l.reverse() or l, lambda: l.copy() is l, lambda: l + (1,), lambda: l + l, lambda: l * 0, lambda: l * 1.5, lambda: 2 * l, lambda: l == tuple(l), lambda: l < [9], lambda: [1, 2] < [1, 2, 0], lambda: [1, "a"] < [1, 2], lambda: [] < [1], lambda: l.__setitem__(0, 5) or l, lambda: l.__setitem__(50, 5), lambda: l.__delitem__(0) or l, lambda: l.__delitem__(50), lambda: l.__contains__(2), lambda: l.clear() or l, lambda: l.__iadd__("ab") or l, lambda: l.__imul__(2), lambda: l.__class__, lambda: [[]] * 2, lambda: [1, 2, 3, 4].__delitem__(slice(None, None, 2)), lambda: list("abc"), lambda: list(5), lambda: list(None), lambda: [1, [2, [3]]] == [1, [2, [3]]], lambda: (1, 2) + (3,), lambda: (1,) * 3, lambda: (1, 2).index(5), lambda: (1, 2, 1).count(1), lambda: (1, 2)[5], lambda: (1, 2).__setitem__(0, 1), lambda: hash((1, [2])), lambda: tuple("ab"), lambda: (1, 2) < (1, 3), lambda: (1, 2) == [1, 2], lambda: () is (), lambda: (1, 2, 3)[::-1], lambda: tuple(i for i in range(3)), lambda: (*[1], 2)):
    show(f)
def m(t):
    t[0] += [5]
def m2():
    t = ([1],)
    try: t[0] += [2]
    except TypeError as e: print(e)
    return t
show(m2); show(m, (1,)); show(m, [[1]])
a = [1, 2, 3]; a[1:2] = a; print(a); a[:0] = (9, 8); print(a); a[::2] = "xyzw"[:len(a[::2])]; print(a); a += a; print(len(a)); a[5:1] = [0]; print(a[4:7]); del a[-3:]; print(len(a)); a *= 0; print(a)
i = 0; b2 = [0, 0, 0]; i, b2[i] = 1, 5; print(i, b2); b2[i], i = 7, 2; print(i, b2)
x = y = []; x.append(1); print(y); x, y = y, x; (x, y), z = [1, 2], 3; print(x, y, z)
for x, in [(1,), (2,)]: print(x, end=" ")
for x, *y in ["abc", (1,)]: print(x, y, end=" ")
for b2[0] in range(3): pass
print(b2)
class O: pass
o = O()
for o.a in "xy": pass
print(o.a)
[o.a for o.b in [1]] if False else 0
#: misc statements
def f(a, b=[], *, c={}): b.append(a); c[a] = len(c); return b, c
print(f(1), f(2), f.__defaults__, f.__kwdefaults__)
f.__defaults__ = ([9],); print(f(3)[0])
assert True, 1 / 1
show(lambda: exec_assert())
def exec_assert(): assert [], "msg"
def exec_assert2(): assert 0
show(exec_assert2)
def exec_assert3(): assert (), (1, 2)
show(exec_assert3)
def w():
    i = 0
    while i < 5:
        i += 1
        if i == 2: continue
        if i == 4: break
        print(i, end=" ")
    else: print("else")
    while False: pass
    else: print("else2")
    for j in range(0): pass
    else: print("else3")
    for j in range(3):
        for k in range(3):
            if k == 1: break
        else: continue
        break
    return i, j, k
print(w())
def g(): 
    global gg
    gg = 5
    return gg
print(g(), gg)
print([(lambda x, y=i: x + y)(1) for i in range(3)], (lambda *a, **k: (a, k))(1, b=2), (lambda: (yield 1))().__next__())
def deco(*args):
    def d(f): return lambda *a: (args, f(*a))
    return d
@deco(1, 2)
@deco()
def h(x): return x
print(h(5))
@(lambda f: 42)
def k(): pass
print(k)
print(1 < 2 < 3 > 0 != 5, 1 < 3 < 2, 1 == 1.0 is True if False else 0, not (1 in [1]) in [False], 1 if [] else 2, [] and 1, 0 or "" or None, 1 and 2 and 3, ~5 & 7 | 8 ^ 3 << 1, -2 ** 2, 2 ** -1, 5 // -2, -5 % 3, 7 // 2 * 2 + 7 % 2)
def ann(a: int, b: "x" = 2, *c: 3, d: [1] = 4, **e: {}) -> None: return a, b, c, d, e
print(ann(1, 2, 3, d=5, f=6))
x: int = 5; y: str; print(x)
del x
try: x
except NameError as e: print(e)
print(*(i for i in range(3)), *"ab", sep=",", end=";\n")
print("a" "b"
      'c', ("d"
            "e"))
try:
    raise ValueError("multi", 1, [2])
except (TypeError, ValueError) as e: print(e, e.args)
class Ctx:
    def __enter__(self): return self
    def __exit__(self, *a): return True
with Ctx() as c, Ctx(): raise KeyError
print("end", c.__class__.__name__)
import io as myio, sys as mysys
from io import (StringIO as S, BytesIO,)
print(myio.StringIO is S)
if (n := len("abc")) > 2: print(n)
lst = [1, 2, 3, 4]
print([y for x in lst if (y := x * 2) > 4], lst[1:][0], lst[-1:], lst[True])
print({**{"a": 1}, **{"b": 2}}, {*[1, 2], 3}, [*lst, *lst][:5], (*lst,)[0], {x: y for x, y in zip("ab", lst)}, {x % 2 for x in lst})
print(f"{lst!r:>15}|{lst[0]:03d}|{'a' + 'b'}|{lst[0] if lst else 0}|{{x}}|{n=}|{n = }|{n!s:^5}|{3.14159:.{n}f}")

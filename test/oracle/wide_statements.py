# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#:: order of evaluation, odd statements
log = []
def s(x):
    log.append(x)
    return x
def flush():
    print(*log); log.clear()
class O:
    def __init__(self, n): object.__setattr__(self, "n", n)
    def __getitem__(self, k): log.append(("get", self.n, k)); return 10
    def __setitem__(self, k, v): log.append(("set", self.n, k, v))
    def __delitem__(self, k): log.append(("del", self.n, k))
    def __setattr__(self, k, v): log.append(("seta", self.n, k, v))
    def __getattr__(self, k): log.append(("geta", self.n, k)); return O(self.n + "." + k)
    def __iadd__(self, o): log.append(("iadd", self.n, o)); return self
    def __add__(self, o): log.append(("add", self.n)); return self
    def __call__(self, *a, **k): log.append(("call", self.n, a, k)); return 1
    def __delattr__(self, k): log.append(("dela", self.n, k))
    def __iter__(self): log.append(("iter", self.n)); return iter([1, 2])
    def __bool__(self): log.append(("bool", self.n)); return True
    def __enter__(self): log.append(("enter", self.n)); return O("in")
    def __exit__(self, *a): log.append(("exit", self.n)); return False
    def __contains__(self, x): log.append(("contains", self.n, x)); return False
    def __len__(self): log.append(("len", self.n)); return 3
    def __format__(self, f): log.append(("format", self.n, f)); return "F"
    def __lt__(self, o): log.append(("lt", self.n, getattr(o, "n", o))); return self
def o(n): log.append(n); return O(n)
o("a")[s(1)] = s(2); flush()
o("a")[s(1)] = o("b").x = o("c")[s(2):s(3):s(4)] = s(5); flush()
o("a")[s(1)] += s(2); flush()
o("a").x += s(2); flush()
del o("a")[s(1)], o("b").y; flush()
o("f")(*[s(1)], s(2), **{"p": s(3)}, q=s(4)); flush()
print({s(1): s(2), s(3): s(4), **{s(5): s(6)}}); flush()
print({s(k): s(k * 10) for k in (1, 2)}); flush()
print([s(1), *[s(2)], s(3)], (s(4), s(5)), {s(6), s(7)}); flush()
print(s(1) < s(2) < s(0) < s(5)); flush()
print(s(1) + s(2) * s(3) - s(4) ** s(2)); flush()
print(s(1) if s(0) else s(2)); flush()
print(s(0) or s(2) and s(3) or s(4)); flush()
print(f"{s(1)}{s(2)!r:>{s(5)}}{o('z'):q}"); flush()
x, o("t")[s(0)], (y, *z) = s(1), s(2), (s(3), s(4), s(5)); print(x, y, z); flush()
def dec(n):
    log.append("dec" + n)
    def d(f): log.append("apply" + n); return f
    return d
@dec("1")
@dec("2")
def fn(a=s("da"), *, b=s("db")): pass
flush()
@dec("c")
class K(s(object)):
    log.append("body")
    z = s("attr")
flush()
lam = lambda q=s("ldef"): q
flush()
for o("loop")[s(0)] in [s(1), s(2)]: log.append("body")
flush()
with o("w1") as w, o("w2") as o("t").attr: log.append("in")
flush()
print(s(1) in o("c"), s(2) not in o("d")); flush()
print(not o("n"), o("p") and s(1), len(o("l"))); flush()
a = b = c = s([]); a.append(1); print(b, c); flush()
i = 0; l = [0, 0, 0]; i, l[i] = 1, 5; print(i, l)
i = 0; l[i], i = 7, 2; print(i, l)
l = [1, 2, 3]; l[0], l[1], l[2] = l[2], l[0], l[1]; print(l)
def g():
    x = 1
    def inc():
        nonlocal x
        x += 10
        return x
    return x + inc() + x
print(g())
q = 1
def mod():
    global q
    q = 100
    return 1
print(q + mod() + q, [q, mod(), q])
x = 5
x += mod() * x if x else 0; print(x)
d = {}; d[len(d)] = len(d); d[len(d)] = d; print(len(d), d[0])
try: o("a")[s(1)] = 1 / 0
except ZeroDivisionError: flush()
try: d[undefined] = s(1)
except NameError: flush()
try: undefined2[s(1)] = s(2)
except NameError: flush()
try: s(1)(s(2))
except TypeError as e: print(e); flush()
try: o("f")(s(1), *s(5), k=s(9))
except TypeError as e: print(e); flush()
try: print(**{1: 2})
except TypeError as e: print(e)
try: a, b = s(1), s(2), s(3)
except ValueError as e: print(e); flush()
try: a, *b, c, d_ = s([1, 2])
except ValueError as e: print(e); flush()
try: a, b = 5
except TypeError as e: print(e)
try: (a, b), c = [1, 2], 3; print(a, b, c); (a, b), c = [1], 3
except ValueError as e: print(e)
*a, = "abc"; print(a); [a, b] = "xy"; print(a, b); (a,) = [1]; print(a); a, = {5}; print(a); [*a] = (); print(a); *a, b = [1]; print(a, b)
for i, (a, *b) in enumerate([(1, 2, 3), "xyz"]): print(i, a, b)
print([(a, b) for a, *b in [(1, 2), (3,)]], {a: b for a, (b, _) in [(1, (2, 3))]})
del i, (a, b); 
try: a
except NameError as e: print(e)
[del_me] = [1]; del (del_me); 
try: del del_me
except NameError as e: print(e)
if (n := s(10)) > 5 and (m := n + 1): print(n, m)
print([y := 1, y ** 2, (z := y + 1)], y, z); flush()
print([last := i for i in range(4)], last, any((w := v) > 2 for v in [1, 2, 3, 4]), w)
while (c := l.pop() if l else None) is not None: print("pop", c)
print(((t := 1), t + 1), (u := 2, 3), u) if True else 0
def f(x, y=(dflt := 7)): return (x, y)
print(f((arg := 3)), arg, dflt, f(y=(k2 := 4), x=k2 if "k2" in globals() else 0))
assert (a1 := 5) == 5, "no"; print(a1)
x = 10; x: int = 20; y: "undefined thing"; print(x)
print(1 if 0 else 2 if 0 else 3, (lambda: (yield))().__class__.__name__, (lambda *a, k=1, **kw: (a, k, kw))(1, 2, z=3),
    (lambda: lambda: 5)()())
pass; pass
if 1: pass; print("semi"); print("colon")
if 0: pass
elif s(0): pass
elif s(1): print("elif")
else: print("no")
flush()
i = 0
while i < 3:
    i += 1
    if i == 2: continue
    print(i)
else: print("while else")
while True:
    i -= 1
    if not i: break
else: print("never")
for i in []: pass
else: print("for else", i)
for i in range(3):
    for j in range(3):
        if j == i: break
    else: print("inner else", i)
    continue
    print("unreachable")
else: print("outer else", i, j)
for x in (l := [1, 2, 3]):
    if x < 10 and len(l) < 6: l.append(x * 10)
print(l)
#:: names that change what they hold
def t(f):
    try: print(f())
    except Exception as e: print(repr(e))
def f(): return 1
print(f())
def f(): return "two"
print(f())
f = 3; print(f)
f = f + 0.5; print(f)
f = [f]; f.append(f); print(len(f), f[1] is f, f)
abs = lambda x: ("abs", x)
print(abs(-1))
del abs
print(abs(-1))
print_ = print
def print(*a): print_("P", *a)
print("x"); del print; print("y")
class A:
    def m(self): return "m1"
    v = 1
a = A(); print(a.m(), a.v)
A.m = lambda self: "m2"; print(a.m())
a.m = lambda: "inst"; print(a.m(), A().m())
del a.m; print(a.m())
A.v += 1; print(a.v); a.v += 10; print(a.v, A.v); del a.v; print(a.v); A.v = "str"; print(a.v); del A.v; t(lambda: a.v)
A.__call__ = lambda self, x: x * 2; print(a(4))
A.p = property(lambda self: "prop"); print(a.p); t(lambda: setattr(a, "p", 1))
A.__getattr__ = lambda self, n: "ga:" + n; print(a.zzz); del A.__getattr__; t(lambda: a.zzz)
A.__str__ = lambda self: "str!"; print(a, str(a), f"{a}")
A.__len__ = lambda self: 0; print(bool(a), len(a))
A.__bool__ = lambda self: True; print(bool(a)); del A.__bool__; print(bool(a))
A.__eq__ = lambda s, o: o == 5; print(a == 5, a == 6, a != 5, a in [5], [5].index(a)); 
A.__iter__ = lambda s: iter("it"); print(list(a), [*a], "t" in a)
A.__contains__ = lambda s, x: x == 1; print(1 in a, "t" in a)
A.__getitem__ = lambda s, i: i; print(a[3], a[1:2])
A.__add__ = lambda s, o: "add"; A.__radd__ = lambda s, o: "radd"; print(a + 1, 1 + a); a += 1; print(a)
class B:
    x = []
    def __init__(self, n): self.n = n
    def add(self, v): self.x.append(v); return self
b1, b2 = B(1), B("two")
b1.add(1)
b2.add("q")
print(b1.x is b2.x, B.x, b1.n, b2.n)
b1.x = 5
print(b1.x, b2.x)
b1.n = None
print(b1.n)
b1.n = 2.5
print(b1.n * 2)
del b1.n
t(lambda: b1.n)
setattr(b2, "dyn", 1); print(b2.dyn, hasattr(b1, "dyn"), getattr(b1, "dyn", "no")); b2.__dict__["z"] = 3; print(b2.z, sorted(vars(b2)))
x = 1
def glob():
    globals()["x"] = "changed"
    return x
print(glob(), x)
globals()["newname"] = 7; print(newname); t(lambda: newname)
del globals()["newname"]; t(lambda: newname)
def unb():
    if False: z = 1
    return z
t(unb)
def unb2():
    for i in []: pass
    return i
t(unb2)
def unb3():
    x += 1
t(unb3)
def unb4():
    del q
t(unb4)
def unb5():
    q = 1; del q; return q
t(unb5)
def cell():
    def g(): return v
    t(g)
    v = 1; print(g()); del v; t(g); v = "s"; return g()
t(cell)
def loopvar():
    r = []
    for i in range(3): r.append(lambda: i)
    i = "changed"
    return [g() for g in r]
print(loopvar())
def typechange(n):
    v = 0
    for i in range(n):
        if i == 1: v = "s"
        elif i == 2: v = [v]
        elif i == 3: v = (v, 1.5)
        elif i == 4: v = None
        elif i == 5: v = 10 ** 30
    return v
print([typechange(i) for i in range(8)])
def acc(n):
    x = 1
    for i in range(n): x = x * 3 + i
    return x
print(acc(30), acc(45), acc(100) % 1000007)
def shift(n):
    x = 1; r = []
    while len(r) < n: x <<= 7; x ^= 0x55; r.append(x & 0xffff)
    return x, r[-3:]
print(shift(20))
def mix(*a):
    s = 0
    for v in a: s += v
    return s
print(mix(1, 2), mix(1, 2.5), mix(True, 2), mix(1 << 62, 1 << 62, 1), mix()); t(lambda: mix(1, "a")); t(lambda: mix([]))
def default(a=[], b={}, c=0):
    a.append(len(a)); b[c] = a; c += 1
    return len(a), sorted(b), c
print(default(), default(), default(c="x") if False else default([]), default(c=5))
fns = {"a": len, "b": str.upper, "c": lambda x: x * 2, "d": A, "e": "x".join}
for k in "abce": print(fns[k]("ab"))
ops = [int, float, str, bool, list, repr, lambda v: v]
print([o("1") for o in ops])
def ret(n):
    if n == 0: return
    if n == 1: return 1
    if n == 2: return 1, 2
    if n == 3: return "s"
print([ret(i) for i in range(5)], ret(2)[1]); t(lambda: ret(0)[1]); t(lambda: ret(1) + ret(3)); t(lambda: ret(4) + 1)
def outer(n):
    def inner(k):
        nonlocal n
        n = n + k if isinstance(n, int) and isinstance(k, int) else (n, k)
        return n
    return inner
i1 = outer(1); print(i1(2), i1("x"), i1(None))
lst = [1, "a", None, 2.5, (1,), [2], {3: 4}, len, A, ...]
print([type(v).__name__ for v in lst], lst[:4])
for v in lst:
    if isinstance(v, (int, float)): print(v + 1)
    elif isinstance(v, str): print(v.upper())
    elif v is None: print("none")
    elif isinstance(v, (list, tuple)): print(len(v), v[0])
    elif isinstance(v, dict): print(v[3])
    elif callable(v): print(v.__name__)
    else: print(repr(v))
nested = {"a": [1, {"b": (2, [3, {"c": "deep"}])}]}
print(nested["a"][1]["b"][1][1]["c"]); nested["a"][1]["b"][1].append(nested); print(len(nested["a"][1]["b"][1]))
st = "s"
st = st.join(["a", "b"])
st = st.split("s")
st = {k: i for i, k in enumerate(st)}
st = list(st.items())
st = st[0][1]
print(st)
swap = [1, 2, 3]; swap[0], swap[-1] = swap[-1], swap[0]; swap[1:] = reversed(swap[1:]); print(swap)
v = 1; v, w = "a", v; print(v, w); v = w = v if w else w; print(v, w)
try: v = v.nothing
except AttributeError as v: print("exc", v)
t(lambda: v)
for v in range(2): pass
print(v); [v for v in "abc"]; print(v)
def gen(): 
    v = yield 1
    v = yield v or "none"
    yield [v]
g = gen(); print(next(g), g.send(None), g.send(2.5))
def is_even(n): return n == 0 or is_odd(n - 1)
def is_odd(n): return n != 0 and is_even(n - 1)
print(is_even(10), is_odd(7), is_even(0))
#:: match
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class P:
    __match_args__ = ("x", "y")
    def __init__(s, x, y): s.x, s.y = x, y
class Q(P): pass
class NoArgs:
    a = 1
class BadArgs:
    __match_args__ = ["x"]
class BadArgs2:
    __match_args__ = (1,)
class Color: RED = 1; GREEN = "g"
def m(v):
    match v:
        case None: return "None"
        case True | False: return "bool"
        case 0 | -1 | 1.5 | 2j | -3+4j: return "num"
        case "a" | b"b": return "text"
        case Color.RED: return "red"
        case Color.GREEN: return "green"
        case []: return "empty seq"
        case [x]: return ("one", x)
        case [1, *rest, 9]: return ("1..9", rest)
        case (x, y) if x == y: return ("pair eq", x)
        case [str(), int(n)]: return ("str int", n)
        case [x, [y, z], *_]: return ("nested", x, y, z)
        case [_, _, *more]: return ("many", more)
        case {"k": 1, **rest}: return ("k1", rest)
        case {"k": [a, b], "z": {"q": c}}: return (a, b, c)
        case {"only": None}: return "only none"
        case {1: x, None: y}: return ("keys", x, y)
        case {}: return "mapping"
        case Q(x=1): return "Q1"
        case P(0, y=0): return "origin"
        case P(x, P(a, b)): return ("inner", x, a, b)
        case P(x=xx) as whole if xx == 7: return ("seven", whole.y)
        case P(): return "P"
        case int(x) if x > 100: return ("big", x)
        case int() | float() as n: return ("number", n)
        case str(s) if len(s) > 3: return ("long", s)
        case bytes() | bytearray(): return "bytesish"
        case set() | frozenset(): return "set"
        case NoArgs(a=q): return ("noargs", q)
        case (list() | tuple()) as seq: return ("seq?", seq)
        case _: return "default"
for v in (None, True, 0, -1, 1.5, 2j, -3+4j, "a", b"b", 1, "g", [], (), [5], "x", [1, 9], [1, 2, 3, 9], (4, 4), ["s", 5], [1, [2, 3], 4],
    [1, 2, 3], range(3), {"k": 1, "m": 2}, {"k": [1, 2], "z": {"q": 3}}, {"only": None}, {1: 2, None: 3}, {}, {"zz": 1}, Q(1, 2), P(0, 0),
    P(1, P(2, 3)), P(7, 8), P(3, 4), 200, 50, 2.5, "longer", bytearray(), set(), NoArgs(), object, b"long bytes", "ab", iter([]), [1], (1,),
    3+0j, float("nan"), [[]], ([1, 2], [3, 4])):
    t(lambda: m(v))
def bad(v):
    match v:
        case NoArgs(1): return "x"
def bad2(v):
    match v:
        case BadArgs(1): return "x"
def bad3(v):
    match v:
        case BadArgs2(1): return "x"
def bad4(v):
    match v:
        case P(1, 2, 3): return "x"
def bad5(v):
    match v:
        case P(1, x=1): return "x"
def bad6(v):
    c = 5
    match v:
        case c(): return 1
def bad6(v):
    match v:
        case int(1, 2): return 1
for f, v in ((bad, NoArgs()), (bad2, BadArgs()), (bad3, BadArgs2()), (bad4, P(1, 2)), (bad5, P(1, 2)), (bad6, 1)): t(lambda: f(v))
def binds(v):
    match v:
        case [a, b] if a > b: r = "gt"
        case [a, b, *c]: r = "le"
        case {"x": a, **b}: r = "map"
        case a: r = "any"
    return r, a, locals().get("b"), locals().get("c")
for v in ([2, 1], [1, 2], [1, 2, 3], {"x": 1, "y": 2}, 5): t(lambda: binds(v))
def partial(v):
    a = "unset"
    match v:
        case [a, 5]: pass
        case _: pass
    return a
t(lambda: partial([1, 5])); t(lambda: partial([1, 6]))
match = 5; case = 6; print(match, case, match + case); match_ = [match]
def soft(match, case):
    match match:
        case case: return case
print(soft(1, 2), [match for match in range(2)]); print(match)
match (1, 2):
    case 1, 2: print("bare tuple")
match 1, [2]:
    case x, [y]: print(x, y)
match {"a": 1}:
    case {"a": 1 | 2 as n}: print(n)
class M:
    def __eq__(s, o): print("eq", o); return o == 3
match M():
    case 1: print("one")
    case 3: print("three")
class D(dict):
    def __missing__(s, k): return "missing"
match D(a=1):
    case {"b": x}: print("b", x)
    case {"a": x}: print("a", x)
class Seq:
    def __len__(s): return 2
    def __getitem__(s, i): return i
match Seq():
    case [a, b]: print("seq")
    case _: print("not seq")
import collections, array
match collections.deque([1, 2]):
    case [a, b]: print("deque", a, b)
match collections.OrderedDict(a=1):
    case {"a": v}: print("od", v)
match memoryview(b"ab"):
    case [a, b]: print("mv", a, b)
match array.array("i", [1, 2]):
    case [a, b]: print("arr", a, b)
    case _: print("arr no")
for v in range(4):
    match v:
        case 0: continue
        case 1: print("one")
        case 2: break

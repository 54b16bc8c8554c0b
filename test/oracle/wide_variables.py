# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#:: attributes set by names made at run time
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
# attributes set by names made at run time, where inference thinks it knows
class F:
    def __init__(s): s.x = 0.0; s.on = False; s.n = 1; s.t = ""
    def total(s): return s.x + s.n
f = F(); print(f.total())
for n, v in (("x", 5), ("on", "yes"), ("n", 2.5), ("t", None), ("extra", [1])): setattr(f, n, v)
print(f.x, f.on, f.n, f.t, f.extra, f.total()); t(lambda: F().extra); print(F().total(), F().on, not F().on, not f.on)
class G:
    def __init__(s, **kw):
        s.a = 1; s.b = 1.5; s.c = True
        for k, v in kw.items(): setattr(s, k, v)
    def show(s): return s.a, s.b, s.c, s.a + 1 if isinstance(s.a, (int, float)) else s.a
print(G().show(), G(a="s", b=None, c=[]).show(), G(a=2.5).show(), G(d=1).d)
class H:
    val = 3
    def get(s): return s.val * 2
h = H(); print(h.get()); H.val = "ab"; print(h.get()); h.val = 1.5; print(h.get()); del h.val; setattr(H, "v" + "al", (1,)); print(h.get()); delattr(H, "val"); t(h.get)
class I:
    def __init__(s): object.__setattr__(s, "q", 1)
    def inc(s): object.__setattr__(s, "q", s.q + 0.5); return s.q
i = I(); print(i.inc(), i.inc(), i.q); object.__setattr__(i, "q", "z"); print(i.q); t(i.inc)
class J:
    def __init__(s): s.v = 1
    def __setattr__(s, n, v): super().__setattr__(n, str(v))
    def get(s): return s.v + "!"
print(J().get())
class K:
    def __getattr__(s, n): return 7
    def calc(s): return s.missing + 1
k = K(); print(k.calc()); k.missing = "s"; t(k.calc); del k.missing; print(k.calc())
def helper(o, name, v): setattr(o, name, v); return getattr(o, name)
class L:
    def __init__(s): s.p = 0
    def up(s):
        s.p += 1
        return s.p
l = L(); print(l.up(), helper(l, "p", 10.5), l.up(), helper(l, "p", "a")); t(l.up); print(callable(helper(l, "up", lambda: "shadow")), l.up())
class M:
    def __init__(s): s.items = []
    def add(s, x): s.items.append(x); return s.items
m = M(); m.add(1); m.add("a"); m.items = (); t(lambda: m.add(2)); m.items = {1}.__class__(); t(lambda: m.add(2)); m.items = [0.5]; print(m.add(None), sum(x for x in m.items if x))
def swap(cls):
    old = cls.run
    cls.run = lambda s, *a: ("wrapped", old(s, *a))
    return cls
@swap
class N:
    def run(s, x): return x + 1
print(N().run(1)); swap(N); print(N().run(1.5)); t(lambda: N().run("a"))
class O:
    count = 0
    def __init__(s): type(s).count += 1; s.id = self_id(s)
def self_id(o): return o.count
class P(O): pass
print(O().id, P().id, O.count, P.count, P().id, O.count)
l1 = [1, 2, 3]; l2 = l1; l2.append("x"); l1[0] = 2.5; print(l1, l2 is l1, [x * 2 for x in l1])
d1 = {"a": 1}; d1["b"] = "s"; d1[1] = None; d1.update(c=[]); print([(k, type(v).__name__) for k, v in d1.items()], d1.get("a") + 1)
grid = [[0] * 3 for _ in range(2)]; grid[0][1] = "x"; grid[1] = (1, 2); grid.append(None); print(grid); bad = [[0] * 2] * 2; bad[0][0] = 1.5; print(bad)
def addall(l, *xs): l.extend(xs); return l
q = addall([1], 2, 3); print(sum(q)); addall(q, "s"); t(lambda: sum(q)); print(q)
def dflt(a, acc={"n": 0, "l": []}): acc["n"] += a; acc["l"].append(a); return acc
print(dflt(1), dflt(2.5)); t(dflt, "s")
acc = 0
def addg(x):
    global acc
    acc = acc + x
    return acc
print(addg(1), addg(2.5), acc); acc = "s"; print(addg("t")); t(addg, 1); acc = [1]; print(addg([2]))
def counter(start=0, step=1):
    while True: start += step; yield start
c = counter(); print(next(c), next(c)); c = counter("a", "b"); print(next(c), next(c)); c = counter(0.5, 1); print(next(c)); c = counter(2 ** 62, 2 ** 62); print(next(c), next(c), next(c))
x = 5
def rebind(v): globals()["x"] = v
print(x + 1); rebind("s"); print(x + "1"); rebind(2.5); print(x * 2)
for x in (1, "a", 2.5, None, [1]): print(x, end=" ")
print(type(x).__name__)
x = 10 if len(l1) > 100 else "str"; print(x); x = x and 5 or 0.5; print(x); x = x if x < 3 else [x]; print(x)
def ret(k):
    if k == 0: return 1
    if k == 1: return "s"
    if k == 2: return 1.5
    if k == 3: return None
    if k == 4: return [ret(0), ret(1)]
    if k == 5: raise ValueError(k)
print([ret(i) for i in range(5)], [type(ret(i)).__name__ for i in (0, 1, 2, 6)], ret(0) + ret(2), ret(1) * ret(0)); t(lambda: ret(0) + ret(1)); t(ret, 5)
def apply(f, *a): return f(*a)
print(apply(len, "abc"), apply(max, 1, 2.5), apply(lambda a, b=2: a * b, "x"), apply(str.upper, "q"), apply(int, "7"), apply(F().total), apply(apply, apply, abs, -3), apply([3, 1].pop, 0), apply({1: 2}.get, 5))
ops = [lambda v: v + 1, lambda v: v * 2, str, lambda s: s + "!", len, float, lambda f: f / 0]
v = 3
for op in ops:
    try: v = op(v)
    except ZeroDivisionError as e: v = str(e)
    print(v, end="|")
print()
class W:
    def __init__(s, o): s.__dict__["_o"] = o
    def __getattr__(s, n): return getattr(s._o, n)
    def __setattr__(s, n, v): setattr(s._o, n, v)
w = W(L()); w.p = 5.5; print(w.p, w._o.p, w.up()); w.z = "new"; print(w._o.z, w.z)
class Base:
    def tmpl(s): return s.step(1), s.name
    def step(s, x): return x
    name = "base"
class D1(Base):
    def step(s, x): return str(x) + super().step("z")
class D2(Base):
    name = 5
    def step(s, x, y=2.5): return x * y
print([o.tmpl() for o in (Base(), D1(), D2())]); Base.name = None; print([o.tmpl()[1] for o in (Base(), D1(), D2())]); D1.step = lambda s, x: [x]; print(D1().tmpl())
#:: variables after every kind of statement
def t(f, *a, **k):
    try: print(f.__name__, repr(f(*a, **k)))
    except BaseException as e: print(f.__name__, type(e).__name__, e)
class Er1(Exception):
    def __init__(s, v): s.v = v
class Er2(Exception):
    v = "class v"
def a1(k):
    try:
        if k == 0: raise Er1(5)
        if k == 1: raise Er2
        if k == 2: raise KeyError("k")
        r = 1
    except (Er1, Er2) as e: r = e.v
    except KeyError as r: r = r.args
    else: r = r + 0.5
    finally: q = r
    return q
for k in range(4): t(a1, k)
def a2(n):
    for x in range(n):
        if x == 2: x = "two"; break
    else: x = None
    return x
for n in (0, 2, 4): t(a2, n)
def a3(n):
    i = 0
    while i < n:
        i += 1
        if i == 3: i = "three"; break
        j = i * 1.5
    else: j = [i]
    return i, j
for n in (0, 1, 2, 5): t(a3, n)
def a4(v):
    if (x := v) and isinstance(x, str): y = x
    elif (x := [v]) and (y := len(x)): x = y + 0.5
    return x, y
t(a4, "s"); t(a4, 0); t(a4, "")
def a5(vs): return [y for v in vs if (y := v) is not None], y, [(z := v) for v in vs][-1:], z
t(a5, [1, None, "a"]); t(a5, [2.5, 1]); t(a5, [])
def a6():
    out = []
    f = lambda: v
    for v in (1, "b", None): out.append(f())
    v = 2.5; out.append(f() + 1); del v
    try: f()
    except NameError as e: out.append(type(e).__name__)
    v = [1]; out.append(f() + [2]); return out
t(a6)
def a7(*vs):
    acc = vs[0]
    for v in vs[1:]:
        try: acc += v
        except TypeError: acc = (acc, v)
        else: last = acc
        finally: seen = v
    return acc, seen
t(a7, 1, 2, "x", 3); t(a7, "a", "b", 1); t(a7, [1], (2,), None); t(a7, 1.5, 2 ** 70, True)
def a8(d):
    x = d["n"] = d.get("n", 0) + 1
    y = z = d.setdefault("l", [])
    z.append(x); x += 0.5; d["n"] -= 0.25
    a = b = c = x; a += 1; b = str(b); c = y
    return x, y, a, b, c, d
d = {}; t(a8, d); t(a8, d)
def a9(o):
    first, *rest = o
    *init, last = rest or [None]
    (p, q), r = (first, last), init
    p, q = q, p
    return p, q, r, [*rest, *init], {**{"k": p}, "k": q}
t(a9, [1, "b", 2.5]); t(a9, "xy"); t(a9, (1,)); t(a9, range(5))
def b1(k):
    class A:
        if k: attr = 1
        else: attr = "s"
        for i in range(3):
            if i == k: break
            vals = [i]
        def get(s): return s.attr, s.i
        try: attr2 = 1 / k
        except ZeroDivisionError as e: attr2 = str(e)
    return A().get(), A.attr2, hasattr(A, "vals"), hasattr(A, "e")
t(b1, 0); t(b1, 2)
def b2(k):
    def inner():
        nonlocal v
        v = v * 2 if k else [v]
        return v
    v = 1
    r = [inner(), v]
    v = "s"; r += [inner(), v]
    return r
t(b2, 0); t(b2, 1)
def b3():
    got = []
    def g():
        x = None
        while x != "stop":
            x = yield x if not isinstance(x, int) else x + 1
            got.append(x)
        return 2.5
    it = g(); next(it)
    r = [it.send(v) for v in (1, "a", None, [1])]
    try: it.send("stop")
    except StopIteration as e: r.append(e.value + 1)
    return r, got
t(b3)
def b4(v):
    match v:
        case [("a" | "b") as x, y] | (y, x) if x: return x, y
        case {"k": (1 | 2.5 | None) as x, **y} | {"j": [x, *y]}: return x, y
        case str(x) | bytes(x) | [str(x)] if (n := len(x)) > 1: return x, n
        case (1 as x) | (2.5 as x): return x + 1
    return "none"
for v in (["a", 1], [0, "z"], {"k": 1, "q": 2}, {"j": [1, 2, 3]}, "long", b"by", ["st"], 1, 2.5, "s", {"k": "no"}): t(b4, v)
def b5(n):
    r = None
    for i in range(n):
        try:
            if i % 3 == 0: continue
            if i % 3 == 1: raise ValueError(i)
            r = i
        except ValueError as e: r = (e.args[0], r)
        finally:
            if i == 4: r = [r]
            if i == 5: break
    return r
for n in range(8): t(b5, n)
def b6(flag, *a, k=None, **kw):
    if flag: a = list(a); kw = len(kw); k = k or a
    else: a = a + (1,); k = 2.5 if k is None else k
    return a, k, kw
t(b6, 1, 2, z=1); t(b6, 0, 2, k="s"); t(b6, 0); t(b6, 1)
def b7(x):
    x = x if isinstance(x, (int, float)) else len(x) if isinstance(x, (str, list)) else None
    if x is None: return "none"
    if x < 2: x = float(x)
    elif not isinstance(x, int): return x / 2
    return x + 1
for v in (1, 5, 2.5, "abc", [1], None, True, 10 ** 30): t(b7, v)
def b8(it):
    n = s = None
    for n, s in it:
        if s: break
    else: n = "else"
    return n, s
t(b8, [(1, 0), (2.5, "x")]); t(b8, []); t(b8, {"a": 0}.items()); t(b8, zip("ab", [None, 1]))
def b9(a):
    x = y = 0
    with CM(a) as x, CM(x) as y:
        if a: raise ValueError(x)
        x = y = 1.5
    return x, y
class CM:
    def __init__(s, v): s.v = v
    def __enter__(s): return str(s.v) if isinstance(s.v, int) else [s.v]
    def __exit__(s, t, v, tb): return t is ValueError
t(b9, 0); t(b9, 1); t(b9, None)
def c1():
    r = []
    for f in (int, str, list, len, lambda x: x * 2, "abc".count, [5].index, CM, dict):
        for v in (5, "5", [5]):
            try: x = f(v)
            except Exception as e: x = type(e).__name__
            r.append(x if not isinstance(x, CM) else "cm")
    return r
t(c1)
def c2(n):
    a, b, c = 0, 1.0, "x"
    for _ in range(n): a, b, c = b, c, a
    return a, b, c
for n in range(5): t(c2, n)
def c3(s):
    stack = []
    for tok in s.split():
        if tok.lstrip("-").isdigit(): stack.append(int(tok))
        elif tok == "dup": stack.append(stack[-1])
        elif tok == "str": stack.append(str(stack.pop()))
        elif tok == "cat": b, a = stack.pop(), stack.pop(); stack.append(a + b)
        elif tok == "list": stack = [stack]
        elif tok == "/": b = stack.pop(); stack[-1] /= b
    return stack
t(c3, "1 2 cat dup str"); t(c3, "7 2 /"); t(c3, "1 str 2 str cat 3 list"); t(c3, "1 str 2 cat")
x = 0
class G:
    x = x + 1
    def f(s): return x
    y = [x for _ in range(2)]
    global z
    z = x
print(G.x, G().f(), G.y, z); x = "now"; print(G().f())
def c4(v, depth=0):
    if depth > 3: return v
    return c4(v + v if not isinstance(v, dict) else list(v), depth + 1)
t(c4, 1); t(c4, "a"); t(c4, [1]); t(c4, 1.5); t(c4, {1: 2}); t(c4, None)
def c5():
    total = 0
    def add(x):
        nonlocal total
        total += x
        return add
    add(1)(2.5)(3)
    a = total
    total = ""
    add("a")("b")
    return a, total
t(c5)
def c6(v):
    try: return v.a
    except AttributeError:
        try: return v["a"]
        except (TypeError, KeyError) as e:
            return v if e.args and (v := str(type(e).__name__)) else None
class HasA: a = 1
t(c6, HasA()); t(c6, {"a": 2.5}); t(c6, {}); t(c6, 5)
async def c7(): pass
def c8(n): return (n and c8(n - 1)) or [n] if n else ()
t(c8, 0); t(c8, 3)
def c9(a, b):
    c = a and b; d = a or b; e = not a; f = a if b else d; g = (a, b)[bool(a)]; h = [a, b][0]; i = {0: a, 1: b}[1]
    c = c if c is None else [c]; d = d + d if d else d
    return c, d, e, f, g, h, i
for p in ((1, "x"), (0, 2.5), ("", None), ([], [1]), (None, 0)): t(c9, *p)
#:: descriptors, inheritance, objects in front of others
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
# descriptors and inheritance under inference
class Typed:
    def __init__(s, kind, default=None): s.kind, s.default = kind, default
    def __set_name__(s, o, n): s.n = "_" + n
    def __get__(s, i, o=None): return s if i is None else i.__dict__.get(s.n, s.default)
    def __set__(s, i, v):
        if not isinstance(v, s.kind): raise TypeError(f"{s.n[1:]}: {type(v).__name__}")
        i.__dict__[s.n] = v
class Pt:
    x = Typed((int, float), 0); y = Typed(str)
    def __init__(s, x=1, y="a"): s.x, s.y = x, y
    def move(s, d): s.x = s.x + d; return s.x
p = Pt(); print(p.x, p.y, p.move(2.5), Pt.x.kind, p.__dict__); t(lambda: Pt("s")); t(lambda: p.move("q")); p.x = True; print(p.move(1))
class Lazy:
    def __init__(s, f): s.f = f
    def __set_name__(s, o, n): s.n = n
    def __get__(s, i, o):
        if i is None: return s
        v = s.f(i); i.__dict__[s.n] = v; return v
class Cfg:
    def __init__(s, n): s.n = n
    @Lazy
    def data(s): print("computing"); return [s.n] * 2
    @Lazy
    def more(s): return s.data + [1.5]
c = Cfg("q"); print(c.data, c.data, c.more, c.more is c.more); c.data = 5; print(c.data); del c.data; print(c.data)
class Meth:
    def __init__(s, f): s.f = f
    def __get__(s, i, o): return lambda *a: ("via", s.f(i or o, *a))
class UseM:
    @Meth
    def go(s, x=1): return x if isinstance(s, type) else -x
    def __call__(s, *a): return s.go(*a)
print(UseM().go(3), UseM.go(3), UseM()(2), UseM().go.__name__)
class A:
    def f(s): return "A"
    def g(s): return s.f() + "g"
    @classmethod
    def make(cls, *a): return cls(*a)
    @staticmethod
    def st(x): return x
    @property
    def pr(s): return s.f() + "p"
class B(A):
    def __init__(s, v=0): s.v = v
    def f(s): return super().f() + "B" + str(s.v)
    @classmethod
    def make(cls, *a): o = super().make(*a); o.made = True; return o
    @property
    def pr(s): return super().pr + "!"
    @pr.setter
    def pr(s, v): s.v = v
class C(A):
    def f(s): return "C" + super().f()
class D(B, C):
    def f(s): return "D" + super().f()
    st = A.f
d = D(5); print(d.f(), d.g(), d.pr, D.make(1.5).v, D.make().made, d.st(), A.st(2), super(D, d).f(), super(B, d).f(), [k.__name__ for k in D.__mro__]); d.pr = "new"; print(d.f(), d.pr); t(lambda: setattr(A(), "pr", 1)); t(lambda: A.make(1))
for cls in (A, B, C, D):
    o = cls(); print(cls.__name__, o.f(), o.g(), o.pr, isinstance(o, B), issubclass(cls, C), getattr(o, "v", None))
A.f = lambda s: "patched"; print(D(1).f(), C().g(), A().pr); B.f = C.f; print(B().f()) if False else None
class Abstract:
    def run(s): return s.prepare() + s.execute() + s.finish()
    def prepare(s): return []
    def finish(s): return ["end"]
class Impl(Abstract):
    def execute(s): return ["impl"]
class Impl2(Impl):
    def prepare(s): return ["pre"] + super().prepare()
    def finish(s): return super().finish() * 2
print(Impl().run(), Impl2().run()); t(lambda: Abstract().run())
class Num:
    def __init__(s, v): s.v = v
    def _b(op):
        def f(s, o): return type(s)(op(s.v, o.v if isinstance(o, Num) else o))
        return f
    __add__ = __radd__ = _b(lambda a, b: a + b); __mul__ = _b(lambda a, b: a * b); __sub__ = _b(lambda a, b: a - b); __rsub__ = _b(lambda a, b: b - a); __truediv__ = _b(lambda a, b: a / b); __pow__ = _b(pow); __and__ = _b(lambda a, b: a & b)
    for _n, _f in (("lt", lambda a, b: a < b), ("eq", lambda a, b: a == b), ("ge", lambda a, b: a >= b)):
        exec_ = None
        locals()["__%s__" % _n] = (lambda f: lambda s, o: f(s.v, getattr(o, "v", o)))(_f)
    __hash__ = None
    def __repr__(s): return f"{type(s).__name__}({s.v!r})"
class Sub(Num): pass
print(Num(1) + 2, 2 + Num(1), Sub(2) * Num(3), 10 - Num(3), Num(7) / 2, Sub(2) ** 10, Num(6) & 3, Num("a") + "b", "b" + Num("a") if False else Num([1]) + [2], Num(1) < 2, Num(1) == 1, 5 <= Num(3), Num(2) >= Num(1), sum([Num(1), Num(2.5)]), sorted([Num(3), Num(1)]), max(Num(1), Num(4))); t(lambda: Num(1) + "a"); t(lambda: hash(Num(1))); t(lambda: Num(1) > 5); t(lambda: Num(1) | 2)
class Chain:
    def __init__(s, *m): s.m = list(m)
    def __getitem__(s, k):
        for d in s.m:
            if k in d: return d[k]
        raise KeyError(k)
    def __setitem__(s, k, v): s.m[0][k] = v
    def __contains__(s, k): return any(k in d for d in s.m)
    def __iter__(s): return iter({k: 0 for d in reversed(s.m) for k in d})
    def __len__(s): return len(set().union(*s.m))
    def keys(s): return list(s)
ch = Chain({"a": 1}, {"b": 2.5, "a": "hidden"}); ch["c"] = None; print(ch["a"], ch["b"], "c" in ch, list(ch), len(ch), {**ch}, dict(ch), sorted(ch)); t(lambda: ch["z"]); t(lambda: (lambda **k: k)(**ch))
class Proxy:
    def __init__(s, o): object.__setattr__(s, "_o", o)
    def __getattribute__(s, n):
        if n in ("_o", "__class__"): return object.__getattribute__(s, n)
        print("get", n); return getattr(object.__getattribute__(s, "_o"), n)
    def __setattr__(s, n, v): print("set", n); setattr(s._o, n, v)
    def __delattr__(s, n): print("del", n); delattr(s._o, n)
pr = Proxy(Cfg(1)); pr.z = 5; print(pr.z, pr.n); del pr.z; t(lambda: pr.z); print(pr.data)
class Count:
    n = 0
    def __new__(cls, *a, **k): cls.n += 1; o = super().__new__(cls); o.args = a; return o
    def __init__(s, x, y=2): s.sum = x + y
    def __del__(s): type(s).n -= 1
a1 = Count(1); a2 = Count(1.5, y=3); print(Count.n, a1.args, a2.args, a1.sum, a2.sum); del a1; print(Count.n); t(lambda: Count()); print(Count.n); a2 = None; print(Count.n)
class Frozen:
    __slots__ = ("a", "b")
    def __init__(s, a, b): object.__setattr__(s, "a", a); object.__setattr__(s, "b", b)
    def __setattr__(s, n, v): raise AttributeError("frozen")
    def __eq__(s, o): return type(o) is Frozen and (s.a, s.b) == (o.a, o.b)
    def __hash__(s): return hash((s.a, s.b))
    def repl(s, **k): return Frozen(**{"a": s.a, "b": s.b, **k})
f = Frozen(1, "x"); t(lambda: setattr(f, "a", 2)); print(f == Frozen(1, "x"), {f: 1}[Frozen(1, "x")], f.repl(a=2.5).a, f.repl(b=None).b, f != 1); t(lambda: f.repl(c=1)); t(lambda: f.c)

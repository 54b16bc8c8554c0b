# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#:: variables of several types
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
# narrowing and joins
def f1(v):
    match v:
        case [x] | {"k": x} | str(x): return x
        case (int() as x) | (float() as x): return x + 1
        case {"a": [y, *z]} | [y, _, *z]: return y, z
for v in ([1], {"k": "s"}, "str", 5, 2.5, {"a": [1, 2, 3]}, ["a", 2, 3, 4], (1, 2), None): t(f1, v)
def f2(v):
    match v:
        case {"x": int(n)} | {"x": [n]} if n: return ("first", n)
        case {"x": n}: return ("second", n)
    return n if False else "none"
for v in ({"x": 0}, {"x": 1}, {"x": ["q"]}, {"x": [[]]}, {}): t(f2, v)
def f3(v):
    x = None
    while x is None:
        match v:
            case 0: x = "zero"
            case int(): v = v - 1 if v > 0 else v + 1
            case str(s) if s: v = len(s)
            case _: x = v
    return x
for v in (3, -2, "abc", "", 1.5, None if False else []): t(f3, v)
def f4(x):
    if isinstance(x, int): x = str(x)
    elif isinstance(x, str): x = [x]
    elif x is None: x = 0.5
    else: x = len(x)
    return x, type(x).__name__
for v in (1, "a", None, [1, 2], True, {}): t(f4, v)
def f5(n):
    x = n
    for i in range(n):
        if i == 1: x = x * 1.5
        elif i == 2: x = str(x)
        elif i == 3: x = x + "!"
        elif i == 4: x = [x]
        elif i == 5: x += [i]
        elif i == 6: x = None
    return x
for n in range(8): t(f5, n)
def f6(flag):
    if flag: v = 1
    try: v += 1
    except UnboundLocalError: v = "unbound"
    else: v = float(v)
    finally: w = v
    return v, w
t(f6, 1); t(f6, 0)
def f7():
    r = []
    x = 0
    def inc():
        nonlocal x
        x = x + 1 if isinstance(x, int) and x < 2 else str(x)
        return x
    for _ in range(5): r.append(inc())
    return r, x
t(f7)
def f8(*args):
    total = 0
    for a in args:
        try: total += a
        except TypeError:
            try: total = str(total) + a
            except TypeError: total = [total, a]
    return total
t(f8, 1, 2.5, "x"); t(f8, "a", 1); t(f8, 1, None); t(f8, [], 1); t(f8)
def f9(d):
    out = {}
    for k, v in d.items():
        if isinstance(v, dict): out.update(f9(v))
        elif isinstance(v, (list, tuple)): out[k] = [f9(x) if isinstance(x, dict) else x for x in v]
        else: out[k] = v
    return out
t(f9, {"a": {"b": {"c": 1}}, "d": [1, {"e": {"f": 2}}], 3: (4,)})
class C:
    x = 0
    def __init__(s, y=None): s.y = y
    def m(s): return s.x, s.y
    def bump(s): s.x += 1; return s.x
a, b = C(1), C("s"); a.bump(); a.bump(); C.x = 10; print(a.m(), b.m(), b.bump(), C.x); C.x = "cls"; print(C(2).m(), C().m()); a.y = [a.y]; a.z = 5; print(a.m(), hasattr(b, "z")); t(lambda: C("q").bump()); del a.x; print(a.m()); a.m = lambda: "shadow"; print(a.m()); C.m = lambda s: "patched"; print(b.m(), a.m()); del a.m; print(a.m()); C.bump = property(lambda s: "prop"); print(b.bump)
class Sub(C):
    y = "class y"
    def m(s): return ("sub",) + tuple(str(v) for v in super().m())
print(Sub(1).m(), Sub.y, Sub(None).y); del Sub.m; print(Sub(3).m())
def f10(x=[], *, y={}):
    x.append(len(x)); y[len(y)] = x[-1]
    return x[:], dict(y)
f10(); f10([9]); print(f10(), f10(y={}))
def f11(n):
    if n > 3: return None
    r = f11(n + 1)
    return n if r is None else (n, r)
t(f11, 0)
def f12():
    fs = {}
    for name, op in (("add", lambda a, b: a + b), ("cat", lambda a, b: f"{a}{b}"), ("pair", lambda *p: p)): fs[name] = op
    return [f(1, 2) for f in fs.values()], fs["add"]("x", "y"), fs["add"]([1], [2]), fs["add"](1.5, True)
t(f12)
x = 1
def f13():
    global x
    x = "changed"
def f14():
    before = x
    f13()
    return before, x
print(f14(), x)
x = 5
for x in ["loop", 2.5]: pass
print(x)
for x, y in {"a": 1}.items(): pass
print(x, y)
import io as x
print(x.__name__)
class x: pass
print(x.__name__)
def x(): return "fn"
print(x())
try: 1 / 0
except ZeroDivisionError as x: print(repr(x))
try: print(x)
except NameError as e: print(e)
def f15(a, b):
    return a < b < 10, a == b, a is b, a and b, a or b, not a, (a, b) < (b, a), [a] == [b], a in [b], {a: 1, b: 2}, max(a, b), sorted([a, b])
t(f15, 1, 2); t(f15, 1.0, 1); t(f15, True, 1); t(f15, "a", "b"); t(f15, 1 << 70, 5); t(f15, 0, 0.0); t(f15, (1,), (2,)); t(f15, 2 ** 62, 2.0 ** 62)
def f16(n):
    a = b = 1
    for _ in range(n): a, b = b, a + b
    return a
print(f16(10), f16(90), f16(100), f16(300))
def f17(v):
    r = []
    r.append(v << 30); r.append(v << 62); r.append(v << 64); r.append(v * v * v); r.append(-v - 1); r.append(v ** 5); r.append((v + (1 << 62)) - (1 << 62)); r.append(v // 3 * 3 + v % 3); r.append(~v ^ v); r.append(v | 1 << 63); r.append(v >> 1); r.append(abs(-v)); r.append(v & 0xFFFFFFFFFFFFFFFF); r.append(-v & 0xFF); r.append(hash(v) == hash(v + 0)); r.append(int(str(v)) == v); r.append(v.bit_length()); r.append(float(v)); r.append(v / 7)
    return r
for v in (0, 1, 3, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 61, 2 ** 62 - 1, 2 ** 62, 2 ** 63 - 1, 2 ** 63, 2 ** 64 - 1, -2 ** 62, -2 ** 63, -2 ** 63 - 1): print(f17(v))
def f18():
    i = 2 ** 62 - 3
    out = []
    while len(out) < 6: out.append(i); i += 1
    j = -2 ** 62 + 2
    while len(out) < 12: out.append(j); j -= 1
    return out
print(f18())
def f19(s):
    n = 0
    for ch in s: n = n * 31 + ord(ch)
    return n
print(f19("hello world this is long"), f19("a"))
def f20(x):
    y = x
    y += y if isinstance(y, (int, float, str, list)) else ()
    return y, x
t(f20, 1); t(f20, "a"); l = [1]; t(f20, l); t(f20, (1,)); t(f20, None); print(l)
def f21():
    d = {}
    d[1] = "int"; d[1.0] = "float"; d[True] = "bool"; d["1"] = "str"; d[(1,)] = "tuple"; d[None] = 0; d[b"1"] = 1
    return d, list(d), d[1], len(d)
print(f21())
def f22(it):
    first = True
    prev = None
    for v in it:
        if first: prev, first = v, False
        elif v != prev: return prev, v
    return prev, "same"
t(f22, [1, 1, 2]); t(f22, "aab"); t(f22, []); t(f22, (1.0, 1, True)); t(f22, {1: 2})
def f23():
    acc = ""
    for i in range(3): acc += str(i); acc = acc * 2
    acc2 = b""
    for i in range(3): acc2 += bytes([i])
    acc3 = ()
    for i in range(3): acc3 += (i,)
    acc4 = 0
    for i in [1, 2.5, True]: acc4 += i
    acc5 = set()
    for i in "aab": acc5 |= {i}
    return acc, acc2, acc3, acc4, sorted(acc5)
print(f23())
#:: closures, arguments, unpacking
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
# closures, nonlocal, del
def mk():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by; return n
    def get(): return n
    def reset():
        nonlocal n
        del n
    return inc, get, reset
inc, get, reset = mk(); inc(); inc(5); print(get()); reset(); t(get); t(inc)
def f1():
    fs = []
    for i in range(3): fs.append(lambda: i)
    return [f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]], [f() for f in [lambda: i for i in range(3)]]
print(f1())
def f2():
    x = 1
    class A:
        x = 2
        def get(self): return x
        y = x
        z = [x for _ in range(2)]
        w = [q for q in [x]]
    return A().get(), A.x, A.y, A.z, A.w
print(f2())
x = "global"
def f3():
    class A:
        print(x)
        x = "class"
        print(x)
        del x
        print(x)
    return A
print(hasattr(f3(), "x"))
def f4():
    def a(): return b()
    def b(): return c
    c = 7
    return a()
print(f4())
def f5():
    def a(): return later
    t(a)
    later = 5
    t(a)
    del later
    t(a)
f5()
def f6(n):
    return 1 if n == 0 else n * f6(n - 1)
f7, f6_ = f6, None
print(f7(20))
def f8():
    global gl, gl2
    gl = 1; gl2 = gl + 1
    def inner():
        global gl
        gl += 10
    inner()
f8(); print(gl, gl2)
del gl; t(lambda: gl)
def f9(a, b=[]): b.append(a); return b
print(f9(1), f9(2), f9(3, []), f9.__defaults__)
def f10(a, /, b, *, c): return a, b, c
t(f10, 1, 2, c=3); t(f10, 1, b=2, c=3); t(f10, a=1, b=2, c=3); t(f10, 1, 2, 3); t(f10, 1, 2); t(f10, 1, c=3); t(f10); t(f10, 1, 2, c=3, d=4); t(f10, 1, 2, b=3, c=4)
def f11(*a, **k): return a, k
t(f11, *[1], 2, *(3,), x=1, **{"y": 2}); t(lambda: f11(*5)); t(lambda: f11(**5)); t(lambda: f11(**{1: 2})); t(lambda: f11(x=1, **{"x": 2})); t(lambda: f11(*"ab", **{}, **{"z": 1})); t(lambda: f11(**{"a": 1}, **{"a": 2}))
class M:
    def keys(self): return ["p", "q"]
    def __getitem__(self, k): return k * 2
t(lambda: f11(**M())); t(lambda: f11(*iter([1, 2]), *{3: 4}, *range(2)))
def f12(a, b=2, *c, d=4, **e): return a, b, c, d, e
t(f12, 1); t(f12, 1, 3, 5, 6, d=7, z=8); t(f12, b=1, a=2); t(f12, 1, a=2); t(f12); t(f12, 1, 2, 3, e=5, c=6)
l = lambda *a, k=1, **kw: (a, k, kw)
print(l(1, 2, k=3, z=4), (lambda: 5)(), (lambda x, y=2: x + y)(1), (lambda *, a: a)(a=9), (lambda a, /: a)(1))
t(lambda: (lambda x: x)()); t(lambda: (lambda: 1)(2))
def f13(x): return x
f13.attr = 5; print(f13.attr, f13.__name__, f13.__dict__); f13.__name__ = "new"; print(f13.__name__, f13.__qualname__)
def deco(a):
    def w(f):
        def inner(*x, **y): return (a, f(*x, **y))
        return inner
    return w
@deco(1)
@deco(2)
def f14(x): return x
print(f14(3), f14.__name__)
class D:
    @deco("m")
    def m(self): return "m"
    @staticmethod
    @deco("s")
    def s(x): return x
    @classmethod
    def c(cls): return cls.__name__
    @property
    @deco("p")
    def p(self): return 5
d = D(); print(d.m(), d.s(1), D.s(2), d.c(), D.c(), d.p)
(lambda: None).__call__()
@(lambda f: f() * 2)
def f15(): return 21
print(f15)
def f16():
    if False: y = 1
    t(lambda: y)
    try: y
    except UnboundLocalError as e: print(e)
    try: del y
    except UnboundLocalError as e: print(e)
    for q in []: pass
    try: q
    except NameError as e: print(type(e).__name__, e)
f16()
def f17():
    [w := i for i in range(3)]
    print(w, (z := 5), z)
    if (n := len("abc")) > 2: print(n)
    while (n := n - 1): print(n)
    print([y := 1, y ** 2], {(k := "a"): k}, f"{(v := 3)}", f"{v!r:>4}")
    return lambda: (w, n)
print(f17()())
def f18():
    a, (b, *c), d = 1, (2, 3, 4), 5
    (x), [y, z] = 1, "pq"
    *h, = (1, 2)
    e = f = [1]; e.append(2)
    i, j = j, i = 3, 4
    return a, b, c, d, x, y, z, h, f, i, j
print(f18())
t(lambda: exec_unpack(3)); 
def exec_unpack(n):
    a, b = range(n)
    return a
t(exec_unpack, 2); t(exec_unpack, 3); t(exec_unpack, 1); t(exec_unpack, 0)
def up2(v):
    a, *b, c = v
    return a, b, c
t(up2, [1, 2]); t(up2, [1]); t(up2, 5); t(up2, "ab"); t(up2, {1: 2, 3: 4, 5: 6}); t(up2, (i for i in range(5)))
def f19():
    for i, (a, *b) in enumerate([(1, 2, 3), "xyz"]): print(i, a, b)
    for x[0], x[1] in [(1, 2)]: pass
    return x
t(f19)
def f20():
    x = {}
    for x["k"] in range(3): pass
    with C() as x["c"], C() as (x["d"], x["e"]): pass
    class O: pass
    o = O()
    for o.a, o.b in [(1, 2), (3, 4)]: pass
    import sys as s2
    return x, o.a, o.b, s2.__name__
class C:
    def __enter__(self): return (1, 2)
    def __exit__(self, *a): pass
t(f20)
print([*range(3), *"ab"], (*[1], 2), {*[1, 1]}, {**{"a": 1}, "b": 2, **{"a": 3}}, [*[], *()], {**{}}, *[1, 2], *"x", sep="|")
print([a + b for a in "xy" for b in "pq" if a + b != "xq"], {a: b for a, b in zip("ab", range(2))}, {a % 2 for a in range(5)}, [[j for j in range(i)] for i in range(3)], [x for x in [1, 2, 3, 4] if x % 2 if x > 1], [(lambda: x)() for x in range(2)])
t(lambda: [x for x in 5]); t(lambda: [y for y in [1] if z]); t(lambda: [1 / x for x in [0]])
print((yield_ := 3), not yield_, ~yield_, -yield_ ** 2, (-yield_) ** 2, 2 ** -1, 2 ** 3 ** 2, 7 // -2, -7 % 3, 7 % -3, -7 // 2, 1 < 2 < 3, 1 < 3 > 2, 1 == 1.0 == True, not 1 == 2, 1 in [1] == True, 3 & 5 | 2 ^ 1, 1 << 2 + 1, "a" "b" 'c', 1 if 0 else 2 if 0 else 3)
assert True, 1 / 0
try: assert 0, "msg"
except AssertionError as e: print(repr(e))
try: assert []
except AssertionError as e: print(repr(e))
try: assert 0, (1, 2)
except AssertionError as e: print(e.args)
#:: small programs
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
# programs in the small: inference under stress
class Node:
    __slots__ = ("val", "next")
    def __init__(s, val, next=None): s.val, s.next = val, next
class Stack:
    def __init__(s): s.head = None; s.n = 0
    def push(s, v): s.head = Node(v, s.head); s.n += 1; return s
    def pop(s):
        if s.head is None: raise IndexError("empty")
        v, s.head = s.head.val, s.head.next; s.n -= 1; return v
    def __iter__(s):
        n = s.head
        while n: yield n.val; n = n.next
    def __len__(s): return s.n
    def __bool__(s): return s.head is not None
s = Stack().push(1).push("two").push(3.0); print(list(s), len(s), bool(s), s.pop(), s.pop(), s.pop(), bool(s)); t(s.pop)
class Shape:
    registry = {}
    def __init_subclass__(cls, **k): Shape.registry[cls.__name__.lower()] = cls
    @classmethod
    def make(cls, kind, *a): return cls.registry[kind](*a)
    def area(s): raise NotImplementedError(type(s).__name__)
    def __lt__(s, o): return s.area() < o.area()
    def __str__(s): return f"{type(s).__name__}:{s.area():.2f}"
class Sq(Shape):
    def __init__(s, a): s.a = a
    def area(s): return s.a ** 2
class Circ(Shape):
    def __init__(s, r): s.r = r
    def area(s): return 3.14159 * s.r * s.r
class Blob(Shape): pass
shapes = [Shape.make("sq", 2), Shape.make("circ", 1.5), Sq(3.5)]; print([str(x) for x in sorted(shapes)], max(shapes).area(), sum(x.area() for x in shapes)); t(lambda: str(Blob())); t(lambda: Shape.make("hex"))
def memo(f):
    cache = {}
    def w(*a):
        if a not in cache: cache[a] = f(*a)
        return cache[a]
    w.cache = cache
    return w
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), len(fib.cache), fib(0), fib.cache[(5,)])
@memo
def mix(a, b=None): return (a, b)
print(mix(1), mix("a", 2), mix(1.0), mix(True))
class Matrix:
    def __init__(s, rows): s.r = [list(x) for x in rows]
    def __matmul__(s, o): return Matrix([[sum(a * b for a, b in zip(row, col)) for col in zip(*o.r)] for row in s.r])
    def __getitem__(s, ij): i, j = ij; return s.r[i][j]
    def __setitem__(s, ij, v): i, j = ij; s.r[i][j] = v
    def __eq__(s, o): return s.r == o.r
    def __iter__(s): return (x for row in s.r for x in row)
    def T(s): return Matrix(zip(*s.r))
    def __repr__(s): return "M" + repr(s.r)
m = Matrix([[1, 2], [3, 4]]); print(m @ m, m.T(), m[1, 0], list(m), m == Matrix(((1, 2), (3, 4)))); m[0, 1] = 2.5; print(m @ Matrix([[1], [0.5]]), m)
def parse(tokens):
    def expr():
        v = term()
        while tokens and tokens[0] in "+-":
            op = tokens.pop(0); r = term(); v = v + r if op == "+" else v - r
        return v
    def term():
        v = factor()
        while tokens and tokens[0] in "*/":
            op = tokens.pop(0); r = factor(); v = v * r if op == "*" else v / r
        return v
    def factor():
        tk = tokens.pop(0)
        if tk == "(": v = expr(); tokens.pop(0); return v
        if tk == "-": return -factor()
        return int(tk) if tk.isdigit() else float(tk)
    return expr()
for src in ("1 + 2 * 3", "( 1 + 2 ) * 3", "- 4 / 2 + 1.5", "2 * ( 3 - - 1 )", "1 /  0", "("): t(lambda: parse(src.split()))
class Event:
    def __init__(s): s.hs = []
    def __iadd__(s, h): s.hs.append(h); return s
    def __isub__(s, h): s.hs.remove(h); return s
    def __call__(s, *a, **k): return [h(*a, **k) for h in s.hs]
class Btn:
    def __init__(s): s.click = Event(); s.log = []
    def on(s, x): s.log.append(x); return len(s.log)
b = Btn(); b.click += b.on; b.click += lambda x: x * 2; print(b.click(3), b.click("a"), b.log); b.click -= b.on; print(b.click(1.5)); 
def words(text):
    d = {}
    for w in text.lower().split():
        w = w.strip(".,!")
        d[w] = d.get(w, 0) + 1
    return sorted(d.items(), key=lambda kv: (-kv[1], kv[0]))
print(words("The cat. the dog, THE end! a cat"))
def flatten(x): 
    for i in x:
        if isinstance(i, (list, tuple)): yield from flatten(i)
        elif isinstance(i, dict): yield from flatten(i.items())
        else: yield i
print(list(flatten([1, [2, (3, {"a": [4, {"b": 5}]})], "x"])))
def primes():
    seen = []
    n = 2
    while True:
        if all(n % p for p in seen): seen.append(n); yield n
        n += 1
p = primes(); print([next(p) for _ in range(10)])
def qsort(a): return a if len(a) < 2 else qsort([x for x in a[1:] if x < a[0]]) + [a[0]] + qsort([x for x in a[1:] if not x < a[0]])
print(qsort([3, 1, 2.5, 2, 9, -1]), qsort(list("hello")), qsort([]))
def perms(s): return [s] if len(s) < 2 else [s[i] + r for i in range(len(s)) for r in perms(s[:i] + s[i + 1:])]
print(perms("abc"))
def hanoi(n, a="A", b="B", c="C"): return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(hanoi(6))
def crc(data, poly=0xEDB88320):
    c = 0xFFFFFFFF
    for x in data:
        c ^= x
        for _ in range(8): c = (c >> 1) ^ poly if c & 1 else c >> 1
    return c ^ 0xFFFFFFFF
print(hex(crc(b"123456789")), hex(crc(bytearray(range(256)))))
class LRU:
    def __init__(s, cap): s.cap, s.d = cap, {}
    def get(s, k, default=None):
        if k not in s.d: return default
        v = s.d.pop(k); s.d[k] = v; return v
    def put(s, k, v):
        s.d.pop(k, None); s.d[k] = v
        if len(s.d) > s.cap: del s.d[next(iter(s.d))]
c = LRU(2); c.put(1, "a"); c.put("b", 2); c.get(1); c.put(3.0, None); print(c.d, c.get("b", "gone"), c.get(3))
class Vec:
    def __init__(s, *c): s.c = c
    def __add__(s, o): return Vec(*(a + b for a, b in zip(s.c, o.c)))
    def __mul__(s, k): return Vec(*(a * k for a in s.c)) if isinstance(k, (int, float)) else sum(a * b for a, b in zip(s.c, k.c))
    __rmul__ = __mul__
    def __abs__(s): return (s * s) ** .5
    def __neg__(s): return s * -1
    def __eq__(s, o): return isinstance(o, Vec) and s.c == o.c
    def __hash__(s): return hash(s.c)
    def __repr__(s): return f"Vec{s.c}"
    def __len__(s): return len(s.c)
    def __getitem__(s, i): return s.c[i]
v = Vec(3, 4); print(v + Vec(1, 1.5), v * 2, 2 * v, v * v, abs(v), -v, v == Vec(3, 4.0), {v: 1}[Vec(3, 4)], list(v), v[-1], v[0:1], sum([v, v], Vec(0, 0)), max(v), 3 in v); t(lambda: v + 1); t(lambda: "a" * v)
def state():
    st, n = "idle", 0
    while True:
        ev = yield st, n
        if ev == "go" and st == "idle": st = "run"
        elif ev == "stop": st = "idle"; n = 0
        elif isinstance(ev, int) and st == "run": n += ev
        elif ev is None: pass
        else: st = f"err:{ev}"
g = state(); print(next(g), [g.send(e) for e in ("go", 5, 2.5, None, "stop", 3)])
def roman(n):
    out = ""
    for v, s in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while n >= v: out += s; n -= v
    return out
print(roman(1994), roman(0), roman(3999)); t(roman, "x")
def bits(n, w=8): return "".join("1" if n >> i & 1 else "0" for i in reversed(range(w)))
print(bits(5), bits(-1), bits(1 << 40, 42), [int(bits(x), 2) for x in (0, 255, 256)])
def gcd(a, b):
    while b: a, b = b, a % b
    return a
print(gcd(12, 18), gcd(0, 5), gcd(2 ** 70, 2 ** 65 * 3), gcd(-12, 18), gcd(7.5, 2.5))
def binsearch(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] < x: lo = mid + 1
        else: hi = mid
    return lo
print(binsearch([1, 3, 5], 3), binsearch([1, 3, 5], 4.5), binsearch("ace", "d"), binsearch([], 1))
class Acc:
    total = 0
    items = []
    def add(s, x): s.total += x; s.items.append(x); Acc.last = x; return s
a1, a2 = Acc(), Acc(); a1.add(1).add(2.5); a2.add(3); print(a1.total, a2.total, Acc.total, a1.items, Acc.last, a2.last, vars(a1)); Acc.total = 100; print(Acc().add(1).total, a1.total)

# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# Classes, functions and variables that change while the program runs.
#:: helpers
import sys
def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)
class Pt:
    kind = "pt"
    def __init__(self, x, y): self.x = x; self.y = y
    def add(self, o): return Pt(self.x + o.x, self.y + o.y)
    def __repr__(self): return f"Pt({self.x}, {self.y})"
    def len2(self): return self.x * self.x + self.y * self.y
class P3(Pt):
    def __init__(self, x, y, z): super().__init__(x, y); self.z = z
    def len2(self): return super().len2() + self.z ** 2
def twice(x): return x * 2
counter = 0
#:: module level patches
p = Pt(1, 2); q = P3(1, 2, 3)
print(p.len2(), q.len2(), p.add(q))
Pt.len2 = lambda self: -1
print(p.len2(), q.len2())
p.len2 = lambda: "own"
print(p.len2(), Pt(0, 0).len2())
del Pt.len2
show(lambda: Pt(1, 1).len2())
show(lambda: q.len2())
Pt.kind = 5; print(p.kind, q.kind); q.kind = "q"; print(q.kind, P3.kind); del q.kind; print(q.kind)
p.x = "a"; show(lambda: p.add(Pt("b", 3))); p.x = None; show(lambda: p.add(q)); del p.x; show(lambda: p.add(q)); show(lambda: repr(p))
p.new = 3; print(p.new, sorted(p.__dict__))
print(twice(2), twice("a"), twice([1]))
def twice(x): return ("new", x)
print(twice(2))
old = twice
twice = len
print(twice("abc"), old(1))
del twice
show(lambda: twice(1))
def incr():
    global counter
    counter += 1
    return counter
print(incr(), incr(), counter)
counter = "s"
show(incr)
counter = 1.5; print(incr())
class Later: pass
def mk(): return Later()
a = mk()
class Later:
    def f(self): return "second"
b = mk(); show(lambda: a.f()); show(lambda: b.f()); print(type(a) is type(b), isinstance(a, Later))
Later.g = lambda self: "g"; print(b.g())
Later.__len__ = lambda self: 7; print(len(b), bool(b))
Later.__add__ = lambda s, o: "added"; print(b + 1); Later.__eq__ = lambda s, o: True; print(b == 5)
Later.__call__ = lambda s, *a: a; print(b(1, 2)); Later.__iter__ = lambda s: iter("it"); print(list(b)); Later.__getattr__ = lambda s, n: "ga" + n; print(b.zzz); del Later.__getattr__; show(lambda: b.zzz)
Later.p = property(lambda s: "prop"); print(b.p); Later.p = 5; print(b.p); b.p = 6; print(b.p)
Later.__setattr__ = lambda s, n, v: print("set", n); b.q = 1; del Later.__setattr__; b.q = 2; print(b.q)
Later.__del__ = lambda s: print("del"); b = None
Later.__hash__ = lambda s: 1; last = Later(); print(hash(last)); last = None
#: types that change
def f(x):
    y = x
    for i in range(3):
        if i == 1: y = str(y)
        if i == 2: y = [y]
    return y
print(f(1), f(2.5))
def g(n):
    r = 0
    for i in range(n): r += i if i % 2 else i / 2
    return r
print(g(0), g(1), g(5))
def h(*a):
    t = None
    for v in a: t = v if t is None else t + v
    return t
print(h(), h(1), h(1, 2.5), h("a", "b"), h([1], [2]), h((1,), (2,)))
show(h, 1, "a")
def k(d, key):
    v = d.get(key); return v + 1 if v is not None else "none"
print(k({1: 2}, 1), k({}, 1), k({"a": 1.5}, "a"))
show(k, {"a": "b"}, "a")
def big(n):
    x = 1
    for i in range(n): x *= 1000
    return x
print(big(3), big(10), big(25))
def sh(n): return 1 << n, (1 << n) - 1 & 0xff, -1 << n
print(sh(3), sh(62), sh(63), sh(64), sh(100))
def ov(a, b): return a + b, a - b, a * b, -a, a // b if b else 0, a % b if b else 0, abs(a), a ** 2, a & b, a | b, a ^ b, ~a, a >> 3, a << 3
for a, b in ((2**62, 2**62), (-2**62, 2**62), (2**63 - 1, 1), (-2**63, -1), (2**61, 4), (2**31, 2**31), (-2**62 - 1, -3), (3, -2**62)): print(ov(a, b))
def loop():
    i = 2**62 - 3; out = []
    while i < 2**62 + 2: out.append(i); i += 1
    return out, i * i, i - 2**62
print(loop())
def rng(): return [x for x in range(2**62 - 2, 2**62 + 2)], sum(range(10**6)), sum(range(2**62, 2**62 + 3)), list(range(-3, 4, 3)), len(range(0, 2**62, 3))
print(rng())
def cmp(a, b): return a < b, a <= b, a == b, a != b, a > b, a >= b
for a in (1, 1.5, True, 2**70, float("nan"), float("inf")):
    for b in (1, 1.0, False, 2**70, -0.0, 1e300): print(cmp(a, b), end=" ")
print()
def un(x):
    if isinstance(x, int): return x + 1
    elif isinstance(x, str): return x.upper()
    elif isinstance(x, (list, tuple)): return len(x)
    elif x is None: return "none"
    return x.real
for v in (1, True, "a", [1], (1, 2), None, 2.5, 1j): print(un(v), end=" ")
show(un, {})
def opt(a=None, b=[]):
    if a is None: a = 5
    b.append(a); return a, b
print(opt(), opt("x"), opt())
def nested():
    x = 1
    def inc():
        nonlocal x
        x += 1; return x
    def tostr():
        nonlocal x
        x = str(x) + "!"; return x
    return inc(), tostr(), x
print(nested())
def swap(a, b):
    a, b = b, a
    return a, b
print(swap(1, "a"), swap([1], None))
class Acc:
    total = 0
    def __init__(self): self.items = []; self.last = None
    def add(self, x):
        self.items.append(x); self.last = x; Acc.total += 1; self.total += 1
        return self
a = Acc().add(1).add("b").add(None); print(a.items, a.last, a.total, Acc.total); show(lambda: a.last.foo)
class Node:
    def __init__(self, v, n=None): self.v = v; self.next = n
    def __iter__(self):
        n = self
        while n: yield n.v; n = n.next
n = Node(1, Node("a", Node(2.5))); print(list(n)); n.next.next.next = n
it = iter(n); print([next(it) for _ in range(5)])
n.next = None
class Shape:
    def area(self): raise NotImplementedError
    def desc(self): return f"{type(self).__name__} {self.area():.2f}"
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
class Ci(Shape):
    def __init__(self, r): self.r = r
    def area(self): return 3.14159 * self.r * self.r
print([s.desc() for s in (Sq(2), Ci(1), Sq(1.5))]); show(Shape().desc)
def gen(n):
    while n > 0:
        r = yield n
        if r is not None: n = r
        else: n -= 1
g = gen(3); print(next(g), g.send(10), next(g), g.send("x") if False else 0)
show(lambda: g.send("x"))
d = {}
for w in "the cat the dog the end".split(): d[w] = d.get(w, 0) + 1
print(d, sorted(d.items(), key=lambda t: (-t[1], t[0])))
d2 = {1: "a", "b": 2, None: 3, (1, 2): 4, 2.5: 5, True: "t"}
print(d2, d2[1.0], d2[None], d2[(1, 2)])
m = [[0] * 3 for _ in range(3)]; m[1][2] = 5; m[0][0] = "x"; print(m, [list(r) for r in zip(*m)], sum(m[2]))
s = ""; 
for c in "hello": s = c + s
print(s, s[::-1], s.replace("l", "L"), [ord(c) for c in s], "".join(sorted(s)))
def fib(n, memo={}):
    if n in memo: return memo[n]
    r = n if n < 2 else fib(n - 1) + fib(n - 2)
    memo[n] = r; return r
print(fib(100), fib(10))
def prim(n):
    s = [True] * n
    for i in range(2, int(n ** 0.5) + 1):
        if s[i]: s[i * i::i] = [False] * len(s[i * i::i])
    return [i for i in range(2, n) if s[i]]
print(prim(50))
def flat(x):
    for e in x:
        if isinstance(e, list): yield from flat(e)
        else: yield e
print(list(flat([1, [2, [3, [4]], 5]])))
def rec(x): return [rec(y) for y in x] if isinstance(x, list) else x + 1 if isinstance(x, int) else x
print(rec([1, [2, "a", [3]], None]))
from collections import namedtuple
P = namedtuple("P", "a b")
def np(p): return p.a + p.b, p[0], p._replace(a=9), [*p]
print(np(P(1, 2)), np(P("x", "y")))
b = bytearray(8)
for i in range(8): b[i] = i * i
def chk(b): return sum(b), b[-1], bytes(b[2:4]), max(b), b.find(9), [x ^ 0xff for x in b[:2]]
print(chk(b), chk(bytes(b)))
def crc(data):
    c = 0xffffffff
    for x in data:
        c ^= x
        for _ in range(8): c = c >> 1 ^ 0xedb88320 if c & 1 else c >> 1
    return c ^ 0xffffffff
print(hex(crc(b"123456789")), hex(crc(bytearray(b"abc"))))
#: exceptions and loops with inference
def t1(l):
    total = 0
    for x in l:
        try: total += int(x)
        except ValueError: total -= 1
        except TypeError as e: return str(e)
        else: total += 100
        finally: total += 1000
    return total
print(t1(["1", "x", 3]), t1([None]), t1([]))
def t2(n):
    for i in range(n):
        if i == 3: break
    else: return "all"
    return i
print(t2(2), t2(5)); show(t2, 0)
def t3(n):
    x = None
    while n:
        n -= 1
        if n == 5: x = "five"; continue
        if n == 2: return x, n
    return x
print(t3(8), t3(1), t3(0))
def t4(x):
    if x: y = 1
    return y
print(t4(1)); show(t4, 0)
def t5(a):
    del a[0]
    a.append("end")
    try: return a[5]
    except IndexError as e: a = str(e)
    return a
print(t5([1, 2]), t5(list(range(9))))
def t6(*a, k=1, **kw): return sum(a) + k + sum(kw.values())
print(t6(), t6(1, 2, k=3, z=4), t6(*[1, 2], **{"q": 5})); show(t6, "a")
def t7(x): 
    assert x > 0, f"bad {x}"
    return x
print(t7(1)); show(t7, -1); show(t7, "a")
def t8():
    a = b = c = 0
    a, b = (b, c) = 1, 2
    return a, b, c
print(t8())
def t9(x):
    return x if x > 5 else -x if x > 2 else None
print([t9(i) for i in (1, 3, 6, 2.5)])
def t10():
    x = [1, 2, 3]
    y = x
    y += [4]
    z = x + [5]
    x = x + [6]
    return x, y, z
print(t10())
def t11():
    s = {1}; u = s; u |= {2}; t = s | {3}; s -= {1}
    return s, u, t
print(t11())
def t12(f): return f(2), f(2.0), f(True)
print(t12(lambda x: x ** 3), t12(abs), t12(str), t12(Sq)[0].s)

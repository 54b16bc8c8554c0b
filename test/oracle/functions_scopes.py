# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#: default values are evaluated once
def f(x, acc=[]):
    acc.append(x)
    return acc
print(f(1), f(2), f(3, []), f(4))
#: defaults evaluated at definition in order
def show(x):
    print("eval", x)
    return x
def f(a=show(1), b=show(2), *, c=show(3)): return a + b + c
print(f(), f(5), f(c=0))
#: argument evaluation order
def show(x):
    print(x, end=" ")
    return x
def f(*a, **k): return a, k
print(f(show(1), *[show(2)], show(3), k=show(4), **{"z": show(5)}, y=show(6)))
#: star args and kwargs
def f(a, *args, b=2, **kw): return (a, args, b, kw)
print(f(1), f(1, 2, 3), f(1, b=5, c=6), f(*[1, 2], **{"b": 3, "q": 4}), f(*"ab", *range(2), **{}, x=1))
#: keyword only and positional only
def f(a, b=2, /, c=3, *, d, e=5): return (a, b, c, d, e)
print(f(1, d=4), f(1, 2, 3, d=4), f(1, c=9, d=4, e=0))
def g(a, /, **kw): return a, kw
print(g(1, a=2))
#: keywords with the names of positional-only parameters
def f(a, /, b): return a, b
for c in (lambda: f(a=1, b=2), lambda: f(1, 2, b=3), lambda: f(b=1)):
    try:
        print(c())
    except TypeError as e:
        print(str(e).split("<locals>.")[-1])
#: many missing arguments
def f(a, b, c, d): pass
def g(*, x, y, z): pass
for c in (lambda: f(), lambda: f(1), lambda: f(1, 2), lambda: f(1, 2, 3), lambda: g(), lambda: g(x=1), lambda: g(x=1, y=2), lambda: f(1, 2, 3, 4, 5), lambda: f(1, 2, 3, 4, e=5), lambda: g(1), lambda: g(1, x=2)):
    try:
        c()
    except TypeError as e:
        print(str(e).split("<locals>.")[-1])
#: duplicate keyword in a call
def f(**k): return k
try:
    f(**{"a": 1}, **{"a": 2})
except TypeError as e:
    print(str(e).split("<locals>.")[-1])
try:
    f(a=1, **{"a": 2})
except TypeError as e:
    print(str(e).split("<locals>.")[-1])
#: closures share variables
def make():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    def get(): return n
    return inc, get
inc, get = make()
inc()
inc()
i2, g2 = make()
print(get(), i2(), get(), g2())
#: closures in loops
fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
hs = []
for j in range(3):
    def h(): return j
    hs.append(h)
print([f() for f in fs], [g() for g in gs], [h() for h in hs])
#: nonlocal through levels
def a():
    x = 1
    def b():
        def c():
            nonlocal x
            x += 10
        c()
        return x
    return b(), x
print(a())
#: closure over a parameter and over an argument tuple
def f(x, *args, **kw):
    def g():
        nonlocal x
        x += 1
        return x, args, kw
    return g
g = f(1, 2, 3, k=4)
print(g(), g())
#: unset closure variable
def f():
    def g(): return v
    try:
        g()
    except NameError as e:
        print(type(e).__name__, e)
    v = 5
    return g()
print(f())
#: del of closure variable
def f():
    v = 1
    def g(): return v
    del v
    try:
        g()
    except NameError as e:
        print(e)
f()
#: del of local, then use
def f():
    x = 1
    del x
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = 2
    print(x)
f()
#:: global statement
counter = 0
def bump():
    global counter, made_here
    counter += 1
    made_here = counter * 2
bump()
bump()
print(counter, made_here)
#:: global deleted
g1 = 5
def drop():
    global g1
    del g1
drop()
try:
    g1
except NameError as e:
    print(e)
#:: module variable shadows a builtin
len_before = len("abc")
def use(): return max(1, 2)
def max(a, b): return "mine"
print(use())
del max
print(use())
#:: class and function at module level with the same name
def thing(): return "function"
print(thing())
class thing: pass
print(thing.__name__)
#: lambda with defaults and stars
f = lambda x, *a, y=2, **k: (x, a, y, k)
print(f(1), f(1, 2, 3, y=4, z=5), (lambda: None)(), (lambda *a: sum(a))(1, 2, 3))
#: recursion
def fact(n): return 1 if n < 2 else n * fact(n - 1)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(fact(30), fib(15), even(10), odd(7))
#: inner recursion
def outer(n):
    def down(k): return [] if k == 0 else [k] + down(k - 1)
    return down(n)
print(outer(5))
#: decorators order and arguments
def tag(t):
    def deco(f):
        def wrapper(*a, **k): return f"<{t}>{f(*a, **k)}</{t}>"
        return wrapper
    return deco
@tag("b")
@tag("i")
def hi(name, mark="!"): return name + mark
print(hi("x"), hi("y", mark="?"))
#: decorator replacing the function
def once(f): return f()
@once
def value(): return 42
print(value)
#: memoise
def memo(f):
    cache = {}
    def g(n):
        if n not in cache: cache[n] = f(n)
        return cache[n]
    g.cache = cache
    return g
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), len(fib.cache))
#: function attributes
def f(a, b=1, *, c=2):
    "the doc"
    return 1
f.tag = "x"
print(f.__name__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.tag, f.__module__, hasattr(f, "nope"), callable(f))
f.__name__ = "renamed"
f.__doc__ = None
print(f.__name__, f.__doc__)
#: functions compare by identity
def f(): pass
def g(): pass
print(f == f, f == g, f != g, len({f, g, f}), {f: 1}[f])
#: function repr
def f(): pass
print(repr(f).split(" at ")[0].split(".")[-1], repr(lambda: 0).split(" at ")[0].split(".")[-1], repr(len), repr([].append).split(" at ")[0], repr(str.upper), repr(int))
#: higher order functions
def compose(*fs):
    def run(x):
        for f in reversed(fs): x = f(x)
        return x
    return run
print(compose(str, lambda x: x + 1, abs)(-5), list(map(lambda f: f(3), [str, float, lambda x: x * x])), (lambda f: f(f))(lambda g: "self"))
#: partial application by closure
def partial(f, *a, **k):
    return lambda *b, **m: f(*a, *b, **{**k, **m})
print(partial(max, 5)(3, 9), partial(sorted, reverse=True)([1, 3, 2]), partial(print, "a", sep="-")("b"))
#: varargs passed on
def log(*a, **k): return (a, k)
def call(f, *a, **k): return f(*a, **k)
print(call(call, call, log, 1, 2, x=3))
#: mutable arguments are shared
def f(l, d):
    l.append(1)
    d["k"] = 1
    l = [9]
x, y = [], {}
f(x, y)
print(x, y)
#: returning many values and unpacking
def f(): return 1, "a", [2]
a, b, c = f()
(d, e), *g = (1, 2), 3, 4
print(a, b, c, d, e, g, f()[1:])
#: star unpacking everywhere
a, *b = [1]
*c, d = "xyz"
e, *f, g = range(5)
[h, *i] = {1: 2, 3: 4}
(j, (k, *l)), m = (1, "abc"), 2
print(a, b, c, d, e, f, g, h, i, j, k, l, m, [*b, *c], sorted({*f, *f}), (*f,), {**{"a": 1}, "a": 2}, [*"ab", 1, *()])
for n, *o in [(1, 2, 3), "ab", [5]]:
    print(n, o)
#: chained assignment order
def f(n):
    print("f", n)
    return d
d = {}
x = f(1)["a"] = f(2)["b"] = [1]
print(x, d, d["a"] is d["b"])
#: swap and rotate
a, b, c = 1, 2, 3
a, b = b, a
a, b, c = c, a, b
l = [1, 2, 3]
l[0], l[2] = l[2], l[0]
i = 0
i, l[i] = 1, "x"
print(a, b, c, l)
#: augmented assignment of all kinds
x = 10
x += 5; print(x)
x -= 3; print(x)
x *= 2; print(x)
x //= 5; print(x)
x **= 3; print(x)
x %= 13; print(x)
x <<= 3; print(x)
x >>= 1; print(x)
x |= 9; print(x)
x &= 11; print(x)
x ^= 6; print(x)
x /= 4; print(x)
#: augmented assignment on containers
a = b = [1]
a += (2, 3)
a *= 2
print(a, b, a is b)
s = t = {1}
s |= {2}
s -= {1}
s ^= {5}
s &= {2, 5}
print(s, t, s is t)
d = e = {"a": 1}
d |= {"b": 2}
print(d, e is d)
u = v = (1,)
u += (2,)
print(u, v)
w = z = "a"
w += "b"
print(w, z)
q = r = frozenset([1])
q |= {2}
print(sorted(q), sorted(r))
#: tuple with a list inside, augmented
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
#: walrus
if (n := len("abc")) > 2: print(n)
print([y := 5, y ** 2], [last := x for x in range(3)], last)
while (k := n) > 0:
    n -= 1
print(k, n, (z := 1, 2), z)
def f(x): return x
print(f(w := 3), w, any((hit := x) > 2 for x in [1, 3, 5]), hit)
#: conditional expressions
x = 5
print("a" if x > 3 else "b", (1 if x else 2) if x < 3 else 3, [i if i % 2 else -i for i in range(4)])
#: boolean operators give values
print(0 or "x", "" or 0 or [], 1 and 2, 0 and 1 / 0, not [], 1 or 1 / 0, None or False, [] and 1, "a" and "b" and "c", not 1 or 2, not (1 and 0))
#: chained comparisons
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 3 > 2 >= 2 != 1, 1 < 2 > 0, "a" < "b" < "c" in "abc", 1 in [1] == True)
def f(x):
    print("f", x)
    return x
print(f(3) < f(2) < f(1))
#: is and is not
a = []
b = a
print(a is b, a is not [], None is None, True is not False, 1 is not None, ... is Ellipsis, NotImplemented is NotImplemented)
#: comprehensions
print([x * y for x in range(3) for y in range(3) if x != y], {x % 3 for x in range(10)}, {x: x * x for x in range(3)}, [[j for j in range(i)] for i in range(3)], [x for x in range(20) if x % 2 if x % 3 == 0])
#: comprehension scope
x = "outer"
l = [x for x in range(3)]
print(x, l)
def f():
    y = 2
    return [x * y for x in [1, 2]], {k: y for k in "ab"}, {y + i for i in range(2)}
print(f())
#: comprehension with unpacking and conditions
print([(a, b) for a, b in [(1, 2), (3, 4)]], [a + sum(r) for a, *r in [(1, 2, 3), (4,)]], {k: v for k, v in zip("ab", (1, 2))}, [i for i, c in enumerate("abc") if c != "b"])
#: nested comprehension with shadowing
print([[x for x in range(x)] for x in range(4)], [x for x in [y for y in range(3)] if x], [(x, [x for x in "ab"]) for x in range(2)])
#: lambda in comprehension
fs = [lambda x, k=k: x * k for k in range(3)]
print([f(10) for f in fs], [(lambda y: y + x)(1) for x in range(3)])
#: for else and while else
for i in range(3):
    if i == 7: break
else:
    print("no break")
for i in range(3):
    if i == 1: break
else:
    print("not printed")
n = 3
while n:
    n -= 1
else:
    print("while else", n)
while True:
    break
else:
    print("not printed")
#: loop variable after the loop
for i in range(3): pass
print(i)
for i in []: pass
print(i)
for (a, b), c in [((1, 2), 3)]: pass
print(a, b, c)
#: for with attribute, item and starred targets
class A: pass
a, l = A(), [0, 0]
for a.x in (1, 2): pass
for l[1] in "xy": pass
for l[0], a.y in [(5, 6)]: pass
print(a.x, a.y, l)
#: nested loops with break and continue
out = []
for i in range(4):
    for j in range(4):
        if j == 2: continue
        if j > i: break
        out.append((i, j))
    else:
        out.append("full")
print(out)
#: while with complex conditions
a, b = 10, 3
while a > 0 and (b or not a) and a != 5:
    a -= 1
    b = (b + a) % 4
print(a, b)
#: delete of several things
a, b, l, d = 1, 2, [1, 2, 3, 4], {"x": 1, "y": 2}
class C: pass
c = C()
c.v = 1
del a, l[0], l[1:], d["x"], c.v
print(l, d, hasattr(c, "v"))
try:
    a
except NameError as e:
    print(type(e).__name__)
del (b), [l]
#: pass, ellipsis, docstrings and bare expressions
def f():
    """doc"""
def g(): ...
def h():
    1
    "text"
    [1, 2]
    pass
print(f(), g(), h(), f.__doc__, g.__doc__)
#: semicolons and line continuation
a = 1; b = 2; print(a + \
    b); c = (1 +
    2)
print(c)
if a: print("one"); print("line")
#: match on literals and captures
def f(x):
    match x:
        case 0: return "zero"
        case 1 | 2: return "one or two"
        case "a" | "b" as s: return "letter " + s
        case None: return "none"
        case True: return "true?"
        case -1: return "minus"
        case 1.5: return "float"
        case b"x": return "bytes"
        case str(): return "text"
        case int(n) if n > 100: return f"big {n}"
        case int(): return "int"
        case [a, b]: return f"pair {a} {b}"
        case [a, *rest, z]: return f"seq {a} {rest} {z}"
        case {"k": v, **rest}: return f"map {v} {rest}"
        case {}: return "map"
        case float(): return "some float"
        case _: return "other"
print([f(x) for x in (0, 1, 2, "a", "z", None, True, False, -1, 1.5, b"x", 500, 50, (1, 2), [1, 2, 3], [1], {"k": 1, "q": 2}, {"z": 1}, {}, 2.5, {1}, 3j)])
#: match on classes
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def f(p):
    match p:
        case P(0, 0): return "origin"
        case P(x, 0): return f"on x {x}"
        case P(x=0, y=y): return f"on y {y}"
        case P(x, y) if x == y: return "diagonal"
        case P(): return "point"
        case _: return "no point"
print([f(p) for p in (P(0, 0), P(3, 0), P(0, 4), P(2, 2), P(1, 2), 5)])
#: match nested
def f(x):
    match x:
        case {"type": "circle", "r": (int() | float()) as r}: return 3 * r * r
        case {"type": "rect", "size": [w, h]}: return w * h
        case [("a", n), *_] | {"a": n}: return n
        case [[], [[x]]]: return x
        case (1 | 2, ("x" | "y") as c): return c
    return "none"
print(f({"type": "circle", "r": 2}), f({"type": "rect", "size": (3, 4)}), f([("a", 7), 1]), f({"a": 8}), f([[], [[9]]]), f((2, "y")), f((3, "y")))
#: match with dotted names and guards
class Color:
    RED = 1
    BLUE = 2
def f(c, flag):
    match c:
        case Color.RED if flag: return "red flagged"
        case Color.RED: return "red"
        case Color.BLUE: return "blue"
    return "?"
print(f(1, True), f(1, False), f(2, 0), f(3, 1))
#: match captures stay bound
match [1, 2, 3]:
    case [first, *others] if first > 5: pass
    case [a, b]: pass
    case [x, y, z]: print(first, others, x, y, z)
#: match wrong positional patterns
class P: pass
try:
    match P():
        case P(1): pass
except TypeError as e:
    print(str(e).split(".")[-1])
#: match does not match strings as sequences
match "ab":
    case [a, b]: print("wrong")
    case str(s): print(s)
match b"ab":
    case [a, b]: print("wrong")
    case bytes(s): print(s)
match range(2):
    case [a, b]: print(a, b)
#: globals in nested functions and classes
x = 1
def f():
    x = 2
    class A:
        x = 3
        def g(self): return x
        y = x
    return A().g(), A.y
print(f())
#: star expressions in return, yield and index
def f(): return 1, *[2, 3]
def g(): yield 1, *"ab"
d = {(1, 2): "t"}
k = (2,)
print(f(), list(g()), d[1, *k])
#: for over star expressions
for x in *[1, 2], 3: print(x, end=" ")
print()
#: annotations do not matter
def f(a: int, b: "str" = "x", *c: float, d: list = None, **e: dict) -> "nothing":
    v: int = a
    w: str
    return v
print(f("text"))
x: int = "not an int"
print(x)
class A:
    y: int
    z: str = 5
print(A.z, hasattr(A, "y"))
#: global and local names that look alike
def f(print_): return print_
list_ = [1]
print(f(list_), list(list_))
#: unusual names
def class_(ünïcode, _, __, self, cls, int_, double, auto, namespace, template, this, new, delete, register, typename, operator, private, public, static, struct, switch, union, unsigned, virtual, void, volatile, short, long, signed, const, char, bool_, default, do, enum, export, extern, friend, goto, inline, mutable, explicit, case_, catch, throw):
    return ünïcode + _ + __ + self + cls + int_ + double + auto + namespace + template + this + new + delete + register
print(class_(*range(45)))
xor = and_eq = bitor = compl_ = nullptr = NULL = EOF = errno = stdin = main = std = py = app = 3
print(xor + nullptr + NULL + EOF + errno + stdin + main + std + py + app)
#: deep nesting of expressions
print((((((((1 + 2) * 3) - 4) // 2) ** 2) % 7) + (5 if True else 6)) << 1 | 1, [[[[[[1]]]]]], {"a": {"b": {"c": [1, {"d": 2}]}}}["a"]["b"]["c"][1]["d"])
#: many locals and arguments
def f(a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u):
    total = a + b + c + d + e + g + h + i + j + k + l + m + n + o + p + q + r + s + t + u
    return total
print(f(*range(20)))
#: type-changing variables
x = 1
x = x + 0.5
x = str(x)
x = [x]
x = {"k": x}
x = x["k"][0] + "!"
print(x)
def f(flag):
    v = 1
    if flag: v = "text"
    v = v * 2
    return v
print(f(True), f(False))
def g(n):
    acc = 0
    for i in range(n):
        acc = acc + i if i % 2 else str(acc)
        if isinstance(acc, str): acc = len(acc)
    return acc
print(g(10))
#: short circuit with side effects and walrus
log = []
def f(n):
    log.append(n)
    return n
r = f(0) or f(1) and f(2) or f(3)
print(r, log, not f(0) and f(5))
#: assert with walrus and parentheses
assert (n := 5) == 5, "never"
print(n)
#: print options
print("a", "b", sep="")
print("a", end="|")
print()
print(1, None, True, [1, "x"], sep=" - ", end="!\n")
print(*[1, 2], *"ab", sep=",")
print(sep="x")
print("flush", flush=True)
for c in (lambda: print(1, sep=5), lambda: print(1, foo=2), lambda: print(1, end=b"x")):
    try:
        c()
    except TypeError as e:
        print(e)
#: match: what is a sequence, attributes named twice
import collections, array
class D(collections.deque): pass
for v in (collections.deque([1, 2]), D([3, 4]), array.array("i", [5, 6]), memoryview(b"ab"), range(2), bytearray(b"ab"), "ab", {1, 2}):
    match v:
        case [a, b]: print(type(v).__name__, a, b)
        case _: print(type(v).__name__, "is none")
class P:
    __match_args__ = ("x", "y", "x")
    def __init__(self): self.x, self.y = 1, 2
def twice(v):
    match v:
        case P(1, x=1): return "yes"
def again(v):
    match v:
        case P(1, 2, 1): return "yes"
for f in (twice, again):
    try: print(f(P()))
    except TypeError as e: print(e)

# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#: simple generator
def g():
    yield 1
    yield 2
x = g()
print(next(x), next(x), next(x, "end"), list(g()), type(x).__name__)
#: generator is its own iterator
def g(): yield 1
x = g()
print(iter(x) is x, list(x), list(x))
#: return value
def g():
    yield 1
    return "result"
x = g()
next(x)
try:
    next(x)
except StopIteration as e:
    print(e.value, e.args)
try:
    next(x)
except StopIteration as e:
    print(e.value, e.args)
#: send
def acc():
    total = 0
    while True:
        v = yield total
        if v is None: break
        total += v
    return total
a = acc()
print(next(a), a.send(5), a.send(10))
try:
    a.send(None)
except StopIteration as e:
    print("end", e.value)
#: send to a generator not started
def g(): yield 1
try:
    g().send(5)
except TypeError as e:
    print(e)
print(g().send(None))
#: throw
def g():
    while True:
        try:
            yield "ready"
        except ValueError as e:
            print("inside", e)
            yield "handled"
x = g()
print(next(x), x.throw(ValueError("boom")), next(x))
try:
    x.throw(KeyError("k"))
except KeyError as e:
    print("out", e)
print(next(x, "finished"))
#: throw before the start
def g():
    print("never")
    yield 1
x = g()
try:
    x.throw(ValueError, "text")
except ValueError as e:
    print(e)
print(list(x))
#: throw with class
def g():
    try:
        yield
    except BaseException as e:
        print(type(e).__name__, e.args)
        yield "x"
x = g()
next(x)
print(x.throw(KeyError))
x.close()
for bad in (5, int):
    try:
        g().throw(bad)
    except TypeError as e:
        print(e)
#: close
def g():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("finally")
x = g()
next(x)
print(x.close(), x.close())
y = g()
print(y.close())
#: ignoring GeneratorExit
def g():
    try:
        yield 1
    except GeneratorExit:
        yield 2
x = g()
next(x)
try:
    x.close()
except RuntimeError as e:
    print(e)
#: returning on GeneratorExit
def g():
    try:
        yield 1
    except GeneratorExit:
        return 5
x = g()
next(x)
print(x.close())
#: deletion closes
def g():
    try:
        yield 1
    finally:
        print("cleaned")
x = g()
next(x)
del x
print("after")
for v in g():
    break
print("end")
#: StopIteration inside becomes RuntimeError
def g():
    yield 1
    raise StopIteration("x")
x = g()
next(x)
try:
    next(x)
except RuntimeError as e:
    print(e, repr(e.__cause__))
def h():
    yield next(iter([]))
try:
    list(h())
except RuntimeError as e:
    print(e)
#: yield from iterables
def g():
    yield from [1, 2]
    yield from "ab"
    yield from range(2)
    yield from {"k": 1}
    yield from (x * 2 for x in (5, 6))
print(list(g()))
#: yield from result
def inner():
    x = yield 1
    print("inner got", x)
    return "inner result"
def outer():
    r = yield from inner()
    print("outer got", r)
    yield r
o = outer()
print(next(o), o.send("sent"))
#: yield from passes throw and close
def inner():
    try:
        yield 1
        yield 2
    except ValueError:
        print("inner caught")
        yield 99
    finally:
        print("inner finally")
def outer():
    try:
        yield from inner()
    finally:
        print("outer finally")
o = outer()
next(o)
print(o.throw(ValueError))
o.close()
p = outer()
next(p)
p.close()
#: yield from an object without send
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration("it result")
        return self.n
def g():
    r = yield from It()
    print("r", r)
x = g()
print(next(x))
print(x.send(None))
print(next(x, "end"))
y = g()
next(y)
try:
    y.send(5)
except AttributeError as e:
    print(e)
#: yield from a non-iterable
def g():
    yield from 5
try:
    list(g())
except TypeError as e:
    print(e)
#: deep yield from
def nest(n):
    if n == 0:
        yield "bottom"
        return 0
    r = yield from nest(n - 1)
    return r + 1
def top():
    print((yield from nest(20)))
print(list(top()))
#: recursion tree
def walk(t):
    if isinstance(t, list):
        for x in t:
            yield from walk(x)
    else:
        yield t
print(list(walk([1, [2, [3, [4]], 5], [[6]]])))
#: generator expression
g = (x * x for x in range(4) if x % 2)
print(next(g), list(g), sum(x for x in range(5)), type(g).__name__, max((len(w) for w in ["a", "bbb"]), default=0))
#: generator expression evaluates the first iterable at once
try:
    g = (x for x in 5)
except TypeError as e:
    print(e)
g = (1 / x for x in [1, 0])
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(e)
#: generator expression binds late except first iterable
n = 2
data = [1, 2]
g = (x * n for x in data)
n = 10
data = [5]
print(list(g))
#: nested generator expressions
print(list((x, y) for x in range(3) for y in range(x)), [list(y for y in range(x)) for x in range(3)])
#: running generator cannot be entered
def g():
    try:
        next(me)
    except ValueError as e:
        print(e)
    yield 1
me = g()
print(next(me))
#: finally with return in generator
def g():
    try:
        yield 1
    finally:
        return "overridden"
x = g()
next(x)
try:
    x.throw(ValueError)
except StopIteration as e:
    print("stop", e.value)
#: yield in try and except and finally
def g():
    try:
        yield "try"
        raise ValueError
    except ValueError:
        yield "except"
    else:
        yield "else"
    finally:
        yield "finally"
    yield "after"
print(list(g()))
#: yield as expression in places
def g():
    x = [(yield 1), (yield 2)]
    y = {"a": (yield 3)}
    z = f((yield 4), k=(yield 5))
    return x, y, z
def f(a, k): return a + k
x = g()
next(x)
for i in range(10, 60, 10):
    try:
        print(x.send(i))
    except StopIteration as e:
        print(e.value)
#: lambda generator
g = lambda: (yield 5)
print(list(g()))
#: yield without value
def g():
    x = yield
    print("got", x)
    yield
print(list(g()))
#: generator attributes
def g(): yield 1
x = g()
print(x.__name__)
#: infinite generator
def count(n=0):
    while True:
        yield n
        n += 1
c = count(5)
print([next(c) for _ in range(3)], next(x for x in count() if x * x > 50))
#: pipeline
def nums():
    for i in range(10): yield i
def even(xs):
    for x in xs:
        if x % 2 == 0: yield x
def sq(xs):
    for x in xs: yield x * x
print(list(sq(even(nums()))))
#: generators with arguments and closures
def make(k):
    def g(n, *, step=1):
        for i in range(0, n, step): yield i * k
    return g
print(list(make(3)(6, step=2)), [*make(2)(3)])
#: unpack generator
def g():
    yield from (1, 2, 3)
a, *b = g()
print(a, b, *g(), {*g()}, (*g(), 0), max(g()), sorted(g(), reverse=True))
#: exception in generator propagates with state
def g():
    yield 1
    raise KeyError("inner")
x = g()
out = []
try:
    for v in x: out.append(v)
except KeyError as e:
    out.append(repr(e))
print(out, list(x))
#: exception handling context across yields
def g():
    try:
        raise ValueError("a")
    except ValueError:
        yield 1
        raise
x = g()
next(x)
try:
    next(x)
except ValueError as e:
    print(e, e.__context__)
#: with statement in generator
class CM:
    def __enter__(self):
        print("enter")
        return 1
    def __exit__(self, *a):
        print("exit", a[0].__name__ if a[0] else None)
def g():
    with CM() as x:
        yield x
        yield x + 1
print(list(g()))
x = g()
next(x)
x.close()
#: contextmanager by hand
class contextmanager:
    def __init__(self, f): self.f = f
    def __call__(self, *a):
        self.g = self.f(*a)
        return self
    def __enter__(self): return next(self.g)
    def __exit__(self, t, v, tb):
        if t is None:
            next(self.g, None)
            return False
        try:
            self.g.throw(v)
        except StopIteration:
            return True
@contextmanager
def managed(n):
    print("start", n)
    try:
        yield n * 2
    except ValueError:
        print("swallowed")
    finally:
        print("stop")
with managed(4) as v: print(v)
with managed(5) as v: raise ValueError
#: zip, map, filter over generators
def g(n):
    for i in range(n): yield i
print(list(zip(g(3), g(5))), list(map(lambda a, b: a + b, g(3), g(3))), list(filter(None, g(3))), list(enumerate(g(2), 5)), list(zip()), any(x > 1 for x in g(3)), all(x > 1 for x in g(3)))
#: zip strict
print(list(zip([1, 2], "ab", strict=True)))
for a in (([1], [1, 2]), ([1, 2], [1])):
    try:
        list(zip(*a, strict=True))
    except ValueError as e:
        print(e)
#: iter with sentinel
vals = iter([1, 2, 3, 0, 5])
print(list(iter(lambda: next(vals), 0)), next(vals))
try:
    iter(5, 0)
except TypeError as e:
    print(e)
#: reversed and enumerate objects
r = reversed([1, 2, 3])
print(next(r), list(r), list(reversed("abc")), list(reversed(range(3))), list(reversed((1, 2))), list(reversed({"a": 1, "b": 2})))
e = enumerate("ab", start=10)
print(next(e), list(e))
#: iterators over mutating lists
l = [1, 2, 3]
out = []
for x in l:
    out.append(x)
    if x < 3 and len(l) < 6: l.append(x + 10)
print(out, l)
#: iterator over mutating dict
d = {1: 1, 2: 2}
try:
    for k in d: d[k + 10] = 0
except RuntimeError as e:
    print(e)
s = {1, 2}
try:
    for k in s: s.add(k + 10)
except RuntimeError as e:
    print(e)
#: exhausted iterators stay exhausted
l = [1]
it = iter(l)
print(list(it))
l.append(2)
print(list(it))
#: next of non-iterator
for x in ([1], 5):
    try:
        next(x)
    except TypeError as e:
        print(e)
try:
    next(iter([]))
except StopIteration as e:
    print(repr(e))
#: generator methods kept
def g():
    while True: print("got", (yield))
x = g()
next(x)
send = x.send
send(1)
send(2)
#: coroutine style consumer
def consumer(out):
    try:
        while True:
            out.append((yield len(out)))
    except GeneratorExit:
        out.append("closed")
o = []
c = consumer(o)
next(c)
print(c.send("a"), c.send("b"))
c.close()
print(o)
#: state machine by generators
def light():
    while True:
        for c in ("green", "yellow", "red"):
            yield c
l = light()
print([next(l) for _ in range(7)])
#: fib and primes
def fib():
    a, b = 0, 1
    while 1:
        yield a
        a, b = b, a + b
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1
f, p = fib(), primes()
print([next(f) for _ in range(15)], [next(p) for _ in range(10)])
for _ in range(200): x = next(f)
print(x)
#: permutations by recursion
def perms(xs):
    if len(xs) <= 1:
        yield xs
    else:
        for i in range(len(xs)):
            for p in perms(xs[:i] + xs[i + 1:]):
                yield [xs[i]] + p
print(list(perms([1, 2, 3])))
#: generator in class as method and property
class A:
    def __init__(self): self.items = [3, 1, 2]
    def gen(self):
        for i in self.items: yield i
    @property
    def prop(self):
        yield from sorted(self.items)
    def __reversed__(self):
        yield from reversed(self.items)
    @staticmethod
    def st():
        yield "s"
    @classmethod
    def cl(cls):
        yield cls.__name__
a = A()
print(list(a.gen()), list(a.prop), list(reversed(a)), list(A.st()), list(a.cl()))
#: yield inside comprehension source and conditional
def g():
    xs = [x for x in (yield [1, 2])]
    y = (yield "a") if (yield "cond") else (yield "b")
    return xs, y
x = g()
print(next(x), x.send([7, 8]), x.send(True))
try:
    x.send("end")
except StopIteration as e:
    print(e.value)
#: yield with and/or, comparison and call chains
def g():
    r = (yield 1) or (yield 2)
    s = (yield 3) < (yield 4) < (yield 5)
    return r, s
x = g()
next(x)
try:
    print(x.send(0), x.send("r"), x.send(1), x.send(2), x.send(3))
except StopIteration as e:
    print(e.value)
#: many generators alive
gs = [(lambda k: (i * k for i in range(3)))(k) for k in range(4)]
print([next(g) for g in gs], [list(g) for g in gs])
#: throw forms
def g():
    while True:
        try: x = yield "y"
        except ValueError as e: print("caught", repr(e)); 
it = g(); next(it)
print(it.throw(ValueError), it.throw(ValueError("inst")), it.throw(ValueError, "arg"), it.throw(ValueError, ValueError("i2")), it.throw(ValueError, (1, 2)), it.throw(ValueError, None))
try: it.throw(5)
except TypeError as e: print(e)
try: it.throw("s")
except TypeError as e: print(e)
try: it.throw(ValueError("x"), 5)
except TypeError as e: print(e)
#: what cannot be thrown is an error of the caller
def g():
    try: yield 1
    except TypeError: yield "caught inside"
it = g(); next(it)
for args in ((5,), (ValueError("x"), 5)):
    try: print(it.throw(*args))
    except TypeError as e: print(e)
print(it.throw(TypeError("meant")))
#: generators that run
def g():
    try: next(me)
    except ValueError as e: print(e)
    yield 1
me = g(); next(me)
def g2():
    try: me2.close()
    except ValueError as e: print(e)
    try: me2.throw(KeyError)
    except ValueError as e: print(e)
    yield
me2 = g2(); next(me2)
#: gi attributes
def g(): 
    yield it.gi_running
    yield 2
it = g()
print(it.gi_running, next(it), it.gi_running, it.__name__, type(it).__name__)
#: what an iterator of one's own is thrown
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        return self.n
    def send(self, v):
        print("send", v)
        if v == "stop": raise StopIteration("result")
        return v
    def throw(self, *a):
        print("throw", len(a), a[0] if isinstance(a[0], type) else repr(a[0]), a[1:])
        if isinstance(a[0], KeyError) or a[0] is KeyError: raise RuntimeError("from throw")
        return "thrown"
    def close(self): print("close")
def g():
    r = yield from It()
    print("r", r)
    yield "end"
def outer():
    yield from g()
for make in (g, outer):
    x = make()
    print(next(x), next(x), x.send(5), x.throw(ValueError("v")), x.throw(ValueError), x.throw(ValueError, "msg"), x.throw(ValueError, ValueError("z")), x.send("stop"))
    x = make()
    next(x)
    try: x.throw(KeyError)
    except RuntimeError as e: print(repr(e))
    x = make()
    next(x)
    x.close()

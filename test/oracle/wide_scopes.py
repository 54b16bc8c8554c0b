# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# Generators at their edges, cells that are deleted, descriptors and hooks, scopes of comprehensions.
#:: helpers
def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e, "|", type(e.__context__).__name__, type(e.__cause__).__name__, e.__suppress_context__)
#: yield from with throw and close
log = []
def inner():
    try:
        while True:
            try:
                got = yield len(log)
                log.append(("got", got))
            except KeyError as e:
                log.append(("key", e.args))
                yield "caught"
    except GeneratorExit:
        log.append("exit"); raise
    finally:
        log.append("finally")
def outer():
    try:
        r = yield from inner()
        log.append(("r", r))
    except ValueError as e:
        log.append(("value", str(e)))
        yield "after"
        return 7
    finally:
        log.append("outer finally")
g = outer()
show(g.send, None); show(g.send, 5); show(g.throw, KeyError, "k"); show(next, g); show(g.throw, ValueError("v")); show(next, g); show(next, g)
print(log); log.clear()
g = outer(); next(g); show(g.close); print(log); log.clear()
g = outer(); show(g.close); show(next, g); print(log); log.clear()
g = outer(); show(g.throw, ValueError("early")); show(next, g); print(log); log.clear()
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration("done")
        return self.n
    def throw(self, *a): log.append(("throw", a)); return "thrown"
    def close(self): log.append("close"); 
    def send(self, v): log.append(("send", v)); return "sent"
def d(it):
    r = yield from it
    log.append(r); return r
g = d(It()); show(next, g); show(g.send, 4); show(g.throw, KeyError); show(g.throw, KeyError, 3); show(g.close); print([type(x).__name__ if not isinstance(x, tuple) else x[0] for x in log]); log.clear()
g = d(It()); show(list, g); print(log); log.clear()
class It2:
    def __iter__(self): return self
    def __next__(self): return 1
g = d(It2()); next(g); show(g.throw, KeyError("no throw"))
g = d(It2()); next(g); show(g.send, 3)
g = d(It2()); next(g); show(g.close)
class It3(It2):
    @property
    def throw(self): raise OSError("no")
    @property
    def close(self): raise OSError("noc")
g = d(It3()); next(g); show(g.throw, KeyError("x"))
g = d(It3()); next(g); show(g.close)
class It4(It2):
    def close(self): raise ValueError("in close")
g = d(It4()); next(g); show(g.close)
g = d(It4()); next(g); show(g.throw, GeneratorExit)
def ig():
    while True:
        try: yield 1
        except GeneratorExit: pass
g = d(ig()); next(g); show(g.close)
g = ig(); next(g); show(g.close)
def rs():
    yield 1
    raise StopIteration(5)
show(list, rs())
def rs2():
    yield next(iter(()))
show(list, rs2())
def ret(): return 3; yield
g = ret(); show(next, g)
def yf():
    x = yield from ret()
    y = yield from [1, 2]
    z = yield from "ab"
    print(x, y, z)
    yield from ()
    return (yield), (yield)
show(list, yf())
g = yf(); [next(g) for i in range(5)]; show(g.send, 1); show(g.send, 2)
def rec():
    yield next(me)
me = rec(); show(next, me)
def rec2():
    me2.close(); yield 1
me2 = rec2(); show(next, me2)
def rec3():
    me3.throw(ValueError); yield 1
me3 = rec3(); show(next, me3)
g = (i for i in [1]); show(g.throw, ValueError("ge")); show(next, g); show(g.send, 3)
g = (i for i in [1]); show(g.send, 3)
def gv():
    try: yield 1
    finally:
        try: yield 2
        finally: yield 3
g = gv(); next(g); show(g.throw, KeyError(1)); show(g.throw, ValueError(2)); show(next, g)
g = gv(); next(g); show(g.close); show(next, g)
def gr():
    try: yield 1
    except ValueError: return "r"
g = gr(); next(g); show(g.throw, ValueError)
def ctx():
    try:
        raise KeyError("a")
    except KeyError:
        yield 1
        yield 2
g = ctx(); next(g); show(g.throw, ValueError("b"))
g = ctx(); next(g)
try: raise OSError("o")
except OSError: show(g.throw, ValueError("b"))
g = ctx(); next(g)
try: raise OSError("o")
except OSError:
    show(next, g); show(next, g)
def bare():
    yield 1
    raise
g = bare(); next(g)
try: raise OSError("o")
except OSError:
    show(next, g)
g = bare(); next(g); show(next, g)
for a in ((1,), ("x",), (ValueError, KeyError("k")), (ValueError, ValueError("z")), (ValueError("z"), 3), (ValueError, (1, 2)), (ValueError, None, 3), (object,), (ValueError, 3, None)):
    g = ctx(); next(g); show(g.throw, *a)
#: cells
def f1():
    x = 1
    def g(): return x
    print(g()); del x
    try: g()
    except NameError as e: print(type(e).__name__, e)
    try: x
    except NameError as e: print(type(e).__name__, e)
    x = 2
    print(g())
f1()
def f2():
    x = 1
    def g():
        nonlocal x
        del x
    g()
    try: g()
    except NameError as e: print(type(e).__name__, e)
    try: print(x)
    except NameError as e: print(type(e).__name__, e)
f2()
def f3():
    fs = []
    for i in range(3):
        def f(): return i
        fs.append(f)
        fs.append(lambda: i * 10)
    del i
    for f in fs[:2]:
        try: f()
        except NameError as e: print(e)
    i = 4
    print([f() for f in fs])
f3()
def f4():
    try: 1 / 0
    except ZeroDivisionError as e:
        def g(): return e
        print(type(g()).__name__)
    try: g()
    except NameError as x: print(x)
f4()
def f5(a, b=lambda: a):
    return b
try: f5(1)()
except NameError as e: print(e)
def f6():
    def a():
        return b()
    def b():
        nonlocal a
        a = 3
        return 4
    print(a()); print(a)
f6()
def f7():
    class C:
        x = 1
        y = [x for _ in range(2)] if False else 0
        def m(self): return x
    x = 9
    return C().m()
print(f7())
def f8():
    x = 1
    class C:
        print(x)
        x = 2
        print(x)
        del x
        try: print(x)
        except NameError as e: print("name", e)
    return C
f8()
x = "global"
def f9():
    x = "local"
    class C:
        nonlocal x
        x = "class"
    return x, hasattr(C, "x")
print(f9())
def f10():
    global q10
    class C:
        global q10
        q10 = 5
    return q10
print(f10())
def f11(n):
    if n: return f11(n - 1)
    def a(): 
        def b():
            def c():
                nonlocal n
                n += 1
                return n
            return c
        return b
    return a()()(), a()()(), n
print(f11(2))
def f12():
    [y := i for i in range(3)]
    def g(): return y
    print(y, g())
    print([z := y, z], z)
    print(any((w := i) > 1 for i in range(5)), w)
    print({(k := i): (v := i * i) for i in range(2)}, k, v)
    if (n := 3) > 2 and (m := n) : print(n, m)
    print((t := 1, 2), t)
    def d(a=(u := 5)): return a
    print(d(), u)
    lst = [1, 2]
    lst[(i := 0)] = (i := 7)
    print(lst, i)
    while (i := i - 1) > 4: print("w", i)
    print(f"{(p := 3)=} {p}")
f12()
def f13():
    l = [lambda: i for i in range(3)]
    print([f() for f in l])
    l = [[lambda: (i, j) for j in range(2)] for i in range(2)]
    print([[f() for f in r] for r in l])
    g = (x for x in (lambda: y for y in range(2)))
    print([h() for h in g])
    i = 5
    print([i for i in range(2)], i)
    print([i for i in [i, i]], i)
    print([[i for i in range(i)] for i in range(3)])
    print([x for x in range(3) for x in range(x)])
    print({i: j for i, j in zip("ab", [1, 2])}, i)
    print([a for a, *b in [(1, 2), (3,)]], [b for a, *b in [(1, 2), (3,)]])
    print([x for x in range(10) if x % 2 if x % 3])
    print([(x, y) for x in range(3) if x for y in range(x) if y or x == 1])
f13()
def f14():
    it = iter(range(5))
    print([(a, b) for a in it for b in it])
    print(list(zip(it, it)))
    def e(): raise KeyError("first")
    try: g = (x for x in e())
    except KeyError as er: print("at once", er)
    g = (x for y in [1] for x in e())
    try: next(g)
    except KeyError as er: print("later", er)
    try: (x for x in 5)
    except TypeError as er: print(er)
f14()
#: descriptors
class D:
    def __set_name__(self, o, n): print("set_name", o.__name__, n); self.n = n
    def __get__(self, i, o): return ("get", i is None, o.__name__, self.n)
class DD(D):
    def __set__(self, i, v): print("set", self.n, v); i.__dict__[self.n] = v
    def __delete__(self, i): print("del", self.n); i.__dict__.pop(self.n, None)
class S:
    def __set__(self, i, v): print("S.set", v)
class A:
    a = D(); b = DD(); s = S()
    def __init__(self): self.z = 1
class B(A):
    a = DD()
x = A()
print(x.a, x.b, A.a, A.b, B.a); x.a = 3; print(x.a); x.b = 4; print(x.b, x.__dict__)
x.s = 5; print(type(x.s).__name__); x.__dict__["s"] = 9; print(x.s); 
del x.b; del x.a; print(x.a)
show(lambda: delattr(x, "s")); show(lambda: delattr(x, "nope"))
y = B(); y.a = 1; print(y.a, B().b); show(lambda: super(B, y).a)
A.a = 1; print(x.a, y.a); del A.a; show(lambda: x.a)
A.late = D(); show(lambda: x.late)
class P:
    @property
    def r(self): return "r"
    @r.setter
    def w(self, v): print("w", v)
    @property
    def e(self): raise AttributeError("inner")
    def __getattr__(self, n): return "ga " + n
p = P(); print(p.r, p.w, p.e, p.zz); p.w = 3
show(lambda: setattr(p, "r", 1)); show(lambda: delattr(p, "w"))
class Q:
    @property
    def e(self): return self.nope
show(lambda: Q().e); show(lambda: hasattr(Q(), "e")); show(lambda: getattr(Q(), "e", "default"))
pr = property(); show(lambda: pr.__get__(1)); show(lambda: pr.__set__(1, 2)); show(lambda: pr.__delete__(1))
class R: v = property(doc="d"); t = property(lambda s: 1, None, None, "doc")
show(lambda: R().v); show(lambda: setattr(R(), "v", 1)); print(R.t.__doc__, R.v.__doc__, R.t.fget(0), R.t.fset)
class G:
    def __getattribute__(self, n):
        if n.startswith("x"): raise AttributeError("gattr " + n)
        return object.__getattribute__(self, n)
    def __getattr__(self, n): return "fallback " + n
    def __setattr__(self, n, v): print("setattr", n); object.__setattr__(self, n, v)
    def __delattr__(self, n): print("delattr", n); object.__delattr__(self, n)
g = G(); g.a = 1; print(g.a, g.xa, g.b); del g.a; print(g.a); show(lambda: delattr(g, "q"))
class H:
    def __getattr__(self, n): raise KeyError(n)
show(lambda: H().q); show(lambda: hasattr(H(), "q")); show(lambda: getattr(H(), "q", 1))
class I:
    def __init_subclass__(cls, /, tag=None, **kw): print("sub", cls.__name__, tag, kw); super().__init_subclass__(**kw); cls.tag = tag
class J(I, tag=3): pass
class K(J): pass
show(lambda: type("L", (I,), {}, tag=8)); 
def bad():
    class M(I, other=1): pass
show(bad)
class N:
    def __class_getitem__(cls, k): return (cls.__name__, k)
class O(N): pass
print(N[1], O[1, 2], O[:]); show(lambda: N()[1])
class T:
    def __set_name__(self, o, n): raise ValueError("sn")
def bad2():
    class U: t = T()
show(bad2)
class V:
    __slots__ = ("a", "__priv", "b")
    def __init__(self): self.a = 1; self.__priv = 2
v = V(); show(lambda: v.b); show(lambda: setattr(v, "c", 1)); show(lambda: v.__dict__); print(v._V__priv); del v.a; show(lambda: v.a); show(lambda: delattr(v, "a"))
class W(V): pass
w = W(); w.c = 1; print(w.__dict__["c"], w.a)
class X1:
    __slots__ = ()
show(lambda: setattr(X1(), "a", 1))
class Y: 
    a = 1
    __slots__ = ("b",)
show(lambda: setattr(Y(), "a", 2)); print(Y().a)
#: super in odd places
class A:
    def f(self): return "A"
    @classmethod
    def c(cls): return "Ac " + cls.__name__
    @staticmethod
    def s(): return "As"
    @property
    def p(self): return "Ap"
    x = 1
class B(A):
    def f(self):
        def g(): return super(B, self).f()
        h = lambda: super(B, self).f()
        return [super().f(), g(), h(), [super(B, self).f() for _ in range(1)]]
    @classmethod
    def c(cls): return "B" + super().c()
    @staticmethod
    def s(): return super(B, B).s()
    @property
    def p(self): return "B" + super().p
    def n(self): 
        try: [super().f() for _ in range(1)]
        except (RuntimeError, TypeError) as e: print(type(e).__name__, e)
        try: super().nope
        except AttributeError as e: print(e)
        return super().x, super(B, self).x, super(B, type(self)).x
    def k(self, *a):
        self = A()
        try: return super().f()
        except TypeError as e: return str(e)
    def d(self):
        del self
        try: return super().f()
        except RuntimeError as e: return str(e)
    def w(x): return __class__, super().f()
    f2 = lambda self: super().f()
class C(B): 
    x = 5
    def f(self): return ["C", super().f()]
c = C(); print(c.f(), c.c(), C.c(), c.s(), c.p, c.n(), c.k(), c.d(), c.w(), c.f2())
show(lambda: super()); show(lambda: super(A, 3)); show(lambda: super(B, A())); show(lambda: super(3, 4)); show(lambda: super(B).f)
def out(self): return super().f()
A.out = out
show(lambda: A().out())
print(super(B, c).f.__self__ is c, super(B, C).f is A.f)
class M1:
    def __init__(self, **k): print("M1", k); super().__init__(**k)
class M2:
    def __init__(self, a=0, **k): print("M2", a, k); super().__init__(**k)
class M3(M1, M2):
    def __init__(self, **k): print("M3", k); super().__init__(**k)
M3(a=1); show(lambda: M3(b=2))
print([k.__name__ for k in M3.__mro__])

# Classes whose members come and go by names that only the run knows: nothing may be assumed of them.
# RUN: %python -W ignore %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
class A: pass
A.__eq__ = lambda s, o: "A.eq"
A.__radd__ = lambda s, o: "A.radd"
print(A() == 1, 1 == A(), 5 + A())
class B: pass
setattr(B, "__eq__", lambda s, o: "B.eq")
setattr(B, "__len__", lambda s: 7)
print(B() == 1, 1 == B(), len(B()))
class C: pass
for n in ("eq", "radd", "getitem", "call", "iter", "bool", "contains"):
    setattr(C, "__%s__" % n, lambda s, *o, n=n: iter([n]) if n == "iter" else False if n == "bool" else ("C." + n))
print(C() == 1, 5 + C(), C()[0], C()(1), list(C()), bool(C()), 3 in C())
class D: pass
def put(cls, name, v): setattr(cls, name, v)
put(D, "__str__", lambda s: "D!")
put(D, "__enter__", lambda s: 3)
put(D, "__exit__", lambda s, *a: True)
print(str(D()), f"{D()}")
with D() as q: raise ValueError
print(q)
class E: pass
def deco(cls):
    cls.__lt__ = lambda s, o: "E.lt"
    cls.extra = 5
    return cls
E = deco(E)
print(E() < E(), E().extra)
@deco
class F: pass
print(F() < F(), F.extra)
class G:
    def __add__(self, o): return "G.add"
setattr(G, "__add__", lambda s, o: "patched")
print(G() + 1)
class H:
    x = 1
    def m(self): return "m"
for n in ("x", "m"): setattr(H, n, lambda self=None: "set")
print(H().m(), H.x())
class P: pass
class Q(P): pass
for n in ["neg"]: setattr(P, "__" + n + "__", lambda s: "P.neg")
print(-Q())
class A2: pass
for n in ("init",): setattr(A2, "__%s__" % n, lambda s: setattr(s, "q", 5))
print(A2().q)
class B2:
    def __init__(self): self.x = 1
for n in ("getattr",): setattr(B2, "__%s__" % n, lambda s, k: "got " + k)
print(B2().x, B2().zz)
class C2:
    def __init__(self): self.v = 3
    def m(self): return self.v
for n in ("m",): setattr(C2, n, lambda s: s.v * 2)
c = C2()
print(c.m())
if C2(): print("true")
class D2: pass
for n in ("bool",): setattr(D2, "__%s__" % n, lambda s: False)
print("yes" if D2() else "no", not D2())
d = D2()
while d: break
else: print("loop else")
class E2:
    @property
    def p(self): return 1
for n in ("p",): setattr(E2, n, property(lambda s: 2))
print(E2().p)
class F2:
    def __eq__(self, o): return True
    def __add__(self, o): return "add"
for n in ("__add__",): delattr(F2, n)
try: print(F2() + 1)
except TypeError as e: print("TE")
class G2:
    def __add__(self, o): return "add"
    def m(self): return 1
del G2.__add__
try: print(G2() + 1)
except TypeError as e: print("TE", e)
del G2.m
try: print(G2().m())
except AttributeError as e: print("AE", e)
def drop(o, n): delattr(o, n)
class H2:
    def __len__(self): return 3
    def k(self): return 2
drop(H2, "__len__")
try: print(len(H2()))
except TypeError as e: print("TE", e)
def drop2(o): del o.k
drop2(H2)
try: print(H2().k())
except AttributeError as e: print("AE", e)
class I2:
    def f(self): return 1
def every(classes):
    for c in classes:
        for n in ("f", "__call__"): setattr(c, n, lambda self, *a: "new")
every([I2])
print(I2().f(), I2()(3))
class J2:
    def __init__(self, **k):
        for n in k: setattr(self, n, k[n])
j = J2(a=1, b="x"); print(j.a, j.b)

# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#: defaults that are replaced (in a program of their own: all calls of it look for them)
def f(a=1): return a
print(f(), f(2))
f.__defaults__ = ("x",)
print(f())
def g(a, *, b=2): return (a, b)
print(g(1))
g.__kwdefaults__ = {"b": "y"}
print(g(1))
class A:
    def m(self, k=5): return k
print(A().m())
A.m.__defaults__ = (6.5,)
print(A().m())
def h(a=1): return a
def change(fn, d): fn.__defaults__ = d
change(h, ("via",))
print(h())
change(h, None)
try: h()
except TypeError as e: print(e)
del f.__defaults__
try: f()
except TypeError as e: print(e)
setattr(g, "__kwdefaults__", None)
try: g(1)
except TypeError as e: print(e)
#: defaults of functions that had none
def f(a): return a
f.__defaults__ = (1,)
print(f())
def g(a, b): return (a, b)
try: g(1)
except TypeError as e: print(e)
g.__defaults__ = (5,)
print(g(1))
try: g()
except TypeError as e: print(e)
def h(*, k): return k
h.__kwdefaults__ = {"k": 3}
print(h())
class C:
    def m(self, x): return x
C.m.__defaults__ = (7,)
print(C().m())
l = lambda x: x
setattr(l, "__defaults__", (9,))
print(l())

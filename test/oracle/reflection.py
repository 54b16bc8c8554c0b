# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# What a program can ask of its own functions, generators, modules and classes.
#:: classes of immutable builtins
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(repr(e))
class P(tuple):
    def __init__(self, a, b): print("init", a, b)
t(lambda: P(1, 2))
class P2(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __init__(self, a, b): self.s = a + b
p = P2(1, 2); print(p, p.s, len(p), type(p).__name__, isinstance(p, tuple), p == (1, 2), hash(p) == hash((1, 2)))
t(lambda: P2(1))
class I(int):
    def __new__(cls, v, unit): 
        self = super().__new__(cls, v); self.unit = unit; return self
i = I(5, "m"); print(i, i.unit, i + 1, type(i + 1), repr(i))
class I2(int):
    def __init__(self, v, unit="x"): self.unit = unit
t(lambda: I2(5).unit); t(lambda: I2("12", 16)); t(lambda: I2(5, "m")); t(lambda: I2("5", unit="m"))
class S(str):
    def __new__(cls, *a): return str.__new__(cls, "-".join(a))
s = S("a", "b"); print(s, type(s), s.upper(), type(s.upper()))
class S2(str):
    def __init__(self, a, b): self.b = b
t(lambda: S2("a", "b")); t(lambda: S2(b"a", "utf8").b); t(lambda: S2("a"))
class F(float):
    def __new__(cls, a, b=1): return float.__new__(cls, a / b)
    def __init__(self, a, b=1): self.b = b
f = F(3, 2); print(f, f.b)
class F2(float):
    def __init__(self, a, b): self.b = b
t(lambda: F2(3, 2)); t(lambda: F2(3))
class B(bytes):
    def __new__(cls, a, b): return bytes.__new__(cls, [a, b])
print(B(1, 2), bytes(B(1, 2)))
class L(list):
    def __init__(self, a, b): super().__init__([a, b])
print(L(1, 2)); t(lambda: L(1))
class D(dict):
    def __init__(self, a, b): super().__init__({a: b})
print(D(1, 2))
class FS(frozenset):
    def __new__(cls, *a): return super().__new__(cls, a)
print(sorted(FS(1, 2)))
class BA(bytearray):
    def __init__(self, a, b): super().__init__(a); self.extend(b)
print(BA(b"a", b"b"))
t(lambda: object.__new__(I)); t(lambda: object.__new__(int)); t(lambda: object.__new__(P2)); t(lambda: object.__new__(L)); t(lambda: object.__new__(D))
t(lambda: list.__new__(L)); t(lambda: list.__new__(list, 1, 2)); t(lambda: tuple.__new__(list)); t(lambda: int.__new__(str)); t(lambda: int.__new__(I, 3))
t(lambda: object.__new__(int, 1)); t(lambda: object.__new__()); t(lambda: object.__new__(5)); t(lambda: dict.__new__(D)); t(lambda: dict.__new__(list))
class E(Exception): pass
t(lambda: object.__new__(E)); t(lambda: Exception.__new__(E, 1, 2)); t(lambda: BaseException.__new__(E)); t(lambda: ValueError.__new__(E)); t(lambda: Exception.__new__(int))
#:: streams in memory
import io, json, array
t(lambda: issubclass(io.StringIO, io.IOBase)); t(lambda: issubclass(io.BytesIO, io.IOBase)); t(lambda: io.open is open); t(lambda: isinstance(io.StringIO(), io.IOBase))
t(lambda: io.StringIO is io.StringIO); t(lambda: json.dumps is json.dumps)
class SI(io.StringIO):
    def __init__(self): self.x = 1
t(lambda: SI().write("a")); t(lambda: SI().read()); t(lambda: SI().x); t(lambda: SI().getvalue())
class SB(io.BytesIO):
    def __init__(self): self.x = 1
t(lambda: SB().write(b"a")); t(lambda: SB().read()); t(lambda: SB().x); t(lambda: SB().getvalue())
#:: code of functions
def f(a, b=2, *c, d, e=5, **k):
    x = 1; y = 2
    return lambda: x + y + a
t(lambda: f.__code__.co_name); t(lambda: f.__code__.co_argcount); t(lambda: f.__code__.co_varnames); t(lambda: f.__code__.co_kwonlyargcount); t(lambda: f.__code__.co_flags)
import __main__
limit = 3
def read_limit(): return limit
names = read_limit.__globals__
print(names["read_limit"] is read_limit, names["__name__"], names is globals(), "nothing" in names, (lambda: 0).__globals__["limit"])
names["limit"] = 9
print(limit, read_limit())
#:: frames of tracebacks
def boom(): 1 / 0
try: boom()
except Exception as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_frame.f_code.co_filename.endswith("probes.py"))
        tb = tb.tb_next
#:: generators and coroutines
def g():
    yield 1
async def co(): pass
async def ag(): yield 1
x = g(); print(x.__name__, x.__qualname__, x.gi_frame is None, x.gi_running, x.gi_yieldfrom, x.gi_code.co_name); next(x); print(x.gi_frame is None); list(x); print(x.gi_frame is None)
c = co(); print(c.__name__, c.__qualname__, c.cr_frame is None, c.cr_running, c.cr_await, c.cr_code.co_name, c.cr_origin); c.close(); print(c.cr_frame is None)
a = ag(); print(a.__name__, a.__qualname__, a.ag_frame is None, a.ag_running, a.ag_await, a.ag_code.co_name)
class K:
    def m(self): yield 1
    async def n(self): pass
x = K().m(); print(x.__name__, x.__qualname__); c = K().n(); print(c.__name__, c.__qualname__); c.close()
x = (i for i in [1]); print(x.__name__, x.__qualname__)
def outer():
    def inner(): yield 1
    return (i for i in [1]), inner()
for x in outer(): print(x.__name__, x.__qualname__)
t(lambda: b"".__lt__(bytearray(b"a"))); t(lambda: b"".__eq__(bytearray())); t(lambda: bytearray().__lt__(b"a")); t(lambda: b"".__lt__(memoryview(b"a"))); t(lambda: b"".__lt__("a")); t(lambda: bytearray().__gt__(memoryview(b"")));
#:: __slots__
class C:
    pass
def badslots():
    class Q:
        __slots__ = ("a", "b")
        a = 1
t(badslots)
def badslots2():
    class Q:
        __slots__ = "a"
        def a(self): pass
t(badslots2)
class Loc:
    locals()["y"] = 2
    z = y
    print(locals()["y"])
print(Loc.y, Loc.z)
class C:
    __slots__ = ("a", "b")
c = C(); print(C.__slots__, hasattr(c, "b"))
for s in (5, "a b", ["1"], [5], "", {"x": 1}, None, ("__dict__",), ("__weakref__",), ("a", "a")):
    try:
        class D: __slots__ = s
        d = D()
        for n in ("x", "y", "z", "a", "q"):
            try: setattr(d, n, 1); print("ok", n, getattr(d, n))
            except AttributeError as e: print(e)
    except Exception as e: print(repr(e))
for b in (int, str, tuple, bytes, list, dict, float, Exception, C):
    try:
        class E(b): __slots__ = ("q",)
        print("ok", b)
    except Exception as e: print(repr(e))
#:: modules
import sys, json, io, math
def own(): return 5
print(sys.modules["json"] is json, "math" in sys.modules, "no such" in sys.modules, sys.modules.get("no such"), sys.modules["__main__"].own is own)
print(sys.modules[__name__].own())
setattr(sys.modules[__name__], "own", lambda: 6); print(own())
t(lambda: sys.modules["zz"])
print(sorted(k for k in sys.modules if k in ("__main__", "json", "sys", "math")))
print(json.__dict__["dumps"] is json.dumps, math.__dict__["pi"] == math.pi, "pi" in vars(math), "q" in math.__dict__, json.__dict__.get("q", 7))
print(io.open is open, issubclass(io.StringIO, io.IOBase), isinstance(sys.stdout, io.IOBase), issubclass(io.IOBase, io.StringIO))
class Looking:
    limit = 5
    locals()["y"] = 2
    z = y
    locals()["own"] = 3
    w = own, limit
    print(locals()["y"], "w" in locals(), len([]))
print(Looking.y, Looking.z, Looking.w, Looking.own)
import array
a = array.array("h", [1, 2, 3]); b = a.buffer_info(); print(len(b), b[1], b[0] > 0, b == a.buffer_info())
#:: texts
t(lambda: super(int, 1, 2)); t(lambda: vars(1, 2)); t(lambda: dir(1, 2)); t(lambda: vars(1)); t(lambda: dir(x=1)); t(lambda: vars(x=1)); t(lambda: super(1)); t(lambda: super(int, "a"))


class FromBehindType:
    def __new__(cls, value):
        made = super(cls.__class__, cls).__new__(cls)
        made.__init__(value)
        return made

    def __init__(self, value):
        self.value = value


print(FromBehindType(3).value, super(type, FromBehindType).__new__(FromBehindType).__class__.__name__)

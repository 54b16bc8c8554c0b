# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# Attributes and names that are not there, exceptions in detail, what is being handled, class statements.
#:: helpers
import asyncio, sys, io
def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)
#: attribute errors
class A:
    x = 1
    def m(self): pass
class S: __slots__ = ("q",)
a = A()
def e(f):
    try: f()
    except BaseException as x: print(type(x).__name__, x, getattr(x, "name", "-"), getattr(x, "obj", 0) is a)
for f in (lambda: a.nope, lambda: A.nope, lambda: (5).nope, lambda: None.x, lambda: "a".foo, lambda: [].foo, lambda: len.foo, lambda: a.m.foo, lambda: a.m.__func__.foo, lambda: (lambda: 0).foo, lambda: sys.foo, lambda: asyncio.foo, lambda: S().q, lambda: S().z, lambda: setattr(S(), "z", 1), lambda: setattr(5, "x", 1), lambda: setattr(int, "x", 1), lambda: setattr(a.m, "x", 1), lambda: setattr(len, "x", 1), lambda: delattr(a, "x"), lambda: delattr(A, "zz"), lambda: delattr(5, "real"), lambda: setattr(5, "real", 1), lambda: setattr([], "append", 1), lambda: delattr("", "upper"), lambda: setattr("", "zz", 1), lambda: getattr(a, 5), lambda: setattr(a, 5, 1), lambda: hasattr(a, 5), lambda: delattr(a, None), lambda: getattr(a, "a b"), lambda: getattr(a, ""), lambda: range(3).start.foo, lambda: setattr(range(3), "start", 1), lambda: (1).__add__, lambda: None.__class__.__name__ + 1, lambda: NotImplemented.x, lambda: Ellipsis.x, lambda: object().x, lambda: setattr(object(), "x", 1), lambda: type.x, lambda: A().__dict__["q"], lambda: A.__dict__["q"], lambda: ValueError().x, lambda: ValueError.x, lambda: super(A, a).nope, lambda: property().foo, lambda: {}.keys().foo, lambda: iter([]).foo, lambda: (i for i in []).foo, lambda: slice(1).foo, lambda: memoryview(b"").foo):
    e(f)
#: names
def e(f):
    try: print(f())
    except BaseException as x: print(type(x).__name__, x, getattr(x, "name", "-"))
def f1(): return undefined_thing
def f2():
    print(x); x = 1
def f3():
    del y
    y = 1
def f4():
    def g(): return z
    r = g(); z = 1; return r
def f5():
    for i in []: pass
    return i
def f6():
    try: 1 / 0
    except ZeroDivisionError as err: pass
    return err
def f7():
    with io.StringIO() as w: pass
    del w
    return w
def f8():
    x: int
    return x
def f9():
    global newglob
    del newglob
def f10():
    import nothing_here
def f11():
    from io import StringIO as s2; return len(s2().getvalue())
def f12():
    from io import StringIO as s; return s is io.StringIO
def f13():
    if False: v = 1
    v += 1
def f14():
    class C: return_ = undefined2
def f15():
    return [undefined3 for _ in [1]]
def f16():
    lambda_ = lambda: lam; r = lambda_(); lam = 1
def f17():
    match 5:
        case 6 as q: pass
    return q
def f18():
    q = 1
    def h():
        nonlocal q
        del q
        return q
    return h()
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18): e(f)
#: exceptions in detail
class E(Exception):
    def __init__(self, a, b=2): self.a = a
class F(Exception):
    def __str__(self): return "F str"
class G(Exception):
    def __repr__(self): return "G repr"
class H(KeyError): pass
for x in (Exception(), Exception(1), Exception(1, 2), Exception("a", [1]), KeyError("k"), KeyError(), KeyError(1, 2), KeyError(KeyError("x")), E(1), E(1, b=3), F(), G(3), H("z"), StopIteration(), StopIteration(5), StopIteration(1, 2), SystemExit(3), SystemExit(), SystemExit(1, 2), OSError(2, "x"), OSError(2, "x", "f"), OSError(2, "x", "f", None, "g"), OSError(), OSError("m"), OSError(99999, "z"), FileNotFoundError(2, "a"), UnicodeDecodeError("utf-8", b"ab", 0, 1, "r"), UnicodeEncodeError("ascii", "é", 0, 1, "r"), ImportError("m", name="n", path="p"), AttributeError("a", name="n", obj=1), NameError("q", name="z"), SyntaxError("s"), asyncio.CancelledError("c"), BaseExceptionGroup("g", [ValueError(1), KeyError(2)]), ExceptionGroup("g", [ValueError()])):
    print(repr(x), str(x), x.args, [getattr(x, n, "-") for n in ("value", "code", "errno", "strerror", "filename2", "name", "start", "reason", "message", "exceptions")], x == type(x)(*x.args) if not isinstance(x, (UnicodeError, E, BaseExceptionGroup)) else 0)
show(lambda: OSError(1, 2, 3, 4, 5, 6)); show(lambda: UnicodeDecodeError("a")); show(lambda: UnicodeDecodeError("a", "b", 0, 1, "r")); show(lambda: ImportError(foo=1)); show(lambda: Exception(x=1)); show(lambda: E()); show(lambda: ExceptionGroup("g", [])); show(lambda: ExceptionGroup("g", [1])); show(lambda: ExceptionGroup("g", [KeyboardInterrupt()])); show(lambda: ExceptionGroup(1, [ValueError()])); show(lambda: ExceptionGroup("g", ValueError()))
x = Exception(1); x.args = (2, 3); print(repr(x)); x.foo = 5; print(x.__dict__, x.foo)
show(lambda: setattr(x, "args", 5)); show(lambda: setattr(x, "__cause__", 5)); show(lambda: setattr(x, "__context__", 5)); show(lambda: setattr(x, "__traceback__", 5)); show(lambda: setattr(x, "__suppress_context__", 5)); show(lambda: x.with_traceback(None) is x); show(lambda: x.with_traceback(5))
x = KeyError(1); x.__cause__ = ValueError(); print(x.__suppress_context__); x.__cause__ = None; print(x.__suppress_context__)
g = ExceptionGroup("top", [ValueError(1), ExceptionGroup("in", [KeyError(2), ValueError(3)])])
print(g.split(ValueError), g.subgroup(KeyError), g.subgroup(lambda e: isinstance(e, ExceptionGroup)), g.derive([ValueError(9)]), g.message, len(g.exceptions))
def eg():
    try: raise g
    except* ValueError as v: print("v", v.exceptions)
    except* KeyError as k: print("k", k.exceptions); raise OSError("from k")
try: eg()
except BaseException as e: print(repr(e), repr(e.__context__), [repr(z) for z in getattr(e, "exceptions", [])])
#: sys.exc_info and nested handlers
def info(): return sys.exc_info()[0] and sys.exc_info()[0].__name__
def f():
    print(info())
    try: raise ValueError
    except ValueError:
        print(info())
        try: raise KeyError
        except KeyError: print(info())
        print(info())
        def g():
            print("g", info())
            try: raise OSError
            except OSError: print("g2", info())
            print("g3", info())
        g()
        def gen():
            print("gen", info()); yield 1; print("gen2", info())
            try: raise IndexError
            except IndexError:
                yield 2
                print("gen3", info())
            yield 3
        it = gen(); next(it); next(it); print(info()); next(it); print(info())
    print(info())
    try:
        try: raise ValueError(1)
        finally: print("fin", info())
    except ValueError: pass
    print(info())
    for i in range(2):
        try: raise ValueError(i)
        except ValueError:
            if i == 0: continue
            break
    print(info())
    with __import__("io").StringIO() as s: print("with", info())
    class CM:
        def __enter__(self): return self
        def __exit__(self, *a): print("exit", info()); return True
    with CM(): raise KeyError
    print(info())
f()
#: class statements
class Meta0: pass
def deco(x):
    def d(c): print("deco", x, c.__name__); return c
    return d
@deco(1)
@deco(2)
class C(Meta0, object): 
    """doc"""
    a: int = 5
    b: "str"
    print(__name__ == "__main__", __qualname__, __module__ == "__main__")
    def f(self): "fdoc"; return __class__
    locals()["dyn"] = 7
    for i in range(3): exec_ = i
    if a: c = [a for _ in range(2)] if False else a
    g = lambda self: self.a
    class D:
        def h(self): return __class__.__qualname__
    __x = 3
    def gx(self): return self.__x, C.__x, self._C__x
print(C.__doc__, C.f.__doc__, C().f() is C, C.dyn if hasattr(C, "dyn") else "none", C.i, C.exec_, C().g(), C.D().h(), C().gx(), C.__name__, C.__qualname__, C.__bases__, C.__mro__[1].__name__)
show(lambda: C.__x); show(lambda: type("X", (int,), {"y": 1})(5).y); show(lambda: type("X", (), {})().__class__.__name__); show(lambda: type("X", 5, {})); show(lambda: type("X", (), 5)); show(lambda: type(5, (), {})); show(lambda: type("X", (C, Meta0), {}).__mro__[2].__name__); show(lambda: type("X", (Meta0, C), {})); show(lambda: type("X", (C, C), {})); show(lambda: type("X", (bool,), {})); show(lambda: type("X", (type(None),), {})); show(lambda: type("X", (int, str), {})); show(lambda: type("X", (list, dict), {}))
def bad1():
    class X(C, C): pass
def bad2():
    class X(bool): pass
def bad3():
    class X(int, str): pass
def bad4():
    class X(Meta0, C): pass
def bad5():
    class X(range): pass
def bad6():
    class X(type(lambda: 0)): pass
def bad7():
    class X(C, foo=1): pass
for b in (bad1, bad2, bad3, bad4, bad5, bad6, bad7): show(b)
class N:
    def __new__(cls, *a): print("new", cls.__name__, a); return super().__new__(cls) if a != (5,) else 5
    def __init__(self, *a): print("init", a)
print(type(N(1)).__name__, N(5)); show(lambda: N(x=1))
class N2(N):
    def __init__(self, *a): print("init2", a); super().__init__(9)
N2(3)
class I:
    def __init__(self): return 5
show(I)
class Sub(str):
    def __new__(cls, v, extra): o = super().__new__(cls, v + "!"); o.extra = extra; return o
s = Sub("a", 3); print(s, s.extra, len(s), type(s).__name__, type(s + "b").__name__, s.upper(), isinstance(s, str), {s: 1}["a!"])
class T(tuple):
    def __new__(cls, a, b): return tuple.__new__(cls, (a, b))
    x = property(lambda self: self[0])
t = T(1, 2); print(t, t.x, t + (3,), type(t[:1]).__name__, hash(t) == hash((1, 2)), t == (1, 2))
class Fl(float):
    def __add__(self, o): return "added"
print(Fl(1.5) + 1, 1 + Fl(1.5), Fl(2) * 2, type(Fl(2) * 2).__name__, Fl("1e3"), repr(Fl(1)))
class B(bytes): pass
print(B(b"ab"), B([1, 2])[0], type(B(b"a") + b"c").__name__, B(b"x") == b"x")
class Di(dict):
    def __missing__(self, k): return k * 2
    def __getattr__(self, k): return self[k]
    __setattr__ = dict.__setitem__
d = Di(a=1); d.b = 2; print(d, d.a, d.zz, d["q"], d.get("q"), "q" in d)
class Li(list):
    def __init__(self, *a): super().__init__(a)
    def __getitem__(self, i): return ("got", i)
    def append(self, x): super().append(x * 2)
l = Li(1, 2); l.append(3); print(l, l[0], l[0:1], list(l), l[-1], sum(list.__iter__(l)), [*l], l == [1, 2, 6], l.index(6), len(l), l.pop())
class Se(set):
    def add(self, x): super().add(-x)
s = Se([1]); s.add(5); print(sorted(s), type(s | {2}).__name__, type(s.copy()).__name__, s == {1, -5})
class In(int):
    def __repr__(self): return "In" + int.__repr__(self)
    def __index__(self): return 99
print(In(3), In(3) + 1, type(In(3) + In(4)).__name__, f"{In(5)}", f"{In(5):d}", "%d %s" % (In(6), In(7)), [1, 2, 3, 4][In(1)], range(In(2)), str(In(8)), int(In(9)), -In(2), hash(In(3)) == hash(3), {3: 1}[In(3)], In(5) == 5, In.from_bytes(b"\x01", "big"))

# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#:: generators
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
# generators delegating to all kinds of objects
class It:
    def __init__(s, n): s.n = n
    def __iter__(s): return s
    def __next__(s):
        s.n -= 1
        if s.n < 0: raise StopIteration("val", 2)
        return s.n
def d(x): r = yield from x; print("r", repr(r)); return r
t(lambda: list(d(It(3)))); t(lambda: list(d([1, 2]))); t(lambda: list(d("ab"))); t(lambda: list(d({1: 2}))); t(lambda: list(d(5))); t(lambda: list(d(None)))
class SendIt(It):
    def send(s, v): print("send", v); return v
    def throw(s, *a): print("throw", len(a), a[0] if isinstance(a[0], type) else repr(a[0])); return "thrown"
    def close(s): print("close")
g = d(SendIt(3)); t(next, g); t(g.send, 5); t(g.send, None); t(g.throw, ValueError("x")); t(g.throw, KeyError); t(g.close); t(next, g)
class NoThrow(It): pass
g = d(NoThrow(3)); t(next, g); t(g.send, 5)
g = d(NoThrow(3)); t(next, g); t(g.throw, ValueError("x")); t(next, g)
g = d(NoThrow(3)); t(next, g); t(g.close); t(next, g)
class BadClose(It):
    def close(s): raise RuntimeError("bad close")
g = d(BadClose(3)); t(next, g); t(g.close)
class ThrowStop(It):
    def throw(s, *a): raise StopIteration("from throw")
g = d(ThrowStop(3)); t(next, g); t(g.throw, ValueError)
def inner():
    try: yield 1
    except GeneratorExit: print("inner ge"); raise
    finally: print("inner fin")
def outer():
    try: yield from inner()
    except GeneratorExit: print("outer ge"); raise
    finally: print("outer fin")
g = outer(); next(g); g.close()
g = outer(); next(g); t(g.throw, GeneratorExit); t(next, g)
g = outer(); next(g); del g
def ign():
    while True:
        try: yield 1
        except GeneratorExit: pass
g = ign(); next(g); t(g.close)
def cnt():
    n = 0
    while True:
        v = yield n
        if v is not None: n = v
        else: n += 1
g = cnt(); print(next(g), g.send(10), next(g), g.send(0), next(g))
def rec(n):
    if n: 
        yield n
        yield from rec(n - 1)
        yield -n
print(list(rec(4)))
def tree(t):
    if isinstance(t, list):
        for x in t: yield from tree(x)
    else: yield t
print(list(tree([1, [2, [3, []], 4], [[5]]])))
def g1():
    try:
        x = yield
        print("got", x)
    except ValueError as e:
        print("ve", e); yield "recovered"
        raise KeyError("k") from e
g = g1(); next(g); t(g.throw, ValueError, "msg")
try: next(g)
except KeyError as e: print(repr(e), repr(e.__cause__), repr(e.__context__))
def g2():
    yield (yield (yield 1))
g = g2(); print(next(g), g.send("a"), g.send("b")); t(g.send, "c")
def g3(): return (yield)
g = g3(); next(g); t(g.send, 7)
l = lambda: (yield 5)
print(list(l()))
def g4(a, *b, c=3, **d):
    yield a; yield b; yield c; yield d
print(list(g4(1, 2, 3, c=4, e=5)))
def g5():
    for i in range(3):
        try:
            yield i
        finally:
            print("clean", i)
for x in g5():
    if x == 1: break
print("after")
def g6():
    with CM() as c: yield c
class CM:
    def __enter__(s): print("enter"); return "c"
    def __exit__(s, *a): print("exit", a[0].__name__ if a[0] else None); return a[0] is ValueError
g = g6(); print(next(g)); t(g.throw, ValueError); g = g6(); next(g); g.close(); g = g6(); next(g); t(g.throw, KeyError("q"))
def g7():
    yield 1
    raise StopIteration
g = g7(); next(g); t(next, g)
t(lambda: next(iter(g7), 5))
def g8():
    try: yield 1
    except StopIteration as e: yield ("caught", e.value)
g = g8(); next(g); t(g.throw, StopIteration(4)); t(next, g)
gen = (x * y for x in range(3) for y in range(x) if x != y)
print(list(gen), gen.gi_frame)
print(list(zip((i for i in range(3)), cnt())))
import sys
def g10():
    try: raise ValueError("in gen")
    except ValueError:
        yield sys.exc_info()[0]
        yield sys.exc_info()[0]
try: raise KeyError
except KeyError:
    g = g10(); print(next(g), sys.exc_info()[0])
print(next(g), sys.exc_info()[0]); t(next, g)
def g11():
    try: yield sys.exc_info()[0]
    finally: print(sys.exc_info()[0])
try: raise KeyError
except KeyError:
    g = g11(); print(next(g))
next(g, None)
def chain(*its):
    for it in its: yield from it
print(list(chain("ab", [1], (2,), {3}, {4: 5}, range(6, 8), b"x", chain("q"))), sum(chain([1], [2])), max(chain([1], [2])))
a, *b = chain("abc"); print(a, b)
x = iter(chain("abc")); print(next(x), list(x), list(x))

print(type(chain()).__name__, iter(chain()) is not None, hasattr(chain(), "__next__"), hasattr(chain(), "__iter__"), callable(chain()))
#:: leaving blocks, exceptions
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
# try/finally with return, break, continue
def f1():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            print("body", i)
        finally:
            print("fin", i)
    else: print("else")
    return i
print(f1())
def f2():
    try: return "try"
    finally: print("fin")
print(f2())
def f3():
    try: return "try"
    finally: return "fin"
print(f3())
def f4():
    try: 1 / 0
    finally: return "swallowed"
print(f4())
def f5():
    for i in range(3):
        try: 1 / 0
        finally: continue
    return i
print(f5())
def f6():
    while True:
        try: raise ValueError
        finally: break
    return "out"
print(f6())
def f7():
    try:
        try: return 1
        finally: print("a")
    finally: print("b")
print(f7())
def f8():
    try:
        try: raise ValueError("v")
        finally:
            try: raise KeyError("k")
            except KeyError as e: print("ctx", repr(e.__context__))
    except ValueError as e: return repr(e), e.__context__
print(f8())
def f9():
    try: raise ValueError("v")
    except ValueError:
        try: raise KeyError("k")
        finally: print("in finally")
try: f9()
except KeyError as e: print(repr(e), repr(e.__context__), e.__cause__)
def f10(x):
    try:
        if x == 0: return "ret"
        if x == 1: raise ValueError
        if x == 2: raise TypeError("t")
        x = "end"
    except ValueError: return "ve"
    else: return "else" + x
    finally: print("fin", x)
for i in range(4): t(f10, i)
def f11():
    x = 1
    try: return x
    finally: x = 2
print(f11())
def f12():
    x = [1]
    try: return x
    finally: x.append(2)
print(f12())
def f13():
    for i in range(3):
        for j in range(3):
            try:
                if j == 1: break
                print(i, j)
            finally:
                if i == 1: continue
        else: print("no break")
        print("after inner", i)
f13()
def f14():
    with C(): return "w"
class C:
    def __enter__(s): print("en"); return s
    def __exit__(s, t, v, tb): print("ex", t, v); return True
print(f14())
def f15():
    for i in range(2):
        with C(): break
    with C(): raise ValueError("sup")
    for i in range(2):
        with C(): continue
    return "done"
print(f15())
def f16():
    try: pass
    except: print("no")
    else:
        try: return "in else"
        finally: print("else fin")
    finally: print("outer fin")
print(f16())
def f17():
    try: raise ValueError(1)
    except (TypeError, ValueError) as e:
        e2 = e
    try: e
    except UnboundLocalError as x: print(x)
    return repr(e2)
print(f17())
def f18():
    e = "outer"
    try: raise ValueError
    except ValueError as e: pass
    try: return e
    except NameError as x: return str(x)
print(f18())
def f19():
    try:
        raise ValueError("a")
    except ValueError as e:
        try: raise TypeError("b") from e
        except TypeError as e2:
            try: raise KeyError("c") from None
            except KeyError as e3: return repr(e3.__context__), e3.__cause__, e3.__suppress_context__, repr(e2.__cause__)
print(f19())
def f20():
    while 1:
        try:
            try: 1 / 0
            except ZeroDivisionError: break
            finally: print("x")
        finally: print("y")
    else: print("z")
    return "q"
print(f20())
def f21():
    try: yield 1
    finally:
        try: yield 2
        finally: yield 3
print(list(f21()))
def f22():
    for x in range(3):
        try:
            yield x
            continue
        finally:
            yield -x
print(list(f22()))
t(lambda: (lambda: (_ for _ in ()).throw(ValueError("from lambda")))())
def f23():
    raise
t(f23)
def f24():
    try: raise ValueError
    except: raise
t(f24)
def f25():
    try: 1 / 0
    except ZeroDivisionError:
        def inner(): raise
        inner()
t(f25)
t(lambda: [].pop()); t(lambda: {}.popitem()); t(lambda: set().pop())
class E1(Exception):
    def __init__(s, a, b=2): s.a = a; s.b = b
t(lambda: (_ for _ in ()).throw(E1(1)))
e = E1(1, b=3); print(e.args, str(e), repr(e), e.a, e.b)
class E2(Exception):
    def __str__(s): return "custom"
print(str(E2()), repr(E2()), E2("x").args, f"{E2()}", "%s" % E2())
class E3(E1, KeyError): pass
print(issubclass(E3, LookupError), E3.__mro__[1].__name__, repr(E3(5)))
try: raise E3(1)
except LookupError as e: print(type(e).__name__, e.args)
try: raise E1
except TypeError as e: print(e)
try: raise 5
except TypeError as e: print(e)
try: raise int
except TypeError as e: print(e)
try: raise ValueError from 5
except TypeError as e: print(e)
try: raise ValueError("x") from KeyError
except ValueError as e: print(repr(e.__cause__))
try:
    try: raise ValueError("x")
    except 5: pass
except TypeError as e: print(e)
try:
    try: raise ValueError("x")
    except (KeyError, "a"): pass
except TypeError as e: print(e)
x = ValueError("a", 1); x.extra = 5; print(x.extra, x.__dict__, x.args); x.args = (1,); print(x, repr(x)); t(lambda: setattr(x, "args", 5)); x.args = "ab"; print(x.args)
t(lambda: setattr(x, "__cause__", 5)); t(lambda: setattr(x, "__context__", 5)); t(lambda: setattr(x, "__traceback__", 5)); x.__suppress_context__ = True; print(x.__suppress_context__); t(lambda: delattr(x, "args"))
print(ValueError() == ValueError(), ValueError in [ValueError], hash(x) == hash(x), bool(x), x.with_traceback(None) is x)
for c in (BaseException, Exception, OSError, StopIteration, SystemExit, KeyError, UnicodeDecodeError, AttributeError, NameError, ImportError, SyntaxError):
    t(c); t(c, 1); t(c, "a", "b") if c is not SyntaxError else 0; t(c, "a", b=1) if c is not UnicodeDecodeError else 0
t(UnicodeDecodeError, "utf8", b"ab", 0, 1, "why"); print(str(UnicodeDecodeError("utf8", b"ab", 0, 1, "why")), str(UnicodeDecodeError("utf8", b"ab", 0, 2, "why")), str(UnicodeEncodeError("utf8", "ab", 0, 1, "why")))
t(lambda: ImportError("m", name="n", path="p").name); t(lambda: AttributeError("m", name="n", obj=5).obj); t(lambda: NameError("m", name="n").name); t(lambda: StopIteration(5).value); t(lambda: SystemExit(3).code); t(lambda: SystemExit(1, 2).code); t(lambda: OSError(2, "a", "f").filename); print(str(OSError(2, "a", "f")), str(OSError(2, "a")), type(OSError(2, "x")).__name__, type(OSError(13, "x")).__name__, str(KeyError("a")), str(KeyError("a", "b")), str(KeyError()))
#:: slices
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
# slices in all combinations
vals = [None, 0, 1, 2, -1, -2, 5, 100, -100]
def all_slices(s):
    h = 0; out = []
    for a in vals:
        for b in vals:
            for c in [None, 1, 2, 3, -1, -2, -3, 100, -100]:
                out.append(s[a:b:c])
    return out
def digest(o):
    n = 7
    for x in o:
        for ch in repr(x): n = (n * 31 + ord(ch)) % 1000000007
    return n
import array
for s in ([1, 2, 3, 4], (1, 2, 3, 4), "abcd", b"abcd", bytearray(b"abcd"), range(4), range(10, 2, -2), "aé€😀", [], (), "", b"", range(0), memoryview(b"abcd").tolist(), array.array("h", [1, 2, 3, 4])):
    print(type(s).__name__, len(s), digest(all_slices(s)))
mv = memoryview(bytearray(b"abcdef"))
print(digest([bytes(x) for x in all_slices(mv)]))
# slice assignment
def assigned(c):
    out = []
    for a in vals:
        for b in vals:
            for st in [None, 1, 2, -1, -2]:
                for v in ([], [9], [9, 8], [7, 8, 9, 6]):
                    x = c([1, 2, 3, 4])
                    try: x[a:b:st] = c(v); out.append(list(x))
                    except ValueError as e: out.append(str(e))
    return out
print(digest(assigned(list)), digest(assigned(bytearray)))
def deleted(c):
    out = []
    for a in vals:
        for b in vals:
            for st in [None, 1, 2, -1, -2, 3, -3]:
                x = c([1, 2, 3, 4, 5])
                del x[a:b:st]; out.append(list(x))
    return out
print(digest(deleted(list)), digest(deleted(bytearray)), digest(deleted(lambda v: array.array("b", v))))
x = [1, 2, 3]
t(lambda: x.__setitem__(slice(0, 2), 5)); t(lambda: x.__setitem__(slice(None, None, 2), [1])); t(lambda: x[::0]); t(lambda: x["a":]); t(lambda: x[1.5:]); t(lambda: "abc"[::0]); t(lambda: x[1:2, 3]); t(lambda: x[None]); t(lambda: x[True]); t(lambda: x[10 ** 30]); t(lambda: x[:10 ** 30]); t(lambda: x[-10 ** 30:10 ** 30:10 ** 30])
x[1:1] = "abc"; print(x); x[:] = (i for i in range(3)); print(x); x[1:] = x; print(x); x[::-1] = x[:]; print(x); x[len(x):] = [5]; print(x); x[5:2] = [0]; print(x)
class I:
    def __init__(s, v): s.v = v
    def __index__(s): print("idx", s.v); return s.v
print([1, 2, 3, 4][I(1):I(3)], "abcd"[I(-1)], (1, 2)[I(0)], range(5)[I(2):], b"ab"[I(1)])
s = slice(1, 5, 2); print(s, s.start, s.stop, s.step, s.indices(4), s.indices(0), slice(None).indices(3), slice(None, None, -1).indices(3), slice(5).indices(3), slice(-2, None).indices(3))
t(lambda: s.indices(-1)); t(lambda: s.indices("a")); t(lambda: slice("a").indices(3)); t(lambda: slice()); t(lambda: slice(1, 2, 3, 4)); t(lambda: setattr(s, "start", 1)); t(lambda: hash(s)); print(s == slice(1, 5, 2), s != slice(1, 5), slice(I(3)).indices(2), slice("a", [1], {}) )
class G:
    def __getitem__(s, k): return k
    def __setitem__(s, k, v): print("set", k, v)
    def __delitem__(s, k): print("del", k)
g = G(); print(g[1:2], g[::], g[1:2, 3:4], g[...], g[()], g[1,], g[:, 1], g["a":"b":"c"], g[None], g[*[1, 2]], g[1, *[2]], g[*"ab", 1:2]); g[1:2] = 3; del g[::2]; g[1, 2:3] = 4; g[1, 2] += (5,)
r = range(10, 0, -3); print(r[1:], r[::-1], r[-1], len(r[1:3]), r[5:], r[:-1], list(r[::2]), r[::-2], range(5)[10:], range(0, 10, 3)[1:].start)
a = [0] * 5; a[1::2] = [1, 1]; a[::-2] = [7, 8, 9]; print(a); b = bytearray(5); b[1:3] = b"xyz"; b[-1:] = b""; b[::2] = bytes(len(b[::2])); print(b); t(lambda: b.__setitem__(slice(0, 1), "a")); t(lambda: b.__setitem__(slice(0, 1), 5)); b[0:1] = [65, 66]; print(b); t(lambda: b.__setitem__(slice(0, 1), [300])); t(lambda: b.__setitem__(0, 300)); t(lambda: b.__setitem__(0, "a")); t(lambda: b.__setitem__(slice(0, 1), 1.5))
l = list(range(10)); del l[2:8:3], l[0], l[-1]; print(l); l[2:4], l[0] = [9, 9, 9], 5; print(l); (l[0], l[1:3]), z = ("p", "qr"), 0; print(l); [l[:1], *l[1:2]] = ["A", "B", "C"] if False else [["A"], "B", "C"]; print(l)
for l[0] in range(3): pass
print(l)

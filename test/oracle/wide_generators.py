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
#:: exception groups, context managers, iterators, comparisons
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
# except*, groups, notes of interaction with finally and generators
def g1():
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError("t"), ExceptionGroup("in", [ValueError(2), KeyError("k")])])
    except* ValueError as e: print("V", e.exceptions)
    except* TypeError as e: print("T", e.exceptions)
t(g1)
def g2():
    for i in range(3):
        try:
            if i == 1: raise ExceptionGroup("g", [OSError(i)])
            yield i
        except* OSError as e: yield ("os", len(e.exceptions))
        else: yield "else"
        finally: yield "fin"
print(list(g2()))
def g3():
    try: raise ValueError("plain")
    except* ValueError as e: print(type(e).__name__, e.exceptions, e.message if hasattr(e, "message") else "")
g3()
def g4():
    try:
        try: raise ExceptionGroup("a", [ValueError(1)])
        except* ValueError: raise KeyError("new")
    except* KeyError as e: print(repr(e), repr(e.exceptions[0].__context__))
t(g4)
eg = ExceptionGroup("top", [ValueError("a"), ExceptionGroup("n", [TypeError("b")])])
print(eg.message, eg.exceptions, eg.subgroup(ValueError), eg.split(TypeError), eg.subgroup(lambda e: False), eg.derive([KeyError()]), str(eg), eg.args)
t(ExceptionGroup, "x", []); t(ExceptionGroup, "x", [5]); t(ExceptionGroup, 5, [ValueError()]); t(ExceptionGroup, "x"); t(ExceptionGroup, "x", [KeyboardInterrupt()]); t(BaseExceptionGroup, "x", [ValueError()])
# context managers by hand
class Stack:
    def __init__(s): s.cbs = []
    def push(s, cm): v = cm.__enter__(); s.cbs.append(cm); return v
    def __enter__(s): return s
    def __exit__(s, *e):
        sup = False
        while s.cbs:
            if s.cbs.pop().__exit__(*e): e = (None,) * 3; sup = True
        return sup
class R:
    def __init__(s, n, sup=False): s.n, s.sup = n, sup
    def __enter__(s): print("open", s.n); return s.n
    def __exit__(s, t, v, tb): print("close", s.n, t.__name__ if t else None); return s.sup
with Stack() as st:
    print([st.push(R(i)) for i in range(3)])
def sup():
    with Stack() as st:
        st.push(R("a")); st.push(R("b", True)); st.push(R("c")); raise ValueError
    return "suppressed"
t(sup)
def multi():
    with R(1) as a, R(2, True) as b, R(3) as c: raise KeyError(a + b + c)
    with (R(4), R(5) as e,): return e
t(multi)
def enter_fails():
    class Bad:
        def __enter__(s): raise RuntimeError("enter")
        def __exit__(s, *a): print("never")
    with R("outer", True), Bad(): print("no")
    return "ok"
t(enter_fails)
def exit_raises():
    class Bad:
        def __enter__(s): return s
        def __exit__(s, *a): raise TypeError("exit")
    try:
        with Bad(): raise ValueError("body")
    except TypeError as e: return repr(e), repr(e.__context__)
t(exit_raises)
def ret_in_with():
    for i in range(3):
        with R(i):
            if i == 1: return i
t(ret_in_with)
class truthy:
    def __bool__(s): print("bool asked"); return True
class RT(R):
    def __exit__(s, *a): return truthy()
def rt():
    with RT(1): raise ValueError
    return 1
t(rt)
from collections import OrderedDict, deque, namedtuple, defaultdict
# iterator protocol by hand
class It:
    def __init__(s, n): s.n = n
    def __iter__(s): return s
    def __next__(s):
        if s.n <= 0: raise StopIteration
        s.n -= 1; return s.n
i = It(3); print(list(i), list(i), list(zip(It(3), It(2))), dict(enumerate(It(2))), sum(It(4)), max(It(3)), sorted(It(3)), tuple(map(str, It(3))), list(filter(None, It(3))), set(It(2)), 1 in It(3), 9 in It(3), [*It(2)], *It(1), "".join(map(str, It(3))), list(reversed(list(It(3)))), any(It(1)), all(It(2)), next(It(0), "d"), list(iter(It(2))), dict(zip("ab", It(2))), [a for a in It(2)], bytes(It(3)), bytearray(It(2)), min(It(3), key=lambda v: -v))
a, b = It(2); print(a, b); t(lambda: (lambda a, b: 1)(*It(3)))
class GI:
    def __getitem__(s, i):
        if i >= 3: raise IndexError
        return i * i
print(list(GI()), 4 in GI(), 5 in GI(), [*GI()], max(GI()), list(zip(GI(), "ab")), dict(enumerate(GI())), tuple(GI()), sum(GI())); t(lambda: reversed(GI())); t(lambda: len(GI())); x, y, z = GI(); print(x, y, z)
class GL(GI):
    def __len__(s): return 3
print(list(reversed(GL())), next(iter(GL())), iter(GL()) is not None)
class GK:
    def __getitem__(s, k): raise KeyError(k)
t(lambda: list(GK())); t(lambda: 1 in GK())
class NI:
    __iter__ = None
    def __getitem__(s, i): return 1
t(lambda: iter(NI())); t(lambda: list(NI())); t(lambda: 1 in NI())
class NC:
    __contains__ = None
    def __iter__(s): return iter([1])
t(lambda: 1 in NC())
class NH:
    __hash__ = None
t(lambda: hash(NH())); t(lambda: {NH(): 1}); t(lambda: {NH()})
class NEq:
    def __eq__(s, o): return NotImplemented
    def __ne__(s, o): return NotImplemented
n = NEq(); print(n == n, n != n, n == 1, n != 1, n in [n], [n] == [n], [n].index(n), [n, n].count(n))
class Weird:
    def __eq__(s, o): return []
    def __lt__(s, o): return "yes"
    def __hash__(s): return 1
w = Weird(); print(w == 1, w != 1, w < 1, 1 > w, w in [1], [w].count(1), sorted([w, w])[0] is w, {w: 1}.get(1), max(w, w) is w, not (w == 1), [1] == [w])
class Cmp:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == getattr(o, "v", o)
    def __lt__(s, o): return s.v < getattr(o, "v", o)
    def __gt__(s, o): return s.v > getattr(o, "v", o)
    def __repr__(s): return f"C{s.v}"
print(sorted([Cmp(3), Cmp(1), 2]), max(Cmp(1), 5, Cmp(3)), min([Cmp(4), 2]), Cmp(1) < 2 < Cmp(3), 2 > Cmp(1), Cmp(1) == 1.0, 1 == Cmp(1), [Cmp(1)] < [Cmp(2)], (Cmp(1), 2) == (1, 2)); t(lambda: Cmp(1) <= 2); t(lambda: {Cmp(1)}); t(lambda: Cmp(1) >= Cmp(2))
l = [3, "a", None]; t(lambda: sorted(l)); t(lambda: max(l)); t(lambda: [1, 2] < [1, "a"]); t(lambda: (1, "a") < (1, 2)); print([1, 2] < [1, 2, 3], (1, "a") < (2, 1), [] < [1], "Z" < "a", b"a" < b"b", {1} < {1, 2}, {1} <= {2}, {1: 2} == {1: 2.0}, [1] != (1,), range(3) == range(0, 3, 1), range(0) == range(5, 5))
t(lambda: {1: 2} < {1: 3}); t(lambda: 1 < "a"); t(lambda: None < 1); t(lambda: 1j < 2); t(lambda: [] < ()); t(lambda: range(1) < range(2)); t(lambda: slice(1) < slice(2)); t(lambda: max()); t(lambda: max([])); t(lambda: max(1)); t(lambda: max(1, 2, key=5)); t(lambda: max([], default=3)); t(lambda: max(1, 2, default=3)); t(lambda: max([1], foo=1)); t(lambda: min("abc", key=ord)); t(lambda: max([1, 2], key=None)); t(lambda: max({1: 2, 3: 0}, key=lambda k: {1: 2, 3: 0}[k])); t(lambda: sorted([1, 2], key=lambda: 1)); t(lambda: sorted("bca", reverse=True)); t(lambda: sorted([1], reverse="x")); t(lambda: sorted([(1, "b"), (1, "a")], key=lambda p: p[0])); t(lambda: sorted(5)); t(lambda: sorted([1], lambda x: x)); t(lambda: sorted(key=1)); t(lambda: [2, 1].sort(reverse=1)); t(lambda: [1].sort(5)); t(lambda: sum([1], "a")); t(lambda: sum(["a"])); t(lambda: sum(["a"], "")); t(lambda: sum([[1], [2]], [])); t(lambda: sum([1.5, 2], start=1)); t(lambda: sum()); t(lambda: sum([b"a"], b"")); t(lambda: any(5)); t(lambda: all()); t(lambda: zip(1)); t(lambda: list(zip())); t(lambda: list(zip([1], [2, 3], strict=True))); t(lambda: list(zip([1, 2], [3], strict=True))); t(lambda: list(zip([1], strict=False))); t(lambda: list(map(lambda a, b: a + b, [1, 2], [3]))); t(lambda: map()); t(lambda: map(len)); t(lambda: list(map(5, [1]))); t(lambda: list(map(None, [1]))); t(lambda: list(filter(lambda x: x > 1, [1, 2]))); t(lambda: filter(None)); t(lambda: list(filter(5, [1]))); t(lambda: enumerate()); t(lambda: list(enumerate("a", "b"))); t(lambda: list(enumerate("ab", start=5))); t(lambda: list(enumerate("a", 1 << 70))); t(lambda: reversed(5)); t(lambda: list(reversed({1: 2, 3: 4}))); t(lambda: reversed({1})); t(lambda: list(reversed("ab"))); t(lambda: next(5)); t(lambda: next(iter([]))); t(lambda: next(iter([]), None)); t(lambda: next()); t(lambda: iter()); t(lambda: iter(5)); t(lambda: iter(5, 1)); t(lambda: list(iter(lambda it=iter([1, 2, 0]): next(it), 0))); t(lambda: iter(len, 1, 2))
#:: what leaves except*
def a():
    try:
        try: raise ExceptionGroup("a", [ValueError(1)])
        except* ValueError: raise KeyError("new")
    except KeyError as e: print("naked", e)
    except ExceptionGroup as e: print("group", repr(e), e.args)
def b():
    try:
        try: raise ValueError(1)
        except* ValueError: raise KeyError("new")
    except KeyError as e: print("naked", e)
    except ExceptionGroup as e: print("group", repr(e), e.args)
def c():
    try:
        try: raise ExceptionGroup("a", [ValueError(1), TypeError(2)])
        except* ValueError: raise KeyError("new")
        except* TypeError: raise OSError("o")
    except ExceptionGroup as e: print("group", repr(e), e.args)
def d():
    try: raise ValueError(1)
    except* ValueError as e: print(repr(e), e.args)
def f():
    try:
        try: raise ExceptionGroup("a", [ValueError(1), TypeError(2)])
        except* ValueError: raise KeyError("new")
    except ExceptionGroup as e: print("group", repr(e), e.args)
def g():
    try:
        try: raise ExceptionGroup("a", [ValueError(1), TypeError(2)])
        except* ValueError: raise
    except ExceptionGroup as e: print("group", repr(e), e.args)
a(); b(); c(); d(); f(); g()

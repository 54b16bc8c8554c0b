# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#:: generators
def t(f):
    try: print(f())
    except BaseException as e: print(repr(e))
def g1():
    try:
        x = yield 1
        print("got", x)
        y = yield 2
        print("got", y)
        return "ret"
    except ValueError as e:
        print("caught", repr(e))
        yield "after"
    finally:
        print("finally")
g = g1(); print(next(g), g.send("a")); t(lambda: g.send("b")); t(lambda: next(g)); t(lambda: g.send(1))
g = g1(); next(g); print(g.throw(ValueError("v"))); t(lambda: next(g))
g = g1(); next(g); t(lambda: g.throw(KeyError)); t(lambda: next(g))
g = g1(); next(g); g.close(); g.close(); t(lambda: next(g))
g = g1(); t(lambda: g.throw(ValueError)); t(lambda: next(g))
g = g1(); t(lambda: g.send(5)); print(g.send(None)); del g
def g2():
    try: yield 1
    except GeneratorExit: print("ge"); yield 2
g = g2(); next(g); t(lambda: g.close()); t(lambda: g.close())
def g3():
    try: yield 1
    except GeneratorExit: print("ge"); return
g = g3(); next(g); print(g.close())
def g4():
    try: yield 1
    finally: print("fin"); raise RuntimeError("in fin")
g = g4(); next(g); t(g.close)
def g5():
    yield next(iter([]))
t(lambda: list(g5()))
try: list(g5())
except RuntimeError as e: print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
def g6():
    raise StopIteration("x")
    yield
t(lambda: next(g6()))
def g7():
    return 5
    yield
t(lambda: next(g7()))
try: next(g7())
except StopIteration as e: print(e.value, e.args)
def g8():
    x = yield from g7()
    print("x", x)
    y = yield from [1, 2]
    print("y", y)
    z = yield from range(0)
    print("z", z)
    w = yield from "ab"
    yield from ()
    return (x, y, z, w)
print(list(g8()))
def outer():
    r = yield from g1()
    print("r", r)
    yield "outer end"
o = outer(); print(next(o), o.send("A"), o.send("B")); t(lambda: next(o))
o = outer(); next(o); print(o.throw(ValueError("vv"))); print(next(o))
o = outer(); next(o); t(lambda: o.throw(KeyError("kk")))
o = outer(); next(o); o.close()
def re():
    global R
    t(lambda: next(R)); t(lambda: R.send(1)); t(lambda: R.throw(ValueError)); t(lambda: R.close())
    yield 1
R = re(); print(next(R)); t(lambda: next(R))
for bad in ((ValueError, 5), (ValueError, ValueError("inst")), (ValueError, None, None), (ValueError, ("a", "b")), (ValueError("z"),
    "extra"), ("str",), (5,), (int,), (), (ValueError, None, 5)):
    g = g1(); next(g); t(lambda: g.throw(*bad))
e = (x for x in [1, 2, 3] if x != 2); print(e, list(e), list(e)) if False else print(list(e), list(e))
def lazy(): print("evaluated"); return [1]
e = (x for x in lazy()); print("made"); print(list(e))
t(lambda: (x for x in 5)); 
e = (1 // x for x in [1, 0, 2]); print(next(e)); t(lambda: next(e)); t(lambda: next(e))
e = (y for x in [1, 2] for y in [x, 10 * x] if y > 1); print(list(e))
print(sum(x * x for x in range(5)), max((x for x in [3, 1]), default=0), sorted(x for x in "cab"), dict((k, 1) for k in "ab"),
    tuple(x for x in [1]), set(x for x in [1, 1]), any(x > 2 for x in [1, 2, 3]), all(x for x in []), ",".join(str(x) for x in range(3)),
    list(zip((x for x in "ab"), (y for y in "cd"))), min(x for x in [2]), *(x for x in [7, 8]))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib(); print([next(f) for _ in range(10)])
def take(n, it):
    for i, x in enumerate(it):
        if i == n: return
        yield x
print(list(take(5, fib())))
a, b, *c = take(5, fib()); print(a, b, c)
print([*take(2, fib())], {*take(3, fib())}, 3 in take(5, fib()), 4 in take(6, fib()), next(take(0, fib()), "dflt"))
def gl():
    try:
        for i in range(3):
            try: yield i
            except KeyError: print("ke"); continue
            finally: print("f", i)
    finally: print("outer f")
g = gl(); print(next(g)); print(g.throw(KeyError)); g.close()
def gr():
    try: yield 1
    finally: return "r"
g = gr(); next(g); t(lambda: g.throw(ValueError)); g = gr(); next(g); print(g.close())
def gloop():
    while True:
        try: yield 1
        finally: break
    yield 2
g = gloop(); print(next(g)); print(g.throw(ValueError)); t(lambda: next(g))
def gex():
    try: 1 / 0
    except ZeroDivisionError as e:
        yield repr(e)
        try: raise
        except ZeroDivisionError as e2: yield e2 is not None
g = gex(); print(next(g)); 
try: raise KeyError("outer")
except KeyError: print(next(g))
t(lambda: next(g))
import sys
def gctx():
    try: raise ValueError("inner")
    except ValueError:
        yield 1
        yield repr(sys.exc_info()[1])
g = gctx(); next(g); print(sys.exc_info()); print(next(g))
def deep(n):
    if n: yield from deep(n - 1)
    yield n
print(sum(deep(50)))
class It:
    def __init__(s, n): s.n = n
    def __iter__(s): return s
    def __next__(s):
        if s.n == 0: raise StopIteration("done")
        s.n -= 1; return s.n
def yf(): r = yield from It(2); print("r", r)
print(list(yf())); print(type(g1()).__name__, g1().__name__, iter(g) is g, hasattr(g, "__next__"), callable(g1()))
x = [i for i in range(3)]; print(x, "i" in dir())
def yexpr():
    x = [(yield 1), (yield 2)]
    print(x, (yield 3) or "none")
    f((yield 4), k=(yield 5))
    return (yield)
def f(*a, **k): print(a, k)
g = yexpr(); r = [next(g)]
try:
    n = 0
    while True: n += 1; r.append(g.send(n * 10))
except StopIteration as e: print(r, e.value)
lam = lambda: (yield 7); print(list(lam()))
def closure_gen():
    fs = []
    for i in range(3):
        fs.append(lambda: i); yield fs[-1]
print([f() for f in closure_gen()], [f() for f in list(closure_gen())])
class C:
    def __iter__(self):
        yield 1
        yield from self.more()
    def more(self): yield 2
print(list(C()), [*C()], 2 in C(), dict(zip(C(), C())))
def defer():
    r = []
    try:
        r.append((yield))
        r.append((yield))
    except GeneratorExit: print("closing", r); raise
g = defer(); next(g); g.send(1); del g
print("end")
#:: exceptions
import sys
def t(f):
    try: print(f())
    except BaseException as e: print(repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
def r1():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError("v") from e
def r2():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("v")
def r3():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("v") from None
def r4():
    try:
        try: 1 / 0
        finally: {}["x"]
    except KeyError: raise
def r5(): raise
def r6(): raise ValueError from 5
def r7(): raise ValueError from KeyError
def r8(): raise 5
def r9(): raise int
def r11():
    try: raise ValueError(1)
    except ValueError as e:
        e.args = (2, 3); raise
def r12():
    try: raise ValueError
    except (KeyError, ValueError) as e: return repr(e)
def r13():
    try: raise ValueError
    except 5: return 1
def r14():
    try: raise ValueError
    except (5, ValueError): return 1
def r15():
    try: pass
    except 5: return 1
    return "noeval"
def r16():
    e = ValueError("self"); raise e from e
def r17():
    try: raise KeyError("a")
    except KeyError as e:
        try: raise ValueError("b")
        except ValueError: raise e
for f in (r1, r2, r3, r4, r5, r6, r7, r8, r9, r11, r12, r13, r14, r15, r16, r17): t(f)
def fin(n):
    for i in range(3):
        try:
            if n == 0: return "try"
            if n == 1: break
            if n == 2: continue
            if n == 3: raise ValueError
            if n == 4: return 1 / 0
            if n == 5: continue
        except ZeroDivisionError: print("zde"); return "exc"
        except ValueError: print("ve")
        else: print("else")
        finally:
            print("fin", i)
            if n == 0: return "fin"
            if n == 5 and i == 1: break
            if n == 3 and i == 1: raise KeyError("fin")
    else: print("loop else")
    return "end"
for n in range(7): t(lambda: fin(n))
def ffr():
    try: raise ValueError
    finally: return "swallowed"
def ffb():
    while True:
        try: raise ValueError
        finally: break
    return "broke"
def ffc():
    for i in range(2):
        try: raise ValueError
        finally: continue
    return "continued"
def nest():
    try:
        try:
            try: raise KeyError(1)
            finally: print("a")
        except ValueError: print("no")
        finally: print("b")
    except KeyError as e: print("c", e)
    else: print("no")
    finally: print("d")
    return "n"
def tryelse():
    try: x = 1
    except: print("no")
    else:
        try: raise ValueError("in else")
        except ValueError as e: print(e)
    finally: print("f")
def ret_order():
    l = []
    try: l.append(1); return l
    finally: l.append(2)
def ret_val():
    x = 1
    try: return x
    finally: x = 2
def exc_name():
    try: raise ValueError
    except ValueError as e: pass
    try: return e
    except NameError as x: return repr(x)
e = "outer"
try: raise ValueError
except ValueError as e: pass
try: print(e)
except NameError as x: print(repr(x))
def exc_del():
    try: raise ValueError
    except ValueError as e: del e
    return "ok"
def exc_rebind():
    try: raise ValueError
    except ValueError as e: e = 5
    try: return e
    except UnboundLocalError as x: return repr(x)
for f in (ffr, ffb, ffc, nest, tryelse, ret_order, ret_val, exc_name, exc_del, exc_rebind): t(f)
class MyE(Exception):
    def __init__(self, a, b=2): self.a = a
    def __str__(self): return "MyE:%s" % self.a
class MyE2(MyE): pass
class E3(ValueError, KeyError): pass
class E4(Exception): x = 1
class E5(Exception):
    def __init__(self, *args): super().__init__("fixed", *args)
for e in (MyE(1), MyE2("x"), E3("k"), E4(), E5(1, 2), Exception(), Exception(None), Exception(""), Exception("a", 1), KeyError("k"),
    KeyError(), KeyError(1, 2), ValueError(("t",)), OSError(2), OSError(2, "msg"), OSError(2, "msg", "file"), OSError("x"),
    StopIteration(1), SystemExit(3), UnicodeError("u"), AssertionError([1]), ImportError("i"), AttributeError("a"), NameError("n"),
    KeyError("it's"), Exception(1.5), Exception(b"x"), BaseException("q"), MemoryError(), RecursionError("r"), IndexError("i"),
    LookupError(), ArithmeticError(1), OverflowError(), EOFError(), NotImplementedError("ni"), RuntimeError(None), SyntaxError("s"),
    TypeError(int), GeneratorExit(), KeyboardInterrupt()):
    print(repr(e), "|", str(e), "|", e.args, isinstance(e, Exception), [c.__name__ for c in type(e).__mro__][:4])
print(OSError(2, "m").strerror, OSError(2, "m", "f").filename, type(OSError(2, "m")).__name__, type(OSError(17, "m")).__name__,
    StopIteration(5).value, SystemExit(4).code, ImportError("x", name="n", path="p").name, AttributeError("m", name="n", obj=5).name,
    KeyError("x") == KeyError("x"), hash(KeyError("x")) is not None)
t(lambda: Exception(x=1))
t(lambda: ValueError("a", x=1))
t(lambda: MyE())
t(lambda: MyE(1, 2, 3))
t(lambda: OSError(x=1))
t(lambda: StopIteration(1, 2).value)
e = Exception(1)
e.args = [1, 2]
print(e.args, repr(e))
e.extra = 5
print(e.extra, e.__dict__)
t(lambda: setattr(e, "args", 5))
t(lambda: setattr(e, "__cause__", 5))
e.__cause__ = ValueError("c")
print(repr(e.__cause__), e.__suppress_context__)
e.__context__ = None
t(lambda: setattr(e, "__traceback__", 5))
print(e.with_traceback(None) is e, e.__traceback__)
assert True, "x"
t(lambda: exec_assert())
def exec_assert(): assert 0, "msg"
def a2(): assert [], (1, 2)
def a3(): assert None
for f in (exec_assert, a2, a3): t(f)
def eg():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("h", [ValueError(3)])])
    except* ValueError as e: print("VE", repr(e), e.exceptions)
    except* TypeError as e: print("TE", e.message, len(e.exceptions))
    else: print("else")
    finally: print("fin")
def eg2():
    try: raise ExceptionGroup("g", [ValueError(1), OSError(2)])
    except* ValueError: print("v"); raise KeyError("k")
def eg3():
    try: raise ValueError("plain")
    except* ValueError as e: print(repr(e))
def eg4():
    try: pass
    except* ValueError: pass
    else: return "else"
for f in (eg, eg2, eg3, eg4): t(f)
eg = ExceptionGroup("m", [ValueError(1), ExceptionGroup("n", [TypeError(2)])])
print(eg.split(ValueError), eg.subgroup(TypeError), eg.subgroup(lambda e: isinstance(e, TypeError)), eg.derive([OSError()]), str(eg))
t(lambda: ExceptionGroup("x", []))
t(lambda: ExceptionGroup("x", [1]))
t(lambda: ExceptionGroup(1, [ValueError()]))
t(lambda: ExceptionGroup("x", [KeyboardInterrupt()]))
t(lambda: BaseExceptionGroup("x", [KeyboardInterrupt()]))
class CM:
    def __init__(s, n, sup=False, ee=False, xe=False): s.n, s.sup, s.ee, s.xe = n, sup, ee, xe
    def __enter__(s):
        print("enter", s.n)
        if s.ee: raise KeyError("enter" + s.n)
        return s.n
    def __exit__(s, t, v, tb):
        print("exit", s.n, t.__name__ if t else t, repr(v), tb is not None)
        if s.xe: raise IndexError("exit" + s.n)
        return s.sup
def w1():
    with CM("a") as a, CM("b", True) as b: raise ValueError("x")
    return "sup"
def w2():
    with CM("a", True), CM("b", ee=True): print("no")
    return "w2"
def w3():
    with CM("a") as a, CM("b", xe=True): raise ValueError("x")
def w4():
    with CM("a", xe=True): return "r"
def w5():
    for i in range(3):
        with CM(str(i)):
            if i == 0: continue
            if i == 1: break
    return i
def w6():
    with (CM("p") as p, CM("q")): return p
def w7():
    with CM("a") as (x, *y): return x, y
def w8():
    d = {}
    with CM("z") as d["k"]: pass
    return d
def w9():
    with CM("s", 1): sys.exit(3)
    return "after exit"
class NoExit:
    def __enter__(s): pass
class NoEnter:
    def __exit__(s, *a): pass
def w10():
    with NoExit(): pass
def w11():
    with NoEnter(): pass
def w12():
    with CM("g", True): raise GeneratorExit
    with CM("t", "truthy"): raise KeyboardInterrupt
    with CM("u", []): raise ValueError("unsup")
for f in (w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12): t(f)
def rec(n): return rec(n + 1)
try: rec(0)
except RecursionError as e: print(type(e).__name__)
try:
    try: raise ValueError("1")
    except ValueError as a:
        try: raise TypeError("2")
        except TypeError as b: raise KeyError("3")
except KeyError as c:
    x = c
    while x: print(repr(x)); x = x.__context__
try: raise ValueError("x")
except ValueError: print(sys.exc_info()[0].__name__, sys.exc_info()[1], sys.exc_info()[2] is not None)
print(sys.exc_info())
try: raise type("Dyn", (Exception,), {"__str__": lambda s: "dynstr"})("arg")
except Exception as e: print(repr(e), str(e))
try: [][0]
except LookupError as e: print(e)
for src in (lambda: {}["a"], lambda: [].pop(), lambda: {}.popitem(), lambda: set().pop(), lambda: [1].remove(2), lambda: [1].index(2),
    lambda: (1,).index(2), lambda: "a".index("b"), lambda: {1}.remove(2), lambda: {}.pop("x"), lambda: [].pop(1), lambda: [1].pop(5),
    lambda: next(iter([])), lambda: int("x"), lambda: undefined_name, lambda: None.x, lambda: None(), lambda: None[0], lambda: None + 1,
    lambda: (1).x, lambda: "a".x, lambda: [] + (), lambda: [1] * "a", lambda: {} + {}, lambda: {[]: 1}, lambda: {{}}, lambda: hash([]),
    lambda: len(5), lambda: iter(5), lambda: abs("a"), lambda: ord("ab"), lambda: chr(-1), lambda: max([]), lambda: max(5), lambda: min(),
    lambda: sum("ab"), lambda: sum(["a"]), lambda: sorted([1, "a"]), lambda: reversed(5), lambda: zip(5), lambda: map(5),
    lambda: list(map(5, [1])), lambda: filter(5), lambda: list(filter(5, [1])), lambda: enumerate(5), lambda: range("a"), lambda: range(1,
    2, 0), lambda: range(1.0), lambda: range(), lambda: range(1, 2, 3, 4), lambda: bytes(-1), lambda: bytes([256]), lambda: bytes("a"),
    lambda: bytes(1.5), lambda: bytearray("a"), lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(["abc"]),
    lambda: set(5), lambda: tuple(5), lambda: list(5), lambda: frozenset(5), lambda: memoryview(5), lambda: slice(), lambda: isinstance(1,
    1), lambda: callable(), lambda: getattr(1), lambda: getattr(1, "x"), lambda: setattr(1, "x", 2), lambda: delattr(1, "x"),
    lambda: input(1, 2), lambda: open("/nonexistent/file"), lambda: open(), lambda: print(sep=5), lambda: print(end=5),
    lambda: print(foo=1), lambda: round("a"), lambda: pow("a", 2), lambda: divmod("a", 1), lambda: hex("a"), lambda: id(), lambda: type(),
    lambda: super(), lambda: property(1, 2, 3, 4, 5), lambda: staticmethod(), lambda: vars(5), lambda: all(5), lambda: any(5),
    lambda: bool(1, 2), lambda: ascii(), lambda: format(), lambda: format(1, 2), lambda: repr(), lambda: str(b"a", "x"), lambda: object(1),
    lambda: iter(1, 2), lambda: iter(), lambda: next(1), lambda: next()):
    t(src)

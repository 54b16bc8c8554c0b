# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#: try, except, else, finally in order
def f(n):
    try:
        print("try")
        if n == 1: raise ValueError("v")
        if n == 2: return "returned"
    except ValueError as e:
        print("except", e)
    else:
        print("else")
    finally:
        print("finally")
    return "end"
print(f(0), f(1), f(2))
#: return in finally wins
def f():
    try:
        return 1
    finally:
        return 2
def g():
    try:
        raise ValueError
    finally:
        return 3
def h():
    for i in range(3):
        try:
            return i
        finally:
            continue
    return "loop done"
def k():
    while True:
        try:
            1 / 0
        finally:
            break
    return "broken"
print(f(), g(), h(), k())
#: break and continue through finally
out = []
for i in range(5):
    try:
        if i == 1: continue
        if i == 3: break
        out.append(i)
    finally:
        out.append(f"f{i}")
else:
    out.append("else")
print(out)
#: nested finally order
def f():
    try:
        try:
            return "r"
        finally:
            print("inner")
    finally:
        print("outer")
print(f())
#: finally changes a variable after return value is taken
def f():
    x = 1
    try:
        return x
    finally:
        x = 2
print(f())
#: exception in finally replaces
try:
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")
except KeyError as e:
    print(repr(e), repr(e.__context__))
#: several except clauses
for e in (ValueError("v"), KeyError("k"), IndexError("i"), TypeError("t"), OSError(2, "no file")):
    try:
        raise e
    except (ValueError, TypeError) as x:
        print("first", x)
    except LookupError as x:
        print("lookup", type(x).__name__, x)
    except Exception as x:
        print("other", x)
#: the name is unset after the clause
try:
    raise ValueError
except ValueError as e:
    pass
try:
    e
except NameError as x:
    print(type(x).__name__)
#: bare raise
try:
    try:
        raise ValueError("again")
    except ValueError:
        raise
except ValueError as e:
    print(e, e.__context__)
#: bare raise outside
try:
    raise
except RuntimeError as e:
    print(e)
#: raise class and instance
for x in (ValueError, ValueError("a"), KeyError):
    try:
        raise x
    except Exception as e:
        print(repr(e))
#: raise of a non-exception
for x in (5, "text", int, None):
    try:
        raise x
    except TypeError as e:
        print(e)
#: raise from
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("bad") from e
except ValueError as e:
    print(repr(e.__cause__), e.__suppress_context__, e.__context__ is e.__cause__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("bad") from None
except ValueError as e:
    print(e.__cause__, e.__suppress_context__, repr(e.__context__))
try:
    raise ValueError from KeyError
except ValueError as e:
    print(repr(e.__cause__))
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
#: context chain
try:
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise KeyError(2)
    except KeyError:
        raise IndexError(3)
except IndexError as e:
    x = e
    while x is not None:
        print(repr(x))
        x = x.__context__
#: no context after handling is over
try:
    raise ValueError
except ValueError:
    pass
try:
    raise KeyError
except KeyError as e:
    print(e.__context__)
#: exception attributes
e = ValueError("a", 2)
print(e.args, str(e), repr(e), e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
e.extra = 5
e.args = (1,)
print(e.extra, e.args, str(e), ValueError().args, str(ValueError()), str(ValueError(5)), repr(ValueError("it's")))
#: with_traceback
e = ValueError("x")
print(e.with_traceback(None) is e)
#: KeyError shows the key's repr
for k in ("a", 1, ("x", 2), None, ""):
    try:
        {}[k]
    except KeyError as e:
        print(e, e.args)
print(KeyError("a", "b"), KeyError())
#: OSError
e = OSError(2, "No such file", "name.txt")
print(e.errno, e.strerror, e.filename, e, repr(e), e.args)
print(OSError("just text"), OSError("just text").errno, OSError(5), OSError(5, "io").args)
print(type(OSError(2, "x")).__name__, type(OSError(13, "x")).__name__, type(OSError(17, "x")).__name__, isinstance(OSError(110, ""), TimeoutError))
#: StopIteration value
print(StopIteration(5).value, StopIteration().value, StopIteration(1, 2).value, StopIteration(1, 2).args)
#: SystemExit

try:
    raise SystemExit(3)
except SystemExit as e:
    print(e.code, e.args)
print(SystemExit().code, SystemExit("a", "b").code)
#: hierarchy
tree = [(ArithmeticError, Exception), (ZeroDivisionError, ArithmeticError), (OverflowError, ArithmeticError), (AssertionError, Exception), (AttributeError, Exception), (EOFError, Exception), (ImportError, Exception), (ModuleNotFoundError, ImportError), (IndexError, LookupError), (KeyError, LookupError), (MemoryError, Exception), (NameError, Exception), (UnboundLocalError, NameError), (OSError, Exception), (NotImplementedError, RuntimeError), (RecursionError, RuntimeError), (StopAsyncIteration, Exception), (SyntaxError, Exception), (IndentationError, SyntaxError), (TypeError, Exception), (UnicodeError, ValueError), (UnicodeDecodeError, UnicodeError), (Warning, Exception), (KeyboardInterrupt, BaseException), (SystemExit, BaseException), (GeneratorExit, BaseException), (Exception, BaseException), (FileNotFoundError, OSError), (TimeoutError, OSError), (ConnectionError, OSError), (BrokenPipeError, ConnectionError), (PermissionError, OSError)]
print(all(issubclass(a, b) and a.__base__ is b for a, b in tree))
print([e.__name__ for e, b in tree if e.__base__ is not b])
#: BaseException is not caught by Exception
try:
    try:
        raise KeyboardInterrupt
    except Exception:
        print("wrong")
except BaseException as e:
    print(type(e).__name__)
#: user exceptions
class AppError(Exception):
    """An error of the app."""
class Sub(AppError):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code
try:
    raise Sub(7)
except AppError as e:
    print(e, e.code, repr(e), isinstance(e, Sub), type(e).__mro__[1].__name__, AppError.__doc__)
#: user exception without calling super().__init__
class E(Exception):
    def __init__(self, a, b): self.a = a
try:
    raise E(1, 2)
except E as e:
    print(e.args, e, repr(e), e.a)
#: raising a class whose __init__ needs arguments
class E(Exception):
    def __init__(self, a): pass
try:
    raise E
except TypeError as e:
    print("missing" in str(e))
#: except with computed types
def types(): return (ValueError, KeyError)
try:
    raise KeyError(1)
except types() as e:
    print("caught", e)
errs = {"v": ValueError}
try:
    raise ValueError("x")
except errs["v"]:
    print("caught v")
#: except with a non-class
try:
    try:
        raise ValueError
    except "text":
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError
    except (KeyError, 5):
        pass
except TypeError as e:
    print(e)
#: nested tuples are not allowed
try:
    try:
        raise ValueError
    except (KeyError, (ValueError,)):
        print("caught")
except TypeError as e:
    print(e)
#: except expression is only evaluated when needed
def cls(n):
    print("evaluated", n)
    return KeyError
try:
    pass
except cls(1):
    pass
try:
    raise KeyError
except cls(2):
    pass
#: assert
try:
    assert 1 == 2
except AssertionError as e:
    print(repr(e))
try:
    assert False, "message"
except AssertionError as e:
    print(repr(e))
try:
    assert (), [1, 2]
except AssertionError as e:
    print(repr(e))
assert True, 1 / 0
print("fine")
#: common error messages: names and locals
def f():
    print(x)
    x = 1
def g():
    return undefined_name
def h():
    del y
    y = 1
def k():
    def inner(): return z
    inner()
    z = 1
for fn in (f, g, h, k):
    try:
        fn()
    except NameError as e:
        print(type(e).__name__, e)
#: common error messages: calls
def f(a, b, *, c): pass
def g(): pass
def h(a, /, b): pass
for call in (lambda: f(), lambda: f(1), lambda: f(1, 2), lambda: f(1, 2, 3, c=4), lambda: f(1, 2, c=3, d=4), lambda: f(1, 2, c=3, a=1), lambda: g(1), lambda: g(x=1), lambda: h(a=1, b=2), lambda: h(1), lambda: f(*5), lambda: f(**5), lambda: f(**{1: 2}), lambda: 5(), lambda: None(), lambda: "x"(), lambda: f(1, 2, 3, 4)):
    try:
        call()
    except TypeError as e:
        print(str(e).split("<locals>.")[-1])
#: common error messages: operators
for call in (lambda: 1 + "a", lambda: "a" + 1, lambda: [] + (), lambda: None + 1, lambda: {} | [], lambda: 1 < "a", lambda: [] < {}, lambda: -"a", lambda: ~1.5, lambda: not_defined, lambda: 1 @ 2, lambda: 1 << 1.0, lambda: "a" % 5, lambda: "%d" % "a", lambda: 5 % "a", lambda: [1] * [1], lambda: 1 in 2, lambda: {1} + {2}, lambda: {1} - [1], lambda: (1,) + [1], lambda: b"a" + "a", lambda: 2 ** "a", lambda: divmod(1, "a"), lambda: 1 // None, lambda: 5 & 1.0, lambda: None < None, lambda: object() > 1, lambda: print + 1):
    try:
        call()
    except (TypeError, NameError) as e:
        print(e)
#: common error messages: division and range
for call in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: pow(2, 3, 0), lambda: 1 << -1, lambda: 1 >> -1, lambda: chr(-1), lambda: chr(0x110000), lambda: ord("ab"), lambda: ord(""), lambda: int("x"), lambda: int("12", 40), lambda: int("9", 8), lambda: float("abc"), lambda: range(1, 2, 0), lambda: [][0], lambda: ()[0], lambda: ""[0], lambda: b""[0], lambda: [].pop(), lambda: [1].pop(5), lambda: [1].index(2), lambda: [1].remove(2), lambda: {}.popitem(), lambda: set().pop(), lambda: {1}.remove(2), lambda: max([]), lambda: min(()), lambda: int(float("inf")), lambda: int(float("nan")), lambda: round(float("inf")), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytearray(-1), lambda: "a".encode("ascii").decode("utf-99"), lambda: b"\xff".decode(), lambda: 10 ** 400 * 1.0, lambda: 2.0 ** 5000, lambda: float(10 ** 400), lambda: (-8) ** 0.5 is None):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
#: unpacking errors
def f(v):
    a, b = v
def g(v):
    a, *b, c = v
for fn, v in ((f, [1]), (f, [1, 2, 3]), (f, []), (f, 5), (f, None), (g, [1]), (g, "ab"), (f, {1: 2}), (f, "abc"), (f, iter([1, 2, 3]))):
    try:
        fn(v)
        print("fine")
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
#: item assignment errors
def a(): (1, 2)[0] = 1
def b(): "abc"[0] = "x"
def c(): [1][5] = 0
def d(): {}[[]] = 1
def e(): del (1,)[0]
def f(): del [1][3]
def g(): del {}["k"]
def h(): None[0]
def i(): None[0] = 1
def j(): [1]["a"]
def k(): [1][1.5] = 1
def l(): (1,)["a"]
def m(): {1, 2}[0]
def n(): [1, 2, 3][::2] = [1]
def o(): b"abc"[0] = 1
def p(): range(3)[0] = 1
def q(): range(3)[5]
def r(): print[0]
def s(): int[0]
def t(): 5[0]
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t):
    try:
        fn()
        print(fn.__name__, "fine")
    except Exception as x:
        print(fn.__name__, type(x).__name__, x)
#: exceptions in comprehensions and lambdas
try:
    [1 / x for x in (1, 0)]
except ZeroDivisionError as e:
    print(e)
try:
    (lambda: {}["k"])()
except KeyError as e:
    print(e)
#: exception from __del__ is swallowed
class A:
    def __del__(self): raise ValueError("in del")
a = A()
del a
print("alive")
#: with and exceptions
class CM:
    def __init__(self, swallow): self.swallow = swallow
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        print("exit", t.__name__ if t else None)
        return self.swallow
with CM(True):
    raise ValueError
try:
    with CM(False):
        raise ValueError("out")
except ValueError as e:
    print(e)
def f():
    with CM(False):
        return "returned"
print(f())
for i in range(3):
    with CM(False):
        if i == 1: break
        continue
#: exception in __enter__ and __exit__
class A:
    def __enter__(self): raise ValueError("enter")
    def __exit__(self, *a): print("not called")
class B:
    def __enter__(self): pass
    def __exit__(self, *a): raise KeyError("exit")
try:
    with A(): pass
except ValueError as e:
    print(e)
try:
    with B(): raise ValueError("body")
except KeyError as e:
    print(e, repr(e.__context__))
#: many managers
class CM:
    def __init__(self, n): self.n = n
    def __enter__(self):
        print("enter", self.n)
        return self.n
    def __exit__(self, *a): print("exit", self.n)
with CM(1) as a, CM(2) as b, CM(3):
    print(a, b)
with (CM(4) as c, CM(5) as d):
    print(c + d)
#: recursion error is catchable
def f(n): return f(n + 1)
try:
    f(0)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
print("fine")
#: mutual recursion through methods
class A:
    def a(self): return self.b()
    def b(self): return self.a()
try:
    A().a()
except RecursionError:
    print("caught")
#: recursion in repr
class A:
    def __repr__(self): return repr(self)
try:
    repr(A())
except RecursionError:
    print("caught")
#: recursion in comparison
class A:
    def __eq__(self, o): return self == o
try:
    A() == A()
except RecursionError:
    print("caught")
#: recursive containers' repr
l = [1]
l.append(l)
d = {}
d["self"] = d
print(l, d)
#: traceback object is there
try:
    1 / 0
except ZeroDivisionError as e:
    print(e.__traceback__ is not None)
#: handling inside handling
try:
    raise ValueError("a")
except ValueError as outer:
    try:
        raise KeyError("b")
    except KeyError as inner:
        print(repr(outer), repr(inner), repr(inner.__context__))
    print(repr(outer))
#: same exception raised twice
e = ValueError("once")
for _ in range(2):
    try:
        raise e
    except ValueError as x:
        print(x is e, x.__context__)
#: raise in except of its own context does not loop
try:
    try:
        raise ValueError("x")
    except ValueError as e:
        raise e
except ValueError as e:
    print(e.__context__)
#: loop else with exceptions
for i in range(3):
    try:
        if i == 5: break
    except ValueError:
        pass
else:
    print("else ran")
while True:
    try:
        raise KeyError
    except KeyError:
        break
    finally:
        print("finally in while")
#: exception groups
e = ExceptionGroup("many", [ValueError(1), KeyError("k"), ExceptionGroup("inner", [TypeError("t")])])
print(e, repr(e), e.message, e.exceptions, len(e.exceptions))
print(isinstance(e, Exception), isinstance(BaseExceptionGroup("b", [KeyboardInterrupt()]), Exception), type(BaseExceptionGroup("b", [ValueError()])).__name__)
#: exception group errors
for f in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup("x", 5)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
#: except clause with group as plain exception
try:
    raise ExceptionGroup("g", [ValueError("a")])
except ValueError:
    print("wrong")
except ExceptionGroup as e:
    print("group", e)
#: return inside except inside loop
def find(xs):
    for x in xs:
        try:
            v = 10 // x
        except ZeroDivisionError:
            continue
        except TypeError:
            return "type"
        else:
            if v > 4: return v
        finally:
            print("checked", x)
    return None
print(find([0, 5, 2]), find(["a"]), find([0]))
#: try in a finally in a loop
def f():
    r = []
    for i in range(3):
        try:
            r.append(10 // i)
        except ZeroDivisionError as e:
            r.append(str(e))
        finally:
            try:
                {}[i]
            except KeyError as k:
                r.append(k.args[0])
    return r
print(f())
#: exceptions as values
es = [ValueError("a"), KeyError("b")]
print(es, {type(e): e.args for e in es}, ValueError("a") == ValueError("a"))
def check(x):
    if x < 0: return ValueError("negative")
    return x
print(repr(check(-1)), check(1))
#: raising with keyword arguments fails
for f in (lambda: ValueError(a=1), lambda: ImportError("m", name="n").name, lambda: ImportError("m", foo=1), lambda: AttributeError("x", name="n", obj=5).name):
    try:
        print(f())
    except TypeError as e:
        print(e)
#: UnicodeDecodeError fields
try:
    b"ab\xff".decode("utf-8")
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e)
try:
    "é".encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
#: raised again and caught inside the handler
def again():
    try:
        raise ValueError("x")
    except ValueError:
        try:
            raise
        except ValueError as e2:
            print("again", e2)
        try:
            raise KeyError
        except KeyError:
            pass
        for i in range(2):
            try:
                raise
            except ValueError:
                continue
            finally:
                print("finally", i)
        raise
try:
    again()
except ValueError as e3:
    print("got", e3, e3.__traceback__ is not None, e3.__context__)
#: exceptions with constructors of their own, called with what they are not made for
import re
def f(*a):
    try:
        return re.error(*a).pos
    except (TypeError, AttributeError) as e:
        return "raised"
print(f("m", "a\nb", 2), re.error("m", "a\nb", 2).colno, f("m"), f())
try: re.error("m", 1, len)
except (TypeError, AttributeError): print("raised")
try: raise re.error
except TypeError: print("raised")
#: name attributes
try: undefined_thing
except NameError as e: print(e.name, e)
try: (5).foo
except AttributeError as e: print(e.name, e.obj, e)
try: import nothing_here
except ImportError as e: print(e.name, e.path, type(e).__name__, e)
try:
    from math import nothing_there
except ImportError as e: print(e.name, type(e).__name__)
#: setting args
e = ValueError(1, 2)
e.args = [3, 4]
print(e.args, e, repr(e))
try: e.args = 5
except TypeError as x: print(x)
#: the lines of a traceback
def f(n):
    if n: f(n - 1)
    else: raise ValueError("x")
try: f(3)
except ValueError as e:
    tb = e.__traceback__
    first, lines = tb.tb_lineno, []
    while tb is not None:
        lines.append(tb.tb_lineno - first)
        tb = tb.tb_next
    print(type(e.__traceback__).__name__, lines)
try: ValueError().__traceback__.tb_next
except AttributeError as e: print(e)

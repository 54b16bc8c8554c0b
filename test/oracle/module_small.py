# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# What modules and builtins give together: traceback, typing, sys, os, random, sorted, generators' throw.
#:: what the probes share
import sys, traceback, typing
#: import traceback
import traceback
try:
    1 / 0
except ZeroDivisionError as e:
    s = traceback.format_exception(e)
    print(s[-1], len(s) >= 2, s[0])
    print(traceback.format_exception_only(e) if hasattr(traceback, "format_exception_only") else ["ZeroDivisionError: division by zero\n"])
#: import typing
import typing
from typing import List, Optional, Union, Any, Callable, Dict, Tuple, TypeVar, Generic, cast
T = TypeVar("T")
class Box(Generic[T]):
    def __init__(self, v: T) -> None: self.v = v
def f(x: Optional[int] = None, *a: List[int], **k: Dict[str, Any]) -> Union[int, str]: return x or 5
print(f(), f(3), cast(int, "a"), Box(5).v, Box[int](6).v if False else 6)
#: def f x int str return x
def f(x: int) -> str: return x
print(f(5))
#: import sys
import sys
try:
    raise ValueError("a")
except ValueError:
    t, v, tb = sys.exc_info()
    print(t, v, tb is not None)
print(sys.exc_info())
#: def g
def g():
    x = yield 1
    print("got", x)
    try:
        yield 2
    except ValueError as e:
        print("caught", e)
        yield 3
    finally:
        print("fin")
i = g(); print(next(i), i.send("s"), i.throw(ValueError, "vv"), i.throw)if 0 else print(next(i), i.send("s"), i.throw(ValueError, "vv"))
i.close()
#: def g
def g():
    try: yield 1
    except (TypeError, ValueError) as e: print(type(e).__name__, e); yield 2
for args in ((ValueError,), (ValueError("x"),), (ValueError, "y"), (ValueError, ("p", "q")), (ValueError, ValueError("z")), (ValueError, TypeError("w")), (ValueError, None, None)):
    i = g(); next(i)
    try: print(i.throw(*args))
    except Exception as e: print("out", type(e).__name__, e)
#: def g
def g():
    try: yield 1
    except TypeError as e: print("inside", e); yield 2
i = g(); next(i)
i.throw(5)
#: print s s a 1 x s x 
print("%s %s" % ("a", 1), "%(x)s" % {"x": 1}, "{:>5}".format("a"))
print(*[1, 2], sep="", end="!\n"); print(); print("", end=""); print(None, True, sep=None, end=None)
print("a", "b", sep=", "); print(1, 2, sep="\n"); print([1, "a", None], (1,), {"a": 1}, {1}, b"x", 1.0)
#: a 3 1 2
a = [3, 1, 2]
print(sorted(a, reverse=True), sorted(a, reverse=1), sorted(a, key=lambda x: -x), sorted("bca"), sorted({3: 1, 1: 2}), sorted([(1, "b"), (1, "a")]), sorted(a, reverse=a == a))
a.sort(reverse=True); print(a); a.sort(key=str, reverse=0); print(a)
print(sorted(["b", "A", "c"], key=str.lower), sorted([True, False, 2]), sorted([1.5, 1]), sorted([]))
flag = bool(len(a))
print(sorted(a, reverse=flag), sorted(a, reverse=not flag))
sorted([1, "a"])
#: class K
class K:
    def __init__(s, v): s.v = v
    def __lt__(s, o): return s.v < o.v
    def __repr__(s): return "K%d" % s.v
print(sorted([K(3), K(1)]), min(K(3), K(1)), max([K(3), K(1)], key=lambda k: k.v), sorted([K(3), K(1)], reverse=True))
#: class A
class A:
    def __index__(self): return 1
print(sorted([1, 2], reverse=A()), "a\nb".splitlines(A()), [1, 2][A()], "ab" * A(), range(A()), hex(A()), bytes(A()), "%d" % A() if 0 else 1)
#: for f a in int 12 16 str b
for f, a in ((int, ("12", 16)), (str, (b"x", "ascii")), (list, ("ab",)), (dict, ([(1, 2)],)), (bytes, ("é", "utf8")), (float, ("1e3",)), (complex, ("1j",)), (tuple, ([1],)), (set, ("a",)), (bytearray, (3,)), (bool, ([],)), (range, (1, 5, 2)), (slice, (1, 2)), (frozenset, ("a",)), (memoryview, (b"a",)), (type, (1,)), (enumerate, ("a",)), (zip, ("a", "b")), (reversed, ("ab",)), (map, (str, "a")), (filter, (None, "a"))):
    r = f(*a)
    print(f.__name__, r if type(r).__name__ in ("int", "str", "list", "dict", "bytes", "float", "complex", "tuple", "set", "bytearray", "bool", "range", "slice", "frozenset", "type") else list(r))
#: x 5
x = 5
print(f"{x!r:>{x}}|{x:{'0'}{x}d}|{x:#{x}x}|{'%d' % x}|{x if x else 'n'}|{ {1: x}[1] }|{x:}|{(x)}|{x,}|{[x][0]}|{x.__class__.__name__}|{f'{x}'}|{'a' + f'''{x}'''}")
d = {"k": [1, 2, {"z": 3}]}
print(f"{d['k'][2]['z']:03d}")
#: import gc sys
import gc, sys
print(type(gc.collect()).__name__, gc.isenabled(), sys.byteorder, sys.maxsize > 2**30)
print(isinstance(sys.version_info, tuple), sys.version_info >= (3,), sys.implementation.name != "", len(sys.version_info) >= 3)
#: import os
import os
os.mkdir("pd") if "pd" not in os.listdir() else None
open("pd/a.txt", "w").write("hello\n")
print(sorted(os.listdir("pd")), os.stat("pd/a.txt")[6], os.stat("pd")[0] & 0o170000 == 0o040000)
os.rename("pd/a.txt", "pd/b.txt"); print(os.listdir("pd"), open("pd/b.txt").read())
try: os.rmdir("pd")
except OSError as e: print(type(e).__name__, e.errno)
os.remove("pd/b.txt"); os.rmdir("pd"); print("pd" in os.listdir())
try: os.remove("pd/b.txt")
except OSError as e: print(type(e).__name__, e.errno, e.args[0])
#: from collections import namedtuple Orde
from collections import namedtuple, OrderedDict, deque, defaultdict, Counter
Point = namedtuple("Point", ("x", "y"))
p = Point(1, 2)
print(p, p._replace(x=3), p._asdict(), Point._make([5, 6]), Point(*[7, 8]), Point(**{"x": 1, "y": 2}), p == (1, 2), p < Point(1, 3), {p: 1}[(1, 2)], isinstance(p, Point), Point.__mro__[1:], "%s %s" % p, "{0.x} {0[1]}".format(p), [*p], p[-1], p[:1], 1 in p, p.index(2), hash(p) == hash((1, 2)))
match p:
    case Point(x=1, y=yy): print("m", yy)
#: import random
import random
random.seed(1)
a = [random.randint(0, 5) for _ in range(50)]
print(min(a) >= 0, max(a) <= 5, all(isinstance(x, int) for x in a), 0 <= random.random() < 1, random.choice("abc") in "abc", 1 <= random.uniform(1, 2) <= 2, 0 <= random.getrandbits(8) < 256, random.randrange(0, 10, 5) in (0, 5), random.randrange(10, 0, -3) in (10, 7, 4, 1))
random.seed(5); x = random.random(); random.seed(5); print(x == random.random())
#: import struct
import struct
print([struct.unpack(f, struct.pack(f, v))[0] for f, v in (("<b", -5), ("<B", 200), ("<h", -300), ("<H", 60000), ("<i", -70000), ("<I", 4000000000), ("<q", -2**40), ("<Q", 2**63), ("<f", 0.5), ("<d", 0.1), ("<?", True), ("<3s", b"abc"), ("<c", b"x"), ("<e", 1.5))])
#: a set and a frozenset in place
a = {1, 2}
b = frozenset([1, 5])
a |= b
print(sorted(a))
a -= frozenset([2])
print(sorted(a))
a ^= frozenset(["x", 1])
print(len(a), "x" in a)
a &= b
print(a)
#: a dict asked for its union with what is no dict
print({1: 2}.__or__({1: 2}.items()), {1: 2}.__or__([]), {1: 2}.__or__({3: 4}), {1: 2}.__ror__({3: 4}), {1: 2}.__ror__(5))

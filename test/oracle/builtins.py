# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#= abs, divmod, pow, round
abs(-3)
abs(3.5)
abs("a")
divmod(17, 5)
divmod(17.5, 5)
divmod(1, 0)
divmod("a", 1)
pow(2, 3)
pow(2, 3, 5)
pow(2.0, 3, 5)
pow("a", 2)
round(2.567, 1)
round(-2.5)
round()
round("a")
#= all, any, sum, min, max
all([1, "a", [0]])
any([0, "", None])
all(x for x in ())
any(x > 2 for x in range(5))
sum([1, 2, 3], 10)
sum((0.5, 1))
sum([[1], [2]], [])
sum({1: "a", 2: "b"})
min(3, 1)
min([3, 1], default=0)
min([], default=0)
min("abc")
min()
min([])
max(1, 2.5)
max([1, 5], key=lambda x: -x)
max("a", "b", key=ord)
max(1, 2, default=3)
max([[1, 2], [1, 3]])
max({"a": 1, "b": 0})
#= bin, chr, hex, oct, ord
bin(5)
bin(-5)
chr(8364)
chr("a")
chr(1.5)
hex(255)
oct(8)
ord("a")
ord("")
ord(5)
#= bool, bytes, float, int, str
bool()
bool("False")
bool([[]])
bool(1, 2)
int("0b1", 2)
int("12", base=5)
int(x=5)
float("  2  ")
float("1e-3")
float("a")
str(1.0)
str(None)
str(b"ab", "ascii")
str([1, "a"])
bytes(2)
bytes("a", "utf-8")
bytes([1, 2, 3])
bytes("a")
#= callable, hash, id, type
callable(len)
callable(int)
callable(lambda: 0)
callable(5)
callable(type("C", (), {}))
callable(type("C", (), {"__call__": lambda s: 0})())
hash(5) == hash(5.0)
hash([])
id(None) == id(None)
type(5)
type(5) is int
type("a")("b")
type(5, 6)
type()
isinstance(5, int)
isinstance(5, (str, int))
isinstance("a", object)
isinstance(None, type(None))
isinstance(int, type)
isinstance(5)
issubclass(bool, int)
issubclass(int, object)
issubclass(KeyError, LookupError)
issubclass(int, (str, float))
issubclass(5, int)
#= dict, list, set, tuple
dict(a=1)
dict([("a", 1)], b=2)
list("ab")
tuple({1: 2})
set("aa")
frozenset([1])
list(None)
tuple(5)
dict("ab")
#= enumerate, filter, map, zip, reversed, sorted
list(enumerate("ab"))
list(enumerate("ab", 5))
list(enumerate("ab", start=-1))
list(filter(str.isdigit, "a1b2"))
list(map(pow, [2, 3], [3, 2]))
list(map(lambda a, b, c: a + b + c, "ab", "cd", "ef"))
list(zip("ab", [1, 2], (3, 4)))
list(zip("ab", [1]))
dict(zip("ab", range(2)))
list(reversed(range(3)))
list(reversed("abc"))
reversed(5)
sorted("hello")
sorted([3, 1, 2], key=lambda x: -x)
sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1])
sorted([1, None])
next(iter([5]))
next(iter([]), "none")
next(5)
iter(5)
list(iter([1, 2]))
list(iter(iter([1]).__next__, 1))
#= getattr and the like
getattr("abc", "upper")()
getattr(5, "nope", "default")
getattr(5, "nope")
hasattr([], "append")
hasattr(5, "append")
getattr([1, 2], "count")(1)
(5).__class__.__name__
"abc".upper.__name__
len.__name__
int.__name__
[].append.__name__
print.__name__
ValueError.__name__
type(None).__name__
int.__bases__
bool.__base__
bool.__mro__
KeyError.__mro__
ValueError.__bases__
object.__bases__
type.__name__
#= repr, ascii, format
repr("a'b")
repr(1.0)
repr([None, True])
repr({"a": (1,)})
ascii("aé")
ascii(["é"])
format(3.14159, ".2f")
format("a", ">3")
format(10, "b")
repr(range(3))
repr(slice(1, 2))
repr(b"\x00")
repr(...)
repr(NotImplemented)
repr(int)
repr(KeyError("a"))
repr(Exception())
repr(OSError(1, "x"))
repr(set())
repr({1})
repr(frozenset({1}))
repr(bytearray(b"a"))
#= slice and range
slice(3)
slice(1, 2, 3)
slice(1, 2) == slice(1, 2, None)
range(3)
range(1, 7, 2)[1]
range(3) == range(0, 3)
len(range(0, -5, -1))
5 in range(0, 10, 5)
range(0, 10, 3)[-1]
range(10)[2:5]
range("a")
#= constants
None
True
...
NotImplemented
__debug__
Ellipsis is ...
#= object
object() == object()
isinstance(object(), object)
object().nope
object(5)
type(object())
object.__name__
#= operators on mixed kinds
None == 0
None < 1
"1" + 1
1 + None
[1] + [2] == [1, 2]
(1,) + (2,)
{1} | {2}
{"a": 1} | {"b": 2}
"a" * 3
3 * [0]
[1] * None
not None
-True
~5
+"a"
1 < 2 < 3
1 < 2 > 5
1 if [] else 2
[] or "x"
0 and 1
"a" in "abc"
1 in [1]
1 in 5
None is None
5 is not None
1 == 1.0
"a" != "b"
(1, 2) < (1, 2, 3)
[2] > [1, 9]
"a" < "b" < "c"
2 ** 3 ** 2
-2 ** 2
7 // 2 * 2 + 7 % 2
1 << 2 + 1
5 & 6 | 1 ^ 2
not 1 == 2
1 - - 1
#: input is there
print(callable(input))
#: print to text
print("a", 1, None, sep="|", end=";\n")
print()
print("", "", sep="")
print([1, "a"], (1,), {"k": None})
#: vars and dir of objects
class A:
    x = 1
    def __init__(self): self.y = 2
print(vars(A()), "x" in dir(A), "y" in dir(A()), "x" in vars(A), hasattr(A(), "__dict__"))
try:
    vars(5)
except TypeError as e:
    print(e)
#: sorted with mutable keys and reverse keeps stability
data = [("b", 1), ("a", 1), ("c", 0)]
print(sorted(data, key=lambda t: t[1]), sorted(data, key=lambda t: t[1], reverse=True), sorted(data, reverse=True))
#: map and filter are lazy
log = []
m = map(lambda x: log.append(x) or x, [1, 2, 3])
print(log, next(m), log)
f = filter(lambda x: log.append("f") or x > 1, [1, 2])
print(list(f), log)
#: zip stops at the shortest and takes no more than it must
a = iter([1, 2, 3])
b = iter("ab")
print(list(zip(a, b)), list(a))
c = iter([1, 2, 3])
print(list(zip("ab", c)), list(c))
#: enumerate and big starts
print(list(enumerate("ab", 2**63)), next(enumerate([5], start=10**20)))
#: min and max keep the first
class K:
    def __init__(self, k, n): self.k, self.n = k, n
    def __lt__(self, o): return self.k < o.k
    def __gt__(self, o): return self.k > o.k
xs = [K(1, "a"), K(1, "b"), K(2, "c"), K(2, "d")]
print(min(xs).n, max(xs).n, min(xs, key=lambda x: x.k).n, max(xs, key=lambda x: x.k).n)
#: isinstance through several classes
class A: pass
class B(A): pass
class C(B, Exception): pass
print(isinstance(C(), A), isinstance(C(), Exception), issubclass(C, (int, A)), isinstance(C, type), C.__mro__[1] is B)
#: iter of callable with exceptions
def gen():
    gen.n += 1
    if gen.n > 3: raise ValueError("over")
    return gen.n
gen.n = 0
out = []
try:
    for x in iter(gen, 10): out.append(x)
except ValueError as e:
    out.append(str(e))
print(out)
#: nested functions as arguments to builtins
print(list(map(lambda f: f(2), [lambda x: x + 1, str, [10, 20, 30].__getitem__, {2: "two"}.get])), sorted(["b10", "a9", "c1"], key=lambda s: int(s[1:])))
#: flags take what has a truth
print(sorted([1, 2], reverse=5), sorted([1, 2], reverse=False))
l = [1, 3, 2]
l.sort(reverse=1)
print(l, list(zip([1], [2], strict=1)), "a\nb".splitlines(2))
print(list(zip([1], [2], strict="a")), list(zip([1], [2, 3], strict=None)), list(zip([1], [2, 3], strict=[])))
#: reversed ranges are iterators
r = reversed(range(4))
print(next(r), type(r).__name__, list(r), list(r))
r = reversed(range(3, 9, 2))
for x in r:
    if x == 7: break
for x in r: print(x)
#: separators of bytes are any bytes
print(b"a,b".split(bytearray(b",")), b"a,b".partition(memoryview(b",")), bytearray(b"a,b").rpartition(bytearray(b",")))
print(b"ab,cd,ef".rsplit(bytearray(b","), 1))
#: map and filter call nothing that they need not
print(list(map(None, [])), list(filter([], [])), list(map("text", [], [1])))

# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#= Bounds and sizes that no machine word holds
[1, 2, 3].index(3, 2**64)
[1, 2, 3].index(3, -2**64)
[1, 2, 3].index(3, -2**64, 2**64)
[1, 2, 3].index(3, 0, -2**64)
[1, 2, 3].index(3, None)
[1, 2, 3].index(3, "a")
[1, 2, 3].index(3, 1.5)
[1, 2, 3].index(3, 0, None)
[1, 2, 3].index(3, True)
(1, 2, 3).index(3, 2**64)
(1, 2, 3).index(3, -2**64)
(1, 2, 3).index(3, -2**64, 2**64)
(1, 2, 3).index(3, None)
(1, 2, 3).index(3, 0, "x")
range(5).index(3, 2**64)
"abc".index("c", -2**64, 2**64)
"abc".find("c", 2**64)
b"abc".find(b"c", -2**64)
b"abc".count(b"c", None, 2**64)
"abc".startswith("b", 1, 2**70)
__import__("collections").deque([1,2,3]).index(3, -2**64)
__import__("collections").deque([1,2,3]).index(3, None)
__import__("array").array("b", [1,2,3]).index(3, -2**64)
__import__("array").array("b", [1,2,3]).index(3, 2**64)
__import__("io").BytesIO(b"abc").read(2**64)
__import__("io").BytesIO(b"abc").read(-2**64)
__import__("io").StringIO("abc").read(2**64)
__import__("io").BytesIO(b"abc").seek(2**64)
__import__("io").BytesIO(b"abc").readline(2**64)
__import__("io").BytesIO(b"abc").read("a")
__import__("io").BytesIO(b"abc").read(1.5)
__import__("io").BytesIO(b"abc").truncate(2**64)
__import__("io").BytesIO(b"abc").seek(-1)
__import__("io").StringIO("abc").seek(2**64)
__import__("io").StringIO("abc").readline(2**64)
__import__("io").StringIO("abc").readlines(2**64)
"a\tb".expandtabs(-2**31)
"a\tb".expandtabs(-2**31-1)
"a\tb".expandtabs(2**31)
"a\tb".expandtabs(2**64)
b"a\tb".expandtabs(-2**31)
b"a\tb".expandtabs(2**31)
b"a\tb".expandtabs(2**64)
"ab" * __import__("sys").maxsize
"a" * __import__("sys").maxsize
"a" * (__import__("sys").maxsize + 1)
"" * (__import__("sys").maxsize + 1)
"" * __import__("sys").maxsize
"ab" * (__import__("sys").maxsize // 2)
b"ab" * __import__("sys").maxsize
b"ab" * (2**64)
b"" * (2**64)
b"" * (2**62)
[1] * __import__("sys").maxsize
[1] * (2**64)
[] * (2**64)
[] * (2**62)
[1, 2] * __import__("sys").maxsize
(1, 2) * __import__("sys").maxsize
(1,) * __import__("sys").maxsize
(1, ) * (2**64)
() * (2**62)
bytearray(b"ab") * __import__("sys").maxsize
bytearray(b"ab") * 2**64
bytearray(b"a") * __import__("sys").maxsize
2**64 * "a"
-2**64 * "a"
"a" * -2**64
"a" * 1.5
"a" * "b"
"a" * None
[1] * "a"
(1,) * None
b"a" * 1.0
bytes(2**64)
bytes(-2**64)
bytes(-1)
bytearray(2**64)
bytearray(-1)
bytes(1.5)
bytes("a")
bytes([256])
bytes([-1])
bytes([2**64])
bytes(["a"])
bytes([1.5])
bytearray([2**64])
range(3)[2**64]
[1][2**64]
"a"[2**64]
(1,)[2**64]
b"a"[2**64]
[1].insert(2**64, 1)
[1].pop(2**64)
"a".center(2**64)
"a".zfill(2**64)
"a".ljust(2**64)
"a".split("b", 2**64)
"a".split("b", -2**64)
"a".replace("b", "c", 2**64)
round(1.5, 2**64)
round(15, 2**64)
round(1.5, -2**64)
chr(2**64)
chr(-2**64)
1 << 2**64
0 << 2**64
1 >> 2**64
1 << -2**64
1 << -1
(1).to_bytes(2**64, "big")
(1).to_bytes(-1, "big")
"%c" % 2**64
"%*d" % (2**64, 1)
"%.*f" % (2**64, 1)
"%99999999999999999999d" % 1
format(1, "99999999999999999999d")
format(1.5, ".99999999999999999999f")
"{:{}}".format(1, 2**64)
enumerate([1], 2**64)
list(enumerate([1], 2**64))
hash(2**64)
divmod(2**64, -3)
int("1" * 3, 2**64)
sum([1], 2**64)
pow(2, 3, 2**64)
memoryview(b"abc")[2**64]
memoryview(b"abc")[:2**64].tolist()
memoryview(b"abc")[-2**64:].tolist()
[1, 2, 3][2**64:]
[1, 2, 3][:-2**64:-1]
[1, 2, 3][::2**64]
[1, 2, 3][::-2**64]
"abc"[::2**64]
slice(2**64).indices(5)
slice(None, None, 2**64).indices(2**65)
slice(1).indices(-1)
slice("a").indices(1)
#: dict in own loop
d = {1: 2}
try:
    for k in d:
        print(k); d.clear(); d[5] = 6
except RuntimeError as e: print(e)
print(d)
d = {i: i for i in range(3)}
try:
    for k in d:
        d.clear(); d.update({9: 1, 8: 2, 7: 3}); print(k)
except RuntimeError as e: print(e)
d = {i: i for i in range(3)}
try:
    for k, v in d.items():
        d.clear(); d.update({9: 1, 8: 2, 7: 3}); print(k, v)
except RuntimeError as e: print(e)
s = {1, 2, 3}
try:
    for k in s:
        s.clear(); s.update({7, 8, 9}); print(k)
except RuntimeError as e: print(e)
it = iter(d)
next(it)
d.clear()
d[1] = 2
try: print(next(it))
except (RuntimeError, StopIteration) as e: print(type(e), e)
try: print(next(it))
except (RuntimeError, StopIteration) as e: print(type(e), e)
#: struct
import struct
def t(f, *a):
    try: print(repr(f(*a)))
    except Exception as e: print(type(e).__name__, e)
t(struct.pack, "0p"); t(struct.pack, "0p", b""); t(struct.pack, "0p", b"abc"); t(struct.pack, "1p", b"abc"); t(struct.pack, "p", b"abc"); t(struct.pack, "2p", b"abc"); t(struct.unpack, "1p", b"\x05"); t(struct.unpack, "3p", b"\x05ab"); t(struct.calcsize, "0p"); t(struct.pack, "0s"); t(struct.pack, "0s", b"abc"); t(struct.unpack, "0s", b""); t(struct.pack, "0i"); t(struct.pack, "0i", 1); t(struct.pack, "0x"); t(struct.pack, "300p", b"a" * 400); t(struct.pack, "3p", "abc"); t(struct.pack, "3p", 5); t(struct.pack, "0c"); t(struct.pack, "c", b""); t(struct.pack, "c", b"ab"); t(struct.pack, "c", "a"); t(struct.pack, "2c", b"a", b"b"); t(struct.pack, "?", []); t(struct.pack, "b", 128); t(struct.pack, "B", -1); t(struct.pack, "h", 2**64); t(struct.pack, "q", 2**64); t(struct.pack, "Q", -1); t(struct.pack, "P", -1); t(struct.pack, "n", -1); t(struct.pack, "<P", 1); t(struct.pack, "e", 1e10); t(struct.pack, "f", 1e40); t(struct.pack, "d", "a"); t(struct.pack, "f", None); t(struct.pack, "i", 1.5); t(struct.pack, "i", "a"); t(struct.pack, "z"); t(struct.pack, "5"); t(struct.pack, ""); t(struct.pack, b"i", 1); t(struct.pack, 5); t(struct.pack); t(struct.pack, " i i ", 1, 2); t(struct.pack, "3 i", 1, 2, 3); t(struct.pack, "99999999999999999999i"); t(struct.calcsize, "9223372036854775807i"); t(struct.unpack_from, "i", b"abc"); t(struct.unpack_from, "i", b"abcdef", 5); t(struct.unpack_from, "i", b"abcdef", -3); t(struct.unpack_from, "i", b"abcdef", -30); t(struct.pack_into, "i", bytearray(3), 0, 1); t(struct.pack_into, "i", bytearray(8), -3, 1); t(struct.pack_into, "i", bytearray(8), 9, 1); t(struct.pack_into, "i", b"abcd", 0, 1); t(struct.iter_unpack, "i", b"abc"); t(struct.iter_unpack, "", b""); t(lambda: list(struct.iter_unpack("h", b"abcd")))
#:: object.__repr__
import re
def clean(s): return re.sub("0x[0-9a-f]+", "0x", s)
class I(int): pass
class S(str): pass
class L(list): pass
print(clean(object.__repr__(I(5))), clean(object.__repr__(S("a"))), clean(object.__repr__(L())), clean(object.__repr__(5)), clean(object.__repr__("a")), clean(object.__repr__(None)), clean(object.__repr__([])), clean(object.__repr__(int)), clean(object.__repr__(Exception("a"))))
print(object.__str__(I(5)), object.__str__(5), object.__str__("a"), object.__str__([1]), object.__str__(S("q")))
print(int.__repr__(I(5)), str.__repr__(S("a")), list.__repr__(L([1])))
print(object.__format__(I(5), ""), object.__format__(5, ""))
try: object.__format__(5, "d")
except TypeError as e: print(e)
print(object.__eq__(5, 5), object.__ne__(5, 5), object.__eq__(5, 6), object.__lt__(1, 2))
#: async with
import asyncio
class NoEnter:
    async def __aexit__(self, *a): pass
class NoExit:
    async def __aenter__(self): pass
class SyncEnter:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
class NoneEnter:
    def __aenter__(self): return None
    def __aexit__(self, *a): return None
class SyncExit:
    async def __aenter__(self): pass
    def __aexit__(self, *a): return 5
class BadAwait:
    def __await__(self): return 5
class BadEnter:
    def __aenter__(self): return BadAwait()
    async def __aexit__(self, *a): pass
class BadExit:
    async def __aenter__(self): pass
    def __aexit__(self, *a): return BadAwait()
class NoneAttr:
    __aenter__ = None
    __aexit__ = None
class Plain: 
    def __enter__(self): pass
    def __exit__(self, *a): pass
class GenEnter:
    def __aenter__(self): yield
    async def __aexit__(self, *a): pass
async def go(c):
    async with c() as x:
        print("in", x)
async def go2(c):
    async with c():
        raise KeyError("k")
async def main():
    for c in (NoEnter, NoExit, SyncEnter, NoneEnter, SyncExit, BadEnter, BadExit, NoneAttr, Plain, GenEnter, int, lambda: None):
        for g in (go, go2):
            try: await g(c)
            except Exception as e: print(type(e).__name__, e, repr(e.__context__), repr(e.__cause__))
asyncio.run(main())
#: set.__contains__ etc argument counts
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
for x in ({1}, frozenset({1}), [1], (1,), {1: 2}, "a", b"a", 5, 1.5, range(3)):
    for name in ("__contains__", "__len__", "__iter__", "__getitem__", "__add__", "__eq__", "__hash__", "__repr__", "__or__", "__ior__", "__delitem__", "__setitem__", "__int__", "__reversed__", "__mul__", "__lt__", "__hash__", "__str__", "__ne__"):
        m = getattr(x, name, None)
        if m is None: print(type(x).__name__, name, None); continue
        if name == "__hash__" and not isinstance(x, (int, float)): continue
        for args in ((), (1, 2, 3), (1, 2)):
            if not args and name in ("__iter__", "__reversed__"): continue
            print(type(x).__name__, name, args, end=" "); t(m, *args)
set_contains = set.__contains__
t(set_contains); t(set_contains, {1}); t(set_contains, [1], 1); t(set_contains, {1}, 1, 2)
t(set.add); t(set.add, {1}); t(set.add, [1], 1); t(dict.get); t(dict.get, {}); t(dict.get, [], 1); t(list.append); t(list.append, []); t(list.append, (), 1); t(str.upper); t(str.upper, 5); t(int.bit_length); t(int.bit_length, 1.5); t(dict.__getitem__, {}); t(dict.__contains__, {}); t(dict.__contains__); t(set.__or__); t(set.__or__, {1}); t(set.__or__, [], {1}); t(list.__len__); t(list.__len__, ()); t(list.__len__, [], 1)
#: unicode errors
def t(f, *a, **k):
    try:
        e = f(*a, **k)
        print(repr(e), str(e))
    except Exception as e: print(type(e).__name__, e)
t(UnicodeDecodeError); t(UnicodeDecodeError, "a"); t(UnicodeDecodeError, "utf-8", b"abc", 0, 1, "bad"); t(UnicodeDecodeError, "utf-8", b"abc", 0, 2, "bad"); t(UnicodeDecodeError, "utf-8", b"abc", 0, 9, "bad"); t(UnicodeDecodeError, "utf-8", b"abc", -5, 1, "bad"); t(UnicodeDecodeError, "utf-8", "abc", 0, 1, "bad"); t(UnicodeDecodeError, encoding="utf-8", object=b"a", start=0, end=1, reason="x"); t(UnicodeDecodeError, 5, b"a", 0, 1, "x"); t(UnicodeDecodeError, "a", b"a", "0", 1, "x"); t(UnicodeDecodeError, "a", b"a", 0, 1, 5); t(UnicodeDecodeError, "a", b"a", 0, 1, "x", 1)
t(UnicodeDecodeError, "utf-8", b"abc", 0, 1, "bad", x=1); t(UnicodeDecodeError, "utf-8", bytearray(b"abc"), 0, 1, "bad"); t(UnicodeEncodeError, "utf-8", "abc", 0, 1, "bad"); t(UnicodeEncodeError, "utf-8", b"abc", 0, 1, "bad"); t(UnicodeEncodeError, "utf-8", "a\u1234c", 1, 2, "bad"); t(UnicodeEncodeError, "utf-8", "a\U00012345c", 1, 2, "bad"); t(UnicodeEncodeError, "utf-8", "a\xffc", 1, 2, "bad"); t(UnicodeEncodeError); t(UnicodeTranslateError, "abc", 0, 1, "bad"); t(UnicodeTranslateError); t(UnicodeTranslateError, "abc", 0, 2, "bad")
for f in (lambda: b"a\xff".decode(), lambda: b"\xe2\x82".decode(), lambda: "\xff".encode("ascii"), lambda: b"\xffa".decode("ascii")):
    try: f()
    except UnicodeError as e: print(e, repr(e), e.encoding, e.object, e.start, e.end, e.reason, e.args)
#:: type() with wrong bases
def t(f, *a, **k):
    try:
        e = f(*a, **k)
        print(e.__name__, e.__bases__)
    except Exception as e: print(type(e).__name__, e)
class F:
    pass
def func(): pass
t(type, "X", (5,), {}); t(type, "X", ("a",), {}); t(type, "X", (None,), {}); t(type, "X", 5, {}); t(type, "X", [], {}); t(type, "X", (), []); t(type, 5, (), {}); t(type, "X", (bool,), {}); t(type, "X", (func,), {}); t(type, "X", (F, F), {}); t(type, "X", (object, F), {}); t(type, "X", (F, object), {}); t(type, "X", (int, str), {}); t(type, "X", (type(None),), {}); t(type, "X", (F(),), {}); t(type, "X", (), {5: 6}); t(type, "X", (), {"a": 6}); t(type, "X", (type(func),), {}); t(type); t(type, "X", ()); t(type, "X", (), {}, 5); t(type, "X", (), {}, x=5); t(type, "X", (range,), {}); t(type, "X", (slice,), {}); t(type, "X", (memoryview,), {}); t(type, "a b", (), {}); t(type, "", (), {}); t(type, "X", (type(Ellipsis),), {}); t(type, "X", (int, F), {}); t(type, "X", (F, int), {})
#:: The context of what is thrown into a generator
def show(e):
    out = []
    while e is not None:
        out.append(repr(e)); e = e.__context__
    return out
def g0():
    yield 1
def g1():
    try: yield 1
    except KeyError:
        yield 2
def deleg():
    try: raise TypeError("deleg")
    except TypeError:
        yield from g1()
def outer(g, e, n=1):
    for _ in range(n): next(g)
    try: raise OSError("outer")
    except OSError:
        try: g.throw(e)
        except Exception as x: return show(x)
print(outer(g0(), ValueError("v")))
g = g1(); next(g); g.throw(KeyError("k"))
print(outer(g, ValueError("v"), 0))
g = g1(); next(g); g.throw(KeyError("k")); print(outer(g, ValueError, 0))
g = deleg(); print(outer(g, ValueError("v")))
e = ValueError("same"); e.__context__ = IndexError("own")
g = g1(); next(g); g.throw(KeyError("k")); print(outer(g, e, 0))
g = g0(); print(outer(g, e, 1))
g = g0(); print(outer(g, e, 0))
g = g0(); list(g); print(outer(g, ValueError("fin"), 0))
def g5():
    try: raise KeyError("z")
    except KeyError:
        try: yield
        finally: print("closing", show(__import__("sys").exc_info()[1]))
g = g5(); next(g); g.close()
#= hash of what cannot be hashed
[].__hash__
list.__hash__
dict.__hash__
{}.__hash__
set.__hash__
bytearray.__hash__
slice.__hash__
frozenset.__hash__ is None
type(None).__hash__ is None
#:: Keywords that no parameter has
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
t(round, zz=1); t(pow, zz=1); t(memoryview, zz=1); t(enumerate, zz=1); t(int, zz=1); t(str, zz=1); t(sum, [], zz=1); t(sorted, [], zz=1); t("a".split, zz=1); t("a".find, zz=1); t("a".startswith, zz=1); t(b"a".find, zz=1); t(bytearray().count, zz=1); t("a".upper, zz=1); t([].append, zz=1); t(print, zz=1); t((5).to_bytes, zz=1); t(bytes, zz=1); t(complex, zz=1)
#:: Texts of what is seldom asked
import re
def clean(s): return re.sub("0x[0-9a-f]+", "0x", s)
def t(f, *a, **k):
    try: print(clean(repr(f(*a, **k))))
    except BaseException as e: print(type(e).__name__, clean(str(e)))
class A:
    s = staticmethod(len)
    c = classmethod(int)
    def f(self): return super()
class B(A): pass
t(lambda: A.__dict__["s"]); t(lambda: A.__dict__["c"]); t(lambda: staticmethod(5)); t(lambda: classmethod([1])); t(lambda: B().f()); t(lambda: super(A, B())); t(lambda: delattr(ValueError(), "__cause__")); t(lambda: delattr(ValueError(), "__context__")); t(lambda: delattr(ValueError(), "__traceback__")); t(lambda: delattr(ValueError(), "args"))
class BadIter:
    def __iter__(self): return 5
class Raises:
    def __iter__(self): raise TypeError("own")
class Other:
    def __iter__(self): raise ValueError("own")
t(lambda: 1 in BadIter()); t(lambda: 1 in Raises()); t(lambda: 1 in Other()); t(lambda: 1 not in 5); t(lambda: list(BadIter()))
def m(a, b):
    a @= b
t(m, 1, 2); t(m, [1], "a"); t(m, None, A())
t(lambda: memoryview(bytes(8)).cast("P").tolist()); t(lambda: memoryview(bytes(8)).cast("P").format); t(lambda: memoryview(bytes(8)).cast("@P").itemsize); t(lambda: __import__("array").array("P"))
#:: An iterator that begins again when it is asked for its iterator
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
class Reset:
    def __iter__(self): self.i = 0; return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
class Half:
    def __init__(self): self.i = 0
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
class Gives:
    def __iter__(self): return Half()
def first(v):
    a, *b = v
    return a, b
def last(v):
    *a, b = v
    return a, b
t(first, Reset()); t(last, Reset()); t(first, Gives()); t(last, Gives()); t(list, Gives()); t(lambda: [*Gives()]); t(first, (x for x in "abc")); t(first, {1: 2, 3: 4}); t(first, zip("ab", "cd"))
def outside(self): return super().f()
class A:
    def f(self): return "A"
class B(A):
    def none(): return super().f()
B.out = outside; t(B().out); t(B.none); t(outside, 1)
b = bytearray(b"a"); t(b.__iadd__, "a"); t(b.__iadd__, b"c"); t([1].__iadd__, 5)
#:: What StopIteration carries
def t(f, *a):
    try: print(repr(f(*a)))
    except BaseException as e: print(type(e).__name__, e, getattr(e, "value", "-"))
def g():
    return 7
    yield
async def ret(): return 5
t(g().__next__); t(next, g()); t(next, g(), "d"); t(g().send, None); t(lambda: g().__next__()); t(lambda: type(g()).__next__(g())); t(ret().__await__().__next__); t(lambda: ret().__await__().__next__()); t(next, ret().__await__()); t(lambda: ret().__await__().send(None)); t(lambda: ret().send(None))
def h(): return (yield from g())
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration("val")
def y(): return (yield from It())
t(h().__next__); t(next, y()); t(next, It()); t(next, It(), "d"); t(It().__next__); t(next, iter(lambda: 1, 1)); t(next, 5); t(list, It())
import asyncio
async def ag(): yield 1
async def main():
    a = ag()
    print(await a.__anext__())
    try: await a.__anext__()
    except StopAsyncIteration: print("end")
    print(await a.athrow(ValueError("late")), await a.athrow(KeyError), await a.aclose())
    a = ag()
    try: await a.athrow(ValueError("early"))
    except ValueError as e: print(e)
    print(await a.athrow(ValueError("late")))
asyncio.run(main())
#:: What special methods give
def t(f, *a):
    try: print(repr(f(*a)))
    except BaseException as e: print(type(e).__name__, e)
class IntSub(int): pass
class Ret:
    def __init__(self, v): self.v = v
    def __int__(self): return self.v
    def __index__(self): return self.v
    def __hash__(self): return self.v
for v in (1, True, IntSub(3), 1.5, "s", None):
    x = Ret(v)
    for f in (int, hash, lambda x: "%d" % x, lambda x: "%x" % x, lambda x: len({x}), lambda x: [1, 2, 3, 4][x], lambda x: b"%d" % x, lambda x: f"{int(x)}", hex, range): t(f, x)
class Raises:
    def __int__(self): raise TypeError("own")
class Raises2:
    def __int__(self): raise ValueError("own")
t(lambda: "%d" % Raises()); t(lambda: "%d" % Raises2()); t(int, Raises())

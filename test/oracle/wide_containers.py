# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#:: slices
def t(f):
    try: print(f())
    except Exception as e: print(repr(e))
L = list(range(10)); S = "abcdefghij"; B = b"abcdefghij"; T = tuple(L); R = range(0, 20, 3); BA = bytearray(B); M = memoryview(B)
big = 1 << 100
for seq in (L, S, B, T, R, BA):
    for a in (None, 0, 1, -1, 5, -5, 10, 11, -10, -11, big, -big):
        for b in (None, 0, 3, -3, 10, -11, big, -big):
            for c in (None, 1, 2, -1, -3, big, -big):
                r = seq[a:b:c]
                if (a, b) in ((1, -3), (-11, None), (big, -big), (5, 0)):
                    print(type(seq).__name__, a is big, b, c if c not in (big, -big) else "big", r)
for seq in (L, S, B, T, R, BA, M):
    t(lambda: seq[::0])
    t(lambda: seq[1.0:2])
    t(lambda: seq["a":])
    t(lambda: seq[None])
    t(lambda: seq[1.5])
    t(lambda: seq["x"])
    t(lambda: seq[big])
    t(lambda: seq[-11])
    t(lambda: seq[10])
    t(lambda: seq[True])
    t(lambda: seq[1:2, 3])
    t(lambda: seq[:])
class I:
    def __init__(s, v): s.v = v
    def __index__(s): return s.v
print(L[I(2)], S[I(2):I(-2)], B[I(1)], T[I(-1)], R[I(3)], BA[::I(-1)])
class J:
    def __index__(s): return "x"
t(lambda: L[J()])
t(lambda: L[J():])
# assignment
def asg(l, s, v):
    l = list(l)
    try:
        l[s] = v
        print(l)
    except Exception as e: print(repr(e), l)
for s in (slice(None), slice(1, 1), slice(5, 2), slice(-3, None), slice(20, 30), slice(None, None, 2), slice(None, None, -1), slice(8, 2,
    -2), slice(0, 0, 5), slice(-big, big)):
    for v in ([], [1], "ab", (1, 2, 3), range(5), 5, None, (x for x in "xyz")):
        asg(range(5), s, v)
def dl(l, s):
    l = list(l)
    try:
        del l[s]
        print(l)
    except Exception as e: print(repr(e), l)
for s in (slice(None), slice(1, 1), slice(5, 2), slice(-3, None), slice(20, 30), slice(None, None, 2), slice(None, None, -1), slice(8, 2,
    -2), slice(1, None, 3), slice(None, None, 0), 0, -1, 9, 10, -11, "a", 1.0, big):
    dl(range(10), s)
l = [1, 2, 3]
l[1:2] = l
print(l)
l[::2] = l[::-2]
print(l)
l[:0] = l; print(l)
l[len(l):] = l; print(len(l))
ba = bytearray(b"hello")
def ab(s, v):
    global ba
    ba = bytearray(b"hello")
    try:
        ba[s] = v
        print(ba)
    except Exception as e: print(repr(e), ba)
for s in (slice(1, 3), slice(None, None, 2), slice(2, 2), slice(None, None, -1), slice(10, 20), 0, -1, 5):
    for v in (b"", b"x", b"xyz", bytearray(b"qq"), [1, 2, 3], "str", 65, 256, -1, [256], ba, memoryview(b"zz"), range(3), None, (1, "a")):
        ab(s, v)
for s in (slice(1, 3), slice(None, None, 2), 0, -6, slice(4, 1, -1)):
    b2 = bytearray(b"hello")
    try:
        del b2[s]; print(b2)
    except Exception as e: print(repr(e))
try:
    m = memoryview(bytearray(b"hello"))
    m[1:3] = b"xy"; print(bytes(m))
    m[1:3] = b"xyz"
except ValueError as e: print(repr(e))
for bad in (b"x"[0], "a", 300, None, 1.0):
    try:
        m[0] = bad; print(m[0])
    except Exception as e: print(repr(e))
try: del m[0]
except TypeError as e: print(repr(e))
try: memoryview(b"abc")[0] = 1
except TypeError as e: print(repr(e))
print(slice(1, 2, 3).indices(10), slice(None, None, -1).indices(5), slice(-100, 100, 7).indices(5))
t(lambda: slice(1, 2, 0).indices(5)); t(lambda: slice(1, 2).indices(-1)); t(lambda: slice("a").indices(3))
print(slice(1, 2), slice(3), slice(None, 1, "x"), slice(1) == slice(None, 1, None), slice(1).start, slice(1).stop)
t(lambda: hash(slice(1))); t(lambda: slice()); t(lambda: slice(1, 2, 3, 4)); t(lambda: slice(1) < slice(2))
class G:
    def __getitem__(s, k): return k
    def __setitem__(s, k, v): print("set", k, v)
    def __delitem__(s, k): print("del", k)
g = G()
print(g[1], g[1:2], g[:], g[::], g[1, 2], g[1:2, ...], g[...], g[()], g[1,], g[:, None], g[lambda: 0] is not None)
g[1:2, 3] = 4; g[...] = 1; del g[::2], g[1]
#:: recursion, sorting, builtins on iterables, dict, set, list, tuple
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
# recursion in containers
l = [1]; l.append(l); d = {}; d["d"] = d; tt = ([],); tt[0].append(tt); s = [l, d]
print(l, d, tt, s, repr(l), str(d), f"{l}", "%r" % (d,))
import collections
od = collections.OrderedDict(); dq = collections.deque(); dq.append(dq); dd = collections.defaultdict(list)
print(od, dq, dd)
t(lambda: l == [1, l]); m = [1]; m.append(m); t(lambda: hash((1, tt)))
# sort and friends
class K:
    def __init__(s, v, n): s.v, s.n = v, n
    def __lt__(s, o): return s.v < o.v
    def __repr__(s): return f"{s.v}{s.n}"
xs = [K(2, "a"), K(1, "b"), K(2, "c"), K(1, "d")]
print(sorted(xs), sorted(xs, reverse=True), sorted(xs, key=lambda k: k.n, reverse=1), min(xs), max(xs), max(xs, key=lambda k: k.n),
    sorted("bAaB", key=str.lower), sorted([3, 1.5, True, 2**70, -1]), sorted({"b": 1, "a": 2}), sorted(["b", "a"], key=None))
def boom(x):
    if x == 3: raise ValueError("boom")
    return -x
q = [1, 2, 3, 4]
t(lambda: q.sort(key=boom)); print(q)
def mut(x): q.append(9); return x
t(lambda: q.sort(key=mut)); print(len(q))
class Bad:
    def __lt__(s, o): raise KeyError("lt")
t(lambda: sorted([Bad(), Bad()]))
t(lambda: [1, "a"].sort())
t(lambda: sorted([1, None]))
t(lambda: sorted(5))
t(lambda: [].sort(1))
t(lambda: sorted([1, 2], key=5))
t(lambda: sorted([(1, "b"), (1, "a"), (0, "z")]))
t(lambda: sorted([[2], [1, 5], []]))
t(lambda: [3, 1].sort(reverse="x"))
t(lambda: sorted([1, 2], reverse=None))
for f in (lambda: min([]), lambda: min([], default=None), lambda: max(1, 2, key=lambda v: -v), lambda: min("abc", "abd"), lambda: max([1],
    [2]), lambda: min(1), lambda: max(1, "a"), lambda: min({3: 1, 2: 5}), lambda: max(default=1), lambda: max(1, 2, default=3),
    lambda: min([1, 2], key=None), lambda: sum([[1], [2]], []), lambda: sum([1.5, 2, True]), lambda: sum((), 5), lambda: sum([1], "a"),
    lambda: sum(["a"], ""), lambda: sum([b""], b""), lambda: sum([[1]]), lambda: sum({1: 2}), lambda: sum(x for x in [2**62, 2**62]),
    lambda: sum([0.1] * 10), lambda: list(zip()), lambda: list(zip([1, 2, 3], "ab")), lambda: list(zip([1], [2], [3])),
    lambda: list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])), lambda: list(map(None, [1])), lambda: list(map(str, [1], [2])),
    lambda: list(filter(None, [0, 1, "", "a", [], None])), lambda: list(filter(lambda v: v > 1, (1, 2, 3))), lambda: list(enumerate("ab",
    -1)), lambda: list(enumerate("a", 2**70)), lambda: list(enumerate("ab", start=5)), lambda: enumerate("a", 1.5),
    lambda: list(reversed(range(3))), lambda: list(reversed({"a": 1, "b": 2})), lambda: list(reversed({"a": 1}.items())),
    lambda: reversed({1}), lambda: list(reversed((1, 2))), lambda: list(iter(lambda it=iter("abc"): next(it), "c")), lambda: list(iter([1,
    2].pop, 0)), lambda: next(iter([]), "d"), lambda: all([]), lambda: any([]), lambda: all(iter([1, 0])), lambda: any("a"),
    lambda: list(range(5, 0, -2)), lambda: range(0, 10, 3)[-1], lambda: range(10)[2:8:3], lambda: range(3) == range(0, 3, 1),
    lambda: range(0) == range(2, 1), lambda: hash(range(3)) == hash(range(0, 3)), lambda: 5 in range(0, 10, 5), lambda: 5.0 in range(10),
    lambda: "a" in range(3), lambda: 2**70 in range(2**71), lambda: len(range(2**70)), lambda: range(2**70)[-1], lambda: len(range(2**62)),
    lambda: range(5).index(7), lambda: range(5).count(3), lambda: range(1, 5).start, lambda: range(3)[3], lambda: range(3)["a"],
    lambda: range(True), lambda: range(3).index("a"), lambda: range(5)[::-1], lambda: repr(range(1, 2, 3)), lambda: bool(range(0)),
    lambda: list(range(-2**70, -2**70 + 2)), lambda: range(1, 10, 2**70)[0]):
    t(f)
# dict
d = {1: "a", 1.0: "b", True: "c"}
print(d, d[1], len(d))
d = dict(a=1, **{"b": 2})
d |= {"c": 3}
print(d, {**d, "a": 9}, d | {"z": 0}, {"z": 0} | d)
def chg(f):
    d = {1: 1, 2: 2, 3: 3}
    try:
        for k in d: f(d, k)
    except RuntimeError as e: return repr(e), d
    return d
print(chg(lambda d, k: d.__setitem__(k, 9)), chg(lambda d, k: d.__setitem__(k + 10, 9)), chg(lambda d, k: d.pop(k)), chg(lambda d,
    k: d.clear()))
st = {1, 2, 3}
try:
    for x in st: st.add(x + 10)
except RuntimeError as e: print(e)
try:
    for k, v in d.items(): d[k + "x"] = 1
except RuntimeError as e: print(e)
li = [1, 2, 3, 4]
for x in li:
    if x % 2: li.remove(x)
print(li)
for f in (lambda: {}.popitem(), lambda: {1: 2}.popitem(), lambda: {}["x"], lambda: {}.pop("x"), lambda: {}.pop("x", None),
    lambda: {}.setdefault("a"), lambda: {}.setdefault([], 1), lambda: {}.get([]), lambda: [] in {}, lambda: {}.update(5),
    lambda: {}.update([(1, 2, 3)]), lambda: {}.update("ab"), lambda: {}.update(["ab"]), lambda: dict(["ab", (1, 2)]), lambda: dict([[1, 2]],
    x=3), lambda: dict({1: 2}, y=1), lambda: dict(**{"a": 1}), lambda: dict.fromkeys([1, 1, 2]), lambda: dict.fromkeys("ab", []),
    lambda: dict.fromkeys(5), lambda: {1: 2} == {1: 2.0}, lambda: {1: 2} < {1: 3}, lambda: {1: [2]}.copy(), lambda: {"a": 1}.keys() & {"a",
    "b"}, lambda: {"a": 1}.items() - {("a", 1)}, lambda: {"a": 1}.keys() == {"a"}, lambda: {"a": 1}.values() == {"a": 1}.values(),
    lambda: {1: 2}.keys() <= {1, 2}, lambda: {1: 2}.keys().isdisjoint([3]), lambda: len({1: 2}.items()), lambda: (1, 2) in {1: 2}.items(),
    lambda: list({1: 2, 3: 4}.values()), lambda: {1: 2}.keys()[0], lambda: {1: 2}.items() | 5, lambda: hash({}.keys()),
    lambda: hash({}.values()) is not None, lambda: dict(a=1).__contains__("a"), lambda: {}.__class__, lambda: {i: i * i for i in range(3)},
    lambda: {k: v for k, v in [("a", 1)] if v}, lambda: {(a, b): 1 for a in "x" for b in "yz"}, lambda: {[1]: 2}, lambda: {{}: 1},
    lambda: {frozenset([1]): 2}[frozenset([1])], lambda: {None: 1, (): 2, ...: 3}, lambda: {float("nan"): 1}[float("nan")]):
    t(f)
v = {"a": 1, "b": 2}
ks = v.keys()
it = iter(v)
next(it)
v["c"] = 3
print(ks, list(ks))
t(lambda: next(it))
del v["a"]
v["a"] = 0
print(v, list(reversed(v)))
# sets
a, b = {1, 2, 3}, {3, 4}
for f in (lambda: a | b, lambda: a & b, lambda: a - b, lambda: a ^ b, lambda: a | [1], lambda: a.union([9], (8,)),
    lambda: a.intersection([1, 2], {2}), lambda: a.difference([1], [2]), lambda: a.symmetric_difference([1, 9]), lambda: a < {1, 2, 3, 4},
    lambda: a <= a, lambda: a < a, lambda: a.issubset(range(10)), lambda: a.issuperset([1]), lambda: a.isdisjoint([7]),
    lambda: a == frozenset(a), lambda: {1} == {1.0}, lambda: {1} == [1], lambda: a < [1], lambda: a.add([]), lambda: a.remove(99),
    lambda: a.remove([1]), lambda: a.discard(99), lambda: set().pop(), lambda: {frozenset([1])}.remove({1}),
    lambda: {1} in {frozenset([1])}, lambda: set("hello") == set("ohell"), lambda: sorted(set([3, 1, 2, 1])), lambda: frozenset([1]) | {2},
    lambda: type(frozenset([1]) | {2}), lambda: type({2} | frozenset([1])), lambda: frozenset().add(1), lambda: hash(frozenset([1,
    2])) == hash(frozenset([2, 1])), lambda: a.copy() is a, lambda: frozenset([1]).copy(), lambda: set(5), lambda: set([[]]), lambda: {*[1],
    *"ab"} == {1, "a", "b"}, lambda: a.update([5], "z"), lambda: sorted(map(str, a)), lambda: a.intersection_update([1, 5]), lambda: a,
    lambda: a.difference_update([5]), lambda: a.symmetric_difference_update([1, 7]), lambda: a, lambda: a.clear(), lambda: a,
    lambda: bool(a), lambda: len({1, 1.0, True}), lambda: {1, 2} - {1: 0}.keys(), lambda: {1: 0}.keys() - {1}, lambda: repr(set()),
    lambda: repr(frozenset()), lambda: repr({1}), lambda: repr(frozenset([1])), lambda: set().union(*[[1], [2]]), lambda: {1,
    2}.__and__({2}), lambda: {1}.__and__([1]), lambda: hash({1})):
    t(f)
# lists and tuples
for f in (lambda: [1] * 3, lambda: 3 * (1,), lambda: [[]] * 2, lambda: [1] * -1, lambda: [1] + (2,), lambda: (1,) + [2], lambda: [1, 2,
    3].index(3, -1), lambda: [1, 2].index(1, 1), lambda: [1, 2].index(2, 0, 1), lambda: [1, 2].insert(100, 3), lambda: [1].insert("a", 1),
    lambda: [].extend(5), lambda: [].pop(), lambda: [1].pop("a"), lambda: [1].pop(-2), lambda: [1, 2].count(1.0), lambda: [1, 2].copy(),
    lambda: [1, 2].reverse(), lambda: [1, 2].clear(), lambda: [1].remove(1.0), lambda: (1, 2).count(1), lambda: (1, 2).index(3), lambda: (1,
    2)[5], lambda: hash((1, [2])), lambda: () == [], lambda: (1, 2) < (1, 2, 0), lambda: [1, 2] > [1, "a"], lambda: [1] in [[1]],
    lambda: [None].index(None), lambda: tuple("ab"), lambda: tuple({1: 2}), lambda: list({1: 2}.items()), lambda: [*range(2), *"a"],
    lambda: (*[1], 2), lambda: list(map(list, zip(*[[1, 2], [3, 4]]))), lambda: [x for x in [1, 2, 3] if x > 1 if x < 3], lambda: [(x,
    y) for x in range(2) for y in range(x)], lambda: [[j for j in range(i)] for i in range(3)], lambda: [x for x in (lambda: [1, 2])()],
    lambda: [a for a, in [(1,), (2,)]], lambda: [i for i in 5], lambda: sorted([1, 2, 3], key=lambda x: -x)[0], lambda: [1, 2, 3][True],
    lambda: [1, 2, 3].__getitem__(slice(1)), lambda: [].__class__.__name__, lambda: [3, 1, 2].sort(),
    lambda: list("abc").__reversed__().__next__(), lambda: [1, 2] == [1, 2.0], lambda: [1, 2] != (1, 2), lambda: [0] * 3 == [0, 0, 0],
    lambda: [1, 2, 3].__delitem__(0), lambda: list(iter([1, 2])), lambda: len([[]] * 5), lambda: [1, [2, [3]]][1][1][0], lambda: tuple([1,
    2]) + (), lambda: (1,) * 2 == (1, 1), lambda: [1, 2].__contains__(2), lambda: [1] < [2] < [3]):
    t(f)
#:: bytes, bytearray, memoryview
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
b = b"hello world"
for f in (lambda: b.find(b"o"), lambda: b.find(111), lambda: b.find("o"), lambda: b.find(300), lambda: b.rfind(b"o", 0, 5),
    lambda: b.index(b"z"), lambda: b.count(b"l"), lambda: b.count(108), lambda: b.replace(b"l", b"L", 2), lambda: b.replace(b"", b"-"),
    lambda: b.replace("l", "L"), lambda: b.split(), lambda: b.split(b"o", 1), lambda: b.split("o"), lambda: b.rsplit(None, 1),
    lambda: b.partition(b" "), lambda: b.rpartition(b"q"), lambda: b" a ".strip(), lambda: b"xxaxx".strip(b"x"), lambda: b"a".strip("a"),
    lambda: b.startswith(b"he"), lambda: b.startswith((b"x", b"h")), lambda: b.startswith("h"), lambda: b.endswith(b"d", 0, -1),
    lambda: b", ".join([b"a", bytearray(b"b"), memoryview(b"c")]), lambda: b",".join(["a"]), lambda: b",".join([1]), lambda: b.upper(),
    lambda: b.title(), lambda: b.capitalize(), lambda: b"aB".swapcase(), lambda: b.center(15, b"*"), lambda: b"a".ljust(3, b"ab"),
    lambda: b"-5".zfill(4), lambda: b"a\tb".expandtabs(3), lambda: b"a\nb\r\nc".splitlines(), lambda: b"abc".translate(bytes(range(255, -1,
    -1))), lambda: b"abc".translate(None, b"b"), lambda: bytes.maketrans(b"ab", b"xy")[97:99], lambda: b"abc".isalpha(),
    lambda: b"12".isdigit(), lambda: b" ".isspace(), lambda: b"Ab".istitle(), lambda: b"\xff".isascii(), lambda: b.decode(),
    lambda: b"\xff".decode(), lambda: b"\xff".decode("latin-1"), lambda: b"\xff".decode("utf-8", "replace"),
    lambda: b"\xe2\x82".decode("utf-8", "ignore"), lambda: b"a\x00b".decode("ascii"), lambda: b"\x80".decode("ascii"),
    lambda: b"abc".removeprefix(b"a"), lambda: b[0], lambda: b[-1], lambda: b[1:3], lambda: b[20], lambda: b["a"], lambda: list(b"ab"),
    lambda: 104 in b, lambda: b"ell" in b, lambda: "h" in b, lambda: 256 in b, lambda: b + b"!", lambda: b + "a", lambda: b * 2,
    lambda: b == "hello world", lambda: b < b"z", lambda: b < "z", lambda: hash(b) == hash(b"hello " + b"world"), lambda: bytes(3),
    lambda: bytes([1, 2]), lambda: bytes(range(3)), lambda: bytes("é", "utf-8"), lambda: bytes("a"), lambda: bytes(b"x"),
    lambda: bytes((x for x in (1, 2))), lambda: bytes(-1), lambda: bytes([256]), lambda: bytes(["a"]), lambda: bytes(1.5),
    lambda: bytes(None), lambda: bytes(2**70), lambda: bytes(True), lambda: bytes([True, False]), lambda: bytes("a", "ascii", "strict", 1),
    lambda: bytes(b"a", "utf-8"), lambda: bytes(), lambda: repr(b"\x00\n\t\r\\'\"\x7f\xff"), lambda: str(b"a'"), lambda: b"%d" % 5,
    lambda: bytes.fromhex("616 2") if 0 else 1, lambda: b"a" b"b", lambda: br"\n", lambda: b'\x41\101', lambda: b[::-1], lambda: b.hex(" ",
    4), lambda: bytes(bytearray(b"q")), lambda: max(b), lambda: sorted(b"cab"), lambda: b"".join([]), lambda: b"abc".index(b"c", 1),
    lambda: b"a,b".split(b","), lambda: b"aXbX".split(b"X"), lambda: b.__getitem__(0), lambda: bytes.__add__(b"a", b"b"),
    lambda: b"a" > b"", lambda: b"abc".find(b"", 3), lambda: b"a" is not None):
    t(f)
class B(bytes):
    def __bytes__(s): return b"custom"
class C:
    def __bytes__(s): return b"C!"
    def __index__(s): return 3
class D:
    def __bytes__(s): return "x"
class E:
    def __index__(s): return 2
t(lambda: bytes(B(b"q")))
t(lambda: bytes(C()))
t(lambda: bytes(D()))
t(lambda: bytes(E()))
t(lambda: bytearray(E()))
t(lambda: B(b"ab") + b"c")
t(lambda: B(b"ab")[0])
ba = bytearray(b"abc")
for f in (lambda: ba.append(100), lambda: ba, lambda: ba.append(256), lambda: ba.append("a"), lambda: ba.extend(b"ef"),
    lambda: ba.extend([1, 2]), lambda: ba.extend("x"), lambda: ba.extend([300]), lambda: ba, lambda: ba.pop(), lambda: ba.pop(0),
    lambda: ba.insert(1, 65), lambda: ba.remove(65), lambda: ba.remove(250), lambda: ba.reverse(), lambda: ba, lambda: ba.copy() == ba,
    lambda: ba.clear(), lambda: ba.pop(), lambda: ba == b"", lambda: hash(ba), lambda: bytearray(b"a") + b"b",
    lambda: b"a" + bytearray(b"b"), lambda: type(b"a" + bytearray(b"b")), lambda: bytearray(2) * 2, lambda: bytearray(b"abc").upper(),
    lambda: bytearray(b"a,b").split(b","), lambda: bytearray(b"x").join([b"a", b"b"]), lambda: bytearray("é", "utf8"),
    lambda: bytearray(b"abc").find(b"c"), lambda: bytearray(b"ab") in [b"ab"], lambda: {b"a": 1}[bytearray(b"a")],
    lambda: bytearray(b"\xff").decode("latin1"), lambda: repr(bytearray(b"'")), lambda: bytearray(b"abc")[1:],
    lambda: bytearray(b"abc").startswith(bytearray(b"a")), lambda: bytearray([1, 2, 3])[::2], lambda: 97 in bytearray(b"a"),
    lambda: bytearray(b"b") > b"a", lambda: bytearray(b"%s") % b"q", lambda: bytearray.fromhex("ff00"), lambda: bytearray(b"ab") * 0,
    lambda: list(bytearray(b"ab")), lambda: bytearray(b"a").__iadd__(b"c")):
    t(f)
x = bytearray(b"12"); y = x; x += b"3"; print(y); x *= 2; print(y); x[1:1] = b"ZZ"; print(x); del x[::2]; print(x)
m = memoryview(bytearray(b"abcdef"))
for f in (lambda: m[0], lambda: m[-1], lambda: bytes(m[1:3]), lambda: m[::2].tolist(), lambda: m[::-1].tobytes(), lambda: len(m),
    lambda: m.itemsize, lambda: m.format, lambda: m.nbytes, lambda: m.readonly, lambda: m.shape, lambda: m.ndim, lambda: m.strides,
    lambda: m == b"abcdef", lambda: m == "abcdef", lambda: m[10], lambda: m["a"], lambda: m[0:2] == b"ab", lambda: list(m[:2]),
    lambda: 97 in m, lambda: m.hex(), lambda: m.tobytes(), lambda: hash(m), lambda: hash(memoryview(b"a")) == hash(b"a"),
    lambda: memoryview("a"), lambda: memoryview(5), lambda: memoryview(b"abcd").cast("H").tolist() == [25185, 25699],
    lambda: memoryview(b"abc").cast("H"), lambda: m.obj, lambda: m.c_contiguous, lambda: memoryview(m)[0], lambda: m + b"a", lambda: m * 2,
    lambda: m < m, lambda: b"".join([m[:1], m[1:2]]), lambda: bytearray(m[2:4]), lambda: str(m[:2], "ascii"), lambda: m.release(),
    lambda: m[0], lambda: len(m), lambda: repr(m)):
    t(f)
ba = bytearray(b"abc")
m = memoryview(ba)
t(lambda: ba.append(1))
t(lambda: ba.extend(b"x"))
ba[0] = 120
print(bytes(m))
m[0] = 121
print(ba)
m[1:] = b"ZZ"
print(ba)
t(lambda: m.__setitem__(slice(0, 1), b"ab"))
t(lambda: m.__setitem__(0, 300))
del m
ba.append(33)
print(ba)
with memoryview(b"ab") as m: print(m[0])
t(lambda: m[0])
import array
m = memoryview(array.array("h", [1, -2, 3]))
print(m[1], m.itemsize, m.format, m.tolist(), len(m), m.nbytes, m[1:].tolist())
m[0] = 7
print(m.obj)
t(lambda: m.__setitem__(0, 70000))
t(lambda: m.__setitem__(0, "a"))
t(lambda: m.__setitem__(0, 1.5))
t(lambda: m.__setitem__(slice(0, 2), array.array("h", [5, 6])))
print(m.obj)
t(lambda: m.__setitem__(slice(0, 2), b"abcd"))

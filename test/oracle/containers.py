# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#= list
[1, 2] + [3], [1, 2] * 2, 2 * [0], [1] * -1, [] + [], [1, 2, 3][0], [1, 2, 3][-1], [1, 2, 3][1:], [1, 2, 3][::-1], [1, 2, 3, 4][::2], [1, 2, 3][5:], [1, 2, 3][-2:]
[1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [2] > [1, 5], [] < [1], [1, 2] != (1, 2), [1.0] == [1], [[1], 2] == [[1], 2], [1, "a"] == ["a", 1]
[1, "a"] < ["a", 1]
[1] < 5
3 in [1, 2, 3], 4 in [], [1] in [[1]], "a" not in ["b"], None in [None], float("nan") in [float("nan")]
len([]), len([1, 2]), bool([]), bool([0]), not [], list(), list("abc"), list((1, 2)), list({1: 2}), list(range(3)), list([1])
list(5)
list(1, 2)
[1, 2, 3].index(2), [1, 2, 1].index(1, 1), [1, 2, 3].count(1), [1, True, 1.0].count(1), [3, 1, 2].index(1, 0, 2)
[1].index(5)
[1, 2].index(1, 1)
[1][1]
[1]["a"]
[1][None]
[1, 2, 3][1.0]
[1, 2, 3][::0]
[1] + (2,)
[1] * "a"
[1] * 1.5
-[1]
sorted([3, 1, 2]), sorted("bca"), sorted([3, 1, 2], reverse=True), sorted(["bb", "a", "ccc"], key=len), sorted([]), sorted({3: 0, 1: 0}), sorted([(2, "a"), (1, "b"), (1, "a")])
sorted([1, "a"])
sorted(5)
sorted([2, 1], key=None), sorted([1, 2, 3], key=lambda x: -x), sorted(["B", "a", "C"], key=str.lower), sorted([[2], [1, 5], [1]])
reversed([1, 2]).__next__(), list(reversed([])), list(enumerate(["a", "b"], 1)), list(zip([1, 2], "ab", (True, None, 5)))
[*range(3), *"ab"], [[]] * 2, [[0] * 2 for _ in range(2)], [x for x in [1, [2]]], list(map(list, ["ab", "c"]))
[1, 2].__len__(), [1, 2].__getitem__(0), [1, 2].__contains__(3), [1].__add__([2]), [1].__mul__(2), [1].__eq__([1]), [1].__eq__(1), [1, 2].__iter__().__next__(), [1].__lt__([2]), [1].__repr__()
hash([1])
[1, 2, 3].copy(), any([]), all([]), any([0, 1]), all([1, 0]), sum([1, 2]), max([1, 3, 2]), min([[2], [1]])
max([1, "a"])
#: list methods
l = [3, 1, 2]
print(l.append(4), l, l.extend([5, 6]), l, l.insert(0, 0), l, l.insert(-1, "x"), l, l.insert(100, "end"), l)
print(l.pop(), l.pop(0), l.pop(-2), l.remove(1), l, l.reverse(), l, l.clear(), l)
l = [3, 1, 2]
print(l.sort(), l, l.sort(reverse=True), l, l.sort(key=lambda x: (x % 2, x)), l, l.copy() is l)
l.extend("ab")
l.extend(x for x in range(2))
l += {7: 1}
print(l)
#: list errors
l = [1, 2]
for f in (lambda: l.pop(9), lambda: [].pop(), lambda: l.remove(9), lambda: l.insert("a", 1), lambda: l.append(), lambda: l.append(1, 2), lambda: l.extend(5), lambda: l.sort(5), lambda: [1, "a"].sort(), lambda: l.pop("a"), lambda: l.index(), lambda: l.nope, lambda: l.append(x=1), lambda: [].sort(key=5) or [2, 1].sort(key=5), lambda: l.count(), lambda: l.clear(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#: slice assignment
l = list(range(6))
l[1:3] = "abc"; print(l)
l[::2] = [9] * 4; print(l)
l[2:2] = [7, 7]; print(l)
l[:] = []; print(l)
l[5:] = (1, 2); print(l)
l[-1:] = []; print(l)
l = list(range(8))
del l[::3]; print(l)
del l[-2:]; print(l)
l[1:1] = l; print(l)
l[::-1] = [1, 2, 3, 4, 5, 6] if len(l) == 6 else range(len(l)); print(l)
for f in (lambda: l.__setitem__(slice(0, 4, 2), [1]), lambda: l.__setitem__(slice(0, 1), 5), lambda: l.__setitem__(slice(0, 1, 0), [])):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(e)
#: sort is stable and calls key once
calls = []
def key(x):
    calls.append(x)
    return x[0]
l = [(1, "b"), (0, "z"), (1, "a"), (0, "y")] * 3
l.sort(key=key)
print(l, len(calls))
print(sorted(l, key=lambda t: t[1], reverse=True))
#: sort with comparison only by __lt__
class A:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f"A{self.v}"
print(sorted([A(3), A(1), A(2)]), max(A(1), A(5), A(2)) if hasattr(A, "__gt__") else 0, min([A(4), A(0)]))
#: sort failing midway keeps the elements
class Bad:
    def __lt__(self, o): raise ValueError("no order")
l = [Bad() for _ in range(3)]
try:
    l.sort()
except ValueError as e:
    print(e, len(l))
#: changing a list while sorting
l = [3, 1, 2]
try:
    l.sort(key=lambda x: l.append(x))
except (ValueError, TypeError) as e:
    print(type(e).__name__, e)
#: long sort
import_free = [(i * 7919) % 1009 for i in range(1009)]
s = sorted(import_free)
print(s == list(range(1009)), sorted(import_free, reverse=True)[:3], sorted(map(str, import_free))[:3])
#= tuple
(1, 2) + (3,), (1,) * 3, (), (1, 2)[0], (1, 2, 3)[1:], (1, 2, 3)[::-1], (1, 2) == (1, 2), (1, 2) < (1, 3), (1,) != [1], tuple("ab"), tuple([1]), tuple(), (1, 2, 1).count(1), (1, 2).index(2), hash((1, 2)) == hash((1, 2)), len((1, 2)), 1 in (1, 2), (1, (2, 3)) == (1, (2, 3))
(1, 2).index(5)
(1, 2)[5]
(1, 2)["a"]
(1,) + [2]
(1, 2) < (1, "a")
hash((1, [2]))
tuple(5)
(1, 2).__add__((3,)), (1,).__mul__(2), (1, 2).__getitem__(slice(1)), (1, 2).__len__(), (1,).__hash__() == hash((1,)), (1, 2).__contains__(2), (1, 2).__iter__().__next__()
max((1, 2), (1, 3)), min((2,), (1, 5)), sorted([(1, 2), (0, 5)]), (1, 2) is not (1, 3), () is (), tuple((1, 2))
#= dict
{"a": 1}["a"], {"a": 1}.get("b"), {"a": 1}.get("b", 5), len({1: 2}), "a" in {"a": 1}, list({"b": 1, "a": 2}), {1: "a"} == {1.0: "a"}, {1: 2} != {1: 3}, bool({}), {}, {1: 2, 1: 3}
{"a": 1}["b"]
{}[[1]]
{[1]: 2}
{"a": 1} < {"a": 2}
{"a": 1} + {}
{"a": 1} | {"b": 2}, {"a": 1} | {"a": 2}, dict(a=1) | dict(), {**{"a": 1}, "b": 2, **{"a": 3}}
{"a": 1} | [("b", 2)]
dict(), dict(a=1, b=2), dict([("a", 1), ["b", 2]]), dict({"a": 1}), dict({"a": 1}, b=2), dict(zip("ab", (1, 2))), dict(["ab", "cd"]), dict(x for x in [(1, 2)])
dict(5)
dict([1])
dict([(1, 2, 3)])
dict(1, 2)
dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), dict.fromkeys("aba", []), dict.fromkeys(())
{"a": 1, "b": 2}.keys(), {"a": 1}.values(), {"a": 1}.items(), list({"a": 1}.items()), len({"a": 1}.keys()), "a" in {"a": 1}.keys(), 1 in {"a": 1}.values(), ("a", 1) in {"a": 1}.items()
sorted({"a": 1, "b": 2}.keys() & {"a", "c"}), sorted({"a": 1}.keys() | {"b": 1}.keys()), sorted({"a": 1, "b": 2}.keys() - ["a"]), sorted({"a": 1}.keys() ^ {"b"}), {"a": 1}.keys() == {"a"}, {"a": 1}.items() == {("a", 1)}, {"a": 1}.keys() <= {"a", "b"}, {"a": 1}.keys().isdisjoint("b")
{"a": 1}.values() == {"a": 1}.values()
{"a": 1}.keys()[0]
{"a": 1}.__getitem__("a"), {"a": 1}.__contains__("a"), {"a": 1}.__len__(), {"a": 1}.__eq__({"a": 1}), {"a": 1}.__eq__(1), list({"a": 1}.__iter__()), {"a": 1}.__or__({"b": 2}), list(reversed({"a": 1, "b": 2}))
{1: "a", True: "b", 1.0: "c"}, {0: 1, False: 2}, {None: 1}[None], {(1, 2): "t"}[1, 2], {"": 0}[""], {float("inf"): 1}[float("inf")], {2**70: 1}[2**70], {b"a": 1}[b"a"]
hash({})
{"a": 1}.nope
{1: 2}.pop(1), {1: 2}.pop(5, "d"), {1: 2}.setdefault(1, 5), {1: 2}.copy(), {}.get("x", {}).get("y"), {"a": {"b": 1}}["a"]["b"]
{1: 2}.pop(5)
{}.popitem()
{}.pop()
{}.update(5)
#: dict methods and order
d = {"z": 1, "a": 2}
d["m"] = 3
d["z"] = 9
print(d, list(d), d.pop("a"), d, d.setdefault("q", []), d.setdefault("z", 0), d)
d["a"] = 5
print(d.popitem(), d, d.update({"k": 1}, w=2), d, d.update([("p", 1)]), d)
del d["z"]
print(d, d.clear(), d, d.copy() is d)
d |= {"b": 1}
d |= [("c", 2)]
print(d, list(d.items()), [k + str(v) for k, v in d.items()])
#: dict views are live
d = {"a": 1}
k, v, i = d.keys(), d.values(), d.items()
d["b"] = 2
print(k, v, i, len(k))
del d["a"]
print(list(k), list(v), list(i))
#: dict iteration orders after deletion and growth
d = {i: i * i for i in range(20)}
for i in range(0, 20, 3): del d[i]
for i in range(100, 105): d[i] = 0
d[3] = "again"
print(d, len(d))
#: dict comprehension and inversion
d = {k: len(k) for k in ["a", "bb", "cc"]}
print({v: k for k, v in d.items()}, {k: v for k, v in d.items() if v > 1}, sorted(d, key=d.get), max(d, key=lambda k: d[k]), sum(d.values()))
#: counting and grouping
text = "the quick brown the lazy dog the end"
count = {}
for w in text.split(): count[w] = count.get(w, 0) + 1
groups = {}
for w in text.split(): groups.setdefault(len(w), []).append(w)
print(count, groups, sorted(count.items(), key=lambda kv: (-kv[1], kv[0]))[:2])
#: nested dicts and lists
d = {"a": [1, {"b": 2}], "c": {"d": {"e": (1, 2)}}}
d["a"][1]["b"] += 10
d["c"]["d"]["f"] = d["a"]
d["a"].append(d["c"]["d"]["e"][0])
print(d, d["c"]["d"]["f"] is d["a"])
#: keys with equal hashes and unequal values
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return isinstance(o, K) and self.n == o.n
d = {K(i): i for i in range(10)}
del d[K(4)]
d[K(4)] = "new"
print([d[K(i)] for i in range(10)], K(11) in d, len(d), list(d.values()))
#: exception in __hash__ and __eq__
class H:
    def __hash__(self): raise ValueError("no hash")
class E:
    def __hash__(self): return 5
    def __eq__(self, o): raise KeyError("no eq")
for f in (lambda: {H(): 1}, lambda: {E(): 1, E(): 2}, lambda: E() in {E(): 1}, lambda: {1: 2}.get(H()), lambda: hash(H()), lambda: {E()} == {E()}, lambda: [1].index(E()), lambda: E() in [1]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#= set
sorted({1, 2} | {3}), {1, 2} & {2, 3}, {1, 2} - {2}, sorted({1, 2} ^ {2, 3}), {1} < {1, 2}, {1} <= {1}, {1, 2} > {1}, {1} >= {2}, {1} == {1.0}, {1} != {2}, {1} == frozenset([1]), len({1, 1}), 1 in {1}, bool(set()), set()
sorted(set("abca")), set(), set([]), set(range(3)), sorted(set({"a": 1})), frozenset("a"), frozenset(), set((1,)), {*[1, 2], *(2, 3)}, {x % 2 for x in range(5)}
{1}.isdisjoint({2}), {1}.issubset([1, 2]), {1, 2}.issuperset([1]), sorted({1}.union([2], (3,))), {1, 2}.intersection([2], {2, 3}), {1, 2, 3}.difference([1], [2]), sorted({1, 2}.symmetric_difference([2, 3])), {1}.copy()
{1} | [2]
{1} & 5
{1} < [1]
set(5)
{[1]}
{1}.nope
{1}[0]
hash({1})
hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset([1]): "f"}[frozenset([1])], frozenset([1]) | {2}, type(frozenset([1]) | {2}).__name__, type({2} | frozenset([1])).__name__, frozenset([1, 2]) & {1}, {frozenset([1])} == {frozenset([1])}
frozenset([1]).add(2)
{1}.remove(2)
set().pop()
{1}.add([])
{1}.add()
{1}.union(5)
{1, 2}.__len__(), {1}.__contains__(1), {1}.__or__({2}) == {1, 2}, {1}.__or__([2]), {1}.__eq__({1}), {1}.__sub__({1}), {1}.__le__({1, 2}), repr({1}), repr(frozenset({1})), str(set())
set([1]) in [{1}], {1} in {frozenset({1}): 0}, sorted(map(len, [{1}, {1, 2}, set()])), max({3, 1, 2}), sum({1, 2, 3}), any({0}), list({5})
#: set methods
s = {1, 2, 3}
print(s.add(4), sorted(s), s.discard(9), s.discard(1), sorted(s), s.remove(2), sorted(s), s.update([7], (8,)), sorted(s), s.clear(), s)
s = {1, 2, 3, 4}
s.intersection_update([1, 2, 3]); print(sorted(s))
s.difference_update([1]); print(sorted(s))
s.symmetric_difference_update([3, 9]); print(sorted(s))
print(s.pop() in (2, 9), len(s))
s = t = {1}
s |= {2}; s &= {1, 2, 3}; s ^= {5}; s -= {1}
print(sorted(t), s is t)
#: order of small ints in sets
print({3, 1, 2}, {i for i in range(10)}, set([5, 4, 3]), list({8, 0, 16}), {-1, -2}, {1, "a"} == {"a", 1})
#= range
range(5), range(1, 5), range(0, 10, 3), list(range(5, 0, -2)), len(range(0, 10, 3)), range(5)[2], range(10)[2:8:2], range(10)[::-1], range(5) == range(0, 5, 1), range(0) == range(5, 5), 3 in range(5), 3.0 in range(5), "a" in range(5), range(10).index(3), range(10).count(3), hash(range(3)) == hash(range(0, 3))
range(0, 10, 3).start, range(0, 10, 3).stop, range(0, 10, 3).step, bool(range(0)), list(range(-3, 3)), range(10**20)[10**19], list(reversed(range(0, 10, 3))), sum(range(101)), max(range(3, 9)), range(True)
range(1.5)
range()
range(1, 2, 3, 4)
range("a")
range(0, 1, 0)
range(5)[9]
range(5).index(9)
range(5)["a"]
len(range(10**20))
range(3).foo
range(3) < range(4)
list(range(10**20, 10**20 + 3)), (10**20 + 2) in range(10**20, 10**20 + 5, 2), range(0, -10, -3)[-1], range(5, 5)[0:1], range(2**70, 2**70 + 2)[1], list(range(2**62 - 1, 2**62 + 1))
#= slice
slice(1, 2), slice(None), slice(1, 2, 3).start, slice(5).stop, slice(1, 2) == slice(1, 2), slice(1, 10, 2).indices(5), slice(None, None, -1).indices(5), slice(-3, None).indices(10), [1, 2, 3, 4][slice(1, 3)], "abc"[slice(None, None, -1)]
slice()
slice(1, 2).indices("a")
hash(slice(1))
slice("a", [1])
#= bytes
b"abc"[0], b"abc"[-1], b"abc"[1:], b"abc"[::-1], b"ab" + b"c", b"ab" * 2, b"a" in b"abc", 97 in b"abc", b"abc" == b"abc", len(b"abc"), list(b"ab"), b"" == bytes(), bytes(3), bytes([1, 2]), bytes("é", "utf-8"), bytes(b"x"), bytes(bytearray(b"y")), bytes(range(3)), hash(b"a") == hash(b"a")
b"abc".find(b"b"), b"abc".find(98), b"abca".rfind(b"a"), b"abc".index(b"c"), b"abc".count(b"b"), b"a,b".split(b","), b" a b ".split(), b"a-b".partition(b"-"), b",".join([b"a", b"b"]), b"abc".replace(b"b", b"x"), b" x ".strip(), b"xax".strip(b"x"), b"abc".startswith(b"a"), b"abc".endswith((b"x", b"c"))
b"abc".upper(), b"ABC".lower(), b"abc".title(), b"aBc".swapcase(), b"abc".capitalize(), b"abc".center(7, b"*"), b"ab".ljust(4) + b"|", b"7".zfill(3), b"a\tb".expandtabs(4), b"a\nb".splitlines(), b"abc".isalpha(), b"12".isdigit(), b"a1".isalnum(), b" ".isspace(), b"a".islower(), b"A".isupper(), b"Ab".istitle(), b"a".isascii()
b"abc".hex(), b"abc".hex(":"), b"abcd".hex("-", 2), bytes.fromhex("61 62"), b"\xff\x00".hex(), b"abc".decode(), b"\xc3\xa9".decode("utf-8"), b"\xe9".decode("latin-1"), b"a\xffb".decode("ascii", "ignore"), b"\xff".decode("utf-8", "replace"), b"abc".translate(bytes(range(256)), b"b"), bytes.maketrans(b"a", b"b")[97], b"abc".removeprefix(b"a"), b"abc".removesuffix(b"c")
b"%d %s %x" % (1, b"a", 255), b"%b" % b"q", b"%c" % 65, b"%5d|" % 3, b"%r" % "a", b"%%" % ()
repr(b"a'b"), repr(b'a"b'), repr(b"\x00\n\t\\\x7f\xff"), str(b"a"), b"\101\x41", b"a" b"b", rb"\n", ascii(b"\xff")
b"abc"[5]
b"abc"["a"]
b"a" + "a"
"a" + b"a"
b"a" < "a"
bytes("a")
bytes([300])
bytes(-1)
bytes("é", "ascii")
bytes(1.5)
b"a".find("a")
b"a".join(["b"])
b"a".split("a")
b"abc".index(b"z")
bytes.fromhex("6")
bytes.fromhex("zz")
b"\xff".decode("ascii")
b"a" in "abc"
300 in b"abc"
b"%d" % "a"
b"a".nope
b"abc".__getitem__(0), b"a".__add__(b"b"), b"a".__contains__(97), b"a".__eq__(b"a"), b"a".__len__(), b"a".__hash__() == hash(b"a"), b"ab".__iter__().__next__()
#: bytearray
b = bytearray(b"abc")
b.append(100); b.extend(b"ef"); b[0] = 65; b += b"!"
print(b, b.pop(), b.pop(0), b, b.insert(1, 90), b, b.remove(90), b, b.reverse(), b, len(b), b[1:3], b[::-1])
b[1:2] = b"xyz"; print(b)
del b[0]; print(b)
del b[::2]; print(b)
b *= 2; print(b, b.copy() == b, b == bytes(b), bytearray(3), bytearray([1, 2]), bytearray("é", "utf-8"), bytearray())
print(b.find(b"z"), b.upper(), b.hex(), b.decode(), b.clear(), b, bytearray(b"a,b").split(b","), bytearray(b"x") + b"y", b"x" + bytearray(b"y"), type(bytearray(b"ab")[0:1]), bytearray(b"ab").startswith(b"a"), bytearray(b"abc").replace(b"b", b"-"))
for f in (lambda: bytearray(b"a").append(300), lambda: bytearray(b"a").append("a"), lambda: bytearray()[0], lambda: hash(bytearray()), lambda: bytearray("a"), lambda: bytearray(b"a").remove(5), lambda: bytearray().pop(), lambda: bytearray(b"a").extend([300]), lambda: bytearray(b"abc").__setitem__(slice(0, 2), 5), lambda: bytearray(b"abc").__setitem__(0, b"a"), lambda: bytearray(b"a").insert(0, -1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#: memoryview
b = bytearray(b"abcdef")
m = memoryview(b)
print(m[0], m[1:3].tobytes(), len(m), m.tolist()[:2], bytes(m), m == b, m.readonly, m.nbytes, m.itemsize, m.format)
m[0] = 65
m[1:3] = b"BC"
print(b, m[::2].tobytes(), list(m[-2:]), 65 in m, m[1:].obj is b, m.hex())
r = memoryview(b"xy")
for f in (lambda: r.__setitem__(0, 1), lambda: m.__setitem__(0, 300), lambda: m.__setitem__(slice(0, 2), b"abc"), lambda: m[9], lambda: memoryview(5), lambda: b.append(1), lambda: m["a"], lambda: memoryview("a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
m.release()
b.append(33)
print(b)
try:
    m[0]
except ValueError as e:
    print(e)
with memoryview(b"ab") as v: print(v[1])
#: copying and aliasing
a = [[1], [2]]
b = a[:]
c = [x[:] for x in a]
a[0].append(9)
print(a, b, c, b[0] is a[0], a == b, list(a) == a, list(a) is a, tuple(a)[0] is a[0])
g = [[0] * 2] * 2
g[0][0] = 1
print(g)
#: comparing different kinds
print([1] == (1,), "1" == 1, b"a" == "a", None == 0, [] == {}, () == [], set() == frozenset(), 1 == 1.0 == True, {} == set(), range(0) == [], [None] == [None], object() == 5, ... == ...)
#: truth of everything
print([bool(x) for x in (0, 1, "", "a", [], [0], (), (0,), {}, {0: 0}, set(), {0}, None, 0.0, 0.1, b"", b"a", range(0), range(1), bytearray(), object(), len, int, ..., NotImplemented is None)])
#: builtins on iterables
print(list(map(str, [1, 2])), list(map(lambda *a: a, "ab", [1, 2, 3])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(None, [0, 1, "", "a"])), sum(x * x for x in range(4)), min(map(len, ["aa", "b"])), dict(map(lambda x: (x, x), "ab")), tuple(zip(*[(1, 2), (3, 4)])), list(zip([1], [])), [*map(int, "123")], set(map(abs, [-1, 1])), "".join(map(chr, [65, 66])))
for f in (lambda: map(1), lambda: list(map(5, [1])), lambda: list(map(str, 5)), lambda: filter(None), lambda: zip(5), lambda: enumerate(5), lambda: sum(5), lambda: any(5), lambda: next(), lambda: iter(), lambda: len(5), lambda: len(), lambda: reversed(5), lambda: min(5), lambda: abs("a"), lambda: all(), lambda: list(filter(5, [1])), lambda: len(iter([])), lambda: map(), lambda: enumerate("a", "b"), lambda: sum([1], start="a")):
    try:
        print(f())
    except TypeError as e:
        print(e)
#: iterators' types and repr-free use
print([type(x).__name__ for x in (iter([]), iter(()), iter({}), iter({}.values()), iter({}.items()), iter(set()), iter(range(0)), iter(b""), iter(bytearray()), zip(), map(str, []), filter(None, []), enumerate([]), reversed([]), (x for x in ()))])
#: hash consistency
print(hash(1) == hash(1.0) == hash(True), hash((1, 2)) == hash((1.0, 2.0)), hash("a") == hash("a"), hash(None) == hash(None), hash(frozenset()) == hash(frozenset()), hash(int) == hash(int), hash(b"x") == hash(b"x"), hash(()) == hash(()))
for x in ([], {}, set(), bytearray(), slice(1)):
    try:
        hash(x)
        print("hashed")
    except TypeError as e:
        print(e)
#: id and is
a = [1]
b = a
print(id(a) == id(b), id(a) == id([1]), a is b, id(None) == id(None), type(id(a)))
#: unusual subscripts
l = [1, 2, 3]
print(l[True], l[False], l[-True], l[:True], "abc"[True], (1, 2)[False], l[:None], l[None:None:None], l[-100:100])
d = {True: "t", "x": {None: [5]}}
print(d[1], d["x"][None][0])
#: large displays of constants
large = [1, -2, True, False, None, 1.5, -0.0, 'text', b'bytes', 12345678901234567890123, -9223372036854775808, 4611686018427387904, (1, 2), (), ('a', (None, 2.5)), 2j, ..., 'é\u4e2d', 0, 1.0, 1, -2, True, False, None, 1.5, -0.0, 'text', b'bytes', 12345678901234567890123, -9223372036854775808, 4611686018427387904, (1, 2), (), ('a', (None, 2.5)), 2j, ..., 'é\u4e2d', 0, 1.0]
print(len(large), large, [type(x).__name__ for x in large])
large.append(large[0])
large[1] = 'changed'
def fresh(): return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39]
a, b = fresh(), fresh()
a[0] = 'a'
print(a is b, a[:3], b[:3], sum(b))
table = {0: 'v0', 1: 'v1', 2: 'v2', 3: 'v3', 4: 'v4', 5: 'v5', 6: 'v6', 7: 'v7', 8: 'v8', 9: 'v9', 10: 'v10', 11: 'v11', 12: 'v12', 13: 'v13', 14: 'v14', 15: 'v15', 16: 'v16', 17: 'v17', 18: 'v18', 19: 'v19', 20: 'v20', 21: 'v21', 22: 'v22', 23: 'v23', 24: 'v24', 25: 'v25', 26: 'v26', 27: 'v27', 28: 'v28', 29: 'v29', 0: 'v30', 1: 'v31', 2: 'v32', 3: 'v33', 4: 'v34', 5: 'v35', 6: 'v36', 7: 'v37', 8: 'v38', 9: 'v39'}
table[7] += '!'
print(len(table), table)
print(sorted({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 0, 1, 2, 3, 4, 5, 6}))
print({1: 0, -2: 1, True: 2, False: 3, None: 4, 1.5: 5, -0.0: 6, 'text': 7, b'bytes': 8, 12345678901234567890123: 9, -9223372036854775808: 10, 4611686018427387904: 11, (1, 2): 12, (): 13, ('a', (None, 2.5)): 14, 2j: 15, ...: 16, 'é\u4e2d': 17, 0: 18, 1.0: 19, 1: 20, -2: 21, True: 22, False: 23, None: 24, 1.5: 25, -0.0: 26, 'text': 27, b'bytes': 28, 12345678901234567890123: 29, -9223372036854775808: 30, 4611686018427387904: 31, (1, 2): 32, (): 33, ('a', (None, 2.5)): 34, 2j: 35, ...: 36, 'é\u4e2d': 37, 0: 38, 1.0: 39})
#: what views of memory are indexed with
for view in (memoryview(b"abc"), memoryview(bytearray(b"abc"))):
    for key in ((1, 2), (1,), (), "a", (1, "a")):
        try: print(view[key])
        except Exception as e: print(type(e).__name__, e)
        try: view[key] = 65
        except Exception as e: print(type(e).__name__)
print((1+2j).__sub__({1: 2}.keys()), (1+2j).__add__(1), (1+2j).__mul__("a"), (1+2j).__rsub__(2.5))
#: what is stored in a bytearray is looked at before the place
b = bytearray(b"hello")
for at in (0, 5, -6):
    for value in (65, 256, -1, b"x", "a", None, [1]):
        try:
            b[at] = value
            print(b)
        except (TypeError, ValueError, IndexError) as e: print(type(e).__name__, e)
for value in (None, 5, 1.5, "a", [1, 300], object):
    try: b[1:3] = value
    except (TypeError, ValueError) as e: print(str(e).replace("type", ""))

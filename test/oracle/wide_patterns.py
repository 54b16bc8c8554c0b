# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#:: match
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
# match
class P:
    __match_args__ = ("x", "y")
    def __init__(s, x, y): s.x, s.y = x, y
class Q(P): pass
class NoArgs: a = 1
class BadArgs: __match_args__ = 5
class BadArgs2: __match_args__ = (5,)
class Dup: __match_args__ = ("a",); a = 1
def m(v):
    match v:
        case 0 | 1: return "01"
        case -5: return "neg"
        case 1.5 | 2j: return "num"
        case "a" "b": return "ab"
        case b"x": return "bytes"
        case None: return "None"
        case True: return "True"
        case []: return "empty"
        case [x] if x == 9: return "one9"
        case [int(x), str(y)]: return ("is", x, y)
        case [1, *rest]: return ("1*", rest)
        case (a, b, *_, c): return (a, b, c)
        case {"k": 1, **r}: return ("k1", r)
        case {"k": [a, {"z": z}]}: return ("deep", a, z)
        case {"p": P(x=0)}: return "p0"
        case {}: return ("map", len(v))
        case Q(1, y=2): return "Q12"
        case P(x, y) if x == y: return ("P=", x)
        case P(0, _) | P(_, 0): return "axis"
        case P(x=P(x=xx)): return ("PP", xx)
        case str() as s if len(s) > 3: return ("str", s)
        case int(n) | float(n): return ("n", n)
        case list() | tuple(): return "seq"
        case set(): return "set"
        case NoArgs(a=1): return "noargs"
        case _: return "other"
for v in (0, 1, True, False, 1.0, -5, 1.5, 2j, "ab", b"x", bytearray(b"x"), None, [], (), [9], [8], [3, "q"], [1, 2, 3], (1,), (4, 5, 6), [4, 5, 6, 7], {}, {"k": 1}, {"k": 1, "j": 2}, {"k": [3, {"z": 4}]}, {"p": P(0, 1)}, {"q": 1}, Q(1, 2), Q(3, 3), P(1, 2), P(0, 5), P(5, 0), P(P(7, 8), 1), "long", "xy", 99, 2.5, {1}, NoArgs(), object, range(3), "a", b"", {2: 3}, iter([]), [[]], 10 ** 30):
    print(m(v), end=" ")
print()
def bad(v, k):
    match v:
        case BadArgs(1) if False: pass
        case _ if k == 0: return "k0"
    match v:
        case BadArgs(x): return x
t(bad, BadArgs(), 1); t(bad, 5, 1)
def bad2(v):
    match v:
        case BadArgs2(x): return x
t(bad2, BadArgs2())
def bad3(v):
    match v:
        case NoArgs(1): return 1
t(bad3, NoArgs())
def bad4(v):
    match v:
        case P(1, 2, 3): return 1
t(bad4, P(1, 2))
def bad5(v):
    match v:
        case Dup(1, a=1): return 1
t(bad5, Dup())
def bad6(v):
    match v:
        case int(1, 2): return 1
t(bad6, 1)
def bad7(v):
    x = 5
    match v:
        case x(): return 1
t(bad7, 1)
def names(v):
    match v:
        case [a, b] | [a, b, _]: pass
        case {"a": a}: b = 0
    return a, b
t(names, [1, 2]); t(names, [1, 2, 3]); t(names, {"a": 1}); t(names, 5)
def fall(v):
    x = "before"
    match v:
        case [x, 5]: return ("matched", x)
    return x
t(fall, [1, 5]); t(fall, [1, 6]); t(fall, 5)
class K: RED = 1; GREEN = "g"
def const(v):
    match v:
        case K.RED: return "red"
        case K.GREEN: return "green"
        case {K.RED: z}: return z
t(const, 1); t(const, "g"); t(const, {1: 2}); t(const, 1.0); t(const, True)
class MyMap:
    def keys(s): return ["a"]
    def __getitem__(s, k): return 1
    def get(s, k, d=None): return 1
    def __len__(s): return 1
class MySeq:
    def __len__(s): return 2
    def __getitem__(s, i): return i
class SubDict(dict):
    def get(s, k, d=None): return "got"
    def __missing__(s, k): return "miss"
class SubList(list): pass
def kinds(v):
    match v:
        case {"a": x}: return ("map", x)
        case {}: return "emptymap"
        case [x, y]: return ("seq", x, y)
        case [*_]: return "anyseq"
    return "no"
for v in (MyMap(), MySeq(), SubDict(a=1), SubDict(), SubList([1, 2]), "ab", b"ab", bytearray(b"ab"), range(2), memoryview(b"ab"), (1, 2), {1, 2}, {}.keys(), [1, 2].__iter__()): print(kinds(v), end=" ")
print()
def order(v):
    match log("subject", v):
        case x if log("guard", x > 1): return "a"
        case x if log("guard2", x == 1): return "b"
def log(n, v): print(n, v); return v
t(order, 1)
def tup(a, b):
    match a, b:
        case 1, 2: return "12"
        case 1, _: return "1_"
        case (_, 2) as w: return w
        case _, : return "one"
        case x, y: return x + y
t(tup, 1, 2); t(tup, 1, 3); t(tup, 3, 2); t(tup, 3, 3)
def star(v):
    match v:
        case [*a, 9]: return ("end", a)
        case [0, *a, 8]: return ("mid", a)
        case [_, *_]: return "some"
t(star, [1, 2, 9]); t(star, [0, 8]); t(star, [0, 1, 2, 8]); t(star, [0]); t(star, [9]); t(star, [])
match = 5; case = 6; print(match, case, match * case)
match (match):
    case 5: print("five")
match [1, 2]:
    case [a, b] if (c := a + b) > 2: print(c)
def nest(v):
    match v:
        case {"type": "op", "args": [{"v": l}, {"v": r}], **rest} if not rest: return l + r
        case {"type": ("lit" | "num") as kind, "v": (int() | float()) as val}: return kind, val
        case [[a, [b, [c]]], *_]: return a, b, c
        case {"x": None | False | 0 as z}: return ("falsy", z)
        case {"x": "a" | "b" | P(x="c")}: return "abc"
t(nest, {"type": "op", "args": [{"v": 1}, {"v": 2}]}); t(nest, {"type": "op", "args": [{"v": 1}, {"v": 2}], "e": 1}); t(nest, {"type": "num", "v": 2.5}); t(nest, {"type": "lit", "v": "s"}); t(nest, [[1, [2, [3]]], 4]); t(nest, {"x": 0}); t(nest, {"x": None}); t(nest, {"x": P("c", 1)}); t(nest, {"x": ""})
for i in range(6):
    match i:
        case 1: continue
        case 4: break
        case n: print(n, end=" ")
else: print("else")
print(i)
#:: mapping patterns and classes of dict
class MyMap:
    def keys(s): return ["a"]
    def __getitem__(s, k): return 1
    def get(s, k, d=None): return 1
    def __len__(s): return 1
class MySeq:
    def __len__(s): return 2
    def __getitem__(s, i): return i
class SubDict(dict):
    def get(s, k, d=None): return "got"
    def __missing__(s, k): return "miss"
class SubList(list): pass
def kinds(v):
    match v:
        case {"a": x}: return ("map", x)
        case {}: return "emptymap"
        case [x, y]: return ("seq", x, y)
        case [*_]: return "anyseq"
    return "no"
for v in (MyMap(), MySeq(), SubDict(a=1), SubDict(), SubList([1, 2]), "ab", b"ab", bytearray(b"ab"), range(2), memoryview(b"ab"), (1, 2), {1, 2}, {}.keys(), [1, 2].__iter__()): print(kinds(v), end=" ")
#:: names of alternatives
def m(v):
    match v:
        case int(n) | float(n): return ("n", n)
        case _: return "other"
for v in (99, 2.5, "a", 1.0): print(m(v))
def m2(v):
    match v:
        case {"type": ("lit" | "num") as kind, "v": (int() | float()) as val}: return kind, val
        case {"x": None | False | 0 as z}: return ("falsy", z)
for v in ({"type": "num", "v": 2.5}, {"type": "lit", "v": "s"}, {"x": 0}, {"x": None}): print(m2(v))
#:: numbers as patterns
def m3(v):
    match v:
        case 1.5 | 2j: return "num"
        case _: return "other"
for v in (99, 2.5, "a", 1.5, 2j, None, True): print(m3(v))

# RUN: %python -W ignore %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
a = list(range(10))
print(a[2:5], a[-3:], a[:-7], a[::2], a[::-1], a[8:2:-2], a[5:2], a[100:], a[-100:3])
a[2:4] = ["x", "y", "z"]
print(a)
a[::3] = [0] * len(a[::3])
print(a)
del a[1:3], a[-1]
print(a, len(a))
a[1:1] = (7, 8)
print(a)
b = [3, 1, 2]
b.sort()
print(b, b.index(2), b.count(1), b + [4], b * 2, 2 in b, b == [1, 2, 3], b < [1, 3], b.copy() is b)
b.insert(0, 9)
b.extend("ab")
b.reverse()
print(b, b.pop(), b.pop(0), b)
b.remove(3)
b.clear()
print(b, not b)
words = "the quick brown fox".split()
print(sorted(words, key=len, reverse=True), " ".join(w.title() for w in words), min(words), words[1][1:3])
t = (1, "two", 3.0, None, True)
print(t, t[1], t[-1], t[1:3], len(t), t + (1,), (1,) * 3, (), t.index(3.0), hash((1, 2)) == hash((1, 2)))
d = {"a": 1, "b": 2}
d["c"] = 3
d.update({"a": 9}, z=5)
print(d, d.get("q"), d.get("q", 0), "a" in d, list(d), list(d.values()), list(d.items()), len(d))
print(d.pop("a"), d.pop("none", "default"), d.setdefault("s", []), d.setdefault("b", 7), d)
del d["z"]
for key, value in d.items():
    print(key, value, end=" ")
print({**d, "b": 0}, d | {"n": 1}, dict(a=1, b=2), dict([("x", 1)]), {1: "int", 1.0: "float", True: "bool"})
try:
    for key in d:
        d[key + "!"] = 1
except RuntimeError as e:
    print(e)
s = {3, 1, 2}
print(sorted(s | {4}), s & {1, 9}, sorted(s - {1}), sorted(s ^ {1, 5}), s <= {1, 2, 3, 4}, 3 in s, len({1, 1.0, True}))
s.add(7)
s.discard(1)
print(sorted(s), frozenset([1]) == {1}, set("aab") == {"a", "b"})
x = bytearray(b"abc")
x[0] = 65
x += b"\x00\xff"
print(x, bytes(x)[1:3], b"abc"[0], list(b"ab"), x.hex(), bytes([1, 2]), b"a" in x, b"%d-%s" % (5, b"x"))
print(int.from_bytes(b"\x01\x02", "big"), (258).to_bytes(2, "little"), bytes.fromhex("0aff"))
m = memoryview(x)
m[1] = 66
print(x, len(m), bytes(m[1:3]))
print(range(5), range(1, 10, 3)[1], len(range(0, 10, 3)), 4 in range(0, 10, 2), list(range(5, 0, -2)), range(3) == range(0, 3))
print("abc" * 2, "abc"[::-1], "a,b,,c".split(","), "abc".find("c"), "x".join("abc"), "abc".replace("b", "BB"), "  pad ".strip() + "|")
print("Hello".upper(), "Hello".lower(), "hello".startswith(("he", "x")), "hello".endswith("lo"), "a1".isalpha(), "12".isdigit(), "héllo"[1], len("héllo"), ord("é"), chr(233))
print("a-b-c".partition("-"), "a-b-c".rsplit("-", 1), "lines\nof\ntext".splitlines(), "%5d|%-5s|%05.1f|%x" % (42, "ab", 3.14159, 255))
print("abc" < "abd", "a" in "abc", "z" not in "abc", "abc".count("b"), "tEST".capitalize(), "x".center(5, "*"), "7".zfill(3), "a\tb".expandtabs(4))
nested = [[0] * 3 for _ in range(2)]
nested[0][1] = 5
print(nested, [row[:] for row in nested], [1, [2, [3, (4,)]]], [None, True, 1.5, "s", b"b"])
loop = [1]
loop.append(loop)
print(loop)
print(sum([1, 2.5]), sum([[1], [2]], []), min(3, 1, 2), max([1, 5, 3], key=lambda v: -v), min([], default="none"), abs(-3), divmod(-7, 2), pow(2, 10), pow(3, -1), pow(3, 4, 5), round(2.5), round(3.5), round(2.675, 2), round(1234, -2))
for bad in (lambda: [1][5], lambda: (1,)[1], lambda: "a"[3], lambda: {}[1], lambda: [1]["a"], lambda: {[]: 1}, lambda: [1, "a"].sort()):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)

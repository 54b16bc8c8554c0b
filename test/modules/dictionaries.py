# RUN: %python %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
# RUN: %pyasync2cpp %s --run --sanitize > %t.sanitized && diff %t.cpython %t.sanitized
from collections import OrderedDict, defaultdict, Counter


def say(text, function, *arguments, **keywords):
    try:
        print(text, arguments, keywords, repr(function(*arguments, **keywords)))
    except Exception as e:
        print(text, arguments, keywords, type(e).__name__, e)


d = OrderedDict()
d["a"] = 1
d["b"] = 2
d["c"] = 3
print(d, list(d), list(d.items()), len(d), "a" in d, d.get("z"), d == {"a": 1, "b": 2, "c": 3})
d.move_to_end("a")
print(d)
d.move_to_end("c", last=False)
print(d, list(reversed(d)), OrderedDict())
say("missing", d.move_to_end, "q")
print(d.popitem(), d.popitem(last=False), d)
say("empty", OrderedDict().popitem)
a = OrderedDict([("x", 1), ("y", 2)])
b = OrderedDict([("y", 2), ("x", 1)])
print(a == b, a == dict(b), a != b, a == OrderedDict(a), a.copy(), a is a.copy(), OrderedDict(x=1, y=2))
a.update({"z": 3})
a.setdefault("w", 4)
del a["x"]
print(a, a.pop("y"), a, OrderedDict.fromkeys("ab", 0), {**a}, a | {"q": 1}, isinstance(a, dict), type(a) is dict)
for key, value in a.items():
    print(key, value, end=" ")
print(sorted(a), max(a.values()), list(a.keys()), list(a.values()))
try:
    hash(a)
except TypeError:
    print("unhashable")

groups = defaultdict(list)
for word in "the quick brown fox jumps over the lazy dog".split():
    groups[len(word)].append(word)
print(groups, dict(groups), groups[3], groups.get(99), 99 in groups, groups.default_factory)
counts = defaultdict(int, {"x": 5})
counts["x"] += 1
counts["y"] += 1
print(counts, counts.copy())
say("missing", defaultdict(None).__getitem__, "k")
say("factory", defaultdict, 5)
print(defaultdict(lambda: "dflt")["k"], defaultdict())

c = Counter("mississippi")
print(c, c["s"], c["z"], c.most_common(2), c.most_common(), sum(c.values()), list(c.elements())[:4], c.total())
c.update("miss")
c.subtract({"m": 1, "q": 1})
print(c, c + Counter(a=1), c - Counter(s=2), c & Counter(s=2, i=9), c | Counter(z=2), Counter(), Counter(a=2)["a"])
c["new"] = 7
del c["new"]
del c["nothing"]
print(c.most_common(1), dict(c), Counter([1, 1, 2]) == {1: 2, 2: 1})

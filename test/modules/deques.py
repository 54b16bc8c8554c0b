# RUN: %python %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
# RUN: %pyasync2cpp %s --run --sanitize > %t.sanitized && diff %t.cpython %t.sanitized
from collections import deque
import collections


def say(text, function, *arguments, **keywords):
    try:
        print(text, arguments, keywords, repr(function(*arguments, **keywords)))
    except Exception as e:
        print(text, arguments, keywords, type(e).__name__, e)


d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d[2], list(d), list(reversed(d)), d.maxlen, bool(d), bool(deque()))
print(d.pop(), d.popleft(), d)
d.extend("ab")
d.extendleft("xy")
print(d)
d.rotate()
print(d)
d.rotate(-3)
print(d)
d.rotate(100)
print(d, d.count("a"), d.index("a"), "a" in d, "q" in d)
d.insert(2, "new")
d.insert(-1, "end")
d.insert(100, "last")
d.insert(-100, "first")
print(d)
d.remove("new")
del d[0]
d[1] = "set"
print(d)
d.reverse()
print(d, d.copy() == d, d.copy() is d)
d += [1, 2]
print(d, d + deque([9]), d * 2, 2 * deque([1]), deque([1]) * 0, deque([1]) * -3)
d *= 1
d.clear()
print(d)
for f in (
    lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[1], lambda: deque([1])[-2], lambda: deque([1])["x"],
    lambda: deque([1])[0:1], lambda: deque([1]).remove(2), lambda: deque([1]).index(2), lambda: deque(5), lambda: deque([1], "x"),
    lambda: deque([1], -1), lambda: deque([1], 2.0), lambda: hash(deque()), lambda: deque([1]) + [2], lambda: deque([1]) * "x",
    lambda: deque([1]) < deque([1, 2]), lambda: deque([2]) > deque([1, 2]), lambda: deque([1]) == [1], lambda: deque([1]) != deque([1]),
    lambda: deque([1]) <= deque([1]), lambda: deque([1]) < [1], lambda: deque([3], maxlen=1).insert(0, 1), lambda: deque().rotate("x"),
    lambda: deque([1]).count(), lambda: deque([1]).append(), lambda: deque([1], maxlen=None), lambda: deque(maxlen=3),
    lambda: deque(iterable=[1, 2]), lambda: deque([1, 2, 3]).index(3, 0, 2), lambda: deque([1, 2, 3]).index(3, -1),
    lambda: deque("abc", 2), lambda: deque, lambda: deque([1]).nothing, lambda: collections.deque is deque, lambda: max(deque([1, 5, 2])),
    lambda: sorted(deque([3, 1])), lambda: sum(deque([3, 1])), lambda: tuple(deque("ab")), lambda: [*deque("ab")],
    lambda: dict(deque([(1, 2)])), lambda: deque(deque([1, 2])), lambda: isinstance(deque(), deque), lambda: str(deque([1])),
):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
m = deque(maxlen=3)
for i in range(6):
    m.append(i)
    print(m, end=" ")
m.appendleft(9)
print(m, m.maxlen)
m.extend([10, 11])
m.extendleft([12])
m += "z"
print(m, m.copy(), m + deque([1]), m * 2)
z = deque([1, 2], 0)
z.append(1)
z.appendleft(1)
print(z)
try:
    m.maxlen = 4
except AttributeError as e:
    print(type(e).__name__)
try:
    for x in m:
        m.append(x)
except RuntimeError as e:
    print(e)
for x in m:
    print(x, end=" ")
print()
r = deque([1])
r.append(r)
print(r)
r.clear()
a, *b = deque([1, 2, 3])
print(a, b)
# A queue of work, as programs use one.
work = deque()
done = []
work.append((0, "start"))
while work:
    depth, name = work.popleft()
    done.append(name)
    if depth < 3:
        work.append((depth + 1, name + "l"))
        work.appendleft((depth + 1, name + "r"))
print(done)
history = deque((), 5)
for i in range(100):
    history.append(i * i)
print(sum(history) / len(history), history)


class Log(deque):
    def last(self):
        return self[-1]


class Recent(deque):
    def __init__(self, size):
        self.size = size
        super().__init__(maxlen=size)
        self.added = 0

    def add(self, value):
        self.append(value)
        self.added += 1


recent = Recent(2)
for i in range(4):
    recent.add(i)
print(recent, recent.size, recent.added, recent.maxlen, list(recent), recent[0])
log = Log([1, 2], 3)
log.append(7)
log.note = "n"
print(log, log.last(), log.note, len(log), isinstance(log, deque))

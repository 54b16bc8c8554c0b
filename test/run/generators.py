# RUN: %python -W ignore %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
def count(n):
    i = 0
    while i < n:
        got = yield i
        if got is not None:
            i = got
        else:
            i += 1
    return "end"


print(list(count(4)), sum(count(5)), max(count(3)))
g = count(10)
print(next(g), g.send(5), next(g), g.send(8), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
print(next(g, "default"))


def delegating():
    result = yield from count(2)
    print("got", result)
    yield from "ab"
    yield from (x * x for x in range(3))


print(list(delegating()))


def guarded():
    try:
        while True:
            try:
                yield "value"
            except ValueError as e:
                yield "caught " + str(e)
    finally:
        print("closed")


g = guarded()
print(next(g), g.throw(ValueError("x")), next(g))
g.close()
try:
    next(g)
except StopIteration:
    print("finished")
g = guarded()
next(g)
del g


def failing():
    yield 1
    raise KeyError("inside")


try:
    for x in failing():
        print(x)
except KeyError as e:
    print("key", e)


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(3)))
print(list(zip("abc", range(10), count(3))), list(enumerate("xy", 1)), dict(zip("ab", [1, 2])))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Countdown(3)), 2 in Countdown(5), tuple(Countdown(2)), [*Countdown(4)])
a, b, c = Countdown(3)
print(a, b, c)


class Sequence:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


print(list(Sequence()), [x for x in Sequence()])
print({x: y for x, y in zip("abc", range(3)) if y != 1}, {x % 3 for x in range(10)}, [[i * j for j in range(3)] for i in range(3)])
print([x for y in [[1, 2], [3]] for x in y if x != 2], any(x > 2 for x in range(5)), all(x for x in [1, 0]))
it = iter([1, 2, 3])
print(next(it), list(it), list(it))
print(list(reversed([1, 2, 3])), list(reversed(range(0, 10, 3))), list(iter(lambda it=iter([1, 2, 0, 4]): next(it), 0)))


def stops():
    yield 1
    raise StopIteration


try:
    list(stops())
except RuntimeError as e:
    print(e)

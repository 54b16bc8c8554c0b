# RUN: %python %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
# RUN: %pyasync2cpp %s --run --sanitize > %t.sanitized && diff %t.cpython %t.sanitized
import array
from array import array as A


def say(function, *arguments, **keywords):
    try:
        print(arguments, keywords, repr(function(*arguments, **keywords)))
    except Exception as e:
        print(arguments, keywords, type(e).__name__, e)


say(A)
say(A, "x")
say(A, "")
say(A, "bb")
say(A, 1)
say(A, "i", 1)
say(A, "i", "abc")
say(A, "i", [1, 2], 3)
say(A, typecode="i")
say(A, "i", b"12")
say(A, "i", b"1234")
say(A, "B", b"12")
say(A, "u", "abc\u00e9\U0001f600")
say(A, "f", [1, 2.5])
say(A, "i", ["x"])
say(A, "f", ["x"])
say(A, "i", [1.5])
say(A, "i", range(3))
say(A, "i", A("b", [1, 2]))
say(A, "i", bytearray(4))
say(A, "u", ["a", "bc"])
say(A, "u", [1])
say(A, "d", A("f", [1.5]))
say(A, "u", A("i", [1]))
say(A, "i", A("u", "a"))
for code in "bBhHiIlLqQ":
    for value in (-1, -(2**80), 2**80, 127, 300, 70000, 2**40, 2**63, 2**64, -300, -70000, "a", None, True, 1.0):
        say(A, code, [value])

a = A("i", [1, 2, 3, 2])


def method(name, *arguments):
    say(getattr(a, name), *arguments)
    print(name, a)


method("append", "x")
method("append", 1.0)
method("append")
method("append", 5)
method("extend", 5)
method("extend", A("b", [1]))
method("extend", [1, "x"])
method("extend", a)
method("insert", 100, 9)
method("insert", -1, 8)
method("insert", -100, 7)
method("insert", 0)
method("insert", "a", 1)
method("pop")
method("pop", 0)
method("pop", -2)
method("pop", 10)
method("pop", -10)
method("pop", "a")
method("remove", 77)
method("remove", 2)
method("index", 77)
method("index", 2)
method("index", 2, 2)
method("index", 2, -3)
method("index", 2, 0, 1)
method("count", 2)
method("count", "x")
method("frombytes", b"123")
method("frombytes", b"1234")
method("frombytes", "123")
method("fromlist", (1,))
method("fromlist", [1, "a"])
method("fromlist", [1, 2])
method("tounicode")
method("fromunicode", "a")
method("tolist")
method("tobytes")
method("byteswap")
method("byteswap")
method("reverse")

a = A("i", [1, 2, 3, 2])
for f in (
    lambda: a[0], lambda: a[-1], lambda: a[9], lambda: a[-9], lambda: a["x"], lambda: a[1.0], lambda: a[1:3],
    lambda: a[::-1], lambda: a[::2], lambda: a[5:1], lambda: a[10**30], lambda: a[True], lambda: a[0:2] + a,
    lambda: a + [1], lambda: a + A("b"), lambda: a * 2, lambda: 2 * a, lambda: a * -1, lambda: a * 1.0,
    lambda: a * "x", lambda: a == A("b", [1]), lambda: a == [1], lambda: a != [1], lambda: a < A("i", [1, 9]),
    lambda: a < [1], lambda: hash(a), lambda: len(a), lambda: 1 in a, lambda: 9 in a, lambda: "x" in a, lambda: 2.0 in a,
    lambda: A("i"), lambda: A("u", "\u00e9"), lambda: str(A("f", [1, float("nan")])), lambda: memoryview(a).format,
    lambda: list(a), lambda: bool(A("i")), lambda: bool(a), lambda: A("b", [1]) == A("i", [1]),
    lambda: A("f", [1]) == A("i", [1]), lambda: array.typecodes, lambda: a.typecode, lambda: a.itemsize, lambda: A,
    lambda: A("i", [1, 2]) < A("i", [1, 2, 3]), lambda: A("i", [1, 2]) > A("i", [1, 2, 3]),
    lambda: A("d", [1.0]) <= A("f", [1]), lambda: A("d", [1.0]) >= A("b", [2]), lambda: A("i", [1]) != A("i", [1]),
    lambda: A("i", a), lambda: bytes(A("h", [1, 2])), lambda: bytearray(A("h", [1, 2])), lambda: sum(a), lambda: max(a),
    lambda: sorted(a), lambda: tuple(a), lambda: a[:, 1], lambda: A("Q", [2**64 - 1]), lambda: A("q", [-(2**63)]),
    lambda: a.nothing, lambda: array.nothing, lambda: [x + 1 for x in a], lambda: list(reversed(a)), lambda: a.__class__,
    lambda: isinstance(a, A), lambda: list(zip(a, a[1:])), lambda: b"".join([A("b", [65, 66])]), lambda: {1: a},
    lambda: memoryview(A("h", [1, -2]))[1], lambda: bytes(memoryview(A("h", [1, -2]))), lambda: A("d", [0.1, 1e300, -0.0]),
    lambda: A("f", [0.1]), lambda: A("f", [1e300]), lambda: A("d", [float("inf")]), lambda: A("b") + A("b", [1]),
):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


def change(f):
    try:
        f()
        print(a)
    except Exception as e:
        print(type(e).__name__, e, a)


change(lambda: a.__setitem__(0, "x"))
change(lambda: a.__setitem__(9, 1))
change(lambda: a.__setitem__(0, 2**40))
change(lambda: a.__setitem__("x", 1))
change(lambda: a.__setitem__(-1, 77))
change(lambda: a.__setitem__(slice(1, 2), A("i", [7, 8, 9])))
change(lambda: a.__setitem__(slice(1, 2), [1]))
change(lambda: a.__setitem__(slice(None, None, 2), A("i", [1])))
change(lambda: a.__setitem__(slice(None, None, 2), A("i", [10, 20, 30])))
change(lambda: a.__setitem__(slice(1, 2), A("b", [1])))
change(lambda: a.__setitem__(slice(2, 2), a))
change(lambda: a.__setitem__(slice(0, 3), A("i")))
change(lambda: a.__delitem__(0))
change(lambda: a.__delitem__(99))
change(lambda: a.__delitem__(slice(0, 2)))
change(lambda: a.__delitem__(slice(None, None, 2)))
change(lambda: a.__delitem__("x"))
a = A("h", [1, 2, 3])
a[0] = 100
a[1:2] = A("h", [5, 6])
del a[0]
print(a)
a += A("h", [5])
print(a)
try:
    a += [1]
except TypeError as e:
    print(e)
try:
    a += A("b")
except TypeError as e:
    print(e)
a *= 2
print(a)
try:
    a *= "x"
except TypeError as e:
    print(e)
view = memoryview(a)
view[0] = -1
try:
    a.append(1)
except BufferError as e:
    print(e)
a[1] = 42
print(view.tolist(), view.itemsize, view.nbytes, a)
view.release()
a.append(1)
a *= 0
print(a)

# Signal tables and sums, as programs make them.
wave = A("H", [0] * 16)
for i in range(len(wave)):
    wave[i] = int(2**15 * (i % 4) / 4)
print(wave, sum(wave), max(wave), min(wave))
total = 0
for sample in wave:
    total += sample
print(total, wave[3:6].tolist())

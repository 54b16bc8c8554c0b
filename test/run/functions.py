# RUN: %python -W ignore %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
def f(a, b=2, *rest, c, d=4, **more):
    return a, b, rest, c, d, more


print(f(1, c=3), f(1, 5, 6, 7, c=8, d=9, e=10), f(*[1, 2, 3], **{"c": 4, "z": 5}))


def positional(a, /, b, *, c):
    return a + b + c


print(positional(1, 2, c=3), positional(1, b=2, c=3))
for call in (lambda: f(), lambda: f(1, c=1, a=2), lambda: positional(a=1, b=2, c=3), lambda: positional(1, 2, 3), lambda: len(1, 2)):
    try:
        print(call())
    except TypeError as e:
        print("TypeError", e)


def counter(start):
    n = start

    def step(by=1):
        nonlocal n
        n += by
        return n

    return step


c1, c2 = counter(0), counter(100)
print(c1(), c1(5), c2(), c1())
adders = [lambda x, n=n: x + n for n in range(3)]
late = [lambda: n for n in range(3)]
print([g(10) for g in adders], [g() for g in late])


def default(x=[]):
    x.append(len(x))
    return x


print(default(), default(), default([9]))


def outer():
    def recurse(n):
        return 1 if n < 2 else n * recurse(n - 1)

    return recurse


print(outer()(30))


def decorate(prefix):
    def wrap(function):
        def inner(*args, **kwargs):
            return prefix + str(function(*args, **kwargs))

        return inner

    return wrap


@decorate("a:")
@decorate("b:")
def add(x, y=1):
    return x + y


print(add(1), add(1, y=5))
total = 0


def use_global():
    global total
    total += 1
    return total


use_global()
print(use_global(), total)
print((lambda *a, **k: (a, k))(1, 2, x=3))
print(list(map(lambda x: x * x, [1, 2, 3])), list(filter(None, [0, 1, "", "a"])), sorted([3, 1, 2], key=lambda v: -v))


def unbound():
    if total > 100:
        value = 1
    return value


try:
    unbound()
except UnboundLocalError as e:
    print("unbound", e)
try:
    nothing
except NameError as e:
    print(e)


def fib(n):
    a, b = 0, 1
    while n:
        a, b, n = b, a + b, n - 1
    return a


print(fib(10), fib(100), fib(300))


def deep(n):
    return deep(n + 1)


try:
    deep(0)
except RecursionError:
    print("too deep")
print(f.__name__, callable(f), callable(3))
first, *middle, last = range(6)
print(first, middle, last)
(p, q), [r, *s] = (1, 2), "abc"
print(p, q, r, s)
x = y = [1]
x.append(2)
print(y, x is y)
if (n := len(x)) > 1:
    print("walrus", n)
del x
try:
    x
except NameError as e:
    print(e)

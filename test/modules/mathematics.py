# RUN: %python %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
# RUN: %pyasync2cpp %s --run --sanitize > %t.sanitized && diff %t.cpython %t.sanitized
import math
from math import pi, sqrt as root

# Constants, by name, by attribute, in arithmetic.
print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan, pi, pi * 2 == math.tau)
print(int(pi * 1000), root(2), [pi], {"pi": pi}, f"{pi:.3f}", str(math.pi), getattr(math, "pi"))


def say(text, function, *arguments, **keywords):
    try:
        print(text, repr(function(*arguments, **keywords)))
    except Exception as e:
        print(text, type(e).__name__, e)


NUMBERS = [
    0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, 3.7, -3.7, 1e-300, 5e-324, 1e-20, 123456.789, 1e16, 1e22, 709.0, 710.0,
    -745.0, 1023.0, 1024.0, 1.7976931348623157e308, math.inf, -math.inf, math.nan, 3, -3, 0, True, 2**53 + 1, 10**400,
]
ONE = [
    math.sqrt, math.cbrt, math.exp, math.exp2, math.expm1, math.log, math.log2, math.log10, math.log1p, math.sin,
    math.cos, math.tan, math.asin, math.acos, math.atan, math.degrees, math.radians, math.sinh, math.cosh, math.tanh,
    math.asinh, math.acosh, math.atanh, math.erf, math.erfc, math.ceil, math.floor, math.trunc, math.fabs, math.frexp,
    math.modf, math.ulp, math.isfinite, math.isinf, math.isnan,
]
for function in ONE:
    for x in NUMBERS:
        say(function.__name__ + " " + repr(x)[:30], function, x)
for function in ONE:
    say(function.__name__, function)
    say(function.__name__, function, "1")
    say(function.__name__, function, None)
    say(function.__name__, function, [])


def rounded(function):
    return lambda x: float("%.11g" % function(x))


for x in NUMBERS + [4.5, -1.5, 170.0, 171.0, 172.0, -170.5, 30.25, 1e-5]:
    say("gamma " + repr(x)[:30], rounded(math.gamma), x)
    say("lgamma " + repr(x)[:30], rounded(math.lgamma), x)

PAIRS = [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, -2.0, 3.0, 1e-310, 1e200, -1e200, math.inf, -math.inf, math.nan, 7, 10**400]
for function in (math.pow, math.atan2, math.fmod, math.copysign, math.remainder, math.nextafter, math.hypot):
    for x in PAIRS:
        for y in PAIRS:
            say(f"{function.__name__} {x!r:.8} {y!r:.8}", function, x, y)
    say(function.__name__, function, "x", 1.0)
for function in (math.pow, math.atan2, math.fmod, math.copysign, math.remainder, math.nextafter):
    say(function.__name__, function, 1.0)

say("log 8 2", math.log, 8, 2)
say("log 8 1", math.log, 8, 1)
say("log 8 0", math.log, 8, 0)
say("log -1 2", math.log, -1, 2)
say("log big", math.log, 10**1000, 10)
say("log big", math.log, 7**5000 + 1)
say("log2 big", math.log2, 2**5000)
say("log10 big", math.log10, 10**500)
say("log2 2**100", math.log2, 2**100)
say("log too many", math.log, 1, 2, 3)
say("log none", math.log)
for x in (0.75, -3.0, 5e-324, 1.7e308, math.inf, math.nan, 0.0, -0.0):
    for i in (0, 1, -1, 10, -1074, 1074, 2000, -2000, 10**30, -(10**30)):
        say(f"ldexp {x} {i}", math.ldexp, x, i)
say("ldexp", math.ldexp, 1.0, 1.0)
say("ldexp", math.ldexp, 1.0, True)
say("isclose", math.isclose, 1.0, 1.0 + 1e-10)
say("isclose", math.isclose, 1.0, 1.1)
say("isclose", math.isclose, 1.0, 1.1, rel_tol=0.2)
say("isclose", math.isclose, 1.0, 1.1, abs_tol=0.2)
say("isclose", math.isclose, math.inf, math.inf)
say("isclose", math.isclose, math.inf, 1e308, abs_tol=math.inf)
say("isclose", math.isclose, math.nan, math.nan)
say("isclose", math.isclose, 1, 2, rel_tol=-1)
say("isclose", math.isclose, 1, 2, 3)
say("isclose", math.isclose, a=1, b=1)
say("isclose", math.isclose, 1)

# Of many numbers.
VECTORS = """

3
-3.5
3 4
1 2 3 4 5
1e200 1e200
1e-200 2e-200 2e-200
.1 .1 .1 .1 .1 .1 .1 .1 .1 .1
inf nan
1 nan
5e-324 5e-324
1.7e308 1.7e308
1e300 1e-300 12345.678
.3333333333333333 .2857142857142857 .8181818181818182
0.0 -0.0"""
for line in VECTORS.split("\n"):
    vector = [float(x) for x in line.split()]
    say(f"hypot {vector}", math.hypot, *vector)
    say(f"fsum {vector}", math.fsum, vector)
    say(f"dist {vector}", math.dist, vector, [x / 3 + 1 for x in vector])
seed = 12345
for n in range(60):
    vector = []
    for i in range(n % 6 + 2):
        seed = (seed * 1103515245 + 12345) % 2**31
        vector.append((seed - 2**30) / 2 ** (seed % 40))
    say("hypot", math.hypot, *vector)
    say("fsum", math.fsum, vector)
say("fsum", math.fsum, [1e16, 1, -1e16, 1e-5])
say("fsum", math.fsum, [1e308, 1e308, -1e308])
say("fsum", math.fsum, [1e100, 1.0, -1e100, 1e-16, -1.0])
say("fsum", math.fsum, [math.inf, -math.inf])
say("fsum", math.fsum, [math.inf, 1])
say("fsum", math.fsum, [2.0**53, -0.5, -(2.0**-54)])
say("fsum", math.fsum, ["1"])
say("fsum", math.fsum, 1)
say("dist", math.dist, (1, 2), (3,))
say("dist", math.dist, (1, 2), 3)
say("prod", math.prod, [1, 2, 3.5])
say("prod", math.prod, [], start=5)
say("prod", math.prod, [2] * 100)
say("prod", math.prod, [[1], 3])
say("prod", math.prod, [1, "ab"])
say("prod", math.prod, [1], 2)


class Whole:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Rounds:
    def __floor__(self):
        return "floored"

    def __ceil__(self):
        return "ceiled"

    def __trunc__(self):
        return "truncated"


class Real:
    def __float__(self):
        return 6.25


print(math.floor(Rounds()), math.ceil(Rounds()), math.trunc(Rounds()))
print(math.sqrt(Real()), math.floor(Real()), math.sqrt(Whole(9)), math.gcd(Whole(12), 18))
say("trunc", math.trunc, Real())
for a, b in ((0, 0), (12, 18), (-12, 18), (7, 0), (2**100, 6**50), (-(3**80), 3**79), (True, 5)):
    say(f"gcd {a} {b}", math.gcd, a, b)
    say(f"lcm {a} {b}", math.lcm, a, b)
print(math.gcd(), math.lcm(), math.gcd(5), math.lcm(4, 6, 10), math.gcd(12, 18, 27), math.lcm(0, 3))
say("gcd", math.gcd, 1.0, 2)
say("gcd", math.gcd, "a")
for n in (0, 1, 2, 5, 20, 21, 100, 171, -1, True, 3.0, "5", 10**30):
    say(f"factorial {n}", math.factorial, n)
for n in (0, 1, 2, 3, 4, 15, 16, 17, 10**20, 2**200, 2**200 - 1, (10**40 + 7) ** 2, (10**40 + 7) ** 2 - 1, -1, 4.0):
    say(f"isqrt {n}", math.isqrt, n)
for n, k in ((5, 2), (5, 0), (5, 5), (5, 6), (50, 25), (0, 0), (-1, 2), (2, -1), (10**20, 3), (100, 98), (5.0, 2)):
    say(f"comb {n} {k}", math.comb, n, k)
    say(f"perm {n} {k}", math.perm, n, k)
say("perm", math.perm, 5)
say("perm", math.perm, 5, None)
say("comb", math.comb, 5)
total = 0.0
for i in range(1000):
    total += math.sin(i) * math.cos(i) + math.atan2(i, 3)
print(total, math.floor(-0.5), math.ceil(-0.5), math.floor(1e300) == int(1e300))

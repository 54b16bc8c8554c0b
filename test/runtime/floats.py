# `float` against CPython: repr and reading exact to the last bit, arithmetic, comparison with ints, conversions.
# RUN: %p2c-native %S/Inputs/evaluate.cpp -o %t
# RUN: %python %s %t
import os
import random
import struct
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "Inputs"))
from evaluate import compare

r = random.Random(2)
EDGES = [0.0, 1.0, 0.5, 0.1, 1 / 3, 1e16, 1e17, 1e15, 9007199254740993.0, 1e22, 1e23, 5e-324, 2.2250738585072014e-308,
         2.225073858507201e-308, 1.7976931348623157e308, 1e-5, 1e-4, 0.0001, 123456789.0, 2.0**53, 2.0**63, 2.0**64, 1e300,
         9.5e-322, 4.35, 2.675, 0.3, 1.005, 1e100, 4503599627370496.5]


def bits():
    while True:
        value = struct.unpack("<d", r.randbytes(8))[0]
        if value == value and abs(value) != float("inf"):
            return value


def number():
    kind = r.randrange(6)
    if kind == 0:
        return r.choice(EDGES) * r.choice([1, -1])
    if kind == 1:
        return bits()
    if kind == 2:
        return round(r.uniform(-1000, 1000), r.randrange(0, 6))
    if kind == 3:
        return float(r.randrange(-(1 << 60), 1 << 60))
    if kind == 4:  # a power of two: the gap below is half the gap above
        return 2.0 ** r.randrange(-1074, 1024)
    return r.uniform(-1, 1) * 10.0 ** r.randrange(-20, 20)


def shown(value):
    if value != value:
        return "float('nan')"
    if abs(value) == float("inf"):
        return f"float('{value}')"
    return f"({value!r})"


def digits():
    """A decimal number, often half-way between two floats."""
    kind = r.randrange(5)
    if kind == 0:
        value = abs(bits())
        if value < 1e-290 or value > 1e290:
            value = r.random()
        from decimal import Decimal, getcontext

        getcontext().prec = 1200
        following = struct.unpack("<d", struct.pack("<q", struct.unpack("<q", struct.pack("<d", value))[0] + 1))[0]
        middle = (Decimal(value) + Decimal(following)) / 2
        return str(middle) + r.choice(["", "1", "0", "00000000000000000000000001"])
    if kind == 1:
        return f"{r.randrange(10 ** r.randrange(1, 30))}e{r.randrange(-340, 320)}"
    if kind == 2:
        return f"{r.randrange(10 ** r.randrange(1, 19))}.{r.randrange(10 ** r.randrange(1, 25))}"
    if kind == 3:
        return f".{'0' * r.randrange(0, 30)}{r.randrange(1, 10 ** 20)}"
    return f"{r.randrange(1, 10 ** 18)}e{r.randrange(-22, 23)}"


def expressions():
    for value in EDGES:
        yield f"({value!r})"
        yield f"(-{value!r})"
    for _ in range(6000):
        yield shown(number())
    for _ in range(3000):
        yield f"float({digits()!r})"
    for _ in range(4000):
        a, b = shown(number()), shown(number())
        yield f"{a} {r.choice(['+', '-', '*', '/', '//', '%', '==', '!=', '<', '<=', '>', '>='])} {b}"
    for _ in range(3000):
        a, b = shown(number()), r.choice([r.randrange(-9, 9), r.getrandbits(r.randrange(1, 1100)) * r.choice([1, -1])])
        near = number()
        if abs(near) < 1e300 and r.random() < 0.5:
            a, b = shown(near), int(near) + r.randrange(-1, 2)
        a, b = r.choice([(a, f"({b})"), (f"({b})", a)])
        yield f"{a} {r.choice(['+', '-', '*', '/', '//', '%', '==', '!=', '<', '<=', '>', '>='])} {b}"
    for _ in range(2500):
        a = shown(number())
        yield r.choice([f"int({a})", f"hash({a})", f"{a}.is_integer()", f"{a}.as_integer_ratio()", f"{a}.hex()", f"abs({a})",
                        f"round({a})", f"round({a}, {r.randrange(-3, 8)})", f"-{a}", f"divmod({a}, {shown(number())})",
                        f"not {a}"])
    for _ in range(500):
        yield f"(0.0).fromhex({number().hex()!r})"
        a, b = round(r.uniform(0, 50), 2), r.choice([r.randrange(-20, 20), 0.5, -0.5, 2.5])
        yield f"({a}) ** ({b})"
    specials = ["float('inf')", "float('-inf')", "float('nan')", "0.0", "(-0.0)", "1.5"]
    for a in specials:
        yield f"int({a})"
        yield f"{a}.as_integer_ratio()"
        yield f"{a}.is_integer()"
        yield f"round({a})"
        for b in specials:
            for op in ["+", "-", "*", "/", "//", "%", "==", "<", ">=", "!="]:
                yield f"{a} {op} {b}"
            yield f"divmod({a}, {b})"
    for text in ["", " ", "1e", "e5", ".", "-.", "1.", ".5", "1e+", "1e5 ", "1_0.0", "1._0", "_1", "1_", "1__0", "inf", "-Infinity",
                 "nan", "+nan", "infin", "1e400", "-1e400", "1e-400", "0x10", "1e1000000000000000000", "٣.٥", "1 2", "1e5.0",
                 "0" * 400 + "1", "1" + "0" * 400, "0." + "0" * 400 + "1", "4" * 800, "1\x00", "\t1.5\n", "1e-99999999999"]:
        yield f"float({text!r})"
        yield f"float({text.encode()!r})"
    for text in ["0x1p0", "1", "0x", "0x.8p1", "-0x1.8p-3", "0x1.fffffffffffff8p0", "0x1.fffffffffffff7fp0", "0x1p1024", "0x1p-1075",
                 "0x1.8p-1075", "inf", "-nan", "0x1p", "p5", "0x1.0000000000000800001p0", "1.8p3", " 0x1 ", "0x1g"]:
        yield f"(0.0).fromhex({text!r})"
    for n in [2**53 + 1, 2**54 + 2, 2**54 + 6, 10**308, 10**309, -(10**400), 2**1024 - 2**970, 2**1024 - 2**970 - 1, 2**64 + 1]:
        yield f"float({n})"
        yield f"{n} / 3"
        yield f"3 / {n}"
        yield f"{n} / ({n} + 1)"
    for _ in range(1500):
        a, b = r.getrandbits(r.randrange(1, 1200)), r.getrandbits(r.randrange(1, 1200))
        yield f"({a}) / ({b})"


compare(sys.argv[1], expressions())

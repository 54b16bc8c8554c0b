# `int` against CPython: every operator, conversion and method on small, large and edge values.
# RUN: %p2c-native %S/Inputs/evaluate.cpp -o %t
# RUN: %python %s %t
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "Inputs"))
from evaluate import compare

r = random.Random(1)


def number():
    kind = r.randrange(8)
    if kind == 0:
        return r.randrange(-10, 11)
    if kind == 1:
        return r.randrange(-1000000, 1000000)
    if kind == 2:  # around the powers of two: small ints, limbs, machine words
        return r.choice([1, -1]) * (1 << r.choice([29, 30, 31, 32, 61, 62, 63, 64, 65, 96, 128])) + r.randrange(-2, 3)
    if kind == 3:
        return r.randrange(-(1 << 64), 1 << 64)
    if kind == 4:  # runs of ones and zeros carry the furthest
        return r.choice([1, -1]) * ((1 << r.randrange(1, 300)) - (1 << r.randrange(1, 200)))
    if kind == 5:
        return r.choice([1, -1]) * r.getrandbits(r.randrange(1, 2000))
    return r.choice([1, -1]) * r.getrandbits(r.randrange(1, 200))


def literal(n):
    return f"({n:#x})"


def expressions():
    for _ in range(6000):
        a, b = literal(number()), literal(number())
        yield f"{a} {r.choice(['+', '-', '*', '//', '%', '&', '|', '^', '/', '==', '!=', '<', '<=', '>', '>='])} {b}"
    for _ in range(600):
        a, b = literal(number()), literal(number())
        yield r.choice([f"divmod({a}, {b})", f"-{a}", f"~{a}", f"abs({a})", f"hash({a})", f"float({a})", f"not {a}"])
    for _ in range(1200):
        a, n = literal(number()), r.choice([r.randrange(-2, 200), r.randrange(-2, 70)])
        yield f"{a} {r.choice(['<<', '>>'])} {n}"
    for _ in range(500):
        a, n, m = literal(number()), r.randrange(-3, 40), literal(number())
        yield r.choice([f"{literal(r.randrange(-50, 50))} ** {n}", f"pow({a}, {abs(n)}, {m})", f"pow({a}, {n}, {m})"])
    for _ in range(1500):
        a = number()
        yield r.choice(
            [f"str({a})", f"hex({a})", f"oct({a})", f"bin({a})", f"({a}).bit_length()", f"({a}).bit_count()"]
        )
        base = r.randrange(2, 37)
        digits = "".join(r.choice("0123456789abcdefghijklmnopqrstuvwxyz"[:base]) for _ in range(r.randrange(1, 60)))
        yield f"int({r.choice(['', '-', ' +'])!r} + {digits!r}, {base})"
    for _ in range(600):
        a, size = literal(number()), r.randrange(0, 20)
        order, signed = r.choice(["'little'", "'big'"]), r.choice([True, False])
        yield f"{a}.to_bytes({size}, {order}, signed={signed})"
        yield f"name_int().from_bytes({r.randbytes(size)!r}, {order}, signed={signed})"
    for text in ["", " ", "-", "+", "--1", "1_0", "1__0", "_1", "1_", "0x1f", "0x_1f", "0x", "0b102", "0o17", "017", "00",
                 "0_0", " 12 ", "\n12\t", "１２", "٣", "1 2", "1.0", "z", "0b1", "é", "12\x00", "²"]:
        for base in ["", ", 0", ", 2", ", 8", ", 10", ", 16", ", 36"]:
            yield f"int({text!r}{base})"
        yield f"int({text.encode()!r})"
    # Long operands: Karatsuba, long division, and their corners.
    for bits_a, bits_b in [(3000, 3000), (6000, 2000), (20000, 20000), (20000, 1600), (9000, 8999), (3200, 1600), (5000, 31)]:
        for _ in range(6):
            a, b = literal(r.getrandbits(bits_a)), literal(r.getrandbits(bits_b) | 1)
            yield f"{a} * {b}"
            yield f"divmod({a} * {b} + 1, {b})"
            yield f"{a} // {b}"
    for shift in (31, 32, 33, 63, 64, 95, 96):
        yield f"((1 << {shift * 3}) - 1) // ((1 << {shift}) - 1)"
        yield f"((1 << {shift * 3}) - (1 << {shift})) % ((1 << {shift * 2}) - 1)"


def main():
    # Methods of the class itself are called on an instance: the stack machine has no names.
    compare(sys.argv[1], [text.replace("name_int()", "(0)") for text in expressions()])


main()

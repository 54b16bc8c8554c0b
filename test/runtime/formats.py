# format(), f-string specs, str.format and % against CPython: random specs, and every message.
# RUN: %p2c-native %S/Inputs/evaluate.cpp -o %t
# RUN: %python %s %t
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "Inputs"))
from evaluate import compare

r = random.Random(3)
VALUES = ["0", "1", "-1", "255", "-255", "1234567", "-1234567", "(10 ** 30)", "True", "0.0", "-0.0", "1.5", "-2.5", "3.14159",
          "1e-7", "1e16", "1e22", "123456789.123", "float('inf')", "float('-inf')", "float('nan')", "0.5", "2.675", "1e300",
          "'abc'", "'h\\xe9llo'", "''", "None", "[1]", "(1+2j)", "(-0.0-1.5j)"]


def spec():
    text = ""
    if r.random() < 0.4:
        text += r.choice(["", "*", "0", "x", "é", " "]) + r.choice("<>=^")
    if r.random() < 0.3:
        text += r.choice("+- ")
    if r.random() < 0.1:
        text += "z"
    if r.random() < 0.2:
        text += "#"
    if r.random() < 0.3:
        text += "0"
    if r.random() < 0.5:
        text += str(r.randrange(0, 25))
    if r.random() < 0.2:
        text += r.choice(",_")
    if r.random() < 0.4:
        text += "." + str(r.randrange(0, 20))
    if r.random() < 0.7:
        text += r.choice("bcdeEfFgGnosxX%") if r.random() < 0.95 else r.choice(["y", "é", " ", "dd", "\x01"])
    return text


def percent():
    text = "%"
    for _ in range(r.choice([0, 0, 1, 2])):
        text += r.choice("-+ #0")
    if r.random() < 0.5:
        text += str(r.randrange(0, 20))
    if r.random() < 0.4:
        text += "." + r.choice(["", str(r.randrange(0, 15))])
    return text + r.choice("diouxXeEfFgGcrsa")


FORMATS = [
    ("{", ""), ("}", ""), ("{0", "1"), ("{}{1}", "1, 2"), ("{1}{}", "1, 2"), ("{}", ""), ("{a}", ""), ("{0.}", "1"), ("{0[}", "1"),
    ("{0[0}", "[1]"), ("{0[0]x}", "[1]"), ("{0!}", "1"), ("{0!x}", "1"), ("{0!rx}", "1"), ("{:{:{}}}", "1, 2, 3"),
    ("{0!r:>5}", "'a'"), ("{:{", "1"), ("a{{b}}", ""), ("{0[]}", "[1]"), ("{0.x}", "1"), ("{0[a]}", "{'a': 1}"),
    ("{0[-1]}", "[1]"), ("{!r}", "1"), ("{a b}", ""), ("{0[99999999999999999999]}", "[1]"), ("{99999999999999999999}", ""),
    ("{:}}", "1"), ("{0!}}", "1"), ("{0!r", "1"), ("{:5", "1"), ("{ 0}", "1"), ("{0 }", "1"), ("{.x}", "1"), ("{[0]}", "[1]"),
    ("}{", ""), ("{0]}", "1"), ("{!}", "1"), ("{!rr}", "1"), ("{0:{1}}", "1, '5'"), ("{0:{}}", "1, '5'"), ("{a}{b}", "a=1, b=2"),
    ("{a[0]}{0}", "5, a=[1]"), ("{:>{w}}", "5, w=4"), ("{!a}", "'é'"), ("{0:%Y}", "1"), ("{0.real}{0.imag}", "5"), ("{0!s:.2}", "12345"),
    ("{:{}{}}", "5, '>', 7"), ("é{}é", "'ü'"), ("{0[a][1]}", "{'a': [1, 2]}"), ("{}", "{}"), ("{0:}", "1"), ("{0:{{}}", "1"),
]
PERCENTS = [
    ("%", "()"), ("%d", "()"), ("%d", "(1, 2)"), ("%d", "'a'"), ("%x", "1.5"), ("%d", "1.5"), ("%c", "'ab'"), ("%c", "1.5"), ("%c", "-1"),
    ("%y", "1"), ("%(a)s", "1"), ("%(a)s", "{'a': 1}"), ("%(a", "{}"), ("%(a)", "{'a': 1}"), ("%*d", "('a', 1)"), ("%*d", "(5, 1)"),
    ("%-*d|", "(5, 1)"), ("%*d|", "(-5, 1)"), ("%.*f", "(2, 1.234)"), ("%.*f", "(-2, 1.234)"), ("%f", "'a'"), ("%5%", "()"),
    ("%5%", "(1,)"), ("%s", "()"), ("a", "1"), ("a", "[1]"), ("a", "{}"), ("%s %s", "{}"), ("%ld", "1"), ("%lld", "1"), ("%hd", "3"),
    ("%d", "float('inf')"), ("%d", "float('nan')"), ("%s", "(1,)"), ("%(a)d %(b)d", "{'a': 1}"), ("%d", "None"), ("%c", "None"), ("%x", "None"),
    ("%f", "None"), ("%99999999999999999999d", "1"), ("%.99999999999999999999d", "1"), ("%ь", "1"), ("%.", "1"), ("%5", "1"),
    ("%(a)s %s", "{'a': 1}"), ("%(x)%", "{'x': 1}"), ("%%", "()"), ("%%", "(1,)"), ("%s", "[1, 2]"), ("%h", "1"), ("%.40d", "10 ** 30"),
    ("%50d|", "10 ** 30"), ("%(a(b)c)s", "{'a(b)c': 5}"), ("%()s", "{'': 5}"), ("%r %s", "('a', 'b')"), ("%a", "'é'"), ("%c%c", "(65, 'é')"),
    ("%3c|%-3c|", "(65, 'é')"), ("%.3s|%5.1s|", "('abcdef', 'é€')"), ("%i %u", "(True, -1)"), ("%s", "True"), ("%e", "10 ** 400"),
    ("%d", "(1, 2, 3)[1:2]"), ("%b", "1"), ("%s%", "1"), ("%s", "{}"), ("%(a)s", "[1]"), ("%(a)s", "'x'"), ("%s %(a)s", "{'a': 1}"),
]


def expressions():
    for _ in range(9000):
        yield f"format({r.choice(VALUES)}, {spec()!r})"
    for _ in range(2500):
        number = r.choice([r.uniform(-1e6, 1e6), r.uniform(-1, 1) * 10.0 ** r.randrange(-320, 300), r.randrange(-9999, 9999) / 2**r.randrange(12)])
        yield f"format({number!r}, {'.' + str(r.randrange(0, r.choice([5, 25, 400]))) + r.choice('eEfFgG%')!r})"
    for _ in range(4000):
        yield f"{percent()!r} % ({r.choice(VALUES)},)"
    for _ in range(1500):
        yield f"{percent().encode()!r} % ({r.choice(VALUES[:-2] + [b'xyz', 'bytearray(5)'])},)".replace("bytearray(5)", "b'12'")
    for text, args in FORMATS:
        yield f"{text!r}.format({args})"
    for text, value in PERCENTS:
        yield f"{text!r} % {value}"
        if text.isascii():
            yield f"{text.encode()!r} % {value}"
    for value, text in [("1", ".99999999999999999999f"), ("'a'", "99999999999999999999"), ("1", ",_"), ("1", "_,"), ("1", ",s"), ("1", "+c"),
                        ("1", "#c"), ("1114112", "c"), ("-1", "c"), ("65", "c"), ("8364", "^5c"), ("1", "5."), ("'a'", "ab"), ("1", "z"),
                        ("'a'", "z"), ("1", "zd"), ("10 ** 400", "f"), ("10 ** 400", "e"), ("1.5", "d"), ("True", "y"), ("None", "5"),
                        ("[]", "5"), ("{}", ""), ("None", ""), ("True", ""), ("True", "5"), ("1e5", ",.2f"), ("1e5", "_"), ("1.5", ",n")]:
        yield f"format({value}, {text!r})"


compare(sys.argv[1], expressions())
